import { distinct } from '../../base/distinct.ts';
import type { Text } from '../../base/locale.ts';
import { claimColumns } from '../../columns/claim-columns.ts';
import { flowCodes } from '../../columns/flow-words.ts';
import { diskFault } from '../disk-fault.ts';
import { exactPath, identifier, literal } from '../sql.ts';
import type { DuckSession } from './duckdb-session.ts';
import { mapCodes } from './flow-codes.ts';
import { flowFileFault } from './flow-file-errors.ts';
import { joined, type Statement, sql, words } from './statement.ts';
import { codesOf, type StoredColumn, type WarehouseTable } from './warehouse-tables.ts';

/** Rows of one file, in a table that the session has for itself, each column still text. */
export const STAGED = 'staged';

/** What a file's rows were found to hold. */
export interface Staged {
  readonly years: readonly string[];
  readonly notes: readonly Text[];
}

/**
 * Reads a CSV or Parquet file into a table, with its codes as the warehouse keeps them beside it; memory is that of the
 * session, whatever the size of the file. A table that nobody keeps is not compressed, which takes half the time.
 * @throws EscalarError `warehouse`
 */
export async function stageFlows(
  session: DuckSession,
  table: WarehouseTable,
  { path, shown, classification }: FlowFile,
): Promise<Staged> {
  const source = /\.parquet$/i.test(path)
    ? `read_parquet(${literal(exactPath(path))}, hive_partitioning = false)`
    : `read_csv(${literal(exactPath(path))}, header = true, all_varchar = true, sample_size = 2048)`;
  const head = await session.connection.run(`SELECT * FROM ${source} LIMIT 0`).catch((cause: unknown) => {
    throw diskFault(cause) ?? flowFileFault(shown, detail(cause));
  });
  const chosen = chooseColumns(table, shown, head.deduplicatedColumnNames());
  await stage(session, shown, source, chosen);
  const amounts = table.columns.filter(({ kind }) => kind === 'amount');
  const odd: StoredColumn[] = [];
  for (const column of amounts) if (!(await allPlain(session, column))) odd.push(column);
  // spaces are taken off where there may be some: of millions of cells that takes a third of the reading
  if (odd.length > 0) await stage(session, shown, source, chosen, 'trimmed');
  if (chosen.flow !== null) await requireExports(session, shown);
  const codes = await codesIn(session, table, shown);
  await requireAmounts(session, [...table.columns.filter(({ kind }) => kind === 'number'), ...odd], shown);
  const isBaci = chosen.columns.some(({ column, header }) => column.name === 'product' && header === 'k');
  return mapped(session, shown, codes, classification ?? (isBaci ? 'HS' : null));
}

/** Brings the columns into the table; of amounts as they stand, unless trimmed. Codes are trimmed as they are mapped. */
async function stage(
  session: DuckSession,
  shown: string,
  source: string,
  { columns, flow }: ReturnType<typeof chooseColumns>,
  how: 'plain' | 'trimmed' = 'plain',
): Promise<void> {
  const textOf = (header: string) => `CAST(${identifier(header)} AS VARCHAR)`;
  const cells = columns.map(({ column: { name, kind }, header }) => {
    if (header === null) return `CAST(NULL AS VARCHAR) AS ${name}`;
    const isTrimmed = kind === 'number' || (kind === 'amount' && how === 'trimmed');
    return `${isTrimmed ? `trim(${textOf(header)})` : textOf(header)} AS ${name}`;
  });
  if (flow !== null) cells.push(`trim(${textOf(flow)}) AS flow`);
  await session.connection.run(`DROP TABLE IF EXISTS ${STAGED}`);
  await session.connection
    .run(`CREATE TEMP TABLE ${STAGED} AS SELECT ${cells.join(', ')} FROM ${source}`)
    .catch((cause: unknown) => {
      throw diskFault(cause) ?? flowFileFault(shown, detail(cause));
    });
}

export interface FlowFile {
  readonly path: string;
  readonly shown: string;
  /** Of the products. */
  readonly classification: string | null;
}

function chooseColumns({ columns }: WarehouseTable, shown: string, headers: readonly string[]) {
  const claims = claimColumns(headers);
  const chosen = columns.map((column) => {
    const header = claims.find(({ name }) => name === column.name)?.header ?? null;
    if (header !== null) refuseTwin(shown, header, headers);
    if (header !== null || column.empty === true) return { column, header };
    throw flowFileFault(shown, {
      en: `it has no column that means ${column.name} (it has ${headers.join(', ')})`,
      es: `no tiene una columna que signifique ${column.name} (tiene ${headers.join(', ')})`,
    });
  });
  return { columns: chosen, flow: claims.find(({ name }) => name === 'flow')?.header ?? null };
}

/** The engine calls a second column of a name NAME_1. @throws EscalarError `warehouse` */
function refuseTwin(shown: string, header: string, headers: readonly string[]): void {
  const twin = headers.find(
    (other) => other.startsWith(`${header}_`) && /^\d+$/.test(other.slice(header.length + 1)),
  );
  if (twin === undefined) return;
  throw flowFileFault(shown, {
    en: `it has two columns called ${header} (or ${header} and ${twin}); keep the one that is meant`,
    es: `tiene dos columnas llamadas ${header} (o ${header} y ${twin}); deje la que corresponda`,
  });
}

/** A warehouse holds exports: rows of imports beside them would be added to them. */
async function requireExports(session: DuckSession, shown: string): Promise<void> {
  const flows = await textsOf(session, sql`SELECT DISTINCT coalesce(flow, '') FROM ${words(STAGED)}`);
  const codeOf = flowCodes(flows);
  const others = flows.filter((flow) => codeOf(flow) !== 'X');
  if (others.length === 0) return;
  throw flowFileFault(shown, {
    en: `a warehouse holds exports, and the file has the flows ${others.join(', ')} too`,
    es: `un almacén contiene exportaciones, y el archivo tiene además los flujos ${others.join(', ')}`,
  });
}

/** The different codes of each column, as they stand. @throws EscalarError `warehouse` where one is empty */
async function codesIn(
  session: DuckSession,
  table: WarehouseTable,
  shown: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  for (const name of codesOf(table)) {
    const texts = await textsOf(
      session,
      sql`SELECT DISTINCT ${words(name)} FROM ${words(STAGED)} ORDER BY 1`,
    );
    if (texts.some((text) => trimmed(text) === '')) throw await emptyCells(session, name, shown);
    found.set(name, texts);
  }
  return found;
}

async function emptyCells(session: DuckSession, name: string, shown: string) {
  const where = sql`WHERE coalesce(trim(${words(name)}), '') = ''`;
  const [rows = ''] = await textsOf(
    session,
    sql`SELECT CAST(count(*) AS VARCHAR) FROM ${words(STAGED)} ${where}`,
  );
  return flowFileFault(shown, {
    en: `the column ${name} is empty in rows: ${rows}`,
    es: `la columna ${name} está vacía en filas: ${rows}`,
  });
}

/** As the engine trims: spaces of every kind, and no other white. */
function trimmed(text: string): string {
  return text.replace(/^\p{Zs}+|\p{Zs}+$/gu, '');
}

/** Every number is one: `NA`, `..` and nothing are gaps, where gaps may be. */
async function requireAmounts(
  session: DuckSession,
  columns: readonly StoredColumn[],
  shown: string,
): Promise<void> {
  for (const column of columns) {
    const cell = amountCell(column);
    const isBad = sql`${words(cell.raw)} IS NOT NULL AND ${words(cell.value)} IS NULL`;
    const isGap = column.empty === true ? sql`` : sql` OR ${words(cell.raw)} IS NULL`;
    const [bad] = await textsOf(
      session,
      sql`SELECT coalesce(${words(column.name)}, '') FROM ${words(STAGED)} WHERE (${isBad})${isGap} LIMIT 1`,
    );
    if (bad === undefined) {
      if (column.kind === 'amount') await requireExact(session, column, shown);
      continue;
    }
    throw flowFileFault(shown, {
      en: `"${bad}" in the column ${column.name} is no number that it can hold`,
      es: `"${bad}" en la columna ${column.name} no es un número que pueda guardar`,
    });
  }
}

/** An amount as most are written, which its digits alone tell to be one that can be kept as it stands. */
const plainAmount = (name: string) => `regexp_full_match(${name}, '-?[0-9]{1,15}(\\.[0-9]{0,3}0*)?')`;

/** Whether every cell is such an amount, or a gap where gaps may be: most files need no further look. */
async function allPlain(session: DuckSession, column: StoredColumn): Promise<boolean> {
  const { raw } = amountCell(column);
  const isGap = column.empty === true ? `(${raw}) IS NULL` : 'false';
  const isOdd = `NOT (coalesce(${plainAmount(column.name)}, false) OR ${isGap})`;
  const odd = await textsOf(session, sql`SELECT '' FROM ${words(STAGED)} WHERE ${words(isOdd)} LIMIT 1`);
  return odd.length === 0;
}

/** Every amount is one of three decimals as it stands: nothing is rounded. */
async function requireExact(session: DuckSession, column: StoredColumn, shown: string): Promise<void> {
  const { raw, value } = amountCell(column);
  // the wide decimal takes ten times as long as all else
  const isInexact = `CASE WHEN ${plainAmount(column.name)} THEN false ELSE TRY_CAST(${raw} AS DECIMAL(38,23)) <> ${value} END`;
  const [bad] = await textsOf(
    session,
    sql`SELECT ${words(column.name)} FROM ${words(STAGED)} WHERE ${words(isInexact)} LIMIT 1`,
  );
  if (bad === undefined) return;
  throw flowFileFault(shown, {
    en: `"${bad}" in the column ${column.name} has more than three decimals; write the column in a smaller unit (usd instead of usd-million), or round it`,
    es: `"${bad}" en la columna ${column.name} tiene más de tres decimales; escriba la columna en una unidad menor (usd en vez de usd-million) o redondéela`,
  });
}

/** A cell of a measure: what stands there, null for the marks of a gap, and the number that it is. */
export function amountCell({ name, kind }: StoredColumn): { readonly raw: string; readonly value: string } {
  const raw = `CASE WHEN ${name} IN ('', 'NA', 'NaN', '..', 'null') THEN NULL ELSE ${name} END`;
  const type = kind === 'amount' ? 'DECIMAL(18,3)' : 'DOUBLE';
  const value = `TRY_CAST(${raw} AS ${type})`;
  return { raw, value: kind === 'amount' ? value : `CASE WHEN isfinite(${value}) THEN ${value} END` };
}

/** Writes what becomes of each code into a table beside the rows: `codes_COLUMN(old, code, place)`, by the order of codes. */
async function mapped(
  session: DuckSession,
  shown: string,
  found: ReadonlyMap<string, readonly string[]>,
  classification: string | null,
): Promise<Staged> {
  const notes: Text[] = [];
  let years: readonly string[] = [];
  for (const [name, texts] of found) {
    const codes = mapCodes(shown, name, distinct(texts.map(trimmed)), classification);
    notes.push(...codes.notes);
    await session.run(words('CREATE OR REPLACE TEMP TABLE codes_found (old VARCHAR, code VARCHAR)'));
    const kept = texts.flatMap((old) => {
      const code = codes.map.get(trimmed(old)) ?? null;
      return code === null ? [] : [{ old, code }];
    });
    for (let at = 0; at < kept.length; at += 500)
      await session.run(
        sql`INSERT INTO codes_found VALUES ${joined(
          kept.slice(at, at + 500).map(({ old, code }): Statement => sql`(${old}, ${code})`),
          ', ',
        )}`,
      );
    const places = 'SELECT old, code, CAST(dense_rank() OVER (ORDER BY code) AS UINTEGER) AS place';
    await session.run(words(`CREATE OR REPLACE TEMP TABLE codes_${name} AS ${places} FROM codes_found`));
    if (name === 'period') years = distinct(kept.map(({ code }) => code.slice(0, 4))).sort();
  }
  return { years, notes };
}

async function textsOf(session: DuckSession, question: Statement): Promise<readonly string[]> {
  const texts: string[] = [];
  await session.ask(question, ([column = []]) => texts.push(...column.map((cell) => cell ?? '')));
  return texts;
}

function detail(cause: unknown): Text {
  const [line = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
  const said = line.replace(/\.$/, '');
  return { en: said, es: said };
}
