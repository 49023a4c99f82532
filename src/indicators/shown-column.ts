import { EscalarError } from '../base/error.ts';
import type { Text } from '../base/locale.ts';
import { nearestName } from '../base/nearest.ts';
import type { Table } from '../base/table.ts';
import { nameAmong } from '../columns/conditions-named.ts';
import { titleOfColumn } from '../columns/vocabulary.ts';

/** Columns of results that people may name by what they hold. */
const NOUNS: Readonly<Record<string, readonly string[]>> = {
  economies: ['economy', 'reporter', 'exporter', 'origin'],
  partners: ['partner', 'importer', 'destination', 'reference'],
  products: ['product'],
  activities: ['activity', 'sector', 'origin_sector'],
  periods: ['period', 'year'],
  terms: ['term'],
};

/** The column of a result that a word after `show.` means: its name, a synonym, or what it holds; null for none. */
export function shownColumn(word: string, columns: readonly string[]): string | null {
  const noun = Object.entries(NOUNS).find(([name, held]) => name === word || held.includes(word));
  const names = [word, ...(noun?.[1] ?? []), nameAmong(word, columns)];
  return names.find((name) => columns.includes(name)) ?? columnTitled(word, columns);
}

/** The one column with this title in English or Spanish, which is what a table for people shows. */
function columnTitled(word: string, columns: readonly string[]): string | null {
  const titled = columns.filter((column) => isTitle(word, titleOfColumn(column)));
  return titled.length === 1 ? titled[0] : null;
}

/** Whether a word is a title in English or Spanish. */
export const isTitle = (word: string, { en, es }: Text): boolean =>
  [en, es].some((title) => title.toLowerCase() === word.toLowerCase());

/** The same of a table; the word itself where it means none. */
export function columnMeant(word: string, { fields }: Pick<Table, 'fields'>): string {
  const columns = fields.map(({ name }) => name);
  return shownColumn(word, columns) ?? word;
}

/** @throws EscalarError `shows-no-column` */
export function requireShown(word: string, columns: readonly string[]): string {
  const column = shownColumn(word, columns);
  if (column !== null) return column;
  throw new EscalarError('shows-no-column', {
    column: word,
    have: columns,
    nearest: nearestName(word, columns),
  });
}
