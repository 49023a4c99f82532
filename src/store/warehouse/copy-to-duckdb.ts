import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { lstat, rename } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { EscalarError } from '../../base/error.ts';
import type { Text } from '../../base/locale.ts';
import { makeFolder } from '../make-folder.ts';
import { isAbsent } from '../release-folder.ts';
import { exactPath, literal } from '../sql.ts';
import { sweepLeftovers } from '../sweep-leftovers.ts';
import { flush, isWork, type TemporaryFolder, temporaryFolder } from '../temporary-folder.ts';
import { type DuckSession, duckSession } from './duckdb-session.ts';
import { LIST_TABLE, openDuckFile, proveSound } from './duckdb-warehouse.ts';
import { requireCopied } from './require-copied.ts';
import { sql, words } from './statement.ts';
import { badWarehouse } from './warehouse-errors.ts';
import { partFile, type WarehouseList, type WarehousePart, warehouseListText } from './warehouse-list.ts';
import { type StoredColumn, WAREHOUSE_TABLES } from './warehouse-tables.ts';

export interface HotCopy {
  readonly folder: string;
  readonly shown: string;
  readonly list: WarehouseList;
  readonly onProgress?: (what: string) => void;
}

/**
 * Copies a folder of Parquet into one DuckDB file. Each part is proved before it is read, and counted and added up after:
 * the file takes its place by one rename when all parts are as the list says. Of what is there already, an older copy alone
 * gives way.
 * @throws EscalarError `warehouse`
 */
export async function copyToDuckFile(copy: HotCopy, file: string): Promise<void> {
  const target = resolve(file);
  await inPlaceOf(target, (work) => writeDuckFile(copy, target, work));
}

/**
 * Works in a hidden folder beside a file that is to be replaced.
 * @throws EscalarError `warehouse` where it is another's, or another import or copy is at work on it
 */
export async function inPlaceOf<T>(target: string, use: (work: TemporaryFolder) => Promise<T>): Promise<T> {
  const root = dirname(target);
  await requireOwn(target);
  makeFolder(root);
  sweepLeftovers(root);
  const work = temporaryFolder(root);
  try {
    requireAlone(target, work);
    return await use(work);
  } finally {
    work.remove();
  }
}

/** Says that this process is at work on a file, and then looks for another one: of two at least one sees the other. */
function requireAlone(target: string, { path }: TemporaryFolder): void {
  const root = dirname(target);
  const mark = `into-${basename(target)}`;
  writeFileSync(join(path, mark), '');
  const isOther = (name: string) =>
    isWork(name) &&
    name !== basename(path) &&
    statSync(join(root, name, mark), { throwIfNoEntry: false }) !== undefined;
  if (!readdirSync(root).some(isOther)) return;
  throw badWarehouse(
    {
      en: `Nothing was written to ${target}: another import or copy is at work on it.`,
      es: `No se escribió nada en ${target}: otra importación o copia trabaja en él.`,
    },
    { en: 'Repeat this one when that has ended.', es: 'Repita esta cuando aquella termine.' },
  );
}

/**
 * Writes a warehouse beside the file that it replaces, and puts it in its place.
 * @param kept parts of the list that lie in the file which is replaced, and not in the folder
 * @throws EscalarError `warehouse`
 */
export async function writeDuckFile(
  copy: HotCopy,
  target: string,
  work: TemporaryFolder,
  kept: readonly WarehousePart[] = [],
): Promise<void> {
  const draft = join(work.path, 'copy.duckdb');
  const session = await duckSession(copy.shown, { file: draft });
  try {
    if (kept.length > 0) await session.run(words(`ATTACH ${literal(target)} AS ${REPLACED} (READ_ONLY)`));
    await fill(session, copy, new Set(kept));
    if (kept.length > 0) await session.run(words(`DETACH ${REPLACED}`));
    await session.run(words('CHECKPOINT'));
  } finally {
    session.close();
  }
  await flush(draft);
  await requireOwn(target);
  await rename(draft, target);
  await flush(dirname(target));
}

/** What the file that is replaced is called meanwhile. */
const REPLACED = 'replaced';

/** A copy replaces a warehouse that no program has open, never another file. @throws EscalarError `warehouse` */
async function requireOwn(target: string): Promise<void> {
  if (await isThere(`${target}.wal`))
    throw notReplaced(target, {
      en: `${target}.wal is there, which holds changes of a database that are not in it yet`,
      es: `existe ${target}.wal, con cambios de una base de datos que aún no están en ella`,
    });
  if (!(await isThere(target))) return;
  try {
    await (await openDuckFile(target, `duckdb://${target}`)).close();
  } catch (cause) {
    if (!(cause instanceof EscalarError) || cause.code !== 'warehouse') throw cause;
    throw notReplaced(target, {
      en: 'the file is there already and does not open as a warehouse of Escalar',
      es: 'el archivo ya existe y no se abre como un almacén de Escalar',
    });
  }
}

export async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (cause: unknown) => {
      if (isAbsent(cause)) return false;
      throw cause;
    },
  );
}

function notReplaced(target: string, why: Text): EscalarError {
  return badWarehouse(
    {
      en: `Nothing was written to ${target}: ${why.en}.`,
      es: `No se escribió nada en ${target}: ${why.es}.`,
    },
    {
      en: 'Give --to another file, or move this one away; no byte of it was touched.',
      es: 'Dé otro archivo a --to o mueva este; no se tocó ningún byte suyo.',
    },
  );
}

async function fill(
  session: DuckSession,
  { folder, shown, list, onProgress }: HotCopy,
  kept: ReadonlySet<WarehousePart>,
): Promise<void> {
  await session.run(words('SET preserve_insertion_order = true'));
  for (const table of new Set(list.parts.map((part) => part.table))) {
    const columns = WAREHOUSE_TABLES[table].columns.map(({ name, ...kind }) => `${name} ${typeOf(kind)}`);
    await session.run(words(`CREATE TABLE ${table} (${columns.join(', ')})`));
  }
  for (const part of list.parts) {
    onProgress?.(`${part.table} ${part.year}`);
    if (!kept.has(part)) await proveSound(folder, shown, part);
    const file = literal(exactPath(join(folder, partFile(part))));
    const rows = kept.has(part)
      ? `${REPLACED}.${part.table} WHERE substring(period, 1, 4) = ${literal(part.year)}`
      : `read_parquet(${file}, hive_partitioning = false)`;
    await session.run(words(`INSERT INTO ${part.table} SELECT * FROM ${rows}`));
    await requireSame(session, shown, part);
  }
  await session.run(words(`CREATE TABLE ${LIST_TABLE} (list VARCHAR)`));
  await session.run(sql`INSERT INTO ${words(LIST_TABLE)} VALUES (${warehouseListText(list)})`);
}

function typeOf({ kind, empty }: Omit<StoredColumn, 'name'>): string {
  const type = { code: 'VARCHAR', amount: 'DECIMAL(18,3)', number: 'DOUBLE' }[kind];
  return empty === true ? type : `${type} NOT NULL`;
}

async function requireSame(session: DuckSession, shown: string, part: WarehousePart): Promise<void> {
  const found: (string | null)[] = [];
  await session.ask(
    sql`SELECT count(*), sum(value) FROM ${words(part.table)} WHERE substring(period, 1, 4) = ${part.year}`,
    (block) => found.push(...block.map(([cell]) => cell ?? null)),
  );
  requireCopied(shown, part, found);
}
