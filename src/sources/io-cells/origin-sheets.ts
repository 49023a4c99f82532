import { type CrossSheet, crossGrid } from './cross-grid.ts';
import { whole } from './cross-sheets.ts';
import { ABROAD, type CrossTable } from './cross-table.ts';
import { sheetOfYear, yearsInLines } from './sheet-years.ts';

/** Columns and lines that are looked at. */
const [MOST_SIDES, MOST_HEADS] = [6, 10];
const HOME = /^(domestic|nacional)$/i;
const IMPORTED = /^imports?$/i;

/** Where a sheet says in each line whether it is domestic or imported; -1 for none. */
function originColumn({ grid }: CrossSheet): number {
  const lines = Array.from({ length: grid.rows }, (_, row) => row);
  return Array.from({ length: MOST_SIDES }, (_, c) => c).findIndex((c) => {
    const has = (known: RegExp): boolean => lines.some((row) => known.test(grid.text(row, c)));
    return has(HOME) && has(IMPORTED);
  });
}

/** The years of a sheet whose lines say a year and an origin each, as national tables of the WIOD do; none for others. */
export function originYears(sheet: CrossSheet): readonly string[] {
  return originColumn(sheet) < 0 ? [] : [...yearsInLines(sheet).keys()].sort();
}

/**
 * The table of a year in such a sheet: what is imported comes from the economy abroad.
 * @throws EscalarError those of `crossGrid` and `whole`
 */
export function originTable(
  sheet: CrossSheet,
  year: string,
  decimal: Parameters<typeof crossGrid>[1],
): CrossTable | null {
  const own = sheetOfYear(sheet, year);
  const { grid } = own;
  const origin = originColumn(own);
  const lines = Array.from({ length: grid.rows }, (_, row) => row);
  const body = lines.filter((row) => row > 0 && grid.text(row, origin) !== '');
  const first = body.find(
    (row) => HOME.test(grid.text(row, origin)) || IMPORTED.test(grid.text(row, origin)),
  );
  if (first === undefined || first > MOST_HEADS) return null;
  const [head, side] = namesOf(own, first, origin);
  const table = crossGrid(own, decimal, { head, side, first, from: origin + 1 });
  if (table === null || table.rows.length !== body.length) return null;
  const rows = table.rows.map((line, r) =>
    IMPORTED.test(grid.text(body[r], origin)) ? { ...line, economy: ABROAD } : line,
  );
  return whole({ ...table, year, rows });
}

/** The line above and the column beside in which most names are alike. */
function namesOf({ grid }: CrossSheet, first: number, origin: number): readonly [head: number, side: number] {
  const heads = Array.from({ length: first }, (_, row) => row);
  const sides = Array.from({ length: origin }, (_, c) => c);
  const found = heads.flatMap((head) =>
    sides.map((side) => {
      const below = new Set(Array.from({ length: grid.rows }, (_, row) => grid.text(row, side)));
      const above = Array.from({ length: grid.width(head) }, (_, c) => grid.text(head, c));
      return { head, side, alike: above.filter((name) => name !== '' && below.has(name)).length };
    }),
  );
  const [best] = found.sort((a, b) => b.alike - a.alike);
  return [best?.head ?? 0, best?.side ?? 0];
}
