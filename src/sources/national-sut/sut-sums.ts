import { ABROAD, type CrossTable } from '../io-cells/cross-table.ts';
import { added } from '../io-cells/cross-totals.ts';
import type { AccountKind } from '../io-cells/io-codes.ts';
import type { SupplyKind } from './sut-codes.ts';
import type { SettledUse } from './sut-demands.ts';
import type { SutPair } from './sut-pair.ts';
import type { SutRoles } from './sut-roles.ts';

/** Where products, industries and final uses stand in both tables; the order is that of the supply table. */
export interface SutPlaces {
  readonly products: readonly string[];
  readonly industries: readonly string[];
  /** Rows of products, of the supply table and of what is made at home in the use table; -1 where there is none. */
  readonly made: readonly number[];
  readonly used: readonly number[];
  /** Rows of the use table that hold imports of each product alone; empty where they do not stand apart. */
  readonly imported: readonly number[];
  /** Columns of industries. */
  readonly makers: readonly number[];
  readonly users: readonly number[];
  /** Columns of final use, exports among them, without imports. */
  readonly demands: readonly number[];
}

/** By product unless said otherwise. */
export interface SutSums {
  /** What industries make. */
  readonly output: Float64Array;
  /** Imports; null where the supply table has no such column. */
  readonly imports: Float64Array | null;
  readonly margins: Float64Array;
  readonly taxes: Float64Array;
  readonly hasValuation: boolean;
  /** Uses by industries and in final demand, of what is made at home where imports stand apart. */
  readonly intermediate: Float64Array;
  readonly final: Float64Array;
  /** Imports as a deduction from final use, below zero; null where there is no such column. */
  readonly deducted: Float64Array | null;
  readonly importedUses: Float64Array | null;
  /** By industry: what it makes and uses, imports included, and what it pays beside. */
  readonly made: Float64Array;
  readonly inputs: Float64Array;
  readonly productTaxes: Float64Array | null;
  readonly valueAdded: Float64Array | null;
  /** Imports of all products in one row; null where they are not, or stand apart. */
  readonly importRow: Float64Array | null;
}

export function sutPlaces({ supply, use }: SutPair, roles: SutRoles): SutPlaces {
  const rows = placesOf(roles.supplyRows, null);
  const columns = placesOf(roles.supplyColumns, null);
  const products = rows.map((r) => supply.rows[r].code);
  const industries = columns.map((c) => supply.columns[c].code);
  const at = (isHere: (economy: string) => boolean) =>
    new Map(use.rows.flatMap(({ code, economy }, r) => (isHere(economy) ? [[code, r] as const] : [])));
  const [home, abroad] = [at((economy) => economy !== ABROAD), at((economy) => economy === ABROAD)];
  const users = new Map(use.columns.map(({ code }, c) => [code, c]));
  return {
    products,
    industries,
    made: rows,
    used: products.map((code) => home.get(code) ?? -1),
    imported: abroad.size === 0 ? [] : products.map((code) => abroad.get(code) ?? -1),
    makers: columns,
    users: industries.map((code) => users.get(code) ?? -1),
    demands: placesOf<SettledUse | null>(roles.useColumns, 'demand', 'exports'),
  };
}

export function placesOf<K>(kinds: readonly K[], ...wanted: readonly K[]): readonly number[] {
  return [...kinds.keys()].filter((k) => wanted.includes(kinds[k]));
}

/** A number of a table; nothing is zero. */
export function cellAt({ values, columns }: CrossTable, row: number, column: number): number {
  return row < 0 || column < 0 ? 0 : values[row * columns.length + column] || 0;
}

/** By each of some lines, the sum over others. */
export function sumOver(
  table: CrossTable,
  lines: readonly number[],
  others: readonly number[],
  side: 'row' | 'column',
): Float64Array {
  return Float64Array.from(lines, (line) =>
    others.reduce((all, k) => all + (side === 'row' ? cellAt(table, line, k) : cellAt(table, k, line)), 0),
  );
}

export function sutSums({ supply, use }: SutPair, roles: SutRoles, places: SutPlaces): SutSums {
  const { made, used, imported, makers, users, demands } = places;
  const beside = (kind: SupplyKind): readonly number[] => placesOf<unknown>(roles.supplyColumns, kind);
  const [imports, margins, taxes, less] = (['imports', 'margins', 'taxes', 'less'] as const).map((kind) =>
    sumOver(supply, made, beside(kind), 'row'),
  );
  const account = (kind: AccountKind): Float64Array | null => {
    const rows = placesOf<unknown>(roles.useRows, kind);
    return rows.length === 0 ? null : sumOver(use, users, rows, 'column');
  };
  const deducted = placesOf<unknown>(roles.useColumns, 'imports');
  const importedUses = imported.length === 0 ? null : sumOver(use, imported, [...users, ...demands], 'row');
  return {
    output: sumOver(supply, made, makers, 'row'),
    imports: beside('imports').length === 0 ? null : imports,
    margins,
    taxes: added(made.length, taxes, takenOff(less)),
    hasValuation: (['margins', 'taxes', 'less'] as const).some((kind) => beside(kind).length > 0),
    intermediate: sumOver(use, used, users, 'row'),
    final: sumOver(use, used, demands, 'row'),
    deducted: deducted.length === 0 ? null : takenOff(sumOver(use, used, deducted, 'row')),
    importedUses,
    made: sumOver(supply, makers, made, 'column'),
    inputs: sumOver(use, users, [...used, ...imported], 'column'),
    productTaxes: account('taxes'),
    valueAdded: account('added') ?? account('addedPart'),
    importRow: imported.length > 0 ? null : account('imports'),
  };
}

/**
 * What is taken off (imports, subsidies) as numbers to add: it is written below zero in some tables and above it in others.
 * The whole says which; a cell of the other sign is a correction and stays one.
 */
function takenOff(values: Float64Array): Float64Array {
  return values.reduce((sum, value) => sum + value, 0) > 0 ? values.map((value) => 0 - value) : values;
}
