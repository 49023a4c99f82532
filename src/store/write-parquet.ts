import type { DuckDBConnection, DuckDBType, DuckDBValue } from '@duckdb/node-api';
import { type StoredColumn, storedColumns } from '../base/stored-columns.ts';
import type { Table } from '../base/table.ts';
import { textAt } from '../base/text-column.ts';
import { identifier, literal } from './sql.ts';

/** Rows of one data chunk of the database. */
const CHUNK = 2048;

/** Below so many rows the text of every cell is handed over; from there on, its place in a list. */
const WORTHWHILE_ROWS = 20_000;
const MOST_WORDS = 65_535;

/** One column on its way: how DuckDB types it and the value of each row. */
interface Outgoing {
  readonly name: string;
  readonly type: 'VARCHAR' | 'INTEGER' | 'DOUBLE';
  /** The different texts of a long column, which goes over as an enumeration; empty text stands for none. */
  readonly words?: readonly string[];
  /** What is written of the column as it went over; the column itself when left out. */
  written?(name: string): string;
  at(row: number): string | number | null;
}

/**
 * Writes a table as Parquet for keeping (zstd), rows in the table's order, as `storedColumns` says. The same table and
 * the same DuckDB give the same bytes.
 */
export async function writeParquet(connection: DuckDBConnection, table: Table, path: string): Promise<void> {
  const stored = storedColumns(table).map(handedOver);
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
     (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 12, PARQUET_VERSION v2, ROW_GROUP_SIZE 122880)`,
  );
  await connection.run('DROP TABLE outgoing');
}

async function append(
  connection: DuckDBConnection,
  stored: readonly Outgoing[],
  rows: number,
): Promise<void> {
  const { DOUBLE, DuckDBDataChunk, ENUM, INTEGER, VARCHAR } = await import('@duckdb/node-api');
  const typeOf: Readonly<Record<Outgoing['type'], DuckDBType>> = { DOUBLE, INTEGER, VARCHAR };
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

function handedOver(stored: StoredColumn): Outgoing {
  const { name, type } = stored;
  if (type === 'text') {
    const { words, codes } = stored.column;
    const listed = codes.length >= WORTHWHILE_ROWS && words.length < MOST_WORDS && !words.includes('');
    if (!listed) return { name, type: 'VARCHAR', at: (row) => textAt(stored.column, row) };
    const all = ['', ...words];
    // a mark of what is missing costs the database's library more than a text
    const written = (own: string) => `NULLIF(CAST(${own} AS VARCHAR), '')`;
    return { name, type: 'VARCHAR', words: all, written, at: (row) => all[codes[row]] };
  }
  const { values, reason } = stored.column;
  const whole = type === 'whole';
  const marked = !whole && (reason?.some((code) => code !== 0) ?? false);
  const gap = marked ? Number.NaN : null;
  return {
    name,
    type: whole ? 'INTEGER' : 'DOUBLE',
    at: (row) => ((reason?.[row] ?? 0) === 0 ? values[row] : gap),
    ...(marked ? { written: (own: string) => `CASE WHEN isnan(${own}) THEN NULL ELSE ${own} END` } : {}),
  };
}
