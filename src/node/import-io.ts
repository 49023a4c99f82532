import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { EscalarError } from '../base/error.ts';
import { isHiddenName } from '../base/hidden-name.ts';
import { type IoTableInput, rowName } from '../base/io-table-input.ts';
import type { Text } from '../base/locale.ts';
import type { Release } from '../base/metadata.ts';
import { yearInName } from '../base/year-in-name.ts';
import { readTable, tableReading } from '../indicators/chains/table-reading.ts';
import type { Note } from '../indicators/note.ts';
import type { RawOptions } from '../indicators/options.ts';
import { parseOptions } from '../indicators/parse-options.ts';
import { ABOUT_PUBLISHERS } from '../sources/mrio/about-publishers.ts';
import { conventionsOf } from '../sources/mrio/conventions-of.ts';
import { faultText } from '../sources/mrio/known-faults.ts';
import type { MrioSource } from '../sources/mrio/publisher.ts';
import { readWiodLong } from '../sources/wiod/read-wiod-long.ts';
import type { DraftIoTable } from '../store/import-release.ts';
import type { Host } from '../workspace/host.ts';
import { openIoSource } from '../workspace/io/io-source.ts';
import type { SourceSpec } from '../workspace/source-schema.ts';
import { releaseIdOf } from './release-id.ts';
import { type WiodOutputs, wiodOutputs } from './wiod-outputs.ts';

/** Layouts of input-output tables: `io` is told by the content of the files, and `io-csv` is its older name. */
export const IO_LAYOUTS = ['wiod2013', 'io', 'io-csv'] as const;

export type IoLayout = (typeof IO_LAYOUTS)[number];

/** What is known of a source before anybody says more. */
export interface IoFacts {
  readonly id: string;
  readonly title: Text;
  readonly producer: string;
  readonly citation: string;
  readonly licence: Text;
  readonly address: string;
  readonly conventions: Release['conventions'];
}

const WIOD: IoFacts = {
  id: 'wiod2013',
  title: { en: 'World Input-Output Database, Release 2013', es: 'World Input-Output Database, edición 2013' },
  producer: 'World Input-Output Database, University of Groningen',
  citation:
    'Timmer, M. P., Dietzenbacher, E., Los, B., Stehrer, R., and de Vries, G. J. (2015). An Illustrated User Guide to the World Input-Output Database: the Case of Global Automotive Production. Review of International Economics 23(3), 575-605.',
  licence: { en: 'See the producer; free with citation.', es: 'Véase el productor; libre con cita.' },
  address: 'https://www.rug.nl/ggdc/valuechain/wiod/wiod-2013-release',
  conventions: [
    {
      en: 'Million US dollars at current basic prices. Value added is output less inputs: it holds net taxes on products and transport margins.',
      es: 'Millones de dólares a precios básicos corrientes. El valor agregado es producción menos insumos: incluye impuestos netos sobre los productos y márgenes de transporte.',
    },
    faultText('wiodNegative'),
  ],
};

/**
 * The yearly tables in files or folders of a layout, each read and checked when its turn comes.
 * @param read what is kept with the tables: `year`, `unit`, `parts`, `decimal` of `tableReading`; the rest is said when they are used
 * @throws EscalarError `file-not-found`, `io-no-year`, `io-year-twice`, `bad-option`; those of the readers when loaded.
 */
export async function ioDrafts(
  layout: IoLayout,
  files: readonly string[],
  host: Host,
  onYear: (year: string) => void,
  read: RawOptions = {},
  onNotes: (notes: readonly Note[]) => void = () => undefined,
): Promise<{ readonly drafts: readonly DraftIoTable[]; readonly facts: IoFacts }> {
  const { drafts, facts } =
    layout === 'wiod2013'
      ? { drafts: await wiodDrafts(files, host, read), facts: WIOD }
      : await toldDrafts(files, host, read);
  drafts.forEach(({ year, from }, i) => {
    if (year === '') throw new EscalarError('io-no-year', { path: from });
    const first = drafts.findIndex((draft) => draft.year === year);
    if (first < i)
      throw new EscalarError('io-year-twice', { year, first: drafts[first]?.from ?? '', other: from });
  });
  const told = drafts.map(({ from: _, ...draft }) => ({
    ...draft,
    load: async () => {
      onYear(draft.year);
      const input = (await draft.load()) as IoTableInput;
      onNotes(input.notes ?? []);
      // what cannot be computed with is not kept
      // totals are settled where the release is read
      readTable(input, parseOptions(tableReading, { levels: 'all' }));
      return input;
    },
  }));
  return { drafts: told.sort((a, b) => (a.year < b.year ? -1 : 1)), facts };
}

/** A table with the place that it comes from, for messages. */
type Found = DraftIoTable & { readonly from: string };

async function wiodDrafts(files: readonly string[], host: Host, read: RawOptions): Promise<Found[]> {
  parseOptions({}, read);
  const paths = (await Promise.all(files.map(yearFiles))).flat();
  const outputs = new Map<string, Promise<WiodOutputs | null>>();
  const outputsOf = (path: string): Promise<WiodOutputs | null> => {
    const folder = dirname(path);
    const found = outputs.get(folder) ?? wiodOutputs(path);
    outputs.set(folder, found);
    return found;
  };
  const text = ['block', 'row_country', 'row_sector', 'col_country', 'col_sector', 'year'];
  return paths.map((path) => {
    const year = yearInName(basename(path)) ?? '';
    return {
      year,
      from: path,
      sourceFile: basename(path),
      load: async () => {
        try {
          const { table: value } = await host.parquet(path, path, { text });
          const table = readWiodLong(value, year);
          const output = (await outputsOf(path))?.get(year);
          return output === undefined ? table : { ...table, output: inOrder(table, output) };
        } catch (error) {
          throw error instanceof EscalarError ? error.at({ file: path }) : error;
        }
      },
    };
  });
}

/** Published outputs in the order of the rows. @throws EscalarError `io-not-finite` for a row without one */
function inOrder(table: IoTableInput, output: ReadonlyMap<string, number>): Float64Array {
  return Float64Array.from(table.rows, (row) => {
    const value = output.get(rowName(row)) ?? Number.NaN;
    if (Number.isFinite(value)) return value;
    throw new EscalarError('io-not-finite', { part: 'totals.csv', cell: rowName(row), value: '' });
  });
}

/** A file itself, or the files of a folder whose names have a year. */
async function yearFiles(path: string): Promise<string[]> {
  const state = await stat(path).catch(() => null);
  if (state === null) throw new EscalarError('file-not-found', { path });
  if (!state.isDirectory()) return [path];
  const found = (await readdir(path))
    .filter((name) => !isHiddenName(name) && /\.parquet$/i.test(name) && yearInName(name) !== null)
    .sort();
  if (found.length === 0) throw new EscalarError('file-not-found', { path: join(path, 'wiot_1995.parquet') });
  return found.map((name) => join(path, name));
}

/** Tables that tell by their content what they are. */
async function toldDrafts(
  files: readonly string[],
  host: Host,
  read: RawOptions,
): Promise<{ readonly drafts: Found[]; readonly facts: IoFacts }> {
  // how a table is computed with is said when it is used
  const { year, unit, parts, decimal, totals, countrylist, sectorlist, technology, valuation, ...more } =
    tableReading;
  const kept = { year, unit, parts, decimal, totals, countrylist, sectorlist, technology, valuation };
  const { economies, sectors } = more;
  parseOptions({ ...kept, economies, sectors }, read);
  const sources = await Promise.all(
    files.map((file) => openIoSource(file, { file, read: read as SourceSpec['read'] }, { host, folder: '' })),
  );
  if (!sources.every(({ addsUp }) => addsUp)) parseOptions(kept, read);
  const drafts = sources.flatMap((source, i) =>
    source.years.map((year) => ({
      year,
      from: files[i],
      sourceFile: basename(files[i]),
      load: () => source.published(year),
    })),
  );
  return { drafts, facts: factsOf(basename(files[0] ?? ''), sources) };
}

/** What the publisher of all files is known to say; of tables of nobody only the name. */
function factsOf(name: string, sources: readonly { readonly source?: MrioSource | null }[]): IoFacts {
  const [first] = sources;
  const same = sources.every(
    ({ source }) =>
      source?.publisher === first?.source?.publisher && source?.prices?.id === first?.source?.prices?.id,
  );
  if (first?.source == null || !same)
    return {
      id: releaseIdOf(name),
      title: { en: name, es: name },
      producer: '',
      citation: name,
      licence: { en: 'not stated', es: 'no se declara' },
      address: '',
      conventions: [],
    };
  const { publisher, edition, prices } = first.source;
  const { title, producer } = publisher;
  const { citation, licence, address } = ABOUT_PUBLISHERS[publisher.id];
  return {
    id: releaseIdOf(name),
    title: {
      en: `${title.en}, edition ${edition.name}${prices === null ? '' : `, ${prices.text.en}`}`,
      es: `${title.es}, edición ${edition.name}${prices === null ? '' : `, ${prices.text.es}`}`,
    },
    producer,
    citation,
    licence,
    address,
    conventions: conventionsOf(first.source),
  };
}
