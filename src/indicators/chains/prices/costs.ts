import { noEquilibrium } from './price-errors.ts';
import { fixedPart, logPriceOf, type Pull, weightAt } from './pull.ts';

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
 * p_i = (1 − s_i) w^v_i Π_k P_k^γ_ik / a_i + t_i,  P_ck^−θ = Σ_i π_ic (κ_ic p_i)^−θ,  π'_ic = π_ic (κ_ic p_i / P_ck)^−θ.
 * @param from where the search starts; prices as they are when null
 * @throws EscalarError `no-equilibrium`
 */
export function costsAt(pull: Pull, wages: Float64Array, from: Pick<Costs, 'logIndex'> | null): Costs {
  const fixed = fixedPart(pull, wages);
  let logIndex: Float64Array = from?.logIndex ?? new Float64Array(pull.economy.spending.length);
  for (let round = 0; ; round += 1) {
    const logPrice = logPriceOf(pull, fixed, logIndex);
    const bought = boughtAt(pull, logPrice);
    const moved = furthest(logIndex, bought.logIndex);
    logIndex = bought.logIndex;
    const lacks = logIndex.some(Number.isNaN);
    if (moved <= SETTLED && !lacks) return { logPrice, logIndex, share: bought.share() };
    // a price of one use that lacks may come back, that of a product is in all others
    if ((lacks && moved <= SETTLED) || logPrice.some(Number.isNaN) || round === MOST_ROUNDS)
      throw noEquilibrium({ steps: round, model: pull.economy.buyers.model });
  }
}

/** The largest move of a price that is there: one that was not has come from far. */
function furthest(from: Float64Array, to: Float64Array): number {
  let most = 0;
  to.forEach((log, at) => {
    if (Number.isNaN(log)) return;
    const move = Math.abs(log - from[at]);
    most = Math.max(most, Number.isNaN(move) ? Number.POSITIVE_INFINITY : move);
  });
  return most;
}

/** What buyers pay, and from whom they buy, where producers ask so much. */
export function boughtAt(pull: Pull, logPrice: Float64Array) {
  const { economy, elasticity } = pull;
  const weight = weightAt(pull, logPrice);
  const { context, buyers, spending } = economy;
  const { rowSector } = context.table;
  const [n, C, N] = [logPrice.length, buyers.count, elasticity.length];
  const power = logPrice.map((log, i) => Math.exp(-elasticity[rowSector[i]] * log));
  const sums = new Float64Array(N * C);
  for (let i = 0; i < n; i += 1) {
    const [own, product] = [i * C, rowSector[i] * C];
    for (let c = 0; c < C; c += 1) sums[product + c] += weight[own + c] * power[i];
  }
  const logIndex = new Float64Array(C * N);
  for (let k = 0; k < N; k += 1)
    for (let c = 0; c < C; c += 1) {
      const at = c * N + k;
      // what nobody buys has no price
      if (spending[at] !== 0) logIndex[at] = -Math.log(sums[k * C + c]) / elasticity[k];
    }
  const share = () => {
    const shares = new Float64Array(n * C);
    for (let i = 0; i < n; i += 1)
      for (let c = 0; c < C; c += 1) {
        const part = weight[i * C + c];
        if (part !== 0) shares[i * C + c] = (part * power[i]) / sums[rowSector[i] * C + c];
      }
    return shares;
  };
  return { logIndex, share };
}
