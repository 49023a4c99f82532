import type { ChainContext } from '../context.ts';
import { rowTotals } from './products.ts';
import { ghoshRows } from './propagation.ts';
import type { Gap } from './recursion-gap.ts';

/** Leontief's inverse B = (I − A)⁻¹ and coefficients A = Z x̂⁻¹, Ghosh's inverse x̂⁻¹ B x̂ and coefficients x̂⁻¹ Z. */
export const IO_MATRICES = ['leontief', 'ghosh', 'inputs', 'allocation'] as const;

export type IoMatrix = (typeof IO_MATRICES)[number];

/** The rows of economy s of a matrix, n_s × n. Cost: that many numbers. */
export function matrixRows(context: ChainContext, s: number, matrix: IoMatrix): Float64Array {
  const { n, table, perOutput } = context;
  if (matrix === 'ghosh') return ghoshRows(context, s, 'inverse');
  if (matrix === 'allocation') return ghoshRows(context, s, 'coefficients');
  const [from, to] = [table.start[s] * n, table.start[s + 1] * n];
  if (matrix === 'leontief') return context.inverse().slice(from, to);
  return table.Z.slice(from, to).map((value, at) => value * perOutput[at % n]);
}

/** The sum of each row of a matrix, n. Cost: n² numbers, those of one economy at a time. */
export function matrixTotals(context: ChainContext, matrix: IoMatrix): Float64Array {
  const { n, G, table } = context;
  const out = new Float64Array(n);
  for (let s = 0; s < G; s += 1) {
    const size = table.start[s + 1] - table.start[s];
    out.set(rowTotals(matrixRows(context, s, matrix), size, n), table.start[s]);
  }
  return out;
}

/** Of x̂ w = x + Z w, which the row sums w of Ghosh's inverse solve; rows without output have none. */
export function ghoshGap(context: ChainContext): Gap {
  const { n, backend, table } = context;
  const { x, Z } = table;
  const w = matrixTotals(context, 'ghosh');
  const around = new Float64Array(n);
  backend.matrixVector(n, n, Z, n, w, around);
  let [miss, scale] = [0, 0];
  for (let i = 0; i < n; i += 1) {
    if (x[i] === 0) continue;
    miss = Math.max(miss, Math.abs(x[i] * w[i] - x[i] - around[i]));
    scale = Math.max(scale, Math.abs(x[i] * w[i]));
  }
  return { miss, scale };
}
