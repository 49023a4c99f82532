import { tmpdir } from 'node:os';
import { sweepLeftovers } from '../../sweep-leftovers.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { duckSession } from '../duckdb-session.ts';
import { proveSound } from '../duckdb-warehouse.ts';
import { isCopied, requireCopied } from '../require-copied.ts';
import { sql, words } from '../statement.ts';
import type { ClusterAddress } from '../warehouse-address.ts';
import { badWarehouse } from '../warehouse-errors.ts';
import { type WarehouseList, type WarehousePart, warehouseListText } from '../warehouse-list.ts';
import { newestListed, putList } from './cluster-list.ts';
import { dividedAmong, joinShards, migrate, noteDivision } from './cluster-schema.ts';
import { loadPart } from './load-part.ts';
import { isSharded, rowsIn } from './open-cluster.ts';
import { requireOneReplica } from './require-one-replica.ts';
import { type ServerSession, serverSession } from './server-session.ts';
import { sweepRows } from './sweep-rows.ts';
import { copyToken } from './work-table.ts';

/** What comes into a database of ClickHouse. */
export interface ComingParts {
  /** Where the files of the parts lie. */
  readonly folder: string;
  /** What words call that folder. */
  readonly shown: string;
  readonly parts: readonly WarehousePart[];
  /** The list that names them, made of the newest one there. */
  readonly merge: (before: WarehouseList | null) => WarehouseList;
  readonly onProgress?: (what: string) => void;
}

/** The servers of an address, with the tables that this version needs. */
export interface Servers {
  readonly shown: string;
  readonly all: readonly ServerSession[];
}

/**
 * Opens the servers of an address for writing, and makes what their tables lack.
 * @throws EscalarError `warehouse`
 */
export async function withServers<T>(
  address: ClusterAddress,
  password: string | null,
  use: (servers: Servers) => Promise<T>,
): Promise<T> {
  const all: ServerSession[] = [];
  try {
    for (const host of address.hosts) all.push(await serverSession(address, host, password));
    await prepare(address, all);
    return await use({ shown: address.shown, all });
  } finally {
    await Promise.all(all.map((server) => server.close()));
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
    await requireOneReplica(shown, first, cluster);
  }
  for (const server of servers) await migrate(shown, server);
  if (cluster !== null) await joinShards(first, database, cluster);
}

/**
 * Brings parts into a database, divided among its servers. A part is loaded beside the rows that are asked, counted, and brought
 * in by its number; a list that names the parts makes them all visible at once. What was stopped goes on with the parts that
 * are not there in whole; nothing is there twice.
 * @throws EscalarError `warehouse`
 */
export async function bringParts(coming: ComingParts, servers: Servers): Promise<WarehouseList> {
  const [first] = servers.all;
  const { list: before } = await newestListed(first);
  const list = coming.merge(before);
  const kept = list.parts.filter((part) => !coming.parts.includes(part));
  const found = await foundIn(first);
  for (const part of kept) requireCopied(servers.shown, part, await found(part));
  // rows that lay on other servers, or on fewer, are divided anew
  const isDivided = (await dividedAmong(first)) === servers.all.length;
  const isThere = async (part: WarehousePart) => isDivided && isCopied(part, await found(part));
  const token = copyToken();
  await sweepRows(first, servers.all, list);
  await loadParts(coming, servers, token, { isThere, found });
  const named = await nameParts(first, coming.merge, token);
  if (kept.length === 0) await noteDivision(first, servers.all.length);
  await sweepRows(first, servers.all, named);
  return named;
}

interface Looks {
  readonly isThere: (part: WarehousePart) => Promise<boolean>;
  readonly found: (part: WarehousePart) => Promise<readonly (string | null)[]>;
}

async function loadParts(
  { folder, shown, parts, onProgress }: ComingParts,
  { shown: target, all }: Servers,
  token: string,
  { isThere, found }: Looks,
): Promise<void> {
  sweepLeftovers(tmpdir());
  const work = temporaryFolder(tmpdir());
  const session = await duckSession(shown);
  try {
    for (const part of parts) {
      if (await isThere(part)) continue;
      onProgress?.(`${part.table} ${part.year}`);
      await proveSound(folder, shown, part);
      await loadPart(session, all, part, { folder, work: work.path, token });
      requireCopied(target, part, await found(part));
    }
  } finally {
    session.close();
    work.remove();
  }
}

/** Makes the list that names the parts the newest, unless it is. */
async function nameParts(
  first: ServerSession,
  merge: ComingParts['merge'],
  token: string,
): Promise<WarehouseList> {
  for (;;) {
    const { list: newest, number } = await newestListed(first);
    const list = merge(newest);
    if (newest !== null && warehouseListText(newest) === warehouseListText(list)) return list;
    if (await putList(first, number + 1, list, token)) return list;
  }
}

/** Rows and sum of a part in all servers together, as they are asked. */
async function foundIn(first: ServerSession): Promise<Looks['found']> {
  const isOfShards = await isSharded(first);
  return async (part) => {
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
