import { EscalarError } from '../../base/error.ts';
import { gather } from '../../base/gather.ts';
import { codedColumn, numberColumn, type Table, type TextColumn } from '../../base/table.ts';
import { hasBlank, sameText, textAt, wordsIn } from '../../base/text-column.ts';
import { twinRows } from '../../base/twin-rows.ts';
import { duplicateRow } from '../duplicate-row.ts';
import type { Dropped } from '../left-out.ts';
import type { Note } from '../note.ts';
import { oneFrequency } from '../one-frequency.ts';
import { requireCodes } from '../require-codes.ts';
import {
  byPart,
  FLOW_PARTS,
  type FlowLines,
  type FlowNames,
  type FlowPart,
  requireFlow,
} from './flow-lines.ts';
import { classificationOf, productTest } from './product-test.ts';

export interface Flows {
  readonly lines: FlowLines;
  readonly dropped: readonly Dropped[];
  /** What the basket of products did. */
  readonly notes: readonly Note[];
}

export interface FlowChoice {
  /** Those to keep; all when empty. */
  readonly economies: readonly string[];
  readonly partners: readonly string[];
  /** Codes or a basket, as `productTest` reads them. */
  readonly products: readonly string[];
  /** The one to keep; all when left out. Rows that name no flow are exports. */
  readonly flow?: 'X' | 'M';
}

/** Columns beside `economy` and `value` that must be there. */
export type NeededColumn = 'partner' | 'product' | 'period';

const COLUMNS: Readonly<Record<FlowPart, string>> = {
  reporter: 'economy',
  partner: 'partner',
  product: 'product',
  flow: 'flow',
  year: 'period',
};

/**
 * The lines of a `trade_flow` table that pass the filters. Rows without a value are left out and counted.
 * Cost: 32 bytes a line, a look at the codes of each row.
 * @throws EscalarError `missing-column`, `empty-table`, `unknown-name`, `bad-period`, `mixed-frequency`, `bad-basket`,
 *   `duplicate-row` for two lines of one flow; with file and line where they are known.
 */
export function readFlows(
  table: Table,
  choice: FlowChoice,
  indicator: string,
  need: readonly NeededColumn[] = [],
): Flows {
  for (const name of [...need, 'economy'])
    if (codedColumn(table, name) === null) throw lacking(table, name, indicator);
  const value = numberColumn(table, 'value');
  if (value === null) throw lacking(table, 'value', indicator);
  const columns = columnsOf(table);
  const { reporter, partner, product, flow } = columns;
  requireCodes(choice.economies, wordsIn(reporter), { en: 'reporter', es: 'el declarante' });
  requireCodes(choice.partners, wordsIn(partner), { en: 'partner', es: 'el socio' });
  if (choice.flow !== undefined) requireFlow(choice.flow, wordsIn(flow));
  const products = productTest(choice.products, wordsIn(product), () => classificationOf(table));
  const { kept, missing } = keptRows(table.rows, value.values, [
    keeper(reporter, listed(choice.economies)),
    keeper(partner, listed(choice.partners)),
    keeper(product, choice.products.length === 0 ? null : products.keeps),
    keeper(flow, choice.flow === undefined ? null : (code) => code === choice.flow),
  ]);
  if (kept.length === 0) throw new EscalarError('empty-table', { table: table.name });
  refuseTwins(table, columns, kept);
  const lines: FlowLines = {
    ...byPart((part) => namesOf(columns[part], kept)),
    value: rowsOf(value.values, kept),
    row: kept,
  };
  const years = lines.year.names.filter((name) => name !== '');
  if (years.length > 0) oneFrequency(years);
  const what = { en: 'lines without a value', es: 'líneas sin valor' };
  return {
    lines,
    dropped: missing === 0 ? [] : [{ what, count: missing, examples: [] }],
    notes: products.notes,
  };
}

/** The columns of the table; where one is lacking, and in its blank cells, an empty text, for the flow X. */
function columnsOf(table: Table): Record<FlowPart, TextColumn> {
  return byPart((part) => {
    const blank = part === 'flow' ? 'X' : '';
    const column = codedColumn(table, COLUMNS[part]);
    if (column === null) return sameText(blank, table.rows);
    const empty = column.words.indexOf('') + 1;
    if (empty === 0 && !hasBlank(column)) return column;
    const known = column.words.indexOf(blank) + 1;
    const code = known || column.words.length + 1;
    return {
      kind: 'text',
      codes: column.codes.map((one) => (one === 0 || one === empty ? code : one)),
      words: known ? column.words : [...column.words, blank],
    };
  });
}

/** The values of the rows kept, which are in their order: of all rows, the values themselves. */
function rowsOf<T extends Float64Array | Uint32Array>(values: T, kept: Uint32Array): T {
  return kept.length === values.length ? values : gather(values, kept);
}

function namesOf(column: TextColumn, kept: Uint32Array): FlowNames {
  const codes = rowsOf(column.codes, kept);
  const names = wordsIn({ ...column, codes }).sort();
  const place = new Map(names.map((name, at) => [name, at]));
  const placeOf = ['', ...column.words].map((text) => place.get(text) ?? 0);
  const of = new Int32Array(kept.length);
  for (let k = 0; k < kept.length; k += 1) of[k] = placeOf[codes[k]];
  return { names, of };
}

/** By code, whether its text is kept. */
interface Keeper {
  readonly codes: Uint32Array;
  readonly keep: Uint8Array;
}

function keeper({ codes, words }: TextColumn, keeps: ((text: string) => boolean) | null): Keeper | null {
  if (keeps === null) return null;
  return { codes, keep: Uint8Array.from(['', ...words], (text) => (keeps(text) ? 1 : 0)) };
}

function listed(wanted: readonly string[]): ((text: string) => boolean) | null {
  const chosen = new Set(wanted);
  return wanted.length === 0 ? null : (text) => chosen.has(text);
}

/** The rows that all let through and that have a value, and how many lack one. */
function keptRows(
  rows: number,
  values: Float64Array,
  keepers: readonly (Keeper | null)[],
): { readonly kept: Uint32Array; readonly missing: number } {
  const passes = new Uint8Array(rows).fill(1);
  // a column at a time: half the time of a row at a time
  for (const one of keepers) {
    if (one === null) continue;
    const { codes, keep } = one;
    for (let row = 0; row < rows; row += 1) passes[row] &= keep[codes[row]];
  }
  const kept = new Uint32Array(rows);
  let count = 0;
  let missing = 0;
  for (let row = 0; row < rows; row += 1) {
    if (passes[row] === 0) continue;
    if (Number.isNaN(values[row])) missing += 1;
    else kept[count++] = row;
  }
  return { kept: kept.subarray(0, count), missing };
}

function refuseTwins(table: Table, columns: Record<FlowPart, TextColumn>, kept: Uint32Array): void {
  const parts = FLOW_PARTS.map((part) => columns[part]);
  const twinOf = twinRows(parts, kept.length);
  for (let k = 0; k < kept.length; k += 1) {
    const twin = twinOf(kept[k]);
    if (twin < 0) continue;
    const names = parts.map((column) => textAt(column, kept[k]) ?? '');
    throw duplicateRow(table, names, twin, kept[k]);
  }
}

function lacking(table: Table, column: string, indicator: string): EscalarError {
  const have = Object.keys(table.columns);
  return new EscalarError('missing-column', { column, have, indicator, nearest: null });
}
