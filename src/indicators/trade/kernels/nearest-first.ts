import type { Proximity } from './proximity.ts';

/** Entries one after another: at each place the column, and its density when its turn comes, from 0 to 1. */
export interface Entries {
  readonly order: readonly number[];
  readonly density: Float64Array;
}

/**
 * The order in which each entry is the one nearest to what there is by then, earlier entries included; equals by their
 * place in `chosen`. This is the greedy strategy of Alshamsi, Pinheiro and Hidalgo (2018), who show that it is not always
 * the fastest. Cost: columns × the number of entries.
 * @param chosen columns without the economy @param density of each of them today, Σ_q M[q] φ[q,p] / Σ_q φ[q,p]
 * @param columns of φ
 */
export function nearestFirst(
  chosen: readonly number[],
  density: ArrayLike<number>,
  phi: Proximity,
  columns: number,
): Entries {
  const column = new Float64Array(columns);
  // what an entry adds to the density of each of the chosen
  const adds = chosen.map((p) => {
    phi.fill(p, column, 1, 0);
    const all = column.reduce((total, value) => total + value, 0);
    return chosen.map((q) => column[q] / all);
  });
  const now = Array.from(density);
  const left = new Set(chosen.keys());
  const order: number[] = [];
  const at: number[] = [];
  while (left.size > 0) {
    const next = [...left].reduce((best, k) => (now[k] > now[best] ? k : best));
    left.delete(next);
    order.push(chosen[next]);
    at.push(now[next]);
    for (const k of left) now[k] += adds[k][next];
  }
  return { order, density: Float64Array.from(at) };
}
