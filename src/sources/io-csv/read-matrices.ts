import { EscalarError } from '../../base/error.ts';
import { nearestName } from '../../base/nearest.ts';
import type { PlainNote } from '../../base/note.ts';
import type { DecimalMark } from '../tabular/read-number.ts';
import { labelGrid } from './label-grid.ts';
import { type LabelledCsv, labelledCsv } from './labelled-csv.ts';
import type { IoFile } from './read-io-csv.ts';

export interface MatricesAndParts {
  /** In the order of the files. */
  readonly matrices: readonly LabelledCsv[];
  readonly parts: readonly {
    readonly row: string;
    readonly into: string;
    readonly sales: number;
    readonly inputs: number;
  }[];
  readonly notes: readonly PlainNote[];
}

/**
 * Matrices with names in their first line and column, and parts of lines as `row,into,sales,inputs`; without `inputs` they
 * buy as they sell.
 * @throws EscalarError of `labelGrid` and `labelledCsv`; `missing-column`
 */
export function readMatrices(
  files: readonly IoFile[],
  weights: IoFile,
  decimal: 'auto' | DecimalMark = 'auto',
): MatricesAndParts {
  const lines = labelGrid(weights.name, weights.bytes);
  const grids = files.map(({ name, bytes }) => labelGrid(name, bytes));
  const at = (name: string): number => lines.columns.findIndex((one) => one.trim().toLowerCase() === name);
  for (const column of ['into', 'sales'])
    if (at(column) < 0)
      throw new EscalarError(
        'missing-column',
        { column, have: lines.columns, indicator: 'split', nearest: nearestName(column, lines.columns) },
        { file: lines.file },
      );
  const numbers = [at('sales'), at('inputs')].filter((column) => column >= 0);
  const read = labelledCsv([...grids, lines], decimal, (grid) =>
    grid === lines ? numbers : grid.columns.map((_, c) => c),
  );
  const shares = read.files[grids.length];
  const share = (row: number, column: number): number => shares.values[row * numbers.length + column];
  return {
    matrices: read.files.slice(0, grids.length),
    parts: shares.rows.map((row, line) => ({
      row,
      into: lines.text(line, at('into')).trim(),
      sales: share(line, 0),
      inputs: share(line, numbers.length - 1),
    })),
    notes: read.notes,
  };
}
