import { sum } from '../../../math/sum.ts';
import {
  CONTINUING,
  checkShape,
  closed,
  type Decomposition,
  finite,
  notComputable,
  overContinuing,
  type TwoPeriods,
} from './decomposition.ts';

/**
 * Fabricant's own object, labour per unit of output: R = ΣL/ΣY = Σ q r with q = output share, r = L/Y.
 * ΔR = Σ q̄ Δr [intrinsic] + Σ r̄ Δq [structural] + entry − exit; a fall is a gain.
 * A class without output in a period has no r: its labour per unit of total output enters as `entry` or `exit`,
 * and the change of it as intrinsic when it has output in neither.
 * Reference: Fabricant 1942, Employment in Manufacturing 1899–1939, NBER.
 * @throws EscalarError `not-computable` on negative output or labour, or a period without output.
 */
export function unitLabour(pair: TwoPeriods): Decomposition {
  const { y0, l0, y1, l1 } = pair;
  const n = checkShape({ y0, l0, y1, l1 });
  const [output0, output1] = [positiveTotal(y0), positiveTotal(y1)];
  for (const values of [y0, y1, l0, l1]) refuseNegative(values);
  const kind = new Uint8Array(n);
  for (let i = 0; i < n; i += 1) if (y0[i] > 0 && y1[i] > 0) kind[i] = CONTINUING;
  const panel = {
    n,
    kind,
    s0: y0.map((y) => y / output0),
    s1: y1.map((y) => y / output1),
    p0: y0.map((y, i) => (y > 0 ? finite(l0[i] / y) : 0)),
    p1: y1.map((y, i) => (y > 0 ? finite(l1[i] / y) : 0)),
    level0: finite(sum(l0) / output0),
    level1: finite(sum(l1) / output1),
  };
  const idle = (i: number) => y0[i] === 0 && y1[i] === 0;
  const outside = (labour: Float64Array, output: number) =>
    labour.map((l, i) => (kind[i] === CONTINUING || idle(i) ? 0 : l / output));
  const within = overContinuing(
    panel,
    (i) => ((panel.s0[i] + panel.s1[i]) / 2) * (panel.p1[i] - panel.p0[i]),
  );
  return closed(panel, {
    intrinsic: within.map((value, i) => (idle(i) ? l1[i] / output1 - l0[i] / output0 : value)),
    structural: overContinuing(panel, (i) => ((panel.p0[i] + panel.p1[i]) / 2) * (panel.s1[i] - panel.s0[i])),
    entry: outside(l1, output1),
    exit: outside(l0, output0).map((value) => 0 - value),
  });
}

function positiveTotal(output: Float64Array): number {
  const value = sum(output);
  if (value > 0 && Number.isFinite(value)) return value;
  throw notComputable('a period has no output', 'un periodo no tiene producción');
}

function refuseNegative(values: Float64Array): void {
  const row = values.findIndex((value) => value < 0);
  if (row < 0) return;
  throw notComputable(
    `class ${row + 1} is negative (${values[row]}); labour per unit of output needs values of zero or more`,
    `la clase ${row + 1} es negativa (${values[row]}); el trabajo por unidad de producto necesita valores de cero o más`,
  );
}
