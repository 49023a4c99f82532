import { isMissing } from '../../../base/missing.ts';
import { cellAt, codedColumn, type Table } from '../../../base/table.ts';
import { textAt, wordsIn } from '../../../base/text-column.ts';
import { plainHeader } from '../../../columns/plain-header.ts';
import { codeAsDate, severalBases } from './doubt-errors.ts';

/** Small or with one capital letter, as spreadsheets write months. */
const MONTH =
  '(?:(?:[Jj]anv?|[Ee]ne|[Ff](?:eb|evr?)|[Mm](?:ar|rz|ay|ai)|[Aa](?:pr|br|vr|ug|go)|[Jj]u[nl]|[Ss](?:ept?|et)|[Oo](?:ct|kt|ut)|[Nn]ov|[Dd](?:ec|ic|ez))\\.?)';
/** `Jan-01`, `01-ene`, `2001-01-01`, `01/01/2001`: a code (0101, 10-12) that a spreadsheet took for a date. */
const DATE = new RegExp(
  `^(?:(${MONTH})[-/]\\d\\d(?:\\d\\d)?|\\d{1,2}[-/]${MONTH}(?:[-/]\\d\\d(?:\\d\\d)?)?|(?:19|20)\\d\\d-\\d\\d-\\d\\d(?: [\\d:]+)?|\\d{1,2}/\\d{1,2}/(?:19|20)\\d\\d)$`,
);
/** Volumes and indices of prices have a base; amounts at current prices have none. */
const HAS_BASE = /(?:^|_)(?:real|volume)(?:_|$)|price_index/;
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
    const words = codes === null ? [] : wordsIn(codes);
    const value = words.find((word) => DATE.test(word));
    if (value !== undefined && !areOneName(words)) throw codeAsDate({ column, value });
  }
}

/** Whether all words are one word and a number, as `Set-10` and `Set-12`. */
function areOneName(words: readonly string[]): boolean {
  const names = new Set(words.map((word) => DATE.exec(word)?.[1] ?? null));
  return words.length > 1 && names.size === 1 && !names.has(null);
}

/** @throws EscalarError `several-bases` where there are volumes or indices, and the rows of one economy say several years of prices */
export function refuseBases(table: Table): void {
  const variables = codedColumn(table, 'variable');
  const measures = [
    ...table.fields.map(({ name }) => name),
    ...(variables === null ? [] : wordsIn(variables)),
  ];
  if (!measures.some((name) => HAS_BASE.test(name))) return;
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
