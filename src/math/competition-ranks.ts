/** Relative difference below which two results are one number: the rounding of the sums and solves behind them. */
const ROUNDING = 1e-9;
/** Below this part of the largest value a difference is rounding whatever the spread. */
const LEAST = 1e-14;

/**
 * Where differences mean something: `interval` for signed numbers with an arbitrary zero (an index by eigenvector),
 * measured against the spread of all; `ratio` for amounts of zero or more, measured against themselves.
 */
export type RankScale = 'interval' | 'ratio';

/**
 * Competition ranks, 1 for the largest: values equal within rounding share the better rank and the next one skips
 * (1, 2, 2, 4). They depend on the values alone, not on their order. NaN has no rank (NaN). Cost: a sort.
 */
export function competitionRanks(values: ArrayLike<number>, scale: RankScale): Float64Array {
  const order = Uint32Array.from(Array.from(values).keys())
    .filter((at) => !Number.isNaN(values[at]))
    .sort((a, b) => values[b] - values[a]);
  const ranks = new Float64Array(values.length).fill(Number.NaN);
  const tied = tieTest(values, order, scale);
  let leader = 0;
  order.forEach((at, place) => {
    if (!tied(values[order[leader]], values[at])) leader = place;
    ranks[at] = leader + 1;
  });
  return ranks;
}

/** Whether a value counts as equal to the `leader`, which is not smaller. @param order of `values`, descending */
function tieTest(
  values: ArrayLike<number>,
  order: Uint32Array,
  scale: RankScale,
): (leader: number, value: number) => boolean {
  if (scale === 'ratio')
    return (leader, value) => leader - value <= ROUNDING * Math.max(Math.abs(leader), Math.abs(value));
  const [high, low] = [values[order[0]], values[order[order.length - 1]]];
  const slack = Math.max(ROUNDING * (high - low), LEAST * Math.max(Math.abs(high), Math.abs(low)));
  return (leader, value) => leader - value <= slack;
}
