import { EscalarError } from '../base/error.ts';
import { sniffGrid } from '../sources/mrio/read-wide.ts';
import { startsWith } from '../sources/tabular/decode-text.ts';
import { ZIP } from '../sources/tabular/unpack-file.ts';
import { byYear, type FoundTable, foundTable } from '../workspace/io/found-table.ts';
import { lastName, within } from '../workspace/io/io-folder.ts';
import { MOST_BYTES } from '../workspace/io/io-parts.ts';
import { crossTables } from './cross-tables.ts';
import { type FilePlace, folderPlace, zipPlace } from './file-place.ts';
import { gloriaTables } from './gloria-files.ts';
import { listTables, type ReadParquet } from './list-tables.ts';
import { refuseNationalSupplyUse } from './national-supply-use.ts';
import { nationalSutTables } from './national-sut-files.ts';
import { nodeFiles } from './node-files.ts';
import { hashParts, hasOneLineOfNames, partFiles, readParts, sniffParts } from './part-files.ts';
import { supplyUseTables } from './supply-use-files.ts';
import { refuseUnread } from './unread-layouts.ts';

/**
 * Tables whose parts lie in several files of a folder, or of the folders in it, a year each, or of a zip; and those that
 * supply and use tables make; and those in a list of cells. None where there are none.
 * @throws EscalarError `io-part-missing`, `io-no-year`, `io-year-twice`, those of `gloriaTables`, `supplyUseTables`, `listTables`,
 *   `refuseUnread` and `refuseNationalSupplyUse`
 */
export async function partedTables(
  path: string,
  shown: string,
  parquet: ReadParquet,
): Promise<readonly FoundTable[]> {
  const gloria = await gloriaTables(path, shown);
  if (gloria.length > 0) return gloria;
  if ((await nodeFiles.kindAt(path, shown)) !== 'folder') {
    const national = await nationalSutTables(path, shown);
    if (national.length > 0) return national;
    await refuseNationalSupplyUse(path, shown);
    const ofOne = await crossTables(path, shown);
    if (ofOne.length > 0) return ofOne;
    if (!(await isKnownSheet(path, shown))) refuseUnread(shown, [lastName(path)]);
    const zipped = /\.zip$/i.test(shown) ? await inZip(path, shown) : [];
    if (zipped.length > 0) return zipped;
    const made = await supplyUseTables(path, shown);
    return made.length > 0 ? made : listTables(path, shown, parquet);
  }
  const place = await folderPlace(path, shown);
  const own = await inPlace(place);
  if (own.length > 0) return own;
  const found: FoundTable[] = [];
  for (const name of await nodeFiles.names(path)) {
    const [folder, inner] = [nodeFiles.resolve(path, name), within(shown, name)];
    if ((await nodeFiles.kindAt(folder, inner)) !== 'folder') continue;
    found.push(...(await inPlace(await folderPlace(folder, inner))));
  }
  if (found.length > 0) return byYear(found);
  const made = await supplyUseTables(path, shown);
  if (made.length > 0) return made;
  const national = await nationalSutTables(path, shown);
  if (national.length > 0) return national;
  refuseUnread(shown, place.names);
  for (const name of place.names)
    await refuseNationalSupplyUse(nodeFiles.resolve(path, name), within(shown, name));
  return [];
}

/** Whether a workbook has a layout that is read, whatever it is called. */
async function isKnownSheet(path: string, shown: string): Promise<boolean> {
  if (!/\.xlsx$/i.test(shown)) return false;
  try {
    sniffGrid(shown, (await nodeFiles.read(path, shown, MOST_BYTES)).bytes);
    return true;
  } catch (error) {
    if (error instanceof EscalarError) return false;
    throw error;
  }
}

async function inPlace(place: FilePlace): Promise<readonly FoundTable[]> {
  const parts = partFiles(place);
  if (parts === null || (await hasOneLineOfNames(parts))) return [];
  const hash = () => hashParts(parts);
  const read: FoundTable['read'] = (year, how) => readParts(parts, { ...how, year });
  return [foundTable(parts.words, place.shown, await sniffParts(parts), hash, read)];
}

/** The table in a zip, which is read anew each time: it is large. */
async function inZip(path: string, shown: string): Promise<readonly FoundTable[]> {
  const zip = async () => {
    const { bytes, sha256 } = await nodeFiles.read(path, shown, MOST_BYTES);
    return { place: startsWith(bytes, ZIP) ? zipPlace(bytes, shown) : null, sha256 };
  };
  const { place } = await zip();
  const parts = place === null ? null : partFiles(place);
  if (parts === null || (await hasOneLineOfNames(parts))) return [];
  const read: FoundTable['read'] = async (year, how) => {
    const now = await zip();
    const { table } = await readParts({ ...parts, place: now.place ?? parts.place }, { ...how, year });
    return { table, sha256: now.sha256 };
  };
  const hash = () => nodeFiles.hashOf(path, shown);
  return [foundTable(parts.words, shown, await sniffParts(parts), hash, read)];
}
