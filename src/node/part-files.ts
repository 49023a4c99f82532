import { EscalarError } from '../base/error.ts';
import type { SatelliteInput } from '../base/io-table-input.ts';
import { same } from '../base/locale.ts';
import {
  ACCOUNT_ORDER,
  type AccountFiles,
  type AccountPart,
  accountReader,
} from '../sources/mrio/account-files.ts';
import { EORA } from '../sources/mrio/eora.ts';
import { EXIOBASE } from '../sources/mrio/exiobase.ts';
import { ioPartMissing } from '../sources/mrio/layout-errors.ts';
import { type Part, type PartLayout, partsAmong } from '../sources/mrio/part-layout.ts';
import { PART_ORDER, partTable } from '../sources/mrio/part-table.ts';
import type { MrioSource } from '../sources/mrio/publisher.ts';
import type { WideOptions } from '../sources/mrio/wide-options.ts';
import { hashText } from '../store/hash.ts';
import type { HashedTable } from '../workspace/io/found-table.ts';
import { lastName, within } from '../workspace/io/io-folder.ts';
import type { FilePlace } from './file-place.ts';

const LAYOUTS: readonly PartLayout[] = [EXIOBASE, EORA];

/** The files of one table, and how they are laid out. */
export interface PartFiles {
  readonly place: FilePlace;
  readonly layout: PartLayout;
  readonly files: Readonly<Partial<Record<Part, string>>>;
  /** The names that may say year, edition and prices. */
  readonly words: string;
}

/** The files of a known layout of several files; null where there are none. @throws EscalarError `io-part-missing` */
export function partFiles(place: FilePlace): PartFiles | null {
  for (const layout of LAYOUTS) {
    const files = partsAmong(layout, place.names);
    if (files === null) continue;
    const flows = files.flows ?? files.coefficients;
    const lacks =
      flows === undefined
        ? 'Z.txt'
        : files.flows === undefined && files.output === undefined
          ? 'x.txt'
          : null;
    if (lacks !== null)
      throw ioPartMissing({
        path: place.shown,
        have: flows ?? files.demand ?? '',
        lacks,
      });
    // coefficients are read where there are no flows
    const { coefficients, ...others } = files;
    const used = files.flows === undefined ? files : others;
    const words = `${lastName(place.shown.replace(/[/\\]+$/, ''))} ${flows} ${coefficients ?? ''}`;
    return { place, layout, files: used, words };
  }
  return null;
}

/**
 * Whether a table of two lines of names has only one, as in Z.txt and Y.txt of a person's own: its second line holds
 * numbers.
 */
export async function hasOneLineOfNames({ place, layout, files }: PartFiles): Promise<boolean> {
  if (layout.files.rowNames !== undefined) return false;
  const [first = [], second = []] = await firstLines(place, files.demand ?? '');
  // R writes blanks between
  if (first.length === 1) return true;
  return second.slice(2).some((cell) => /^-?\d/.test(cell));
}

/** The first lines of a file, cut at tabs; the last one may be cut off. */
async function firstLines(place: FilePlace, name: string): Promise<readonly (readonly string[])[]> {
  const latin = new TextDecoder('latin1');
  let text = '';
  await place.stream(name, (piece) => {
    text += latin.decode(piece.subarray(0, PEEK));
    return text.length < PEEK;
  });
  return text.split(/\r?\n/).map((line) => line.split('\t'));
}

/** What the table is taken for, by the names of final demand. */
export async function sniffParts({ place, layout, files, words }: PartFiles): Promise<MrioSource | null> {
  const lines = await firstLines(place, files.demandNames ?? files.demand ?? '');
  const [above = [], below = []] = lines;
  const cells = files.demandNames === undefined ? above.map((name, c) => [name, below[c] ?? '']) : lines;
  const names = cells.map((one) => layout.nameOf(one)).filter((one) => one !== null && one[0] !== '');
  return layout.sourceOf([...new Set(names.map((one) => one?.[1] ?? ''))].filter(isCategory), words);
}

/** The name of the line of names itself is no category. */
const isCategory = (name: string): boolean => name !== '' && name !== 'category' && name !== 'sector';
/** Enough for two lines of any published table of final demand. */
const PEEK = 1 << 18;

/** The hash that `readParts` will give while the files stay as they are. */
export async function hashParts(parts: PartFiles): Promise<string> {
  const { place, files } = parts;
  const accounts = await accountsOf(parts);
  return hashed(files, accounts, (name) => place.hashOf(name));
}

/** The groups of accounts that lie beside a table. */
async function accountsOf({ place, layout }: PartFiles): Promise<readonly AccountFiles[]> {
  return layout.accountsAmong([...place.names, ...(await place.below())]);
}

/** @throws EscalarError those of `partTable` and `accountReader`, with the file */
export async function readParts(parts: PartFiles, options: WideOptions): Promise<HashedTable> {
  const { place, layout, files, words } = parts;
  const inPlace = <T extends string>(names: Readonly<Partial<Record<T, string>>>) =>
    Object.fromEntries(
      Object.entries<string | undefined>(names).map(([part, name]) => [
        part,
        within(place.shown, name ?? ''),
      ]),
    );
  const groups = await accountsOf(parts);
  const table = partTable(layout, inPlace(files), words, options);
  const decimal = options.decimal === ',' ? ',' : '.';
  const named = layout.files.rowNames === undefined;
  const readers = groups.map((group) => accountReader(named, inPlace(group.files), decimal));
  const sha256 = await hashed(files, groups, async (name, part, group) => {
    const { feed, end } = group < 0 ? table.open(part as Part) : readers[group].open(part as AccountPart);
    try {
      const hash = await place.stream(name, (piece) => {
        feed(piece);
        return true;
      });
      end();
      return hash;
    } catch (error) {
      throw error instanceof EscalarError ? error.at({ file: within(place.shown, name) }) : error;
    }
  });
  const read = table.end();
  const satellites = distinct(
    groups.flatMap(({ group }, g) => readers[g].end(read).map((account) => ({ group, account }))),
  );
  return { table: satellites.length === 0 ? read : { ...read, satellites }, sha256 };
}

/** Accounts by names that are told apart: one that two groups have stands under its group. */
function distinct(
  all: readonly { readonly group: string; readonly account: SatelliteInput }[],
): readonly SatelliteInput[] {
  const times = new Map<string, number>();
  for (const { account } of all) times.set(account.name, (times.get(account.name) ?? 0) + 1);
  return all.map(({ group, account }) => {
    if (times.get(account.name) === 1) return account;
    const name = `${group}: ${account.name}`;
    return { ...account, name, title: same(name) };
  });
}

/** One hash of the files of a table and, behind them, of its groups of accounts (−1: the table itself). */
async function hashed(
  files: PartFiles['files'],
  groups: readonly AccountFiles[],
  hashOf: (name: string, part: Part | AccountPart, group: number) => Promise<string>,
): Promise<string> {
  const lines: string[] = [];
  for (const part of PART_ORDER) {
    const name = files[part];
    if (name !== undefined) lines.push(`${part} ${await hashOf(name, part, -1)}\n`);
  }
  for (const [g, { group, files: own }] of groups.entries())
    for (const part of ACCOUNT_ORDER) {
      const name = own[part];
      if (name !== undefined) lines.push(`${group} ${part} ${await hashOf(name, part, g)}\n`);
    }
  return hashText(lines.join(''));
}
