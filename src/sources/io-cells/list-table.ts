import { EscalarError } from '../../base/error.ts';
import { filterRows, type NumberColumn, type Table } from '../../base/table.ts';
import { wordsIn } from '../../base/text-column.ts';
import type { CellList } from './cell-list.ts';
import { homeIn } from './cross-home.ts';
import { ABROAD, type CrossLine, type CrossTable, lineName } from './cross-table.ts';
import { crossUnit } from './cross-unit.ts';
import { accountKind, useKind } from './io-codes.ts';
import { codesIn, type ListLines, linesOfSide, merged } from './list-lines.ts';
import { fromLines, withoutSums } from './list-source.ts';

/** The years that a list states; empty where it has no such column. @throws EscalarError `not-computable` for what is no year */
export function yearsOfList({ file, table, columns }: CellList): readonly string[] {
  if (columns.year < 0) return [];
  const words = wordsIn(codesIn(table, columns.year));
  const wrong = words.find((word) => !YEAR.test(word));
  if (wrong !== undefined) throw noYear(file, wrong);
  return [...new Set(words.map((word) => word.slice(0, 4)))].sort();
}

const YEAR = /^\d{4}(?:\.0+|-01-01)?$/;

/**
 * The cells of a year of a list, by row and column.
 * @param year empty for all rows
 * @throws EscalarError `io-duplicate-label` for a cell that stands twice, `io-not-finite` for one without a number,
 *   `io-several-units`, `not-computable` for several economies that do not trade
 */
export function listTable(list: CellList, year: string): CrossTable {
  const table = withoutSums(list, rowsOfYear(list, year));
  const { file, columns, notes } = list;
  const given = { from: fromLines(table, columns), to: linesOfSide(table, columns.to) };
  const { from, to, home } = sidesOf(list, table, given);
  const [height, width] = [from.lines.length, to.lines.length];
  const values = new Float64Array(height * width).fill(Number.NaN);
  const column = table.columns[table.fields[columns.value].name] as NumberColumn;
  const lineOf = table.columns.source_line as NumberColumn | undefined;
  let decimals = 0;
  for (let row = 0; row < table.rows; row += 1) {
    const [r, c] = [from.at[row], to.at[row]];
    const value = column.values[row];
    const wrong = Number.isNaN(value) || !Number.isNaN(values[r * width + c]);
    if (wrong) throw badCell(file, [from.lines[r], to.lines[c]], value, lineOf?.values[row]);
    values[r * width + c] = value;
    if (decimals < MOST_DECIMALS && !Number.isInteger(value))
      decimals = Math.max(decimals, behindPoint(value));
  }
  return {
    file,
    year,
    home,
    rows: from.lines,
    columns: to.lines,
    values,
    decimals,
    ...crossUnit(list, table),
    notes,
  };
}

const MOST_DECIMALS = 15;

function behindPoint(value: number): number {
  const text = String(value);
  return text.includes('e') ? MOST_DECIMALS : text.length - 1 - text.indexOf('.');
}

function rowsOfYear({ table, columns }: CellList, year: string): Table {
  if (columns.year < 0 || year === '') return table;
  const { codes, words } = codesIn(table, columns.year);
  const wanted = new Set(words.flatMap((word, k) => (word.slice(0, 4) === year ? [k + 1] : [])));
  return filterRows(table, (row) => wanted.has(codes[row]));
}

/** Both sides with the economy of a table of one, and totals without one. */
function sidesOf(
  list: CellList,
  table: Table,
  given: Readonly<Record<'from' | 'to', ListLines>>,
): Readonly<Record<'from' | 'to', ListLines>> & { readonly home: string | null } {
  const [below, beside] = [given.from, given.to].map(({ lines }) => new Set(lines.map(({ code }) => code)));
  const isIndustry = ({ code }: CrossLine): boolean => below.has(code) && beside.has(code);
  // where a column says the origin, imports come from an economy that the list does not name
  const named = (name: string): boolean => name !== ABROAD || list.columns.source < 0;
  const economiesOf = (lines: readonly CrossLine[]): ReadonlySet<string> =>
    new Set(lines.map(({ economy }) => economy).filter(named));
  const makers = economiesOf(given.from.lines.filter(isIndustry));
  const buyers = economiesOf(given.to.lines.filter(({ economy }) => economy !== ''));
  const [only = ''] = makers;
  const isOne = makers.size === 1 && [...buyers].every((name) => name === only);
  const bare = (lines: ListLines, isTotal: (line: CrossLine) => boolean): ListLines =>
    merged(
      lines.lines.map((line) =>
        isTotal(line) || (isOne && named(line.economy)) ? { ...line, economy: '' } : line,
      ),
      lines.at,
    );
  return {
    from: bare(given.from, (line) => !isIndustry(line) && accountKind(line.code) === 'total'),
    to: bare(given.to, (line) => !isIndustry(line) && useKind(line.code) === 'total'),
    home: isOne ? only || homeOf(list, table) : null,
  };
}

/** The economy that a list of one names. @throws EscalarError `not-computable` where it names several */
function homeOf({ file, columns }: CellList, table: Table): string {
  return homeIn(file, columns.home < 0 ? [] : wordsIn(codesIn(table, columns.home)));
}

/** A cell that stands twice or has no number. */
function badCell(
  file: string,
  lines: readonly CrossLine[],
  value: number,
  line: number | undefined,
): EscalarError {
  const cell = lines.map(lineName).join(' → ');
  const where = line === undefined ? { file } : { file, line };
  return Number.isNaN(value)
    ? new EscalarError('io-not-finite', { part: file, cell, value: '' }, where)
    : new EscalarError('io-duplicate-label', { part: file, label: cell }, where);
}

function noYear(file: string, word: string): EscalarError {
  return new EscalarError('not-computable', {
    indicator: file,
    why: {
      en: `"${word}" in its column of years is no year`,
      es: `"${word}", en su columna de años, no es un año`,
    },
    try: {
      en: 'Write years with four digits (2018): a table is of a year.',
      es: 'Escriba los años con cuatro cifras (2018): una matriz es de un año.',
    },
  });
}

/** Whether a list is of inputs and final demand, and not of trade or of people who move. */
export function isCellTable({ table, columns }: CellList): boolean {
  if (table.columns[table.fields[columns.value].name]?.kind !== 'number') return false;
  const below = new Set(linesOfSide(table, columns.from).lines.map(({ code }) => code));
  const uses = linesOfSide(table, columns.to).lines.filter(({ code }) => !below.has(code));
  return uses.some(({ code }) => ['demand', 'whole'].includes(useKind(code) ?? ''));
}
