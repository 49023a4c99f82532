import { proportionalBasic } from './sut-basic.ts';
import type { Valuation } from './sut-checks.ts';
import type { SutPair } from './sut-pair.ts';
import type { SutRoles } from './sut-roles.ts';
import { cellAt, placesOf, type SutPlaces, type SutSums, sumOver } from './sut-sums.ts';

/** A product: what each industry makes of it, and its uses by industries, final users and, last, what is taken off as imports. */
interface UsedProduct {
  readonly code: string;
  readonly made: Float64Array;
  readonly used: Float64Array;
}

/** Uses at basic prices. */
export interface BasicUses {
  readonly products: readonly UsedProduct[];
  /** Products that come from abroad. */
  readonly abroad: readonly UsedProduct[];
  /** Those of them that stand among the products of the use table. */
  readonly foreign: readonly string[];
  /** Columns of uses. */
  readonly width: number;
  /** What the column of imports that are taken off is called; null where there is none. */
  readonly deduction: string | null;
  /** Taxes on products that were within the inputs of each industry; null where they were not. */
  readonly taxes: Float64Array | null;
}

/** What the row and the column of all imports are called. */
const IMPORTS = 'imports';

/** The uses of both tables at basic prices, those of what is made at home before those of what is not. */
export function sutUses(
  pair: SutPair,
  roles: SutRoles,
  places: SutPlaces,
  sums: SutSums,
  prices: Valuation,
): BasicUses {
  const { products, used, imported, users, demands } = places;
  const columns = [...users, ...demands];
  const offs = offFinalUse(sums);
  const { uses, taxes } = atBasic(sums, offs, flows(pair, used, columns), places, prices);
  const width = columns.length + (offs === null ? 0 : 1);
  const rowOf = (flow: Float64Array, p: number, off = 0): Float64Array => {
    const row = new Float64Array(width);
    row.set(flow.subarray(p * columns.length, (p + 1) * columns.length));
    if (offs !== null) row[width - 1] = off;
    return row;
  };
  const all = [...products.keys()];
  const foreign = all.filter((p) => sums.output[p] === 0 && offs !== null);
  const productsAbroad = (wanted: readonly number[], flow: Float64Array) =>
    wanted.map((p) => fromAbroad(products[p], rowOf(flow, p)));
  const bought =
    imported.length > 0
      ? productsAbroad(all, flows(pair, imported, columns))
      : [...productsAbroad(foreign, uses), ...importRow(pair, roles, columns, sums)];
  const abroad = bought.filter(({ used: row }) => row.some((value) => value !== 0));
  const own = all.filter((p) => !foreign.includes(p));
  return {
    products: own.map((p) => productAt(pair, places, p, rowOf(uses, p, offs?.[p]))),
    abroad: abroad.length > 0 ? abroad : [fromAbroad(IMPORTS, new Float64Array(width))],
    foreign: foreign.map((p) => products[p]),
    width,
    deduction: offs === null ? null : deductionName(pair, roles),
    taxes,
  };
}

/** Uses at basic prices, and the taxes that were within the inputs of each industry. */
function atBasic(
  sums: SutSums,
  offs: Float64Array | null,
  uses: Float64Array,
  { users, demands }: SutPlaces,
  prices: Valuation,
): Pick<BasicUses, 'taxes'> & { readonly uses: Float64Array } {
  if (prices === 'basic') return { uses, taxes: null };
  const basic = proportionalBasic(sums, offs, uses, users.length + demands.length);
  return { uses: basic.uses, taxes: basic.taxes.subarray(0, users.length) };
}

function productAt(
  { supply }: SutPair,
  { products, makers, made }: SutPlaces,
  p: number,
  used: Float64Array,
): UsedProduct {
  return { code: products[p], made: Float64Array.from(makers, (c) => cellAt(supply, made[p], c)), used };
}

const fromAbroad = (code: string, used: Float64Array): UsedProduct => ({
  code,
  made: new Float64Array(0),
  used,
});

/** Imports as they are taken off the uses of each product; null where uses are of what is made at home. */
function offFinalUse({ imports, deducted, importedUses, importRow: row }: SutSums): Float64Array | null {
  if (importedUses !== null || row !== null) return null;
  return deducted ?? imports?.map((value) => -value) ?? null;
}

/** All imports in one row, where they stand so. */
function importRow(
  { use }: SutPair,
  roles: SutRoles,
  columns: readonly number[],
  { importRow: row }: SutSums,
): readonly UsedProduct[] {
  if (row === null) return [];
  return [fromAbroad(IMPORTS, sumOver(use, columns, placesOf<unknown>(roles.useRows, 'imports'), 'column'))];
}

function deductionName({ use }: SutPair, roles: SutRoles): string {
  const [first, second] = placesOf<unknown>(roles.useColumns, 'imports');
  return first === undefined || second !== undefined ? IMPORTS : use.columns[first].code;
}

function flows({ use }: SutPair, rows: readonly number[], columns: readonly number[]): Float64Array {
  const out = new Float64Array(rows.length * columns.length);
  for (const [p, r] of rows.entries())
    for (const [k, c] of columns.entries()) out[p * columns.length + k] = cellAt(use, r, c);
  return out;
}
