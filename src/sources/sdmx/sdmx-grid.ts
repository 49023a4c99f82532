import { textAt } from '../../base/text-column.ts';
import type { Grid } from '../tabular/grid.ts';
import { textsIn, typedRows } from '../tabular/typed-rows.ts';
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
    ...typedRows(file, rows, 1, {
      width: () => names.length,
      text,
      number: (row, column) => (column === at ? values.numbers[row - 1] : Number.NaN),
    }),
    texts: (some, column) => textsIn(some, columns[column] ?? null, (row) => text(row, column)),
  };
}
