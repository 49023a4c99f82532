import {
  closed,
  type Decomposition,
  netEntry,
  overContinuing,
  prepare,
  type TwoPeriods,
} from './decomposition.ts';

/**
 * Σ_C s̄ Δp [within] + Σ_C Δs (p̄ − P̄) [between] + Σ_N s1 (p1 − P̄) [entry] − Σ_X s0 (p0 − P̄) [exit],
 * with means of both periods. Without the centring on P̄ it is `twoTerm` with average weights.
 * Reference: Griliches & Regev 1995, Journal of Econometrics 65.
 * @throws those of `prepare`.
 */
export function grilichesRegev(pair: TwoPeriods): Decomposition {
  const panel = prepare(pair);
  const { s0, s1, p0, p1 } = panel;
  const mean = (panel.level0 + panel.level1) / 2;
  return closed(panel, {
    within: overContinuing(panel, (i) => ((s0[i] + s1[i]) / 2) * (p1[i] - p0[i])),
    between: overContinuing(panel, (i) => (s1[i] - s0[i]) * ((p0[i] + p1[i]) / 2 - mean)),
    ...netEntry(panel, mean),
  });
}
