import { EscalarError } from '../../base/error.ts';
import type { IoDemand } from '../../base/io-table-input.ts';
import type { SupplyUseInput } from '../../base/supply-use-input.ts';
import { ABROAD } from '../io-cells/cross-table.ts';
import { added } from '../io-cells/cross-totals.ts';
import { finestLines } from './finest-lines.ts';
import { checkSut, usesBeside } from './sut-checks.ts';
import { purchasersPrices } from './sut-errors.ts';
import { isNothing } from './sut-lines.ts';
import { sutNotes } from './sut-notes.ts';
import type { SutPair } from './sut-pair.ts';
import { type SutRoles, sutRoles } from './sut-roles.ts';
import { placesOf, type SutPlaces, type SutSums, sutPlaces, sutSums } from './sut-sums.ts';
import { type BasicUses, sutUses } from './sut-uses.ts';

/** How a pair is read. */
export interface SutReading {
  readonly valuation: 'published' | 'proportional';
  readonly totals: 'check' | 'ignore';
}

/**
 * A national supply and use table as published, as one that a symmetric table is made of. Every total must be a sum, supply must
 * be used and outputs be paid. What is imported and stands apart is made by industries of ROW; where it does not, all imports of a
 * product are taken off its final uses, and a product that nobody makes at home is one of ROW.
 * @throws EscalarError those of `sutRoles` and `checkSut`; `io-duplicate-label`; `not-computable` for uses at purchasers'
 *   prices without an assumption
 */
export function settleSut(given: SutPair, { valuation, totals }: SutReading): SupplyUseInput {
  const [supply, use] = [finestLines(given.supply), finestLines(given.use)];
  const pair = { ...given, supply: supply.table, use: use.table };
  refuseTwice(pair);
  const roles = sutRoles(pair);
  const places = sutPlaces(pair, roles);
  const sums = sutSums(pair, roles, places);
  if (totals === 'check') checkSut(pair, roles, places, sums);
  const prices = usesBeside(sums).valuation;
  if (prices === 'purchasers' && valuation === 'published') throw purchasersPrices(given.file);
  const uses = sutUses(pair, roles, places, sums, prices);
  const table = assembled(pair, places, uses);
  const exports = places.demands.filter((c) => roles.useColumns[c] === 'exports');
  const notes = sutNotes({
    pair,
    prices,
    totals,
    left: [supply, use],
    exports: exports.map((c) => pair.use.columns[c].code),
    isApart: sums.importedUses !== null || sums.importRow !== null,
    hasAdded: sums.valueAdded !== null,
    foreign: uses.foreign,
    beside: placesOf<unknown>(roles.useRows, 'beside').flatMap((r) =>
      isNothing(pair.use, r, 'row') ? [] : [pair.use.rows[r].code],
    ),
  });
  return {
    year: given.year,
    ...table,
    demand: demandOf(pair, roles, places, uses),
    ...(totals === 'ignore' ? {} : accounts(sums, uses)),
    ...(given.unit === undefined ? {} : { unit: given.unit }),
    notes,
  };
}

/** @throws EscalarError `io-duplicate-label` for a line that stands twice in a table */
function refuseTwice({ file, supply, use }: SutPair): void {
  for (const lines of [supply.rows, supply.columns, use.rows, use.columns]) {
    const seen = new Set<string>();
    for (const { economy, code } of lines) {
      const label = economy === '' ? code : `${economy}.${code}`;
      if (seen.size === seen.add(label).size)
        throw new EscalarError('io-duplicate-label', { part: file, label }, { file });
    }
  }
}

function demandOf(
  { home, use }: SutPair,
  roles: SutRoles,
  { demands }: SutPlaces,
  { deduction }: BasicUses,
): readonly IoDemand[] {
  const own = demands.map((c) => ({
    economy: roles.useColumns[c] === 'exports' ? ABROAD : home,
    category: use.columns[c].code,
  }));
  return deduction === null ? own : [...own, { economy: home, category: deduction }];
}

/** Products and industries at home, then those of ROW, each of which makes its product and uses nothing. */
function assembled(
  { home }: SutPair,
  { industries }: SutPlaces,
  uses: BasicUses,
): Pick<SupplyUseInput, 'products' | 'industries' | 'supply' | 'use' | 'Y'> {
  const [own, n, abroad] = [uses.products, industries.length, uses.abroad];
  const [height, wide] = [own.length + abroad.length, n + abroad.length];
  const demands = uses.width - n;
  const supply = new Float64Array(height * wide);
  const use = new Float64Array(height * wide);
  const Y = new Float64Array(height * demands);
  for (const [r, { made, used }] of [...own, ...abroad].entries()) {
    supply.set(made, r * wide);
    use.set(used.subarray(0, n), r * wide);
    Y.set(used.subarray(n), r * demands);
  }
  for (const [k, { used }] of abroad.entries())
    supply[(own.length + k) * wide + n + k] = used.reduce((sum, value) => sum + value, 0);
  const named = (economy: string, codes: readonly string[]) => codes.map((sector) => ({ economy, sector }));
  const foreign = named(
    ABROAD,
    abroad.map(({ code }) => code),
  );
  return {
    products: [
      ...named(
        home,
        own.map(({ code }) => code),
      ),
      ...foreign,
    ],
    industries: [...named(home, industries), ...foreign],
    supply,
    use,
    Y,
  };
}

/** Value added and taxes by industry; what is made abroad is all value added there. */
function accounts(
  { valueAdded, productTaxes }: SutSums,
  { abroad, taxes }: BasicUses,
): Pick<SupplyUseInput, 'valueAdded' | 'taxes'> {
  const foreign = abroad.map(({ used }) => used.reduce((sum, value) => sum + value, 0));
  const n = taxes?.length ?? productTaxes?.length ?? valueAdded?.length ?? 0;
  const both =
    taxes === null && productTaxes === null ? null : added(n, taxes ?? undefined, productTaxes ?? undefined);
  return {
    ...(valueAdded === null ? {} : { valueAdded: Float64Array.of(...valueAdded, ...foreign) }),
    ...(both === null ? {} : { taxes: Float64Array.of(...both, ...foreign.map(() => 0)) }),
  };
}
