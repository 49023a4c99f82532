import { moved, type ScenarioState } from './state.ts';
import { columnsOf, rowsOf, rowsOfSectors } from './takers.ts';

export interface DemandShock {
  /** The economy whose final demand changes. */
  readonly market: number;
  /** The products. */
  readonly industries: readonly number[];
  /** −0.1 is a fall by a tenth; −1 and more. */
  readonly change: number;
}

/** Y_ip ×= 1 + change: final demand of one market, wherever it is served from. */
export function demandShock(state: ScenarioState, shock: DemandShock): ScenarioState {
  const { table, G } = state.context;
  const Y = state.Y.slice();
  for (const i of rowsOfSectors(table, shock.industries)) Y[i * G + shock.market] *= 1 + shock.change;
  return { ...state, Y };
}

export interface LostSupplier {
  readonly economy: number;
  readonly industries: readonly number[];
  /** The economies that no longer get anything. */
  readonly buyers: readonly number[];
  /** The share that is lost, 0 to 1. */
  readonly share: number;
}

/**
 * Deliveries vanish and nobody takes them over (hypothetical extraction): A_is,j and Y_is,k ×= 1 − t for the
 * buyers. Columns do not keep their sum; value added of the users per output stays.
 */
export function lostSupplier(state: ScenarioState, shock: LostSupplier): ScenarioState {
  const { table, G } = state.context;
  const { share } = shock;
  const buyers = new Set(shock.buyers);
  const rows = shock.industries.flatMap((k) => rowsOf(table, shock.economy, k));
  const columns = columnsOf(table, (k) => buyers.has(k));
  const D = new Float64Array(rows.length * columns.length);
  const Y = state.Y.slice();
  rows.forEach((i, p) => {
    const bought = state.row(i);
    columns.forEach((j, q) => {
      D[p * columns.length + q] = -share * bought[j];
    });
    for (const k of buyers) Y[i * G + k] *= 1 - share;
  });
  return moved(state, [{ rows, columns, D }], Y);
}
