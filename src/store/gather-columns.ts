import type { DuckDBMaterializedResult } from '@duckdb/node-api';
import { EscalarError } from '../base/error.ts';
import { MISSING_REASONS, type MissingReason } from '../base/missing.ts';
import type { Column, NumberColumn } from '../base/table.ts';
import { textBuilder } from '../base/text-column.ts';
import { REASON_SUFFIX } from './write-parquet.ts';

export interface ReadColumns {
  readonly rows: number;
  readonly names: readonly string[];
  readonly columns: Readonly<Record<string, Column>>;
}

/** A column that was asked for. */
export interface WantedColumn {
  readonly name: string;
  /** Null for lists, structures and the like, which cannot be a column of a table. */
  readonly kind: Column['kind'] | null;
  /** The column that says why numbers are missing. */
  readonly reason: string | null;
}

/**
 * The chunks of a query as columns of ours: each wanted column in turn, and behind it the one that says why.
 * @throws EscalarError `parquet-unreadable` for a reason that is none of ours
 */
export async function gatherColumns(
  path: string,
  wanted: readonly WantedColumn[],
  result: DuckDBMaterializedResult,
): Promise<ReadColumns> {
  const rows = result.rowCount;
  const chunks = await result.fetchAllChunks();
  const columns: Record<string, Column> = {};
  let index = 0;
  for (const column of wanted) {
    const read = (at: number): ((each: (value: unknown, row: number) => void) => void) => {
      return (each) => {
        let start = 0;
        for (const chunk of chunks) {
          const vector = chunk.getColumnVector(at);
          const length = chunk.rowCount;
          for (let row = 0; row < length; row += 1) each(vector.getItem(row), start + row);
          start += length;
        }
      };
    };
    if (column.kind === 'text') {
      columns[column.name] = textFrom(read(index), rows);
      index += 1;
    } else {
      const why = column.reason === null ? null : read(index + 1);
      columns[column.name] = numbersFrom(path, column.name, read(index), why, rows);
      index += column.reason === null ? 1 : 2;
    }
  }
  return { rows, names: wanted.map((column) => column.name), columns };
}

const NOT_DEFINED = MISSING_REASONS.indexOf('not-defined') + 1;

type Cells = (each: (value: unknown, row: number) => void) => void;

function textFrom(cells: Cells, rows: number): Column {
  const builder = textBuilder(rows);
  cells((value) => builder.add(value as string | null));
  return builder.column();
}

function numbersFrom(
  path: string,
  name: string,
  cells: Cells,
  why: Cells | null,
  rows: number,
): NumberColumn {
  const values = new Float64Array(rows);
  let reason: Uint8Array | undefined;
  cells((value, row) => {
    const number = value as number;
    values[row] = number;
    if (Number.isFinite(number)) return;
    reason ??= new Uint8Array(rows);
    // a division by zero that somebody wrote is no number
    reason[row] = Number.isNaN(number) ? 1 : NOT_DEFINED;
    values[row] = Number.NaN;
  });
  if (reason === undefined) return { kind: 'number', values };
  const codes = reason;
  why?.((value, row) => {
    if (value === null || codes[row] === 0) return;
    const code = MISSING_REASONS.indexOf(value as MissingReason) + 1;
    if (code === 0) {
      throw new EscalarError('parquet-unreadable', {
        path,
        detail: `${name}${REASON_SUFFIX}: ${String(value)}`,
      });
    }
    codes[row] = code;
  });
  return { kind: 'number', values, reason: codes };
}
