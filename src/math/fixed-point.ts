import { ols } from './ols.ts';

/** A point that a map leaves where it is, or how near the search came. */
export interface FixedPoint {
  readonly at: Float64Array;
  /** Largest |map(u) − u| of the last step. */
  readonly residual: number;
  readonly steps: number;
  readonly found: boolean;
}

export interface FixedPointOptions {
  /** The search ends when no |map(u) − u| is larger. */
  readonly tolerance: number;
  readonly steps: number;
  /** Earlier steps that the next one is made of; plain iteration with 0. */
  readonly memory?: number;
  /** No part of `at` moves further in one step: a long step is shortened as a whole. No bound when left out. */
  readonly longest?: number;
  /** Told of each step. */
  readonly onStep?: (step: number, residual: number) => void;
}

/** A residual that has grown so many times since the best step starts the memory anew. */
const LOST = 4;

/**
 * u = map(u) by Anderson's acceleration: the next step is the combination of the last ones whose residuals come nearest
 * to zero. `map` must not write to its argument.
 *
 * Reference: Walker & Ni 2011, SIAM Journal on Numerical Analysis 49 (4), algorithm AA.
 */
export function fixedPoint(
  map: (at: Float64Array) => Float64Array,
  start: Float64Array,
  {
    tolerance,
    steps,
    memory = 5,
    longest = Number.POSITIVE_INFINITY,
    onStep = () => undefined,
  }: FixedPointOptions,
): FixedPoint {
  let at = start;
  let kept: readonly Visit[] = [];
  let best = Number.POSITIVE_INFINITY;
  for (let step = 1; ; step += 1) {
    const to = map(at);
    const residual = to.map((value, i) => value - at[i]);
    const size = residual.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    onStep(step, size);
    // NaN is no improvement
    if (size <= tolerance) return { at, residual: size, steps: step, found: true };
    if (step >= steps || Number.isNaN(size)) return { at, residual: size, steps: step, found: false };
    kept = size > LOST * best ? [{ to, residual }] : [...kept, { to, residual }].slice(-memory - 1);
    best = Math.min(best, size);
    at = within(at, nextOf(kept), longest);
  }
}

function within(at: Float64Array, next: Float64Array, longest: number): Float64Array {
  const far = next.reduce((most, value, i) => Math.max(most, Math.abs(value - at[i])), 0);
  return far > longest ? at.map((value, i) => value + ((next[i] - value) * longest) / far) : next;
}

interface Visit {
  readonly to: Float64Array;
  readonly residual: Float64Array;
}

function nextOf(kept: readonly Visit[]): Float64Array {
  const last = kept[kept.length - 1];
  const moves = kept.slice(0, -1).map(({ to, residual }, k) => ({
    to: minus(kept[k + 1].to, to),
    residual: minus(kept[k + 1].residual, residual),
  }));
  const used = moves.slice(-Math.max(last.to.length - 1, 0));
  if (used.length === 0) return last.to;
  const fit = ols(
    last.residual,
    used.map(({ residual }) => residual),
    'no-constant',
  );
  // steps that repeat one another teach nothing
  if ('refused' in fit) return last.to;
  return last.to.map((value, i) => used.reduce((sum, { to }, k) => sum - fit.coefficients[k] * to[i], value));
}

function minus(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value - b[i]);
}
