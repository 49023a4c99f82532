import { EscalarError } from '../../../base/error.ts';
import type { Answer, Reading, Service } from '../service.ts';

/** What an answer holds: the service's own rules come first, then the common ones of its status, then its reader. */
export function judge(
  service: Service,
  answer: Answer,
  given: Readonly<Record<string, readonly string[]>>,
): Reading {
  try {
    return service.judge?.(answer) ?? byStatus(answer) ?? service.read(answer, given);
  } catch (cause) {
    // what a reader stumbles over is of another layout than it knows; what a person can mend is said to them
    if (cause instanceof EscalarError || !(cause instanceof Error)) throw cause;
    return { outcome: 'malformed', detail: cause.message };
  }
}

/** A body that is no answer: cut, of another kind, or of another layout than the reader knows. */
export class Malformed extends Error {}

/** The start of a body, in one line, for a message. */
export function opening(answer: Answer): string {
  const text = new TextDecoder().decode(answer.body.subarray(0, 300));
  return text
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 160);
}

/** Whether a body is a page for people. */
export function isHtml(answer: Answer): boolean {
  return /^\s*(<!doctype html|<html)/i.test(
    new TextDecoder().decode(answer.body.subarray(0, 200)).replace(/^\ufeff/, ''),
  );
}

/** Seconds of the header Retry-After, given as a number or as a date after that of the answer. */
export function retryAfter({ headers }: Answer): number | undefined {
  const said = headers['retry-after'] ?? '';
  if (/^\d+$/.test(said)) return Number(said);
  const wait = (Date.parse(said) - Date.parse(headers.date ?? '')) / 1000;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

function byStatus(answer: Answer): Reading | null {
  const { status } = answer;
  if (status >= 200 && status < 300) return htmlInstead(answer);
  const wait = retryAfter(answer);
  const detail = `HTTP ${status}: ${opening(answer)}`;
  return {
    outcome: outcomeOf(answer),
    detail,
    isByStatus: true,
    ...(wait === undefined ? {} : { wait }),
  };
}

/** A page for people, and a redirection that leads nowhere, are of a gateway: they say nothing of what was asked for. */
function outcomeOf(answer: Answer): Exclude<Reading['outcome'], 'ok'> {
  const { status, headers } = answer;
  const listed = OUTCOMES[status] ?? (status < 400 || status >= 500 ? 'unavailable' : 'invalid-query');
  const isPage = isHtml(answer) || /html/i.test(headers['content-type'] ?? '');
  return isPage && (listed === 'invalid-query' || listed === 'not-found') ? 'unavailable' : listed;
}

const OUTCOMES: Readonly<Record<number, Exclude<Reading['outcome'], 'ok'>>> = {
  401: 'auth',
  403: 'auth',
  404: 'not-found',
  407: 'unavailable',
  408: 'unavailable',
  410: 'not-found',
  413: 'too-large',
  414: 'too-large',
  425: 'throttled',
  429: 'throttled',
};

function htmlInstead(answer: Answer): Reading | null {
  return isHtml(answer)
    ? { outcome: 'malformed', detail: `a web page instead of data: ${opening(answer)}` }
    : null;
}

/**
 * The JSON of a body.
 * @throws Malformed for bytes that are not UTF-8 or a text that is no whole JSON value
 */
export function jsonOf(answer: Answer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(answer.body));
  } catch (cause) {
    throw new Malformed(
      cause instanceof SyntaxError
        ? `no whole JSON: ${opening(answer)}`
        : 'the body is not UTF-8, which the service promises',
    );
  }
}
