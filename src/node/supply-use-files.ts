import { EscalarError } from '../base/error.ts';
import { symmetricTable } from '../indicators/chains/symmetric-table.ts';
import { yearOfTable } from '../sources/mrio/stated-prices.ts';
import {
  type SupplyUseSide,
  sniffSupplyUse,
  supplyUse,
  supplyUseReader,
  supplyUseSource,
} from '../sources/mrio/supply-use.ts';
import { believedYear } from '../sources/mrio/wide-notes.ts';
import { startsWith } from '../sources/tabular/decode-text.ts';
import { ZIP } from '../sources/tabular/unpack-file.ts';
import { openZip } from '../sources/tabular/xlsx/open-zip.ts';
import { hashText } from '../store/hash.ts';
import type { FoundTable } from '../workspace/io/found-table.ts';
import { within } from '../workspace/io/io-folder.ts';
import { MOST_BYTES } from '../workspace/io/io-parts.ts';
import { nodeFiles } from './node-files.ts';

/** A text file, or the only one in a zip. */
interface TextFile {
  readonly name: string;
  readonly shown: string;
  /** @returns hex SHA-256 of the file */
  readonly stream: (take: (piece: Uint8Array) => boolean) => Promise<string>;
}

type Pair = Readonly<Record<SupplyUseSide, TextFile>>;

/** A zip is unpacked only where its name says what may be in it: others hold tables of hundreds of megabytes. */
const TEXT = /\.(csv|txt)$|(supply|use|sut)[^/]*\.zip$/i;

/**
 * The tables that pairs of supply and use tables in a folder make, by year; none where it has none, and for a file.
 * @throws EscalarError `not-computable` for one without the other, or without an assumption when it is read; `io-year-twice`,
 *   `io-no-year`; those of `supplyUse` and `symmetricTable` when it is read
 */
export async function supplyUseTables(path: string, shown: string): Promise<readonly FoundTable[]> {
  const isFolder = (await nodeFiles.kindAt(path, shown)) === 'folder';
  const names = isFolder ? await nodeFiles.names(path) : [''];
  const found = new Map<string, Partial<Record<SupplyUseSide, TextFile>>>();
  for (const name of names) {
    const file = isFolder
      ? textFile(nodeFiles.resolve(path, name), within(shown, name))
      : textFile(path, shown);
    const side = TEXT.test(file.name) ? await sideOf(file) : null;
    if (side === null) continue;
    const year = believedYear(yearOfTable(file.name) ?? '', supplyUseSource(file.name));
    const pair = found.get(year) ?? {};
    const first = pair[side]?.shown;
    if (first !== undefined) throw new EscalarError('io-year-twice', { year, first, other: file.shown });
    found.set(year, { ...pair, [side]: file });
  }
  if (found.size > 1 && found.has('')) throw new EscalarError('io-no-year', { path: shown });
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([year, { supply, use }]) => {
      if (supply !== undefined && use !== undefined) return madeOf(year, shown, { supply, use });
      throw sideAlone((supply ?? use)?.shown ?? shown, supply === undefined ? 'use' : 'supply');
    });
}

function madeOf(year: string, shown: string, { supply, use }: Pair): FoundTable {
  const together = (hashes: readonly string[]): string => hashText(hashes.join('\n'));
  return {
    year,
    shown,
    isMade: true,
    source: supplyUseSource(`${supply.name} ${use.name}`),
    hash: async () => together([await supply.stream(() => true), await use.stream(() => true)]),
    read: async (wanted, { technology, ...how }) => {
      if (technology === 'none') throw withoutTechnology(shown);
      const [made, used] = [await linesOf(supply, how.decimal), await linesOf(use, how.decimal)];
      const names = { supply: supply.shown, use: use.shown };
      const pair = supplyUse(names, made.side, used.side, { ...how, year: wanted });
      return { table: symmetricTable(pair, technology), sha256: together([made.sha256, used.sha256]) };
    },
  };
}

async function linesOf(file: TextFile, decimal: 'auto' | '.' | ',') {
  const reader = supplyUseReader(file.shown, decimal);
  const sha256 = await file.stream((piece) => {
    reader.feed(piece);
    return true;
  });
  return { side: reader.end(), sha256 };
}

async function sideOf(file: TextFile): Promise<SupplyUseSide | null> {
  const side = sniffSupplyUse(file.shown);
  await file.stream((piece) => !side.feed(piece));
  return side.end();
}

function textFile(path: string, shown: string): TextFile {
  return {
    name: shown.replace(/^.*[/\\]/, ''),
    shown,
    stream: async (take) => {
      if (!/\.zip$/i.test(shown)) return nodeFiles.stream(path, shown, take);
      const { bytes, sha256 } = await nodeFiles.read(path, shown, MOST_BYTES);
      const zip = startsWith(bytes, ZIP) ? openZip(bytes) : null;
      const [only, ...more] = zip?.names.filter((one) => /\.(csv|txt)$/i.test(one)) ?? [];
      if (zip !== null && only !== undefined && more.length === 0) take(zip.read(only));
      return sha256;
    },
  };
}

/** Supply and use tables without an assumption by which they become a table. */
export function withoutTechnology(shown: string): EscalarError {
  return asked(shown, {
    en: 'it holds supply and use tables, and which table they make rests on an assumption',
    es: 'contiene tablas de oferta y utilización, y qué tabla resulta depende de un supuesto',
  });
}

/** One of the two tables without the other. */
export function sideAlone(shown: string, side: SupplyUseSide): EscalarError {
  return asked(shown, {
    en: `it is a ${side} table alone, and a table is made of both`,
    es: `es solo una tabla de ${side === 'use' ? 'utilización' : 'oferta'}, y una tabla se deriva de las dos`,
  });
}

/** What must be given and said before there is a table. */
function asked(indicator: string, why: { readonly en: string; readonly es: string }): EscalarError {
  return new EscalarError('not-computable', {
    indicator,
    why,
    try: {
      en: 'Put the supply and the use table of the year in one folder, give the folder, and say the assumption: --read technology=product-sales (industries by industries), or industry-sales, product-technology, industry-technology.',
      es: 'Ponga las tablas de oferta y de utilización del año en una carpeta, indique la carpeta y el supuesto: --read technology=product-sales (industrias por industrias), o industry-sales, product-technology, industry-technology.',
    },
  });
}
