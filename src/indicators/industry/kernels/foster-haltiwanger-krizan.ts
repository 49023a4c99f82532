import {
  closed,
  type Decomposition,
  netEntry,
  overContinuing,
  prepare,
  type TwoPeriods,
} from './decomposition.ts';

/**
 * Σ_C s0 Δp [within] + Σ_C Δs (p0 − P0) [between] + Σ_C Δs Δp [cross] + Σ_N s1 (p1 − P0) [entry]
 * − Σ_X s0 (p0 − P0) [exit]. Reference: Foster, Haltiwanger & Krizan 2001.
 * @throws those of `prepare`.
 */
export function fosterHaltiwangerKrizan(pair: TwoPeriods): Decomposition {
  const panel = prepare(pair);
  const { s0, s1, p0, p1, level0 } = panel;
  return closed(panel, {
    within: overContinuing(panel, (i) => s0[i] * (p1[i] - p0[i])),
    between: overContinuing(panel, (i) => (s1[i] - s0[i]) * (p0[i] - level0)),
    cross: overContinuing(panel, (i) => (s1[i] - s0[i]) * (p1[i] - p0[i])),
    ...netEntry(panel, level0),
  });
}
