import { badOption } from '../../base/bad-option.ts';
import { EscalarError } from '../../base/error.ts';
import { nearestName } from '../../base/nearest.ts';
import type { PlainNote } from '../../base/note.ts';
import type { DecimalMark } from '../tabular/read-number.ts';
import { labelGrid } from './label-grid.ts';
import { labelledCsv } from './labelled-csv.ts';
import type { IoFile } from './read-io-csv.ts';

/** A matrix with names, and what its lines must add up to. */
export interface MatrixAndTotals {
  readonly matrix: {
    readonly rows: readonly string[];
    readonly columns: readonly string[];
    readonly values: Float64Array;
  };
  readonly totals: readonly {
    /** Names of rows and of columns; none for all. */
    readonly rows: readonly string[];
    readonly columns: readonly string[];
    readonly total: number;
    readonly deviation: number;
  }[];
  readonly notes: readonly PlainNote[];
}

/** Names of the columns of totals; the first is the label of rows. */
const COLUMN = ['column', 'columna'];
const TOTAL = ['total'];
const DEVIATION = ['deviation', 'desviacion', 'desviación'];

/**
 * A matrix with names in its first line and column, and totals as lines `row,column,total` with an optional column
 * `deviation`. An empty name or `*` is all, `a+b` several.
 * @throws EscalarError of `labelGrid` and `labelledCsv`; `io-duplicate-label`, `missing-column`, `bad-option` for a deviation below zero
 */
export function readTotals(
  files: { readonly matrix: IoFile; readonly totals: IoFile },
  decimal: 'auto' | DecimalMark = 'auto',
): MatrixAndTotals {
  const grids = [files.matrix, files.totals].map(({ name, bytes }) => labelGrid(name, bytes));
  const [cells, lines] = grids;
  const heads = lines.columns.map((name) => name.trim().toLowerCase());
  const at = (known: readonly string[]): number => heads.findIndex((name) => known.includes(name));
  const [column, total, deviation] = [at(COLUMN), at(TOTAL), at(DEVIATION)];
  for (const [place, name] of [
    [column, 'column'],
    [total, 'total'],
  ] as const)
    if (place < 0) throw missing(lines.file, name, lines.columns);
  const numbers = deviation < 0 ? [total] : [total, deviation];
  const read = labelledCsv(grids, decimal, (grid) =>
    grid === lines ? numbers : cells.columns.map((_, c) => c),
  );
  const [matrix, held] = read.files;
  for (const side of ['rows', 'columns'] as const) onceEach(matrix.file, matrix[side]);
  return {
    matrix: { rows: matrix.rows, columns: matrix.columns, values: matrix.values },
    totals: held.rows.map((name, row) => {
      const uncertain = deviation < 0 ? 0 : held.values[row * numbers.length + 1];
      if (uncertain < 0) throw belowZero(uncertain).at({ ...held.place(row, deviation) });
      return {
        rows: namesOf(name, matrix.rows),
        columns: namesOf(lines.text(row, column), matrix.columns),
        total: held.values[row * numbers.length],
        deviation: uncertain,
      };
    }),
    notes: read.notes,
  };
}

/** A name as it stands where a line has it, else its parts. */
function namesOf(written: string, known: readonly string[]): readonly string[] {
  const name = written.trim();
  if (known.includes(name)) return [name];
  return name === '' || name === '*' ? [] : name.split('+').map((part) => part.trim());
}

function onceEach(part: string, labels: readonly string[]): void {
  const twice = labels.find((label, at) => labels.indexOf(label) !== at);
  if (twice !== undefined) throw new EscalarError('io-duplicate-label', { part, label: twice });
}

function missing(file: string, column: string, have: readonly string[]): EscalarError {
  const nearest = nearestName(column, have);
  return new EscalarError('missing-column', { column, have, indicator: 'balance', nearest }, { file });
}

function belowZero(value: number): EscalarError {
  const expected = { en: 'zero or a number above it', es: 'cero o un número mayor' };
  return badOption('deviation', String(value), expected);
}
