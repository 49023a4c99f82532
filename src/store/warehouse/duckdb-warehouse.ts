import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { hashFile } from '../hash.ts';
import { isAbsent } from '../release-folder.ts';
import { exactPath, literal } from '../sql.ts';
import { type DuckSession, duckSession } from './duckdb-session.ts';
import { newestList } from './folder-list.ts';
import { sql, words } from './statement.ts';
import type { Reach, Warehouse } from './warehouse.ts';
import { absentWarehouse, damagedWarehouse } from './warehouse-errors.ts';
import { partFile, readWarehouseList, type WarehouseList, type WarehousePart } from './warehouse-list.ts';
import { WAREHOUSE_TABLE_NAMES } from './warehouse-tables.ts';

/** The table in a database that holds the list of the warehouse. */
export const LIST_TABLE = 'escalar_list';

/**
 * A folder of Parquet as a warehouse. The bytes of a part are compared with its list before the first question that
 * looks at it, in this process.
 * @throws EscalarError `warehouse`
 */
export async function openFolder(path: string, shown: string): Promise<Warehouse> {
  const folder = resolve(path);
  const { list } = await newestList(folder, shown);
  if (list === null) throw absentWarehouse(shown);
  for (const part of list.parts) await requireSize(folder, shown, part);
  const session = await duckSession(shown);
  try {
    await makeViews(session, folder, list);
  } catch (cause) {
    session.close();
    throw damagedWarehouse(shown, {
      en: `a part cannot be read (${lineOf(cause)})`,
      es: `una parte no puede leerse (${lineOf(cause)})`,
    });
  }
  const sound = new Set<string>();
  const prove = async ({ table, years }: Reach) => {
    for (const part of list.parts)
      if (part.table === table && years.includes(part.year) && !sound.has(partFile(part))) {
        await proveSound(folder, shown, part);
        sound.add(partFile(part));
      }
  };
  return warehouseOf(session, shown, list, prove);
}

/**
 * Bytes for a question to a DuckDB file. The engine fills what it is given with blocks that it has read, which the system keeps too;
 * beside them this process takes another 200 to 300 MB.
 */
const BLOCKS_MEMORY = 1_100_000_000;

/**
 * A DuckDB file as a warehouse; its blocks carry checksums of their own.
 * @throws EscalarError `warehouse`
 */
export async function openDuckFile(path: string, shown: string): Promise<Warehouse> {
  const file = resolve(path);
  await stat(file).catch((cause: unknown) => {
    throw isAbsent(cause) ? absentWarehouse(shown) : cause;
  });
  const session = await duckSession(shown, { file, readOnly: true, memory: BLOCKS_MEMORY });
  try {
    const texts: string[] = [];
    await session.ask(words(`SELECT list FROM ${LIST_TABLE}`), ([column]) =>
      texts.push(...(column ?? []).map(String)),
    );
    if (texts.length !== 1) throw absentWarehouse(shown);
    return warehouseOf(session, shown, readWarehouseList(shown, texts[0] ?? ''), async () => undefined);
  } catch (cause) {
    session.close();
    throw lacksList(cause) ? absentWarehouse(shown) : cause;
  }
}

/** What the engine says of a database of someone else, which has no list of ours. */
function lacksList(cause: unknown): boolean {
  return cause instanceof Error && /^(?:Catalog|Binder) Error/.test(cause.message);
}

/** Compares the bytes of a part with the list. @throws EscalarError `warehouse` */
export async function proveSound(folder: string, shown: string, part: WarehousePart): Promise<void> {
  const file = partFile(part);
  await requireSize(folder, shown, part);
  if ((await hashFile(join(folder, file))) !== part.sha256) throw changed(shown, file);
}

async function requireSize(folder: string, shown: string, part: WarehousePart): Promise<void> {
  const file = partFile(part);
  const state = await stat(join(folder, file)).catch(() => null);
  if (state === null) throw damagedWarehouse(shown, { en: `${file} is not there`, es: `falta ${file}` });
  if (state.size !== part.bytes) throw changed(shown, file);
}

function changed(shown: string, file: string) {
  return damagedWarehouse(shown, {
    en: `${file} has other content than when it was written`,
    es: `${file} tiene otro contenido que cuando se escribió`,
  });
}

async function makeViews(session: DuckSession, folder: string, { parts }: WarehouseList): Promise<void> {
  for (const table of WAREHOUSE_TABLE_NAMES) {
    const files = parts
      .filter((part) => part.table === table)
      .map((part) => literal(exactPath(join(folder, partFile(part)))));
    if (files.length === 0) continue;
    const rows = `read_parquet([${files.join(', ')}], hive_partitioning = false)`;
    await session.run(words(`CREATE VIEW ${table} AS SELECT * FROM ${rows}`));
  }
}

function lineOf(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).split('\n')[0] ?? '';
}

function warehouseOf(
  session: DuckSession,
  shown: string,
  list: WarehouseList,
  prove: (reach: Reach) => Promise<void>,
): Warehouse {
  return {
    shown,
    list,
    async ask(question, take, reach) {
      await prove(reach);
      await session.ask(question, take, reach.signal);
    },
    async explain(question) {
      const lines: string[] = [];
      await session.ask(sql`EXPLAIN ${question}`, ([, plan = []]) =>
        lines.push(...plan.flatMap((text) => String(text).split('\n'))),
      );
      return lines;
    },
    close: async () => session.close(),
  };
}
