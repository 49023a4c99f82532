import { logMean, logRatio } from '../../../math/log-mean.ts';
import {
  closed,
  type Decomposition,
  ENTERING,
  LEAVING,
  notComputable,
  overContinuing,
  prepare,
  type TwoPeriods,
} from './decomposition.ts';

/**
 * LMDI-I on V = s p, with the logarithmic mean Λ(a,b) = (a − b)/ln(a/b), Λ(a,a) = a:
 * ΔP = Σ Λ(V1,V0) ln(p1/p0) [within] + Σ Λ(V1,V0) ln(s1/s0) [structural] + Σ_N V1 [entry] − Σ_X V0 [exit].
 * Zeros take the analytic limit of the term, not a small number in place of zero: a class that starts or stops
 * producing with its labour there has its whole ΔV within; one that has no labour in a period is entry or exit.
 * Reference: Ang 2005, Energy Policy 33; Ang & Liu 2007, Energy Policy 35.
 * @throws EscalarError `not-computable` on negative output (logarithms need zero or more); those of `prepare`.
 */
export function lmdi(pair: TwoPeriods): Decomposition {
  const panel = prepare(pair);
  const { n, kind, s0, s1, p0, p1 } = panel;
  for (const values of [pair.y0, pair.y1]) refuseNegative(values);
  const v0 = s0.map((s, i) => s * p0[i]);
  const v1 = s1.map((s, i) => s * p1[i]);
  const entry = new Float64Array(n);
  const exit = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    if (kind[i] === ENTERING) entry[i] = v1[i];
    if (kind[i] === LEAVING) exit[i] = -v0[i];
  }
  return closed(panel, {
    within: overContinuing(panel, (i) => {
      if (p0[i] === 0 || p1[i] === 0) return v1[i] - v0[i];
      return logMean(v1[i], v0[i]) * logRatio(p1[i], p0[i]);
    }),
    structural: overContinuing(panel, (i) => logMean(v1[i], v0[i]) * logRatio(s1[i], s0[i])),
    entry,
    exit,
  });
}

function refuseNegative(output: Float64Array): void {
  const row = output.findIndex((value) => value < 0);
  if (row < 0) return;
  throw notComputable(
    `output is negative (${output[row]}) in class ${row + 1}, and logarithms need zero or more`,
    `la producción es negativa (${output[row]}) en la clase ${row + 1}, y los logaritmos necesitan cero o más`,
    {
      en: 'Choose three-term or another method without logarithms.',
      es: 'Elija three-term u otro método sin logaritmos.',
    },
  );
}
