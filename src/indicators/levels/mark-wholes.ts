import type { WholeAmong } from '../../catalog/wholes/wholes-among.ts';
import { type CodedKey, type KeyedRows, numbering, stepsOf } from './keyed-rows.ts';

/** The wholes of one key. */
export interface KeyWholes {
  readonly key: CodedKey;
  readonly wholes: readonly Pick<WholeAmong, 'whole' | 'parts'>[];
}

/** A whole and parts that stand beside it, in one column. */
export interface FoundPair {
  readonly column: string;
  readonly whole: string;
  readonly parts: readonly string[];
  /** The first row of the whole, as a place. */
  readonly first: number;
}

/** Rows that are wholes of other rows. */
export interface Marks {
  /** By place, 1 for a row that has parts beside it. */
  readonly marked: Uint8Array;
  readonly pairs: readonly FoundPair[];
  /**
   * Calls back with each row that is a part and its whole, and the first key in which they differ; with `NO_ROW` as
   * the part for further rows of a whole whose parts have been visited.
   */
  eachPart(visit: (part: number, whole: number, key: CodedKey) => void): void;
}

/**
 * A row is a whole of another when each of its codes equals the other's or is a whole of it, in the same period. An
 * economy that is a whole of others in a period is one with all its rows, whatever these are of: it is compared with
 * the others as one.
 */
export function markWholes(rows: KeyedRows, found: readonly KeyWholes[]): Marks {
  const marked = new Uint8Array(rows.rows.length);
  const pairs = new Map<string, { column: string; whole: string; parts: Set<string>; first: number }>();
  const note = (key: CodedKey, whole: number, part: number, k: number): void => {
    const id = `${key.key}\0${key.names[whole]}`;
    const known = pairs.get(id);
    const name = key.names[part];
    if (known === undefined)
      pairs.set(id, {
        column: key.key,
        whole: key.names[whole],
        parts: new Set([name]),
        first: k,
      });
    else known.parts.add(name);
  };
  const walks = [byEconomy(rows, found), byCells(rows, found)];
  const eachPart: Marks['eachPart'] = (visit) => {
    for (const walk of walks) walk((part, whole, changed) => visit(part, whole, changed[0]));
  };
  for (const walk of walks)
    walk((part, whole, changed) => {
      marked[whole] = 1;
      if (part !== NO_ROW) for (const key of changed) note(key, key.of[whole], key.of[part], whole);
    });
  return { marked, pairs: [...pairs.values()].map((one) => ({ ...one, parts: [...one.parts] })), eachPart };
}

/** Instead of a part that has been visited already. */
export const NO_ROW = -1;

type Walk = (visit: (part: number, whole: number, changed: readonly CodedKey[]) => void) => void;

/** By place of a code, the places of the codes that are its wholes. */
function wholesOf({ key, wholes }: KeyWholes): readonly (readonly number[])[] {
  const place = new Map(key.names.map((name, at) => [name, at]));
  const above = key.names.map((): number[] => []);
  for (const { whole, parts } of wholes)
    for (const part of parts) above[place.get(part) as number]?.push(place.get(whole) as number);
  return above;
}

function byEconomy(rows: KeyedRows, found: readonly KeyWholes[]): Walk {
  const own = found.find(({ key }) => key.key === 'economy');
  if (own === undefined || own.wholes.length === 0) return () => undefined;
  const above = wholesOf(own);
  const { key } = own;
  const apart = rows.keys.filter((one) => ['period', 'flow', 'variable'].includes(one.key));
  const sliceOf = numbering(apart);
  const cells = new Map<number, number[]>();
  const size = key.names.length;
  rows.rows.forEach((_, k) => {
    const cell = sliceOf(k) * size + key.of[k];
    const list = cells.get(cell);
    if (list === undefined) cells.set(cell, [k]);
    else list.push(k);
  });
  return (visit) => {
    for (const [cell, parts] of cells)
      for (const whole of above[cell % size]) {
        const of = cells.get(cell - (cell % size) + whole);
        if (of === undefined) continue;
        for (const part of parts) visit(part, of[0], [key]);
        for (const other of of.slice(1)) visit(NO_ROW, other, [key]);
      }
  };
}

function byCells(rows: KeyedRows, found: readonly KeyWholes[]): Walk {
  const own = found.filter(({ key, wholes }) => key.key !== 'economy' && wholes.length > 0);
  if (own.length === 0) return () => undefined;
  const place = numbering(rows.keys);
  const steps = stepsOf(rows.keys);
  const sides = own.map((one) => ({
    key: one.key,
    above: wholesOf(one),
    isWhole: new Set(one.wholes.map(({ whole }) => one.key.names.indexOf(whole))),
    step: steps[rows.keys.indexOf(one.key)],
  }));
  const candidates = new Map<number, number>();
  rows.rows.forEach((_, k) => {
    if (sides.some(({ key, isWhole }) => isWhole.has(key.of[k]))) candidates.set(place(k), k);
  });
  return (visit) => {
    for (let k = 0; k < rows.rows.length; k += 1) {
      if (!sides.some(({ key, above }) => above[key.of[k]].length > 0)) continue;
      let ways: readonly { readonly at: number; readonly changed: readonly CodedKey[] }[] = [
        { at: place(k), changed: [] },
      ];
      for (const { key, above, step } of sides) {
        const code = key.of[k];
        ways = ways.flatMap((way) => [
          way,
          ...above[code].map((whole) => ({
            at: way.at + (whole - code) * step,
            changed: [...way.changed, key],
          })),
        ]);
      }
      for (const { at, changed } of ways.slice(1)) {
        const whole = candidates.get(at);
        if (whole !== undefined) visit(k, whole, changed);
      }
    }
  };
}
