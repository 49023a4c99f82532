import { same } from '../../src/base/locale.ts';
import type { VerdictCell, VerdictNumber, VerdictWord } from '../../src/report/verdict-model.ts';

/** The rows that they would be of. */
const KEY = { economy: 'MEX', rule: 'kaplinsky' };

export function percent(en: string, es: string, value: number): VerdictNumber {
  const title = { en, es: es.replace(/^(el|la|los|las) /, '') };
  return { key: KEY, title, said: { en, es }, as: 'percent', value, unit: same('%'), digits: 1 };
}

export const RANK: VerdictNumber = {
  key: KEY,
  title: { en: 'rank in economic complexity', es: 'lugar en complejidad económica' },
  said: { en: 'rank in economic complexity', es: 'el lugar en complejidad económica' },
  as: 'difference',
  value: -2,
  unit: same(''),
  digits: 0,
  ends: { first: 29, last: 27 },
};

export const EFFECT: VerdictNumber = {
  key: KEY,
  title: { en: 'structural effect', es: 'efecto estructural' },
  said: { en: 'structural effect', es: 'el efecto estructural' },
  as: 'range',
  value: 0.4,
  unit: { en: 'points', es: 'puntos' },
  digits: 1,
  ends: { first: 0.4, last: 6.9 },
};

export function cell(verdict: VerdictWord, more: Partial<VerdictCell> = {}): VerdictCell {
  const outcome = { en: 'one up, one down', es: 'uno sube y otro baja' };
  return { key: KEY, verdict, outcome, telling: false, numbers: [], knifeEdge: null, small: [], ...more };
}
