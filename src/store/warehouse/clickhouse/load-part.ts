import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { exactPath, literal } from '../../sql.ts';
import type { DuckSession } from '../duckdb-session.ts';
import { sql, words } from '../statement.ts';
import { damagedWarehouse } from '../warehouse-errors.ts';
import { partFile, type WarehousePart } from '../warehouse-list.ts';
import { codesOf, WAREHOUSE_TABLES } from '../warehouse-tables.ts';
import { makeRows, partNumber } from './cluster-schema.ts';
import type { ServerSession } from './server-session.ts';
import { workTable } from './work-table.ts';

export interface PartSource {
  readonly folder: string;
  /** Where the rows of one server lie on their way. */
  readonly work: string;
  /** Of this copy: its tables have names that no other has. */
  readonly token: string;
}

/**
 * Brings the rows of a part to the servers, each its own: into a table beside the rows that are asked, counted there, then in the
 * place of what the part had there before.
 * @throws EscalarError `warehouse`
 */
export async function loadPart(
  session: DuckSession,
  servers: readonly ServerSession[],
  part: WarehousePart,
  { folder, work, token }: PartSource,
): Promise<void> {
  await Promise.all(
    (await writeSlices(session, servers.length, part, { folder, work })).map(({ file, rows }, i) =>
      loadSlice(servers[i], part, workTable(token, 'stage'), { file, rows }),
    ),
  );
}

interface Slice {
  readonly file: string;
  readonly rows: number;
}

async function loadSlice(
  server: ServerSession,
  part: WarehousePart,
  stageName: string,
  { file, rows }: Slice,
): Promise<void> {
  const [table, stage, number] = [part.table, stageName, String(partNumber(part))].map(words);
  await server.run(sql`DROP TABLE IF EXISTS ${stage}`);
  await server.run(makeRows(stage, part.table));
  if (rows > 0) await server.load(stage, file);
  await rm(file, { force: true });
  const [row] = await server.rows(sql`SELECT count(*) FROM ${stage}`);
  if (Number(row?.[0]) !== rows) throw otherCount(server.host, part, rows, row?.[0] ?? '');
  await server.run(
    rows > 0
      ? sql`ALTER TABLE ${table} REPLACE PARTITION ${number} FROM ${stage}`
      : sql`ALTER TABLE ${table} DROP PARTITION ${number}`,
  );
  await server.run(sql`DROP TABLE ${stage}`);
}

/**
 * Writes the rows of each server as CSV, by a hash of their codes: texts in quotes, so that none is taken for a gap.
 */
async function writeSlices(
  session: DuckSession,
  count: number,
  part: WarehousePart,
  { folder, work }: Omit<PartSource, 'token'>,
): Promise<readonly Slice[]> {
  const stored = WAREHOUSE_TABLES[part.table];
  const names = stored.columns.map(({ name }) => name).join(', ');
  const codes = codesOf(stored).join(', ');
  const source = `read_parquet(${literal(exactPath(join(folder, partFile(part))))}, hive_partitioning = false)`;
  const format = `FORMAT csv, HEADER false, NULLSTR '\\N', FORCE_QUOTE (${codes})`;
  const slices: Slice[] = [];
  for (let at = 0; at < count; at += 1) {
    const file = join(work, `${at}.csv`);
    const rows = `SELECT ${partNumber(part)} AS part, ${names} FROM ${source} WHERE hash(${codes}) % ${count} = ${at}`;
    await session.ask(words(`COPY (${rows}) TO ${literal(file)} (${format})`), ([written = []]) => {
      slices.push({ file, rows: Number(written[0]) });
    });
  }
  return slices;
}

function otherCount(host: string, { table, year }: WarehousePart, sent: number, found: string) {
  return damagedWarehouse(host, {
    en: `of ${table} ${year} it took rows: ${found} of ${sent}`,
    es: `de ${table} ${year} recibió filas: ${found} de ${sent}`,
  });
}
