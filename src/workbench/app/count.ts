import { formatNumber } from '../../base/locale.ts';
import { langHere } from './place.ts';

/** A count as the language of the page writes it. */
export function count(number: number): string {
  return formatNumber(number, langHere(), 0);
}
