import type { Text } from '../../base/locale.ts';
import type { Unit } from '../../base/unit.ts';
import { yearInName } from '../../base/year-in-name.ts';

/** Prices of another year than that of the table. */
export interface StatedPrices {
  readonly id: string;
  readonly text: Text;
}

const CONSTANT = /constant[\s_-]*(\d{4})?[\s_-]*prices?(?!\w)/i;
const PREVIOUS = /(?<![a-z])(?:pyp|(?:previous|preceding)[\s_-]*years?(?:['’]s?)?[\s_-]*prices?)(?![a-z])/i;

/** What a title or a name says of prices where they are not those of the year; null where it says nothing. */
export function statedPrices(words: string): StatedPrices | null {
  const constant = CONSTANT.exec(words);
  if (constant !== null) {
    const base = constant[1];
    if (base !== undefined)
      return {
        id: `constant-${base}`,
        text: { en: `at constant prices of ${base}`, es: `a precios constantes de ${base}` },
      };
    return { id: 'constant', text: { en: 'at constant prices', es: 'a precios constantes' } };
  }
  if (!PREVIOUS.test(words)) return null;
  return {
    id: 'previous-year',
    text: { en: 'at prices of the previous year', es: 'a precios del año anterior' },
  };
}

/** A unit of money, with the prices it is counted in. */
export function unitAt(unit: Unit, prices: StatedPrices | null): Unit {
  if (prices === null) return unit;
  const { label, decimals } = unit;
  return {
    id: `${unit.id}-${prices.id}`,
    label: { en: `${label.en} ${prices.text.en}`, es: `${label.es} ${prices.text.es}` },
    decimals,
  };
}

/** The year of a table in a name, which is not the one whose prices it is counted in. */
export function yearOfTable(name: string): string | null {
  return yearInName(name.replace(CONSTANT, ' '));
}
