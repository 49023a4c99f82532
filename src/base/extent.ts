/**
 * The least and the greatest of any number of values: a call of `Math.min` with each as an argument ends the program
 * beyond some hundred thousand.
 * @returns `[Infinity, -Infinity]` where there are none
 */
export function extent(values: Iterable<number>): readonly [low: number, high: number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}
