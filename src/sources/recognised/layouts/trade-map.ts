import type { Text } from '../../../base/locale.ts';
import { findEconomy } from '../../../catalog/economy.ts';
import type { Layout, PublishedFile, Reading } from '../layout.ts';
import { lettersOf } from '../letters-of.ts';

/** The site in Spanish writes `Valor exportada en 2019`. */
const VALUE = /^(?:(?:Ex|Im)ported value in|Valor (?:ex|im)portad[ao] en) \d{4}/i;

/** Lists of the Trade Map of the International Trade Centre: a column a year, and the rest in the title. */
export const tradeMap: Layout = {
  id: 'trade-map',
  title: { en: 'ITC Trade Map', es: 'ITC Trade Map' },
  needs: [],
  fits: ({ headers: [first = '', ...more] }) =>
    /^(Importers|Exporters|Importadores|Exportadores|Code|C[oó]digo( del producto)?|(HS|SA)\d)$/i.test(
      first,
    ) && more.some((name) => VALUE.test(name)),
  reading: tradeMapReading,
  seen: 'documents',
};

function tradeMapReading(file: PublishedFile): Reading {
  const { headers, words } = file;
  const [first = ''] = headers;
  const isExport = headers.some((name) => VALUE.test(name) && /export/i.test(name));
  const title = titleOf(file);
  const who =
    / (?:(?:ex|im)ported by|(?:ex|im)portad[oa]s? por) (.+?)(?: (?:in|en) \d{4}.*)?(?: \(\d+\))?$/im.exec(
      title,
    )?.[1];
  const product = /(?:^|\n)Producto? ?: ?'?([\dA-Z]+)\b/m.exec(title)?.[1];
  const [isImporters, isExporters] = [/^import/i.test(first), /^export/i.test(first)];
  // those who export are the economies of exports, and the partners of imports
  const side = isImporters === isExport ? 'partner' : 'economy';
  const isPlace = isImporters || isExporters;
  const economy = findEconomy(who ?? '')?.id;
  const isTitled = !isPlace || side === 'partner';
  return {
    map: { [first]: isPlace ? side : 'product' },
    set: {
      ...(economy !== undefined && isTitled ? { economy } : {}),
      ...(isPlace && product !== undefined ? { product } : {}),
    },
    recode: {
      [first]: isPlace
        ? lettersOf(words(first), 'names')
        : Object.fromEntries(
            words(first).flatMap((code) => (code.startsWith("'") ? [[code, code.slice(1)]] : [])),
          ),
    },
    drop: headers.slice(1).filter((name) => !VALUE.test(name)),
    says: said(title, isTitled && economy === undefined ? who : undefined),
  };
}

function titleOf({ name, above }: PublishedFile): string {
  const lines = above.flatMap((cells) => cells.filter((cell) => cell !== '').join(' ') || []);
  return [...lines, name.replace(/\.[a-z]+$/i, '').replaceAll('_', ' ')].join('\n');
}

/** What the title says of the unit, or that none is said. @param who a name that is no economy's */
function said(title: string, who?: string): Text {
  const unit = /(?:^|\n)(?:Unit|Unidad) ?: ?([^\n]+)/i.exec(title)?.[1]?.trim();
  const { en, es } =
    unit === undefined
      ? {
          en: 'The file does not say its unit; Trade Map gives thousand US dollars unless another is chosen.',
          es: 'El archivo no dice su unidad; Trade Map da miles de dólares si no se elige otra.',
        }
      : { en: `Unit, as its title says: ${unit}.`, es: `Unidad, según su título: ${unit}.` };
  if (who === undefined) return { en, es };
  return {
    en: `No economy is called ${who}: name it with --set economy=CODE. ${en}`,
    es: `Ninguna economía se llama ${who}: indíquela con --set economy=CLAVE. ${es}`,
  };
}
