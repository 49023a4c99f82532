import { appendAll } from '../../base/append-all.ts';
import { closes, type Residual } from '../define.ts';
import { worstOf } from '../industry/worst-of.ts';
import { type Dropped, leftOut } from '../left-out.ts';
import { advantagePerHead } from './advantage-per-head.ts';
import type { Facts } from './facts.ts';
import { productBalance } from './kernels/lafay.ts';
import { specialisation } from './kernels/specialisation.ts';
import { rowAt, rowSums } from './kernels/totals.ts';
import { relativeAdvantage } from './kernels/vollrath.ts';
import { refuseOneEconomy, tradersOf } from './one-economy.ts';
import type { TradeYear } from './trade-years.ts';
import { type OwnAndWorld, splitWorld, worldCode } from './world.ts';

/** What is chosen of the world and of presence. */
export interface RcaChoice {
  readonly world: string | null;
  readonly threshold: number;
  readonly compare: 'at-least' | 'above';
}

type Terms = readonly (readonly [term: string, Float64Array])[];

/** Terms by economy and product, and what must hold among them. */
interface Measures {
  readonly terms: Terms;
  readonly residuals: readonly Residual[];
}

/** Advantage and its relatives in a year, by economy and product. @throws EscalarError `one-economy`, `unknown-name` */
export function rcaMeasures(year: TradeYear, options: RcaChoice, population: Facts | null) {
  const width = year.products.length;
  refuseOneEconomy('rca', tradersOf(year.year, year.economies, year.exports), options.world);
  const split = (values: Float64Array) => splitWorld(values, year.economies, width, options.world);
  const sold = split(year.exports);
  const { economies, values, world } = sold;
  const rxa = relativeAdvantage(values, width, statedWorld(sold, options));
  const parts = [besideWorld(sold, rxa, options)];
  if (year.imports !== null) parts.push(bothWays(sold, split(year.imports), rxa, options));
  const dropped: Dropped[] = noExports(economies, values, width);
  const terms = parts.flatMap((part) => part.terms);
  if (population !== null)
    terms.push(['rpop', advantagePerHead(values, economies, width, year.year, population, dropped)]);
  const above = values.reduce((count, x, at) => count + (x > world[at % width] * (1 + 1e-9) ? 1 : 0), 0);
  return { economies, terms, residuals: parts.flatMap((part) => part.residuals), dropped, above };
}

/** The world where lines of the data state it. */
function statedWorld({ world }: OwnAndWorld, options: RcaChoice): Float64Array | null {
  return worldCode(options.world) === undefined ? null : world;
}

function besideWorld(sold: OwnAndWorld, rxa: Float64Array, options: RcaChoice): Measures {
  const { values, world } = sold;
  const width = world.length;
  const { rca, rsca, arca, nrca, wrca, share } = specialisation(values, world, options.world === 'rest');
  const reached = (one: number) =>
    options.compare === 'above' ? one > options.threshold : one >= options.threshold;
  const residuals = [...sumsToZero('Σ_p ARCA = 0', arca, width), ...sumsToZero('Σ_p NRCA = 0', nrca, width)];
  if (statedWorld(sold, options) === null) appendAll(residuals, columnsToZero('Σ_c NRCA = 0', nrca, width));
  return {
    terms: [
      ['rca', rca],
      ['presence', rca.map((one) => (Number.isNaN(one) ? one : reached(one) ? 1 : 0))],
      ['rsca', rsca],
      ['arca', arca],
      ['nrca', nrca],
      ['wrca', wrca],
      ['market_share', share],
      ['rxa', rxa],
    ],
    residuals,
  };
}

function bothWays(sold: OwnAndWorld, bought: OwnAndWorld, rxa: Float64Array, options: RcaChoice): Measures {
  const width = sold.world.length;
  const rma = relativeAdvantage(bought.values, width, statedWorld(bought, options));
  const balances = sold.economies.map((_, c) =>
    productBalance(rowAt(sold.values, c, width), rowAt(bought.values, c, width)),
  );
  const lafay = joined(balances.map((one) => one.lafay));
  const inLogs = (x: number, m: number) => (x > 0 && m > 0 ? Math.log(x) - Math.log(m) : Number.NaN);
  return {
    terms: [
      ['rma', rma],
      ['rta', rxa.map((x, at) => x - rma[at])],
      ['rc', rxa.map((x, at) => inLogs(x, rma[at]))],
      ['lafay', lafay],
      ['normalised_balance', joined(balances.map((one) => one.normalised))],
    ],
    residuals: sumsToZero('Σ_p Lafay = 0', lafay, width, 100),
  };
}

function noExports(economies: readonly string[], values: Float64Array, width: number): Dropped[] {
  const own = rowSums(values, economies.length, width);
  const silent = economies.filter((_, c) => own[c] === 0);
  const what = { en: 'economies without exports: no RCA', es: 'economías sin exportaciones: sin VCR' };
  return silent.length === 0 ? [] : [leftOut(what, silent)];
}

function sumsToZero(identity: string, values: Float64Array, width: number, scale = 1): Residual[] {
  const out: Residual[] = [];
  for (let start = 0; start < values.length; start += width) {
    const known = values.subarray(start, start + width).filter((value) => !Number.isNaN(value));
    out.push(
      closes(
        identity,
        known.reduce((sum, value) => sum + value, 0),
        scale,
      ),
    );
  }
  return worstOf(out) as Residual[];
}

function columnsToZero(identity: string, values: Float64Array, width: number): Residual[] {
  const sums = new Float64Array(width);
  values.forEach((value, at) => {
    if (!Number.isNaN(value)) sums[at % width] += value;
  });
  return worstOf([...sums].map((miss) => closes(identity, miss, 1))) as Residual[];
}

function joined(parts: readonly Float64Array[]): Float64Array {
  return Float64Array.from(parts.flatMap((part) => [...part]));
}
