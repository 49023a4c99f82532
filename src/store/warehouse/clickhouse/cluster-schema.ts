import { joined, type Statement, sql, words } from '../statement.ts';
import { badWarehouse } from '../warehouse-errors.ts';
import type { WarehousePart } from '../warehouse-list.ts';
import {
  codesOf,
  type StoredColumn,
  WAREHOUSE_TABLE_NAMES,
  WAREHOUSE_TABLES,
  type WarehouseTableName,
} from '../warehouse-tables.ts';
import type { ServerSession } from './server-session.ts';

/** A change of the tables on each server; numbers count up, and none is changed once it was released. */
interface Migration {
  readonly number: number;
  /** May be run again over what it made. */
  readonly statements: () => readonly Statement[];
}

const APPLIED = words('escalar_migrations');
/** Among how many servers each copy was divided. */
const DIVISION = words('escalar_division');

const MIGRATIONS: readonly Migration[] = [
  { number: 1, statements: () => WAREHOUSE_TABLE_NAMES.map((name) => makeRows(words(name), name, true)) },
  {
    number: 2,
    statements: () => [
      sql`CREATE TABLE IF NOT EXISTS ${DIVISION} (copy UInt32, servers UInt32) ENGINE = Log`,
    ],
  },
];

/**
 * A table of rows as a server keeps it: with the number of the part that each row is of, by which rows come in and go.
 * @param table its name
 */
export function makeRows(table: Statement, like: WarehouseTableName, isKept = false): Statement {
  const stored = WAREHOUSE_TABLES[like];
  const columns = ['part UInt64', ...stored.columns.map((column) => `${column.name} ${typeOf(column)}`)];
  const order = codesOf(stored).join(', ');
  return sql`CREATE TABLE ${words(isKept ? 'IF NOT EXISTS ' : '')}${table} (${words(columns.join(', '))}) ENGINE = MergeTree PARTITION BY part ORDER BY (${words(order)})`;
}

function typeOf({ kind, empty }: StoredColumn): string {
  const type = { code: 'String', amount: 'Decimal(18, 3)', number: 'Float64' }[kind];
  return empty === true ? `Nullable(${type})` : type;
}

/** The rows of all servers of a cluster as one table; nothing can be inserted by it. */
export function shardsOf(table: WarehouseTableName): string {
  return `${table}_shards`;
}

/** The number that rows of a part carry, out of its hash. */
export function partNumber({ sha256 }: Pick<WarehousePart, 'sha256'>): number {
  return Number.parseInt(sha256.slice(0, 12), 16);
}

/**
 * Brings the tables of a server to what this version needs.
 * @throws EscalarError `warehouse` where a newer version was there
 */
export async function migrate(shown: string, server: ServerSession): Promise<void> {
  await server.run(sql`CREATE TABLE IF NOT EXISTS ${APPLIED} (number UInt32) ENGINE = Log`);
  const [row] = await server.rows(sql`SELECT max(number) FROM ${APPLIED}`);
  const applied = Number(row?.[0] ?? 0);
  const newest = Math.max(...MIGRATIONS.map(({ number }) => number));
  if (applied > newest)
    throw badWarehouse(
      {
        en: `The tables of ${server.host} in ${shown} are of step ${applied}, and this version knows ${newest}.`,
        es: `Las tablas de ${server.host} en ${shown} son del paso ${applied}, y esta versión conoce ${newest}.`,
      },
      { en: 'Install a newer version of Escalar.', es: 'Instale una versión más reciente de Escalar.' },
    );
  for (const { number, statements } of MIGRATIONS)
    if (number > applied) {
      for (const statement of statements()) await server.run(statement);
      await server.run(sql`INSERT INTO ${APPLIED} SELECT ${number}`);
    }
}

/** Among how many servers the rows of the last copy were divided; 0 where no copy has ended. */
export async function dividedAmong(first: ServerSession): Promise<number> {
  const [row] = await first.rows(sql`SELECT servers FROM ${DIVISION} ORDER BY copy DESC LIMIT 1`);
  return Number(row?.[0] ?? 0);
}

export async function noteDivision(first: ServerSession, servers: number): Promise<void> {
  if ((await dividedAmong(first)) === servers) return;
  const [row] = await first.rows(sql`SELECT max(copy) FROM ${DIVISION}`);
  await first.run(sql`INSERT INTO ${DIVISION} SELECT ${Number(row?.[0] ?? 0) + 1}, ${servers}`);
}

/** The cluster whose tables a server joins; null where it joins none. */
export async function joinedCluster(
  server: ServerSession,
  table: WarehouseTableName,
): Promise<string | null> {
  const [row] = await server.rows(
    sql`SELECT engine_full FROM system.tables WHERE database = currentDatabase() AND name = ${shardsOf(table)}`,
  );
  return /^Distributed\('?([^',]+)'?,/.exec(row?.[0] ?? '')?.[1] ?? null;
}

/** Joins the tables of the servers of a cluster, on the one that is asked; those of another cluster are made anew. */
export async function joinShards(server: ServerSession, database: string, cluster: string): Promise<void> {
  for (const table of WAREHOUSE_TABLE_NAMES) {
    const columns = joined([words('part UInt64'), ...columnsOf(table)], ', ');
    const engine = words(`Distributed(${cluster}, ${database}, ${table})`);
    const named = await joinedCluster(server, table);
    if (named !== null && named !== cluster) await server.run(sql`DROP TABLE ${words(shardsOf(table))}`);
    await server.run(
      sql`CREATE TABLE IF NOT EXISTS ${words(shardsOf(table))} (${columns}) ENGINE = ${engine}`,
    );
  }
}

function columnsOf(table: WarehouseTableName): readonly Statement[] {
  return WAREHOUSE_TABLES[table].columns.map((column) => words(`${column.name} ${typeOf(column)}`));
}
