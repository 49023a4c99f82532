import { isSpreadsheetError } from '../../base/spreadsheet-error.ts';
import { filledCells, type Grid, isBlank } from './grid.ts';

const LOOK = 200;
/** The first words of a note under a table of a statistical office. */
const FOOTNOTE =
  /^["'\s(*[]*(?:fuentes?|notas?|sources?|notes?|fontes?|quelle|anmerkungen?|資料來源|资料来源|說明|[註注备備]|자료|출처|주|data from database|footnoteseqid|elaboraci[oó]n|elaborado|inegi|cifras|n\.?[ds]\.?\s*[:=]|n\/d|s\/d\s|last updated|updated|\p{L}\d?\s?\/|\d{1,2}\/\s|[a-z\d]\)\s|[©†‡]|\*)/iu;
/** The same with a colon, which no cell of data begins with. */
const SURE_FOOTNOTE =
  /^["'\s(]*(?:fuentes?|notas?|sources?|notes?|fontes?|quelle|資料來源|资料来源|출처|자료)\s*[:：]/i;

/** Words that end as a sentence does, and no cell of data. */
const SENTENCE = /^["']?\p{Lu}\S*(?:\s+\S+){2,}\.["']?$/u;

/** The row after the last one with data: notes and blank lines at the end are not data. */
export function endOfData(grid: Grid, from: number, width: number): number {
  let end = grid.rows;
  for (let row = end - 1; row >= from; row -= 1) {
    if (isBlank(grid, row)) {
      if (row === end - 1) end = row;
      continue;
    }
    if (row !== end - 1 || !isNote(grid, row, from, width)) break;
    end = row;
  }
  return end;
}

/** A line that begins with `#` and holds nothing else, or is no row by its width; an error of Excel is a cell. */
export function isRemark(grid: Grid, row: number, width: number): boolean {
  if (grid.begins?.(row) === true) return false;
  const first = grid.text(row, 0);
  if (!first.startsWith('#') || isSpreadsheetError(first)) return false;
  return filledCells(grid, row, 2) === 1 || (grid.strict && grid.width(row) !== width);
}

function isNote(grid: Grid, row: number, from: number, width: number): boolean {
  if (width < 2) return false;
  if (isRemark(grid, row, width)) return true;
  const whole = grid.whole(row);
  const filled = filledCells(grid, row, 2);
  if (SURE_FOOTNOTE.test(whole)) return true;
  if (isFootnoteOfTwo(grid, row, width)) return true;
  const narrow = grid.strict ? grid.width(row) !== width : filled < 2;
  if (!narrow && filled > 1) return false;
  if (FOOTNOTE.test(whole) || (filled === 1 && SENTENCE.test(whole))) return true;
  return filled === 1 && grid.text(row, 0) !== '' && row > from && aboveIsBlankOrNote(grid, row);
}

/** A mark and its words, in a list that a blank line parts from a wider table: `"1","Includes mining."` */
function isFootnoteOfTwo(grid: Grid, row: number, width: number): boolean {
  const isNarrow = (one: number) =>
    grid.strict && grid.width(one) === 2 && /\p{L}{2}/u.test(grid.text(one, 1));
  if (width < 4 || !isNarrow(row)) return false;
  for (let above = row - 1; above > Math.max(0, row - LOOK); above -= 1) {
    if (isBlank(grid, above)) return true;
    if (!isNarrow(above)) return false;
  }
  return false;
}

/** A line of one cell that a blank line parts from the table. */
function aboveIsBlankOrNote(grid: Grid, row: number): boolean {
  for (let above = row - 1; above > Math.max(0, row - LOOK); above -= 1) {
    // a sheet has no rows for blank lines, only a gap in their numbers
    if (!grid.strict && grid.line(above + 1) - grid.line(above) > 1) return true;
    if (isBlank(grid, above)) return true;
    if (filledCells(grid, above, 2) > 1) return false;
  }
  return false;
}
