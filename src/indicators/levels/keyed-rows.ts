import { type Table, takeRows, textColumn } from '../../base/table.ts';
import type { WholeDimension } from '../../catalog/wholes/named-whole.ts';

/** What tells rows apart, and the columns in which it may stand. */
const COLUMNS = {
  time: ['period', 'year'],
  economy: ['reporter', 'economy', 'exporter', 'country'],
  partner: ['partner', 'importer'],
  product: ['product'],
  activity: ['activity'],
  function: ['function'],
  flow: ['flow'],
  variable: ['variable'],
} as const;

export type KeyName = keyof typeof COLUMNS;

/** The codes of one column. */
export interface CodedKey {
  readonly key: KeyName;
  /** Its name in the table. */
  readonly column: string;
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

/** The column of a key in a table, if it has one. */
export function keyColumn(
  table: Table,
  key: KeyName,
): { readonly name: string; readonly values: readonly (string | null)[] } | null {
  for (const name of COLUMNS[key]) {
    const values = textColumn(table, name);
    if (values !== null) return { name, values };
  }
  return null;
}

/** The keys of the rows that enter. Cost: one pass a key. */
export function keyRows(table: Table, enters: (row: number) => boolean): KeyedRows {
  const all = new Int32Array(table.rows);
  let count = 0;
  for (let row = 0; row < table.rows; row += 1) if (enters(row)) all[count++] = row;
  const rows = all.subarray(0, count);
  const keys = (Object.keys(COLUMNS) as KeyName[]).flatMap((key) => {
    const column = keyColumn(table, key);
    return column === null ? [] : [{ key, column: column.name, ...coded(column.values, rows) }];
  });
  return { table, rows, keys };
}

function coded(values: readonly (string | null)[], rows: Int32Array): Pick<CodedKey, 'names' | 'of'> {
  const of = new Int32Array(rows.length);
  const places = new Map<string, number>();
  let last: string | null = null;
  let at = 0;
  for (let k = 0; k < rows.length; k += 1) {
    const text = values[rows[k]] ?? '';
    // rows of one code often follow one another
    if (text !== last) {
      last = text;
      at = places.get(text) ?? places.size;
      if (at === places.size) places.set(text, at);
    }
    of[k] = at;
  }
  return { names: [...places.keys()], of };
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
