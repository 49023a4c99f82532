import { type Statement, sql, words } from '../statement.ts';
import type { Reach, RowsOfParts, Warehouse } from '../warehouse.ts';
import type { ClusterAddress } from '../warehouse-address.ts';
import { absentWarehouse, badWarehouse, damagedWarehouse } from '../warehouse-errors.ts';
import type { WarehouseList, WarehousePart } from '../warehouse-list.ts';
import type { WarehouseTableName } from '../warehouse-tables.ts';
import { listNumbered, listNumbers } from './cluster-list.ts';
import { joinedCluster, partNumber, shardsOf } from './cluster-schema.ts';
import { requireOneReplica } from './require-one-replica.ts';
import { serverCode } from './server-faults.ts';
import { type ServerSession, serverSession } from './server-session.ts';

/**
 * A database of ClickHouse as a warehouse, asked through its first server. Each part is counted before the first question that
 * looks at it: a shard that lacks rows gives no answer.
 * @throws EscalarError `warehouse`
 */
export async function openCluster(address: ClusterAddress, password: string | null): Promise<Warehouse> {
  const { shown } = address;
  const server = await serverSession(address, address.hosts[0], password);
  try {
    const number = (await listNumbers(server)).at(-1);
    if (number === undefined) throw absentWarehouse(shown);
    const list = await listNumbered(shown, server, number);
    const cluster = await joinedCluster(server, 'trade_flow');
    if (cluster !== null) await requireOneReplica(shown, server, cluster);
    return warehouseOf(server, shown, { list, number, isSharded: cluster !== null });
  } catch (cause) {
    await server.close();
    throw cause;
  }
}

/** Whether a server joins the tables of several. */
export async function isSharded(server: ServerSession): Promise<boolean> {
  return (await joinedCluster(server, 'trade_flow')) !== null;
}

interface Opened {
  readonly list: WarehouseList;
  readonly number: number;
  readonly isSharded: boolean;
}

function warehouseOf(server: ServerSession, shown: string, opened: Opened): Warehouse {
  const { list } = opened;
  const proved = new Set<WarehousePart>();
  const prove = async ({ table, years, signal }: Reach) => {
    const parts = partsOf(list, table, years).filter((part) => !proved.has(part));
    if (parts.length === 0) return;
    const found = await countParts(server, rowsIn(opened, table, parts), signal);
    for (const part of parts) {
      const rows = found.get(partNumber(part)) ?? 0;
      if (rows !== part.rows) throw lacksRows(shown, part, rows);
      proved.add(part);
    }
  };
  return {
    shown,
    list,
    rowsOf: (table, years) => rowsIn(opened, table, partsOf(list, table, years)),
    async ask(question, take, reach) {
      await prove(reach);
      await server.ask(question, take, reach.signal);
      await requireKept(server, shown, opened.number);
    },
    async explain(question) {
      // servers before 20.6 do not tell
      return server.rows(sql`EXPLAIN ${question}`).then(
        (rows) => rows.map(([line]) => line ?? ''),
        (cause: unknown) => {
          if (serverCode(cause) === '62') return [];
          throw cause;
        },
      );
    },
    close: () => server.close(),
  };
}

function partsOf({ parts }: WarehouseList, table: WarehouseTableName, years: readonly string[]) {
  return parts.filter((part) => part.table === table && years.includes(part.year));
}

/** Where the rows of parts lie. */
export function rowsIn(
  { isSharded: isOfShards }: Pick<Opened, 'isSharded'>,
  table: WarehouseTableName,
  parts: readonly WarehousePart[],
): RowsOfParts {
  const where: Statement =
    parts.length === 0 ? words('1 = 0') : sql`${words('part')} IN ${parts.map(partNumber)}`;
  return { name: isOfShards ? shardsOf(table) : table, where };
}

/** Rows by number of the part. */
async function countParts(
  server: ServerSession,
  { name, where }: RowsOfParts,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<number, number>> {
  const found = new Map<number, number>();
  await server.ask(
    sql`SELECT part, count(*) FROM ${words(name)} WHERE ${where} GROUP BY part`,
    ([parts = [], rows = []]) => {
      for (const [i, part] of parts.entries()) found.set(Number(part), Number(rows[i]));
    },
    signal,
  );
  return found;
}

/**
 * The rows of a list are kept until two lists later: what was asked meanwhile is whole.
 * @throws EscalarError `warehouse` where newer imports may have taken rows away
 */
async function requireKept(server: ServerSession, shown: string, number: number): Promise<void> {
  const newest = (await listNumbers(server)).at(-1) ?? 0;
  if (newest === number || newest === number + 1) return;
  throw badWarehouse(
    {
      en: `${shown} was imported anew while it was asked.`,
      es: `${shown} se importó de nuevo mientras se consultaba.`,
    },
    { en: 'No number was taken from it. Ask again.', es: 'No se tomó ningún número. Repita la consulta.' },
  );
}

function lacksRows(shown: string, { table, year, rows: stated }: WarehousePart, rows: number) {
  return damagedWarehouse(shown, {
    en: `its servers hold of ${table} ${year} rows: ${rows}, and its list has ${stated}`,
    es: `sus servidores tienen de ${table} ${year} filas: ${rows}, y su lista ${stated}`,
  });
}
