import { type Gap, refuseGaps } from '../mrio/check-totals.ts';

/** A line that says it is a sum, and the sums that it may be. */
export interface StatedTotal {
  readonly name: string;
  readonly side: 'row' | 'column';
  /** By member of the other side; NaN where a cell is empty. */
  readonly values: Float64Array;
  /** What is said of each member where the total is wrong. */
  readonly cell: (at: number) => string;
  readonly candidates: readonly Float64Array[];
  /** How many cells are in a sum, at most. */
  readonly cells: number;
}

/**
 * Takes each total for that of its possible sums by which most of it is met, and compares it with that sum, so that one wrong number
 * is named by its place.
 * @returns by total, the place of the sum
 * @throws EscalarError `io-total-differs`
 */
export function settleStated(
  totals: readonly StatedTotal[],
  others: readonly Gap[],
  rounding: { readonly noise: number; readonly decimals: number },
): readonly number[] {
  const found = totals.map(({ values, candidates }) => nearestOf(values, candidates));
  const gaps = totals.flatMap(({ side, values, cell, candidates, cells }, k): readonly Gap[] =>
    [...values].flatMap((value, at) =>
      Number.isNaN(value)
        ? []
        : [{ side, cells, cell: () => cell(at), sum: candidates[found[k]][at], value }],
    ),
  );
  refuseGaps([...gaps, ...others], rounding);
  return found;
}

/** The place of the sums that most of the totals are met by; of several, of those that are missed by least. */
function nearestOf(values: Float64Array, candidates: readonly Float64Array[]): number {
  const there = [...values.keys()].filter((at) => !Number.isNaN(values[at]));
  const gap = (sums: Float64Array, at: number): number => Math.abs(sums[at] - values[at]);
  const scored = candidates.map((sums, place) => ({
    place,
    met: there.filter((at) => gap(sums, at) <= NEAR * Math.abs(values[at])).length,
    miss: there.reduce((all, at) => all + gap(sums, at), 0),
  }));
  return scored.sort((one, other) => other.met - one.met || one.miss - other.miss)[0].place;
}

/** A share of a total by which it may be missed and still be met. */
const NEAR = 1e-3;

/** The sums of several vectors. */
export function added(length: number, ...vectors: readonly (Float64Array | undefined)[]): Float64Array {
  return Float64Array.from({ length }, (_, i) => vectors.reduce((sum, one) => sum + (one?.[i] ?? 0), 0));
}
