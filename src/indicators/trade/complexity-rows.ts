import type { MissingReason } from '../../base/missing.ts';
import { UNITS, type Unit } from '../../base/unit.ts';
import type { LongRows } from '../long-rows.ts';
import { KEYS } from '../long-table.ts';
import type { SampledPresence } from './complexity-model.ts';

/** The keys of the indicators by economy and product. */
export const complexityKeys = [KEYS.reporter, KEYS.product, KEYS.period];

/** Values by economy or by product of the sample as rows; NaN becomes the reason of its place, or `fallback`. */
export function addByCode(
  rows: LongRows,
  { sample, economyGap, productGap }: SampledPresence,
  side: 'economy' | 'product',
  term: string,
  unit: Unit,
  values: Float64Array,
  fallback: MissingReason = 'not-defined',
): void {
  const codes = side === 'economy' ? sample.economies : sample.products;
  const gaps = side === 'economy' ? economyGap : productGap;
  codes.forEach((code, at) => {
    const keys = side === 'economy' ? [code, null, sample.year || null] : [null, code, sample.year || null];
    const value = values[at];
    rows.add(keys, term, unit, Number.isNaN(value) ? (gaps[at] ?? fallback) : value);
  });
}

/** Diversity or ubiquity; missing where no ratio is defined. */
export function sizesWithGaps(
  lists: readonly Int32Array[],
  gaps: readonly (MissingReason | null)[],
): Float64Array {
  return Float64Array.from(lists, (list, at) => (gaps[at] === 'zero-denominator' ? Number.NaN : list.length));
}

/** What is said of the year as a whole: eigenvalues, or how many. */
export function addOfYear(
  rows: LongRows,
  year: string,
  term: string,
  value: number | MissingReason,
  unit: Unit = term.startsWith('lambda') ? UNITS.ratio : UNITS.count,
): void {
  rows.add([null, null, year || null], term, unit, value);
}

/** The name of the ratio that presence is told by. */
export function ratioTerm({ presence }: { readonly presence: string }): 'rca' | 'ratio' {
  return presence === 'rca' ? 'rca' : 'ratio';
}
