import { EscalarError } from '../base/error.ts';
import type { Table } from '../base/table.ts';
import { amountUnit } from '../columns/amount-unit.ts';
import type { CellList } from '../sources/io-cells/cell-list.ts';
import { listColumns } from '../sources/io-cells/list-columns.ts';
import { isListText, listHeader } from '../sources/io-cells/list-head.ts';
import { isCellTable, listTable, yearsOfList } from '../sources/io-cells/list-table.ts';
import { withYearColumn } from '../sources/io-cells/one-year.ts';
import { settleCross } from '../sources/io-cells/settle-cross.ts';
import { isBinaryTable } from '../sources/mrio/table-bytes.ts';
import { startsWith } from '../sources/tabular/decode-text.ts';
import { isDta } from '../sources/tabular/dta/dta-header.ts';
import { readTyped } from '../sources/tabular/read-typed.ts';
import type { TabularOptions } from '../sources/tabular/tabular-options.ts';
import type { TabularResult } from '../sources/tabular/tabular-result.ts';
import { GZIP, unpackFiles, ZIP } from '../sources/tabular/unpack-file.ts';
import { openSheets } from '../sources/tabular/xlsx/open-sheet.ts';
import { byYear, type FoundTable, foundTable, type HowRead } from '../workspace/io/found-table.ts';
import { lastName, within } from '../workspace/io/io-folder.ts';
import { MOST_BYTES } from '../workspace/io/io-parts.ts';
import { nodeFiles } from './node-files.ts';
import { readTable } from './read-table.ts';

/** Reads the columns of a Parquet file. */
export type ReadParquet = (path: string) => Promise<Table>;

const NAME = /\.(?:csv|tsv|tab|txt|xlsx|ods|dta|gz|zip|parquet)$/i;
/** Enough for the names of the columns. */
const PEEK = 1 << 16;

/** How a list is read: as rows that keep the names of the file. */
const ROWS: TabularOptions = { names: 'own', wideValue: 'value' };

/** A list in a file, or in a zip. */
interface Place {
  readonly name: string;
  readonly shown: string;
  readonly read: (more: Pick<TabularOptions, 'decimal' | 'map'>) => Promise<TabularResult>;
}

/**
 * The tables in lists of cells, a row a flow: text, packed or not, a workbook, a file of Stata, Parquet, or a zip of such
 * files; by the years that a column states. None where there are none.
 * @throws EscalarError `which-sheet`, `io-no-year`, `io-year-twice`, those of `yearsOfList`; when a table is read those
 *   of `listTable` and `settleCross`
 */
export async function listTables(
  path: string,
  shown: string,
  parquet: ReadParquet,
): Promise<readonly FoundTable[]> {
  if (!NAME.test(path)) return [];
  const places = await placesIn(path, shown, parquet);
  const found: FoundTable[] = [];
  for (const place of places) {
    const list = await listAt(place, 'auto');
    if (list === null || !isCellTable(list)) continue;
    found.push(...tablesOf(path, place, list));
  }
  return found.length > 1 ? byYear(found) : found;
}

function tablesOf(path: string, place: Place, first: CellList): readonly FoundTable[] {
  const stated = yearsOfList(first);
  const hash = () => nodeFiles.hashOf(path, place.shown);
  const opened = hash();
  const read: FoundTable['read'] = async (year, { decimal, totals }) => {
    const sha256 = await hash();
    const isSame = decimal === 'auto' && sha256 === (await opened);
    const list = isSame ? first : await listAt(place, decimal);
    if (list === null) throw new EscalarError('file-changed', { path: place.shown });
    const cells = listTable(list, stated.length > 0 ? year : '');
    return { table: settleCross({ ...cells, year }, totals), sha256 };
  };
  const one = foundTable(place.name, place.shown, null, hash, read);
  return stated.length === 0 ? [one] : stated.map((year) => ({ ...one, year }));
}

/** The rows of a list; null where they have no column of amounts. */
async function listAt({ shown, read }: Place, decimal: HowRead['decimal']): Promise<CellList | null> {
  const first = yeared(await read({ decimal }));
  const columns = listColumns(first.table.fields.map(({ name }) => name));
  if (columns === null) return null;
  const { name } = first.table.fields[columns.value];
  // a column called `flow` has words elsewhere
  const isText = first.table.columns[name]?.kind === 'text';
  const { table, notes, units } = isText ? yeared(await read({ decimal, map: { [name]: 'value' } })) : first;
  const unit = units?.[table.fields[columns.value].name]?.unit ?? (amountUnit(name) === null ? null : name);
  return { file: shown, table, columns, notes, unit };
}

const yeared = (read: TabularResult): TabularResult => ({ ...read, table: withYearColumn(read.table) });

async function placesIn(path: string, shown: string, parquet: ReadParquet): Promise<readonly Place[]> {
  const name = lastName(path);
  if (/\.parquet$/i.test(path))
    return [
      { name, shown, read: async ({ map = {} }) => readTyped(shown, await parquet(path), { ...ROWS, map }) },
    ];
  const start = await beginning(path, shown);
  const isText = !startsWith(start, GZIP) && !isBinaryTable(start);
  if (isText && !isListText(start)) return [];
  const { bytes } = await nodeFiles.read(path, shown, MOST_BYTES);
  return unpackFiles(bytes, MOST_BYTES, startsWith(bytes, ZIP) ? '*' : undefined).flatMap((file) => {
    const options = optionsOf(shown, file.bytes);
    if (options === null) return [];
    const inner = file.inner === null ? shown : within(shown, file.inner);
    const read: Place['read'] = async (more) => readTable(inner, file.bytes, { ...options, ...more });
    return [{ name: file.inner ?? name, shown: inner, read }];
  });
}

/** How a file in memory is read as a list; null for no list. @throws EscalarError `which-sheet` for several sheets of lists */
function optionsOf(shown: string, bytes: Uint8Array): TabularOptions | null {
  if (isDta(bytes)) return ROWS;
  if (!startsWith(bytes, ZIP)) return isListText(bytes.subarray(0, PEEK)) ? ROWS : null;
  const lists = openSheets(shown, bytes, '*').flatMap(({ grid, sheet }) => {
    const row = listHeader(grid);
    return row < 0 ? [] : [{ ...ROWS, sheet, headerLine: grid.line(row) }];
  });
  if (lists.length > 1) throw new EscalarError('which-sheet', { sheets: lists.map(({ sheet }) => sheet) });
  return lists[0] ?? null;
}

async function beginning(path: string, shown: string): Promise<Uint8Array> {
  let start = new Uint8Array(0);
  await nodeFiles.stream(path, shown, (piece) => {
    start = piece.slice(0, PEEK);
    return false;
  });
  return start;
}
