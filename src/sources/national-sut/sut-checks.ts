import { lineName } from '../io-cells/cross-table.ts';
import { added, type StatedTotal, settleStated } from '../io-cells/cross-totals.ts';
import { partSums } from '../io-cells/stated-totals.ts';
import type { Gap } from '../mrio/check-totals.ts';
import type { SutPair } from './sut-pair.ts';
import type { SutRoles } from './sut-roles.ts';
import { cellAt, placesOf, type SutPlaces, type SutSums, sumOver } from './sut-sums.ts';

/** At which prices uses are, told by what supply they meet. */
export type Valuation = 'basic' | 'purchasers';

/** Uses by product, what is imported and taken off included, and the supply that they should be. */
export function usesBeside(sums: SutSums): {
  readonly valuation: Valuation;
  readonly uses: Float64Array;
  readonly supply: Float64Array;
} {
  const { output, imports, margins, taxes, intermediate, final, deducted, importedUses, importRow } = sums;
  const n = output.length;
  const uses = added(n, intermediate, final, deducted ?? undefined);
  // where imports are apart, in a row of their own or taken off, uses are of what is made at home
  const isHome = importedUses !== null || importRow !== null || deducted !== null;
  const basic = isHome ? output : added(n, output, imports ?? undefined);
  const purchasers = added(n, basic, margins, taxes);
  const isBasic = importedUses !== null || !sums.hasValuation || miss(uses, basic) <= miss(uses, purchasers);
  return isBasic
    ? { valuation: 'basic', uses, supply: basic }
    : { valuation: 'purchasers', uses, supply: purchasers };
}

function miss(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, value, k) => sum + Math.abs(value - other[k]), 0);
}

/**
 * Compares supply with uses by product, imports with their uses, output with inputs and value added by industry, margins with
 * nothing, and every stated total with a sum.
 * @throws EscalarError `io-total-differs`
 */
export function checkSut(pair: SutPair, roles: SutRoles, places: SutPlaces, sums: SutSums): void {
  const { made, used, imported, makers, users } = places;
  const noise = 1e-12 * sums.output.reduce((all, value) => all + Math.abs(value), 0);
  const rows = imported.length === 0 ? used : [...used, ...imported];
  const sumRows = placesOf<unknown>(roles.useRows, 'total', ...(imported.length > 0 ? ['imports'] : []));
  settleStated(
    [
      ...besideSupply(pair, roles, made, sums),
      ...below(pair.supply, placesOf<unknown>(roles.supplyRows, 'total'), makers, [sums.made]),
      ...besideUse(pair, roles, rows, places),
      ...below(pair.use, sumRows, users, sumsBelow(pair, places, sums)),
    ],
    balances(places, sums),
    { noise, decimals: Math.max(pair.supply.decimals, pair.use.decimals) },
  );
}

/** Supply and uses by product, imports and their uses, output and what is paid by industry, margins above and below zero. */
function balances(places: SutPlaces, sums: SutSums): readonly Gap[] {
  const { products, industries, users, demands } = places;
  const { importedUses, imports, valueAdded, margins } = sums;
  const { uses, supply } = usesBeside(sums);
  const width = users.length + demands.length;
  const gap = (side: Gap['side'], cells: number, name: string, value: number, sum: number): Gap => ({
    side,
    cells,
    cell: () => name,
    value,
    sum,
  });
  const paid = added(
    users.length,
    ...[sums.inputs, sums.productTaxes, sums.importRow, valueAdded].map((one) => one ?? undefined),
  );
  return [
    ...products.map((name, p) => gap('row', width, name, supply[p], uses[p])),
    ...(importedUses === null || imports === null
      ? []
      : products.map((name, p) => gap('row', width, `${name} (ROW)`, imports[p], importedUses[p]))),
    ...(valueAdded === null
      ? []
      : industries.map((name, i) => gap('column', products.length, name, sums.made[i], paid[i]))),
    gap('column', products.length, 'margins', partOf(margins, 1), partOf(margins, -1)),
  ];
}

/** What is above zero, or below it, without its sign. */
function partOf(values: Float64Array, sign: 1 | -1): number {
  return values.reduce((sum, value) => sum + Math.max(0, sign * value), 0);
}

function besideSupply(
  { supply }: SutPair,
  roles: SutRoles,
  made: readonly number[],
  { output, imports, margins, taxes }: SutSums,
): readonly StatedTotal[] {
  const n = made.length;
  const bought = imports ?? new Float64Array(n);
  const basic = added(n, output, bought);
  const candidates = [
    ...[output, basic, added(n, basic, margins, taxes), bought, margins, taxes],
    ...[added(n, margins, taxes), added(n, basic, margins), added(n, basic, taxes)],
    ...[added(n, output, margins), added(n, output, margins, taxes), added(n, output, taxes)],
  ];
  return placesOf<unknown>(roles.supplyColumns, 'total').map((c) => ({
    name: lineName(supply.columns[c]),
    side: 'row' as const,
    values: statedAt(supply, made, c),
    cell: (at: number) => `${lineName(supply.rows[made[at]])} (${lineName(supply.columns[c])})`,
    candidates,
    cells: supply.columns.length,
  }));
}

function besideUse(
  { use }: SutPair,
  roles: SutRoles,
  rows: readonly number[],
  { users, demands }: SutPlaces,
): readonly StatedTotal[] {
  const n = rows.length;
  const sumOf = (across: readonly number[]): Float64Array => sumOver(use, rows, across, 'row');
  const exports = placesOf<unknown>(roles.useColumns, 'exports');
  const home = demands.filter((c) => !exports.includes(c));
  const off = sumOf(placesOf<unknown>(roles.useColumns, 'imports'));
  const [sold, final, inside] = [sumOf(users), sumOf(demands), sumOf(home)];
  const all = added(n, sold, final);
  const common = [sold, final, all, inside, added(n, sold, inside), added(n, final, off), added(n, all, off)];
  return placesOf<unknown>(roles.useColumns, 'total').map((c) => ({
    name: lineName(use.columns[c]),
    side: 'row' as const,
    values: statedAt(use, rows, c),
    cell: (at: number) => `${lineName(use.rows[rows[at]])} (${lineName(use.columns[c])})`,
    candidates: [...common, ...partSums(c, demands, sumOf, use.columns)],
    cells: use.columns.length,
  }));
}

/** What rows of totals below industries may be. */
function sumsBelow({ use }: SutPair, { used, users }: SutPlaces, sums: SutSums): readonly Float64Array[] {
  const n = users.length;
  const { inputs, productTaxes, valueAdded, made, importRow } = sums;
  const some = (...vectors: readonly (Float64Array | null)[]): Float64Array =>
    added(n, ...vectors.map((one) => one ?? undefined));
  const home = sumOver(use, users, used, 'column');
  const imports = inputs.map((value, i) => value - home[i]);
  return [
    ...[made, inputs, home, imports, some(inputs, productTaxes), some(inputs, importRow)],
    ...[some(inputs, importRow, productTaxes), some(home, productTaxes)],
    ...(valueAdded === null ? [] : [valueAdded, some(valueAdded, productTaxes)]),
  ];
}

function below(
  table: SutPair['use'],
  rows: readonly number[],
  across: readonly number[],
  candidates: readonly Float64Array[],
): readonly StatedTotal[] {
  return rows.map((r) => ({
    name: lineName(table.rows[r]),
    side: 'column' as const,
    values: Float64Array.from(across, (c) =>
      c < 0 ? Number.NaN : table.values[r * table.columns.length + c],
    ),
    cell: (at: number) => `${lineName(table.columns[across[at]])} (${lineName(table.rows[r])})`,
    candidates,
    cells: table.rows.length,
  }));
}

function statedAt(table: SutPair['use'], rows: readonly number[], c: number): Float64Array {
  return Float64Array.from(rows, (r) => {
    const value = r < 0 ? Number.NaN : table.values[r * table.columns.length + c];
    return Number.isNaN(value) ? Number.NaN : cellAt(table, r, c);
  });
}
