import { fixedPoint } from '../../../math/fixed-point.ts';
import type { Costs } from './costs.ts';
import { fixedPart, logIndexOf, logPriceOf, type Pull, sumsOf, wagesOf } from './pull.ts';
import { earnedBy, type Spending, spentFrom } from './spending.ts';

/** Wages, prices and spending near an equilibrium. */
export interface Near {
  /** Logarithms, G. */
  readonly wages: Float64Array;
  readonly costs: Pick<Costs, 'logIndex'>;
  readonly spending: Pick<Spending, 'spent'>;
}

const NEAR = 1e-12;
const MOST_STEPS = 300;

/**
 * Near an equilibrium, by steps in which wages, prices, costs and incomes all move once: a round of prices is dear where
 * each industry buys for itself, and settling prices anew for each guess of the wages takes hundreds.
 * @param follows part of a gap of value added by which the wage follows
 * @returns null where these steps lead nowhere
 */
export function approach(
  pull: Pull,
  { follows, longest }: { readonly follows: number; readonly longest: number },
): Near | null {
  const { n, G } = pull.economy.context;
  let last: ReturnType<typeof stepFrom> | null = null;
  const start = new Float64Array(2 * G + 2 * n).fill(1, G + n);
  const found = fixedPoint(
    (at) => {
      last = stepFrom(pull, at, follows);
      return last.to;
    },
    start,
    { tolerance: NEAR, steps: MOST_STEPS, longest, memory: 8 },
  );
  if (!found.found) return null;
  const { logIndex, spent } = last ?? stepFrom(pull, found.at, follows);
  return { wages: found.at.slice(0, G), costs: { logIndex }, spending: { spent } };
}

/** @param at log w (G), log p (n), cost over what it was (n), final spending over what it was (G) */
function stepFrom(pull: Pull, at: Float64Array, follows: number) {
  const { economy, elasticity } = pull;
  const { output, valueAdded, context } = economy;
  const { n, G, table } = context;
  const [logs, prices] = [at.subarray(0, G), at.subarray(G, G + n)];
  const wages = wagesOf(economy, logs);
  const power = prices.map((log, i) => Math.exp(-elasticity[table.rowSector[i]] * log));
  const sums = sumsOf(pull, power);
  const logIndex = logIndexOf(pull, sums);
  const logPrice = logPriceOf(economy, fixedPart(pull, wages), logIndex);
  const spent = spentFrom(economy, {
    cost: at.subarray(G + n, G + 2 * n).map((ratio, i) => ratio * output[i]),
    income: at.subarray(G + 2 * n).map((ratio, m) => ratio * economy.income[m]),
  });
  const sold = soldOf(pull, power, sums, spent);
  const { cost, factors, income } = earnedBy(economy, pull.changes, wages, sold);
  const to = new Float64Array(at.length);
  to.set(logs.map((log, m) => log + follows * (factors[m] / (wages[m] * valueAdded[m]) - 1)));
  to.set(logPrice, G);
  to.set(
    cost.map((value, i) => (output[i] === 0 ? 1 : value / output[i])),
    G + n,
  );
  to.set(
    income.map((value, m) => value / economy.income[m]),
    G + 2 * n,
  );
  return { to, logIndex, spent };
}

/** Sales of row i to economy m before tariffs, n × G. @param spent C × N */
function soldOf(
  { economy, changes, weight }: Pull,
  power: Float64Array,
  sums: Float64Array,
  spent: Float64Array,
): Float64Array {
  const {
    context: { n, G, table },
    buyers: { count: C, economy: within },
  } = economy;
  const N = table.sectors.length;
  const each = sums.map((sum, at) => (sum === 0 ? 0 : spent[(at % C) * N + Math.floor(at / C)] / sum));
  const sold = new Float64Array(n * G);
  for (let i = 0; i < n; i += 1) {
    const product = table.rowSector[i] * C;
    for (let c = 0; c < C; c += 1) sold[i * G + within[c]] += weight[i * C + c] * each[product + c];
    for (let m = 0; m < G; m += 1) sold[i * G + m] *= power[i] / (1 + changes.tariff[i * G + m]);
  }
  return sold;
}
