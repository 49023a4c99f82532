import { badOption } from '../../base/bad-option.ts';
import { EscalarError } from '../../base/error.ts';
import type { IoTableInput } from '../../base/io-table-input.ts';
import { nearestName } from '../../base/nearest.ts';
import { UNITS, type Unit, unitOf } from '../../base/unit.ts';
import type { IoTable } from '../../indicators/chains/io-table.ts';
import {
  readingNotes,
  readTable,
  type TableReading,
  tableReading,
} from '../../indicators/chains/table-reading.ts';
import type { Note } from '../../indicators/note.ts';
import type { RawOptions } from '../../indicators/options.ts';
import { parseOptions } from '../../indicators/parse-options.ts';
import type { MrioSource } from '../../sources/mrio/publisher.ts';
import type { Host } from '../host.ts';
import type { LoadContext } from '../load-context.ts';
import type { InputRecord } from '../loaded-source.ts';
import type { SourceSpec } from '../source-schema.ts';
import type { HowRead } from './found-table.ts';
import { ioTables } from './io-tables.ts';

/** Input-output tables by year; one is in memory at a time. */
export interface IoSource {
  /** Sorted; the one of a table without a year is empty. */
  readonly years: readonly string[];
  /** What was published, with labels and numbers only. @throws EscalarError `file-changed` since the opening */
  readonly published: (year: string) => Promise<IoTableInput>;
  /** The table as `read` of the source wants it. @throws EscalarError of `published`, of `readTable` */
  readonly load: (year: string) => Promise<IoTable>;
  /** What the table of a year is made of: it changes when anything of it changes. */
  readonly keyOf: (year: string) => string;
  readonly input: InputRecord;
  /** What the files were taken for; absent where nobody's, and for a release. */
  readonly source?: MrioSource | null;
  /** Whether what is published comes added up to the economies and sectors that the reading names. */
  readonly addsUp?: boolean;
  /** What a reader must know of the way the tables are read. */
  readonly notes: readonly Note[];
}

/** What is published, before it is read in some way. */
type Published = Pick<IoSource, 'years' | 'published' | 'input' | 'source' | 'addsUp'> & {
  readonly hashes: ReadonlyMap<string, string>;
};

/**
 * The tables of a release, of a file as published (`readWide`) or a folder of such files, or of a folder: `Z.csv` and `Y.csv` (any name that ends so), optional vectors and
 * satellites; or folders of that kind, one a year. A folder is hashed as it is opened; what is then read of it is
 * hashed again, in the same reading, and must be the same.
 * @throws EscalarError `unknown-name`, `bad-option`, those of `ioTables`, `not-computable` for a release without tables.
 * @example
 * import { defaultRoots, nodeHost, openStore } from 'escalar/node';
 * import { openIoSource } from 'escalar/workspace';
 *
 * const store = await openStore({ roots: defaultRoots() });
 * const wiod = await openIoSource('wiod', { release: 'wiod-2013-ten' }, { host: nodeHost(store), folder: '' });
 * const table = await wiod.load('2008');
 * [table.economies.length, table.sectors.length]; // => [10, 35]
 * await store.close();
 */
export async function openIoSource(name: string, spec: SourceSpec, context: LoadContext): Promise<IoSource> {
  const reading = readingOf(spec);
  const unit = reading.unit === null ? null : wantedUnit(reading.unit);
  const { hashes, ...source } =
    spec.release === undefined
      ? await fromFolder(name, spec.file ?? '', context, reading)
      : await fromRelease(name, spec.release, context, reading);
  const published = async (year: string): Promise<IoTableInput> => {
    const table = await source.published(year);
    return unit === null ? table : { ...table, unit };
  };
  const how = JSON.stringify(reading);
  return {
    ...source,
    published,
    load: async (year) => readTable(await published(year), reading),
    keyOf: (year) => [year, hashes.get(year) ?? '', how].join('\n'),
    notes: [...(source.input.release?.notes ?? []), ...readingNotes(reading, source.addsUp === true)],
  };
}

/** Options of rows that mean nothing for a table of cells. */
const OF_ROWS = ['map', 'where', 'spread', 'bridge', 'join'] as const;

/** @throws EscalarError `bad-option` for what cannot be said of such tables */
function readingOf(spec: SourceSpec): TableReading {
  const reading = parseOptions(tableReading, givenReading(spec));
  if (reading.year === null || /^\d{4}$/.test(reading.year)) return reading;
  throw badOption('year', reading.year, { en: 'four digits: 2008', es: 'cuatro cifras: 2008' });
}

/**
 * How a person wants tables read: `read`, and a year that they `set`.
 * @throws EscalarError `bad-option` for options of rows
 */
export function givenReading(spec: SourceSpec): RawOptions {
  const { year, ...more } = spec.set ?? {};
  const rows = OF_ROWS.find(
    (one) => typeof spec[one] === 'string' || Object.keys(spec[one] ?? {}).length > 0,
  );
  const wrong = Object.keys(more)[0] === undefined ? rows : `set ${Object.keys(more)[0]}`;
  if (wrong !== undefined)
    throw badOption(wrong, JSON.stringify(spec[wrong as 'map'] ?? more), {
      en: 'none: it is for tables of rows; an input-output table knows --read (economies, sectors, year, unit…)',
      es: 'ninguno: es para tablas de filas; una matriz de insumo-producto admite --read (economies, sectors, year, unit…)',
    });
  return { ...spec.read, ...(year === undefined ? {} : { year }) } as RawOptions;
}

/** A known unit, or one in the person's words. @throws EscalarError `bad-option` for a misspelt one */
function wantedUnit(id: string): Unit {
  const known = Object.values(UNITS).map((unit) => unit.id);
  const nearest = known.includes(id) || id.includes(' ') ? null : nearestName(id, known);
  if (nearest === null) return unitOf(id);
  const expected = {
    en: 'a known unit, or words of yours with a space in them: "thousand pesos"',
    es: 'una unidad conocida, o palabras suyas con un espacio: "miles de pesos"',
  };
  throw badOption('unit', id, expected, nearest);
}

async function fromRelease(
  name: string,
  id: string,
  { host }: LoadContext,
  reading: TableReading,
): Promise<Published> {
  const { store } = host;
  const release = await store.release(id);
  const years = await store.ioYears(id);
  if (years.length === 0) throw withoutTables(id);
  refuseOfSupplyUse(reading);
  if (reading.year !== null) throw yearStands(reading.year, years);
  if (reading.decimal !== 'auto') {
    const expected = {
      en: 'no mark: the release holds numbers',
      es: 'ningún signo: la publicación contiene números',
    };
    throw badOption('decimal', reading.decimal, expected);
  }
  const files = release.files.filter((file) => file.table === 'io_table');
  const hashes = new Map(files.map((file) => [file.year ?? '', file.sha256]));
  return {
    years,
    published: async (year) => {
      const notes = files.find((file) => file.year === year)?.notes;
      return { ...(await store.ioTable(id, year)), release, ...(notes === undefined ? {} : { notes }) };
    },
    hashes,
    input: { name, release, table: 'io_table', sha256: await hashOfAll(host, hashes) },
  };
}

function withoutTables(id: string): EscalarError {
  return new EscalarError('not-computable', {
    indicator: id,
    why: {
      en: 'the release has no input-output tables',
      es: 'la publicación no tiene matrices de insumo-producto',
    },
    try: {
      en: 'See escalar list releases, or escalar import wiod2013.',
      es: 'Vea escalar list releases, o escalar import wiod2013.',
    },
  });
}

async function fromFolder(
  name: string,
  shown: string,
  { host, folder: base }: LoadContext,
  reading: TableReading,
): Promise<Published> {
  const { year: given, countrylist, sectorlist } = reading;
  const found = await ioTables(host, host.files.resolve(base, shown), shown, { countrylist, sectorlist });
  if (given !== null && found.length > 1)
    throw yearStands(
      given,
      found.map(({ year }) => year),
    );
  if (found.some(({ isMade }) => !isMade)) refuseOfSupplyUse(reading);
  const tables = new Map(found.map((one) => [given ?? one.year, one]));
  const hashes = new Map<string, string>();
  for (const [year, table] of tables) hashes.set(year, await table.hash());
  return {
    years: [...tables.keys()],
    published: async (year) => {
      const one = tables.get(year);
      if (one === undefined)
        throw new EscalarError('period-not-there', { period: year, have: [...hashes.keys()] });
      const { table, sha256 } = await one.read(year, howRead(reading));
      if (sha256 !== hashes.get(year)) throw new EscalarError('file-changed', { path: one.shown });
      return table;
    },
    hashes,
    input: { name, file: shown, sha256: await hashOfAll(host, hashes) },
    source: found[0].source,
    addsUp: found.every(({ addsUp }) => addsUp),
  };
}

/** What the readers of files are told. */
function howRead(reading: TableReading): HowRead {
  const { parts, decimal, totals, technology, valuation, economies, sectors } = reading;
  const parents = parts.map((text) => text.slice(text.indexOf(':') + 1));
  return { parents, decimal, totals, technology, valuation, economies, sectors };
}

/** @throws EscalarError `bad-option` for what is said of supply and use tables */
function refuseOfSupplyUse(reading: TableReading): void {
  for (const name of ['technology', 'valuation'] as const)
    if (reading[name] !== tableReading[name].default)
      throw badOption(name, reading[name], {
        en: `none: these are no supply and use tables; leave --read ${name}= out`,
        es: `ninguno: no son tablas de oferta y utilización; omita --read ${name}=`,
      });
}

function yearStands(year: string, years: readonly string[]): EscalarError {
  const list = years.join(', ');
  const expected = {
    en: `no year: these tables have theirs (${list})`,
    es: `ningún año: estas matrices ya tienen el suyo (${list})`,
  };
  return badOption('year', year, expected);
}

/** One hash of the tables of all years. */
function hashOfAll({ hash }: Host, hashes: ReadonlyMap<string, string>): Promise<string> {
  return hash([...hashes].map(([year, hash]) => `${year} ${hash}\n`).join(''));
}
