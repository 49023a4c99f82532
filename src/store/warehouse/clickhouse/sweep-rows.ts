import { sql, words } from '../statement.ts';
import type { WarehouseList } from '../warehouse-list.ts';
import { WAREHOUSE_TABLE_NAMES } from '../warehouse-tables.ts';
import { listName, listNumbered, listNumbers } from './cluster-list.ts';
import { partNumber } from './cluster-schema.ts';
import type { ServerSession } from './server-session.ts';
import { ageOfWork } from './work-table.ts';

/** Seconds after which nobody works any more with what a copy that was stopped has left. */
const LEFT_AFTER = 86_400;

/**
 * Removes what nothing refers to: lists before the last but one, rows that neither of the two names nor the one to come, and tables
 * of copies that were stopped. What is younger than a day may be of a copy that is under way, and stays.
 */
export async function sweepRows(
  first: ServerSession,
  servers: readonly ServerSession[],
  coming: WarehouseList,
): Promise<void> {
  const numbers = await listNumbers(first);
  const newest = await listedParts(first, numbers.slice(-2));
  const kept = new Set([...newest, ...coming.parts.map(partNumber)]);
  const older = numbers.slice(0, -2);
  const wasListed = await listedParts(first, older);
  for (const server of servers) {
    for (const table of WAREHOUSE_TABLE_NAMES)
      for (const part of await oldParts(server, table, wasListed))
        if (!kept.has(part))
          await server.run(sql`ALTER TABLE ${words(table)} DROP PARTITION ${words(String(part))}`);
    await dropOldWork(server);
  }
  // last: a sweep that is stopped finds them again
  for (const number of older) await first.run(sql`DROP TABLE IF EXISTS ${words(listName(number))}`);
}

/** Numbers of the parts that lists name; another copy may have taken a list away meanwhile. */
async function listedParts(first: ServerSession, numbers: readonly number[]): Promise<ReadonlySet<number>> {
  const parts: number[] = [];
  for (const number of numbers)
    try {
      parts.push(...(await listNumbered(first.host, first, number)).parts.map(partNumber));
    } catch (cause) {
      if ((await listNumbers(first)).includes(number)) throw cause;
    }
  return new Set(parts);
}

/** Numbers of the parts that a server has had for a day, or that an older list names. */
async function oldParts(
  server: ServerSession,
  table: string,
  wasListed: ReadonlySet<number>,
): Promise<readonly number[]> {
  const age = words('toUnixTimestamp(now()) - toUnixTimestamp(max(modification_time))');
  const found = await server.rows(
    sql`SELECT partition, ${age} FROM system.parts WHERE active AND database = currentDatabase() AND table = ${table} GROUP BY partition`,
  );
  return found
    .map(([part, seconds]) => ({ part: Number(part), seconds: Number(seconds) }))
    .filter(({ part, seconds }) => seconds > LEFT_AFTER || wasListed.has(part))
    .map(({ part }) => part);
}

async function dropOldWork(server: ServerSession): Promise<void> {
  const names = await server.rows(sql`SELECT name FROM system.tables WHERE database = currentDatabase()`);
  for (const [name] of names)
    if ((ageOfWork(name ?? '') ?? 0) > LEFT_AFTER)
      await server.run(sql`DROP TABLE IF EXISTS ${words(name ?? '')}`);
}
