import type { Text } from '../../../base/locale.ts';
import { formatNumber, type Lang } from '../../../base/locale.ts';
import { info } from '../../../base/note.ts';
import { sum } from '../../../math/sum.ts';
import type { Note } from '../../note.ts';
import { cellsOf, type Placed } from './placed-shocks.ts';
import type { PriceEconomy } from './price-economy.ts';
import type { Range } from './price-run.ts';

/** What a model with fixed emissions per unit of output leaves out. */
export const SAME_INTENSITY: Text = {
  en: 'An industry emits as much for a unit of output as in the table: emissions fall where less is made or others make it, and not because anybody makes it cleaner. What households emit themselves is not priced.',
  es: 'Una rama emite por unidad de producción lo mismo que en la matriz: las emisiones bajan porque se produce menos o lo hacen otros, no porque alguien produzca más limpio. Lo que emiten los propios hogares no paga el precio.',
};

/** What a carbon price is on, how much of the account pays it, and how leakage depends on the elasticities. */
export function carbonNotes(
  { carbon, context }: PriceEconomy,
  shocks: Placed,
  leakage: Range | null,
): readonly Note[] {
  if (!carbon) return [];
  const rows = new Set(
    shocks.flatMap(({ shock, codes }) =>
      shock.kind === 'carbon-price' ? cellsOf(context, shock.kind, codes) : [],
    ),
  );
  const all = sum(carbon.values) + sum(carbon.direct);
  const paying = sum([...rows].map((i) => carbon.values[i]));
  const { tonnes } = carbon;
  const { year } = context.table;
  const name = year === '' ? carbon.name : `${carbon.name}, ${year}`;
  const million = (value: number, lang: Lang): string => formatNumber((value * tonnes) / 1e6, lang, 2);
  const part = (lang: Lang): string => `${formatNumber((100 * paying) / all, lang)}%`;
  const priced =
    rows.size === 0
      ? []
      : [
          info(
            `${name}: ${million(all, 'en')} million tonnes, households among them; ${part('en')} pays the price.`,
            `${name}: ${million(all, 'es')} millones de toneladas, con las de los hogares; ${part('es')} paga el precio.`,
          ),
        ];
  return [...priced, { level: 'info', text: SAME_INTENSITY }, ...leakageNote(leakage)];
}

function leakageNote(leakage: Range | null): readonly Note[] {
  if (leakage === null) return [];
  const { half, given, twice } = leakage;
  const share = (value: number | null, lang: Lang): string =>
    value === null ? { en: 'none', es: 'ninguna' }[lang] : `${formatNumber(100 * value, lang)}%`;
  return [
    info(
      `Leakage: ${share(given, 'en')}; with trade elasticities half as large ${share(half, 'en')}, twice as large ${share(twice, 'en')}.`,
      `Fuga: ${share(given, 'es')}; con elasticidades comerciales de la mitad ${share(half, 'es')}, del doble ${share(twice, 'es')}.`,
    ),
  ];
}
