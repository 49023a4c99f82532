import { grouped, same } from '../../base/locale.ts';
import type { DataCheck } from './data-check.ts';
import { economyCoverage, holesOf } from './economy-coverage.ts';

export const gaps: DataCheck = {
  id: 'gaps',
  title: { en: 'gaps', es: 'huecos' },
  about: {
    en: 'Economies without any row in a period between their first and their last, in which others have rows.',
    es: 'Economías sin ninguna fila en un periodo entre el primero y el último suyos, en el que otras sí tienen.',
  },
  way: {
    en: 'Averages and growth over such a period leave the economy out, or use another source for it (escalar list coverage).',
    es: 'Los promedios y el crecimiento de ese periodo omiten la economía; use para ella otra fuente (escalar list coverage).',
  },
  look: (table) => {
    const coverage = economyCoverage(table);
    const all = [...new Set(coverage.flatMap(({ periods }) => periods))].sort();
    const holed = coverage.flatMap((one) => holesOf(one, all).map((period) => `${one.economy}, ${period}`));
    const [first] = holed;
    if (first === undefined) return [];
    return [
      {
        check: 'gaps',
        level: 'unusual',
        count: holed.length,
        place: same(first),
        text: {
          en: `economies without a row in periods between their first and last (economies: ${grouped(coverage.length)}, ${all[0]} to ${all.at(-1)})`,
          es: `economías sin fila en periodos entre el primero y el último suyos (economías: ${grouped(coverage.length)}, ${all[0]} a ${all.at(-1)})`,
        },
      },
    ];
  },
};
