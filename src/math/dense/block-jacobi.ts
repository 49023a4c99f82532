import type { DenseBackend, LuFactors } from './backend.ts';
import { checkFinite, checkShape } from './check.ts';
import { inStrips } from './strips.ts';

/** I − A with A = Z x̂⁻¹, which is nowhere formed. */
export interface LeontiefSystem {
  readonly n: number;
  /** n × n, row-major. */
  readonly Z: Float64Array;
  /** 1/x by column. */
  readonly perOutput: Float64Array;
  /** Starts of the blocks and n at the end, rising from 0. */
  readonly bounds: ArrayLike<number>;
}

/** A solution, and how it was found. */
export interface Solved {
  readonly values: Float64Array;
  readonly steps: number;
  /** The largest entry of what is left of the right-hand sides, each over its own largest entry. */
  readonly residual: number;
}

/** Answers for few right-hand sides; null where the iteration does not settle. */
export interface LeontiefSolver {
  /** Y with Y (I − A) = V, rows × n. @throws `matrix-not-finite` */
  rows(v: Float64Array, rows: number): Solved | null;
  /** X with (I − A) X = W, n × columns. @throws `matrix-not-finite` */
  columns(w: Float64Array, columns: number): Solved | null;
  /** Gives the factors of the blocks back. */
  release(): void;
}

/** A residual above this at the end is no solution. */
const TOLERANCE = 1e-14;
const MOST_STEPS = 200;

/**
 * Leontief systems without an inverse. The block of each economy is factorised once; a step adds the residual solved in
 * each block, and ends when the residual is small. Inter-country tables need 15 to 26 steps, since most purchases are
 * domestic; where columns of A sum to 1 or more it may not settle. Z is read in strips, so that nothing of its size is
 * held beside it.
 * Cost: 2n² operations a right-hand side and step.
 */
export function blockJacobi(backend: DenseBackend, system: LeontiefSystem): LeontiefSolver {
  const { n, bounds } = system;
  checkShape('Z', system.Z, n, n, n);
  checkShape('1/x', system.perOutput, 1, n, n);
  checkBounds(bounds, n);
  let blocks: readonly Block[] | null = null;
  let singular = false;
  const ready = (): readonly Block[] | null => {
    if (blocks === null && !singular) blocks = factoriseBlocks(backend, system);
    singular = blocks === null;
    return blocks;
  };
  const solve = (side: Side, given: Float64Array, count: number): Solved | null => {
    const [height, width] = side === 'rows' ? [count, n] : [n, count];
    checkShape('V', given, height, width, width);
    checkFinite(given, height, width, width);
    const scales = scalesOf(side, given, n, count);
    const found = ready();
    if (found === null) return null;
    return iterate(backend, system, found, side, { given, count, scales });
  };
  return {
    rows: (v, rows) => solve('rows', v, rows),
    columns: (w, columns) => solve('columns', w, columns),
    release() {
      for (const { factors } of blocks ?? []) backend.release(factors.matrix);
      blocks = null;
    },
  };
}

type Side = 'rows' | 'columns';

interface Asked {
  readonly given: Float64Array;
  readonly count: number;
  /** The largest entry of each right-hand side, 1 for one of zeros. */
  readonly scales: Float64Array;
}

interface Block {
  readonly start: number;
  readonly size: number;
  readonly factors: LuFactors;
}

function checkBounds(bounds: ArrayLike<number>, n: number): void {
  for (let s = 0; s < bounds.length; s += 1) {
    const before = s === 0 ? -1 : bounds[s - 1];
    if (!(bounds[s] > before)) throw new RangeError('bounds of blocks must rise');
  }
  if (bounds[0] !== 0 || bounds[bounds.length - 1] !== n)
    throw new RangeError(`bounds must go from 0 to ${n}`);
}

function scalesOf(side: Side, given: Float64Array, n: number, count: number): Float64Array {
  const most = new Float64Array(count);
  for (let at = 0; at < count * n; at += 1) {
    const k = side === 'rows' ? Math.floor(at / n) : at % count;
    most[k] = Math.max(most[k], Math.abs(given[at]));
  }
  return most.map((value) => (value === 0 ? 1 : value));
}

/** The factors of I − A in each block; null where one has no inverse. */
function factoriseBlocks(backend: DenseBackend, system: LeontiefSystem): readonly Block[] | null {
  const { Z, perOutput, bounds, n } = system;
  const blocks: Block[] = [];
  try {
    for (let s = 0; s + 1 < bounds.length; s += 1) {
      const start = bounds[s];
      const size = bounds[s + 1] - start;
      const block = new Float64Array(size * size);
      for (let i = 0; i < size; i += 1) {
        const row = (start + i) * n + start;
        for (let j = 0; j < size; j += 1)
          block[i * size + j] = Number(i === j) - Z[row + j] * perOutput[start + j];
      }
      blocks.push({ start, size, factors: backend.factorise(block, size) });
    }
    return blocks;
  } catch (error) {
    for (const { factors } of blocks) backend.release(factors.matrix);
    if (error instanceof Error && (error as { code?: unknown }).code === 'singular-matrix') return null;
    throw error;
  }
}

function iterate(
  backend: DenseBackend,
  system: LeontiefSystem,
  blocks: readonly Block[],
  side: Side,
  asked: Asked,
): Solved | null {
  const length = asked.count * system.n;
  const y = backend.allocate(length);
  const gap = backend.allocate(length);
  try {
    let best = Number.POSITIVE_INFINITY;
    let stalled = 0;
    for (let steps = 0; steps <= MOST_STEPS; steps += 1) {
      const residual = leaveResidual(backend, system, side, asked, y, gap);
      // rounding ends the progress of sums of many terms a little above the tolerance asked for
      if (residual <= TOLERANCE || (stalled > 2 && residual <= 64 * TOLERANCE))
        return { values: y.slice(), steps, residual };
      stalled = residual < 0.9 * best ? 0 : stalled + 1;
      best = Math.min(best, residual);
      if (!Number.isFinite(residual) || stalled > 12) return null;
      for (const block of blocks) {
        if (side === 'rows') addRows(backend, block, system.n, asked.count, gap, y);
        else addColumns(backend, block, asked.count, gap, y);
      }
    }
    return null;
  } finally {
    backend.release(y);
    backend.release(gap);
  }
}

/** gap = V − Y + YA, or W − X + AX; returns its largest entry over the scale of its right-hand side. */
function leaveResidual(
  backend: DenseBackend,
  system: LeontiefSystem,
  side: Side,
  { given, count, scales }: Asked,
  y: Float64Array,
  gap: Float64Array,
): number {
  const { n, perOutput } = system;
  if (side === 'rows') timesZ(backend, system, y, count, gap);
  else zTimes(backend, system, y, count, gap);
  let most = 0;
  for (let at = 0; at < count * n; at += 1) {
    const used = side === 'rows' ? gap[at] * perOutput[at % n] : gap[at];
    gap[at] = given[at] - y[at] + used;
    const size = Math.abs(gap[at]) / scales[side === 'rows' ? Math.floor(at / n) : at % count];
    most = Number.isNaN(size) ? Number.POSITIVE_INFINITY : Math.max(most, size);
  }
  return most;
}

/** out = Y Z. */
function timesZ(
  backend: DenseBackend,
  { n, Z }: LeontiefSystem,
  y: Float64Array,
  rows: number,
  out: Float64Array,
): void {
  out.fill(0);
  inStrips(n, n, (from, to) => {
    const strip = Z.subarray(from * n, to * n);
    backend.gemm(rows, n, to - from, 1, y.subarray(from), n, strip, n, 1, out, n);
  });
}

/** out = Z x̂⁻¹ X. */
function zTimes(
  backend: DenseBackend,
  { n, Z, perOutput }: LeontiefSystem,
  x: Float64Array,
  columns: number,
  out: Float64Array,
): void {
  const scaled = backend.allocate(n * columns);
  for (let at = 0; at < n * columns; at += 1) scaled[at] = x[at] * perOutput[Math.floor(at / columns)];
  inStrips(n, n, (from, to) => {
    const strip = Z.subarray(from * n, to * n);
    backend.gemm(
      to - from,
      columns,
      n,
      1,
      strip,
      n,
      scaled,
      columns,
      0,
      out.subarray(from * columns),
      columns,
    );
  });
  backend.release(scaled);
}

/** Adds R (I − A_ss)⁻¹ to the block's columns of Y. */
function addRows(
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
  for (let r = 0; r < rows; r += 1)
    for (let j = 0; j < size; j += 1) y[r * n + start + j] += turned[j * rows + r];
}

/** Adds (I − A_ss)⁻¹ R to the block's rows of X. */
function addColumns(
  backend: DenseBackend,
  { start, size, factors }: Block,
  columns: number,
  gap: Float64Array,
  y: Float64Array,
): void {
  const [from, to] = [start * columns, (start + size) * columns];
  const step = gap.slice(from, to);
  backend.solve(factors, step, columns);
  for (let at = from; at < to; at += 1) y[at] += step[at - from];
}
