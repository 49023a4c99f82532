import type { DenseBackend } from '../../math/dense/backend.ts';
import { blockJacobi, type Solved } from '../../math/dense/block-jacobi.ts';
import { byInverse, type LargeTables, type LazyInverse } from './inverse-products.ts';
import type { IoTable } from './io-table.ts';
import { refuseUnproductive } from './kernels/unproductive.ts';
import { memo } from './memo.ts';

/**
 * Products with B without it: only the rows or columns that are asked for are solved, by block Jacobi over the economies.
 * Where that does not settle, and once B is there, by B.
 */
export function solvedProducts(
  table: IoTable,
  perOutput: Float64Array,
  backend: DenseBackend,
  inverse: LazyInverse,
): ReturnType<LargeTables['products']> {
  const { n } = table;
  const solver = blockJacobi(backend, { n, Z: table.Z, perOutput, bounds: table.start });
  const whole = byInverse(n, backend, inverse);
  let settles = true;
  const solves = (): boolean => settles && !inverse.done();
  const kept = (solved: Solved | null): Float64Array | null => {
    settles = solved !== null;
    return solved?.values ?? null;
  };
  /** The first thing that is solved: it tells a table that cannot produce what it delivers. */
  const sums = memo((): Float64Array | null => {
    const found = kept(solver.rows(new Float64Array(n).fill(1), 1));
    if (found !== null) refuseUnproductive(table, found);
    return found;
  });
  const ready = (): boolean => solves() && sums() !== null;
  return {
    solves,
    timesInverse: (v, rows) => (ready() ? kept(solver.rows(v, rows)) : null) ?? whole.timesInverse(v, rows),
    inverseTimes: (w, columns) =>
      (ready() ? kept(solver.columns(w, columns)) : null) ?? whole.inverseTimes(w, columns),
    columnSums: () => (ready() ? sums() : null) ?? whole.columnSums(),
    release: () => solver.release(),
  };
}
