import { EscalarError } from '../../base/error.ts';
import { findEconomy } from '../../catalog/economy.ts';

/** What an economy is called that nothing names. */
export const NAMELESS = 'NAT';

/** Codes of economies that in names of such files are domestic, industry, commodity, a word or the kind of table. */
const NO_ECONOMY = /^(AND|CO[DM]|DOM|IND|IOT)$/;

/**
 * The economy of a table of one: the one that its rows name, else the code of one in the name of its file.
 * @throws EscalarError `not-computable` for several, between which nothing flows
 */
export function homeIn(file: string, named: readonly string[]): string {
  const [first, second] = [...new Set(named)];
  if (second !== undefined) throw several(file, [...new Set(named)]);
  if (first !== undefined) return findEconomy(first)?.id ?? first;
  const words = file.replace(/^.*[/\\]/, '').split(/[^A-Za-z]+/);
  const isCode = (word: string): boolean => /^[A-Z]{3}$/.test(word) && !NO_ECONOMY.test(word);
  return words.find((word) => isCode(word) && findEconomy(word)?.id === word) ?? NAMELESS;
}

function several(file: string, economies: readonly string[]): EscalarError {
  const shown = economies.slice(0, 6).join(', ');
  return new EscalarError('not-computable', {
    indicator: file,
    why: {
      en: `it holds tables of several economies (${shown}), and nothing flows between them`,
      es: `contiene tablas de varias economías (${shown}), y nada fluye entre ellas`,
    },
    try: {
      en: 'Leave the rows of one economy in the file, or give each a file of its own.',
      es: 'Deje en el archivo los renglones de una economía, o dé a cada una su propio archivo.',
    },
  });
}
