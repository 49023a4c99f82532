import { yearInName } from '../../base/year-in-name.ts';
import { gridText } from '../../sources/io-csv/grid-text.ts';
import type { IoFile } from '../../sources/io-csv/read-io-csv.ts';
import { tableGrids } from '../../sources/mrio/table-grids.ts';
import { startsWith } from '../../sources/tabular/decode-text.ts';
import { ZIP } from '../../sources/tabular/unpack-file.ts';
import { openZip } from '../../sources/tabular/xlsx/open-zip.ts';
import type { Host } from '../host.ts';
import { byYear, type FoundTable } from './found-table.ts';
import { lastName } from './io-folder.ts';
import { type IoPart, MOST_BYTES, type PartNames, partNames } from './io-parts.ts';
import { readParts } from './read-parts.ts';

/** Z and Y in one place of a file: a folder of a zip, or the sheets of a workbook. */
interface Together {
  /** Empty at the top of a zip, and for a workbook. */
  readonly folder: string;
  readonly names: PartNames;
  /** All names there. */
  readonly inside: readonly string[];
  readonly open: (file: Uint8Array, name: string) => Uint8Array;
}

/**
 * Tables of which Z and Y lie together in a zip, in folders of one year each or without, or are sheets of a workbook.
 * @throws EscalarError `io-part-missing`, `io-part-twice`, those of `byYear`; those of `readParts` when read
 */
export function packedParts(
  host: Host,
  bytes: Uint8Array,
  path: string,
  shown: string,
): readonly FoundTable[] {
  if (!startsWith(bytes, ZIP)) return [];
  const { files } = host;
  const tables = partsOf(bytes, shown).map(({ folder, names, inside, open }): FoundTable => {
    const place = folder === '' ? shown : `${shown}/${folder}`;
    return {
      year: yearInName(folder) ?? yearInName(lastName(path)) ?? '',
      shown: place,
      source: null,
      hash: () => files.hashOf(path, shown),
      read: async (year, how) => {
        const now = await files.read(path, shown, MOST_BYTES);
        const parts = Object.entries(names).map(([part, name]): [string, IoFile] => [
          part,
          { name: `${place}/${name}`, bytes: open(now.bytes, name) },
        ]);
        const read = Object.fromEntries(parts) as Partial<Record<IoPart, IoFile>>;
        const table = readParts(host, read, year, how, { shown: place, inside, names });
        return { table, sha256: now.sha256 };
      },
    };
  });
  return tables.length > 1 ? byYear(tables) : tables;
}

function partsOf(bytes: Uint8Array, shown: string): readonly Together[] {
  const zip = openZip(bytes);
  if (isWorkbook(zip.names)) {
    const titles = tableGrids(shown, bytes).map(({ title }) => title);
    const names = titles.some((title) => /(^|_)[ZY]$/i.test(title)) ? sheetNames(titles, shown) : null;
    return names === null
      ? []
      : [{ folder: '', names, inside: titles, open: (file, name) => sheetText(shown, file, name) }];
  }
  const folders = new Map<string, string[]>();
  for (const name of zip.names) {
    const folder = name.slice(0, name.length - lastName(name).length);
    folders.set(folder, [...(folders.get(folder) ?? []), name]);
  }
  return [...folders].flatMap(([path, inside]) => {
    const folder = path.replace(/\/$/, '');
    const names = partNames(inside.map(lastName), folder === '' ? shown : `${shown}/${folder}`);
    const open = (file: Uint8Array, name: string): Uint8Array => openZip(file).read(`${path}${name}`);
    return names === null ? [] : [{ folder: lastName(folder), names, inside: inside.map(lastName), open }];
  });
}

/** Whether the names in a zip are those of the parts of a workbook. */
export function isWorkbook(names: readonly string[]): boolean {
  return names.includes('[Content_Types].xml') || names.includes('content.xml');
}

function sheetNames(titles: readonly string[], shown: string): PartNames | null {
  const names = partNames(
    titles.map((title) => `${title}.xlsx`),
    shown,
  );
  if (names === null) return null;
  return Object.fromEntries(Object.entries(names).map(([part, name]) => [part, name.replace(/\.xlsx$/, '')]));
}

function sheetText(shown: string, file: Uint8Array, name: string): Uint8Array {
  const grid = tableGrids(shown, file).find(({ title }) => title === name)?.grid;
  return grid === undefined ? new Uint8Array(0) : gridText(grid);
}
