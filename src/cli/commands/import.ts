import { basename, resolve } from 'node:path';
import { badOption } from '../../base/bad-option.ts';
import type { IoTableData } from '../../base/io-table-data.ts';
import { chooseRows } from '../../base/keep-rows.ts';
import { counted, same, type Text } from '../../base/locale.ts';
import { economiesNamed } from '../../catalog/codes-meant.ts';
import { IO_LAYOUTS, type IoLayout, ioDrafts } from '../../node/import-io.ts';
import { readInput } from '../../node/read-input.ts';
import { releaseIdOf } from '../../node/release-id.ts';
import { readGta } from '../../sources/gta/read-gta.ts';
import { checkIoTable } from '../../workspace/checks/check-io-table.ts';
import { findingNote } from '../../workspace/checks/check-table.ts';
import { looksLikeFile } from '../../workspace/data-name.ts';
import { givenReading } from '../../workspace/io/io-source.ts';
import { setColumns } from '../../workspace/shape-table.ts';
import { lineOf } from '../command-lines.ts';
import { type CommandCall, type CommandSpec, one, text } from '../command-spec.ts';
import { FILE_OPTIONS, fileSpec } from '../file-options.ts';
import { keepFile } from '../keep-file.ts';
import { sayNotes } from '../say-notes.ts';
import { withHost } from '../with-host.ts';
import { withStore } from '../with-store.ts';

const LAYOUTS = ['csv', 'xlsx', 'parquet', ...IO_LAYOUTS, 'gta'] as const;
const TABLES = ['industry_panel', 'trade_flow', 'series'];

export const importCommand: CommandSpec = {
  ...lineOf('import', same(LAYOUTS.join(' | ')), { en: 'the file', es: 'el archivo' }),
  finishes: true,
  options: [
    {
      flags: '--id <id>',
      about: {
        en: 'name of the release: letters, digits, hyphens',
        es: 'nombre de la publicación: letras, cifras, guiones',
      },
    },
    {
      flags: '--table <table>',
      about: {
        en: 'industry_panel (default), trade_flow or series',
        es: 'industry_panel (por omisión), trade_flow o series',
      },
    },
    { flags: '--title <text>', about: { en: 'what it is', es: 'qué es' } },
    { flags: '--citation <text>', about: { en: 'how to cite it', es: 'cómo citarla' } },
    { flags: '--licence <text>', about: { en: 'its terms', es: 'sus condiciones' } },
    { flags: '--address <text>', about: { en: 'where it was published', es: 'dónde se publicó' } },
    ...FILE_OPTIONS,
  ],
  run: importFile,
};

async function importFile(call: CommandCall): Promise<void> {
  const layout = text(call, 0);
  if (!LAYOUTS.some((known) => known === layout)) {
    throw badOption('layout', layout, same(LAYOUTS.join(' | ')));
  }
  const files = Array.isArray(call.args[1]) ? call.args[1].map(String) : [];
  const io = IO_LAYOUTS.find((known) => known === layout);
  if (io !== undefined) {
    refuseTable(call, io);
    return importTables(call, io, files);
  }
  const [file = '', ...others] = files;
  if (others.length > 0) throw badOption('file', files.join(' '), { en: 'one file', es: 'un archivo' });
  if (layout === 'gta') {
    refuseTable(call, layout);
    return importGta(call, file);
  }
  return importRows(call, file);
}

/** One table of rows. */
async function importRows(call: CommandCall, file: string): Promise<void> {
  const table = one(call, 'table') ?? 'industry_panel';
  if (!TABLES.includes(table)) throw badOption('--table', table, same(TABLES.join(' | ')));
  const id = idOf(call, releaseIdOf(file));
  const { terminal } = call;
  await withHost(async (host, store) => {
    const title = same(one(call, 'title') ?? basename(file));
    await keepFile(
      terminal,
      { host, store },
      { id, table, spec: specOf(call, file) },
      {
        title,
        producer: '',
        citation: one(call, 'citation') ?? title.en,
        licence: licenceOf(one(call, 'licence')),
        address: one(call, 'address') ?? '',
        conventions: [],
        notes: [],
        selection: { en: `Imported from ${basename(file)}.`, es: `Importada de ${basename(file)}.` },
      },
    );
  });
}

/** Input-output tables: one file a year, or a folder of them. */
async function importTables(call: CommandCall, layout: IoLayout, files: readonly string[]): Promise<void> {
  const { terminal } = call;
  await withHost(async (host, store) => {
    const { drafts, facts } = await ioDrafts(
      layout,
      files,
      host,
      (year) => terminal.progress(year),
      givenReading(specOf(call, '')),
      (notes) => sayNotes(terminal, notes),
    );
    for (const text of facts.conventions) terminal.say({ en: `· ${text.en}`, es: `· ${text.es}` });
    const years = drafts.map((draft) => draft.year).join(', ');
    const licence = one(call, 'licence');
    const release = await store.importRelease(
      {
        ...facts,
        id: idOf(call, facts.id),
        ...(one(call, 'title') === null ? {} : { title: same(one(call, 'title') as string) }),
        citation: one(call, 'citation') ?? facts.citation,
        ...(licence === null ? {} : { licence: same(licence) }),
        address: one(call, 'address') ?? facts.address,
        version: years,
        published: '',
        selection: { en: `Imported: ${years}.`, es: `Se importó: ${years}.` },
      },
      [],
      drafts.map((draft) => ({ ...draft, load: async () => withFindings(await draft.load()) })),
    );
    terminal.progress('');
    terminal.say({
      en: `Imported ${counted(drafts.length, 'yearly table', 'yearly tables')} as ${release.id}.`,
      es: `${drafts.length === 1 ? 'Se importó' : 'Se importaron'} ${counted(drafts.length, 'matriz anual', 'matrices anuales')} como ${release.id}.`,
    });
    terminal.out(release.id);
  });
}

/** What its check found stays with the table of a year. */
function withFindings(data: IoTableData): IoTableData {
  const found = checkIoTable(data).map(findingNote);
  return found.length === 0 ? data : { ...data, notes: [...(data.notes ?? []), ...found] };
}

/** Policy interventions as Global Trade Alert exports them. */
async function importGta(call: CommandCall, file: string): Promise<void> {
  const { terminal } = call;
  const { bytes, sha256 } = await readInput(resolve(file), file);
  const { map, set, where, read } = specOf(call, file);
  const found = readGta(basename(file), bytes, { ...read, map });
  const { table, notes: chosen } = chooseRows(setColumns(found.table, set), where, economiesNamed);
  const notes = [...found.notes, ...chosen];
  sayNotes(terminal, notes);
  const id = idOf(call, releaseIdOf(file));
  await withStore((store) =>
    store.importRelease(
      {
        id,
        title: same(one(call, 'title') ?? `Global Trade Alert: ${basename(file)}`),
        producer: 'Global Trade Alert',
        version: sha256.slice(0, 12),
        published: '',
        citation: one(call, 'citation') ?? 'Global Trade Alert, https://www.globaltradealert.org',
        licence: licenceOf(one(call, 'licence')),
        address: one(call, 'address') ?? 'https://www.globaltradealert.org',
        conventions: GTA_CONVENTIONS,
        notes,
        selection: { en: `Imported from ${basename(file)}.`, es: `Importada de ${basename(file)}.` },
      },
      [{ table, sourceFile: basename(file) }],
    ),
  );
  terminal.say({
    en: `Imported ${counted(table.rows, 'row', 'rows')} as ${id}/${table.name}.`,
    es: `${table.rows === 1 ? 'Se importó' : 'Se importaron'} ${counted(table.rows, 'fila', 'filas')} como ${id}/${table.name}.`,
  });
  terminal.out(id);
}

const GTA_CONVENTIONS: readonly Text[] = [
  {
    en: 'One row an intervention, implementing economy, and affected product (HS 2012) or sector (CPC 2.1). Kinds and orientations are ours, made from the types and eligible firms of the source; what has no equivalent is other.',
    es: 'Una fila por intervención, economía que la aplica y producto (SA 2012) o sector (CPC 2.1) afectado. Los tipos y las orientaciones son nuestros, a partir de los tipos y las empresas elegibles de la fuente; lo que no tiene equivalente es other.',
  },
];

/** @throws EscalarError `bad-option` for a name that would mean a file wherever data are named */
function idOf(call: CommandCall, other: string): string {
  const given = one(call, 'id');
  if (given === null || !looksLikeFile(given)) return given ?? other;
  throw badOption('--id', given, {
    en: `a name that does not end as a file's: ${releaseIdOf(given)}`,
    es: `un nombre que no termine como el de un archivo: ${releaseIdOf(given)}`,
  });
}

/** @throws EscalarError `bad-option` for a layout that tells itself which table it is */
function refuseTable(call: CommandCall, layout: string): void {
  const value = one(call, 'table');
  if (value === null) return;
  const expected = {
    en: `none: ${layout} makes a table of its own kind`,
    es: `ninguna: ${layout} produce una tabla de su propio tipo`,
  };
  throw badOption('--table', value, expected);
}

function specOf(call: CommandCall, file: string) {
  return { file, ...fileSpec(call) };
}

function licenceOf(given: string | null): Text {
  return given === null ? { en: 'not stated', es: 'no se declara' } : same(given);
}
