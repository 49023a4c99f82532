import { gather } from '../../base/gather.ts';
import { type TextColumn, textBuilder } from '../../base/text-column.ts';
import type { Grid } from './grid.ts';

type Given = Pick<Grid, 'width' | 'text' | 'number'>;

/**
 * The rest of a grid whose row 0 has the names and whose cells have a type: nothing is merged, no row is ragged.
 * @param first the line of the names
 */
export function typedRows(
  file: string,
  rows: number,
  first: number,
  { width, text, number }: Given,
): Omit<Grid, 'texts' | 'pointNumber' | 'begins' | 'missing'> {
  return {
    rows: rows + 1,
    strict: true,
    width,
    text,
    number: (row, column) => (row === 0 ? Number.NaN : number(row, column)),
    line: (row) => row + first,
    cell: () => null,
    where: (row, column) => ({
      file,
      ...(row + first === 0 ? {} : { line: row + first }),
      ...(column === undefined ? {} : { column: column + 1 }),
    }),
    whole: (row) => text(row, 0),
    merged: () => null,
  };
}

/** The texts of some rows of a column that is coded already, else one by one. */
export function textsIn(
  rows: Uint32Array,
  column: TextColumn | null,
  text: (row: number) => string,
): TextColumn {
  if (column !== null && !rows.includes(0)) {
    const { codes } = column;
    const isWhole = rows.length === codes.length;
    return {
      ...column,
      codes: isWhole
        ? codes
        : gather(
            codes,
            rows.map((row) => row - 1),
          ),
    };
  }
  const builder = textBuilder(rows.length);
  for (const row of rows) builder.add(text(row) || null);
  return builder.column();
}
