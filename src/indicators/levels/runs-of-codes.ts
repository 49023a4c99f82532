/** Codes in an order, and their values, which are zero or more. */
export interface OrderedValues {
  /** Places of codes. */
  readonly order: readonly number[];
  /** By place of a code. */
  readonly values: Float64Array;
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
  const others = order.filter((at) => at !== code);
  const filled = [...others.keys()].filter((place) => values[others[place]] !== 0);
  const sums = [0];
  for (const place of filled) sums.push(sums[sums.length - 1] + values[others[place]]);
  const most = slack(filled.length);
  const value = values[code];
  const found: Run[] = [];
  let reach = 0;
  for (let first = 0; first < filled.length; first += 1) {
    while (reach < filled.length && sums[reach + 1] - sums[first] < value - most) reach += 1;
    for (let end = reach; end < filled.length; end += 1) {
      const miss = sums[end + 1] - sums[first] - value;
      if (miss > most) break;
      if (end > first && Math.abs(miss) <= slack(end - first + 1))
        found.push(others.slice(filled[first], filled[end] + 1));
    }
  }
  return found;
}

/** As `runsAnywhere`, only runs that begin right behind the code or end right before it. Cost: their length. */
export function runsBeside({ order, values }: OrderedValues, code: number, slack: Slack): readonly Run[] {
  const own = order.indexOf(code);
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
