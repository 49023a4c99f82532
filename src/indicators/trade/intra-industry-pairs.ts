import { UNITS } from '../../base/unit.ts';
import { sum } from '../../math/sum.ts';
import { closes, type Residual } from '../define.ts';
import type { LongRows } from '../long-rows.ts';
import type { Shows } from '../show-rows.ts';
import { type TwoWayYear, withPartners } from './bilateral-flows.ts';
import { groupRows, productRows } from './intra-industry-cells.ts';
import { balancedFlows, type WholeTrade } from './kernels/bergstrand.ts';
import { grubelLloyd, type IntraIndustry, intraIndustry } from './kernels/grubel-lloyd.ts';
import { rowAt } from './kernels/totals.ts';
import { orMissing } from './measured.ts';
import { shownPlaces } from './trade-options.ts';

interface Choice extends Shows {
  readonly level: 'total' | 'pairs' | 'products';
  readonly partners: readonly string[];
  readonly products: readonly string[];
}

/** The trade of one economy with each partner, partners × products, as declared and as Bergstrand balances it. */
interface Pairs {
  readonly year: TwoWayYear;
  readonly reporter: string;
  readonly sold: Float64Array;
  readonly bought: Float64Array;
  /** NaN with partners whose whole trade is not known; null where only some partners or products enter. */
  readonly balanced: { readonly sold: Float64Array; readonly bought: Float64Array } | null;
}

/** The indices pair by pair: of each reporter, and of each of its pairs and products as the level says. */
export function pairRows(
  rows: LongRows,
  years: readonly TwoWayYear[],
  reporters: readonly string[],
  choice: Choice,
): readonly Residual[] {
  const residuals: Residual[] = [];
  for (const year of years) {
    const part = choice.partners.length > 0 || choice.products.length > 0;
    const whole = part ? null : wholeTrade(year);
    for (const c of shownPlaces(choice, reporters)) {
      const place = year.sold.economies.indexOf(reporters[c]);
      if (place < 0) continue;
      const pairs = pairsOf(year, place, whole);
      residuals.push(...economyRows(rows, pairs));
      if (choice.level !== 'total') eachPair(rows, pairs, choice.level === 'products');
    }
  }
  return residuals;
}

/** Of each economy, its exports and imports with all; NaN where one of them is not in the data. */
function wholeTrade({ sold, bought }: TwoWayYear): readonly WholeTrade[] {
  const [exports, imports] = [
    new Float64Array(sold.economies.length),
    new Float64Array(sold.economies.length),
  ];
  sold.value.forEach((value, k) => {
    exports[sold.from[k]] += value;
  });
  bought.value.forEach((value, k) => {
    imports[bought.to[k]] += value;
  });
  return sold.economies.map((_, c) =>
    exports[c] > 0 && imports[c] > 0
      ? { exports: exports[c], imports: imports[c] }
      : { exports: Number.NaN, imports: Number.NaN },
  );
}

function pairsOf(year: TwoWayYear, place: number, whole: readonly WholeTrade[] | null): Pairs {
  const sold = withPartners(year.sold, 'from', place);
  const bought = withPartners(year.bought, 'to', place);
  const reporter = year.sold.economies[place];
  if (whole === null) return { year, reporter, sold, bought, balanced: null };
  const balanced = { sold: new Float64Array(sold.length), bought: new Float64Array(sold.length) };
  const width = year.sold.products.length;
  whole.forEach((partner, j) => {
    const at = (values: Float64Array) => rowAt(values, j, width);
    const both = balancedFlows(at(sold), at(bought), whole[place], partner);
    balanced.sold.set(both.sold, j * width);
    balanced.bought.set(both.bought, j * width);
  });
  return { year, reporter, sold, bought, balanced };
}

function economyRows(rows: LongRows, { year, reporter, sold, bought, balanced }: Pairs): readonly Residual[] {
  const place = [reporter, null, null, year.sold.year];
  const all = intraIndustry(sold, bought);
  rows.add(place, 'grubel_lloyd_bilateral', UNITS.index, orMissing(all.grubelLloyd));
  if (balanced === null || all.exports + all.imports === 0) return [];
  const known = (values: Float64Array) =>
    values.map((value, k) => (Number.isNaN(balanced.sold[k]) ? 0 : value));
  const covered = (sum(known(sold)) + sum(known(bought))) / (all.exports + all.imports);
  const found = intraIndustry(known(balanced.sold), known(balanced.bought));
  rows.add(place, 'bergstrand', UNITS.index, orMissing(found.grubelLloyd, 'not-reported'));
  rows.add(place, 'bergstrand_covered', UNITS.share, covered);
  return covered > 0 ? [meanOfPairs(balanced, found)] : [];
}

/** The index of all is the mean of the cells' own, weighted by their balanced trade. */
function meanOfPairs({ sold, bought }: NonNullable<Pairs['balanced']>, found: IntraIndustry): Residual {
  const trade = found.exports + found.imports;
  const mean = sold.reduce((so, x, k) => {
    const both = x + bought[k];
    return both > 0 ? so + (both / trade) * grubelLloyd(x, bought[k]) : so;
  }, 0);
  return closes('Bergstrand = Σ balanced trade share · its GL', mean - found.grubelLloyd, 1);
}

function eachPair(
  rows: LongRows,
  { year, reporter, sold, bought, balanced }: Pairs,
  products: boolean,
): void {
  const { economies, products: names, year: period } = year.sold;
  economies.forEach((partner, j) => {
    const at = (values: Float64Array) => values.subarray(j * names.length, (j + 1) * names.length);
    const [x, m] = [at(sold), at(bought)];
    const group = intraIndustry(x, m);
    if (group.exports + group.imports === 0) return;
    groupRows(rows, [reporter, partner, null, period], group);
    if (products) productRows(rows, [reporter, partner, period], names, x, m);
    if (balanced === null) return;
    const [toward, back] = [at(balanced.sold), at(balanced.bought)];
    const add = (product: string | null, value: number) =>
      rows.add(
        [reporter, partner, product, period],
        'bergstrand',
        UNITS.index,
        orMissing(value, 'not-reported'),
      );
    add(null, intraIndustry(toward, back).grubelLloyd);
    if (!products) return;
    names.forEach((product, p) => {
      if (x[p] + m[p] > 0) add(product, grubelLloyd(toward[p], back[p]));
    });
  });
}
