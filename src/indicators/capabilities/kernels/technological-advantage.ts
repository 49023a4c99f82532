import { sum } from '../../../math/sum.ts';

/** Revealed technological advantage of one economy over n fields. NaN where it is not defined. */
export interface TechnologicalAdvantage {
  /** RTA_j = (P_ij/P_i)/(P_j/P), from 0, neutral at 1; NaN where the world has no patents in the field. */
  readonly advantage: Float64Array;
  /** (RTA − 1)/(RTA + 1), from −1 to 1. */
  readonly symmetric: Float64Array;
  /** P_i·P_j/P: the patents that the economy would have in a field at the world's mix. */
  readonly expected: Float64Array;
  /** Σ_j (P_j/P)·RTA_j, which is 1. */
  readonly weightedMean: number;
}

/**
 * @param own n counts of zero or more, of the economy by field; their sum is above zero.
 * @param world n counts of the world, the economy included.
 * Reference: Soete 1987, Research Policy 16; symmetric form of Dalum, Laursen & Villumsen 1998, Int. Rev. of Applied
 * Economics 12.
 */
export function technologicalAdvantage(
  own: ArrayLike<number>,
  world: ArrayLike<number>,
): TechnologicalAdvantage {
  const n = own.length;
  const [ownTotal, worldTotal] = [sum(own), sum(world)];
  const advantage = new Float64Array(n).fill(Number.NaN);
  const symmetric = new Float64Array(n).fill(Number.NaN);
  const expected = new Float64Array(n);
  const weighted = new Float64Array(n);
  for (let j = 0; j < n; j += 1) {
    const weight = world[j] / worldTotal;
    expected[j] = ownTotal * weight;
    if (!(weight > 0)) continue;
    const ratio = own[j] / ownTotal / weight;
    advantage[j] = ratio;
    symmetric[j] = (ratio - 1) / (ratio + 1);
    weighted[j] = weight * ratio;
  }
  return { advantage, symmetric, expected, weightedMean: sum(weighted) };
}
