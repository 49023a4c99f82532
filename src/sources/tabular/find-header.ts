import { EscalarError } from '../../base/error.ts';
import { info, type PlainNote } from '../../base/note.ts';
import { columnOfHeader } from '../../columns/vocabulary.ts';
import { filledCells, type Grid, isBlank } from './grid.ts';
import { headerLineNotThere, headerNotFound } from './header-errors.ts';
import { likelyNames } from './likely-names.ts';
import { namesOf } from './names-of-row.ts';
import { endOfData } from './notes-below.ts';
import { numberAmong } from './number-among.ts';
import { refuseRagged } from './refuse-ragged.ts';
import { tableShapes } from './shapes/table-shapes.ts';
import { someOf } from './some-of.ts';
import { LOOK, usualWidth } from './usual-width.ts';

export interface HeaderFound {
  /** Names of the columns, one for each; those of two header lines are joined (`2018 Enero`). */
  readonly names: readonly string[];
  /** The row of the header (the last one of two). */
  readonly row: number;
  /** Rows that hold data: from `firstRow` up to, not including, `endRow`; blank ones among them. */
  readonly firstRow: number;
  readonly endRow: number;
  readonly notes: readonly PlainNote[];
}

/**
 * Finds the names of the columns above the data. Lines above with one cell, or with fewer cells
 * than the table, are titles; lines below the last row are notes only when nothing else could be
 * meant. Both are left out and noted. Anything less clear is refused.
 * @param isName whether a text is a name of a column that is known
 * @throws EscalarError `header-not-found`, `header-line-not-there`, `ragged-row`, `no-data-rows`,
 * `empty-file`, `too-many-columns`
 */
export function findHeader(
  grid: Grid,
  headerLine?: number,
  isName: (header: string) => boolean = (header) => columnOfHeader(header) !== null,
): HeaderFound {
  const width = usualWidth(grid);
  const row = headerLine === undefined ? searchHeader(grid, width, isName) : rowOfLine(grid, headerLine);
  const shapes = tableShapes();
  const [upper, twoLines] = shapes?.twoLines(grid, row - 1) ?? shapes?.twoLines(grid, row) ?? [row, null];
  const last = twoLines === null ? row : upper + 1;
  const names = twoLines ?? namesOf(grid, row);
  const endRow = endOfData(grid, last + 1, names.length);
  let firstRow = last + 1;
  while (firstRow < endRow && isBlank(grid, firstRow)) firstRow += 1;
  if (firstRow >= endRow) throw new EscalarError('no-data-rows', {}, grid.where(last));
  return { names, row: last, firstRow, endRow, notes: leftOut(grid, upper, endRow) };
}

function searchHeader(grid: Grid, width: number, isName: (header: string) => boolean): number {
  let before = -1;
  let data = -1;
  for (let row = 0; row < Math.min(grid.rows, LOOK); row += 1) {
    const filled = filledCells(grid, row, 2);
    if (filled === 0) continue;
    const fits = grid.strict ? grid.width(row) === width : grid.width(row) >= width;
    if (fits && isRemarkAboveNames(grid, row, width)) continue;
    if (fits && (filled >= 2 || width === 1)) {
      refuseShifted(grid, row, before, width);
      refuseData(grid, row, isName);
      if (data !== -1) refuseData(grid, data, isName);
      return row;
    }
    if (filled >= 2) before = row;
    if (filled >= 2 && data === -1 && looksLikeData(grid, row)) data = row;
  }
  throw headerNotFound({
    why: { en: 'no line has the width of the table', es: 'ninguna línea tiene el ancho de la tabla' },
    line: likelyNames(grid),
  });
}

/** A line `# …` of the width of the table with the names below it; `#year,value` may be the names themselves. */
function isRemarkAboveNames(grid: Grid, row: number, width: number): boolean {
  if (!grid.text(row, 0).startsWith('#')) return false;
  let next = row + 1;
  while (next < grid.rows && isBlank(grid, next)) next += 1;
  return next < grid.rows && grid.width(next) >= width && !looksLikeData(grid, next);
}

/** A line of names with another width than the rows: one of them is shifted, nobody knows which. */
function refuseShifted(grid: Grid, row: number, before: number, width: number): void {
  if (before === -1 || !looksLikeData(grid, row)) return;
  refuseRagged(grid, before, width);
  const named = grid.width(before);
  throw new EscalarError('empty-header', { column: named + 1 }, grid.where(row, named));
}

function refuseData(grid: Grid, row: number, isName: (header: string) => boolean): void {
  const odd = numberAmong(grid, row);
  if (odd === null || namesAreCodes(grid, row, isName)) return;
  throw headerNotFound(
    {
      why: {
        en: `this line, where it should be or a title, holds the number "${odd.text}"`,
        es: `esta línea, donde debería estar o haber un título, contiene el número "${odd.text}"`,
      },
      line: likelyNames(grid),
    },
    grid.where(row, odd.column),
  );
}

/** A column of sums among codes. */
const SUM = /^(_t|sum|suma|gesamt|tod[ao]s|合計)$|total/i;

/** `location,0101,0102`: words, a known name or none among them, before different codes: one with a zero, or all of one length. */
function namesAreCodes(grid: Grid, row: number, isName: (header: string) => boolean): boolean {
  const names = namesOf(grid, row);
  const first = names.findIndex((name) => /^\d+$/.test(name));
  const codes = names.slice(first).filter((name) => !SUM.test(name));
  const isCodes =
    codes.length > 1 &&
    codes.every((name) => /^\d{1,10}$/.test(name)) &&
    new Set(codes).size === codes.length;
  const others = names.slice(0, first);
  if (
    !isCodes ||
    !others.every((name) => name === '' || !/^\d/.test(name)) ||
    !others.some((name) => name === '' || isName(name))
  )
    return false;
  // a zero that a spreadsheet took from some codes leaves them shorter by one
  const lengths = new Set(codes.map(({ length }) => (length > 2 ? length + (length % 2) : length)));
  return codes.some((name) => /^0\d/.test(name)) || lengths.size === 1;
}

function looksLikeData(grid: Grid, row: number): boolean {
  return numberAmong(grid, row) !== null;
}

function rowOfLine(grid: Grid, line: number): number {
  for (let row = 0; row < grid.rows && grid.line(row) <= line; row += 1) {
    if (grid.line(row) === line && !isBlank(grid, row)) return row;
  }
  throw headerLineNotThere({ line });
}

function leftOut(grid: Grid, header: number, end: number): PlainNote[] {
  const notes: PlainNote[] = [];
  const linesOf = (from: number, to: number) => {
    const lines: number[] = [];
    for (let row = from; row < to; row += 1) if (!isBlank(grid, row)) lines.push(grid.line(row));
    return lines;
  };
  const above = linesOf(0, header);
  if (above.length > 0) {
    notes.push(
      info(
        `Lines above the names of the columns were left out: ${someOf(above)}.`,
        `Se omitieron las líneas que están sobre los nombres de las columnas: ${someOf(above)}.`,
      ),
    );
  }
  const below = linesOf(end, grid.rows);
  if (below.length > 0) {
    notes.push(
      info(
        `Notes below the table were left out: ${below.length === 1 ? 'line' : 'lines'} ${someOf(below)}.`,
        `Se omitieron las notas al pie de la tabla: ${below.length === 1 ? 'línea' : 'líneas'} ${someOf(below)}.`,
      ),
    );
  }
  return notes;
}
