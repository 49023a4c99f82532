import { plainHeader } from './plain-header.ts';
import { meaningOf } from './vocabulary.ts';

/** The two sides of trade by what people call them where no column says who reports: from whom, and to whom. */
export const TRADE_SIDES: readonly (readonly [from: string, to: string])[] = [
  ['origin', 'destination'],
  ['origen', 'destino'],
  ['pais origen', 'pais destino'],
  ['iso3 o', 'iso3 d'],
  ['iso o', 'iso d'],
];

/** Whether a column holds economies: those that rows are of, those they trade with, or a side of trade. */
export function holdsEconomies(name: string): boolean {
  const role = meaningOf(name)?.role;
  return role === 'place' || role === 'partner' || TRADE_SIDES.flat().includes(plainHeader(name));
}
