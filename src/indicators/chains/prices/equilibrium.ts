import { fixedPoint } from '../../../math/fixed-point.ts';
import { approach, FOLLOWS, LONGEST } from './approach.ts';
import { type Costs, costsAt } from './costs.ts';
import type { PriceChanges } from './price-changes.ts';
import type { PriceEconomy } from './price-economy.ts';
import { noEquilibrium, nothingLeftToSpend, noValueAddedToPay } from './price-errors.ts';
import { priceGap } from './price-gap.ts';
import { pullOf, wagesOf } from './pull.ts';
import { type Spending, spendingAt } from './spending.ts';

/** The world after the changes; the value added of the world is the unit of money. */
export interface Equilibrium extends Costs, Spending {
  /** Wages as multiples of what they were, G. */
  readonly wages: Float64Array;
  /** Largest gap between what the factors of an economy earn and what its producers pay, as a part of it. */
  readonly gap: number;
  /** Largest gap between prices and what they must be, in logarithms. */
  readonly priceGap: number;
}

/** A gap of value added that is rounding. */
const CLOSED = 1e-13;
const MOST_STEPS = 400;

/**
 * Wages, prices and trade that clear all markets after the changes, in multiples of what they were (exact hat algebra).
 *
 * w by the fixed point of w' = w (1 + ν Z / (w V)), Z what producers pay for factors less what factors earn.
 * @param elasticity θ by product, N: by how many per cent imports from one origin fall when it costs one per cent more
 * @throws EscalarError `no-value-added-to-pay`, `no-equilibrium`, `nothing-left-to-spend`
 * Reference: Caliendo & Parro 2015, Review of Economic Studies 82 (1), equations 10 to 14 (proposition 2).
 */
export function equilibrium(
  economy: PriceEconomy,
  changes: PriceChanges,
  elasticity: Float64Array,
): Equilibrium {
  const { valueAdded, context } = economy;
  requireWages(economy);
  requireIncome(economy, economy.income);
  const pull = pullOf(economy, changes, elasticity);
  // of few buyers prices settle in no time
  const near = economy.buyers.count > context.G ? approach(pull) : null;
  let costs: Pick<Costs, 'logIndex'> | null = near?.costs ?? null;
  let spending: Pick<Spending, 'spent'> | null = near?.spending ?? null;
  const solve = (logs: Float64Array) => {
    const wages = wagesOf(economy, logs);
    const priced = costsAt(pull, wages, costs);
    const bought = spendingAt(economy, changes, priced, wages, spending);
    [costs, spending] = [priced, bought];
    return { wages, priced, bought };
  };
  const gaps = (logs: Float64Array): Float64Array => {
    const { wages, bought } = solve(logs);
    return bought.factors.map((paid, m) => paid / (wages[m] * valueAdded[m]) - 1);
  };
  const found = fixedPoint(
    (logs) => {
      const gap = gaps(logs);
      return logs.map((log, m) => log + FOLLOWS * gap[m]);
    },
    near?.wages ?? new Float64Array(context.G),
    { tolerance: FOLLOWS * CLOSED, steps: MOST_STEPS, longest: LONGEST },
  );
  const gap = found.residual / FOLLOWS;
  const { steps } = found;
  // near the end rounding of many products is all that is left
  if (!found.found && !(gap <= 1e-9)) throw noEquilibrium({ steps, model: economy.buyers.model });
  const { wages, priced, bought } = solve(found.at);
  requireIncome(economy, bought.income);
  return { wages, ...priced, ...bought, gap, priceGap: priceGap(pull, wages, priced) };
}

/** @throws EscalarError `no-value-added-to-pay` */
function requireWages({ context: { table }, valueAdded }: PriceEconomy): void {
  const poor = valueAdded.findIndex((value) => !(value > 0));
  if (poor >= 0) throw noValueAddedToPay(table.economies[poor]);
}

/** @throws EscalarError `nothing-left-to-spend` */
function requireIncome({ context: { table } }: PriceEconomy, income: Float64Array): void {
  const broke = income.findIndex((spent) => !(spent > 0));
  if (broke >= 0) throw nothingLeftToSpend(table.economies[broke]);
}
