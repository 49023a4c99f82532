import { EscalarError } from '../../base/error.ts';
import { counted } from '../../base/locale.ts';
import { unnamedLines } from './unnamed-lines.ts';
import { type WideLine, type WideTaker, wideLines } from './wide-lines.ts';

/** A matrix of numbers in a text file, with the names above and beside it where it has any. */
export interface NumberMatrix {
  /** The names of each column, from the first line of names down. */
  readonly columns: readonly (readonly string[])[];
  readonly labels: readonly (readonly string[])[];
  /** Rows by columns. */
  readonly values: Float64Array;
  /** The most decimals of a number. */
  readonly decimals: number;
}

export interface MatrixReader {
  readonly feed: (chunk: Uint8Array) => void;
  readonly end: () => NumberMatrix;
}

/**
 * Reads a matrix from chunks of a text file: tabs, semicolons or commas; names above and beside, or numbers alone.
 * @param most how many rows there may be, by the number of columns
 * @throws EscalarError `io-shape`, `io-not-finite` with the line, `empty-table`
 */
export function numberMatrix(
  file: string,
  named: boolean,
  most: (columns: number) => number,
  decimal: 'auto' | '.' | ',' = '.',
): MatrixReader {
  let columns: readonly (readonly string[])[] = [];
  let values = new Float64Array(0);
  const labels: (readonly string[])[] = [];
  const taker: WideTaker = {
    header: (names) => {
      columns = names;
      values = new Float64Array(most(names.length) * names.length);
    },
    row: (row) => {
      const at = labels.length * columns.length;
      refuseGap(file, row, columns);
      if (at >= values.length) {
        const rows = most(columns.length);
        const sizes = { expected: counted(rows, 'row', 'rows'), found: `${labels.length + 1}` };
        throw new EscalarError('io-shape', { part: file, ...sizes }, { line: row.line });
      }
      values.set(row.values, at);
      labels.push([...row.labels]);
    },
  };
  const reader = named ? wideLines(file, taker, decimal) : unnamedLines(file, taker, decimal);
  return {
    feed: reader.feed,
    end: () => {
      const decimals = reader.end();
      return { columns, labels, values: values.subarray(0, labels.length * columns.length), decimals };
    },
  };
}

/** @throws EscalarError `io-not-finite` for an empty cell */
function refuseGap(file: string, { labels, values, line }: WideLine, columns: NumberMatrix['columns']): void {
  const gap = values.findIndex(Number.isNaN);
  if (gap < 0) return;
  const cell = `${labels.join('.')} → ${columns[gap].join('.')}`;
  throw new EscalarError('io-not-finite', { part: file, cell, value: '' }, { line });
}
