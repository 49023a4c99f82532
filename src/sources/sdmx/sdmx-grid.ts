import { gather } from '../../base/gather.ts';
import { type TextColumn, textAt, textBuilder } from '../../base/text-column.ts';
import type { Grid } from '../tabular/grid.ts';
import type { SdmxRows } from './sdmx-rows.ts';

/** Observations as the rows of SDMX-CSV: dimensions, OBS_VALUE, attributes. Lines count as in that file. */
export function sdmxGrid(file: string, { rows, dimensions, attributes, values }: SdmxRows): Grid {
  const at = dimensions.length;
  const names = [...dimensions.map(({ id }) => id), 'OBS_VALUE', ...attributes.map(({ id }) => id)];
  const columns = [...dimensions, null, ...attributes].map((one) => one?.column ?? null);
  const valueAt = (row: number): string => {
    const number = values.numbers[row];
    return Number.isNaN(number) ? (values.others.get(row) ?? '') : String(number);
  };
  const text = (row: number, column: number): string => {
    if (row === 0) return names[column] ?? '';
    const texts = columns[column];
    return texts === null ? valueAt(row - 1) : texts === undefined ? '' : (textAt(texts, row - 1) ?? '');
  };
  return {
    rows: rows + 1,
    strict: true,
    width: () => names.length,
    text,
    texts: (some, column) => textsIn(some, columns[column] ?? null, (row) => text(row, column)),
    number: (row, column) => (row === 0 || column !== at ? Number.NaN : values.numbers[row - 1]),
    line: (row) => row + 1,
    cell: () => null,
    where: (row, column) => ({
      file,
      line: row + 1,
      ...(column === undefined ? {} : { column: column + 1 }),
    }),
    whole: (row) => text(row, 0),
    merged: () => null,
  };
}

function textsIn(rows: Uint32Array, column: TextColumn | null, text: (row: number) => string): TextColumn {
  if (column !== null && !rows.includes(0))
    return {
      ...column,
      codes: gather(
        column.codes,
        rows.map((row) => row - 1),
      ),
    };
  const builder = textBuilder(rows.length);
  for (const row of rows) builder.add(text(row) || null);
  return builder.column();
}
