import type { ChainContext } from '../context.ts';
import { memo } from '../memo.ts';

/** U n × rank and V rank × n of a change of A, both row-major. */
export interface Factors {
  readonly U: Float64Array;
  readonly V: Float64Array;
  /** Where V only picks columns, which: its products need no multiplication. */
  readonly picks: Int32Array | null;
}

/** ΔA = U V of one shock. */
export interface Piece {
  readonly rank: number;
  /** Made when first asked for: at full rank nobody does. */
  readonly factors: () => Factors;
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
  /** Input coefficients of what row i delivers, n; not to be written to. */
  readonly row: (i: number) => Float64Array;
  /** Final demand by economy, n × G. */
  readonly Y: Float64Array;
  /** A − A of the table, as a sum of products of low rank. */
  readonly pieces: readonly Piece[];
}

/** The table as it is. */
export function startOf(context: ChainContext): ScenarioState {
  const { table, n } = context;
  const A = context.share(coefficients);
  return { context, row: (i) => A.subarray(i * n, (i + 1) * n), Y: table.Y, pieces: [] };
}

/** A = Z x̂⁻¹, n × n. */
function coefficients({ n, table, perOutput }: ChainContext): Float64Array {
  const A = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1)
    for (let j = 0; j < n; j += 1) A[i * n + j] = table.Z[i * n + j] * perOutput[j];
  return A;
}

/** The state after some moves of inputs, and with the final demand Y. Copies no more of A than is asked for. */
export function moved(state: ScenarioState, moves: readonly Move[], Y: Float64Array): ScenarioState {
  const { n } = state.context;
  const real = moves.filter(({ D }) => D.some((value) => value !== 0));
  return {
    ...state,
    row: real.length === 0 ? state.row : rowAfter(state.row, real, n),
    Y,
    pieces: [...state.pieces, ...real.map((move) => pieceOf(move, n))],
  };
}

function rowAfter(row: ScenarioState['row'], moves: readonly Move[], n: number): ScenarioState['row'] {
  const places = moves.map(({ rows }) => {
    const place = new Int32Array(n).fill(-1);
    rows.forEach((i, p) => {
      place[i] = p;
    });
    return place;
  });
  const made: Float64Array[] = new Array(n);
  return (i) => {
    if (places.every((place) => place[i] < 0)) return row(i);
    if (made[i] !== undefined) return made[i];
    const out = row(i).slice();
    made[i] = out;
    moves.forEach(({ columns, D }, m) => {
      const from = places[m][i] * columns.length;
      if (from < 0) return;
      for (let q = 0; q < columns.length; q += 1) out[columns[q]] += D[from + q];
    });
    return out;
  };
}

/** A move as U V, of the smaller rank of the two that it can have. */
function pieceOf(move: Move, n: number): Piece {
  const rank = Math.min(move.rows.length, move.columns.length);
  return { rank, factors: memo(() => factorsOf(move, rank, n)) };
}

function factorsOf({ rows, columns, D }: Move, rank: number, n: number): Factors {
  const r = rows.length;
  const c = columns.length;
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
  return { U, V, picks: byColumns ? Int32Array.from(columns) : null };
}
