import { type PaperColumn, type PaperRow, wordsOf } from './paper.ts';

/** Letters of the longest line that a column may ask room for. */
const MOST = 60;
const LEAST = 6;

/**
 * How many letters each column of a table wants: those of its longest cell, the longest word of its head at least.
 * A page is parted by them.
 */
export function columnShares(columns: readonly PaperColumn[], rows: readonly PaperRow[]): readonly number[] {
  return columns.map((column, i) => {
    const words = [column.title, column.unit].flatMap((text) => text.split(' '));
    const least = Math.max(LEAST, ...words.map((word) => word.length));
    const longest = rows.reduce((most, { cells }) => Math.max(most, wordsOf(cells[i] ?? []).length), least);
    return Math.min(MOST, longest) + 2;
  });
}
