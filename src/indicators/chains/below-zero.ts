import type { Text } from '../../base/locale.ts';
import type { Dropped } from '../left-out.ts';

const BELOW_ZERO: Text = {
  en: 'amounts below zero (stocks run down), counted as nothing',
  es: 'montos menores que cero (existencias que bajan), contados como nada',
};

/** What a result says of amounts below zero that have no part in its shares. @param cells each with its amount */
export function belowZero(cells: readonly string[]): Dropped[] {
  return cells.length === 0 ? [] : [{ what: BELOW_ZERO, count: cells.length, examples: cells.slice(0, 5) }];
}
