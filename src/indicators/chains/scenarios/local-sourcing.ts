import { moved, type ScenarioState } from './state.ts';
import { rowsOfSectors, takersOf } from './takers.ts';

export interface LocalSourcing {
  /** The using economy s and its using rows J. */
  readonly economy: number;
  readonly users: readonly number[];
  /** The industries I whose products are bought at home instead. */
  readonly inputs: readonly number[];
  /** Economies whose deliveries are replaced; null is all others. */
  readonly from: readonly number[] | null;
  /** 0 to 1. */
  readonly share: number;
}

/** A state, and the industries that could not take anything over because they make nothing. */
export interface Shifted {
  readonly state: ScenarioState;
  readonly idle: readonly number[];
}

/**
 * A_is,js += t Σ_{r≠s} A_ir,js and A_ir,js ×= 1 − t for products i in I and users j in J of economy s: a supplier
 * programme. Columns keep their sum. Linear in t.
 */
export function localSourcing(state: ScenarioState, shock: LocalSourcing): Shifted {
  const { table } = state.context;
  const { economy: s, users, share } = shock;
  const rows = rowsOfSectors(table, shock.inputs);
  const place = new Map(rows.map((i, p) => [i, p]));
  const c = users.length;
  const D = new Float64Array(rows.length * c);
  const replaced = shock.from === null ? null : new Set(shock.from);
  const idle: number[] = [];
  for (const k of shock.inputs) {
    const takers = takersOf(table, s, k);
    if (takers === null) {
      idle.push(k);
      continue;
    }
    for (const i of rows) {
      const r = table.rowEconomy[i];
      if (table.rowSector[i] !== k || r === s || (replaced !== null && !replaced.has(r))) continue;
      const bought = state.row(i);
      users.forEach((j, q) => {
        const amount = share * bought[j];
        D[(place.get(i) as number) * c + q] -= amount;
        takers.rows.forEach((to, m) => {
          D[(place.get(to) as number) * c + q] += takers.weights[m] * amount;
        });
      });
    }
  }
  return { state: moved(state, [{ rows, columns: users, D }], state.Y), idle };
}
