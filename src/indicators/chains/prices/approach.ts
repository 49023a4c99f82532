import { fixedPoint } from '../../../math/fixed-point.ts';
import { boughtAt, type Costs } from './costs.ts';
import { fixedPart, logPriceOf, type Pull, wagesOf } from './pull.ts';
import { earnedFrom, type Spending, spentFrom } from './spending.ts';

/** Wages, prices and spending near an equilibrium. */
export interface Near {
  /** Logarithms, G. */
  readonly wages: Float64Array;
  readonly costs: Pick<Costs, 'logIndex'>;
  readonly spending: Pick<Spending, 'spent'>;
}

/** Wages move by no more than so much in logarithms at a time: a guess far off has no prices. */
export const LONGEST = 0.3;
/** Part of a gap by which the wage follows: demand reacts several times as much as the wage. */
export const FOLLOWS = 0.2;

const NEAR = 1e-12;
const MOST_STEPS = 300;

/**
 * Near an equilibrium, by steps in which wages, prices, costs and incomes all move once: a round of prices is dear where
 * each industry buys for itself, and settling prices anew for each guess of the wages takes hundreds.
 * @returns null where these steps lead nowhere
 */
export function approach(pull: Pull): Near | null {
  const { economy, changes } = pull;
  const { valueAdded, output, income } = economy;
  const [G, n] = [income.length, output.length];
  // log w (G), log p (n), cost over what it was (n), final spending over what it was (G)
  const stateAt = (at: Float64Array) => {
    const spent = spentFrom(economy, {
      cost: output.map((was, i) => was * at[G + n + i]),
      income: income.map((was, m) => was * at[G + 2 * n + m]),
    });
    const logPrice = at.subarray(G, G + n);
    return { wages: at.slice(0, G), logPrice, costs: boughtAt(pull, logPrice), spending: { spent } };
  };
  const found = fixedPoint(
    (at) => {
      const { wages: logs, logPrice, costs, spending } = stateAt(at);
      const wages = wagesOf(economy, logs);
      const earned = earnedFrom(economy, changes, { share: costs.share(), logPrice }, wages, spending.spent);
      return Float64Array.of(
        ...logs.map((log, m) => log + FOLLOWS * (earned.factors[m] / (wages[m] * valueAdded[m]) - 1)),
        ...logPriceOf(pull, fixedPart(pull, wages), costs.logIndex),
        ...earned.cost.map((cost, i) => (output[i] === 0 ? 1 : cost / output[i])),
        ...earned.income.map((spent, m) => spent / income[m]),
      );
    },
    new Float64Array(2 * (G + n)).fill(1, G + n),
    { tolerance: NEAR, steps: MOST_STEPS, longest: LONGEST, memory: 8 },
  );
  return found.found ? stateAt(found.at) : null;
}
