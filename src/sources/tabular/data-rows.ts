import { EscalarError } from '../../base/error.ts';
import { info, type PlainNote } from '../../base/note.ts';
import type { HeaderFound } from './find-header.ts';
import { type Grid, isBlank } from './grid.ts';
import { isRemark } from './notes-below.ts';
import { refuseRagged } from './refuse-ragged.ts';
import { someOf } from './some-of.ts';
import { growing } from './tokenize-csv.ts';

export interface DataRows {
  readonly rows: Uint32Array;
  readonly notes: readonly PlainNote[];
}

/**
 * The rows with data below the names of the columns. Blank lines, remarks (`# …`), the names of the columns again, as a
 * file put together of several has them, and a line of the numbers of the columns (`(1),(2),(3)`) are none.
 * @throws EscalarError `no-data-rows`, `ragged-row`
 */
export function dataRows(grid: Grid, header: HeaderFound): DataRows {
  const rows = growing();
  const remarks: number[] = [];
  const repeated: number[] = [];
  const width = header.names.length;
  const numbered = isNumbering(grid, header.firstRow, width) ? header.firstRow : -1;
  for (let row = header.firstRow; row < header.endRow; row += 1) {
    if (isBlank(grid, row) || row === numbered) continue;
    if (isRemark(grid, row, width)) remarks.push(grid.line(row));
    else if (repeatsNames(grid, row, header.row)) repeated.push(grid.line(row));
    else {
      refuseRagged(grid, row, width, grid.line(header.row));
      rows.push(row);
    }
  }
  if (rows.length === 0) throw new EscalarError('no-data-rows', {}, grid.where(header.row));
  return { rows: rows.take(), notes: leftOut(remarks, repeated, numbered < 0 ? null : grid.line(numbered)) };
}

/** Whether a row has the names of the columns in all of its cells, words among them. */
function repeatsNames(grid: Grid, row: number, names: number): boolean {
  if (grid.beginAlike?.(row, names) === false) return false;
  let words = 0;
  for (let column = 0; column < Math.max(grid.width(row), grid.width(names)); column += 1) {
    const text = grid.text(row, column);
    if (text !== grid.text(names, column)) return false;
    if (/\p{L}/u.test(text)) words += 1;
  }
  return words > 0;
}

/** Whether a row numbers the columns in parentheses, in order, three or more. */
function isNumbering(grid: Grid, row: number, width: number): boolean {
  let first: number | null = null;
  let count = 0;
  for (let column = 0; column < width; column += 1) {
    const text = grid.text(row, column);
    if (text === '' && count === 0) continue;
    const number = Number(/^[([](\d{1,3})[)\]]$/.exec(text)?.[1] ?? Number.NaN);
    first ??= number - count;
    if (number !== first + count || first > 2) return false;
    count += 1;
  }
  return count > 2;
}

function leftOut(
  remarks: readonly number[],
  repeated: readonly number[],
  numbered: number | null,
): readonly PlainNote[] {
  const notes: PlainNote[] = [];
  if (remarks.length > 0)
    notes.push(
      info(
        `Lines that begin with # were left out: ${someOf(remarks)}.`,
        `Se omitieron las líneas que empiezan con #: ${someOf(remarks)}.`,
      ),
    );
  if (repeated.length > 0)
    notes.push(
      info(
        `Lines that repeat the names of the columns were left out: ${someOf(repeated)}.`,
        `Se omitieron las líneas que repiten los nombres de las columnas: ${someOf(repeated)}.`,
      ),
    );
  if (numbered !== null)
    notes.push(
      info(
        `Line ${numbered} numbers the columns and was left out.`,
        `La línea ${numbered} numera las columnas y se omitió.`,
      ),
    );
  return notes;
}
