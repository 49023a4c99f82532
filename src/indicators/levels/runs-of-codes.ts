/** Codes in an order, and their values, which are zero or more. */
export interface OrderedValues {
  /** Places of codes. */
  readonly order: readonly number[];
  /** By place of a code. */
  readonly values: Float64Array;
  /** By place of a code, where it stands in the order. */
  readonly rank: Int32Array;
}

/** Neighbours in an order of codes. */
export type Run = readonly number[];

/** What rounding may miss in a sum of so many numbers; it grows with them. */
export type Slack = (numbers: number) => number;

/**
 * Runs of neighbours whose values add up to that of one code, but for rounding; the code is left out of them, zeros at
 * their ends too, and each has two values at least. Cost: linear in the codes for each first code of a run.
 */
export function runsAnywhere({ order, values }: OrderedValues, code: number, slack: Slack): readonly Run[] {
  // places in the order of the others that are not zero, and what those before each add up to
  const filled = new Int32Array(order.length);
  const sums = new Float64Array(order.length + 1);
  let count = 0;
  for (let place = 0; place < order.length; place += 1) {
    const at = order[place];
    if (at === code || values[at] === 0) continue;
    sums[count + 1] = sums[count] + values[at];
    filled[count++] = place;
  }
  const most = slack(count);
  const value = values[code];
  const found: Run[] = [];
  let reach = 0;
  for (let first = 0; first < count; first += 1) {
    while (reach < count && sums[reach + 1] - sums[first] < value - most) reach += 1;
    for (let end = reach; end < count; end += 1) {
      const miss = sums[end + 1] - sums[first] - value;
      if (miss > most) break;
      if (end > first && Math.abs(miss) <= slack(end - first + 1))
        found.push(order.slice(filled[first], filled[end] + 1).filter((at) => at !== code));
    }
  }
  return found;
}

/** As `runsAnywhere`, only runs that begin right behind the code or end right before it. Cost: their length. */
export function runsBeside(
  { order, values, rank }: OrderedValues,
  code: number,
  slack: Slack,
): readonly Run[] {
  const own = rank[code];
  const most = slack(order.length);
  return [1, -1].flatMap((step) => {
    const found: Run[] = [];
    const run: number[] = [];
    let sum = 0;
    let filled = 0;
    for (let place = own + step; place >= 0 && place < order.length; place += step) {
      const value = values[order[place]];
      if (value === 0 && filled === 0) continue;
      sum += value;
      if (sum > values[code] + most) break;
      run.push(order[place]);
      if (value !== 0) filled += 1;
      if (value !== 0 && filled > 1 && Math.abs(sum - values[code]) <= slack(filled)) found.push([...run]);
    }
    return found;
  });
}
