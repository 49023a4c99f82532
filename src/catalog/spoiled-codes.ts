import { EscalarError } from '../base/error.ts';
import { isSpreadsheetError } from '../base/spreadsheet-error.ts';
import { codedColumn, type Table } from '../base/table.ts';
import { mapWords, wordsIn } from '../base/text-column.ts';

const CODES = ['economy', 'partner', 'product', 'activity'];
/** `8.70E+03`: a code that a spreadsheet took for a number. */
const EXPONENT = /^\d(?:[.,]\d+)?E\+\d+$/i;
const MONTH =
  '(?:jan|ene|janv?|feb|fev|fevr|mar|mrz|apr|abr|avr|may|mai|jun|jul|aug|ago|sept?|set|oct|okt|out|nov|dec|dic|dez)\\.?';
/** `Jan-01`, `01-ene`, `2001-01-01`, `01/01/2001`: a code (0101, 10-12) that a spreadsheet took for a date. */
const DATE = new RegExp(
  `^(?:${MONTH}[-/ ]\\d{1,4}|\\d{1,2}[-/ ]${MONTH}(?:[-/ ]\\d{2,4})?|(?:19|20)\\d\\d-\\d\\d-\\d\\d(?: [\\d:]+)?|\\d{1,2}/\\d{1,2}/(?:19|20)\\d\\d)$`,
  'i',
);
const CLASSES = ['product', 'activity'];

/**
 * A table in whose columns of codes errors of a spreadsheet are blank cells.
 * @throws EscalarError `code-in-exponent`, `code-as-date`
 */
export function withoutErrors(table: Table): Table {
  const columns = { ...table.columns };
  for (const name of CODES) {
    const column = codedColumn(table, name);
    if (column === null) continue;
    const words = wordsIn(column);
    const spoiled = words.find((word) => EXPONENT.test(word));
    if (spoiled !== undefined) throw new EscalarError('code-in-exponent', { column: name, value: spoiled });
    const dated = CLASSES.includes(name) ? words.find((word) => DATE.test(word)) : undefined;
    if (dated !== undefined) throw new EscalarError('code-as-date', { column: name, value: dated });
    if (words.some(isSpreadsheetError))
      columns[name] = mapWords(column, (word) => (isSpreadsheetError(word) ? null : word));
  }
  return { ...table, columns };
}
