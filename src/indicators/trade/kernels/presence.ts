import { rowAt } from './totals.ts';

/** How a ratio is held against the threshold. Packages differ, and ratios equal to it exist. */
export type Comparison = 'at-least' | 'above';

/** Which economies (rows) have which products (columns), by lists of indexes in ascending order. */
export interface Presence {
  readonly rows: number;
  readonly columns: number;
  readonly ofRow: readonly Int32Array[];
  readonly ofColumn: readonly Int32Array[];
}

/**
 * Balassa's revealed comparative advantage, (x[c,p] / X[c]) / (w[p] / W) with w the world's trade, rows × columns.
 * NaN throughout a row or a column without trade, where it is not defined.
 * Reference: Balassa 1965, The Manchester School 33(2).
 */
export function revealedAdvantage(
  x: Float64Array,
  rows: number,
  world: { readonly ofProduct: Float64Array; readonly all: number },
): Float64Array {
  const columns = world.ofProduct.length;
  const out = new Float64Array(x.length);
  for (let c = 0; c < rows; c += 1) {
    const row = rowAt(x, c, columns);
    let own = 0;
    for (const value of row) own += value;
    for (let p = 0; p < columns; p += 1) {
      const of = world.ofProduct[p];
      out[c * columns + p] = own > 0 && of > 0 ? row[p] / own / (of / world.all) : Number.NaN;
    }
  }
  return out;
}

/**
 * Exports per head over those of the whole sample, (x[c,p] / pop[c]) / (x[·,p] / Σ pop), rows × columns.
 * NaN where a product has no trade, in a row without trade, and where the population is not known (NaN).
 * The sample's population is of the rows that have one.
 * Reference: Bustos and Yildirim 2022, Production ability and economic growth, Research Policy 51(8).
 */
export function perHeadAdvantage(
  x: Float64Array,
  population: Float64Array,
  rows: number,
  columns: number,
): Float64Array {
  const known = x.map((value, at) => (population[Math.floor(at / columns)] > 0 ? value : 0));
  const { ofRow, ofColumn } = marginsOf(known, rows, columns);
  let people = 0;
  for (const heads of population) if (heads > 0) people += heads;
  return known.map((value, at) => {
    const c = Math.floor(at / columns);
    const world = ofColumn[at % columns];
    return ofRow[c] > 0 && world > 0 ? value / population[c] / (world / people) : Number.NaN;
  });
}

export interface Margins {
  readonly ofRow: Float64Array;
  readonly ofColumn: Float64Array;
  readonly all: number;
}

/** Sums of the rows, of the columns and of everything. */
export function marginsOf(x: Float64Array, rows: number, columns: number): Margins {
  const ofRow = new Float64Array(rows);
  const ofColumn = new Float64Array(columns);
  let all = 0;
  for (let c = 0, at = 0; c < rows; c += 1) {
    for (let p = 0; p < columns; p += 1, at += 1) {
      ofRow[c] += x[at];
      ofColumn[p] += x[at];
    }
    all += ofRow[c];
  }
  return { ofRow, ofColumn, all };
}

/** M: the cells whose ratio reaches the threshold. A ratio that is not defined (NaN) is never present. */
export function presenceOf(
  ratio: Float64Array,
  rows: number,
  columns: number,
  threshold: number,
  comparison: Comparison,
): Presence {
  const reaches = (value: number): boolean =>
    comparison === 'at-least' ? value >= threshold : value > threshold;
  const ofRow: number[][] = Array.from({ length: rows }, () => []);
  const ofColumn: number[][] = Array.from({ length: columns }, () => []);
  for (let c = 0, at = 0; c < rows; c += 1)
    for (let p = 0; p < columns; p += 1, at += 1)
      if (reaches(ratio[at])) {
        ofRow[c].push(p);
        ofColumn[p].push(c);
      }
  const fixed = (lists: readonly number[][]) => lists.map((list) => Int32Array.from(list));
  return { rows, columns, ofRow: fixed(ofRow), ofColumn: fixed(ofColumn) };
}

/** The same presences seen from the products: rows and columns change places. */
export function turned({ rows, columns, ofRow, ofColumn }: Presence): Presence {
  return { rows: columns, columns: rows, ofRow: ofColumn, ofColumn: ofRow };
}

/** Diversity of the rows (number of products each) or, of `turned`, ubiquity. */
export function sizesOf(lists: readonly Int32Array[]): Float64Array {
  return Float64Array.from(lists, (list) => list.length);
}

/** M itself: 1 where the row has the column, rows × columns. */
export function maskOf({ rows, columns, ofRow }: Presence): Uint8Array {
  const mask = new Uint8Array(rows * columns);
  ofRow.forEach((list, c) => {
    for (const p of list) mask[c * columns + p] = 1;
  });
  return mask;
}

/** A part of the presences, with what its indexes were. */
export interface Part {
  readonly presence: Presence;
  /** By index of the part, the index in the whole; ascending. */
  readonly rowOf: Int32Array;
  readonly columnOf: Int32Array;
}

/** The rows for which `keep` holds, without rows and columns that have no presence. */
export function partOf(whole: Presence, keep: (row: number) => boolean = () => true): Part {
  const rowOf = indexesWhere(whole.rows, (row) => keep(row) && whole.ofRow[row].length > 0);
  const rowAt = new Int32Array(whole.rows).fill(-1);
  rowOf.forEach((row, at) => {
    rowAt[row] = at;
  });
  const columnOf = indexesWhere(whole.columns, (p) => whole.ofColumn[p].some((row) => rowAt[row] >= 0));
  const columnAt = new Int32Array(whole.columns).fill(-1);
  columnOf.forEach((column, at) => {
    columnAt[column] = at;
  });
  return {
    presence: {
      rows: rowOf.length,
      columns: columnOf.length,
      ofRow: Array.from(rowOf, (row) => whole.ofRow[row].map((p) => columnAt[p])),
      ofColumn: Array.from(columnOf, (p) =>
        whole.ofColumn[p].filter((row) => rowAt[row] >= 0).map((row) => rowAt[row]),
      ),
    },
    rowOf,
    columnOf,
  };
}

function indexesWhere(count: number, keep: (index: number) => boolean): Int32Array {
  return Int32Array.from(Array.from({ length: count }, (_, i) => i).filter(keep));
}

/** By row, the mean of `values` over the columns it has. NaN counts as not known and is left out; NaN where none is. */
export function meanOverBasket(lists: readonly Int32Array[], values: Float64Array): Float64Array {
  return Float64Array.from(lists, (list) => {
    let total = 0;
    let known = 0;
    for (const at of list) {
      if (Number.isNaN(values[at])) continue;
      total += values[at];
      known += 1;
    }
    return known === 0 ? Number.NaN : total / known;
  });
}

/** Values by place of a part, by place of the whole; NaN elsewhere. */
export function ofWhole(values: Float64Array, at: Int32Array, length: number): Float64Array {
  const out = new Float64Array(length).fill(Number.NaN);
  at.forEach((to, from) => {
    out[to] = values[from];
  });
  return out;
}
