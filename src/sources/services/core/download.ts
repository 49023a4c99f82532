import type { Answer, Fault, Given, Rows, Service } from '../service.ts';
import { backoff, TRIES } from './backoff.ts';
import { judge, Malformed } from './judge.ts';
import { addressOf, partKey, partName } from './part-key.ts';
import { planOf } from './plan-of.ts';
import { type Ports, Unreached } from './ports.ts';
import { splitPart } from './split-part.ts';

type Reading = ReturnType<typeof judge>;

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

export interface Failure {
  readonly part: string;
  readonly outcome: Fault;
  readonly detail: string;
}

export interface Download {
  readonly calls: number;
  /** Parts whose answer was there already. */
  readonly kept: number;
  readonly rows: number;
  readonly empty: number;
  /** Parts that have no rows for a reason of their own. */
  readonly failures: readonly Failure[];
  /** Parts that were not come to. */
  readonly left: number;
  /** Why the run ended before its plan. */
  readonly stop: (Failure & { readonly wait?: number }) | null;
  /** When the oldest and the newest answer came; null without any. */
  readonly asOf: { readonly oldest: string; readonly newest: string } | null;
}

interface State {
  calls: number;
  kept: number;
  rows: number;
  empty: number;
  done: number;
  lastCall: number;
  /** Parts one after another that the service did not answer. */
  unreached: number;
  isKeyProven: boolean;
  /** The rows of the part before. */
  before: Rows | null;
  readonly patience: number;
  readonly failures: Failure[];
  readonly moments: string[];
  readonly began: number;
}

interface Got {
  readonly reading: Reading;
  readonly at: string | null;
}

interface Called extends Got {
  readonly answer: Answer | null;
}

/** Parts in a row without an answer after which the service counts as down. */
const DOWN_AFTER = 3;
/** Outcomes after which every further call would end the same way. */
const ENDS: readonly Fault[] = ['auth', 'quota', 'throttled'];
/** Outcomes that the same request would have again: their answers are kept. */
const FINAL: readonly Reading['outcome'][] = ['ok', 'empty', 'invalid-query', 'not-found', 'too-large'];

/**
 * Asks for what is given part by part, in the order of the plan, and hands on the rows of each. Parts whose answer is kept
 * are not asked again, so a run that was stopped, or killed, goes on where it was when it is started once more.
 * @param take gets the rows of each part, in order; it refuses those that do not fit by `Malformed`
 */
export async function download(
  service: Service,
  given: Given,
  ports: Ports,
  options: DownloadOptions,
  take: (rows: Rows) => Promise<void>,
): Promise<Download> {
  const queue = [...planOf(service, given)];
  const state: State = {
    ...{ calls: 0, kept: 0, rows: 0, empty: 0, done: 0, unreached: 0, failures: [], moments: [] },
    ...{ isKeyProven: false, before: null, patience: options.patience },
    lastCall: Number.NEGATIVE_INFINITY,
    began: ports.now(),
  };
  let stop: Download['stop'] = null;
  while (stop === null) {
    const part = queue.shift();
    if (part === undefined) break;
    if (ports.isStopped()) {
      stop = { part: partName(part), outcome: 'unavailable', detail: STOPPED };
      queue.unshift(part);
      break;
    }
    const got = await answered(service, part, ports, options, state);
    const smaller = isForHalves(service, got.reading) ? splitPart(service, part) : null;
    if (smaller !== null) queue.unshift(...smaller);
    else stop = await settle(service, part, got, state, queue, take);
    if (stop !== null) queue.unshift(part);
    tellProgress(ports, state, queue.length);
  }
  const { calls, kept, rows, empty, failures, moments } = state;
  const sorted = moments.toSorted();
  const [oldest, newest] = [sorted[0], sorted.at(-1)];
  const asOf = oldest === undefined || newest === undefined ? null : { oldest, newest };
  return { calls, kept, rows, empty, failures, left: queue.length, stop, asOf };
}

function isForHalves({ caps, oneSpoilsAll }: Service, reading: Reading): boolean {
  if (reading.outcome === 'ok') return isCapped(caps, reading);
  if (reading.outcome === 'too-large') return true;
  return oneSpoilsAll === true && ['invalid-query', 'not-found'].includes(reading.outcome);
}

/** Rows of a number that a limit would give: a known cap, or a round one. */
function isCapped(caps: readonly number[], reading: Extract<Reading, { outcome: 'ok' }>): boolean {
  const rows = rowsOf(reading.rows);
  return reading.isCapped === true || caps.includes(rows) || (rows >= 10_000 && rows % 10_000 === 0);
}

export function rowsOf({ columns }: Rows): number {
  return columns[0]?.length ?? 0;
}

function isSame(one: Rows | null, other: Rows): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Takes up what a part brought. @returns why the run ends here; null to go on */
async function settle(
  service: Service,
  part: Given,
  { reading, at }: Got,
  state: State,
  queue: Given[],
  take: (rows: Rows) => Promise<void>,
): Promise<Download['stop']> {
  state.done += 1;
  if (at !== null) state.moments.push(at);
  if (reading.outcome !== 'ok') return settleFault(partName(part), reading, state);
  state.unreached = 0;
  const rows = rowsOf(reading.rows);
  if (isCapped(service.caps, reading)) {
    const detail = `rows: ${rows}; the answer may be cut, and the part cannot be made smaller`;
    state.failures.push({ part: partName(part), outcome: 'too-large', detail });
    return null;
  }
  const isRepeated = part.page !== undefined && isSame(state.before, reading.rows);
  state.before = reading.rows;
  try {
    if (isRepeated) throw new Malformed('the same page as before');
    queue.unshift(...(reading.more ?? []));
    await take(reading.rows);
    state.rows += rows;
  } catch (cause) {
    if (!(cause instanceof Malformed)) throw cause;
    state.failures.push({ part: partName(part), outcome: 'malformed', detail: cause.message });
  }
  return null;
}

function settleFault(
  part: string,
  reading: Exclude<Reading, { outcome: 'ok' }>,
  state: State,
): Download['stop'] {
  const { outcome, detail, wait } = reading;
  if (outcome === 'empty') {
    state.empty += 1;
    return null;
  }
  const failure = { part, outcome, detail };
  state.unreached = outcome === 'unavailable' ? state.unreached + 1 : 0;
  const isLong = !FINAL.includes(outcome) && (wait ?? 0) > state.patience;
  if (isLong || ENDS.includes(outcome) || state.unreached >= DOWN_AFTER || detail === STOPPED) {
    state.done -= 1;
    return wait === undefined ? failure : { ...failure, wait };
  }
  state.failures.push(failure);
  return null;
}

const STOPPED = 'stopped';

/** The kept answer of a part, or one that is asked for now. */
async function answered(
  service: Service,
  part: Given,
  ports: Ports,
  options: DownloadOptions,
  state: State,
): Promise<Got> {
  const ask = service.ask(part);
  if (addressOf(options.address, ask).length > service.longestAddress)
    return { reading: { outcome: 'too-large', detail: 'the address is too long' }, at: null };
  const key = partKey(service, options.address, ask, ports.hash);
  const kept = await ports.find(key);
  if (kept !== null && (options.isOffline === true || kept.at >= (options.keptSince ?? ''))) {
    state.kept += 1;
    return { reading: judge(service, kept.answer, part), at: kept.at };
  }
  if (options.isOffline === true)
    return { reading: { outcome: 'not-found', detail: 'no kept answer, and nothing is asked' }, at: null };
  for (let tried = 1; ; tried += 1) {
    if (ports.isStopped()) return { reading: { outcome: 'unavailable', detail: STOPPED }, at: null };
    const got = await proven(service, await called(service, part, ports, state), ports, state);
    const { reading } = got;
    const line = { at: got.at ?? '', key, part: partName(part), outcome: reading.outcome };
    const more = reading.outcome === 'ok' ? { rows: rowsOf(reading.rows) } : { detail: reading.detail };
    if (FINAL.includes(reading.outcome) && got.answer !== null)
      await ports.keep(key, { answer: got.answer, at: got.at ?? '' });
    await ports.note({ ...line, ...more });
    const wait = waitFor(reading, tried, ports);
    if (wait === null || wait > options.patience * 1000) return got;
    await ports.sleep(wait);
  }
}

/**
 * Where a refused query may be a refused key, asks once for what is known to be there: with that refused, it is the key;
 * without an answer to that, nothing is known.
 */
async function proven(service: Service, got: Called, ports: Ports, state: State): Promise<Called> {
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
function waitFor(reading: Reading, tried: number, ports: Ports): number | null {
  if (reading.outcome !== 'throttled' && reading.outcome !== 'unavailable' && reading.outcome !== 'malformed')
    return null;
  return tried >= TRIES ? null : backoff(tried, reading.wait ?? 0, ports.random());
}

async function called(service: Service, part: Given, ports: Ports, state: State): Promise<Called> {
  const pause = state.lastCall + service.pace * 1000 - ports.now();
  if (pause > 0) await ports.sleep(pause);
  state.calls += 1;
  try {
    const answer = await ports.send(service.ask(part));
    const at = new Date(ports.now()).toISOString();
    return { reading: judge(service, answer, part), at, answer };
  } catch (cause) {
    if (!(cause instanceof Unreached)) throw cause;
    const at = new Date(ports.now()).toISOString();
    return { reading: { outcome: 'unavailable', detail: cause.message }, at, answer: null };
  } finally {
    state.lastCall = ports.now();
  }
}

function tellProgress(ports: Ports, { done, calls, rows, began }: State, left: number): void {
  const seconds = (ports.now() - began) / 1000;
  const rate = seconds > 0 ? calls / seconds : 0;
  const ahead = rate > 0 ? Math.ceil(left / rate) : 0;
  const share = `${done}/${done + left}`;
  const pace = (rate * 60).toFixed(0);
  ports.progress({
    en: `parts ${share}, rows ${rows}, calls a minute ${pace}, seconds left ${ahead}`,
    es: `partes ${share}, filas ${rows}, llamadas por minuto ${pace}, segundos restantes ${ahead}`,
  });
}
