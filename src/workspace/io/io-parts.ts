import { EscalarError } from '../../base/error.ts';
import { gridText } from '../../sources/io-csv/grid-text.ts';
import type { IoFile, IoFiles } from '../../sources/io-csv/read-io-csv.ts';
import { ioPartMissing } from '../../sources/mrio/layout-errors.ts';
import { isBinaryTable } from '../../sources/mrio/table-bytes.ts';
import { tableGrids } from '../../sources/mrio/table-grids.ts';
import { unpackFiles } from '../../sources/tabular/unpack-file.ts';

/** What a text file, a workbook or a file of Stata may end in, packed or not. */
const ENDING = String.raw`\.(?:csv|tsv|txt|xlsx|ods|dta)(?:\.gz)?$`;

const called = (words: string): RegExp => new RegExp(`^(?:${words})${ENDING}`, 'i');
/** `Z.csv`, `mexico_Z.csv`, and no `labels_Z.csv`. */
const ends = (word: string): RegExp => called(`(?!labels_)(?:.*_)?${word}`);

/** How the files of a table in parts are called: `Z.csv`, `mexico_Y.xlsx`. */
const PARTS = {
  Z: ends('Z'),
  Y: ends('Y'),
  vectors: ends('vectors'),
  satellites: ends('satellites'),
  coefficients: called('A'),
  output: called('x'),
  valueAdded: called('VA?'),
  labels: called('labels(?:_[ZT])?'),
  labelsY: called('labels_(?:Y|FD)'),
} as const;

/** Other names of Z and Y, where no file is called so. */
const OTHERWISE: Readonly<Partial<Record<string, RegExp>>> = { Z: called('T'), Y: called('FD') };

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
    const instead = part === 'coefficients' ? 'Z' : /^(output|valueAdded)$/.test(part) ? 'vectors' : part;
    if (found[instead] !== undefined) continue;
    const own = names.filter((one) => PARTS[part].test(one));
    const [file, second] = own[0] === undefined ? names.filter((one) => OTHERWISE[part]?.test(one)) : own;
    if (second !== undefined)
      throw new EscalarError('io-part-twice', { path: shown, part, first: file, other: second });
    if (file !== undefined) found[part] = file;
  }
  if (found.Y === undefined && found.Z === undefined) return null;
  const have = found.Z ?? found.coefficients;
  if (have === undefined || found.Y === undefined)
    throw ioPartMissing({
      path: shown,
      have: have ?? found.Y ?? null,
      lacks: have === undefined ? 'Z.csv' : 'Y.csv',
    });
  return found;
}

type PartFiles = Readonly<Partial<Record<IoPart, IoFile>>>;

/** The parts as text, unpacked, and workbooks as their only sheet. @throws EscalarError `which-sheet`, those of `unpackFiles` and `tableGrids` */
export function partTexts(files: PartFiles): PartFiles {
  return Object.fromEntries(
    Object.entries(files).map(([part, file]) => [part, { name: file.name, bytes: textOf(file) }]),
  );
}

/** Z and Y, and what lies beside them. @throws EscalarError `io-part-missing` */
export function partFiles(files: PartFiles, shown: string): IoFiles {
  const { Z, Y } = files;
  if (Z === undefined || Y === undefined)
    throw ioPartMissing({ path: shown, have: null, lacks: 'Z.csv, Y.csv' });
  return { ...files, Z, Y };
}

function textOf({ name, bytes }: IoFile): Uint8Array {
  const [unpacked] = unpackFiles(bytes, MOST_BYTES);
  if (!isBinaryTable(unpacked.bytes)) return unpacked.bytes;
  const sheets = tableGrids(name, unpacked.bytes);
  if (sheets.length > 1) throw new EscalarError('which-sheet', { sheets: sheets.map(({ title }) => title) });
  return gridText(sheets[0].grid);
}
