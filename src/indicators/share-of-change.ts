import { formatNumber, type Lang, type Text } from '../base/locale.ts';
import { warning } from '../base/note.ts';
import type { Note } from './note.ts';

/** Smaller changes than this share of the first level have no parts in percent. */
export const SMALLEST_CHANGE = 0.02;

/** What counts as a gain: a level that rises (productivity, exports) or one that falls (labour per unit of output). */
export type Gain = 'rise' | 'fall';

/** A level in two periods. */
export interface Change {
  readonly level0: number;
  readonly level1: number;
  /** The sum of the absolute parts of each level; the level itself where no part is below zero. */
  readonly size0?: number | undefined;
  readonly size1?: number | undefined;
}

/** Whether anything has a meaning relative to the first level: it is above zero, and by more than what its parts cancel to. */
export function hasBase({ level0, size0 = level0 }: Change): boolean {
  return hasShareOfTotal(level0, size0);
}

/** Whether "percent of the change" has a meaning: the level gained, and by more than rounding of the data. */
export function hasShareOfChange(change: Change, gain: Gain = 'rise'): boolean {
  const { level0, level1 } = change;
  const gained = gain === 'rise' ? level1 - level0 : level0 - level1;
  return hasBase(change) && gained >= SMALLEST_CHANGE * level0;
}

/**
 * Whether a share of a total has a meaning where its parts may be of either sign: they must not cancel.
 * @param size the sum of the absolute parts
 */
export function hasShareOfTotal(total: number, size: number): boolean {
  return total > 0 && total >= SMALLEST_CHANGE * size;
}

/** Says why shares of the change are not given. @param instead what to read, in the plural */
export function undefinedShareNote(
  place: string,
  change: Change,
  what: Text = { en: 'productivity', es: 'la productividad' },
  gain: Gain = 'rise',
  instead: Text = { en: 'the points', es: 'los puntos' },
): Note[] {
  if (hasShareOfChange(change, gain)) return [];
  const { level0, level1 } = change;
  if (!hasBase(change)) return [noBaseNote(place, what)];
  const rate = Math.abs(100 * (level1 / level0 - 1));
  const rose = level1 > level0;
  const moved = {
    en: level1 === level0 ? 'did not change' : rose ? 'rose' : 'fell',
    es: level1 === level0 ? 'no cambió' : rose ? 'aumentó' : 'cayó',
  };
  const least = { en: 'less than ', es: 'menos de ' };
  const by = (lang: Lang): string =>
    level1 !== level0 ? `${rate < 0.01 ? least[lang] : ''}${formatNumber(Math.max(rate, 0.01), lang)}%` : '';
  return [
    {
      level: 'warning',
      text: {
        en: `${place}: ${what.en} ${moved.en}${by('en') && ` by ${by('en')}`}. Shares of a change that is near zero or negative flip their sign or explode, so they are not given; read ${instead.en}.`,
        es: `${place}: ${what.es} ${moved.es}${by('es') && ` ${by('es')}`}. Las proporciones de un cambio casi nulo o negativo cambian de signo o se disparan, por eso no se dan; lea ${instead.es}.`,
      },
    },
  ];
}

/** Says why nothing is given in percent of the first level. */
function noBaseNote(place: string, what: Text): Note {
  return warning(
    `${place}: the first level of ${what.en} is not above zero, or its parts cancel, so neither percentages of it nor shares of the change are given; read the rows in its own unit.`,
    `${place}: el nivel inicial (${what.es}) no es mayor que cero, o sus partes se cancelan, por eso no se dan porcentajes de él ni proporciones del cambio; lea las filas en su propia unidad.`,
  );
}
