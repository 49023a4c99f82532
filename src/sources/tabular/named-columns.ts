import { EscalarError } from '../../base/error.ts';
import { info, type PlainNote } from '../../base/note.ts';
import { unknownName } from '../../base/unknown-name.ts';
import { plainHeader } from '../../columns/plain-header.ts';
import type { HeaderFound } from './find-header.ts';
import type { Grid } from './grid.ts';
import { countsRows, isNoName } from './index-column.ts';
import { someOf } from './some-of.ts';
import type { TabularOptions } from './tabular-options.ts';

export interface NamedColumns {
  /** Names as they stand; '' for a column that is left out. */
  readonly names: readonly string[];
  readonly notes: readonly PlainNote[];
}

/**
 * The names of the columns. One without a name is left out where it is empty or counts the rows; where it holds other
 * data it is refused, unless `map` calls it by its place, `#1`.
 * @throws EscalarError `empty-header`
 */
export function namedColumns(
  grid: Grid,
  header: HeaderFound,
  rows: Uint32Array,
  { map = {}, drop = [] }: Pick<TabularOptions, 'map' | 'drop'>,
): NamedColumns {
  requireDropped(header.names, drop);
  let width = header.names.length;
  for (const row of rows) width = Math.max(width, grid.width(row));
  const empty: number[] = [];
  const counting: number[] = [];
  const names = Array.from({ length: width }, (_, column) => {
    const name = header.names[column] ?? '';
    const place = `#${column + 1}`;
    if (drop.some((one) => one === place || isCalled(one, name, header.names))) return '';
    if (!isNoName(name) || Object.hasOwn(map, name)) return name;
    if (Object.hasOwn(map, place)) return place;
    if ((column === 0 || name !== '') && countsRows(grid, rows, column)) counting.push(column + 1);
    else if (name !== '') return name;
    else if (refuseData(grid, rows, column)) empty.push(column + 1);
    return '';
  });
  const notes: PlainNote[] = [];
  if (empty.length > 0) {
    const shown = someOf(empty);
    notes.push(info(`Empty columns were left out: ${shown}.`, `Se omitieron columnas vacías: ${shown}.`));
  }
  if (counting.length > 0) {
    const shown = someOf(counting);
    notes.push(
      info(
        `Columns without a name that only count the rows were left out: ${shown}.`,
        `Se omitieron columnas sin nombre que solo numeran las filas: ${shown}.`,
      ),
    );
  }
  return { names, notes };
}

/** Exactly, or but for capitals and accents where no column is called exactly so: `Measure` is not `MEASURE` beside it. */
function isCalled(said: string, name: string, names: readonly string[]): boolean {
  if (name === '' || names.includes(said)) return name !== '' && said === name;
  return plainHeader(said) === plainHeader(name);
}

/** @throws EscalarError `unknown-name` for a column to leave out that is not there */
function requireDropped(names: readonly string[], drop: readonly string[]): void {
  const name = drop.find(
    (one) => !/^#\d+$/.test(one) && !names.some((header) => isCalled(one, header, names)),
  );
  if (name === undefined) return;
  const known = names.filter((header) => header !== '');
  const kind = { en: 'column', es: 'la columna' };
  throw unknownName(kind, name, known);
}

/** @returns true; a column without a name has no data */
function refuseData(grid: Grid, rows: Uint32Array, column: number): true {
  for (const row of rows) {
    if (grid.text(row, column) === '') continue;
    throw new EscalarError('empty-header', { column: column + 1 }, grid.where(row, column));
  }
  return true;
}
