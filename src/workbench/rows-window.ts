/** Rows of a window on a table. */
export const WINDOW = 120;
/** A window begins at a multiple of so many rows, and one such part before what is seen. */
const PART = 40;
/** Rows away from what is shown beyond which a place is jumped to: a wheel that turns fast stays below. */
const FAR = 3 * WINDOW;
/** Rows that are drawn of a place that a hand on the bar only passes: what a frame shows, and little around it. */
const PASSED = { count: 30, above: 5 };

/**
 * The window that a row at the upper edge of the frame wants. Far from what is shown it is a small one, which is drawn in
 * less than a frame; the whole follows once that stands.
 */
export function windowAt(
  row: number,
  shown: { readonly from: number } | null,
): { readonly from: number; readonly count: number } {
  const from = Math.max(0, Math.floor(row / PART) * PART - PART);
  if (shown === null || Math.abs(from - shown.from) <= FAR) return { from, count: WINDOW };
  return { from: Math.max(0, Math.floor(row) - PASSED.above), count: PASSED.count };
}
