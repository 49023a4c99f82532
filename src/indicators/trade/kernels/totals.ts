/** One row of a matrix, as a view. */
export function rowAt(values: Float64Array, row: number, columns: number): Float64Array {
  return values.subarray(row * columns, (row + 1) * columns);
}

/** Row-major matrix sums: of each row. */
export function rowSums(values: Float64Array, rows: number, columns: number): Float64Array {
  const sums = new Float64Array(rows);
  for (let i = 0; i < rows; i += 1) for (let j = 0; j < columns; j += 1) sums[i] += values[i * columns + j];
  return sums;
}

/** Of each column. */
export function columnSums(values: Float64Array, rows: number, columns: number): Float64Array {
  const sums = new Float64Array(columns);
  for (let i = 0; i < rows; i += 1) for (let j = 0; j < columns; j += 1) sums[j] += values[i * columns + j];
  return sums;
}

/**
 * For each cell the sum of the others of its column (`stride` = columns) or row (`stride` = 1), without subtracting:
 * a small rest beside a huge cell keeps its digits.
 */
export function sumsOfOthers(values: Float64Array, columns: number, along: 'row' | 'column'): Float64Array {
  const out = new Float64Array(values.length);
  const rows = columns === 0 ? 0 : values.length / columns;
  const [lines, length] = along === 'row' ? [rows, columns] : [columns, rows];
  const [start, step] = along === 'row' ? [columns, 1] : [1, columns];
  for (let line = 0; line < lines; line += 1) {
    let before = 0;
    let after = 0;
    for (let k = 0; k < length; k += 1) {
      const up = line * start + k * step;
      const down = line * start + (length - 1 - k) * step;
      out[up] += before;
      before += values[up];
      out[down] += after;
      after += values[down];
    }
  }
  return out;
}

/**
 * Trade of the world without the economy, economies × products.
 * @param world by product, the economies included; null when the economies are the world.
 */
export function restOfWorld(values: Float64Array, columns: number, world: Float64Array | null): Float64Array {
  if (world === null) return sumsOfOthers(values, columns, 'column');
  return values.map((x, at) => world[at % columns] - x);
}
