import { EscalarError } from '../../../base/error.ts';
import type { DenseBackend } from '../../../math/dense/backend.ts';
import { type IoTable, rowName } from '../io-table.ts';

const TOLERANCE = 1e-9;

/**
 * B = (I − Z x̂⁻¹)⁻¹, n × n, in memory of the backend. Checked by one product: (I − A) B w must give back w.
 * @throws EscalarError `io-singular`.
 */
export function leontiefInverse(
  table: IoTable,
  perOutput: Float64Array,
  backend: DenseBackend,
): Float64Array {
  const { n, Z } = table;
  const B = backend.allocate(n * n);
  for (let i = 0; i < n; i += 1) {
    const row = i * n;
    for (let j = 0; j < n; j += 1) B[row + j] = -Z[row + j] * perOutput[j];
    B[row + i] += 1;
  }
  try {
    backend.invert(B, n);
  } catch (error) {
    backend.release(B);
    if (!(error instanceof EscalarError)) throw error;
    if (error.code !== 'singular-matrix' && error.code !== 'matrix-not-finite') throw error;
    throw new EscalarError('io-singular', { year: table.year, cell: likelyCulprit(table), residual: 1 });
  }
  const miss = residual(table, perOutput, B, backend);
  if (miss <= TOLERANCE) return B;
  backend.release(B);
  throw new EscalarError('io-singular', { year: table.year, cell: likelyCulprit(table), residual: miss });
}

/** max |(I − A) B w − w| over the largest entry of B w, for a fixed w of varied entries. */
function residual(table: IoTable, perOutput: Float64Array, B: Float64Array, backend: DenseBackend): number {
  const { n, Z } = table;
  const w = Float64Array.from({ length: n }, (_, i) => 1 + ((i * 7919) % 101) / 101);
  const z = new Float64Array(n);
  backend.matrixVector(n, n, B, n, w, z);
  const scaled = new Float64Array(n);
  for (let i = 0; i < n; i += 1) scaled[i] = z[i] * perOutput[i];
  const inputs = new Float64Array(n);
  backend.matrixVector(n, n, Z, n, scaled, inputs);
  let miss = 0;
  let scale = 1;
  for (let i = 0; i < n; i += 1) {
    miss = Math.max(miss, Math.abs(z[i] - inputs[i] - w[i]));
    scale = Math.max(scale, Math.abs(z[i]));
  }
  return Number.isFinite(miss) ? miss / scale : Number.POSITIVE_INFINITY;
}

/** The row with the least value added per output among those that produce: the likely culprit. */
export function likelyCulprit(table: IoTable): string | null {
  let worst = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < table.n; i += 1) {
    const output = table.x[i];
    const ratio = table.valueAdded[i] / output;
    if (output > 0 && ratio < least) {
      least = ratio;
      worst = i;
    }
  }
  return worst < 0 ? null : rowName(table.rows[worst]);
}
