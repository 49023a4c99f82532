import { same } from '../../base/locale.ts';
import { codedColumn } from '../../base/table.ts';
import { number } from '../../indicators/options.ts';
import type { DataCheck, DataFinding } from './data-check.ts';

/** Fewest codes that make a break. */
const FEWEST = 5;

export const breaks: DataCheck = {
  id: 'breaks',
  title: { en: 'breaks of classification', es: 'rupturas de la clasificación' },
  about: {
    en: 'Two periods between which products or classes both appear and vanish, five or more and a good part of all, economies taken together.',
    es: 'Dos periodos entre los cuales aparecen y también desaparecen productos o clases, cinco o más y buena parte de todos, con las economías juntas.',
  },
  way: {
    en: 'See whether another revision begins there; bring both to one with a bridge (escalar convert), or compare within each.',
    es: 'Vea si allí empieza otra revisión; lleve ambas a una sola con un puente (escalar convert), o compare dentro de cada una.',
  },
  limit: number(
    0.25,
    { en: 'the part of the codes that must change', es: 'la parte de los códigos que debe cambiar' },
    { min: 0, max: 2 },
  ),
  look: (table, part) =>
    ['product', 'activity'].flatMap((dimension) => {
      const [codes, periods] = [codedColumn(table, dimension), codedColumn(table, 'period')];
      if (codes === null || periods === null) return [];
      const sets = periods.words.map(() => new Set<number>());
      codes.codes.forEach((code, row) => {
        if (code !== 0 && periods.codes[row] !== 0) sets[periods.codes[row] - 1].add(code);
      });
      const ordered = periods.words
        .map((period, k) => ({ period, codes: sets[k] }))
        .filter((one) => one.codes.size > 0)
        .sort((a, b) => (a.period < b.period ? -1 : 1));
      return ordered
        .slice(1)
        .flatMap((now, k) => breakBetween(dimension, ordered[k], now, codes.words, part));
    }),
};

interface Period {
  readonly period: string;
  readonly codes: ReadonlySet<number>;
}

function breakBetween(
  dimension: string,
  before: Period,
  now: Period,
  words: readonly string[],
  part: number,
): readonly DataFinding[] {
  const appeared = [...now.codes].filter((code) => !before.codes.has(code));
  const vanished = [...before.codes].filter((code) => !now.codes.has(code));
  const changed = appeared.length + vanished.length;
  if (appeared.length === 0 || vanished.length === 0 || changed < FEWEST) return [];
  if (changed < part * Math.max(now.codes.size, before.codes.size)) return [];
  const some = (codes: readonly number[]) =>
    `${codes
      .slice(0, 3)
      .map((code) => words[code - 1])
      .join(', ')} (${codes.length})`;
  return [
    {
      check: 'breaks',
      level: 'unusual',
      count: changed,
      place: same(`${dimension}, ${before.period} > ${now.period}`),
      text: {
        en: `codes change between the periods: new ${some(appeared)}, gone ${some(vanished)}; another revision?`,
        es: `los códigos cambian entre los periodos: nuevos ${some(appeared)}, desaparecidos ${some(vanished)}; ¿otra revisión?`,
      },
    },
  ];
}
