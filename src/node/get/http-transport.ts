import { type IncomingMessage, request as plainRequest, type RequestOptions } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { Socket } from 'node:net';
import { connect as secure } from 'node:tls';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { addressOf } from '../../sources/services/core/part-key.ts';
import { TooLong, Unreached } from '../../sources/services/core/ports.ts';
import { type Answer, type Ask, SECRET } from '../../sources/services/service.ts';
import { keepsKey, proxyFor } from './proxy-for.ts';

export interface HttpTransport {
  /** Base of the addresses. */
  readonly address: string;
  /** Enters requests at their mark, and is taken out of answers. */
  readonly secret: string | null;
  /** Ends a call that is under way. */
  readonly signal?: AbortSignal;
  /** Bytes that an answer may have; `MOST_BYTES` unless given. */
  readonly most?: number;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** Bytes of an answer, packed or not. */
export const MOST_BYTES = 2 ** 28;
/** Milliseconds without a byte after which a connection counts as dead. */
export const SILENCE = 120_000;
const MOST_TURNS = 5;

/**
 * Sends requests by HTTP, through the proxy of the environment where it names one. Node itself adds the certificates of
 * `NODE_EXTRA_CA_CERTS`. A key goes to the host of the service alone, never over plain HTTP to another machine, and not
 * behind a redirection.
 * @throws Unreached
 */
export function httpTransport(transport: HttpTransport): (ask: Ask) => Promise<Answer> {
  return async (ask) => {
    const fill = (text: string) => text.replaceAll(SECRET, encodeURIComponent(transport.secret ?? ''));
    const marked = addressOf(transport.address, ask);
    const headers = Object.fromEntries(
      Object.entries(ask.headers ?? {}).map(([name, value]) => [
        name,
        value.replaceAll(SECRET, transport.secret ?? ''),
      ]),
    );
    const carries = JSON.stringify([marked, ask.headers]).includes(SECRET);
    let url = ask.elsewhere === undefined ? new URL(fill(marked)) : placeOf(ask.elsewhere, transport.address);
    if (carries) requireSafe(url);
    for (let turn = 0; turn <= MOST_TURNS; turn += 1) {
      const answer = cleaned(await send(url, headers, ask.body, transport), transport.secret);
      const next = redirection(answer, url);
      if (next === null) return answer;
      if (carries && next.host !== url.host)
        throw new Unreached(`redirected to ${next.host}, where the key is not sent`);
      if (url.protocol === 'https:' && next.protocol !== 'https:')
        throw new Unreached(`redirected to an address without encryption at ${next.host}`);
      url = next;
    }
    throw new Unreached('redirected in a circle');
  };
}

/** An answer that lies elsewhere: encrypted, or at the address of the service itself. Its words are told nobody. @throws Unreached */
function placeOf(elsewhere: string, base: string): URL {
  if (!URL.canParse(elsewhere, base)) throw new Unreached('the answer lies at what is no address');
  const url = new URL(elsewhere, base);
  if (url.protocol === 'https:' || url.origin === new URL(base).origin) return url;
  throw new Unreached(`the answer lies at an address without encryption at ${url.host}`);
}

function requireSafe(url: URL): void {
  if (keepsKey(url)) return;
  throw new Unreached(`the key is not sent to ${url.hostname} without encryption (https)`);
}

/** Where an answer leads; null for one that does not. @throws Unreached */
export function redirection({ status, headers }: Pick<Answer, 'status' | 'headers'>, from: URL): URL | null {
  const { location } = headers;
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return null;
  if (!URL.canParse(location, from.href)) throw new Unreached('redirected to what is no address');
  return new URL(location, from);
}

/** Without the key, wherever the service says it back. */
function cleaned(answer: Answer, secret: string | null): Answer {
  if (secret === null || secret === '') return answer;
  const forms = new Set([secret, encodeURIComponent(secret)]);
  const without = (text: string) => [...forms].reduce((left, form) => left.replaceAll(form, '***'), text);
  const headers = Object.fromEntries(
    Object.entries(answer.headers).map(([name, value]) => [
      name,
      name === 'location' ? value : without(value),
    ]),
  );
  const body = Buffer.from(answer.body);
  const isThere = [...forms].some((form) => body.includes(form));
  return {
    ...answer,
    headers,
    body: isThere ? Buffer.from(without(body.toString('latin1')), 'latin1') : body,
  };
}

async function send(
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: string | undefined,
  { signal, env, most = MOST_BYTES }: HttpTransport,
): Promise<Answer> {
  try {
    const proxy = proxyFor(url, env);
    const options: RequestOptions = {
      method: body === undefined ? 'GET' : 'POST',
      timeout: SILENCE,
      headers: {
        'accept-encoding': 'gzip, br, deflate',
        'user-agent': 'escalar',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(signal === undefined ? {} : { signal }),
    };
    const response = await respond(url, proxy, options, body);
    return {
      status: response.statusCode ?? 0,
      headers: headersOf(response),
      body: await bodyOf(response, most),
    };
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLong(most);
    throw cause instanceof Unreached ? cause : new Unreached(reasonOf(cause));
  }
}

/** The system's code, or its words: these never hold the address with its key. */
export function reasonOf(cause: unknown): string {
  const { code, message } = cause as NodeJS.ErrnoException;
  return code ?? message;
}

/** The head of an answer, through the proxy where there is one. */
export async function respond(
  url: URL,
  proxy: URL | null,
  options: RequestOptions,
  body: string | undefined,
): Promise<IncomingMessage> {
  const isSecure = url.protocol === 'https:';
  const tunnel = proxy !== null && isSecure ? await tunnelTo(url, proxy, options.signal) : null;
  const through: RequestOptions =
    proxy === null || tunnel !== null
      ? {}
      : {
          hostname: proxy.hostname,
          port: proxy.port || 80,
          path: url.href,
          headers: { ...options.headers, host: url.host, ...passOf(proxy) },
        };
  const own: RequestOptions = {
    ...options,
    ...through,
    ...(tunnel === null
      ? {}
      : { createConnection: () => secure({ socket: tunnel, servername: url.hostname }), agent: false }),
  };
  return new Promise((resolve, reject) => {
    const sent = (isSecure ? secureRequest : plainRequest)(url, own, resolve);
    sent.on('timeout', () => sent.destroy(new Unreached('no byte came for two minutes')));
    sent.on('error', reject);
    sent.end(body);
  });
}

/** A connection to the host through the proxy. */
function tunnelTo(url: URL, proxy: URL, signal?: AbortSignal): Promise<Socket> {
  const target = `${url.hostname}:${url.port || 443}`;
  return new Promise((resolve, reject) => {
    const asked = (proxy.protocol === 'https:' ? secureRequest : plainRequest)({
      ...{ host: proxy.hostname, port: proxy.port || (proxy.protocol === 'https:' ? 443 : 80) },
      ...{ method: 'CONNECT', path: target, headers: { host: target, ...passOf(proxy) } },
      timeout: SILENCE,
      ...(signal === undefined ? {} : { signal }),
    });
    asked.on('connect', (response, socket) => {
      if (response.statusCode === 200) resolve(socket);
      else reject(new Unreached(`the proxy ${proxy.host} answered ${response.statusCode}`));
    });
    asked.on('timeout', () => asked.destroy(new Unreached(`the proxy ${proxy.host} is silent`)));
    asked.on('error', reject);
    asked.end();
  });
}

/** Name and password of the proxy, where its address has them. */
function passOf({ username, password }: URL): Readonly<Record<string, string>> {
  if (username === '') return {};
  const pass = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`);
  return { 'proxy-authorization': `Basic ${pass.toString('base64')}` };
}

export function headersOf({ headers }: IncomingMessage): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

/** The whole body, unpacked; a connection that ends before it is an error of the stream. */
async function bodyOf(response: IncomingMessage, most: number): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  let came = 0;
  for await (const piece of response) {
    came += (piece as Buffer).length;
    if (came > most) throw tooLong(most);
    pieces.push(piece as Buffer);
  }
  const bytes = Buffer.concat(pieces);
  const packing = response.headers['content-encoding'] ?? '';
  if (bytes.length === 0 || packing === '' || packing === 'identity') return bytes;
  const unpack = { gzip: gunzipSync, br: brotliDecompressSync, deflate: inflateSync }[packing];
  if (unpack === undefined) throw new Unreached(`the body is packed as ${packing}`);
  return unpack(bytes, { maxOutputLength: most });
}

function tooLong(most: number): TooLong {
  return new TooLong(`more than ${most} bytes`);
}
