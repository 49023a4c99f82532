import { EscalarError } from '../../../base/error.ts';
import type { Answer, Fault, Given, Reading, Rows, Service } from '../service.ts';
import { backoff, TRIES } from './backoff.ts';
import { judge } from './judge.ts';
import { addressOf, partKey, partName } from './part-key.ts';
import { type Ports, TooLong, Unreached } from './ports.ts';

export interface DownloadOptions {
  /** Answers kept before this moment (ISO 8601) are asked again. */
  readonly keptSince?: string;
  /** Nothing is asked: what earlier calls brought is all there is. */
  readonly isOffline?: boolean;
  /** Most seconds to wait for the service at one place; a longer wait ends the run, to be taken up later. */
  readonly patience: number;
  /** Base of the addresses. */
  readonly address: string;
}

/** What asking adds to: calls made, answers that were there, when the last call ended. */
export interface Asking {
  calls: number;
  kept: number;
  lastCall: number;
  isKeyProven: boolean;
}

export interface Got {
  readonly reading: Reading;
  /** When the answer came; null without one. */
  readonly at: string | null;
  /** When an older answer came, which is kept and was not to be taken. */
  readonly older?: string;
}

interface Called extends Got {
  readonly answer: Answer | null;
  /** What a person can mend, as far as the answer tells. */
  readonly mistake?: EscalarError;
}

/** Outcomes after which every further call would end the same way. */
export const ENDS: readonly Fault[] = ['auth', 'quota', 'throttled', 'pending', 'stopped'];
/** Outcomes that the same request would have again, where the service itself says so: their answers are kept. */
export const FINAL: readonly Reading['outcome'][] = [
  'ok',
  'empty',
  'invalid-query',
  'not-found',
  'too-large',
];

const STOPPED: Called = { reading: { outcome: 'stopped', detail: '' }, at: null, answer: null };

/**
 * The kept answer of a part, or one that is asked for now, again where that may help, and kept where it is final.
 * @throws EscalarError for what a person can mend
 */
export async function askPart(
  service: Service,
  part: Given,
  ports: Ports,
  options: DownloadOptions,
  state: Asking,
): Promise<Got> {
  if (ports.isStopped()) return STOPPED;
  const ask = service.ask(part);
  if (addressOf(options.address, ask).length > service.longestAddress)
    return { reading: { outcome: 'too-large', detail: 'the address is too long' }, at: null };
  const key = partKey(service, options.address, ask, ports.hash);
  const kept = await ports.find(key);
  if (kept !== null && (options.isOffline === true || kept.at >= (options.keptSince ?? ''))) {
    const reading = judge(service, kept.answer, part);
    // an earlier release kept what was no answer of the service
    if (isFinal(reading) || options.isOffline === true) {
      state.kept += 1;
      return { reading, at: kept.at };
    }
  }
  if (options.isOffline === true)
    return { reading: { outcome: 'not-found', detail: 'no kept answer, and nothing is asked' }, at: null };
  for (let tried = 1; ; tried += 1) {
    const got = await proven(service, await called(service, part, ports, state), ports, state);
    const { reading } = got;
    const line = { at: got.at ?? '', key, part: partName(part), outcome: reading.outcome };
    const more = reading.outcome === 'ok' ? { rows: rowsOf(reading.rows) } : { detail: reading.detail };
    if (isFinal(reading) && got.answer !== null)
      await ports.keep(key, { answer: got.answer, at: got.at ?? '' });
    await ports.note({ ...line, ...more });
    if (got.mistake !== undefined) throw got.mistake;
    const wait = waitFor(reading, tried, ports, options.patience);
    if (wait === null || wait > options.patience * 1000)
      return kept !== null && isFinal(judge(service, kept.answer, part)) ? { ...got, older: kept.at } : got;
    await ports.sleep(wait);
  }
}

/** Whether the same request would end so again: what an address or an answer too long is, anybody knows. */
function isFinal(reading: Reading): boolean {
  const isGuess = 'isByStatus' in reading && reading.outcome !== 'too-large';
  return FINAL.includes(reading.outcome) && !isGuess;
}

/**
 * Where a refused query may be a refused key, asks once for what is known to be there: with that refused, it is the key;
 * without an answer to that, nothing is known.
 */
async function proven(service: Service, got: Called, ports: Ports, state: Asking): Promise<Called> {
  if (service.doubtsKey !== true || got.reading.outcome !== 'invalid-query' || state.isKeyProven) return got;
  const probe = await called(service, service.probe, ports, state);
  state.isKeyProven = probe.reading.outcome === 'ok';
  if (probe.reading.outcome === 'ok') return got;
  if (ENDS.includes(probe.reading.outcome)) return { ...got, reading: probe.reading };
  const isKey = probe.reading.outcome === 'invalid-query';
  const says = isKey ? 'is refused too' : `brought no answer (${probe.reading.detail})`;
  const detail = `${got.reading.detail}; a series that is known to be there ${says}`;
  return { ...got, reading: { outcome: isKey ? 'auth' : 'unavailable', detail } };
}

/** Milliseconds until it is worth trying again; null where it is not. */
function waitFor(reading: Reading, tried: number, ports: Ports, patience: number): number | null {
  if (reading.outcome === 'pending') {
    const wait = reading.wait ?? 0;
    return tried * wait > patience ? null : wait * 1000;
  }
  if (reading.outcome !== 'throttled' && reading.outcome !== 'unavailable' && reading.outcome !== 'malformed')
    return null;
  return tried >= TRIES ? null : backoff(tried, reading.wait ?? 0, ports.random());
}

async function called(service: Service, part: Given, ports: Ports, state: Asking): Promise<Called> {
  const pause = state.lastCall + service.pace * 1000 - ports.now();
  if (pause > 0) await ports.sleep(pause);
  if (ports.isStopped()) return STOPPED;
  state.calls += 1;
  try {
    const first = await ports.send(service.ask(part));
    const elsewhere = service.elsewhere?.(first) ?? null;
    const answer = elsewhere === null ? first : await fileAt(elsewhere, ports);
    const at = new Date(ports.now()).toISOString();
    return { ...judged(service, answer, part), at, answer };
  } catch (cause) {
    if (!(cause instanceof Unreached)) throw cause;
    if (ports.isStopped()) return STOPPED;
    const at = new Date(ports.now()).toISOString();
    const outcome = cause instanceof TooLong ? 'too-large' : 'unavailable';
    return { reading: { outcome, detail: cause.message }, at, answer: null };
  } finally {
    state.lastCall = ports.now();
  }
}

/** What lies there. @throws Unreached for a place that refuses it: of the key and of the question that says nothing */
async function fileAt(elsewhere: string, ports: Ports): Promise<Answer> {
  const answer = await ports.send({ path: '', elsewhere });
  if (answer.status >= 200 && answer.status < 300) return answer;
  throw new Unreached(`the file of the answer: HTTP ${answer.status}`);
}

/** An answer that shows a mistake of the person is whole: it is kept before that is said. */
function judged(service: Service, answer: Answer, part: Given): Pick<Called, 'reading' | 'mistake'> {
  try {
    return { reading: judge(service, answer, part) };
  } catch (cause) {
    if (!(cause instanceof EscalarError)) throw cause;
    return { reading: { outcome: 'invalid-query', detail: cause.code }, mistake: cause };
  }
}

export function rowsOf({ columns }: Rows): number {
  return columns[0]?.length ?? 0;
}
