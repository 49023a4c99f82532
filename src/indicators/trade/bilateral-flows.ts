import { EscalarError } from '../../base/error.ts';
import type { Table } from '../../base/table.ts';
import type { Dropped } from '../define.ts';
import { distinct, type Flow, ofFlow, readFlows } from './flows.ts';
import { refuseTotals } from './totals.ts';

/** Trade of one year between pairs of economies by product, as lines with trade. Never mutated. */
export interface BilateralYear {
  readonly year: string;
  /** Exporters and importers together, sorted; the same in every year. */
  readonly economies: readonly string[];
  /** Sorted; the same in every year. */
  readonly products: readonly string[];
  /** Of each line: places among the economies and the products. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly product: Int32Array;
  /** Of each line, zero or more. */
  readonly value: Float64Array;
}

export interface Bilateral {
  /** In the order of the years. */
  readonly years: readonly BilateralYear[];
  readonly dropped: readonly Dropped[];
}

export interface BilateralChoice {
  readonly products: readonly string[];
  readonly partners: readonly string[];
  /** A reporter that is the world; any other total among reporters is refused. */
  readonly world?: string | null;
}

/**
 * The lines of one flow as exporter, importer, product. Lines of flow M are turned: their partner is the exporter.
 * Lines of an economy with itself are left out and counted.
 * @throws EscalarError `missing-column`, `negative-value`, `total-among-parts`, `unknown-name` for a flow that is not
 *   there, and what `readFlows` throws.
 */
export function readBilateral(
  table: Table,
  choice: BilateralChoice,
  indicator: string,
  flow: 'X' | 'M' = 'X',
): Bilateral {
  for (const column of ['partner', 'product'])
    if (table.columns[column] === undefined) throw lacking(table, column, indicator);
  const read = readFlows(table, { ...choice, reporters: [] }, indicator);
  const of = ofFlow(read.flows, flow);
  const lines = of.filter((line) => line.reporter !== line.partner);
  if (lines.length === 0) throw new EscalarError('empty-table', { table: table.name });
  refuseNegative(lines);
  refuseTotals(
    'reporter',
    distinct(lines, 'reporter').filter((code) => code !== choice.world),
  );
  const economies = [...new Set([...distinct(lines, 'reporter'), ...distinct(lines, 'partner')])].sort();
  const products = distinct(lines, 'product');
  const place = new Map(economies.map((code, i) => [code, i]));
  const column = new Map(products.map((code, p) => [code, p]));
  const what = { en: 'lines of an economy with itself', es: 'líneas de una economía consigo misma' };
  const domestic = of.length - lines.length;
  return {
    years: distinct(lines, 'year').map((year) => {
      const own = lines.filter((line) => line.year === year);
      const at = (part: 'reporter' | 'partner') =>
        Int32Array.from(own, (line) => place.get(line[part]) as number);
      const [from, to] = flow === 'X' ? [at('reporter'), at('partner')] : [at('partner'), at('reporter')];
      return {
        year,
        economies,
        products,
        from,
        to,
        product: Int32Array.from(own, (line) => column.get(line.product) as number),
        value: Float64Array.from(own, (line) => line.value),
      };
    }),
    dropped: domestic === 0 ? read.dropped : [...read.dropped, { what, count: domestic, examples: [] }],
  };
}

/** exporters × importers, or importers × products, or any other two sides of the lines added up. */
export function sideSums(
  year: BilateralYear,
  rows: 'from' | 'to',
  columns: 'from' | 'to' | 'product',
): Float64Array {
  const width = columns === 'product' ? year.products.length : year.economies.length;
  const out = new Float64Array(year.economies.length * width);
  year.value.forEach((value, k) => {
    out[year[rows][k] * width + year[columns][k]] += value;
  });
  return out;
}

/** One economy's lines as the other economies × products: what it sells (`from`) or buys (`to`). */
export function withPartners(year: BilateralYear, side: 'from' | 'to', economy: number): Float64Array {
  const other = side === 'from' ? year.to : year.from;
  const width = year.products.length;
  const out = new Float64Array(year.economies.length * width);
  year.value.forEach((value, k) => {
    if (year[side][k] === economy) out[other[k] * width + year.product[k]] += value;
  });
  return out;
}

function refuseNegative(lines: readonly Flow[]): void {
  const bad = lines.find(({ value }) => value < 0);
  if (bad === undefined) return;
  const key = [bad.reporter, bad.partner, bad.product, bad.year].join(' / ');
  throw new EscalarError('negative-value', { column: 'value', key, value: bad.value });
}

function lacking(table: Table, column: string, indicator: string): EscalarError {
  const have = Object.keys(table.columns);
  return new EscalarError('missing-column', { column, have, indicator, nearest: null });
}
