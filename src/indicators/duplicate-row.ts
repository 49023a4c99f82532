import { EscalarError } from '../base/error.ts';
import { codedColumn, type Table } from '../base/table.ts';
import { textAt, wordsIn } from '../base/text-column.ts';
import { placeOf } from './place-of.ts';

/** The file or sheet of a row: those that overlap are no choice of words. */
const PART = 'source_part';

/**
 * The refusal of a row that speaks of what another did, with the columns of words in which the two differ.
 * @param finest the column of what is told apart, where another one that is finer may be meant, such as firms
 */
export function duplicateRow(
  table: Table,
  names: readonly string[],
  first: number,
  second: number,
  finest?: string,
): EscalarError {
  const part = codedColumn(table, PART);
  const lines = [first, second].flatMap((row) => {
    const { line } = placeOf(table, row);
    return line === undefined ? [] : [part === null ? line : `${textAt(part, row)} ${line}`];
  });
  const key = names.filter((name) => name !== '').join(' / ');
  const apart = table.fields.flatMap(({ name }) => {
    const column = name === PART ? null : codedColumn(table, name);
    const differs = column !== null && textAt(column, first) !== textAt(column, second);
    return differs ? [{ name, words: wordsIn(column) }] : [];
  });
  const [only] = apart.length === 1 ? apart : [];
  const coarse = finest === undefined ? null : codedColumn(table, finest);
  const isFiner = only !== undefined && coarse !== null && only.words.length > wordsIn(coarse).length;
  return new EscalarError(
    'duplicate-row',
    {
      key: lines.length === 2 ? `${key} (${lines.join(', ')})` : key,
      apart,
      ...(isFiner ? { finer: `${only.name}=${finest}` } : {}),
    },
    placeOf(table, second),
  );
}
