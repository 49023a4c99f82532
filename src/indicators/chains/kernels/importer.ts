import type { ChainContext } from '../context.ts';
import { timesColumn } from './block.ts';
import type { FlowTerms } from './flow-terms.ts';
import { crossedAgain } from './round-trip.ts';

/** Gross imports by importer, with origin of the value added: G × n, importer by row of origin. */
export interface ImporterOrigins {
  /** Gross imports, G. */
  readonly GIMP: Float64Array;
  /** Value added of row i in the imports of r that cross the border of r once, G × n. */
  readonly VA: Float64Array;
  /** Value added of row i that crosses the border of r again, G × n. */
  readonly DC: Float64Array;
}

/**
 * Gross imports of each economy in its own perspective. With d the imports by row, z = B d, and Ã the table in
 * which r buys no foreign inputs: VA = v̂ B̃ d, DC = v̂ (B d − B̃ d), and
 * B̃ d = z − [B_{.r}(I − A_rr) − I_{.r}] K⁻¹ z_r with K = B_rr (I − A_rr). VA + DC = GIMP where value added is the
 * residual. Cost: one pass over B.
 *
 * Borin and Mancini 2019, World Bank WP 8804, equation 51.
 */
export function importerOrigins(context: ChainContext): ImporterOrigins {
  const { n, G, v } = context;
  const exports = context.exports();
  const GIMP = new Float64Array(G);
  const VA = new Float64Array(G * n);
  const DC = new Float64Array(G * n);
  for (let r = 0; r < G; r += 1) {
    // who buys nothing abroad has no value added in it, not the rounding of what cancels out
    if (!buysAbroad(exports, r, n, G)) continue;
    const { z, once } = importedOutput(context, r);
    for (let i = 0; i < n; i += 1) {
      GIMP[r] += exports[i * G + r];
      VA[r * n + i] = v[i] * once[i];
      DC[r * n + i] = v[i] * (z[i] - once[i]);
    }
  }
  return { GIMP, VA, DC };
}

function buysAbroad(exports: Float64Array, r: number, n: number, G: number): boolean {
  for (let i = 0; i < n; i += 1) if (exports[i * G + r] !== 0) return true;
  return false;
}

/**
 * B d for the imports d of r, and B̃ d: B d = B_{.r}(I − A_rr) x_r − x_r at home, and B y_{.r} of the final imports.
 * Both multiply the columns of r, which are read once.
 */
function importedOutput(
  context: ChainContext,
  r: number,
): { readonly z: Float64Array; readonly once: Float64Array } {
  const { n, G, table, perOutput } = context;
  const { from, size, A } = context.block(r);
  const B = context.inverse();
  const absorbed = context.absorbed();
  const { home } = context.finalByProducer();
  // output as Z meets it: a row without output buys nothing through A
  const output = Float64Array.from({ length: size }, (_, i) =>
    perOutput[from + i] > 0 ? table.x[from + i] : 0,
  );
  const inputs = timesColumn(A, output, 0, size);
  const made = Float64Array.from({ length: size }, (_, i) => output[i] - inputs[i]);
  const own = new Float64Array(size);
  for (let i = 0; i < size; i += 1) {
    const row = (from + i) * n + from;
    own[i] = absorbed[(from + i) * G + r] - home[(from + i) * G + r] - output[i];
    for (let j = 0; j < size; j += 1) own[i] += B[row + j] * made[j];
  }
  const { change, back } = cutInputs(context, r, own);
  const z = new Float64Array(n);
  const once = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    const row = i * n + from;
    let sum = absorbed[i * G + r] - home[i * G + r];
    let less = 0;
    for (let j = 0; j < size; j += 1) {
      sum += B[row + j] * made[j];
      less += B[row + j] * change[j];
    }
    z[i] = sum;
    once[i] = sum - less;
  }
  for (let i = 0; i < size; i += 1) {
    z[from + i] -= output[i];
    once[from + i] += back[i] - output[i];
  }
  return { z, once };
}

/** w = K⁻¹ z_r and (I − A_rr) w. */
function cutInputs(
  context: ChainContext,
  r: number,
  own: Float64Array,
): { readonly change: Float64Array; readonly back: Float64Array } {
  const { n, backend } = context;
  const { from, size, A } = context.block(r);
  const step = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < size; j += 1) step[i * size + j] = (i === j ? 1 : 0) - A[i * size + j];
  }
  const K = new Float64Array(size * size);
  backend.gemm(size, size, size, 1, context.inverse().subarray(from * n + from), n, step, size, 0, K, size);
  const back = own.slice();
  const lu = backend.factorise(K, size);
  backend.solve(lu, back, 1);
  backend.release(lu.matrix);
  return { change: timesColumn(step, back, 0, size), back };
}

/**
 * Gross imports of inputs by one industry of one economy, with that industry's purchases abroad as the
 * perimeter, by importing row: GIMP, VA and DC, n each. With a the foreign part of the industry's column of A:
 * B̃ a = B a / (1 + (B a)_m), a cut of rank one. Not additive over industries.
 *
 * Our derivation in the manner of Borin and Mancini 2019, equation 51; tested against explicit inversion.
 */
export function importingIndustryTerms(context: ChainContext): FlowTerms {
  const { n } = context;
  const { all } = context.shares();
  const GIMP = new Float64Array(n);
  const VA = new Float64Array(n);
  const DC = new Float64Array(n);
  const back = new Float64Array(n);
  const content = new Float64Array(n);
  for (let m = 0; m < n; m += TILE) {
    for (let i = 0; i < n; i += TILE) importedTile(context, i, m, { all, GIMP, content, back });
  }
  for (let m = 0; m < n; m += 1) {
    VA[m] = content[m] / (1 + back[m]);
    DC[m] = content[m] - VA[m];
  }
  return { GIMP, VA, DC };
}

/** Side of the tiles in which Z by column meets B by row. */
const TILE = 32;

/** Adds the rows i and columns m of one tile: (B a)_m is row m of B times the foreign part of column m of A. */
function importedTile(
  context: ChainContext,
  top: number,
  left: number,
  sums: Readonly<Record<'all' | 'GIMP' | 'content' | 'back', Float64Array>>,
): void {
  const { n, table, perOutput } = context;
  const { Z, rowEconomy } = table;
  const B = context.inverse();
  for (let m = left; m < Math.min(left + TILE, n); m += 1) {
    for (let i = top; i < Math.min(top + TILE, n); i += 1) {
      const z = Z[i * n + m];
      if (z === 0 || rowEconomy[i] === rowEconomy[m]) continue;
      sums.GIMP[m] += z;
      sums.content[m] += sums.all[i] * z;
      sums.back[m] += B[m * n + i] * z * perOutput[m];
    }
  }
}

/**
 * Gross imports of the products of one industry by one economy, with those imports as the perimeter: GIMP, VA
 * and DC, G × N each (importer, industry of the product). A cut of as many rows as there are suppliers:
 * B̃ d = B d − B_{.R} (I + D B_{.R})⁻¹ D B d, where D holds the rows R = (t, k), t ≠ r, of A in the columns of r.
 *
 * Our derivation; tested against explicit inversion.
 */
export function importedProductTerms(context: ChainContext): FlowTerms {
  const { n, G, table } = context;
  const N = table.sectors.length;
  const exports = context.exports();
  const { all } = context.shares();
  const out = { GIMP: new Float64Array(G * N), VA: new Float64Array(G * N), DC: new Float64Array(G * N) };
  const suppliers: number[][] = Array.from({ length: N }, () => []);
  for (let i = 0; i < n; i += 1) suppliers[table.rowSector[i]].push(i);
  for (let r = 0; r < G; r += 1) {
    for (let k = 0; k < N; k += 1) {
      const R = suppliers[k].filter((i) => table.rowEconomy[i] !== r);
      const d = Float64Array.from(R, (i) => exports[i * G + r]);
      const cut = boughtAgain(context, r, R, d);
      const at = r * N + k;
      R.forEach((i, p) => {
        out.GIMP[at] += d[p];
        // v B̃ d = all · (d − cut)
        out.VA[at] += all[i] * (d[p] - cut[p]);
        out.DC[at] += all[i] * cut[p];
      });
    }
  }
  return out;
}

/** What r buys of the rows R again by way of what it sold: w = (I + M)⁻¹ M d with M = D B_{.R}, by row of R. */
function boughtAgain(context: ChainContext, r: number, R: readonly number[], d: Float64Array): Float64Array {
  const { n, table, perOutput, backend } = context;
  const B = context.inverse();
  const from = table.start[r];
  const width = table.start[r + 1] - from;
  const size = R.length;
  const rows = Int32Array.from(R);
  const D = new Float64Array(size * width);
  const reach = new Float64Array(width * size);
  for (let p = 0; p < size; p += 1) {
    const row = rows[p] * n + from;
    for (let j = 0; j < width; j += 1) D[p * width + j] = table.Z[row + j] * perOutput[from + j];
  }
  for (let j = 0; j < width; j += 1) {
    const row = (from + j) * n;
    for (let p = 0; p < size; p += 1) reach[j * size + p] = B[row + rows[p]];
  }
  return crossedAgain(backend, { D, reach, size, width }, d);
}
