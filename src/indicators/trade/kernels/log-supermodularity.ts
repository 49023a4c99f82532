/** How the ratios of two economies move along the products, over all pairs of both. */
export interface Supermodularity {
  /** Of the pairs that differ, the share in which the more complex economy has relatively more of the more complex product. */
  readonly share: number;
  /** The same for economies at most a third of the ranks apart, and for those more than two thirds apart. */
  readonly near: number;
  readonly far: number;
  /** Pairs of economies and of products. */
  readonly pairs: number;
  /** Pairs by what was found, which add up to `pairs`. */
  readonly found: number;
}

interface Counts {
  up: number;
  down: number;
  same: number;
}

/**
 * Log-supermodularity: of economies a, b with b the more complex and products p, q with q the more complex,
 * x[b,q] x[a,p] > x[b,p] x[a,q]. A share of pairs, NaN where no pair differs; two products of which neither economy has
 * one are alike. Economies or products of the same index are no pair.
 * Cost: economies² × products × log products.
 * Reference: Schetter 2019, A Structural Ranking of Economic Complexity; Costinot 2009.
 * @param x economies × products, zero or more, NaN as zero
 * @param eci NaN leaves the economy out
 * @param pci NaN leaves the product out
 */
export function supermodularity(x: Float64Array, eci: Float64Array, pci: Float64Array): Supermodularity {
  const rows = ascending(eci);
  const columns = ascending(pci);
  const groups = alike(columns, pci);
  const all: Counts = { up: 0, down: 0, same: 0 };
  const [near, far] = [{ ...all }, { ...all }];
  const between = pairsBetween(groups);
  let pairs = 0;
  for (let i = 0; i < rows.length; i += 1)
    for (let j = i + 1; j < rows.length; j += 1) {
      if (eci[rows[i]] === eci[rows[j]]) continue;
      const ratio = ratiosOf(x, pci.length, rows[j], rows[i], columns);
      const found = countPairs(ratio, groups);
      pairs += between;
      add(all, found);
      const apart = (j - i) / (rows.length - 1);
      if (apart <= 1 / 3) add(near, found);
      else if (apart > 2 / 3) add(far, found);
    }
  const share = ({ up, down }: Counts): number => up / (up + down);
  return {
    share: share(all),
    near: share(near),
    far: share(far),
    pairs,
    found: all.up + all.down + all.same,
  };
}

function add(to: Counts, { up, down, same }: Counts): void {
  to.up += up;
  to.down += down;
  to.same += same;
}

/** The places of the numbers, in ascending order. */
function ascending(values: Float64Array): readonly number[] {
  return [...values.keys()].filter((at) => !Number.isNaN(values[at])).sort((a, b) => values[a] - values[b]);
}

/** Where the products of one index begin and end, in their order. */
function alike(columns: readonly number[], pci: Float64Array): readonly (readonly [number, number])[] {
  const out: [number, number][] = [];
  columns.forEach((p, k) => {
    const last = out.at(-1);
    if (last !== undefined && pci[columns[last[0]]] === pci[p]) last[1] = k + 1;
    else out.push([k, k + 1]);
  });
  return out;
}

function pairsBetween(groups: readonly (readonly [number, number])[]): number {
  return groups.reduce((so, [from, to]) => so + from * (to - from), 0);
}

/** By product in its order, what the one economy has over what the other has; NaN where neither has it. */
function ratiosOf(x: Float64Array, width: number, over: number, under: number, columns: readonly number[]) {
  return Float64Array.from(columns, (p) => (x[over * width + p] || 0) / (x[under * width + p] || 0));
}

/** Pairs of products of different index by whether the ratio rises from the first to the second, by a tree of counts. */
function countPairs(ratio: Float64Array, groups: readonly (readonly [number, number])[]): Counts {
  const known = ratio.filter((value) => !Number.isNaN(value)).sort();
  const distinct = known.filter((value, k) => k === 0 || value !== known[k - 1]);
  const place = Int32Array.from(ratio, (value) => (Number.isNaN(value) ? -1 : placeIn(distinct, value)));
  const tree = new Int32Array(distinct.length + 1);
  const counts: Counts = { up: 0, down: 0, same: 0 };
  let entered = 0;
  for (const [from, to] of groups) {
    for (let k = from; k < to; k += 1) {
      if (place[k] < 0) {
        counts.same += from;
        continue;
      }
      const below = countBelow(tree, place[k]);
      const upTo = countBelow(tree, place[k] + 1);
      counts.up += below;
      counts.down += entered - upTo;
      counts.same += upTo - below + (from - entered);
    }
    for (let k = from; k < to; k += 1) {
      if (place[k] < 0) continue;
      entered += 1;
      for (let at = place[k] + 1; at < tree.length; at += at & -at) tree[at] += 1;
    }
  }
  return counts;
}

/** How many of those entered have a place below this one. */
function countBelow(tree: Int32Array, place: number): number {
  let total = 0;
  for (let at = place; at > 0; at -= at & -at) total += tree[at];
  return total;
}

function placeIn(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
