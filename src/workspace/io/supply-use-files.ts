import { EscalarError } from '../../base/error.ts';
import type { Technology } from '../../indicators/chains/kernels/technology.ts';
import { symmetricTable } from '../../indicators/chains/symmetric-table.ts';
import type { MrioSource } from '../../sources/mrio/publisher.ts';
import type { WideOptions } from '../../sources/mrio/read-wide.ts';
import { yearOfTable } from '../../sources/mrio/stated-prices.ts';
import {
  type SupplyUseSide,
  sniffSupplyUse,
  supplyUse,
  supplyUseReader,
  supplyUseSource,
} from '../../sources/mrio/supply-use.ts';
import { believedYear } from '../../sources/mrio/wide-notes.ts';
import { startsWith } from '../../sources/tabular/decode-text.ts';
import { ZIP } from '../../sources/tabular/unpack-file.ts';
import { openZip } from '../../sources/tabular/xlsx/open-zip.ts';
import type { Files, Host } from '../host.ts';
import { type HashedTable, MOST_BYTES, within } from './io-folder.ts';

/** A supply and a use table of one year, in files of their own. */
export interface SupplyUseFiles {
  readonly year: string;
  readonly shown: string;
  readonly source: MrioSource;
  readonly hash: () => Promise<string>;
  /** @throws EscalarError `io-supply-use` where no technology is said, those of `supplyUse` and `symmetricTable` */
  readonly read: (options: WideOptions, technology: Technology | 'none') => Promise<HashedTable>;
}

/** A text file, or the only one in a zip. */
interface TextFile {
  readonly name: string;
  readonly shown: string;
  /** @returns hex SHA-256 of the file */
  readonly stream: (take: (piece: Uint8Array) => boolean) => Promise<string>;
}

/** A zip is unpacked only where its name says what may be in it: others hold tables of hundreds of megabytes. */
const TEXT = /\.(csv|txt)$|(supply|use|sut).*\.zip$/i;

/** The side that a file holds, or null. */
export async function supplyUseSide(
  files: Files,
  path: string,
  shown: string,
): Promise<SupplyUseSide | null> {
  const side = sniffSupplyUse(shown);
  const { stream } = textFile(files, path, shown, shown);
  await stream((piece) => !side.feed(piece));
  return side.end();
}

/**
 * Pairs of supply and use tables among the files of a folder, by year.
 * @throws EscalarError `io-supply-use` for one without the other, `io-year-twice`, `io-no-year`
 */
export async function supplyUseFiles(
  host: Host,
  folder: string,
  shown: string,
): Promise<readonly SupplyUseFiles[]> {
  const { files } = host;
  const found = new Map<string, Partial<Record<SupplyUseSide, TextFile>>>();
  for (const name of await files.names(folder)) {
    const [path, place] = [files.resolve(folder, name), within(shown, name)];
    if (!TEXT.test(name) || (await files.kindAt(path, place)) !== 'file') continue;
    const side = await supplyUseSide(files, path, place);
    if (side === null) continue;
    const year = believedYear(yearOfTable(name) ?? '', supplyUseSource(name));
    const pair = found.get(year) ?? {};
    const first = pair[side];
    if (first !== undefined)
      throw new EscalarError('io-year-twice', { year, first: first.shown, other: place });
    found.set(year, { ...pair, [side]: textFile(files, path, name, place) });
  }
  if (found.size > 1 && found.has('')) throw new EscalarError('io-no-year', { path: shown });
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([year, { supply, use }]) => {
      if (supply !== undefined && use !== undefined) return pairOf(host, year, shown, { supply, use });
      throw new EscalarError('io-supply-use', {
        path: (supply ?? use)?.shown ?? shown,
        have: supply === undefined ? 'use' : 'supply',
      });
    });
}

function pairOf(
  host: Host,
  year: string,
  shown: string,
  { supply, use }: Readonly<Record<SupplyUseSide, TextFile>>,
): SupplyUseFiles {
  const together = (hashes: readonly string[]): Promise<string> => host.hash(hashes.join('\n'));
  return {
    year,
    shown,
    source: supplyUseSource(`${supply.name} ${use.name}`),
    hash: async () => together([await supply.stream(() => true), await use.stream(() => true)]),
    read: async (options, technology) => {
      if (technology === 'none') throw new EscalarError('io-supply-use', { path: shown, have: 'both' });
      const hashes: string[] = [];
      const sideOf = async (file: TextFile) => {
        const reader = supplyUseReader(file.shown, options.decimal);
        hashes.push(
          await file.stream((piece) => {
            reader.feed(piece);
            return true;
          }),
        );
        return reader.end();
      };
      const [made, used] = [await sideOf(supply), await sideOf(use)];
      const names = { supply: supply.shown, use: use.shown };
      const table = symmetricTable(supplyUse(names, made, used, options), technology);
      return { table, sha256: await together(hashes) };
    },
  };
}

function textFile(files: Files, path: string, name: string, shown: string): TextFile {
  return {
    name,
    shown,
    stream: async (take) => {
      if (!/\.zip$/i.test(shown)) return files.stream(path, shown, take);
      const { bytes, sha256 } = await files.read(path, shown, MOST_BYTES);
      const zip = startsWith(bytes, ZIP) ? openZip(bytes) : null;
      const [only, ...more] = zip?.names.filter((one) => /\.(csv|txt)$/i.test(one)) ?? [];
      if (zip !== null && only !== undefined && more.length === 0) take(zip.read(only));
      return sha256;
    },
  };
}
