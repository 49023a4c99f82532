import { EscalarError } from '../base/error.ts';
import { symmetricTable } from '../indicators/chains/symmetric-table.ts';
import type { CrossSheet } from '../sources/io-cells/cross-grid.ts';
import { isBinaryTable } from '../sources/mrio/table-bytes.ts';
import { tableGrids } from '../sources/mrio/table-grids.ts';
import { settleSut } from '../sources/national-sut/settle-sut.ts';
import { sheetSide } from '../sources/national-sut/sut-grid.ts';
import { isSutHeader, sutLists } from '../sources/national-sut/sut-list.ts';
import { type SutContent, sutPair, sutYears } from '../sources/national-sut/sut-years.ts';
import { decodeText, startsWith } from '../sources/tabular/decode-text.ts';
import { unpackFiles, ZIP } from '../sources/tabular/unpack-file.ts';
import { hashText } from '../store/hash.ts';
import { byYear, type FoundTable, type HowRead } from '../workspace/io/found-table.ts';
import { lastName, within } from '../workspace/io/io-folder.ts';
import { nodeFiles } from './node-files.ts';
import { readTable } from './read-table.ts';
import { sideAlone, withoutTechnology } from './supply-use-files.ts';

/** A file of a folder, or the file itself. */
interface Place {
  readonly path: string;
  readonly shown: string;
}

const NAME = /\.(?:csv|tsv|txt|json|xlsx|ods|zip)(?:\.gz)?$/i;
/** Names that say in a folder that a file may hold one of the two tables. */
const WORDED =
  /naio_10_(?:cp|pyp)1[56]|nasu|(?<![a-z])(?:cou|suts?|sup|supply|use|make|oferta|utilizaci[oó]n|recursos|empleos)(?![a-z])|^IO(?:Make|Use)/i;
/** National tables are small; Eurostat's of all economies and years are not, and are called by their code. */
const MOST_BYTES = 2e8;
/** What is called by no such word is looked into where it is small: a workbook or a zip may hold both tables. */
const MOST_UNNAMED = 1e7;

/** The most that is read of a file; nothing of a text that says by no word that it is one of the tables. */
function mostOf(shown: string): number {
  if (WORDED.test(lastName(shown))) return MOST_BYTES;
  return /\.(?:xlsx|ods|zip)$/i.test(shown) ? MOST_UNNAMED : HEADED_BYTES;
}

/** A text of a few rows may be a list of either table, whatever it is called. */
const HEADED_BYTES = 6e6;

/**
 * The tables that national supply and use tables make, by year, in a workbook or a zip with both or in the files of a folder; none
 * where there are none.
 * @throws EscalarError `not-computable` for one without the other; when a table is read, without an assumption, and
 *   those of `sutPair`, `settleSut` and `symmetricTable`
 */
export async function nationalSutTables(path: string, shown: string): Promise<readonly FoundTable[]> {
  const isFolder = (await nodeFiles.kindAt(path, shown)) === 'folder';
  const places = isFolder
    ? (await nodeFiles.names(path))
        .filter((name) => NAME.test(name) && WORDED.test(name))
        .map((name) => ({ path: nodeFiles.resolve(path, name), shown: within(shown, name) }))
    : [{ path, shown }].filter(({ path: file }) => NAME.test(file));
  const opened = await contentsOf(places, 'auto');
  const { supply, use, both: years } = sutYears(opened.contents);
  const [only] = opened.contents;
  if (years.length === 0) {
    if (only === undefined || (!isFolder && !isSure(only))) return [];
    if (supply.length === 0 || use.length === 0)
      throw sideAlone(only.file, supply.length > 0 ? 'supply' : 'use');
    throw otherYears(shown, supply, use);
  }
  if (!isPair(opened.contents, years[0], shown)) return [];
  const tables = years.map((year) => madeOf(year, shown, places, opened));
  return tables.length > 1 ? byYear(tables) : tables;
}

/** Whether sheets hold what their words say: rows of other data may lie in sheets that are called supply and use. */
function isPair(contents: readonly SutContent[], year: string, shown: string): boolean {
  if (contents.some(({ lists }) => lists.length > 0)) return true;
  try {
    sutPair(contents, year, shown, 'auto');
    return true;
  } catch (error) {
    if (!(error instanceof EscalarError)) throw error;
    // where the name of a file says it too, a wrong number in it is refused with its cell
    return error.code !== 'not-computable' && contents.some(isSure);
  }
}

/** Whether a file says by more than a word that it holds one of the tables. */
function isSure({ file, lists }: SutContent): boolean {
  return lists.length > 0 || WORDED.test(lastName(file));
}

interface Opened {
  readonly contents: readonly SutContent[];
  readonly sha256: string;
}

function madeOf(year: string, shown: string, places: readonly Place[], opened: Opened): FoundTable {
  const hash = async (): Promise<string> =>
    together(await Promise.all(places.map((place) => nodeFiles.hashOf(place.path, place.shown))));
  return {
    year,
    shown,
    isMade: true,
    source: null,
    hash,
    read: async (wanted, { technology, decimal, ...how }) => {
      if (technology === 'none') throw withoutTechnology(shown);
      const isSame = decimal === 'auto' && (await hash()) === opened.sha256;
      const { contents, sha256 } = isSame ? opened : await contentsOf(places, decimal);
      const pair = { ...sutPair(contents, year, shown, decimal), year: wanted };
      return { table: symmetricTable(settleSut(pair, how), technology), sha256 };
    },
  };
}

const together = (hashes: readonly string[]): string => hashText(hashes.join('\n'));

/** What the files hold, without those that hold nothing of the two tables. */
async function contentsOf(places: readonly Place[], decimal: HowRead['decimal']): Promise<Opened> {
  const contents: SutContent[] = [];
  const hashes: string[] = [];
  for (const { path, shown } of places) {
    const read = await nodeFiles.read(path, shown, mostOf(shown)).catch(() => null);
    if (read === null) continue;
    hashes.push(read.sha256);
    contents.push(...contentsIn(shown, read.bytes, decimal));
  }
  return { contents, sha256: together(hashes) };
}

function contentsIn(shown: string, bytes: Uint8Array, decimal: HowRead['decimal']): readonly SutContent[] {
  const packed = startsWith(bytes, ZIP) ? '*' : undefined;
  return unpackFiles(bytes, MOST_BYTES, packed).flatMap((one) => {
    const file = one.inner === null ? shown : within(shown, one.inner);
    const content = contentIn(file, one.bytes, decimal);
    return content.lists.length + content.sheets.length === 0 ? [] : [content];
  });
}

function contentIn(file: string, bytes: Uint8Array, decimal: HowRead['decimal']): SutContent {
  const isText = !isBinaryTable(bytes);
  const none: SutContent = { file, lists: [], sheets: [] };
  if (isText && !isListed(bytes) && (!WORDED.test(lastName(file)) || WORKBOOK.test(file))) return none;
  if (isText && isListed(bytes))
    return {
      file,
      sheets: [],
      lists: sutLists(file, readTable(file, bytes, { names: 'own', wideValue: 'value', decimal })),
    };
  const sheets = sheetsIn(file, bytes).flatMap((sheet) => {
    const side = sheetSide(sheet);
    return side === null ? [] : [{ side, sheet }];
  });
  return { ...none, sheets };
}

function sheetsIn(file: string, bytes: Uint8Array): readonly CrossSheet[] {
  try {
    return tableGrids(file, bytes).map(({ grid, title, notes }) => ({ file, sheet: title, grid, notes }));
  } catch (error) {
    // what is no table at all is refused by those who read such files; a workbook that says it is one of the two is damaged
    const isOurs = isBinaryTable(bytes) && WORDED.test(lastName(file));
    if (error instanceof EscalarError && !isOurs) return [];
    throw error;
  }
}

const WORKBOOK = /\.(?:xlsx|ods)$/i;
/** Enough for the names of the columns. */
const PEEK = 1 << 14;

function isListed(bytes: Uint8Array): boolean {
  const [first = ''] = new TextDecoder()
    .decode(decodeText(bytes.subarray(0, PEEK)).bytes)
    .split(/\r\n|\n|\r/);
  return ['\t', ',', ';'].some((mark) => {
    const [dimensions, ...rest] = first.split(mark);
    return isSutHeader([...dimensions.split(','), ...rest]);
  });
}

function otherYears(shown: string, supply: readonly string[], use: readonly string[]): EscalarError {
  const [made, used] = [supply.join(', '), use.join(', ')];
  return new EscalarError('not-computable', {
    indicator: shown,
    why: {
      en: `its supply table is of ${made} and its use table of ${used}`,
      es: `su cuadro de oferta es de ${made} y el de utilización de ${used}`,
    },
    try: {
      en: 'Give the supply and the use table of the same year.',
      es: 'Indique el cuadro de oferta y el de utilización del mismo año.',
    },
  });
}
