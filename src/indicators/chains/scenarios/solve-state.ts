import type { ChainContext } from '../context.ts';
import { timesB } from '../kernels/products.ts';
import type { ScenarioState } from './state.ts';

/** Products with B' = (I − A')⁻¹ of a state. */
export interface StateSolver {
  /** B' w for a column w, n. */
  times(w: Float64Array): Float64Array;
  /** W B' for the rows s of the value added by economy: Σ_{i in s} v_i B'_ij, one row of n for each economy asked for. */
  origins(economies: readonly number[]): Float64Array;
  /** Gives the memory of the backend back. */
  release(): void;
}

/** Beyond this rank, as a share of n, one LU of I − A' costs less than the update. */
const UPDATE_UP_TO = 0.25;

/**
 * How to multiply with the inverse of a state without computing it. With ΔA = U V of rank p
 * (Sherman, Morrison and Woodbury): B' = B + B U (I − V B U)⁻¹ V B. Cost: p n² at most, and p³.
 * @throws EscalarError `singular-matrix`
 */
export function solverOf(state: ScenarioState): StateSolver {
  const rank = state.pieces.reduce((sum, piece) => sum + piece.rank, 0);
  if (rank === 0) return unchanged(state.context);
  return rank <= UPDATE_UP_TO * state.context.n ? updated(state, rank) : factorised(state);
}

function unchanged(context: ChainContext): StateSolver {
  return {
    times: (w) => timesB(context, w),
    origins: (economies) => originsBefore(context, economies),
    release: () => undefined,
  };
}

/** The rows of `originShares` of some economies. */
function originsBefore(context: ChainContext, economies: readonly number[]): Float64Array {
  const { n } = context;
  const all = context.originShares();
  const out = new Float64Array(economies.length * n);
  economies.forEach((s, k) => {
    out.set(all.subarray(s * n, (s + 1) * n), k * n);
  });
  return out;
}

function updated(state: ScenarioState, rank: number): StateSolver {
  const { context } = state;
  const { n, backend } = context;
  const { U, V, VB } = stacked(state, rank);
  const M = new Float64Array(rank * rank);
  for (let p = 0; p < rank; p += 1) M[p * rank + p] = 1;
  backend.gemm(rank, rank, n, -1, VB, n, U, rank, 1, M, rank);
  const lu = backend.factorise(M, rank);
  return {
    times(w) {
      const z = timesB(context, w);
      const turned = new Float64Array(rank);
      backend.matrixVector(rank, n, V, n, z, turned);
      backend.solve(lu, turned, 1);
      const spread = new Float64Array(n);
      backend.matrixVector(n, rank, U, rank, turned, spread);
      const more = timesB(context, spread);
      return z.map((value, i) => value + more[i]);
    },
    origins(economies) {
      const k = economies.length;
      const out = originsBefore(context, economies);
      const WU = new Float64Array(k * rank);
      backend.gemm(k, rank, n, 1, out, n, U, rank, 0, WU, rank);
      // X M = W U, as M' X' = (W U)'
      const turned = transposed(WU, k, rank);
      backend.solveTransposed(lu, turned, k);
      backend.gemm(k, n, rank, 1, transposed(turned, rank, k), rank, VB, n, 1, out, n);
      return out;
    },
    release: () => backend.release(lu.matrix),
  };
}

/** The pieces side by side: U n × rank, V rank × n, and V B. */
function stacked({ context, pieces }: ScenarioState, rank: number) {
  const { n, backend } = context;
  const B = context.inverse();
  const U = new Float64Array(n * rank);
  const V = new Float64Array(rank * n);
  const VB = new Float64Array(rank * n);
  let from = 0;
  for (const { rank: size, factors } of pieces) {
    const one = factors();
    for (let i = 0; i < n; i += 1) U.set(one.U.subarray(i * size, (i + 1) * size), i * rank + from);
    V.set(one.V, from * n);
    const part = VB.subarray(from * n, (from + size) * n);
    if (one.picks === null) backend.gemm(size, n, n, 1, one.V, n, B, n, 0, part, n);
    else for (const [q, j] of one.picks.entries()) part.set(B.subarray(j * n, (j + 1) * n), q * n);
    from += size;
  }
  return { U, V, VB };
}

function factorised({ context, row }: ScenarioState): StateSolver {
  const { n, v, table, backend } = context;
  const M = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    const bought = row(i);
    for (let j = 0; j < n; j += 1) M[i * n + j] = -bought[j];
    M[i * n + i] += 1;
  }
  const lu = backend.factorise(M, n);
  return {
    times(w) {
      const out = w.slice();
      backend.solve(lu, out, 1);
      return out;
    },
    origins(economies) {
      const k = economies.length;
      const columns = new Float64Array(n * k);
      economies.forEach((s, at) => {
        for (let i = table.start[s]; i < table.start[s + 1]; i += 1) columns[i * k + at] = v[i];
      });
      backend.solveTransposed(lu, columns, k);
      return transposed(columns, n, k);
    },
    release: () => backend.release(lu.matrix),
  };
}

/** Of a rows × columns matrix. */
function transposed(M: Float64Array, rows: number, columns: number): Float64Array {
  const out = new Float64Array(M.length);
  for (let i = 0; i < rows; i += 1)
    for (let j = 0; j < columns; j += 1) out[j * rows + i] = M[i * columns + j];
  return out;
}
