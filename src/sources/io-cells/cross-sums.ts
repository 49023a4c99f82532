import type { CrossPlaces } from './cross-places.ts';
import type { CrossRoles } from './cross-roles.ts';
import { ABROAD, type CrossTable } from './cross-table.ts';
import { added } from './cross-totals.ts';
import type { AccountKind } from './io-codes.ts';

/** What rows and columns of a table add up to. By industry unless said otherwise. */
export interface Sums {
  /** What industries buy of one another, below each industry; and below each use of final demand. */
  readonly inputs: Float64Array;
  readonly bought: Float64Array;
  /** The same of what is made at home alone, where imports stand in rows of their own. */
  readonly homeInputs: Float64Array;
  readonly homeBought: Float64Array;
  /** What each row sells to industries, to final demand, and in all. */
  readonly sold: Float64Array;
  readonly final: Float64Array;
  readonly uses: Float64Array;
  /** Null where there are no such rows. */
  readonly imports: Float64Array | null;
  readonly importsOfDemand: Float64Array;
  readonly taxes: Float64Array | null;
  readonly taxesOfDemand: Float64Array;
  readonly valueAdded: Float64Array | null;
  /** Imports of what each industry makes, that are supplied beside its output. */
  readonly supplied: Float64Array | null;
  /** Inputs, taxes, value added, and imports where they are inputs too. */
  readonly made: Float64Array;
  /** Columns of exports. */
  readonly exports: readonly number[];
}

/**
 * Sums of a table of cells. Whether its imports are inputs, or supply of what industries make, is told by what comes nearer
 * to the uses; without value added they are inputs.
 */
export function crossSums(table: CrossTable, roles: CrossRoles, places: CrossPlaces): Sums {
  const { rows, columns, values } = table;
  const { producers, buyers, demands } = places;
  const n = producers.length;
  const at = (r: number, c: number): number => (c < 0 ? 0 : values[r * columns.length + c] || 0);
  const down = (rows: readonly number[], across: readonly number[]): Float64Array =>
    Float64Array.from(across, (c) => rows.reduce((sum, r) => sum + at(r, c), 0));
  const along = (across: readonly number[]): Float64Array =>
    Float64Array.from(producers, (r) => across.reduce((sum, c) => sum + at(r, c), 0));
  const rowsOf = (kind: AccountKind): readonly number[] =>
    [...roles.rows.keys()].filter((r) => roles.rows[r] === kind);
  const account = (kind: AccountKind): Float64Array | null =>
    rowsOf(kind).length === 0 ? null : down(rowsOf(kind), buyers);
  const home = producers.filter((r) => rows[r].economy !== ABROAD);
  const [sold, final, inputs] = [along(buyers), along(demands), down(producers, buyers)];
  const uses = added(n, sold, final);
  const [taxes, valueAdded] = [account('taxes'), account('added') ?? account('addedPart')];
  const without = added(n, inputs, taxes ?? undefined, valueAdded ?? undefined);
  const stated = account('imports');
  const used = stated === null ? without : added(n, without, stated);
  const areInputs =
    stated !== null && (valueAdded === null || distance(used, uses) <= distance(without, uses));
  return {
    inputs,
    bought: down(producers, demands),
    homeInputs: down(home, buyers),
    homeBought: down(home, demands),
    sold,
    final,
    uses,
    imports: areInputs ? stated : null,
    importsOfDemand: areInputs ? down(rowsOf('imports'), demands) : new Float64Array(demands.length),
    taxes,
    taxesOfDemand: down(rowsOf('taxes'), demands),
    valueAdded,
    supplied: account('supplied') ?? (areInputs ? null : stated),
    made: areInputs ? used : without,
    exports: demands.filter((c) => roles.columns[c] === 'exports'),
  };
}

function distance(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, value, i) => sum + Math.abs(value - other[i]), 0);
}
