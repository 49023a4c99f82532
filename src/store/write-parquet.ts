import type { DuckDBConnection, DuckDBType, DuckDBValue } from '@duckdb/node-api';
import { MISSING_REASONS, REASON_SUFFIX } from '../base/missing.ts';
import { type Column, lengthOf, type NumberColumn, type Table } from '../base/table.ts';
import { textAt } from '../base/text-column.ts';
import { identifier, literal } from './sql.ts';

/** Rows of one data chunk of the database. */
const CHUNK = 2048;
const INT32 = 2 ** 31;

/** Below so many rows the text of every cell is handed over; from there on, its place in a list. */
const WORTHWHILE_ROWS = 20_000;
const MOST_WORDS = 65_535;

/** One stored column: how DuckDB types it and the value of each row. */
interface Stored {
  readonly name: string;
  readonly type: 'VARCHAR' | 'INTEGER' | 'DOUBLE';
  /** The different texts of a long column, which goes over as an enumeration; empty text stands for none. */
  readonly words?: readonly string[];
  /** What is written of the column as it went over; the column itself when left out. */
  written?(name: string): string;
  at(row: number): string | number | null;
}

export interface ParquetOptions {
  /** Of zstd, 1 to 22: 12 for what is kept, the default; 1 for what is wanted now. */
  readonly level?: number;
}

/**
 * Writes a table as Parquet (zstd), rows in the table's order. Whole numbers are stored as
 * integers, a missing number as NULL; a reason other than `not-reported` goes to a sibling
 * column. The same table and the same DuckDB give the same bytes.
 */
export async function writeParquet(
  connection: DuckDBConnection,
  table: Table,
  path: string,
  { level = 12 }: ParquetOptions = {},
): Promise<void> {
  const stored = table.fields.flatMap((field) => {
    const column = table.columns[field.name];
    if (column === undefined || lengthOf(column) !== table.rows) {
      throw new TypeError(`${table.name}.${field.name}: ${table.rows} values expected`);
    }
    return storedOf(field.name, column);
  });
  const types = stored.map(({ type, words }, at) => (words === undefined ? type : `words_${at}`));
  for (const [at, { words }] of stored.entries()) {
    if (words === undefined) continue;
    await connection.run(
      `CREATE OR REPLACE TEMP TYPE ${types[at]} AS ENUM (${words.map(literal).join(', ')})`,
    );
  }
  const declared = stored.map(({ name }, at) => `${identifier(name)} ${types[at]}`);
  await connection.run(`CREATE OR REPLACE TEMP TABLE outgoing (${declared.join(', ')})`);
  await append(connection, stored, table.rows);
  const columns = stored.map(({ name, written }) => {
    const own = identifier(name);
    return `${written?.(own) ?? own} AS ${own}`;
  });
  await connection.run(
    `COPY (SELECT ${columns.join(', ')} FROM outgoing) TO ${literal(path)}
     (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL ${level}, PARQUET_VERSION v2, ROW_GROUP_SIZE 122880)`,
  );
  await connection.run('DROP TABLE outgoing');
}

async function append(connection: DuckDBConnection, stored: readonly Stored[], rows: number): Promise<void> {
  const { DOUBLE, DuckDBDataChunk, ENUM, INTEGER, VARCHAR } = await import('@duckdb/node-api');
  const typeOf: Readonly<Record<Stored['type'], DuckDBType>> = { DOUBLE, INTEGER, VARCHAR };
  const types = stored.map(({ type, words }) => (words === undefined ? typeOf[type] : ENUM(words)));
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
    const { words, codes } = column;
    const type = 'VARCHAR';
    const listed = codes.length >= WORTHWHILE_ROWS && words.length < MOST_WORDS && !words.includes('');
    if (!listed) return [{ name, type, at: (row) => textAt(column, row) }];
    const all = ['', ...words];
    // a mark of what is missing costs the database's library more than a text
    const written = (own: string) => `NULLIF(CAST(${own} AS VARCHAR), '')`;
    return [{ name, type, words: all, written, at: (row) => all[codes[row]] }];
  }
  const { values, reason } = column;
  const whole = isInteger(column);
  const marked = !whole && (reason?.some((code) => code !== 0) ?? false);
  const gap = marked ? Number.NaN : null;
  const numbers: Stored = {
    name,
    type: whole ? 'INTEGER' : 'DOUBLE',
    at: (row) => (isMissing(column, row) ? gap : values[row]),
    ...(marked ? { written: (own: string) => `CASE WHEN isnan(${own}) THEN NULL ELSE ${own} END` } : {}),
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
