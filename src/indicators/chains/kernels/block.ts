import type { DenseBackend } from '../../../math/dense/backend.ts';
import type { IoTable } from '../io-table.ts';
import { memo } from '../memo.ts';
import { refuseUnproductive } from './unproductive.ts';

/** The domestic matrices of one economy, size × size, row-major. */
export interface Block {
  /** First row of the economy in the table. */
  readonly from: number;
  readonly size: number;
  /** A_ss. */
  readonly A: Float64Array;
  /** L_s = (I − A_ss)⁻¹. */
  readonly L: Float64Array;
  /**
   * F_s⁻¹ = B_ss⁻¹ L_s, the inverse of I + P_s with P_s = Σ_{j≠s} A_sj B_js. It turns columns of B into those
   * of the table in which s exports no intermediates: B^{!s}_{.s} = B_{.s} F_s⁻¹.
   */
  readonly extraction: Float64Array;
  /** p_ii, the diagonal of P_s: what of one unit comes back to be exported again. */
  readonly returning: Float64Array;
}

/**
 * The blocks of economy s; of these `extraction` and `returning` alone need B. Cost: size³.
 * @throws EscalarError `io-unproductive`
 */
export function makeBlock(
  table: IoTable,
  perOutput: Float64Array,
  inverse: () => Float64Array,
  s: number,
  backend: DenseBackend,
): Block {
  const from = table.start[s];
  const size = table.start[s + 1] - from;
  const n = table.n;
  const A = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) {
    const row = (from + i) * n + from;
    for (let j = 0; j < size; j += 1) A[i * size + j] = table.Z[row + j] * perOutput[from + j];
  }
  const open = A.map((a, at) => (at % (size + 1) === 0 ? 1 : 0) - a);
  const L = open.slice();
  backend.invert(L, size);
  refuseUnproductiveBlock(table, L, from, size);
  const around = memo(() => {
    const extraction = new Float64Array(size * size);
    const B = inverse().subarray(from * n + from);
    backend.gemm(size, size, size, 1, open, size, B, n, 0, extraction, size);
    const returning = Float64Array.from({ length: size }, (_, i) => extraction[i * size + i] - 1);
    backend.invert(extraction, size);
    return { extraction, returning };
  });
  return {
    from,
    size,
    A,
    L,
    get extraction() {
      return around().extraction;
    },
    get returning() {
      return around().returning;
    },
  };
}

/** @throws EscalarError `io-unproductive` for an economy whose industries, by themselves, use more than they make */
function refuseUnproductiveBlock(table: IoTable, L: Float64Array, from: number, size: number): void {
  const sums = new Float64Array(table.n).fill(1);
  sums.fill(0, from, from + size);
  for (let at = 0; at < L.length; at += 1) sums[from + (at % size)] += L[at];
  refuseUnproductive(table, sums);
}

/** w M for a row w of `size` that starts at `at` in `values`. */
export function rowTimes(values: Float64Array, at: number, M: Float64Array, size: number): Float64Array {
  const out = new Float64Array(size);
  for (let i = 0; i < size; i += 1) {
    const weight = values[at + i];
    if (weight === 0) continue;
    for (let j = 0; j < size; j += 1) out[j] += weight * M[i * size + j];
  }
  return out;
}

/** M w for a column w of `size` that starts at `at` in `values` and lies `step` apart. */
export function timesColumn(
  M: Float64Array,
  values: Float64Array,
  at: number,
  size: number,
  step = 1,
): Float64Array {
  const out = new Float64Array(size);
  for (let i = 0; i < size; i += 1) {
    let sum = 0;
    for (let j = 0; j < size; j += 1) sum += M[i * size + j] * values[at + j * step];
    out[i] = sum;
  }
  return out;
}
