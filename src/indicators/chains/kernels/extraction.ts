import type { ChainContext } from '../context.ts';
import { timesColumn } from './block.ts';
import { rowTotals, timesB } from './products.ts';

/**
 * What is taken out of the table: the sales of `rows` to `columns` (as inputs), and to the final users of
 * `finalOf`. A cut of all sales of a row takes the row out altogether.
 */
export interface Cut {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** By economy, whether final sales of `rows` to it are cut too. */
  readonly finalOf: (row: number, economy: number) => boolean;
}

export interface Extraction {
  /** Output by row without what was cut, n. */
  readonly output: Float64Array;
  /** Value added lost by row, n: v (x − x*). */
  readonly loss: Float64Array;
}

/**
 * Output and value added of the world without some sales, demand as given: x* = (I − A*)⁻¹ Y* 1. A cut of r rows
 * costs a system of that size, of as many columns as are cut where these are fewer; nothing is inverted again.
 *
 * Los, Timmer and de Vries 2016, American Economic Review 106(7); Dietzenbacher and Lahr 2013, Economic Systems
 * Research 25(3). Cutting the exports of one economy gives its domestic value added in exports.
 */
export function extract(context: ChainContext, cut: Cut): Extraction {
  const { n, G, v, table } = context;
  const before = context.share(outputInUse);
  const gone = new Float64Array(n);
  for (const i of cut.rows) {
    for (let k = 0; k < G; k += 1) if (cut.finalOf(i, k)) gone[i] += table.Y[i * G + k];
  }
  const lost = rowsOfB(context, cut.rows, gone);
  const z = before.map((output, i) => output - lost[i]);
  const output = cut.rows.length <= cut.columns.length ? byRows(context, cut, z) : byColumns(context, cut, z);
  return { output, loss: before.map((value, i) => v[i] * (value - output[i])) };
}

/** B Y 1: output that final demand calls for. */
function outputInUse(context: ChainContext): Float64Array {
  return rowTotals(context.absorbed(), context.n, context.G);
}

/** A[rows, columns]. */
function inputsOf(context: ChainContext, { rows, columns }: Cut): Float64Array {
  const { n, table, perOutput } = context;
  const at = Int32Array.from(columns);
  const D = new Float64Array(rows.length * at.length);
  rows.forEach((i, p) => {
    for (let q = 0; q < at.length; q += 1) D[p * at.length + q] = table.Z[i * n + at[q]] * perOutput[at[q]];
  });
  return D;
}

/** B[columns, rows]. */
function reach(context: ChainContext, { rows, columns }: Cut): Float64Array {
  const B = context.inverse();
  const at = Int32Array.from(rows);
  const out = new Float64Array(columns.length * at.length);
  columns.forEach((j, q) => {
    for (let p = 0; p < at.length; p += 1) out[q * at.length + p] = B[j * context.n + at[p]];
  });
  return out;
}

/** I + D B[columns, rows], rows × rows. */
function returning(context: ChainContext, cut: Cut, D: Float64Array): Float64Array {
  const r = cut.rows.length;
  const c = cut.columns.length;
  const M = new Float64Array(r * r);
  for (let p = 0; p < r; p += 1) M[p * r + p] = 1;
  if (c > 0) context.backend.gemm(r, r, c, 1, D, c, reach(context, cut), r, 1, M, r);
  return M;
}

/** x* = z − B_{.R} (I + D B_{CR})⁻¹ D z_C. */
function byRows(context: ChainContext, cut: Cut, z: Float64Array): Float64Array {
  const { n, backend } = context;
  const { rows, columns } = cut;
  const r = rows.length;
  if (r === 0 || columns.length === 0) return z;
  const D = inputsOf(context, cut);
  const w = new Float64Array(r);
  for (let p = 0; p < r; p += 1)
    for (let q = 0; q < columns.length; q += 1) w[p] += D[p * columns.length + q] * z[columns[q]];
  const lu = backend.factorise(returning(context, cut, D), r);
  backend.solve(lu, w, 1);
  backend.release(lu.matrix);
  const spread = new Float64Array(n);
  rows.forEach((i, p) => {
    spread[i] = w[p];
  });
  const less = rowsOfB(context, rows, spread);
  return z.map((value, i) => value - less[i]);
}

/** x* = z − B_{.R} D (I + B_{CR} D)⁻¹ z_C. */
function byColumns(context: ChainContext, cut: Cut, z: Float64Array): Float64Array {
  const { n, backend } = context;
  const { rows, columns } = cut;
  const r = rows.length;
  const c = columns.length;
  if (c === 0) return z;
  const D = inputsOf(context, cut);
  const M = new Float64Array(c * c);
  for (let q = 0; q < c; q += 1) M[q * c + q] = 1;
  backend.gemm(c, c, r, 1, reach(context, cut), r, D, c, 1, M, c);
  const w = Float64Array.from(columns, (j) => z[j]);
  const lu = backend.factorise(M, c);
  backend.solve(lu, w, 1);
  backend.release(lu.matrix);
  const spread = new Float64Array(n);
  rows.forEach((i, p) => {
    for (let q = 0; q < c; q += 1) spread[i] += D[p * c + q] * w[q];
  });
  const less = rowsOfB(context, rows, spread);
  return z.map((value, i) => value - less[i]);
}

/** B w for a w that is zero outside `rows`. */
function rowsOfB(context: ChainContext, rows: readonly number[], w: Float64Array): Float64Array {
  const { n } = context;
  if (rows.length > n / 4) return timesB(context, w);
  const B = context.inverse();
  const at = Int32Array.from(rows);
  const out = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    let sum = 0;
    for (let p = 0; p < at.length; p += 1) sum += B[i * n + at[p]] * w[at[p]];
    out[i] = sum;
  }
  return out;
}

/**
 * Forward extraction in Ghosh's model, value added as given: the input sales of `rows` to `columns` vanish and
 * x*' = va'(I − H*)⁻¹ = x' (1 − ρ' D B_{C.}) with ρ'(I + D B_{CR}) = 1'.
 * Dietzenbacher and Lahr 2013, section 3.
 */
export function extractForward(context: ChainContext, cut: Pick<Cut, 'rows' | 'columns'>): Extraction {
  const { n, v, table, backend } = context;
  const full: Cut = { ...cut, finalOf: () => false };
  const r = cut.rows.length;
  const c = cut.columns.length;
  const { x } = table;
  if (r === 0 || c === 0) return { output: x, loss: new Float64Array(n) };
  const D = inputsOf(context, full);
  const rho = new Float64Array(r).fill(1);
  const lu = backend.factorise(returning(context, full, D), r);
  backend.solveTransposed(lu, rho, 1);
  backend.release(lu.matrix);
  const bought = new Float64Array(n);
  for (let p = 0; p < r; p += 1) {
    for (let q = 0; q < c; q += 1) bought[cut.columns[q]] += rho[p] * D[p * c + q];
  }
  const less = new Float64Array(n);
  backend.vectorMatrix(n, n, context.inverse(), n, bought, less);
  const output = x.map((value, j) => value * (1 - less[j]));
  return { output, loss: x.map((value, j) => v[j] * (value - output[j])) };
}

/**
 * The cut of all exports of economy s, which needs nothing new: x* = x − B_{.s} F_s⁻¹ e_s. Cost: n · n_s.
 */
export function extractExports(context: ChainContext, s: number): Extraction {
  const { n, v } = context;
  const { from, size, extraction } = context.block(s);
  const B = context.inverse();
  const before = context.share(outputInUse);
  const once = timesColumn(extraction, context.totalExports(), from, size);
  const output = new Float64Array(n);
  const loss = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    let less = 0;
    for (let j = 0; j < size; j += 1) less += B[i * n + from + j] * once[j];
    output[i] = before[i] - less;
    loss[i] = v[i] * less;
  }
  return { output, loss };
}

export type ExtractionKind = 'exports' | 'complete' | 'backward' | 'forward';

/**
 * The usual cuts for a set of rows: `exports` (their sales abroad), `complete` (all their sales, so that they
 * vanish), `backward` (what they buy from others).
 */
export function cutOf(
  context: ChainContext,
  rows: readonly number[],
  kind: Exclude<ExtractionKind, 'forward'>,
): Cut {
  const { n, table } = context;
  const chosen = new Set(rows);
  const all = Array.from({ length: n }, (_, i) => i);
  if (kind === 'complete') return { rows, columns: all, finalOf: () => true };
  if (kind === 'backward')
    return { rows: all.filter((i) => !chosen.has(i)), columns: rows, finalOf: () => false };
  const homes = new Set(rows.map((i) => table.rowEconomy[i]));
  // rows of several economies: what flows among these economies stays
  return {
    rows,
    columns: all.filter((j) => !homes.has(table.rowEconomy[j])),
    finalOf: (_, economy) => !homes.has(economy),
  };
}
