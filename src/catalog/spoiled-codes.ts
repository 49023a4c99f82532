import { isSpreadsheetError } from '../base/spreadsheet-error.ts';
import { codedColumn, type Table } from '../base/table.ts';
import { mapWords, wordsIn } from '../base/text-column.ts';
import { codeInExponent } from './spoiled-code-errors.ts';

const CODES = ['economy', 'partner', 'product', 'activity'];
/** `8.70E+03`: a code that a spreadsheet took for a number. */
const EXPONENT = /^\d(?:[.,]\d+)?E\+\d+$/i;

/** A table in whose columns of codes errors of a spreadsheet are blank cells. @throws EscalarError `code-in-exponent` */
export function withoutErrors(table: Table): Table {
  const columns = { ...table.columns };
  for (const name of CODES) {
    const column = codedColumn(table, name);
    if (column === null) continue;
    const words = wordsIn(column);
    const spoiled = words.find((word) => EXPONENT.test(word));
    if (spoiled !== undefined) throw codeInExponent({ column: name, value: spoiled });
    if (words.some(isSpreadsheetError))
      columns[name] = mapWords(column, (word) => (isSpreadsheetError(word) ? null : word));
  }
  return { ...table, columns };
}
