import { EscalarError } from '../../base/error.ts';
import type { Table } from '../../base/table.ts';
import type { Dropped, Note } from '../define.ts';
import { requireCodes } from '../require-codes.ts';
import { distinct, type Flow, ofFlow, readFlows } from './flows.ts';

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
  readonly notes: readonly Note[];
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
  const { lines, dropped, notes } = readLines(table, choice, indicator);
  const own = ofFlow(lines, flow);
  return { years: coded(own, own), dropped, notes };
}

/** What economies say they sold, and what was bought: their own lines of flow M, or the partners' of flow X. */
export interface TwoWayYear {
  readonly sold: BilateralYear;
  readonly bought: BilateralYear;
}

export interface TwoWay {
  readonly years: readonly TwoWayYear[];
  readonly dropped: readonly Dropped[];
  readonly notes: readonly Note[];
}

/** Both flows on the same economies and products. @throws EscalarError as `readBilateral` */
export function readTwoWay(
  table: Table,
  choice: BilateralChoice & { readonly imports: 'auto' | 'reported' | 'partners' },
  indicator: string,
): TwoWay {
  const { lines, dropped, notes } = readLines(table, { ...choice, partners: [] }, indicator);
  const occurring = lines.flatMap(({ reporter, partner }) => [reporter, partner]);
  requireCodes(choice.partners, occurring, { en: 'partner', es: 'el socio' });
  const reported =
    choice.imports === 'reported' || (choice.imports === 'auto' && lines.some(({ flow }) => flow === 'M'));
  const chosen = new Set(choice.partners);
  const keep = (side: 'reporter' | 'partner') => (line: Flow) => chosen.size === 0 || chosen.has(line[side]);
  const exports = ofFlow(lines, 'X').filter(keep('partner'));
  const imports = reported
    ? ofFlow(lines, 'M').filter(keep('partner'))
    : ofFlow(lines, 'X').filter(keep('reporter'));
  const all = [...exports, ...imports];
  const bought = coded(imports, all);
  return { years: coded(exports, all).map((sold, y) => ({ sold, bought: bought[y] })), dropped, notes };
}

function readLines(table: Table, choice: BilateralChoice, indicator: string) {
  for (const column of ['partner', 'product'])
    if (table.columns[column] === undefined) throw lacking(table, column, indicator);
  const read = readFlows(table, { ...choice, reporters: [] }, indicator);
  const lines = read.flows.filter((line) => line.reporter !== line.partner);
  if (lines.length === 0) throw new EscalarError('empty-table', { table: table.name });
  refuseNegative(lines);
  const what = { en: 'lines of an economy with itself', es: 'líneas de una economía consigo misma' };
  const domestic = read.flows.length - lines.length;
  const dropped = domestic === 0 ? read.dropped : [...read.dropped, { what, count: domestic, examples: [] }];
  return { lines, dropped, notes: read.notes };
}

/** By year, the lines with the codes that occur in `all`. */
function coded(lines: readonly Flow[], all: readonly Flow[]): readonly BilateralYear[] {
  const economies = [...new Set([...distinct(all, 'reporter'), ...distinct(all, 'partner')])].sort();
  const products = distinct(all, 'product');
  const place = new Map(economies.map((code, i) => [code, i]));
  const column = new Map(products.map((code, p) => [code, p]));
  return distinct(all, 'year').map((year) => {
    const own = lines.filter((line) => line.year === year);
    const at = (ofX: 'reporter' | 'partner', ofM: 'reporter' | 'partner') =>
      Int32Array.from(own, (line) => place.get(line[line.flow === 'M' ? ofM : ofX]) as number);
    return {
      year,
      economies,
      products,
      from: at('reporter', 'partner'),
      to: at('partner', 'reporter'),
      product: Int32Array.from(own, (line) => column.get(line.product) as number),
      value: Float64Array.from(own, (line) => line.value),
    };
  });
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
