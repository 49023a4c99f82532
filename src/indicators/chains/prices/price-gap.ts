import type { Costs } from './costs.ts';
import { fixedPart, logPriceOf, type Pull, weightAt } from './pull.ts';

/**
 * How far prices are from agreeing with one another, in logarithms: largest miss of p_i = (1 − s_i) w^v_i Π_k P_k^γ_ik / a_i
 * and of Σ_i π_ic (κ_ic p_i / P_ck)^−θ_k = 1, put as a part of P_ck.
 */
export function priceGap(
  pull: Pull,
  wages: Float64Array,
  { logPrice, logIndex }: Pick<Costs, 'logPrice' | 'logIndex'>,
): number {
  const { economy, elasticity } = pull;
  const { rowSector } = economy.context.table;
  const C = economy.buyers.count;
  const N = elasticity.length;
  const wanted = logPriceOf(pull, fixedPart(pull, wages), logIndex);
  let most = logPrice.reduce((far, log, i) => Math.max(far, Math.abs(log - wanted[i])), 0);
  const shares = new Float64Array(C * N);
  weightAt(pull, logPrice).forEach((part, cell) => {
    if (part === 0) return;
    const [i, c] = [Math.floor(cell / C), cell % C];
    const k = rowSector[i];
    shares[c * N + k] += part * Math.exp(-elasticity[k] * (logPrice[i] - logIndex[c * N + k]));
  });
  shares.forEach((all, at) => {
    // NaN, where a price lacks, is the largest of all
    if (economy.spending[at] !== 0) most = Math.max(most, Math.abs(Math.log(all)) / elasticity[at % N]);
  });
  return most;
}
