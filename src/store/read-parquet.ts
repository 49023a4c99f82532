import { getHeapStatistics } from 'node:v8';
import type { DuckDBConnection } from '@duckdb/node-api';
import { EscalarError } from '../base/error.ts';
import { REASON_SUFFIX } from '../base/missing.ts';
import type { Column } from '../base/table.ts';
import { unknownName } from '../base/unknown-name.ts';
import { parquetColumnType, parquetNotExact, parquetUnreadable } from '../sources/release/parquet-errors.ts';
import { diskFault } from './disk-fault.ts';
import { gatherColumns, type ReadColumns, type WantedColumn } from './gather-columns.ts';
import { BYTES_OF_CELL, parquetTooLarge } from './parquet-too-large.ts';
import { exactPath, identifier } from './sql.ts';
import { parquetCodeNotWhole } from './store-errors.ts';
import { type TextDictionary, textDictionaries, textOf } from './text-dictionaries.ts';

export interface ReadOptions {
  /** Rows whose column holds one of the values; all conditions must hold. Text columns only. */
  readonly where?: Readonly<Record<string, readonly string[]>>;
  /** The columns wanted, in this order. Default: all, in the file's order. */
  readonly columns?: readonly string[];
  /** Columns that are codes or periods even where the file stores them as whole numbers. */
  readonly text?: readonly string[] | ((name: string) => boolean);
  /** Like `where`, but asked only of a file that is too large without it, by what its columns of text hold. */
  readonly narrow?: Narrow;
  /** The most cells to read; as many as the memory of this process holds when left out. */
  readonly mostCells?: number;
}

/**
 * The texts of columns whose rows are enough.
 * @param words the different texts of columns, those apart that have too many
 */
type Narrow = (
  columns: readonly string[],
  words: ReadonlyMap<string, readonly string[]>,
) => Readonly<Record<string, readonly string[]>>;

interface FileColumn extends Omit<WantedColumn, 'words'> {
  readonly type: string;
  /** Codes stored as numbers with decimals, as years beside gaps are. */
  readonly decimal: boolean;
}

const SOURCE = 'read_parquet($1, hive_partitioning = false)';
const WHOLE = /^U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/;
const LONG = /^(U?(BIGINT|HUGEINT)|DECIMAL\(\d+,0\))$/;
const NUMERIC = /^(FLOAT|DOUBLE|DECIMAL\(.*\))$/;
const TEXTUAL = /^(VARCHAR|UUID|BOOLEAN|DATE|TIME|TIMESTAMP.*|ENUM\(.*\)|"NULL")$/;

/**
 * Columns of one Parquet file, read by chunks. Cost: the chosen columns once in the database's
 * memory and once in ours.
 * @throws EscalarError `parquet-unreadable`, `parquet-column-type`, `parquet-code-not-whole`, `parquet-not-exact`,
 * `parquet-too-large`; `unknown-name` and `wrong-column-kind` for the options.
 */
export async function readParquetColumns(
  connection: DuckDBConnection,
  path: string,
  options: ReadOptions = {},
): Promise<ReadColumns> {
  const present = await columnsIn(connection, path, options.text ?? []);
  const wanted = (options.columns ?? [...present.keys()]).map((name) => lookUp(present, name));
  for (const { name, type, kind } of wanted) {
    if (kind === null) throw parquetColumnType({ path, column: name, type });
  }
  const conditions = Object.entries(options.where ?? {}).map(([name, values]) => {
    const column = lookUp(present, name);
    if (column.kind !== 'text') {
      throw new EscalarError('wrong-column-kind', { column: name, expected: 'text' });
    }
    return { column, values };
  });
  return attempt(path, async () => {
    const mostCells = options.mostCells ?? Math.floor(getHeapStatistics().heap_size_limit / BYTES_OF_CELL);
    const most = mostCells / Math.max(wanted.length, 1);
    const whole = filterOf(path, conditions);
    const all = await countRows(connection, whole.filter, whole.parameters);
    const refuse = (count: number, wordy: readonly string[] = []) =>
      parquetTooLarge({ path, rows: count, columns: wanted.length, cells: mostCells, wordy });
    const isLarge = all > most;
    if (isLarge && options.narrow === undefined) throw refuse(all);
    const texts = textsOf(wanted);
    const dictionaries = await textDictionaries(connection, path, texts, all, isLarge);
    const wordy = texts.filter(({ name }) => !dictionaries.has(name)).map(({ name }) => name);
    const narrow = isLarge ? narrowed(wanted, dictionaries, options.narrow) : [];
    const { filter, parameters } = filterOf(path, [...conditions, ...narrow]);
    const rows = narrow.length === 0 ? all : await countRows(connection, filter, parameters);
    if (rows > most || (rows === 0 && all > 0)) throw refuse(rows || all, wordy);
    await requireExact(connection, path, wanted);
    const selected = wanted.flatMap((column) => {
      const value = dictionaries.get(column.name)?.code ?? expressionOf(column);
      return column.reason === null ? [value] : [value, identifier(column.reason)];
    });
    // the constant keeps the count of rows where no column is asked for
    const query = `SELECT ${[...selected, '0'].join(', ')} FROM ${SOURCE}${filter}`;
    const result = await connection.stream(query, [...parameters]);
    const named = wanted.map((column) => ({
      ...column,
      words: dictionaries.get(column.name)?.words ?? null,
    }));
    return gatherColumns(path, named, result, rows);
  });
}

interface Condition {
  readonly column: FileColumn;
  readonly values: readonly string[];
}

function textsOf(columns: readonly FileColumn[]) {
  return columns
    .filter(({ kind }) => kind === 'text')
    .map((column) => ({ name: column.name, value: expressionOf(column) }));
}

/** The conditions that leave enough of a file that is too large. */
function narrowed(
  columns: readonly FileColumn[],
  dictionaries: ReadonlyMap<string, TextDictionary>,
  narrow: Narrow = () => ({}),
): readonly Condition[] {
  const words = new Map([...dictionaries].map(([name, dictionary]) => [name, dictionary.words] as const));
  const kept = narrow(
    columns.map(({ name }) => name),
    words,
  );
  return columns.flatMap((column) =>
    Object.hasOwn(kept, column.name) ? [{ column, values: kept[column.name] }] : [],
  );
}

/** The number of rows that the file's own footer states. */
export async function parquetRows(connection: DuckDBConnection, path: string): Promise<number> {
  const result = await attempt(path, () =>
    connection.run('SELECT CAST(num_rows AS DOUBLE) FROM parquet_file_metadata($1)', [exactPath(path)]),
  );
  return Number((await result.getRows())[0]?.[0]);
}

function filterOf(
  path: string,
  conditions: readonly Condition[],
): { filter: string; parameters: readonly string[] } {
  const parameters = [exactPath(path)];
  const clauses = conditions.map(({ column, values }) => {
    if (values.length === 0) return 'false';
    const places = values.map((value) => `$${parameters.push(value)}`);
    return `${expressionOf(column)} IN (${places.join(', ')})`;
  });
  return { filter: clauses.length === 0 ? '' : ` WHERE ${clauses.join(' AND ')}`, parameters };
}

/** 2^53: whole numbers beyond it are not all numbers of 64 bits with a point. */
const EXACT = '9007199254740992';

/** @throws EscalarError `parquet-code-not-whole`, `parquet-not-exact` */
async function requireExact(
  connection: DuckDBConnection,
  path: string,
  wanted: readonly FileColumn[],
): Promise<void> {
  const first = async (column: FileColumn, test: string): Promise<string | null> => {
    const name = identifier(column.name);
    const sql = `SELECT CAST(${name} AS VARCHAR) FROM ${SOURCE} WHERE ${test.replaceAll('$x', name)} LIMIT 1`;
    const [row] = await (await connection.run(sql, [exactPath(path)])).getRows();
    return row === undefined ? null : String(row[0]);
  };
  for (const column of wanted) {
    const params = { path, column: column.name };
    if (column.decimal) {
      const test = `CAST($x AS DOUBLE) <> floor(CAST($x AS DOUBLE)) OR abs(CAST($x AS DOUBLE)) > ${EXACT}`;
      const value = await first(column, `NOT isnan(CAST($x AS DOUBLE)) AND (${test})`);
      if (value !== null) throw parquetCodeNotWhole({ ...params, value });
    } else if (column.kind === 'number' && LONG.test(column.type)) {
      const value = await first(column, `$x > ${EXACT} OR $x < -${EXACT}`);
      if (value !== null) throw parquetNotExact({ ...params, value });
    }
  }
}

function expressionOf(column: FileColumn): string {
  if (column.decimal) {
    const value = `CAST(${identifier(column.name)} AS DOUBLE)`;
    return `CASE WHEN isnan(${value}) THEN NULL ELSE CAST(CAST(${value} AS BIGINT) AS VARCHAR) END`;
  }
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
  text: readonly string[] | ((name: string) => boolean),
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
    const code = typeof text === 'function' ? text(name) : text.includes(name);
    const kind = kindOf(type, code);
    const decimal = code && NUMERIC.test(type);
    const reason = `${name}${REASON_SUFFIX}`;
    columns.set(name, {
      name,
      type,
      kind,
      reason: kind === 'number' && known.has(reason) ? reason : null,
      decimal,
    });
  });
  return columns;
}

function kindOf(type: string, asText: boolean): Column['kind'] | null {
  if (WHOLE.test(type)) return asText ? 'text' : 'number';
  if (NUMERIC.test(type)) return asText ? 'text' : 'number';
  return TEXTUAL.test(type) ? 'text' : null;
}

function lookUp(present: ReadonlyMap<string, FileColumn>, name: string): FileColumn {
  const column = present.get(name);
  if (column !== undefined) return column;
  const known = [...present.keys()];
  throw unknownName({ en: 'column', es: 'la columna' }, name, known);
}

async function attempt<T>(path: string, query: () => Promise<T>): Promise<T> {
  try {
    return await query();
  } catch (cause) {
    if (cause instanceof EscalarError) throw cause;
    const fault = diskFault(cause);
    if (fault !== null) throw fault;
    const detail = (cause instanceof Error ? cause.message : String(cause)).split('\n')[0];
    throw parquetUnreadable({ path, detail: detail.replace(/\.$/, '') });
  }
}
