import type { DenseBackend } from '../../math/dense/backend.ts';
import type { IoTable } from './io-table.ts';

/** B = (I − A)⁻¹ times something. */
export interface InverseProducts {
  /** B W, n × columns. */
  inverseTimes(w: Float64Array, columns: number): Float64Array;
  /** V B, rows × n. */
  timesInverse(v: Float64Array, rows: number): Float64Array;
  /** The sum of each column of B, n. */
  columnSums(): Float64Array;
  /** Whether B is not at hand, and few right-hand sides at once cost less than B. */
  solves(): boolean;
}

/** B, computed when first asked for. */
export type LazyInverse = (() => Float64Array) & { done(): boolean };

/** What a place does with tables that are too large to be inverted for a product. */
export interface LargeTables {
  /** Rows from which a table is large. */
  readonly from: number;
  products(
    table: IoTable,
    perOutput: Float64Array,
    backend: DenseBackend,
    inverse: LazyInverse,
  ): InverseProducts & { release(): void };
  /** Before room is taken for an inverse. @throws EscalarError `io-memory` */
  beforeInverse(rows: number, backend: DenseBackend): void;
}

/** Products with the inverse itself. */
export function byInverse(n: number, backend: DenseBackend, inverse: () => Float64Array): InverseProducts {
  const timesInverse = (v: Float64Array, rows: number): Float64Array => {
    const out = new Float64Array(rows * n);
    if (rows === 1) backend.vectorMatrix(n, n, inverse(), n, v, out);
    else backend.gemm(rows, n, n, 1, v, n, inverse(), n, 0, out, n);
    return out;
  };
  return {
    solves: () => false,
    timesInverse,
    columnSums: () => timesInverse(new Float64Array(n).fill(1), 1),
    inverseTimes(w, columns) {
      const out = new Float64Array(n * columns);
      if (columns === 1) backend.matrixVector(n, n, inverse(), n, w, out);
      else backend.gemm(n, columns, n, 1, inverse(), n, w, columns, 0, out, columns);
      return out;
    },
  };
}
