import { EscalarError } from '../../base/error.ts';
import type { Measured } from '../../base/missing.ts';
import { economies, economyOfAll, period } from '../options.ts';
import { requireCodes } from '../require-codes.ts';
import type { SeriesCells } from './series-cells.ts';

/** Options that the whole room understands. */
export const capabilityOptions = {
  economies: economies({
    en: 'economies to show (codes); all when left out',
    es: 'economías que se muestran (códigos); todas si se omite',
  }),
  from: period({
    en: 'first period; the first of the data when left out',
    es: 'periodo inicial; el primero de los datos si se omite',
  }),
  to: period({
    en: 'last period; the last of the data when left out',
    es: 'periodo final; el último de los datos si se omite',
  }),
};

/** The world that shares are taken of. */
export const worldOption = economyOfAll('WLD', {
  en: 'the economy code of the world that shares are taken of; where the data lack it, the sum of their economies',
  es: 'el código de economía del mundo del que se toman las participaciones; si falta en los datos, la suma de sus economías',
});

/** The economies to show. @throws EscalarError `unknown-name` */
export function shownEconomies(cells: SeriesCells, economies: readonly string[]): readonly string[] {
  requireCodes(economies, cells.economies, { en: 'economy', es: 'la economía' });
  return economies.length === 0 ? cells.economies : economies;
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
  return periods.filter((one) => (from === null || one >= from) && (to === null || one <= to));
}

/** times · above/below, or why there is none. */
export function ratioOf(above: Measured, below: Measured, times = 1): Measured {
  if (typeof above !== 'number') return above;
  if (typeof below !== 'number') return below;
  return below === 0 ? { missing: 'zero-denominator' } : (times * above) / below;
}

/** Growth per year in percent between two levels `years` apart. */
export function growthPerYear(first: Measured, last: Measured, years: number): Measured {
  const ratio = ratioOf(last, first);
  if (typeof ratio !== 'number') return ratio;
  return years > 0 ? 100 * (ratio ** (1 / years) - 1) : { missing: 'not-defined' };
}
