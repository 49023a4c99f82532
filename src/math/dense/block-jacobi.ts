import type { DenseBackend, LuFactors } from './backend.ts';
import { checkFinite, checkShape } from './check.ts';

/** Y with Y (I − A) = V, and how it was found. */
export interface LeontiefRows {
  /** rows × n. */
  readonly y: Float64Array;
  readonly method: 'block-jacobi' | 'lu';
  /** Iterations; 0 with LU. */
  readonly steps: number;
  /** max |V − Y (I − A)| / max |V|; 0 when V is zero. */
  readonly residual: number;
}

export interface LeontiefRowsOptions {
  /** Residual at which the iteration ends; by default 1e-14. */
  readonly tolerance?: number;
  /** Iterations at most before the system is factorised instead; by default 200. */
  readonly mostSteps?: number;
}

/**
 * Multipliers without an inverse: Y = V (I − A)⁻¹ for a few rows V. The block of each economy is factorised once;
 * a step adds the residual R = V − Y + YA solved in each block, and ends when R is small. Inter-country tables need
 * 15 to 26 steps, since most purchases are domestic. Where the iteration does not converge (columns of A that sum to
 * 1 or more) I − A is factorised as a whole. Up to about 50 rows this is faster than LU.
 *
 * @param a n × n, row-major: input i per unit of output j. @param bounds starts of the blocks and n at the end,
 *   rising from 0. @param v rows × n.
 * Throws `singular-matrix` when I − A has no inverse, `matrix-not-finite` for NaN or infinities.
 */
export function leontiefRows(
  backend: DenseBackend,
  a: Float64Array,
  n: number,
  bounds: ArrayLike<number>,
  v: Float64Array,
  rows: number,
  options: LeontiefRowsOptions = {},
): LeontiefRows {
  const { tolerance = 1e-14, mostSteps = 200 } = options;
  checkShape('A', a, n, n, n);
  checkShape('V', v, rows, n, n);
  checkBounds(bounds, n);
  checkFinite(v, rows, n, n);
  const size = largest(v, rows * n);
  const y = new Float64Array(rows * n);
  if (size === 0) return { y, method: 'block-jacobi', steps: 0, residual: 0 };
  const found = iterate(backend, a, n, bounds, v, rows, size * tolerance, mostSteps);
  if (found !== null) return { ...found, method: 'block-jacobi', residual: found.residual / size };
  return { ...factoriseWhole(backend, a, n, v, rows, size), method: 'lu', steps: 0 };
}

function checkBounds(bounds: ArrayLike<number>, n: number): void {
  for (let s = 0; s < bounds.length; s += 1) {
    const before = s === 0 ? -1 : bounds[s - 1];
    if (!(bounds[s] > before)) throw new RangeError('bounds of blocks must rise');
  }
  if (bounds[0] !== 0 || bounds[bounds.length - 1] !== n)
    throw new RangeError(`bounds must go from 0 to ${n}`);
}

function largest(values: Float64Array, count: number): number {
  let most = 0;
  for (let i = 0; i < count; i += 1) most = Math.max(most, Math.abs(values[i]));
  return most;
}

interface Block {
  readonly start: number;
  readonly size: number;
  readonly factors: LuFactors;
}

/** The iteration, or null where it does not converge or a block has no inverse. */
function iterate(
  backend: DenseBackend,
  a: Float64Array,
  n: number,
  bounds: ArrayLike<number>,
  v: Float64Array,
  rows: number,
  enough: number,
  mostSteps: number,
): { y: Float64Array; steps: number; residual: number } | null {
  const blocks = factoriseBlocks(backend, a, n, bounds);
  if (blocks === null) return null;
  const y = backend.allocate(rows * n);
  const gap = backend.allocate(rows * n);
  try {
    let best = Number.POSITIVE_INFINITY;
    let stalled = 0;
    for (let steps = 0; steps <= mostSteps; steps += 1) {
      leaveResidual(backend, a, n, y, v, rows, gap);
      const residual = largest(gap, rows * n);
      // rounding ends the progress of sums of many terms a little above the tolerance asked for
      if (residual <= enough || (stalled > 2 && residual <= 64 * enough))
        return { y: y.slice(), steps, residual };
      stalled = residual < 0.9 * best ? 0 : stalled + 1;
      best = Math.min(best, residual);
      if (!Number.isFinite(residual) || stalled > 12) return null;
      for (const block of blocks) addSolved(backend, block, n, rows, gap, y);
    }
    return null;
  } finally {
    for (const { factors } of blocks) backend.release(factors.matrix);
    backend.release(y);
    backend.release(gap);
  }
}

function factoriseBlocks(
  backend: DenseBackend,
  a: Float64Array,
  n: number,
  bounds: ArrayLike<number>,
): readonly Block[] | null {
  const blocks: Block[] = [];
  try {
    for (let s = 0; s + 1 < bounds.length; s += 1) {
      const start = bounds[s];
      const size = bounds[s + 1] - start;
      const block = unitMinus(a, n, start, size, new Float64Array(size * size));
      blocks.push({ start, size, factors: backend.factorise(block, size) });
    }
    return blocks;
  } catch (error) {
    for (const { factors } of blocks) backend.release(factors.matrix);
    if (isSingular(error)) return null;
    throw error;
  }
}

function isSingular(error: unknown): boolean {
  return error instanceof Error && (error as { code?: unknown }).code === 'singular-matrix';
}

/** I − A for the block of `size` rows and columns from `start`. */
function unitMinus(a: Float64Array, n: number, start: number, size: number, out: Float64Array): Float64Array {
  for (let i = 0; i < size; i += 1) {
    const row = (start + i) * n + start;
    for (let j = 0; j < size; j += 1) out[i * size + j] = Number(i === j) - a[row + j];
  }
  return out;
}

/** R = V − Y + YA. */
function leaveResidual(
  backend: DenseBackend,
  a: Float64Array,
  n: number,
  y: Float64Array,
  v: Float64Array,
  rows: number,
  gap: Float64Array,
): void {
  if (rows === 1) backend.vectorMatrix(n, n, a, n, y, gap);
  else backend.gemm(rows, n, n, 1, y, n, a, n, 0, gap, n);
  for (let at = 0; at < rows * n; at += 1) {
    gap[at] = v[at] - y[at] + gap[at];
  }
}

/** Adds R (I − Aₛₛ)⁻¹ to the block's columns of Y. */
function addSolved(
  backend: DenseBackend,
  { start, size, factors }: Block,
  n: number,
  rows: number,
  gap: Float64Array,
  y: Float64Array,
): void {
  const turned = new Float64Array(size * rows);
  for (let r = 0; r < rows; r += 1)
    for (let j = 0; j < size; j += 1) turned[j * rows + r] = gap[r * n + start + j];
  backend.solveTransposed(factors, turned, rows);
  for (let r = 0; r < rows; r += 1) {
    for (let j = 0; j < size; j += 1) {
      const at = r * n + start + j;
      y[at] = y[at] + turned[j * rows + r];
    }
  }
}

function factoriseWhole(
  backend: DenseBackend,
  a: Float64Array,
  n: number,
  v: Float64Array,
  rows: number,
  size: number,
): { y: Float64Array; residual: number } {
  const whole = backend.allocate(n * n);
  const factors = backend.factorise(unitMinus(a, n, 0, n, whole), n);
  backend.release(whole);
  const turned = new Float64Array(n * rows);
  for (let r = 0; r < rows; r += 1) for (let j = 0; j < n; j += 1) turned[j * rows + r] = v[r * n + j];
  backend.solveTransposed(factors, turned, rows);
  backend.release(factors.matrix);
  const y = new Float64Array(rows * n);
  for (let r = 0; r < rows; r += 1) for (let j = 0; j < n; j += 1) y[r * n + j] = turned[j * rows + r];
  const gap = new Float64Array(rows * n);
  leaveResidual(backend, a, n, y, v, rows, gap);
  return { y, residual: largest(gap, rows * n) / size };
}
