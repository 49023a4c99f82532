import { isMissing } from '../../../base/missing.ts';
import { cellAt, codedColumn, type Table } from '../../../base/table.ts';
import { textAt, wordsIn } from '../../../base/text-column.ts';
import { plainHeader } from '../../../columns/plain-header.ts';
import { codeAsDate, severalBases } from './doubt-errors.ts';

const MONTH =
  '(?:jan|ene|janv?|feb|fev|fevr|mar|mrz|apr|abr|avr|may|mai|jun|jul|aug|ago|sept?|set|oct|okt|out|nov|dec|dic|dez)\\.?';
/** `Jan-01`, `01-ene`, `2001-01-01`, `01/01/2001`: a code (0101, 10-12) that a spreadsheet took for a date. */
const DATE = new RegExp(
  `^(?:${MONTH}[-/ ]\\d{1,4}|\\d{1,2}[-/ ]${MONTH}(?:[-/ ]\\d{2,4})?|(?:19|20)\\d\\d-\\d\\d-\\d\\d(?: [\\d:]+)?|\\d{1,2}/\\d{1,2}/(?:19|20)\\d\\d)$`,
  'i',
);
const BASES = [
  'base',
  'base year',
  'base period',
  'price base',
  'year base',
  'ano base',
  'periodo base',
  'base de precios',
];
const YEAR = /(?:^|\D)(?:19|20)\d\d(?:\D|$)/;

/** @throws EscalarError `code-as-date` for a product or class that is a date */
export function refuseDates(table: Table): void {
  for (const column of ['product', 'activity']) {
    const codes = codedColumn(table, column);
    const value = codes === null ? undefined : wordsIn(codes).find((word) => DATE.test(word));
    if (value !== undefined) throw codeAsDate({ column, value });
  }
}

/** @throws EscalarError `several-bases` where the rows of one economy say several years of prices */
export function refuseBases(table: Table): void {
  const economies = codedColumn(table, 'economy');
  for (const { name } of table.fields) {
    if (!BASES.includes(plainHeader(name))) continue;
    const said = new Map<string | null, Set<string>>();
    for (let row = 0; row < table.rows; row += 1) {
      const word = cellAt(table.columns[name], row);
      if (word === null || isMissing(word)) continue;
      const place = economies === null ? null : textAt(economies, row);
      said.set(place, (said.get(place) ?? new Set()).add(String(word)));
    }
    for (const own of said.values()) {
      const bases = [...own];
      if (bases.length > 1 && bases.every((word) => YEAR.test(word)))
        throw severalBases({ column: name, bases });
    }
  }
}
