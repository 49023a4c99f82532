import type { Fault, Given, Reading, Rows, Service } from '../service.ts';
import { type Asking, askPart, type DownloadOptions, ENDS, FINAL, type Got, rowsOf } from './ask-part.ts';
import { Malformed } from './judge.ts';
import { partName } from './part-key.ts';
import { planOf } from './plan-of.ts';
import type { Ports } from './ports.ts';
import { splitPart } from './split-part.ts';

export interface Failure {
  readonly part: string;
  readonly outcome: Fault;
  readonly detail: string;
  /** When an older answer came that is kept: without `keptSince` it is taken. */
  readonly older?: string;
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

interface State extends Asking {
  rows: number;
  empty: number;
  done: number;
  /** Parts one after another that the service did not answer. */
  unreached: number;
  /** The rows of the part before. */
  before: Rows | null;
  readonly patience: number;
  readonly failures: Failure[];
  readonly moments: string[];
  readonly began: number;
}

/** Parts in a row without an answer after which the service counts as down. */
const DOWN_AFTER = 3;
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
    const got = await askPart(service, part, ports, options, state);
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
  if (isCapped(caps, reading)) return true;
  if (reading.outcome === 'too-large') return true;
  return oneSpoilsAll === true && ['invalid-query', 'not-found'].includes(reading.outcome);
}

/** Rows that came, of a number that a limit would give: a known cap, or a round one. */
function isCapped(caps: readonly number[], reading: Reading): boolean {
  if ('isCapped' in reading && reading.isCapped === true) return true;
  if ('isWhole' in reading) return false;
  const rows = cameOf(reading);
  return caps.includes(rows) || (rows >= 10_000 && rows % 10_000 === 0);
}

function cameOf(reading: Reading): number {
  return reading.came ?? (reading.outcome === 'ok' ? rowsOf(reading.rows) : 0);
}

function isSame(one: Rows | null, other: Rows): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Takes up what a part brought. @returns why the run ends here; null to go on */
async function settle(
  service: Service,
  part: Given,
  { reading, at, older }: Got,
  state: State,
  queue: Given[],
  take: (rows: Rows) => Promise<void>,
): Promise<Download['stop']> {
  state.done += 1;
  if (at !== null) state.moments.push(at);
  if (isCapped(service.caps, reading)) {
    state.unreached = 0;
    const detail = `rows: ${cameOf(reading)}; the answer may be cut, and the part cannot be made smaller`;
    state.failures.push({ part: partName(part), outcome: 'too-large', detail });
    return null;
  }
  if (reading.outcome !== 'ok') return settleFault({ part: partName(part), older }, reading, state);
  state.unreached = 0;
  const isRepeated = part.page !== undefined && isSame(state.before, reading.rows);
  state.before = reading.rows;
  try {
    if (isRepeated) throw new Malformed('the same page as before');
    queue.unshift(...(reading.more ?? []));
    await take(reading.rows);
    state.rows += rowsOf(reading.rows);
  } catch (cause) {
    if (!(cause instanceof Malformed)) throw cause;
    state.failures.push({ part: partName(part), outcome: 'malformed', detail: cause.message });
  }
  return null;
}

function settleFault(
  { part, older }: { readonly part: string; readonly older: string | undefined },
  reading: Exclude<Reading, { outcome: 'ok' }>,
  state: State,
): Download['stop'] {
  const { outcome, detail, wait } = reading;
  if (outcome === 'empty') {
    state.empty += 1;
    return null;
  }
  const failure = { part, outcome, detail, ...(older === undefined ? {} : { older }) };
  state.unreached = outcome === 'unavailable' ? state.unreached + 1 : 0;
  const isLong = !FINAL.includes(outcome) && (wait ?? 0) > state.patience;
  if (isLong || ENDS.includes(outcome) || state.unreached >= DOWN_AFTER) {
    state.done -= 1;
    return wait === undefined ? failure : { ...failure, wait };
  }
  state.failures.push(failure);
  return null;
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
