import { EscalarError } from '../../base/error.ts';
import { gridText } from '../../sources/io-csv/grid-text.ts';
import type { IoFile, IoFiles } from '../../sources/io-csv/read-io-csv.ts';
import { isBinaryTable } from '../../sources/mrio/table-bytes.ts';
import { tableGrids } from '../../sources/mrio/table-grids.ts';
import { unpackFiles } from '../../sources/tabular/unpack-file.ts';
import { withOneHeader } from './header-rows.ts';

/** What a text file, a workbook or a file of Stata may end in, packed or not. */
const ENDING = String.raw`\.(?:csv|tsv|txt|xlsx|ods|dta)(?:\.gz)?$`;

/** How the files of a table in parts are called: `Z.csv`, `mexico_Y.xlsx`. */
const PARTS = {
  Z: new RegExp(`(^|_)Z${ENDING}`, 'i'),
  Y: new RegExp(`(^|_)Y${ENDING}`, 'i'),
  vectors: new RegExp(`(^|_)vectors${ENDING}`, 'i'),
  satellites: new RegExp(`(^|_)satellites${ENDING}`, 'i'),
} as const;

export type IoPart = keyof typeof PARTS;
export const IO_PARTS = Object.keys(PARTS) as readonly IoPart[];
export type PartNames = Readonly<Partial<Record<IoPart, string>>>;

/** A table of flows may be as large as a buffer of Node. */
export const MOST_BYTES = 2 ** 31 - 1;

/**
 * The files of a table by part, among the names in a folder or a zip; null where there is neither Z nor Y.
 * @throws EscalarError `io-part-missing`, `io-part-twice`
 */
export function partNames(names: readonly string[], shown: string): PartNames | null {
  const found: Partial<Record<IoPart, string>> = {};
  for (const part of IO_PARTS) {
    const [file, second] = names.filter((one) => PARTS[part].test(one));
    if (second !== undefined)
      throw new EscalarError('io-part-twice', { path: shown, part, first: file, other: second });
    if (file !== undefined) found[part] = file;
  }
  if (found.Z === undefined && found.Y === undefined) return null;
  for (const [lacks, have] of [
    [found.Z, found.Y],
    [found.Y, found.Z],
  ])
    if (lacks === undefined)
      throw new EscalarError('io-part-missing', {
        path: shown,
        have: have as string,
        lacks: found.Z === undefined ? 'Z.csv' : 'Y.csv',
      });
  return found;
}

/**
 * The parts as text, unpacked, and workbooks as their only sheet.
 * @throws EscalarError `io-header-rows`, `which-sheet`, those of `unpackFiles` and `tableGrids`
 */
export function partFiles(files: Readonly<Partial<Record<IoPart, IoFile>>>): IoFiles {
  const read = Object.fromEntries(
    Object.entries(files).map(([part, file]) => {
      const text = { name: file.name, bytes: textOf(file) };
      return [part, part === 'Z' || part === 'Y' ? withOneHeader(text) : text];
    }),
  ) as Partial<Record<IoPart, IoFile>>;
  return read as IoFiles;
}

function textOf({ name, bytes }: IoFile): Uint8Array {
  const [unpacked] = unpackFiles(bytes, MOST_BYTES);
  if (!isBinaryTable(unpacked.bytes)) return unpacked.bytes;
  const sheets = tableGrids(name, unpacked.bytes);
  if (sheets.length > 1) throw new EscalarError('which-sheet', { sheets: sheets.map(({ title }) => title) });
  return gridText(sheets[0].grid);
}
