import { EscalarError } from '../../base/error.ts';

/** Refuses an array that is too short for rows × columns with its leading dimension, and shapes that are no sizes. */
export function checkShape(
  name: string,
  array: Float64Array,
  rows: number,
  columns: number,
  leading: number,
): void {
  for (const size of [rows, columns, leading]) {
    if (!Number.isSafeInteger(size) || size < 0)
      throw new RangeError(`${name}: ${size} is no size of a matrix`);
  }
  if (rows > 1 && leading < columns) {
    throw new RangeError(`${name}: leading dimension ${leading} is less than its ${columns} columns`);
  }
  const needed = rows === 0 || columns === 0 ? 0 : (rows - 1) * leading + columns;
  if (array.length < needed) {
    throw new RangeError(`${name}: ${array.length} values, ${needed} are needed`);
  }
}

/** Throws `matrix-not-finite` at the first NaN or infinity, by rows. */
export function checkFinite(array: Float64Array, rows: number, columns: number, leading: number): void {
  for (let i = 0; i < rows; i += 1) {
    const start = i * leading;
    const end = start + columns;
    // x·0 is 0 for every finite x and NaN for the others
    let first = 0;
    let second = 0;
    let at = start;
    for (; at + 1 < end; at += 2) {
      first += array[at] * 0;
      second += array[at + 1] * 0;
    }
    if (at < end) first += array[at] * 0;
    if (first + second === 0) continue;
    for (let j = start; j < end; j += 1) {
      const value = array[j];
      if (!Number.isFinite(value))
        throw new EscalarError('matrix-not-finite', { row: i, column: j - start, value });
    }
  }
}

/** The least absolute pivot of each column that counts: n·ε times the column's largest entry. */
export function leastPivots(a: Float64Array, n: number): Float64Array {
  const least = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    const row = i * n;
    for (let j = 0; j < n; j += 1) {
      const size = Math.abs(a[row + j]);
      if (size > least[j]) least[j] = size;
    }
  }
  const factor = n * Number.EPSILON;
  for (let j = 0; j < n; j += 1) least[j] = least[j] * factor;
  return least;
}
