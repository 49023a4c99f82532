/** Numbers of a matrix that are given to a backend at once: 256 MB, which it may have to copy. */
const STRIP = 32_000_000;

/** Goes through the rows of a matrix, as many at a time as make a strip. */
export function inStrips(
  rows: number,
  columns: number,
  use: (from: number, to: number) => void,
  strip: number = STRIP,
): void {
  const height = Math.max(1, Math.floor(strip / Math.max(1, columns)));
  for (let from = 0; from < rows; from += height) use(from, Math.min(rows, from + height));
}
