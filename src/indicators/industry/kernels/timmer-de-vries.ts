import { sum } from '../../../math/sum.ts';
import {
  CONTINUING,
  closed,
  type Decomposition,
  ENTERING,
  overContinuing,
  type Prepared,
  prepare,
  type TwoPeriods,
} from './decomposition.ts';

/**
 * Within with mean shares, and the structural effect given to expanding classes alone:
 * within Σ_C s̄ Δp; expanding Δs (p̄ − P_J) for classes whose share grows, where P_J = Σ_J Δs p̄ / Σ_J Δs is the
 * productivity of the classes J whose share shrinks. Reference: Timmer & de Vries 2009, Cliometrica 3.
 * Extension of ours: a leaving class belongs to J with p̄ = p0; an entering class expands with p̄ = p1 and its
 * part stands in `entry`. Without net entry the terms are the published ones.
 * @throws those of `prepare`.
 */
export function timmerDeVries(pair: TwoPeriods): Decomposition {
  const panel = prepare(pair);
  const { n, kind, s0, s1, p0, p1 } = panel;
  const mean = meanProductivity(panel);
  const shrinking = shrinkingProductivity(panel, mean);
  const entry = new Float64Array(n);
  const expanding = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    const gain = s1[i] - s0[i];
    if (gain <= 0) continue;
    const part = gain * (mean[i] - shrinking);
    if (kind[i] === ENTERING) entry[i] = part;
    else expanding[i] = part;
  }
  const within = overContinuing(panel, (i) => ((s0[i] + s1[i]) / 2) * (p1[i] - p0[i]));
  return closed(panel, { within, expanding, entry });
}

/** P_J, or 0 when no class shrinks (then none expands either). */
export function shrinkingProductivity(panel: Prepared, mean: Float64Array = meanProductivity(panel)): number {
  const losses = panel.s0.map((share, i) => Math.min(panel.s1[i] - share, 0));
  const loss = sum(losses);
  return loss === 0 ? 0 : sum(losses.map((value, i) => value * mean[i])) / loss;
}

/** p̄: the mean of both periods, or the productivity of the one in which the class exists. */
function meanProductivity({ kind, p0, p1 }: Prepared): Float64Array {
  return p0.map((base, i) => (kind[i] === CONTINUING ? (base + p1[i]) / 2 : base + p1[i]));
}
