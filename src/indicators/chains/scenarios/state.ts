import type { ChainContext } from '../context.ts';

/** ΔA = U V of one shock: U n × rank, V rank × n, both row-major. */
export interface Piece {
  readonly rank: number;
  readonly U: Float64Array;
  readonly V: Float64Array;
  /** Where V only picks columns, which: its products need no multiplication. */
  readonly picks: Int32Array | null;
}

/** What a shock changes of A: D in the cells rows × columns, row-major. */
export interface Move {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly D: Float64Array;
}

/** A table after some shocks: coefficients, final demand, and the way there from the table itself. */
export interface ScenarioState {
  readonly context: ChainContext;
  /** Input coefficients, n × n. */
  readonly A: Float64Array;
  /** Final demand by economy, n × G. */
  readonly Y: Float64Array;
  /** A − A of the table, as a sum of products of low rank. */
  readonly pieces: readonly Piece[];
}

/** The table as it is. */
export function startOf(context: ChainContext): ScenarioState {
  const { table } = context;
  return { context, A: context.share(coefficients), Y: table.Y, pieces: [] };
}

/** A = Z x̂⁻¹, n × n. */
function coefficients({ n, table, perOutput }: ChainContext): Float64Array {
  const A = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1)
    for (let j = 0; j < n; j += 1) A[i * n + j] = table.Z[i * n + j] * perOutput[j];
  return A;
}

/** The state after some moves of inputs, and with the final demand Y. Allocates a copy of A. */
export function moved(state: ScenarioState, moves: readonly Move[], Y: Float64Array): ScenarioState {
  const { n } = state.context;
  const A = state.A.slice();
  const pieces = [...state.pieces];
  for (const move of moves) {
    const { rows, columns, D } = move;
    const c = columns.length;
    for (let p = 0; p < rows.length; p += 1)
      for (let q = 0; q < c; q += 1) A[rows[p] * n + columns[q]] += D[p * c + q];
    if (D.some((value) => value !== 0)) pieces.push(pieceOf(move, n));
  }
  return { ...state, A, Y, pieces };
}

/** A move as U V, of the smaller rank of the two that it can have. */
function pieceOf({ rows, columns, D }: Move, n: number): Piece {
  const r = rows.length;
  const c = columns.length;
  const rank = Math.min(r, c);
  const U = new Float64Array(n * rank);
  const V = new Float64Array(rank * n);
  const byColumns = c <= r;
  for (let p = 0; p < r; p += 1) {
    if (!byColumns) U[rows[p] * rank + p] = 1;
    for (let q = 0; q < c; q += 1) {
      if (byColumns) U[rows[p] * rank + q] = D[p * c + q];
      else V[p * n + columns[q]] = D[p * c + q];
    }
  }
  if (byColumns) for (let q = 0; q < c; q += 1) V[q * n + columns[q]] = 1;
  return { rank, U, V, picks: byColumns ? Int32Array.from(columns) : null };
}
