import type { PlainNote } from '../../../base/note.ts';
import { columnOfHeader, kindOfColumn } from '../../../columns/vocabulary.ts';
import type { Grid } from '../grid.ts';
import { readPeriod } from '../read-period.ts';
import { infoSaid } from './said.ts';

/** Names of columns are few, however many classes a table has. */
const MOST_NAMES = 60;

/**
 * A table that lies on its side, with the names of its columns down the first column (`activity,a,b` over `hours,1,2`), turned; null
 * for any other. The names are all known, but for numbers, and none stands elsewhere in the first line, as years or measures do in
 * a table that stands; years do behind a name of theirs.
 */
export function upright(grid: Grid): { readonly grid: Grid; readonly notes: readonly PlainNote[] } | null {
  if (grid.rows < 2 || grid.rows > MOST_NAMES || grid.width(0) < 2) return null;
  const names = Array.from({ length: grid.rows }, (_, row) => grid.text(row, 0));
  const others = Array.from({ length: grid.width(0) - 1 }, (_, column) => grid.text(0, column + 1));
  const known = names.map((name) => columnOfHeader(name)?.name ?? null);
  const kinds = known.map((name) => (name === null ? null : kindOfColumn(name)));
  const codes = names.filter((name) => /^\d{2,}$/.test(name));
  const isNamed = kinds.filter((kind) => kind !== null).length + codes.length === names.length;
  const isTime = kinds[0] === 'year' || kinds[0] === 'period';
  // under a name of classes codes are classes of a table that stands
  const isPlace = ['economy', 'reporter', 'partner'].includes(known[0] ?? '');
  if (codes.length > 0 && !isTime && !(isPlace && others.every((name) => /^[A-Z]{3}$/.test(name))))
    return null;
  const hasBoth = (kinds.includes('number') || codes.length > 0) && (isTime || kinds.includes('code'));
  if (!isNamed || !hasBoth || known.includes('variable') || new Set(names).size < names.length) return null;
  if (others.some((name) => columnOfHeader(name) !== null || (readPeriod(name) !== null) !== isTime))
    return null;
  return { grid: turned(grid), notes: [turnedNote(names)] };
}

function turned(grid: Grid): Grid {
  const { pointNumber } = grid;
  const rows = Math.max(...Array.from({ length: grid.rows }, (_, row) => grid.width(row)));
  return {
    rows,
    strict: false,
    width: () => grid.rows,
    text: (row, column) => grid.text(column, row),
    number: (row, column) => grid.number(column, row),
    ...(pointNumber && { pointNumber: (row, column) => pointNumber(column, row) }),
    line: (row) => row + 1,
    cell: (row, column) => grid.cell(column, row),
    where: (row, column) => (column === undefined ? grid.where(0, row) : grid.where(column, row)),
    whole: (row) => grid.text(0, row),
    merged: (row, column) => grid.merged(column, row),
  };
}

function turnedNote(names: readonly string[]): PlainNote {
  const shown = names.slice(0, 4).join(', ');
  return infoSaid('upright', shown);
}
