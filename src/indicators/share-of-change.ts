import { formatNumber, type Lang, type Text } from '../base/locale.ts';
import type { Note } from './note.ts';

/** Smaller changes than this share of the first level have no parts in percent. */
export const SMALLEST_CHANGE = 0.02;

/** What counts as a gain: a level that rises (productivity, exports) or one that falls (labour per unit of output). */
export type Gain = 'rise' | 'fall';

/** A level in two periods. */
export interface Change {
  readonly level0: number;
  readonly level1: number;
}

/** Whether "percent of the change" has a meaning: the level gained, and by more than rounding of the data. */
export function hasShareOfChange({ level0, level1 }: Change, gain: Gain = 'rise'): boolean {
  const gained = gain === 'rise' ? level1 - level0 : level0 - level1;
  return level0 > 0 && gained >= SMALLEST_CHANGE * level0;
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
  const rate = Math.abs(100 * (level1 / level0 - 1));
  const rose = level1 > level0;
  const moved = {
    en: level1 === level0 ? 'did not change' : rose ? 'rose' : 'fell',
    es: level1 === level0 ? 'no cambió' : rose ? 'aumentó' : 'cayó',
  };
  const least = { en: 'less than ', es: 'menos de ' };
  const by = (lang: Lang): string =>
    level0 > 0 && level1 !== level0
      ? `${rate < 0.01 ? least[lang] : ''}${formatNumber(Math.max(rate, 0.01), lang)}%`
      : '';
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
