import { EscalarError } from '../../base/error.ts';
import type { Text } from '../../base/locale.ts';
import type { Table } from '../../base/table.ts';
import { findEconomy } from '../../catalog/economy.ts';
import type { Dropped } from '../left-out.ts';
import type { OptionValues } from '../options.ts';
import { requireCodes } from '../require-codes.ts';
import { conventionsOf, type presenceOptions, type sampleOptions } from './complexity-options.ts';
import type { FILTERS } from './complexity-presets.ts';
import { type Facts, POPULATION, readFacts } from './facts.ts';
import { marginsOf } from './kernels/presence.ts';
import { thinProducts } from './kernels/thin-products.ts';
import { refuseOneEconomy, tradersOf } from './one-economy.ts';
import { readMatrices, type TradeMatrix } from './trade-matrix.ts';

export type SampleOptions = OptionValues<typeof sampleOptions & Pick<typeof presenceOptions, 'preset'>>;

/** The economies and products of one year that pass the filters. */
export interface Sample {
  readonly year: string;
  readonly economies: readonly string[];
  readonly products: readonly string[];
  /** economies × products. */
  readonly values: Float64Array;
  /** The products' trade in the world of the ratio, and all of it. */
  readonly world: { readonly ofProduct: Float64Array; readonly all: number };
}

export interface Samples {
  readonly samples: readonly Sample[];
  readonly dropped: readonly Dropped[];
  readonly population: Facts | null;
}

/**
 * The samples of a table, a year each, and what the filters left out.
 * @throws as `readMatrices`; `missing-column` without the column population where a filter or `needPopulation` asks
 *   for it; `empty-table` where nothing passes
 */
export function readSamples(
  table: Table,
  options: SampleOptions,
  indicator: string,
  needPopulation = false,
): Samples {
  // all reporters are read where they make up the world
  const economies = options.ratio_world === 'all' ? [] : options.economies;
  const { matrices, dropped } = readMatrices(table, { ...options, economies }, indicator);
  requireCodes(options.economies, matrices[0].economies, { en: 'reporter', es: 'el declarante' });
  const population =
    needPopulation || options.min_population > 0 ? readFacts(table, POPULATION, indicator) : null;
  for (const { year, economies, values } of matrices)
    refuseOneEconomy(indicator, tradersOf(year, economies, values));
  const out = new Left();
  const samples = matrices.map((matrix) => sampleOf(matrix, options, population, out));
  if (samples.some(({ economies, products }) => economies.length === 0 || products.length === 0))
    throw new EscalarError('empty-table', { table: table.name });
  return { samples, dropped: [...dropped, ...out.dropped()], population };
}

function sampleOf(matrix: TradeMatrix, options: SampleOptions, population: Facts | null, out: Left): Sample {
  const width = matrix.products.length;
  const margins = marginsOf(matrix.values, matrix.economies.length, width);
  const { filter } = conventionsOf(options);
  const rows = indexes(matrix.economies, (code, c) => {
    if (options.economies.length > 0 && !options.economies.includes(code)) return false;
    if (filter !== 'none' && !inAtlas(code, filter)) {
      out.add(filter, code);
      return false;
    }
    const why = reasonToDrop(margins.ofRow[c], population?.of(matrix.year, code) ?? null, options);
    if (why !== null) out.add(why, code);
    return why === null;
  });
  const kept = new Float64Array(width);
  for (const c of rows) for (let p = 0; p < width; p += 1) kept[p] += matrix.values[c * width + p];
  const columns = productsKept(matrix, rows, kept, options, out);
  const ofProduct = options.ratio_world === 'all' ? margins.ofColumn : kept;
  return {
    year: matrix.year,
    economies: rows.map((c) => matrix.economies[c]),
    products: columns.map((p) => matrix.products[p]),
    values: picked(matrix.values, width, rows, columns),
    world: {
      ofProduct: Float64Array.from(columns, (p) => ofProduct[p]),
      all: columns.reduce((sum, p) => sum + ofProduct[p], 0),
    },
  };
}

/** The columns of the products that stay. @param kept their trade over the economies that stay, which are `rows` */
function productsKept(
  { products, values }: TradeMatrix,
  rows: readonly number[],
  kept: Float64Array,
  options: SampleOptions,
  out: Left,
): readonly number[] {
  const { filter, cleaning } = conventionsOf(options);
  const drop = options.unspecified === 'drop' || (options.unspecified === 'auto' && filter !== 'none');
  const keep = (columns: readonly number[], whyNot: (p: number, at: number) => Why | null) =>
    columns.filter((p, at) => {
      const why = whyNot(p, at);
      if (why !== null) out.add(why, products[p]);
      return why === null;
    });
  const named = keep([...products.keys()], (p) => {
    if (drop && isUnspecified(products[p])) return 'unspecified';
    return kept[p] < options.min_product_trade ? 'small-product' : null;
  });
  if (cleaning === 'none') return named;
  const thin = thinProducts(picked(values, products.length, rows, named), rows.length, named.length);
  return keep(named, (_, at) => thin[at]);
}

/** Whether a code stands for goods that nobody specified: HS 9999 and 9999xx, and the letters of the Atlas. */
export function isUnspecified(code: string): boolean {
  return /^(9999|9999[0-9A-Z]{2}|X{2,6}|Z{2,6})$/i.test(code);
}

/**
 * Whether the Atlas ranks an economy, trusts its data, or solved its index with it, under whatever code. The published
 * indices of 2016 have mean 0 and deviation 1 only with a further economy of −1.378, which is what Sudan then gets.
 */
export function inAtlas(code: string, flag: Exclude<(typeof FILTERS)[number], 'none'>): boolean {
  const found = findEconomy(code);
  if (found === null) return false;
  return flag === 'solved' ? found.atlas.ranked || found.id === 'SDN' : found.atlas[flag];
}

function reasonToDrop(trade: number, people: number | null, options: SampleOptions): Why | null {
  if (trade < options.min_trade) return 'small-economy';
  if (options.min_population === 0) return null;
  if (people === null) return 'no-population';
  return people < options.min_population ? 'few-people' : null;
}

function indexes(names: readonly string[], keep: (name: string, at: number) => boolean): readonly number[] {
  return names.map((_, at) => at).filter((at) => keep(names[at], at));
}

function picked(
  values: Float64Array,
  width: number,
  rows: readonly number[],
  columns: readonly number[],
): Float64Array {
  const out = new Float64Array(rows.length * columns.length);
  let to = 0;
  for (const c of rows) for (const p of columns) out[to++] = values[c * width + p];
  return out;
}

const WHAT = {
  ranked: {
    en: 'economies that the Atlas does not rank',
    es: 'economías que el Atlas no clasifica',
  },
  trusted: {
    en: 'economies whose data the Atlas does not trust',
    es: 'economías en cuyos datos el Atlas no confía',
  },
  solved: {
    en: 'economies that the Atlas did not solve its index with',
    es: 'economías con que el Atlas no resolvió su índice',
  },
  'small-economy': { en: 'economies below min_trade', es: 'economías por debajo de min_trade' },
  'few-people': { en: 'economies below min_population', es: 'economías por debajo de min_population' },
  'no-population': { en: 'economies without a population', es: 'economías sin población' },
  'small-product': {
    en: 'products below min_product_trade',
    es: 'productos por debajo de min_product_trade',
  },
  'least-traded': {
    en: 'products that together have 0.025% of trade',
    es: 'productos que juntos tienen 0.025% del comercio',
  },
  'few-exporters': {
    en: 'products of two effective exporters or fewer',
    es: 'productos de dos exportadores efectivos o menos',
  },
  'few-with-advantage': {
    en: 'products in which two economies or fewer have an RCA of 1',
    es: 'productos en que dos economías o menos tienen una VCR de 1',
  },
  unspecified: {
    en: 'headings for goods not specified',
    es: 'partidas de bienes no especificados',
  },
} as const satisfies Readonly<Record<string, Text>>;

type Why = keyof typeof WHAT;

const SHOWN = 12;

/** Collects what was left out; a code that goes in several years counts once. */
class Left {
  readonly #codes = new Map<Why, Set<string>>();

  add(why: Why, code: string): void {
    const codes = this.#codes.get(why) ?? new Set();
    this.#codes.set(why, codes.add(code));
  }

  dropped(): Dropped[] {
    return [...this.#codes].map(([why, codes]) => ({
      what: WHAT[why],
      count: codes.size,
      examples: [...codes].slice(0, SHOWN),
    }));
  }
}
