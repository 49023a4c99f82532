import { meanOverBasket, type Presence, sizesOf, turned } from './presence.ts';
import { columnSums, rowSums } from './totals.ts';

/** Which rows have which columns, or how much of them: what an index of complexity is made of. */
export interface Graph {
  readonly rows: number;
  readonly columns: number;
  /** Sums of the rows: diversity, or the sum of weights. */
  readonly ofRow: Float64Array;
  /** By pair of rows, rows × rows: Σ over columns of both weights over the sum of the column. */
  shared(): Float64Array;
  /** By row, the mean of `values` over its columns, by weight. */
  meanOfRow(values: Float64Array): Float64Array;
  meanOfColumn(values: Float64Array): Float64Array;
  /** Rows and columns change places. */
  turned(): Graph;
}

/** Of presences, each of weight 1. */
export function graphOf(m: Presence): Graph {
  return {
    rows: m.rows,
    columns: m.columns,
    ofRow: sizesOf(m.ofRow),
    shared: () => commonColumns(m),
    meanOfRow: (values) => meanOverBasket(m.ofRow, values),
    meanOfColumn: (values) => meanOverBasket(m.ofColumn, values),
    turned: () => graphOf(turned(m)),
  };
}

/** Of weights, rows × columns, zero or more. Cost of `shared`: rows² × columns. */
export function weightedGraph(w: Float64Array, rows: number, columns: number): Graph {
  const across = transposed(w, rows, columns);
  return {
    rows,
    columns,
    ofRow: rowSums(w, rows, columns),
    shared: () => commonWeight(w, rows, columns),
    meanOfRow: (values) => weightedMeans(w, values),
    meanOfColumn: (values) => weightedMeans(across, values),
    turned: () => weightedGraph(across, columns, rows),
  };
}

function commonColumns(m: Presence): Float64Array {
  const n = m.rows;
  const out = new Float64Array(n * n);
  for (const list of m.ofColumn) {
    const weight = 1 / list.length;
    for (const i of list) for (const j of list) out[i * n + j] += weight;
  }
  return out;
}

function commonWeight(w: Float64Array, rows: number, columns: number): Float64Array {
  const ofColumn = columnSums(w, rows, columns);
  const over = w.map((value, at) => value / ofColumn[at % columns]);
  const out = new Float64Array(rows * rows);
  for (let i = 0; i < rows; i += 1)
    for (let j = i; j < rows; j += 1) {
      let total = 0;
      for (let p = 0; p < columns; p += 1) total += w[i * columns + p] * over[j * columns + p];
      out[i * rows + j] = total;
      out[j * rows + i] = total;
    }
  return out;
}

function transposed(w: Float64Array, rows: number, columns: number): Float64Array {
  return Float64Array.from(w, (_, at) => w[(at % rows) * columns + Math.floor(at / rows)]);
}

/**
 * By row of the weights, the mean of `values` over its columns. NaN counts as not known and is left out; NaN where none
 * is.
 */
export function weightedMeans(w: Float64Array, values: Float64Array): Float64Array {
  const columns = values.length;
  return Float64Array.from({ length: w.length / columns }, (_, row) => {
    let total = 0;
    let weight = 0;
    for (let p = 0; p < columns; p += 1) {
      const own = w[row * columns + p];
      if (!(own > 0) || Number.isNaN(values[p])) continue;
      total += own * values[p];
      weight += own;
    }
    return weight === 0 ? Number.NaN : total / weight;
  });
}
