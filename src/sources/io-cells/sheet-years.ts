import { chosenRows } from './chosen-rows.ts';
import type { CrossSheet } from './cross-grid.ts';

/** Columns that are looked at, and lines of titles. */
const [MOST_SIDES, MOST_TITLES] = [6, 8];

/** The years that the lines of a sheet state, where each states one and they are several or a column is named so. */
export function yearsInLines({ grid }: CrossSheet): ReadonlyMap<string, readonly number[]> {
  for (let c = 0; c < MOST_SIDES; c += 1) {
    const rows = new Map<string, number[]>();
    let others = 0;
    for (let row = 0; row < grid.rows; row += 1) {
      const text = grid.text(row, c);
      if (YEAR.test(text)) rows.set(text, [...(rows.get(text) ?? []), row]);
      else if (row >= MOST_TITLES && text !== '') others += 1;
    }
    if (rows.size > 1 && others === 0 && [...rows.values()].every(({ length }) => length > 1)) return rows;
  }
  return new Map();
}

const YEAR = /^(19|20)\d{2}$/;

/** A sheet with the lines before those of any year, and those of one. */
export function sheetOfYear(sheet: CrossSheet, year: string): CrossSheet {
  const years = yearsInLines(sheet);
  const own = years.get(year);
  if (own === undefined) return sheet;
  const first = Math.min(...[...years.values()].flat());
  const kept = [...Array.from({ length: first }, (_, row) => row), ...own];
  return { ...sheet, grid: chosenRows(sheet.grid, kept) };
}
