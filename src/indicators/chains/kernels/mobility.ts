/** How the order of economies changed between two years. */
export interface Mobility {
  /** Spearman's rank correlation with the mean rank for equal shares, −1 to 1; null where a year has no order. */
  readonly rankCorrelation: number | null;
  /** Economies among the first `top` that were not before; null where there are no more economies than that. */
  readonly entrants: number | null;
  /** Share that went from some to others: half the sum of the absolute changes, 0 to 1. */
  readonly transferred: number;
}

/** Compares shares of the same economies, which add up to 1 in both years. */
export function mobility(first: Float64Array, last: Float64Array, top: number): Mobility {
  const before = placesOf(first);
  const after = placesOf(last);
  const entered = after.reduce((count, place, s) => count + (place <= top && before[s] > top ? 1 : 0), 0);
  return {
    rankCorrelation: correlation(meanRanks(first), meanRanks(last)),
    entrants: first.length > top ? entered : null,
    transferred: first.reduce((sum, share, s) => sum + Math.abs(last[s] - share), 0) / 2,
  };
}

/** 1 for the largest; equal values share the better place, so that a tie at the edge counts as inside. */
export function placesOf(values: Float64Array): Float64Array {
  return values.map((value) => 1 + values.reduce((count, other) => count + (other > value ? 1 : 0), 0));
}

/** Equal values have the mean of their places. */
function meanRanks(values: Float64Array): Float64Array {
  const places = placesOf(values);
  return places.map((place, s) => {
    const equal = values.reduce((count, other) => count + (other === values[s] ? 1 : 0), 0);
    return place + (equal - 1) / 2;
  });
}

function correlation(a: Float64Array, b: Float64Array): number | null {
  const mean = (a.length + 1) / 2;
  let [ab, aa, bb] = [0, 0, 0];
  for (let s = 0; s < a.length; s += 1) {
    ab += (a[s] - mean) * (b[s] - mean);
    aa += (a[s] - mean) ** 2;
    bb += (b[s] - mean) ** 2;
  }
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : null;
}
