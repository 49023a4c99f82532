import type { Run } from './runs-of-codes.ts';

/** More codes than these have too many sets among them. */
export const MOST_SCATTERED = 30;
/** So many slices tell sets apart well enough; the caller compares the others. */
const MOST_SLICES = 6;
/** Partial sets that are looked at for one code. */
const MOST_STEPS = 50_000;

/**
 * The first set of two codes or more, wherever they stand, whose values add up to that of one code in the first
 * slices, but for rounding; null where there is none, or where it was not found in a bounded number of steps. Values
 * are zero or more.
 * @param slack what rounding may miss of one value in one slice, by slice
 */
export function scatteredSet(
  slices: readonly Float64Array[],
  codes: readonly number[],
  code: number,
  slack: readonly number[],
): Run | null {
  const looked = slices.slice(0, MOST_SLICES);
  const others = candidates(looked, codes, code, slack);
  const rests = looked.map((values) => restsOf(values, others));
  const missing = Float64Array.from(looked, (values) => values[code]);
  const chosen: number[] = [];
  let steps = 0;
  const search = (place: number): boolean => {
    steps += 1;
    if (steps > MOST_STEPS) return false;
    const most = (s: number): number => slack[s] * (chosen.length + 1);
    if (chosen.length > 1 && missing.every((miss, s) => Math.abs(miss) <= most(s))) return true;
    if (place === others.length) return false;
    if (missing.some((miss, s) => miss < -most(s) || miss > rests[s][place] + slack[s] * others.length))
      return false;
    const at = others[place];
    looked.forEach((values, s) => {
      missing[s] -= values[at];
    });
    chosen.push(at);
    if (search(place + 1)) return true;
    chosen.pop();
    looked.forEach((values, s) => {
      missing[s] += values[at];
    });
    return search(place + 1);
  };
  return search(0) ? chosen : null;
}

/** The other codes that fit into the whole, the largest first. */
function candidates(
  slices: readonly Float64Array[],
  codes: readonly number[],
  code: number,
  slack: readonly number[],
): readonly number[] {
  const size = (at: number): number => slices.reduce((sum, values) => sum + values[at], 0);
  return codes
    .filter((at) => at !== code && size(at) > 0 && slices.every((v, s) => v[at] <= v[code] + slack[s]))
    .sort((a, b) => size(b) - size(a));
}

/** What all codes from a place on add up to. */
function restsOf(values: Float64Array, others: readonly number[]): Float64Array {
  const sums = new Float64Array(others.length + 1);
  for (let i = others.length - 1; i >= 0; i -= 1) sums[i] = sums[i + 1] + values[others[i]];
  return sums;
}
