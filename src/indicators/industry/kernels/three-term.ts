import {
  closed,
  type Decomposition,
  netEntry,
  overContinuing,
  prepare,
  type TwoPeriods,
} from './decomposition.ts';

/**
 * Three terms with base weights:
 * ΔP = Σ s0 Δp [intrinsic] + Σ p0 Δs [static] + Σ Δp Δs [dynamic] + Σ_N s1 p1 [entry] − Σ_X s0 p0 [exit].
 * The structural effect is static + dynamic. Reference: Syrquin 1984; Fagerberg 2000; Timmer & Szirmai 2000.
 * For a ranking of classes use `centred`, never the raw static term.
 * @throws those of `prepare`.
 */
export function threeTerm(pair: TwoPeriods): Decomposition {
  const panel = prepare(pair);
  const { s0, s1, p0, p1 } = panel;
  return closed(panel, {
    intrinsic: overContinuing(panel, (i) => s0[i] * (p1[i] - p0[i])),
    static: overContinuing(panel, (i) => p0[i] * (s1[i] - s0[i])),
    dynamic: overContinuing(panel, (i) => (p1[i] - p0[i]) * (s1[i] - s0[i])),
    ...netEntry(panel),
  });
}
