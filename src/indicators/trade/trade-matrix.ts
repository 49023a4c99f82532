import { EscalarError } from '../../base/error.ts';
import { codedColumn, numberColumn, type Table, type TextColumn } from '../../base/table.ts';
import { textAt, wordsIn } from '../../base/text-column.ts';
import { twinRows } from '../../base/twin-rows.ts';
import type { Dropped, Note } from '../define.ts';
import { placeOf } from '../industry/panel.ts';
import { requireCodes } from '../require-codes.ts';
import { classificationOf, productTest } from './product-test.ts';

/** Trade of one flow and one year as economies × products, partners added up. Never mutated. */
export interface TradeMatrix {
  /** Empty where the data name no year. */
  readonly year: string;
  /** Sorted; every economy and product of the data in any year, so that the matrices of all years agree. */
  readonly economies: readonly string[];
  readonly products: readonly string[];
  /** economies × products, row-major, zero or more. A pair without a line is zero trade. */
  readonly values: Float64Array;
}

export interface MatrixChoice {
  readonly flow: 'X' | 'M';
  /** Those to keep; all when empty. */
  readonly reporters: readonly string[];
  readonly partners: readonly string[];
  /** Codes or a basket, as `productTest` reads them. */
  readonly products: readonly string[];
}

export interface TradeMatrices {
  /** In the order of the years. */
  readonly matrices: readonly TradeMatrix[];
  readonly dropped: readonly Dropped[];
  /** What the basket of products did. */
  readonly notes: readonly Note[];
}

/**
 * The matrices of a `trade_flow` table, a year each. Columns `economy`, `product` and `value` must be
 * there; period, partner and flow may. Lines without a value are left out and counted.
 * Cost: one pass over the lines, and one dense matrix a year.
 * @throws EscalarError `missing-column`, `empty-table`, `unknown-name`, `negative-value`, `duplicate-row` for two
 *   lines of one reporter, product, partner and year, `total-among-parts`, `bad-basket`; with file and line where they are known.
 */
export function readMatrices(table: Table, choice: MatrixChoice, indicator: string): TradeMatrices {
  const reporter = required(table, 'economy', indicator);
  const product = required(table, 'product', indicator);
  const value = numberColumn(table, 'value');
  if (value === null) throw lacking(table, 'value', indicator);
  const partner = codedColumn(table, 'partner');
  const year = codedColumn(table, 'period');
  const flow = codedColumn(table, 'flow');
  requireCodes(choice.reporters, wordsIn(reporter), { en: 'reporter', es: 'el declarante' });
  const products = productTest(choice.products, wordsIn(product), () => classificationOf(table));
  requireCodes(choice.partners, partner === null ? [] : wordsIn(partner), { en: 'partner', es: 'el socio' });
  if (flow !== null) requireCodes([choice.flow], wordsIn(flow), { en: 'flow', es: 'el flujo' });
  const keeps = [
    keeper(reporter, listed(choice.reporters)),
    keeper(product, (code) => products.keeps(code)),
    keeper(partner, listed(choice.partners)),
    keeper(flow, listed([choice.flow])),
  ].flatMap((keep) => keep ?? []);
  const { kept, missing } = keptRows(table.rows, keeps, value.values);
  if (kept.length === 0) throw new EscalarError('empty-table', { table: table.name });
  const rows = coded(reporter, kept);
  const columns = coded(product, kept);
  const years = coded(year, kept);
  const width = columns.names.length;
  const values = years.names.map(() => new Float64Array(rows.names.length * width));
  const twinOf = twinRows([reporter, product, partner, year], kept.length);
  const nameOf = (row: number): string =>
    [reporter, partner, product, year]
      .map((column) => (column === null ? null : textAt(column, row)))
      .filter((part) => part)
      .join(' / ');
  for (let k = 0; k < kept.length; k += 1) {
    const row = kept[k];
    const amount = value.values[row];
    if (amount < 0) {
      const params = { column: 'value', key: nameOf(row), value: amount };
      throw new EscalarError('negative-value', params, placeOf(table, row));
    }
    if (twinOf(row) >= 0) throw new EscalarError('duplicate-row', { key: nameOf(row) }, placeOf(table, row));
    values[years.of[k]][rows.of[k] * width + columns.of[k]] += amount;
  }
  const what = { en: 'lines without a value', es: 'líneas sin valor' };
  return {
    matrices: years.names.map((name, y) => ({
      year: name,
      economies: rows.names,
      products: columns.names,
      values: values[y],
    })),
    dropped: missing === 0 ? [] : [{ what, count: missing, examples: [] }],
    notes: products.notes,
  };
}

interface Keeper {
  readonly codes: Uint32Array;
  readonly keep: Uint8Array;
}

/** The rows that all let through and that have a value, and how many lack one. */
function keptRows(
  rows: number,
  keepers: readonly Keeper[],
  values: Float64Array,
): { readonly kept: Uint32Array; readonly missing: number } {
  const passes = new Uint8Array(rows).fill(1);
  // a column at a time: half the time of a row at a time
  for (const { codes, keep } of keepers)
    for (let row = 0; row < rows; row += 1) passes[row] &= keep[codes[row]];
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

interface Coded {
  /** Sorted. */
  readonly names: readonly string[];
  /** By kept row, the index of its name. */
  readonly of: Int32Array;
}

function coded(column: TextColumn | null, kept: Uint32Array): Coded {
  if (column === null) return { names: [''], of: new Int32Array(kept.length) };
  const met = new Uint8Array(column.words.length + 1);
  for (let k = 0; k < kept.length; k += 1) met[column.codes[kept[k]]] = 1;
  const texts = ['', ...column.words];
  const names = [...new Set(texts.filter((_, code) => met[code] === 1))].sort();
  const place = new Map(names.map((name, at) => [name, at]));
  const placeOf = texts.map((text) => place.get(text) ?? 0);
  const of = new Int32Array(kept.length);
  for (let k = 0; k < kept.length; k += 1) of[k] = placeOf[column.codes[kept[k]]];
  return { names, of };
}

/** By code, 1 where its text is kept; null where all are. */
function keeper(column: TextColumn | null, keeps: ((text: string) => boolean) | null): Keeper | null {
  if (column === null || keeps === null) return null;
  return {
    codes: column.codes,
    keep: Uint8Array.from(['', ...column.words], (text) => (keeps(text) ? 1 : 0)),
  };
}

function listed(wanted: readonly string[]): ((text: string) => boolean) | null {
  const chosen = new Set(wanted);
  return wanted.length === 0 ? null : (text) => chosen.has(text);
}

function required(table: Table, name: string, indicator: string): TextColumn {
  const found = codedColumn(table, name);
  if (found === null) throw lacking(table, name, indicator);
  return found;
}

function lacking(table: Table, column: string, indicator: string): EscalarError {
  return new EscalarError('missing-column', {
    column,
    have: Object.keys(table.columns),
    indicator,
    nearest: null,
  });
}
