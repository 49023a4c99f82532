import { EscalarError } from '../../base/error.ts';
import { numberColumn, type Table, textColumn } from '../../base/table.ts';
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
  const partner = textColumn(table, 'partner');
  const year = textColumn(table, 'period');
  const flow = textColumn(table, 'flow');
  requireCodes(choice.reporters, reporter, { en: 'reporter', es: 'el declarante' });
  const products = productTest(choice.products, product, () => classificationOf(table));
  requireCodes(choice.partners, partner ?? [], { en: 'partner', es: 'el socio' });
  if (flow !== null) requireCodes([choice.flow], flow, { en: 'flow', es: 'el flujo' });
  const keeps = [
    keeper(reporter, choice.reporters),
    (row: number) => products.keeps(product[row] ?? ''),
    keeper(partner, choice.partners),
    keeper(flow, flow === null ? [] : [choice.flow]),
  ];
  const kept: number[] = [];
  let missing = 0;
  for (let row = 0; row < table.rows; row += 1) {
    if (!keeps.every((keep) => keep(row))) continue;
    if (Number.isNaN(value.values[row])) missing += 1;
    else kept.push(row);
  }
  if (kept.length === 0) throw new EscalarError('empty-table', { table: table.name });
  const rows = coded(reporter, kept);
  const columns = coded(product, kept);
  const years = coded(year, kept);
  const width = columns.names.length;
  const values = years.names.map(() => new Float64Array(rows.names.length * width));
  const twinOf = twinRows([reporter, product, partner, year], kept.length);
  kept.forEach((row, k) => {
    const amount = value.values[row];
    const cell = rows.of[k] * width + columns.of[k];
    const name = (): string =>
      [reporter[row], partner?.[row], product[row], year?.[row]].filter((part) => part).join(' / ');
    if (amount < 0) {
      const params = { column: 'value', key: name(), value: amount };
      throw new EscalarError('negative-value', params, placeOf(table, row));
    }
    if (twinOf(row) >= 0) throw new EscalarError('duplicate-row', { key: name() }, placeOf(table, row));
    values[years.of[k]][cell] += amount;
  });
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

interface Coded {
  /** Sorted. */
  readonly names: readonly string[];
  /** By kept row, the index of its name. */
  readonly of: Int32Array;
}

function coded(texts: readonly (string | null)[] | null, kept: readonly number[]): Coded {
  const of = new Int32Array(kept.length);
  if (texts === null) return { names: [''], of };
  const first = new Map<string, number>();
  let last: string | null = null;
  let at = 0;
  for (let k = 0; k < kept.length; k += 1) {
    const text = texts[kept[k]] ?? '';
    // lines of one code often follow one another
    if (text !== last) {
      last = text;
      at = first.get(text) ?? first.size;
      if (at === first.size) first.set(text, at);
    }
    of[k] = at;
  }
  const names = [...first.keys()].sort();
  const sorted = new Map(names.map((name, i) => [name, i]));
  const place = Int32Array.from(first.keys(), (name) => sorted.get(name) as number);
  for (let k = 0; k < of.length; k += 1) of[k] = place[of[k]];
  return { names, of };
}

function keeper(
  texts: readonly (string | null)[] | null,
  wanted: readonly string[],
): (row: number) => boolean {
  if (wanted.length === 0 || texts === null) return () => true;
  const chosen = new Set(wanted);
  return (row) => chosen.has(texts[row] ?? '');
}

function required(table: Table, name: string, indicator: string): readonly (string | null)[] {
  const found = textColumn(table, name);
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
