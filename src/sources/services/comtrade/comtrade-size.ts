import type { Given } from '../service.ts';
import { queryOf } from './comtrade-query.ts';

/** Areas in the list of partners as recorded: as many rows a product can have that goes to all of them. */
const PARTNERS = 310;

/** Codes that a level has at most; of the deeper ones the editions have different numbers, which no list here tells. */
const LEVELS: Readonly<Record<string, number | null>> = { TOTAL: 1, AG2: 100, AG4: null, AG6: null };

/** Most rows that a part can bring, by what is named in it: a year, a product, a flow and a partner have one. */
export function mostComtradeRows(part: Given): number | null {
  const { period = [], product = [], flow = [] } = part;
  let products = 0;
  for (const one of product) {
    const codes = one in LEVELS ? LEVELS[one] : 1;
    if (typeof codes !== 'number') return null;
    products += codes;
  }
  const { reporterCode, partnerCode } = queryOf(part);
  const pairs = reporterCode.split(',').length * (partnerCode?.split(',').length ?? PARTNERS);
  return period.length * products * flow.length * pairs;
}
