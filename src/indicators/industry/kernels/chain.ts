import { sum } from '../../../math/sum.ts';
import { closed, type Decomposition, type TwoPeriods } from './decomposition.ts';

/** Output and labour of the n classes in one period. */
export interface Moment {
  readonly y: Float64Array;
  readonly l: Float64Array;
}

export interface Chained extends Decomposition {
  /** One decomposition for each pair of neighbouring periods. */
  readonly steps: readonly Decomposition[];
}

/**
 * Decomposes each step between neighbouring periods and adds the terms up. The total telescopes to the same
 * change as the endpoints; the terms depend on the path. The interaction need not shrink: where labour moves
 * against productivity year by year it adds up (United States manufacturing 2000–2008: −6.2 against −0.5). A class
 * that pauses exits and enters on the way.
 * @param moments two periods or more, in time order, the same classes in each.
 */
export function chain(moments: readonly Moment[], decompose: (pair: TwoPeriods) => Decomposition): Chained {
  if (moments.length < 2) throw new RangeError(`${moments.length} periods; a chain needs two or more`);
  const steps = moments.slice(1).map((after, t) => {
    const before = moments[t];
    return decompose({ y0: before.y, l0: before.l, y1: after.y, l1: after.l });
  });
  const terms: Record<string, Float64Array> = {};
  for (const step of steps) {
    for (const [name, values] of Object.entries(step.terms)) {
      const soFar = terms[name];
      terms[name] = soFar === undefined ? values : values.map((value, i) => soFar[i] + value);
    }
  }
  const { level0, size0 } = steps[0];
  const { level1, size1 } = steps[steps.length - 1];
  const levels = { level0, level1, size0, size1 };
  // what cancels between two steps has lost its digits all the same
  return { ...closed(levels, terms), size: sum(steps.map(({ size }) => size)), steps };
}
