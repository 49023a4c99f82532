import type { Lang } from '../../base/locale.ts';
import { isMissing, MISSING_TEXT } from '../../base/missing.ts';
import { plainWords } from '../../base/plain-words.ts';
import { cellAt, type Table } from '../../base/table.ts';
import type { TextColumn } from '../../base/text-column.ts';
import { cellText, fieldsByRow, type Labels, missingOf } from '../../report/cell.ts';
import { labelsOf } from '../../study/report/labels.ts';
import type { Choices } from '../address.ts';
import type { Desk } from './desk.ts';
import type { ResultAsk } from './result-of.ts';
import { shownNames } from './result-view.ts';
import type { CellView } from './shown.ts';

export interface RowsAsk extends ResultAsk {
  /** A column, `-` before it for the largest first; empty: the order of the result. */
  readonly sort: string;
  /** Words that a row must have, in codes or names; accents and case do not matter. */
  readonly filter: string;
  readonly from: number;
  readonly count: number;
}

export interface RowsView {
  /** Rows that the filter leaves. */
  readonly rows: number;
  readonly from: number;
  readonly cells: readonly (readonly CellView[])[];
  /** What tells each row apart, for `explain`. */
  readonly keys: readonly Choices[];
  /** Of each column whether every row of the result has the same in it. */
  readonly alike: readonly boolean[];
}

/** A window on the rows of a result. The order of a sort and a filter is made once and kept beside the table. */
export async function rowsView({ results }: Desk, ask: RowsAsk): Promise<RowsView> {
  const { named: table } = await results.of(ask.of);
  const labels = labelsKept(table);
  const order = orderOf(table, labels, ask);
  const from = Math.min(Math.max(0, ask.from), order.length);
  const shown = [...order.subarray(from, from + Math.min(ask.count, MOST_ROWS))];
  return {
    rows: order.length,
    from,
    cells: cellsOf(table, shown, labels, ask.lang),
    keys: keysOf(table, shown),
    alike: alikeIn(table),
  };
}

function alikeIn(table: Table): readonly boolean[] {
  const kept = keptOf(table);
  kept.alike ??= shownNames(table).map((name) => {
    const column = table.columns[name];
    if (column?.kind !== 'text' || table.rows < 2) return false;
    const [first] = column.codes;
    return column.codes.every((code) => code === first);
  });
  return kept.alike;
}

/** Rows of one answer. */
const MOST_ROWS = 1000;

/** Rows as people read them. */
export function cellsOf(
  table: Table,
  rows: readonly number[],
  labels: Labels,
  lang: Lang,
  names: readonly string[] = shownNames(table),
): readonly (readonly CellView[])[] {
  const fields = names.flatMap((name) => table.fields.find((field) => field.name === name) ?? []);
  const fieldAt = fieldsByRow(table);
  return rows.map((row) =>
    fields.map((field) => {
      const cell = cellAt(table.columns[field.name], row);
      const reason = missingOf(cell);
      if (reason !== null) return { text: '', missing: MISSING_TEXT[reason][lang] };
      return { text: cellText(cell, fieldAt(field, row), lang, labels) };
    }),
  );
}

/**
 * The codes that tell a row apart, by column, and the numbers before its term, such as the size of a shock. Where other
 * rows have a code and this one has none, that is said too.
 */
export function keysOf(table: Table, rows: readonly number[]): readonly Choices[] {
  const term = table.fields.findIndex(({ name }) => name === 'term');
  const columns = table.fields.flatMap(({ name }, place) => {
    const column = table.columns[name];
    const isKey = column?.kind === 'text' ? isFilled(column) : place < term;
    return column === undefined || !isKey ? [] : [[name, column] as const];
  });
  return rows.map((row) =>
    Object.fromEntries(
      columns.flatMap(([name, column]) => {
        const code = cellAt(column, row) ?? '';
        return isMissing(code) ? [] : [[name, String(code)]];
      }),
    ),
  );
}

function isFilled({ codes, words }: TextColumn): boolean {
  return codes.some((code) => code > 0 && words[code - 1] !== '');
}

interface Kept {
  labels?: Labels;
  alike?: readonly boolean[];
  readonly orders: Map<string, Uint32Array>;
}

const kept = new WeakMap<Table, Kept>();
const MOST_ORDERS = 6;

function keptOf(table: Table): Kept {
  const found = kept.get(table) ?? { orders: new Map() };
  kept.set(table, found);
  return found;
}

function labelsKept(table: Table): Labels {
  const one = keptOf(table);
  one.labels ??= labelsOf(table, undefined);
  return one.labels;
}

function orderOf(table: Table, labels: Labels, { sort, filter, lang }: RowsAsk): Uint32Array {
  const { orders } = keptOf(table);
  const key = JSON.stringify([sort, filter, lang]);
  const found = orders.get(key) ?? sorted(table, filtered(table, labels, filter, lang), labels, sort, lang);
  orders.delete(key);
  orders.set(key, found);
  for (const old of orders.keys()) if (orders.size > MOST_ORDERS) orders.delete(old);
  return found;
}

function filtered(table: Table, labels: Labels, filter: string, lang: Lang): Uint32Array {
  const all = Uint32Array.from({ length: table.rows }, (_, row) => row);
  const words = plainWords(filter)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return all;
  // each word of a column is judged once, not each row
  const columns = table.fields.flatMap(({ name, labels: own }) => {
    const column = table.columns[name];
    if (column?.kind !== 'text') return [];
    const meets = new Map<string, readonly boolean[]>();
    return [
      (row: number): readonly boolean[] => {
        const code = String(cellAt(column, row) ?? '');
        const known = meets.get(code);
        if (known !== undefined) return known;
        const text = plainWords(`${code} ${labels[code]?.[lang] ?? own?.[code]?.[lang] ?? ''}`);
        const judged = words.map((word) => text.includes(word));
        meets.set(code, judged);
        return judged;
      },
    ];
  });
  return all.filter((row) => {
    const judged = columns.map((of) => of(row));
    return words.every((_, w) => judged.some((one) => one[w]));
  });
}

function sorted(table: Table, rows: Uint32Array, labels: Labels, sort: string, lang: Lang): Uint32Array {
  const down = sort.startsWith('-');
  const column = table.columns[down ? sort.slice(1) : sort];
  if (column === undefined) return rows;
  const sign = down ? -1 : 1;
  if (column.kind === 'number') {
    const { values } = column;
    // what is missing stands last either way
    return rows.toSorted((a, b) => {
      const [left, right] = [values[a], values[b]];
      if (Number.isNaN(left) || Number.isNaN(right))
        return Number(Number.isNaN(left)) - Number(Number.isNaN(right)) || a - b;
      return sign * (left - right) || a - b;
    });
  }
  const own = table.fields.find((field) => table.columns[field.name] === column)?.labels;
  const said = (code: string) => labels[code]?.[lang] ?? own?.[code]?.[lang] ?? code;
  const compare = new Intl.Collator(lang, { numeric: true }).compare;
  const words = [...new Set(Array.from(rows, (row) => String(cellAt(column, row) ?? '')))];
  const places = new Map(words.toSorted((a, b) => compare(said(a), said(b))).map((word, at) => [word, at]));
  const placeOf = (row: number) => places.get(String(cellAt(column, row) ?? '')) as number;
  return rows.toSorted((a, b) => sign * (placeOf(a) - placeOf(b)) || a - b);
}
