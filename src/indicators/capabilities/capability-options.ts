import { EscalarError } from '../../base/error.ts';
import type { Measured } from '../../base/missing.ts';
import { isBetween } from '../../base/period.ts';
import { vocabulary } from '../option-vocabulary.ts';
import { economyOfAll } from '../options.ts';
import { ratioOf } from '../ratio-of.ts';
import { type Shows, shownTest } from '../show-rows.ts';
import type { SeriesCells } from './series-cells.ts';

/** Options that the whole room understands. */
export const capabilityOptions = {
  from: vocabulary.from,
  to: vocabulary.to,
};

/** The world that shares are taken of. */
export const worldOption = economyOfAll('WLD', {
  en: 'the economy code of the world that shares are taken of; where the data lack it, the sum of their economies',
  es: 'el código de economía del mundo del que se toman las participaciones; si falta en los datos, la suma de sus economías',
});

/** The economies to show. @throws EscalarError `shows-nothing` */
export function shownEconomies(cells: SeriesCells, options: Shows): readonly string[] {
  return cells.economies.filter(shownTest(options, 'economy', cells.economies, 'about'));
}

/** The periods between two ends. @throws EscalarError `period-not-there`, `period-order` */
export function shownPeriods(
  { periods }: SeriesCells,
  { from, to }: { readonly from: string | null; readonly to: string | null },
): readonly string[] {
  for (const end of [from, to])
    if (end !== null && !periods.includes(end))
      throw new EscalarError('period-not-there', { period: end, have: periods });
  if (from !== null && to !== null && from > to) throw new EscalarError('period-order', { from, to });
  return periods.filter((one) => isBetween(one, from, to));
}

/** Growth per year in percent between two levels `years` apart. */
export function growthPerYear(first: Measured, last: Measured, years: number): Measured {
  const ratio = ratioOf(last, first);
  if (typeof ratio !== 'number') return ratio;
  return years > 0 ? 100 * (ratio ** (1 / years) - 1) : { missing: 'not-defined' };
}
