import { EscalarError } from '../base/error.ts';
import { codedColumn, type Table, textColumn } from '../base/table.ts';
import { mapWords, textColumnOf } from '../base/text-column.ts';
import { fieldNamed } from '../columns/vocabulary.ts';
import type { Note } from '../indicators/define.ts';
import { joinPeriod } from '../sources/tabular/join-period.ts';
import { type PeriodsOptions, readPeriods } from '../sources/tabular/period-column.ts';

/** What a moment at midnight adds to its date. */
const MIDNIGHT = /[ T]00:00:00(?:\.0+)?(?:[+-]\d\d(?::?\d\d)?|Z)?$/;

interface Asked {
  /** The name of the file, for messages. */
  readonly shown: string;
  readonly frequency: PeriodsOptions['frequency'];
  /** The file calls its periods years. */
  readonly isYear: boolean;
}

/**
 * Dates and other writings of periods in the column `period`, read by the rules of a text file; a year and a month
 * or quarter beside it become one.
 * @throws EscalarError as `readPeriods`, `unreadable-period`
 */
export function parquetPeriods(
  given: Table,
  { shown, frequency, isYear }: Asked,
): { readonly table: Table; readonly notes: readonly Note[] } {
  const table = withJoined(given, shown);
  const column = codedColumn(table, 'period');
  if (column === null) return { table, notes: [] };
  const own = [null, ...column.words].map((value) => (value ?? '').replace(MIDNIGHT, ''));
  const first = new Map<string, number>();
  column.codes.forEach((code, row) => {
    if (!first.has(own[code])) first.set(own[code], row);
  });
  const where = (row: number) => ({ file: shown, line: row + 1 });
  const { periods, notes } = readPeriods(first, { column: 'period', frequency, isYear, where });
  const period = mapWords(column, (text) => periods.get(text.replace(MIDNIGHT, '')) ?? null);
  return { table: { ...table, columns: { ...table.columns, period } }, notes };
}

/** With a column `period` where there is a year and a month or quarter, and none yet. */
function withJoined(table: Table, shown: string): Table {
  const part = textColumn(table, 'month') === null ? 'quarter' : 'month';
  const [years, parts] = [textColumn(table, 'year'), textColumn(table, part)];
  if (years === null || parts === null || table.columns.period !== undefined) return table;
  const values = years.map((year, row) => {
    const joined = joinPeriod(year ?? '', parts[row] ?? '', part);
    if ('text' in joined) return joined.text;
    const [column, value] = joined.wrong === 'year' ? ['year', year] : [part, parts[row]];
    throw new EscalarError(
      'unreadable-period',
      { column, value: value ?? '' },
      { file: shown, line: row + 1 },
    );
  });
  const { year: _, [part]: __, ...rest } = table.columns;
  return {
    ...table,
    fields: table.fields.flatMap((field) =>
      field.name === 'year' ? [fieldNamed('period')] : field.name === part ? [] : [field],
    ),
    columns: { ...rest, period: textColumnOf(values) },
  };
}
