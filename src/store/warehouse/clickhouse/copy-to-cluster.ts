import { tmpdir } from 'node:os';
import { sweepLeftovers } from '../../sweep-leftovers.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import type { HotCopy } from '../copy-to-duckdb.ts';
import { duckSession } from '../duckdb-session.ts';
import { proveSound } from '../duckdb-warehouse.ts';
import { isCopied, requireCopied } from '../require-copied.ts';
import { sql, words } from '../statement.ts';
import type { ClusterAddress } from '../warehouse-address.ts';
import { badWarehouse } from '../warehouse-errors.ts';
import { type WarehouseList, type WarehousePart, warehouseListText } from '../warehouse-list.ts';
import { listNumbered, listNumbers, putList } from './cluster-list.ts';
import { dividedAmong, joinShards, migrate, noteDivision } from './cluster-schema.ts';
import { loadPart } from './load-part.ts';
import { isSharded, rowsIn } from './open-cluster.ts';
import { type ServerSession, serverSession } from './server-session.ts';
import { sweepRows } from './sweep-rows.ts';
import { copyToken } from './work-table.ts';

/**
 * Copies a folder of Parquet into a database of ClickHouse, divided among the servers of the address. A part is loaded beside the
 * rows that are asked, counted, and brought in by its number; a list that names the parts makes them all visible at once. A
 * copy that was stopped goes on with the parts that are not there in whole; nothing is there twice.
 * @throws EscalarError `warehouse`
 */
export async function copyToCluster(
  copy: HotCopy,
  address: ClusterAddress,
  password: string | null,
): Promise<void> {
  const servers: ServerSession[] = [];
  try {
    for (const host of address.hosts) servers.push(await serverSession(address, host, password));
    await prepare(address, servers);
    await fill(copy, address.shown, servers);
  } finally {
    await Promise.all(servers.map((server) => server.close()));
  }
}

async function prepare({ shown, database, cluster }: ClusterAddress, servers: readonly ServerSession[]) {
  const [first] = servers;
  if (cluster === null && (await isSharded(first))) throw otherServers(shown, database);
  if (cluster !== null) {
    const shards = await first.rows(
      sql`SELECT DISTINCT shard_num FROM system.clusters WHERE cluster = ${cluster}`,
    );
    if (shards.length !== servers.length) throw otherServers(shown, cluster);
  }
  for (const server of servers) await migrate(shown, server);
  if (cluster !== null) await joinShards(first, database, cluster);
}

async function fill(
  { folder, shown, list, onProgress }: HotCopy,
  target: string,
  servers: readonly ServerSession[],
) {
  const [first] = servers;
  sweepLeftovers(tmpdir());
  const work = temporaryFolder(tmpdir());
  const session = await duckSession(shown);
  const token = copyToken();
  try {
    const found = await foundIn(first);
    // rows that lay on other servers, or on fewer, are divided anew
    const isDivided = (await dividedAmong(first)) === servers.length;
    await sweepRows(first, servers, list);
    for (const part of list.parts) {
      if (isDivided && isCopied(part, await found(part))) continue;
      onProgress?.(`${part.table} ${part.year}`);
      await proveSound(folder, shown, part);
      await loadPart(session, servers, part, { folder, work: work.path, token });
      requireCopied(target, part, await found(part));
    }
    await nameParts(first, list, token);
    await noteDivision(first, servers.length);
    await sweepRows(first, servers, list);
  } finally {
    session.close();
    work.remove();
  }
}

/** Makes the list that names the parts the newest, unless it is. */
async function nameParts(first: ServerSession, list: WarehouseList, token: string): Promise<void> {
  for (;;) {
    const number = (await listNumbers(first)).at(-1) ?? 0;
    const newest = number === 0 ? null : await listNumbered(first.host, first, number);
    if (newest !== null && warehouseListText(newest) === warehouseListText(list)) return;
    if (await putList(first, number + 1, list, token)) return;
  }
}

/** Rows and sum of a part in all servers together, as they are asked. */
async function foundIn(first: ServerSession) {
  const isOfShards = await isSharded(first);
  return async (part: WarehousePart) => {
    const { name, where } = rowsIn({ isSharded: isOfShards }, part.table, [part]);
    const [row = []] = await first.rows(sql`SELECT count(*), sum(value) FROM ${words(name)} WHERE ${where}`);
    return row;
  };
}

function otherServers(shown: string, name: string) {
  return badWarehouse(
    {
      en: `The servers of ${shown} are not those of ${name}.`,
      es: `Los servidores de ${shown} no son los de ${name}.`,
    },
    {
      en: 'Name one server of each shard, with commas, and ?cluster=NAME; nothing was written.',
      es: 'Nombre un servidor de cada fragmento, con comas, y ?cluster=NOMBRE; no se escribió nada.',
    },
  );
}
