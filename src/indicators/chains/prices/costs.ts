import { noEquilibrium } from './price-errors.ts';
import { fixedPart, logIndexOf, logPriceOf, type Pull, sumsOf } from './pull.ts';

/** Prices at given wages, as multiples of what they were. */
export interface Costs {
  /** Logarithm of the price that row i asks, n. */
  readonly logPrice: Float64Array;
  /** Logarithm of the price of product k for buyer c, C × N. */
  readonly logIndex: Float64Array;
  /** What of the spending of buyer c on the product of row i goes to row i, n × C. */
  readonly share: Float64Array;
}

const SETTLED = 1e-14;
const MOST_ROUNDS = 5000;

/**
 * Prices of producers and buyers that agree with one another at wages w:
 * p_i = (1 − s_i) w^v_i Π_k P_k^γ_ik / a_i,  P_ck^−θ = Σ_i π_ic (κ_ic p_i)^−θ,  π'_ic = π_ic (κ_ic p_i / P_ck)^−θ.
 * @param from where the search starts; prices as they are when null
 * @throws EscalarError `no-equilibrium`
 */
export function costsAt(pull: Pull, wages: Float64Array, from: Pick<Costs, 'logIndex'> | null): Costs {
  const { economy, elasticity } = pull;
  const { rowSector } = economy.context.table;
  const fixed = fixedPart(pull, wages);
  let logIndex: Float64Array = from?.logIndex ?? new Float64Array(economy.spending.length);
  for (let round = 0; ; round += 1) {
    const logPrice = logPriceOf(economy, fixed, logIndex);
    const power = logPrice.map((log, i) => Math.exp(-elasticity[rowSector[i]] * log));
    const sums = sumsOf(pull, power);
    const next = logIndexOf(pull, sums);
    const moved = furthest(logIndex, next);
    logIndex = next;
    if (moved <= SETTLED) return { logPrice, logIndex, share: sharesOf(pull, power, sums) };
    if (Number.isNaN(moved) || round === MOST_ROUNDS) throw noEquilibrium(round);
  }
}

/** NaN where there is no price. */
function furthest(a: Float64Array, b: Float64Array): number {
  let most = 0;
  for (let at = 0; at < a.length; at += 1) {
    const move = Math.abs(b[at] - a[at]);
    if (!(move <= most)) most = move;
  }
  return most;
}

/** π', n × C. */
function sharesOf({ economy, weight }: Pull, power: Float64Array, sums: Float64Array): Float64Array {
  const C = economy.buyers.count;
  const share = new Float64Array(weight.length);
  power.forEach((value, i) => {
    const product = economy.context.table.rowSector[i] * C;
    for (let c = 0; c < C; c += 1) {
      const part = weight[i * C + c];
      if (part !== 0) share[i * C + c] = (part * value) / sums[product + c];
    }
  });
  return share;
}
