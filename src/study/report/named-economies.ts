import type { Text } from '../../base/locale.ts';
import { type Table, wordsOf } from '../../base/table.ts';
import { holdsEconomies } from '../../columns/trade-sides.ts';
import { economyLabel } from './labels.ts';

/** A text in which the codes of economies that a table has give way to their names. */
export function namedEconomies(text: Text, table: Table): Text {
  const codes = new Set(
    table.fields.flatMap(({ name }) => (holdsEconomies(name) ? wordsOf(table, name) : [])),
  );
  const named = (lang: 'en' | 'es') =>
    text[lang].replaceAll(/\b[A-Z]{3}\b/g, (code) => (codes.has(code) && economyLabel(code)?.[lang]) || code);
  return { en: named('en'), es: named('es') };
}
