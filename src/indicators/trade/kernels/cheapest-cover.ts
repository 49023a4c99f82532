/** Which of n items cover what is needed at the least cost. */
export interface Cover {
  /** Places of the items chosen, in the order of their cost per gain; null where all together do not reach. */
  readonly chosen: readonly number[] | null;
  readonly cost: number;
  /** No choice costs less; the cost itself where the search was ended by its own end. */
  readonly bound: number;
}

/** What rounding may lose of the sum of all gains. */
const ROUNDING = 1e-12;
/** Steps after which the best choice so far is taken, with its bound. */
const MOST_STEPS = 2_000_000;

/**
 * `min Σ cost·x` with `Σ gain·x ≥ need`, x 0 or 1: depth first, the cheapest per gain first, cut by what the rest would
 * cost if items could be divided. Two runs make the same choice.
 * @param cost n numbers of zero or more @param gain n numbers; those of zero or less are never chosen
 */
export function cheapestCover(cost: Float64Array, gain: Float64Array, need: number): Cover {
  if (need <= 0) return { chosen: [], cost: 0, bound: 0 };
  const order = Array.from(gain.keys())
    .filter((i) => gain[i] > 0)
    .sort((a, b) => cost[a] / gain[a] - cost[b] / gain[b] || gain[b] - gain[a] || a - b);
  const costs = prefixSums(order.map((i) => cost[i]));
  const gains = prefixSums(order.map((i) => gain[i]));
  const wanted = need - ROUNDING * gains[order.length];
  const atLeast = (from: number, rest: number) => leastCost(costs, gains, from, rest);
  const root = atLeast(0, wanted);
  if (root === Number.POSITIVE_INFINITY) return { chosen: null, cost: Number.NaN, bound: Number.NaN };
  if (order.every((i) => cost[i] === cost[order[0]])) {
    // the highest gains first are the fewest items
    const count = gains.findIndex((gained) => gained >= wanted);
    return { chosen: order.slice(0, count), cost: costs[count], bound: costs[count] };
  }
  const found = search(
    order.map((i) => cost[i]),
    order.map((i) => gain[i]),
    wanted,
    atLeast,
  );
  const chosen = found.taken.map((k) => order[k]);
  return { chosen, cost: found.cost, bound: found.ended ? found.cost : root };
}

function search(
  costs: readonly number[],
  gains: readonly number[],
  need: number,
  atLeast: (from: number, rest: number) => number,
): { readonly taken: readonly number[]; readonly cost: number; readonly ended: boolean } {
  let best: { taken: readonly number[]; cost: number } = { taken: [], cost: Number.POSITIVE_INFINITY };
  const taken: number[] = [];
  // what was spent and lacked before each: taken back, no rounding gathers
  const before: (readonly [spent: number, rest: number])[] = [];
  let [spent, rest, at, steps] = [0, need, 0, 0];
  for (;;) {
    steps += 1;
    if (rest <= 0 && spent < best.cost) best = { taken: [...taken], cost: spent };
    const goesOn = rest > 0 && at < costs.length && spent + atLeast(at, rest) < best.cost * (1 - 1e-12);
    if (goesOn) {
      taken.push(at);
      before.push([spent, rest]);
      spent += costs[at];
      rest -= gains[at];
      at += 1;
      continue;
    }
    const last = taken.pop();
    const back = before.pop();
    if (last === undefined || back === undefined) return { ...best, ended: true };
    [spent, rest] = back;
    at = last + 1;
    if (steps > MOST_STEPS && best.cost < Number.POSITIVE_INFINITY) return { ...best, ended: false };
  }
}

function prefixSums(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1);
  values.forEach((value, k) => {
    sums[k + 1] = sums[k] + value;
  });
  return sums;
}

/** The cost of `rest` from the items after `from`, the last of them divided; infinite where they do not reach. */
function leastCost(costs: Float64Array, gains: Float64Array, from: number, rest: number): number {
  const wanted = gains[from] + rest;
  const n = costs.length - 1;
  if (gains[n] < wanted) return Number.POSITIVE_INFINITY;
  let [low, high] = [from, n];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (gains[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  const part = (wanted - gains[low - 1]) / (gains[low] - gains[low - 1]);
  return costs[low - 1] - costs[from] + part * (costs[low] - costs[low - 1]);
}
