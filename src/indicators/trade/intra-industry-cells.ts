import { UNITS } from '../../base/unit.ts';
import type { LongRows } from '../long-rows.ts';
import { grubelLloyd, type IntraIndustry } from './kernels/grubel-lloyd.ts';
import { orMissing } from './measured.ts';

/** The numbers of each product, of an economy (partner null) or of a pair: there only what is traded. */
export function productRows(
  rows: LongRows,
  [reporter, partner, period]: readonly (string | null)[],
  products: readonly string[],
  x: Float64Array,
  m: Float64Array,
): void {
  products.forEach((product, p) => {
    if (partner !== null && x[p] + m[p] === 0) return;
    const place = [reporter, partner, product, period];
    rows.add(place, 'exports', UNITS.dataUnit, x[p]);
    rows.add(place, 'imports', UNITS.dataUnit, m[p]);
    rows.add(place, 'balance', UNITS.dataUnit, x[p] - m[p]);
    rows.add(place, 'grubel_lloyd', UNITS.index, orMissing(grubelLloyd(x[p], m[p])));
  });
}

/** The numbers of all products together. */
export function groupRows(rows: LongRows, place: readonly (string | null)[], group: IntraIndustry): void {
  rows.add(place, 'exports', UNITS.dataUnit, orMissing(group.exports));
  rows.add(place, 'imports', UNITS.dataUnit, orMissing(group.imports));
  rows.add(place, 'balance', UNITS.dataUnit, orMissing(group.exports - group.imports));
  rows.add(place, 'grubel_lloyd', UNITS.index, orMissing(group.grubelLloyd));
  rows.add(place, 'grubel_lloyd_adjusted', UNITS.index, orMissing(group.adjusted));
  rows.add(place, 'aquino', UNITS.index, orMissing(group.aquino));
}
