import {
  closed,
  type Decomposition,
  netEntry,
  overContinuing,
  prepare,
  type TwoPeriods,
} from './decomposition.ts';

/**
 * ΔP = Σ s0 Δp [within] + Σ (p0 − P0) Δs [reallocation_level] + Σ (Δp − ΔP) Δs [reallocation_growth]: reallocation towards classes whose
 * productivity is high, and towards classes where it grows faster. Totals equal those of `threeTerm`.
 * Reference: Centre for the Study of Living Standards; Sharpe 2010; de Avillez 2012, IPM 24.
 * Extension of ours: entering s1 (p1 − P1) and leaving −s0 (p0 − P1) classes, the one choice that keeps the
 * published terms for the others and the identity.
 * @throws those of `prepare`.
 */
export function csls(pair: TwoPeriods): Decomposition {
  const panel = prepare(pair);
  const { s0, s1, p0, p1, level0, level1 } = panel;
  const change = level1 - level0;
  return closed(panel, {
    within: overContinuing(panel, (i) => s0[i] * (p1[i] - p0[i])),
    reallocation_level: overContinuing(panel, (i) => (p0[i] - level0) * (s1[i] - s0[i])),
    reallocation_growth: overContinuing(panel, (i) => (p1[i] - p0[i] - change) * (s1[i] - s0[i])),
    ...netEntry(panel, level1),
  });
}
