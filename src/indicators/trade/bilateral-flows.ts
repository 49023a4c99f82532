import { EscalarError } from '../../base/error.ts';
import { gather } from '../../base/gather.ts';
import { groupRows } from '../../base/group-rows.ts';
import type { Table } from '../../base/table.ts';
import type { Dropped } from '../left-out.ts';
import type { Note } from '../note.ts';
import { requireCodes } from '../require-codes.ts';
import { type FlowLines, linesWhere, ofFlow, refuseNegative, renamed } from './flow-lines.ts';
import { isHome } from './home-lines.ts';
import { readFlows } from './read-flows.ts';

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
}

/**
 * The lines of one flow as exporter, importer, product. Lines of flow M are turned: their partner is the exporter.
 * Lines of an economy with itself are left out and counted.
 * @throws EscalarError `negative-value`, `unknown-name` for a flow that is not there, and what `readFlows` throws.
 */
export function readBilateral(
  table: Table,
  choice: BilateralChoice,
  indicator: string,
  flow: 'X' | 'M' = 'X',
): Bilateral {
  const { lines, dropped, notes } = readLines(table, choice, indicator);
  const own = ofFlow(lines, flow);
  const years = byYear(sided(own, flow), namesOf([own]));
  return { years, dropped, notes };
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
  const occurring = [...lines.reporter.names, ...lines.partner.names];
  requireCodes(choice.partners, occurring, { en: 'partner', es: 'el socio' });
  const reported =
    choice.imports === 'reported' || (choice.imports === 'auto' && lines.flow.names.includes('M'));
  const chosen = new Set(choice.partners);
  const keep = (of: FlowLines, side: 'reporter' | 'partner') => {
    const kept = of[side].names.map((name) => chosen.size === 0 || chosen.has(name));
    return linesWhere(of, (line) => kept[of[side].of[line]]);
  };
  const exports = keep(ofFlow(lines, 'X'), 'partner');
  const imports = reported ? keep(ofFlow(lines, 'M'), 'partner') : keep(ofFlow(lines, 'X'), 'reporter');
  const names = namesOf([exports, imports]);
  const bought = byYear(sided(imports, reported ? 'M' : 'X'), names);
  const years = byYear(sided(exports, 'X'), names).map((sold, y) => ({ sold, bought: bought[y] }));
  return { years, dropped, notes };
}

function readLines(table: Table, { products, partners }: BilateralChoice, indicator: string) {
  const read = readFlows(table, { products, partners, economies: [] }, indicator, [
    'period',
    'partner',
    'product',
  ]);
  const home = isHome(read.lines);
  const lines = linesWhere(read.lines, (line) => !home(line));
  if (lines.value.length === 0) throw new EscalarError('empty-table', { table: table.name });
  refuseNegative(table, lines);
  const what = { en: 'lines of an economy with itself', es: 'líneas de una economía consigo misma' };
  const domestic = read.lines.value.length - lines.value.length;
  const dropped = domestic === 0 ? read.dropped : [...read.dropped, { what, count: domestic, examples: [] }];
  return { lines, dropped, notes: read.notes };
}

type Sided = Pick<FlowLines, 'year' | 'product' | 'value'> & {
  readonly from: FlowLines['reporter'];
  readonly to: FlowLines['reporter'];
};

/** Lines of flow X as they are, those of M turned. */
function sided({ reporter, partner, year, product, value }: FlowLines, flow: 'X' | 'M'): Sided {
  const [from, to] = flow === 'X' ? [reporter, partner] : [partner, reporter];
  return { from, to, year, product, value };
}

type SharedNames = Pick<BilateralYear, 'economies' | 'products'> & { readonly years: readonly string[] };

function namesOf(all: readonly FlowLines[]): SharedNames {
  const union = (names: readonly string[]) => [...new Set(names)].sort();
  return {
    economies: union(all.flatMap(({ reporter, partner }) => [...reporter.names, ...partner.names])),
    products: union(all.flatMap(({ product }) => product.names)),
    years: union(all.flatMap(({ year }) => year.names)),
  };
}

function byYear(lines: Sided, { economies, products, years }: SharedNames): readonly BilateralYear[] {
  const [from, to] = [renamed(lines.from, economies).of, renamed(lines.to, economies).of];
  const product = renamed(lines.product, products).of;
  const { order, starts } = groupRows(renamed(lines.year, years).of, years.length);
  return years.map((year, y) => {
    const own = order.subarray(starts[y], starts[y + 1]);
    return {
      year,
      economies,
      products,
      from: gather(from, own),
      to: gather(to, own),
      product: gather(product, own),
      value: gather(lines.value, own),
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
