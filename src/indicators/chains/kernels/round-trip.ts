import type { DenseBackend } from '../../../math/dense/backend.ts';
import { matrixTimes } from './products.ts';

/** A border that inputs cross (D), and what is sold there that needs them again (reach); row-major without gaps. */
export interface RoundTrip {
  /** Inputs by row that crosses and industry that buys, size × width. */
  readonly D: Float64Array;
  /** The part of B from those industries back to the rows, width × size. */
  readonly reach: Float64Array;
  readonly size: number;
  readonly width: number;
}

const MOST_STEPS = 200;

/**
 * The part of d that crosses the border again: w = (I + M)⁻¹ M d with M = D·reach, so that (I + M)⁻¹ d = d − w. By
 * w ← M (d − w), which shrinks fast since little of what crosses comes back; directly where it does not.
 */
export function crossedAgain(backend: DenseBackend, trip: RoundTrip, d: Float64Array): Float64Array {
  const { D, reach, size, width } = trip;
  const middle = new Float64Array(width);
  const left = d.slice();
  let w = new Float64Array(size);
  let next = new Float64Array(size);
  let last = Number.POSITIVE_INFINITY;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    for (let p = 0; p < size; p += 1) left[p] = d[p] - w[p];
    matrixTimes(reach, left, middle);
    matrixTimes(D, middle, next);
    let change = 0;
    let scale = 0;
    for (let p = 0; p < size; p += 1) {
      change = Math.max(change, Math.abs(next[p] - w[p]));
      scale = Math.max(scale, Math.abs(next[p]));
    }
    [w, next] = [next, w];
    // at the level of rounding it no longer shrinks
    if (change <= 1e-16 * scale || (change <= 1e-14 * scale && change >= last)) return w;
    if (step > 20 && change > 0.9 * last) break;
    last = change;
  }
  return directly(backend, trip, d);
}

function directly(
  backend: DenseBackend,
  { D, reach, size, width }: RoundTrip,
  d: Float64Array,
): Float64Array {
  const S = new Float64Array(size * size);
  for (let p = 0; p < size; p += 1) S[p * size + p] = 1;
  backend.gemm(size, size, width, 1, D, width, reach, size, 1, S, size);
  const middle = new Float64Array(width);
  const w = new Float64Array(size);
  matrixTimes(reach, d, middle);
  matrixTimes(D, middle, w);
  const lu = backend.factorise(S, size);
  backend.solve(lu, w, 1);
  backend.release(lu.matrix);
  return w;
}
