import { same } from '../../../base/locale.ts';
import type { Layout, PublishedFile } from '../layout.ts';
import { BANXICO_SERIES } from '../series-names.ts';

/** Series of the Bank of Mexico as its site gives them out, a column each. */
export const banxico: Layout = {
  id: 'banxico',
  title: { en: 'Bank of Mexico, SIE', es: 'Banco de México, SIE' },
  needs: [],
  // SP500 and the like are codes of others
  fits: ({ headers: [first = '', ...codes], above }) =>
    (first === 'Fecha' || (first === 'Date' && above.some(([cell = '']) => cell === 'Title'))) &&
    codes.length > 0 &&
    codes.every((code) => BANXICO_SERIES.test(code)),
  reading: (file) => ({
    map: { [file.headers[0] ?? '']: 'period' },
    columns: 'variable',
    wideValue: 'value',
    set: { economy: 'MEX' },
    says: same(`${seriesSaid(file)}.`),
  }),
  seen: 'documents',
};

/** `SE29185: Exportaciones totales, Miles de Dólares`, by the lines above the names. */
function seriesSaid({ headers, above }: PublishedFile): string {
  const line = (name: RegExp) => above.find(([first = '']) => name.test(first)) ?? [];
  const [titles, units] = [line(/^(Título|Title)$/), line(/^(Unidad|Unit)$/)];
  return headers
    .slice(1)
    .map((code, at) => {
      const words = [titles[at + 1], units[at + 1]].filter((word) => word !== undefined && word !== '');
      return words.length === 0 ? code : `${code}: ${words.join(', ')}`;
    })
    .join('; ');
}
