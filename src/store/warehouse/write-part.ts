import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Text } from '../../base/locale.ts';
import { hashFile } from '../hash.ts';
import { literal } from '../sql.ts';
import type { DuckSession } from './duckdb-session.ts';
import { flowFileFault } from './flow-file-errors.ts';
import type { NewPart } from './folder-list.ts';
import { amountCell, STAGED } from './stage-flows.ts';
import { sql, words } from './statement.ts';
import { codesOf, type WarehouseTable } from './warehouse-tables.ts';

/** A part that was written, the codes in it and what is to be told. */
export interface WrittenPart extends NewPart {
  readonly codes: Readonly<Record<string, readonly string[]>>;
  readonly notes: readonly Text[];
}

/**
 * Writes the staged rows of one year as Parquet, sorted by their codes, each once.
 * @throws EscalarError `warehouse` where two rows have the same codes, or none of the year is left
 */
export async function writePart(
  session: DuckSession,
  table: WarehouseTable,
  year: string,
  { folder, shown }: { readonly folder: string; readonly shown: string },
): Promise<WrittenPart> {
  const path = join(folder, `${table.name}-${year}.parquet`);
  const codes = codesOf(table);
  const measures = table.columns.flatMap((column) =>
    column.kind === 'code' ? [] : [`${amountCell(column).value} AS ${column.name}`],
  );
  const joins = codes.map((name) => `JOIN codes_${name} ON ${STAGED}.${name} = codes_${name}.old`);
  const places = codes.map((name) => `codes_${name}.place AS ${name}`);
  const rows = `SELECT ${[...places, ...measures].join(', ')} FROM ${STAGED} ${joins.join(' ')} WHERE substring(codes_period.code, 1, 4) = ${literal(year)}`;
  // whole numbers are sorted in half the time of texts, and take half the room: the texts come in when all are in order
  const sorted = `SELECT * FROM (${rows}) ORDER BY ${codes.join(', ')}`;
  const named = table.columns.map(({ name, kind }) => (kind === 'code' ? textAt(name) : name));
  await session.run(
    words(
      `COPY (SELECT ${named.join(', ')} FROM (${sorted})) TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880)`,
    ),
  );
  const written = await described(session, table, year, path, shown);
  if (written.part.rows > 0) return written;
  throw flowFileFault(shown, {
    en: `all its rows of ${year} are left out, for they are of groups such as the world`,
    es: `todas sus filas de ${year} se omiten, pues son de grupos como el mundo`,
  });
}

/** The code of a place. */
function textAt(column: string): string {
  const inOrder = `SELECT list(code ORDER BY place) FROM (SELECT DISTINCT code, place FROM codes_${column})`;
  return `list_extract((${inOrder}), ${column}) AS ${column}`;
}

/** What a list says of a part that was written. @throws EscalarError `warehouse` where two rows have the same codes */
async function described(
  session: DuckSession,
  table: WarehouseTable,
  year: string,
  path: string,
  shown: string,
): Promise<WrittenPart> {
  const file = words(`read_parquet(${literal(path)}, hive_partitioning = false)`);
  const names = codesOf(table);
  const [row] = await rowsOf(session, sql`SELECT count(*), sum(value) FROM ${file}`);
  const found: Record<string, readonly string[]> = {};
  for (const name of names)
    found[name] = (await rowsOf(session, sql`SELECT DISTINCT ${words(name)} FROM ${file} ORDER BY 1`)).map(
      String,
    );
  await requireOnce(session, file, names, shown);
  const part = {
    table: table.name,
    year,
    rows: Number(row?.[0]),
    sum: String(row?.[1]),
    bytes: (await stat(path)).size,
    sha256: await hashFile(path),
  };
  return { part, path, codes: found, notes: [] };
}

/** Rows lie sorted, so that two of the same codes are neighbours. */
async function requireOnce(
  session: DuckSession,
  file: ReturnType<typeof words>,
  names: readonly string[],
  shown: string,
): Promise<void> {
  const codes = words(names.join(', '));
  const before = sql`SELECT ${codes}, hash(${codes}) AS own, lag(hash(${codes})) OVER () AS other FROM ${file}`;
  await session.run(words('SET preserve_insertion_order = true'));
  const [row] = await rowsOf(session, sql`SELECT ${codes} FROM (${before}) WHERE own = other LIMIT 1`);
  await session.run(words('SET preserve_insertion_order = false'));
  if (row === undefined) return;
  const at = row.join(' ');
  throw flowFileFault(shown, {
    en: `two of its rows are of ${at}, and one of them may be the same flow again`,
    es: `dos de sus filas son de ${at}, y una puede ser el mismo flujo repetido`,
  });
}

async function rowsOf(session: DuckSession, question: ReturnType<typeof words>) {
  const rows: (readonly (string | null)[])[] = [];
  await session.ask(question, (block) =>
    rows.push(...(block[0] ?? []).map((_, row) => block.map((column) => column[row]))),
  );
  return rows;
}
