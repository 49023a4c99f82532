import {
  closed,
  type Decomposition,
  netEntry,
  overContinuing,
  prepare,
  type TwoPeriods,
} from './decomposition.ts';

export type Weights = 'base' | 'end' | 'average';

/**
 * Two terms, intrinsic and structural, with net entry as whole shares (Σ_N s1 p1 − Σ_X s0 p0):
 * `base`     Σ s0 Δp + Σ p1 Δs (McMillan & Rodrik 2011, eq. 1; for continuing classes Baily, Hulten & Campbell 1992);
 * `end`      Σ s1 Δp + Σ p0 Δs;
 * `average`  Σ s̄ Δp + Σ p̄ Δs, x̄ = (x0 + x1)/2 (Bennet; the Shapley value of two factors; the mean of the others).
 * The weights name those of the intrinsic term. Structural = static + dynamic, static, static + ½ dynamic of `threeTerm`.
 * @throws those of `prepare`.
 */
export function twoTerm(pair: TwoPeriods, weights: Weights): Decomposition {
  const panel = prepare(pair);
  const { s0, s1, p0, p1 } = panel;
  const end = weights === 'base' ? 0 : weights === 'end' ? 1 : 0.5;
  return closed(panel, {
    intrinsic: overContinuing(panel, (i) => between(s0[i], s1[i], end) * (p1[i] - p0[i])),
    structural: overContinuing(panel, (i) => between(p0[i], p1[i], 1 - end) * (s1[i] - s0[i])),
    ...netEntry(panel),
  });
}

/** The base value at 0, the end value at 1, their mean at ½; exact at the ends. */
function between(base: number, end: number, weight: number): number {
  return (1 - weight) * base + weight * end;
}
