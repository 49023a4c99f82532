import type { ChainContext } from '../context.ts';
import { rowTotals } from '../kernels/products.ts';
import type { StateSolver } from './solve-state.ts';
import type { ScenarioState } from './state.ts';

/** What a state is worth; by row, n, unless said otherwise. */
export interface Measured {
  /** x' = B' Y' 1. */
  readonly output: Float64Array;
  /** v x'. */
  readonly valueAdded: Float64Array;
  /** Gross exports. */
  readonly exports: Float64Array;
  /** Domestic and foreign value added in gross exports. */
  readonly domestic: Float64Array;
  readonly foreign: Float64Array;
  /** By economy, G: its value added in the gross exports of others, Σ_{j∉s} v_s B'_sj e_j. */
  readonly forward: Float64Array;
  /** Largest gap of x' = A' x' + Y' 1, and Σ |x'|. */
  readonly gap: number;
  readonly scale: number;
}

/** Output, exports and their content in a state. Cost: n² and G n rank. */
export function measure(state: ScenarioState, solver: StateSolver): Measured {
  const { context } = state;
  const { n, G, v, table } = context;
  const final = rowTotals(state.Y, n, G);
  const output = solver.times(final);
  const everyone = Array.from({ length: G }, (_, s) => s);
  const W = solver.origins(everyone);
  const exports = new Float64Array(n);
  let gap = 0;
  for (let i = 0; i < n; i += 1) {
    const sold = salesOf(state, output, i);
    exports[i] = sold.abroad;
    gap = Math.max(gap, Math.abs(output[i] - sold.home - sold.abroad));
  }
  const domestic = new Float64Array(n);
  const foreign = new Float64Array(n);
  const forward = new Float64Array(G);
  for (let t = 0; t < G; t += 1) {
    for (let j = 0; j < n; j += 1) {
      const content = W[t * n + j] * exports[j];
      if (table.rowEconomy[j] === t) domestic[j] += content;
      else {
        foreign[j] += content;
        forward[t] += content;
      }
    }
  }
  return {
    output,
    valueAdded: output.map((x, i) => v[i] * x),
    exports,
    domestic,
    foreign,
    forward,
    gap,
    scale: output.reduce((sum, x) => sum + Math.abs(x), 0),
  };
}

/** What row i sells at home and abroad, as inputs and to final users. */
function salesOf(
  state: ScenarioState,
  x: Float64Array,
  i: number,
): { readonly home: number; readonly abroad: number } {
  const { n, G, table } = state.context;
  const s = table.rowEconomy[i];
  const [from, to] = [table.start[s], table.start[s + 1]];
  const bought = state.row(i);
  let home = state.Y[i * G + s];
  let abroad = 0;
  for (let j = from; j < to; j += 1) home += bought[j] * x[j];
  for (let j = 0; j < from; j += 1) abroad += bought[j] * x[j];
  for (let j = to; j < n; j += 1) abroad += bought[j] * x[j];
  for (let k = 0; k < G; k += 1) if (k !== s) abroad += state.Y[i * G + k];
  return { home, abroad };
}

/** The domestic share of what some rows of economy s export together, or null when they export nothing. */
export function domesticShare(
  state: ScenarioState,
  solver: StateSolver,
  economy: number,
  rows: readonly number[],
): number | null {
  const { n, G } = state.context;
  const x = solver.times(rowTotals(state.Y, n, G));
  const content = solver.origins([economy]);
  let own = 0;
  let all = 0;
  for (const i of rows) {
    const sold = salesOf(state, x, i).abroad;
    own += content[i] * sold;
    all += sold;
  }
  return all > 0 ? own / all : null;
}

/** v (B' Y'_p) by row, n: value added that the final demand of one market causes. */
export function valueAddedFor(
  { context, Y }: ScenarioState,
  solver: StateSolver,
  market: number,
): Float64Array {
  const { n, G, v } = context;
  const caused = solver.times(Float64Array.from({ length: n }, (_, i) => Y[i * G + market]));
  return caused.map((x, i) => v[i] * x);
}

/** 1 − v − the inputs of a unit of output, by row of the table as it is: what no industry and no input accounts for. */
export function unaccounted({ table, v, n, perOutput }: ChainContext): Float64Array {
  const inputs = new Float64Array(n);
  for (let i = 0; i < n; i += 1) for (let j = 0; j < n; j += 1) inputs[j] += table.Z[i * n + j];
  return inputs.map((sum, j) => 1 - v[j] - sum * perOutput[j]);
}
