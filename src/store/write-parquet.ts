import type { DuckDBConnection, DuckDBType, DuckDBValue } from '@duckdb/node-api';
import { MISSING_REASONS } from '../base/missing.ts';
import { type Column, lengthOf, type NumberColumn, type Table } from '../base/table.ts';
import { textAt } from '../base/text-column.ts';
import { identifier, literal } from './sql.ts';

/** Beside a number column `x`, the text column `x__reason` says why a value is missing. */
export const REASON_SUFFIX = '__reason';

/** Rows of one data chunk of the database. */
const CHUNK = 2048;
const INT32 = 2 ** 31;

/** One stored column: how DuckDB types it and the value of each row. */
interface Stored {
  readonly name: string;
  readonly type: 'VARCHAR' | 'INTEGER' | 'DOUBLE';
  at(row: number): string | number | null;
}

/**
 * Writes a table as Parquet (zstd), rows in the table's order. Whole numbers are stored as
 * integers, a missing number as NULL; a reason other than `not-reported` goes to a sibling
 * column. The same table and the same DuckDB give the same bytes.
 */
export async function writeParquet(connection: DuckDBConnection, table: Table, path: string): Promise<void> {
  const stored = table.fields.flatMap((field) => {
    const column = table.columns[field.name];
    if (column === undefined || lengthOf(column) !== table.rows) {
      throw new TypeError(`${table.name}.${field.name}: ${table.rows} values expected`);
    }
    return storedOf(field.name, column);
  });
  const declared = stored.map((column) => `${identifier(column.name)} ${column.type}`).join(', ');
  await connection.run(`CREATE OR REPLACE TEMP TABLE outgoing (${declared})`);
  await append(connection, stored, table.rows);
  await connection.run(
    `COPY (SELECT * FROM outgoing) TO ${literal(path)}
     (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 12, PARQUET_VERSION v2, ROW_GROUP_SIZE 122880)`,
  );
  await connection.run('DROP TABLE outgoing');
}

async function append(connection: DuckDBConnection, stored: readonly Stored[], rows: number): Promise<void> {
  const { DOUBLE, DuckDBDataChunk, INTEGER, VARCHAR } = await import('@duckdb/node-api');
  const typeOf: Readonly<Record<Stored['type'], DuckDBType>> = { DOUBLE, INTEGER, VARCHAR };
  const types = stored.map((column) => typeOf[column.type]);
  const appender = await connection.createAppender('outgoing', 'main', 'temp');
  for (let start = 0; start < rows; start += CHUNK) {
    const length = Math.min(CHUNK, rows - start);
    const chunk = DuckDBDataChunk.create(types, length);
    stored.forEach((column, index) => {
      const values: DuckDBValue[] = new Array(length);
      for (let row = 0; row < length; row += 1) values[row] = column.at(start + row);
      chunk.setColumnValues(index, values);
    });
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function storedOf(name: string, column: Column): Stored[] {
  if (column.kind === 'text') {
    return [{ name, type: 'VARCHAR', at: (row) => textAt(column, row) }];
  }
  const { values, reason } = column;
  const numbers: Stored = {
    name,
    type: isInteger(column) ? 'INTEGER' : 'DOUBLE',
    at: (row) => (isMissing(column, row) ? null : values[row]),
  };
  // `not-reported` is code 1 and what a bare NULL means
  if (reason === undefined || !reason.some((code) => code > 1)) return [numbers];
  const why: Stored = {
    name: `${name}${REASON_SUFFIX}`,
    type: 'VARCHAR',
    at: (row) => (reason[row] > 1 ? (MISSING_REASONS[reason[row] - 1] as string) : null),
  };
  return [numbers, why];
}

/** @throws TypeError for a NaN or an infinity that no reason explains: a fault of ours. */
function isMissing(column: NumberColumn, row: number): boolean {
  if ((column.reason?.[row] ?? 0) !== 0) return true;
  if (!Number.isFinite(column.values[row])) throw new TypeError(`not a finite number in row ${row}`);
  return false;
}

function isInteger(column: NumberColumn): boolean {
  for (let row = 0; row < column.values.length; row += 1) {
    if ((column.reason?.[row] ?? 0) !== 0) continue;
    const value = column.values[row];
    if (!Number.isInteger(value) || Math.abs(value) >= INT32 || Object.is(value, -0)) return false;
  }
  return true;
}
