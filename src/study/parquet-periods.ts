import type { Table } from '../base/table.ts';
import { mapWords } from '../base/text-column.ts';
import type { Note } from '../indicators/define.ts';
import { type PeriodsOptions, readPeriods } from '../sources/tabular/period-column.ts';

const PERIODS = ['period', 'year'];
/** What a moment at midnight adds to its date. */
const MIDNIGHT = /[ T]00:00:00(?:\.0+)?(?:[+-]\d\d(?::?\d\d)?|Z)?$/;

/**
 * Dates and other writings of periods in the columns `period` and `year`, read by the rules of a text file.
 * @param shown the name of the file for messages
 * @throws EscalarError as `readPeriods`
 */
export function parquetPeriods(
  table: Table,
  shown: string,
  frequency: PeriodsOptions['frequency'],
): { readonly table: Table; readonly notes: readonly Note[] } {
  const notes: Note[] = [];
  const columns = { ...table.columns };
  for (const name of PERIODS) {
    const column = table.columns[name];
    if (column?.kind !== 'text') continue;
    const own = [null, ...column.words].map((value) => (value ?? '').replace(MIDNIGHT, ''));
    const first = new Map<string, number>();
    column.codes.forEach((code, row) => {
      if (!first.has(own[code])) first.set(own[code], row);
    });
    const where = (row: number) => ({ file: shown, line: row + 1 });
    const isYear = name === 'year';
    const read = readPeriods(first, { column: name, frequency, isYear, where });
    notes.push(...read.notes);
    columns[name] = mapWords(column, (text) => read.periods.get(text.replace(MIDNIGHT, '')) ?? null);
  }
  return { table: { ...table, columns }, notes };
}
