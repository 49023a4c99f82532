import { sum } from '../../../math/sum.ts';
import type { IoTable } from '../io-table.ts';
import type { MixFound } from './applied.ts';
import type { Shifted } from './local-sourcing.ts';
import { moved, type ScenarioState } from './state.ts';
import { columnsOf, rowsOfSectors, takersOf } from './takers.ts';

export interface TradeMix {
  /** Who buys. */
  readonly economy: number;
  /** Who shall deliver the share, taken together; without `economy`. */
  readonly from: readonly number[];
  readonly industries: readonly number[];
  /** Of what the economy imports of each product for each use, 0 to 1. */
  readonly share: number;
}

export interface Mixed extends Shifted {
  readonly mix: MixFound;
}

/**
 * Of what s imports of a product for each use, the share t comes from F: rows of A and Y of all foreigners move, F in
 * proportion to what each delivers of it (to what it makes where none delivers), the others in proportion too. What s
 * buys at home stays, and so does the sum of each column. Only deliveries above zero move; where F alone delivers,
 * there is nobody to take the rest, and the cell stays.
 * @param x output before this shock, n: what a coefficient of a column is worth
 */
export function tradeMix(state: ScenarioState, shock: TradeMix, x: Float64Array): Mixed {
  const { table, G } = state.context;
  const { economy: s, from, share } = shock;
  const columns = columnsOf(table, (k) => k === s);
  const able = shock.industries.filter((k) => from.some((r) => takersOf(table, r, k) !== null));
  const rows = rowsOfSectors(table, able).filter((i) => table.rowEconomy[i] !== s);
  const D = new Float64Array(rows.length * columns.length);
  const Y = state.Y.slice();
  const uses: readonly Use[] = [
    ...columns.map((j, q) => ({
      of: (p: number) => state.row(rows[p])[j],
      add: (p: number, change: number) => {
        D[p * columns.length + q] = change;
      },
      worth: x[j],
    })),
    {
      of: (p) => state.Y[rows[p] * G + s],
      add: (p, change) => {
        Y[rows[p] * G + s] += change;
      },
      worth: 1,
    },
  ];
  const cells = able.flatMap((k) => {
    const places = rows.flatMap((i, p) => (table.rowSector[i] === k ? [p] : []));
    const made = madeBy(table, places, rows, from);
    return uses.map(({ of, add, worth }) => {
      const cell = mixed(Float64Array.from(places, of), made, share);
      cell.changes.forEach((change, m) => {
        add(places[m], change);
      });
      return { ...cell, worth };
    });
  });
  const idle = shock.industries.filter((k) => !able.includes(k));
  return { state: moved(state, [{ rows, columns, D }], Y), idle, mix: { buyer: s, ...sharesOf(cells) } };
}

/** A column of A, or final demand, by place among the rows that move. */
interface Use {
  readonly of: (place: number) => number;
  readonly add: (place: number, change: number) => void;
  /** In the unit of the table: the output of the column, or 1. */
  readonly worth: number;
}

function sharesOf(cells: readonly (Mix & Pick<Use, 'worth'>)[]): Omit<MixFound, 'buyer'> {
  const total = (part: (cell: Mix) => number): number =>
    sum(Float64Array.from(cells, (cell) => part(cell) * cell.worth));
  const all = total((cell) => cell.all);
  const of = (part: (cell: Mix) => number): number => (all > 0 ? total(part) / all : 0);
  return {
    before: of(({ own }) => own),
    after: of(({ after }) => after),
    kept: of(({ own, kept }) => (kept ? own : 0)),
  };
}

/** By place, what one of F makes of the product; null for the others. */
function madeBy(
  table: IoTable,
  places: readonly number[],
  rows: readonly number[],
  from: readonly number[],
): readonly (number | null)[] {
  return places.map((p) => (from.includes(table.rowEconomy[rows[p]]) ? Math.max(table.x[rows[p]], 0) : null));
}

/** What becomes of one product for one use. */
interface Mix {
  /** What foreigners deliver above zero, all and F, and F after. */
  readonly all: number;
  readonly own: number;
  readonly after: number;
  /** Whether it stays because F alone delivers. */
  readonly kept: boolean;
  /** What changes of each delivery; adds up to 0. */
  readonly changes: Float64Array;
}

function mixed(bought: Float64Array, made: readonly (number | null)[], share: number): Mix {
  const some = bought.map((value) => Math.max(value, 0));
  const all = sum(some);
  const own = sum(some.filter((_, m) => made[m] !== null));
  const kept = own === all && share < 1 && own > 0;
  if (all === 0 || kept) return { all, own, after: own, kept, changes: new Float64Array(some.length) };
  const more = share * all - own;
  const making = sum(Float64Array.from(made, (value) => value ?? 0));
  const changes = some.map((value, m) => {
    const can = made[m];
    if (can === null) return own === all ? 0 : (-more * value) / (all - own);
    return more * (own > 0 ? value / own : can / making);
  });
  return { all, own, after: share * all, kept, changes };
}
