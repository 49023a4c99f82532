import { codedColumn, type Table, type TextColumn, takeRows } from '../../base/table.ts';
import type { WholeDimension } from '../../catalog/wholes/named-whole.ts';

/** The columns that tell rows apart. */
const KEY_COLUMNS = [
  'period',
  'economy',
  'partner',
  'product',
  'activity',
  'function',
  'flow',
  'variable',
] as const;

export type KeyName = (typeof KEY_COLUMNS)[number];

/** The codes of one column. */
export interface CodedKey {
  readonly key: KeyName;
  /** In order of appearance; an empty cell is ''. */
  readonly names: readonly string[];
  /** By place in `rows`, the place of its code. */
  readonly of: Int32Array;
}

/** Rows of a table with their keys as whole numbers. */
export interface KeyedRows {
  readonly table: Table;
  /** The rows of the table that enter. */
  readonly rows: Int32Array;
  readonly keys: readonly CodedKey[];
}

/** The keys of the rows that enter. Cost: one pass a key. */
export function keyRows(table: Table, enters: (row: number) => boolean): KeyedRows {
  const all = new Int32Array(table.rows);
  let count = 0;
  for (let row = 0; row < table.rows; row += 1) if (enters(row)) all[count++] = row;
  const rows = all.subarray(0, count);
  const keys = KEY_COLUMNS.flatMap((key) => {
    const column = codedColumn(table, key);
    return column === null ? [] : [{ key, ...coded(column, rows) }];
  });
  return { table, rows, keys };
}

function coded({ codes, words }: TextColumn, rows: Int32Array): Pick<CodedKey, 'names' | 'of'> {
  const of = new Int32Array(rows.length);
  const names: string[] = [];
  const empty = words.indexOf('') + 1;
  // by code, 1 + its place
  const places = new Int32Array(words.length + 1);
  for (let k = 0; k < rows.length; k += 1) {
    const code = codes[rows[k]] === empty ? 0 : codes[rows[k]];
    if (places[code] === 0) places[code] = names.push(code === 0 ? '' : words[code - 1]);
    of[k] = places[code] - 1;
  }
  return { names, of };
}

/** The key of a dimension, if the table has its column. */
export function keyOf({ keys }: KeyedRows, dimension: WholeDimension): CodedKey | null {
  return keys.find(({ key }) => key === dimension) ?? null;
}

/** One number for the keys of a row, of those that are chosen; rows with equal keys have equal numbers. */
export function numbering(keys: readonly CodedKey[]): (k: number) => number {
  const steps = stepsOf(keys);
  return (k) => {
    let sum = 0;
    for (let i = 0; i < keys.length; i += 1) sum += keys[i].of[k] * steps[i];
    return sum;
  };
}

/** How much the number of a row grows when a key's code goes one place up. */
export function stepsOf(keys: readonly CodedKey[]): readonly number[] {
  let step = 1;
  return keys.map(({ names }) => {
    const own = step;
    step *= Math.max(names.length, 1);
    return own;
  });
}

/** The table without the rows at the places that are marked. */
export function withoutPlaces({ table, rows }: KeyedRows, marked: Uint8Array): Table {
  const out = new Uint8Array(table.rows);
  rows.forEach((row, k) => {
    out[row] = marked[k];
  });
  const kept: number[] = [];
  for (let row = 0; row < table.rows; row += 1) if (out[row] === 0) kept.push(row);
  return takeRows(table, kept);
}
