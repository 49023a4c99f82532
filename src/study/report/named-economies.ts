import type { Text } from '../../base/locale.ts';
import { codedColumn, type Table } from '../../base/table.ts';
import { wordsIn } from '../../base/text-column.ts';
import { holdsEconomies } from '../../columns/trade-sides.ts';
import { economyLabel } from './labels.ts';

/** A text in which the codes of economies that a table has give way to their names. */
export function namedEconomies(text: Text, table: Table): Text {
  const codes = new Set(
    table.fields.flatMap(({ name }) => {
      const column = holdsEconomies(name) ? codedColumn(table, name) : null;
      return column === null ? [] : wordsIn(column);
    }),
  );
  const named = (lang: 'en' | 'es') =>
    text[lang].replaceAll(/\b[A-Z]{3}\b/g, (code) => (codes.has(code) && economyLabel(code)?.[lang]) || code);
  return { en: named('en'), es: named('es') };
}
