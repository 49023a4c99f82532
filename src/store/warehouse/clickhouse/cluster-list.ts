import type { NumberedList } from '../folder-list.ts';
import { sql, words } from '../statement.ts';
import { readWarehouseList, type WarehouseList, warehouseListText } from '../warehouse-list.ts';
import type { ServerSession } from './server-session.ts';
import { workTable } from './work-table.ts';

const LIST = /^escalar_list_(\d{6})$/;

/** The numbers of the lists that a server keeps, the newest last. */
export async function listNumbers(server: ServerSession): Promise<readonly number[]> {
  const names = await server.rows(sql`SELECT name FROM system.tables WHERE database = currentDatabase()`);
  return names
    .flatMap(([name]) => {
      const [, digits] = LIST.exec(name ?? '') ?? [];
      return digits === undefined ? [] : [Number(digits)];
    })
    .sort((a, b) => a - b);
}

/** The newest list of a server; null and 0 where there is none yet. @throws EscalarError `warehouse` */
export async function newestListed(server: ServerSession): Promise<NumberedList> {
  for (;;) {
    const number = (await listNumbers(server)).at(-1) ?? 0;
    if (number === 0) return { list: null, number };
    try {
      return { list: await listNumbered(server.host, server, number), number };
    } catch (cause) {
      // newer ones may have come and taken it away
      if ((await listNumbers(server)).includes(number)) throw cause;
    }
  }
}

/** A list that a server keeps. @throws EscalarError `warehouse` */
export async function listNumbered(
  shown: string,
  server: ServerSession,
  number: number,
): Promise<WarehouseList> {
  const rows = await server.rows(sql`SELECT list FROM ${words(listName(number))}`);
  return readWarehouseList(shown, rows.map(([text]) => text).join(''));
}

/**
 * Puts a list in the place of the one before: whole, by one rename, which a server refuses where the number is taken.
 * @returns whether it came in; false where another import was quicker
 */
export async function putList(
  server: ServerSession,
  number: number,
  list: WarehouseList,
  token: string,
): Promise<boolean> {
  const draft = words(workTable(token, `list_${number}`));
  await server.run(sql`CREATE TABLE ${draft} (list String) ENGINE = Log`);
  await server.run(sql`INSERT INTO ${draft} SELECT ${warehouseListText(list)}`);
  try {
    await server.run(sql`RENAME TABLE ${draft} TO ${words(listName(number))}`);
    return true;
  } catch (cause) {
    await server.run(sql`DROP TABLE IF EXISTS ${draft}`);
    if (!(await listNumbers(server)).includes(number)) throw cause;
    return false;
  }
}

export function listName(number: number): string {
  return `escalar_list_${String(number).padStart(6, '0')}`;
}
