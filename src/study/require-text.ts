import { EscalarError } from '../base/error.ts';
import { nearestName } from '../base/nearest.ts';
import { codedColumn, type Table, type TextColumn } from '../base/table.ts';

/** A column of text that a word of the language names. @throws EscalarError `missing-column` */
export function requireText(table: Table, column: string, word: string): TextColumn {
  const found = codedColumn(table, column);
  if (found !== null) return found;
  const have = Object.keys(table.columns);
  throw new EscalarError('missing-column', {
    column,
    have,
    indicator: word,
    nearest: nearestName(column, have),
  });
}
