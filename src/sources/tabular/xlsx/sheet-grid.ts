import { EscalarError } from '../../../base/error.ts';
import type { Grid } from '../grid.ts';
import { writeReference } from './cell-reference.ts';
import { NOT_COMPUTED, NUMBER } from './cell-store.ts';
import { mergedLookup } from './merged-ranges.ts';
import type { SheetCells } from './read-sheet.ts';

/** A sheet as a grid. A formula counts as its stored result; one that has none is refused when read. */
export function sheetGrid(file: string, sheet: string, part: string, cells: SheetCells): Grid {
  const { first, line, column, kind, value, texts } = cells;
  let width = 0;
  for (let cell = 0; cell < column.length; cell += 1) width = Math.max(width, column[cell] + 1);
  const lookup = mergedLookup(part, cells.merges, width);

  /** The position of a cell, or -1. */
  function find(row: number, wanted: number): number {
    let low = first[row];
    let high = first[row + 1] - 1;
    const guess = low + wanted;
    if (guess <= high && column[guess] === wanted) return guess;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = column[middle];
      if (found === wanted) return middle;
      if (found < wanted) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
  function rowOf(wanted: number): number {
    let low = 0;
    let high = cells.rows - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = line[middle];
      if (found === wanted) return middle;
      if (found < wanted) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
  const where: Grid['where'] = (row, at) => ({
    file,
    sheet,
    line: line[row],
    ...(at === undefined ? {} : { column: at + 1 }),
  });
  function text(row: number, wanted: number): string {
    const cell = find(row, wanted);
    if (cell === -1) return '';
    if (kind[cell] === NOT_COMPUTED) {
      const reference = writeReference(wanted, line[row]);
      throw new EscalarError('formula-not-computed', { cell: reference }, where(row, wanted));
    }
    const content = value[cell];
    return kind[cell] === NUMBER ? String(content) : texts[content];
  }
  return {
    rows: cells.rows,
    strict: false,
    width: (row) => column[first[row + 1] - 1] + 1,
    text,
    number(row, wanted) {
      const cell = find(row, wanted);
      return cell !== -1 && kind[cell] === NUMBER ? value[cell] : Number.NaN;
    },
    line: (row) => line[row],
    cell: (row, wanted) => writeReference(wanted, line[row]),
    where,
    whole: (row) => text(row, column[first[row]]),
    merged(row, wanted) {
      const found = lookup(wanted, line[row]);
      if (found === null) return null;
      const top = rowOf(found.line);
      return { range: found.range, text: top === -1 ? '' : text(top, found.column) };
    },
  };
}
