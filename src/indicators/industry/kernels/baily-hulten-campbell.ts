import {
  closed,
  type Decomposition,
  netEntry,
  overContinuing,
  prepare,
  type TwoPeriods,
} from './decomposition.ts';

/**
 * Σ_C s0 Δp [within] + Σ_C p1 Δs [between] + Σ_N s1 p1 [entry] − Σ_X s0 p0 [exit]. Not centred: any entrant
 * counts as a gain, however unproductive. Reference: Baily, Hulten & Campbell 1992, BPEA Microeconomics.
 * @throws those of `prepare`.
 */
export function bailyHultenCampbell(pair: TwoPeriods): Decomposition {
  const panel = prepare(pair);
  const { s0, s1, p0, p1 } = panel;
  return closed(panel, {
    within: overContinuing(panel, (i) => s0[i] * (p1[i] - p0[i])),
    between: overContinuing(panel, (i) => p1[i] * (s1[i] - s0[i])),
    ...netEntry(panel),
  });
}
