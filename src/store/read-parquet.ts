import type { DuckDBConnection, DuckDBMaterializedResult } from '@duckdb/node-api';
import { EscalarError } from '../base/error.ts';
import { MISSING_REASONS, type MissingReason } from '../base/missing.ts';
import { nearestName } from '../base/nearest.ts';
import type { Column, NumberColumn } from '../base/table.ts';
import { exactPath, identifier } from './sql.ts';
import { textDictionaries, textOf } from './text-dictionaries.ts';
import { REASON_SUFFIX } from './write-parquet.ts';

export interface ReadOptions {
  /** Rows whose column holds one of the values; all conditions must hold. Text columns only. */
  readonly where?: Readonly<Record<string, readonly string[]>>;
  /** The columns wanted, in this order. Default: all, in the file's order. */
  readonly columns?: readonly string[];
  /** Columns that are codes or periods even where the file stores them as whole numbers. */
  readonly text?: readonly string[];
}

export interface ReadColumns {
  readonly rows: number;
  readonly names: readonly string[];
  readonly columns: Readonly<Record<string, Column>>;
}

interface FileColumn {
  readonly name: string;
  readonly type: string;
  /** Null for lists, structures and the like, which cannot be a column of a table. */
  readonly kind: Column['kind'] | null;
  readonly reason: string | null;
}

const SOURCE = 'read_parquet($1, hive_partitioning = false)';
const WHOLE = /^U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/;
const NUMERIC = /^(FLOAT|DOUBLE|DECIMAL\(.*\))$/;
const TEXTUAL = /^(VARCHAR|UUID|BOOLEAN|DATE|TIME|TIMESTAMP.*|ENUM\(.*\)|"NULL")$/;

/**
 * Columns of one Parquet file, read by chunks. Cost: the chosen columns once in the database's
 * memory and once in ours.
 * @throws EscalarError `parquet-unreadable`, `parquet-column-type`, `not-finite`;
 * `unknown-name` and `wrong-column-kind` for the options.
 */
export async function readParquetColumns(
  connection: DuckDBConnection,
  path: string,
  options: ReadOptions = {},
): Promise<ReadColumns> {
  const present = await columnsIn(connection, path, options.text ?? []);
  const wanted = (options.columns ?? [...present.keys()]).map((name) => lookUp(present, name));
  for (const { name, type, kind } of wanted) {
    if (kind === null) throw new EscalarError('parquet-column-type', { path, column: name, type });
  }
  const conditions = Object.entries(options.where ?? {}).map(([name, values]) => {
    const column = lookUp(present, name);
    if (column.kind !== 'text') {
      throw new EscalarError('wrong-column-kind', { column: name, expected: 'text' });
    }
    return { column, values };
  });
  const parameters = [exactPath(path)];
  const clauses = conditions.map(({ column, values }) => {
    if (values.length === 0) return 'false';
    const places = values.map((value) => `$${parameters.push(value)}`);
    return `${expressionOf(column)} IN (${places.join(', ')})`;
  });
  const filter = clauses.length === 0 ? '' : ` WHERE ${clauses.join(' AND ')}`;
  const result = await attempt(path, async () => {
    const rows = await countRows(connection, filter, parameters);
    const texts = wanted.filter(({ kind }) => kind === 'text').map(({ name }) => name);
    const types = await textDictionaries(connection, path, texts, rows);
    const selected = wanted.flatMap((column) => {
      const type = types.get(column.name);
      const value = expressionOf(column);
      const why = column.reason === null ? [] : [identifier(column.reason)];
      return [type === undefined ? value : `CAST(${value} AS ${type})`, ...why];
    });
    // the constant keeps the count of rows where no column is asked for
    return connection.run(`SELECT ${[...selected, '0'].join(', ')} FROM ${SOURCE}${filter}`, parameters);
  });
  return gather(path, wanted, result);
}

/** The number of rows that the file's own footer states. */
export async function parquetRows(connection: DuckDBConnection, path: string): Promise<number> {
  const result = await attempt(path, () =>
    connection.run('SELECT CAST(num_rows AS DOUBLE) FROM parquet_file_metadata($1)', [exactPath(path)]),
  );
  return Number((await result.getRows())[0]?.[0]);
}

function expressionOf(column: FileColumn): string {
  if (column.kind !== 'number') return textOf(column.name);
  // a NaN in place of NULL keeps the chunk free of validity masks
  return `coalesce(CAST(${identifier(column.name)} AS DOUBLE), CAST('nan' AS DOUBLE))`;
}

async function countRows(
  connection: DuckDBConnection,
  filter: string,
  parameters: readonly string[],
): Promise<number> {
  const sql = `SELECT CAST(count(*) AS DOUBLE) FROM ${SOURCE}${filter}`;
  const rows = await (await connection.run(sql, [...parameters])).getRows();
  return Number(rows[0]?.[0]);
}

async function columnsIn(
  connection: DuckDBConnection,
  path: string,
  asText: readonly string[],
): Promise<ReadonlyMap<string, FileColumn>> {
  const result = await attempt(path, () =>
    connection.run(`SELECT * FROM ${SOURCE} LIMIT 0`, [exactPath(path)]),
  );
  const names = result.deduplicatedColumnNames();
  const types = result.columnTypes();
  const known = new Set(names);
  const columns = new Map<string, FileColumn>();
  names.forEach((name, index) => {
    if (name.endsWith(REASON_SUFFIX) && known.has(name.slice(0, -REASON_SUFFIX.length))) return;
    const type = String(types[index]);
    const kind = kindOf(type, asText.includes(name));
    const reason = `${name}${REASON_SUFFIX}`;
    columns.set(name, { name, type, kind, reason: kind === 'number' && known.has(reason) ? reason : null });
  });
  return columns;
}

function kindOf(type: string, asText: boolean): Column['kind'] | null {
  if (WHOLE.test(type)) return asText ? 'text' : 'number';
  if (NUMERIC.test(type)) return 'number';
  return TEXTUAL.test(type) ? 'text' : null;
}

function lookUp(present: ReadonlyMap<string, FileColumn>, name: string): FileColumn {
  const column = present.get(name);
  if (column !== undefined) return column;
  const known = [...present.keys()];
  throw new EscalarError('unknown-name', {
    kind: { en: 'column', es: 'la columna' },
    name,
    nearest: nearestName(name, known),
    known,
  });
}

async function gather(
  path: string,
  wanted: readonly FileColumn[],
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

type Cells = (each: (value: unknown, row: number) => void) => void;

function textFrom(cells: Cells, rows: number): Column {
  const values: (string | null)[] = new Array(rows).fill(null);
  cells((value, row) => {
    values[row] = value as string | null;
  });
  return { kind: 'text', values };
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
    if (!Number.isNaN(number))
      throw new EscalarError('not-finite', { column: name, row: row + 1 }, { file: path });
    reason ??= new Uint8Array(rows);
    reason[row] = 1;
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

async function attempt<T>(path: string, query: () => Promise<T>): Promise<T> {
  try {
    return await query();
  } catch (cause) {
    if (cause instanceof EscalarError) throw cause;
    const detail = (cause instanceof Error ? cause.message : String(cause)).split('\n')[0] as string;
    throw new EscalarError('parquet-unreadable', { path, detail: detail.replace(/\.$/, '') });
  }
}
