import { EscalarError } from '../base/error.ts';
import type { CrossSheet } from '../sources/io-cells/cross-grid.ts';
import { crossSheets } from '../sources/io-cells/cross-sheets.ts';
import { isListText } from '../sources/io-cells/list-head.ts';
import { originTable, originYears } from '../sources/io-cells/origin-sheets.ts';
import { settleCross } from '../sources/io-cells/settle-cross.ts';
import { isBinaryTable, sniffBytes } from '../sources/mrio/table-bytes.ts';
import { tableGrids } from '../sources/mrio/table-grids.ts';
import { unpackFiles } from '../sources/tabular/unpack-file.ts';
import { type FoundTable, foundTable } from '../workspace/io/found-table.ts';
import { lastName } from '../workspace/io/io-folder.ts';
import { nodeFiles } from './node-files.ts';

const NAME = /\.(?:csv|tsv|tab|txt|xlsx|ods)(?:\.gz)?$/i;
/** A table of one economy is small. */
const MOST_BYTES = 3e7;
const MOST_TEXT = 6e6;

/**
 * The table of one economy in a workbook or a text file as a statistical office publishes it; none where a file has a layout
 * of its own that is known, and where no line of names above has industries of a column beside.
 * @throws EscalarError those of `crossSheets`; when it is read those of `settleCross`
 */
export async function crossTables(path: string, shown: string): Promise<readonly FoundTable[]> {
  if (!NAME.test(path)) return [];
  const sheets = await sheetsOf(path, shown);
  const several = sheets === null ? [] : originTables(path, shown, sheets);
  if (several.length > 0) return several;
  const opened = sheets === null ? null : crossSheets(sheets, 'auto');
  if (opened === null) return [];
  const read: FoundTable['read'] = async (year, { decimal, totals }) => {
    const now = (await sheetsOf(path, shown)) ?? [];
    const table = crossSheets(now, decimal);
    if (table === null) throw new EscalarError('file-changed', { path: shown });
    return { table: settleCross({ ...table, year }, totals), sha256: await nodeFiles.hashOf(path, shown) };
  };
  const found = foundTable(lastName(path), shown, null, () => nodeFiles.hashOf(path, shown), read);
  return [{ ...found, year: found.year || opened.year }];
}

/** The tables of a sheet whose lines say a year and an origin each; none for others. */
function originTables(path: string, shown: string, sheets: readonly CrossSheet[]): readonly FoundTable[] {
  const at = sheets.findIndex((sheet) => originYears(sheet).length > 0);
  if (at < 0) return [];
  const hash = () => nodeFiles.hashOf(path, shown);
  return originYears(sheets[at]).map((year) => {
    const read: FoundTable['read'] = async (_, { decimal, totals }) => {
      const sheet = (await sheetsOf(path, shown))?.[at];
      const table = sheet === undefined ? null : originTable(sheet, year, decimal);
      if (table === null) throw new EscalarError('file-changed', { path: shown });
      return { table: settleCross(table, totals), sha256: await hash() };
    };
    return { ...foundTable(lastName(path), shown, null, hash, read), year };
  });
}

/** The sheets of a file; null where it is too large, or is known already. */
async function sheetsOf(path: string, shown: string): Promise<readonly CrossSheet[] | null> {
  const bytes = await nodeFiles.read(path, shown, MOST_BYTES).then(
    (file) => unpackFiles(file.bytes, MOST_BYTES)[0].bytes,
    () => null,
  );
  if (bytes === null || (!isBinaryTable(bytes) && bytes.length > MOST_TEXT)) return null;
  if (isList(bytes) || isKnown(shown, bytes)) return null;
  return tableGrids(shown, bytes).map(({ grid, title, notes }) => ({
    file: shown,
    sheet: title,
    grid,
    notes,
  }));
}

const isList = (bytes: Uint8Array): boolean => !isBinaryTable(bytes) && isListText(bytes.subarray(0, PEEK));

/** Enough for the names of the columns. */
const PEEK = 1 << 16;

function isKnown(shown: string, bytes: Uint8Array): boolean {
  try {
    sniffBytes(shown, bytes, { countrylist: [], sectorlist: [] });
    return true;
  } catch (error) {
    if (error instanceof EscalarError) return false;
    throw error;
  }
}
