import type { ChainContext } from '../context.ts';
import { aTimes, timesA } from './products.ts';

/** How far a vector is from the equation that defines it, and how large it is. */
export interface Gap {
  readonly miss: number;
  readonly scale: number;
}

/** The one that misses most for its size; nothing is missed of none. */
export function worstGap(gaps: readonly Gap[]): Gap {
  return gaps.reduce((most, gap) => (gap.miss * most.scale > most.miss * gap.scale ? gap : most), {
    miss: 0,
    scale: 1,
  });
}

/** Of w = f + A w + ŝ w, which w = (I − A − ŝ)⁻¹ f solves. Cost: n² operations. */
export function forwardGap(context: ChainContext, w: Float64Array, f: Float64Array, s?: Float64Array): Gap {
  return gapOf(w, f, timesA(context, w), s);
}

/** Of w = f + w A + w ŝ. Cost: n² operations. */
export function backwardGap(context: ChainContext, w: Float64Array, f: Float64Array, s?: Float64Array): Gap {
  return gapOf(w, f, aTimes(context, w), s);
}

function gapOf(w: Float64Array, f: Float64Array, around: Float64Array, s?: Float64Array): Gap {
  let miss = 0;
  let scale = 0;
  for (let i = 0; i < w.length; i += 1) {
    miss = Math.max(miss, Math.abs(w[i] - f[i] - around[i] - (s === undefined ? 0 : s[i] * w[i])));
    scale = Math.max(scale, Math.abs(w[i]));
  }
  return { miss, scale };
}
