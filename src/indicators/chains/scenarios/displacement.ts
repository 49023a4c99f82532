import type { Shifted } from './local-sourcing.ts';
import { moved, type ScenarioState } from './state.ts';
import { columnsOf, rowsOf, takersOf } from './takers.ts';

export interface Displacement {
  /** Who takes over. */
  readonly economy: number;
  /** Whose deliveries, without `economy`. */
  readonly from: readonly number[];
  readonly industries: readonly number[];
  /** Buying economies; null is all but the one that delivers. */
  readonly markets: readonly number[] | null;
  /** 0 to 1. */
  readonly share: number;
}

/**
 * Economy s takes a share t of what r delivers of product i to all other economies, s among them: rows of A and Y
 * move from r to s. What r delivers at home stays. Columns of A and Y keep their sum. Linear in t.
 */
export function displacement(state: ScenarioState, shock: Displacement): Shifted {
  const { table, G } = state.context;
  const { economy: s, share } = shock;
  const markets = shock.markets === null ? null : new Set(shock.markets);
  const columns = columnsOf(table, (k) => markets === null || markets.has(k));
  const rows: number[] = [];
  const idle: number[] = [];
  for (const k of shock.industries) {
    if (takersOf(table, s, k) === null) idle.push(k);
    else for (const r of [s, ...shock.from]) rows.push(...rowsOf(table, r, k));
  }
  const place = new Map(rows.map((i, p) => [i, p]));
  const c = columns.length;
  const D = new Float64Array(rows.length * c);
  const Y = state.Y.slice();
  for (const i of rows) {
    const r = table.rowEconomy[i];
    const takers = r === s ? null : takersOf(table, s, table.rowSector[i]);
    if (takers === null) continue;
    const from = (place.get(i) as number) * c;
    const bought = state.row(i);
    columns.forEach((j, q) => {
      if (table.rowEconomy[j] === r) return;
      const amount = share * bought[j];
      D[from + q] -= amount;
      takers.rows.forEach((to, m) => {
        D[(place.get(to) as number) * c + q] += takers.weights[m] * amount;
      });
    });
    for (let k = 0; k < G; k += 1) {
      if (k === r || (markets !== null && !markets.has(k))) continue;
      const amount = share * state.Y[i * G + k];
      Y[i * G + k] -= amount;
      takers.rows.forEach((to, m) => {
        Y[to * G + k] += takers.weights[m] * amount;
      });
    }
  }
  return { state: moved(state, [{ rows, columns, D }], Y), idle };
}
