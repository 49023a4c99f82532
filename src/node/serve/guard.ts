import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Why a request is not answered: the status, and words for whoever reads them. */
export interface Rejection {
  readonly status: 400 | 403 | 404 | 405 | 413 | 415;
  readonly what: string;
}

/** Only this machine may ask, only by the name that it opened, and only with the token of this run. */
export function guard(
  request: IncomingMessage,
  { port, token }: { port: number; token: string },
): Rejection | null {
  const { host, origin, authorization } = request.headers;
  const own = [`127.0.0.1:${port}`, `localhost:${port}`];
  // a name of somebody else that leads here is a page that wants to read
  if (host === undefined || !own.includes(host)) return { status: 403, what: 'unknown host' };
  if (origin !== undefined && !own.some((name) => origin === `http://${name}`))
    return { status: 403, what: 'unknown origin' };
  const site = request.headers['sec-fetch-site'];
  if (request.method !== 'GET' && site !== undefined && site !== 'same-origin' && site !== 'none')
    return { status: 403, what: 'unknown site' };
  const given = /^Bearer (.+)$/.exec(authorization ?? '')?.[1] ?? cookieOf(request, cookieName(port));
  return given !== null && alike(given, token)
    ? null
    : { status: 403, what: 'no token: open the address that the terminal shows' };
}

/** Cookies know no port: the name does. */
export function cookieName(port: number): string {
  return `escalar-${port}`;
}

function cookieOf(request: IncomingMessage, name: string): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=');
    if (key === name && value !== undefined) return value;
  }
  return null;
}

/** Compared in a time that tells nothing. */
export function alike(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Headers of every answer: nothing but this server, no frame, no guess of types, nothing kept. */
export const SAFE_HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
} as const;
