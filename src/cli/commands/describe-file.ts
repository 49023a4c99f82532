import { EscalarError } from '../../base/error.ts';
import { type Lang, same, type Text } from '../../base/locale.ts';
import { shellWord } from '../../base/shell-word.ts';
import { type Table, tableOf } from '../../base/table.ts';
import { UNITS } from '../../base/unit.ts';
import { describeFile } from '../../workspace/describe-file.ts';
import type { ColumnFound, FileFound } from '../../workspace/file-found.ts';
import type { Host } from '../../workspace/host.ts';
import type { SourceSpec } from '../../workspace/source-schema.ts';
import { lineOf } from '../command-lines.ts';
import { type CommandCall, type CommandSpec, many, text } from '../command-spec.ts';
import { FILE_OPTIONS, fileSpec } from '../file-options.ts';
import { sayNotes } from '../say-notes.ts';
import { showTable } from '../show-table.ts';
import { withHost } from '../with-host.ts';

export const describeFileCommand: CommandSpec = {
  ...lineOf('describe-file', {
    en: 'a table in CSV, XLSX or Parquet, or input-output tables: a file or a folder',
    es: 'una tabla en CSV, XLSX o Parquet, o tablas insumo-producto: un archivo o una carpeta',
  }),
  options: FILE_OPTIONS,
  run: async (call: CommandCall) => {
    const { terminal } = call;
    const asked: SourceSpec = { file: text(call, 0), ...fileSpec(call) };
    const { found, more } = await withHost((host) => described(asked, host), terminal.say);
    const { layout, known, notes, columns, computes, tried, importAs } = found;
    const commands =
      importAs === undefined
        ? computes.map(({ indicator, options }) => commandLine(indicator, options, call, more))
        : [['escalar', 'import', importAs, text(call, 0), '--id', importAs].map(shellWord).join(' ')];
    terminal.say(known);
    sayNotes(terminal, notes);
    if (found.finer !== undefined) terminal.say(finerText(found.finer));
    await showTable(terminal, columnTable(columns, terminal.lang), { layout, commands });
    if (terminal.format === 'json') return;
    terminal.say(commands.length === 0 ? NOTHING : importAs !== undefined ? IMPORT : tried ? NEXT : READ);
    for (const command of commands) terminal.say(same(`  ${command}`));
  },
};

/** A workbook of several sheets is tried with all of them together before a person is asked which. */
async function described(
  spec: SourceSpec,
  host: Host,
): Promise<{ readonly found: FileFound; readonly more: readonly string[] }> {
  const context = { host, folder: '' };
  try {
    return { found: await describeFile(spec, context), more: [] };
  } catch (error) {
    if (!(error instanceof EscalarError) || error.code !== 'which-sheet') throw error;
    const all = { ...spec, read: { ...spec.read, sheet: '*' } };
    const found = await describeFile(all, context).catch((later: unknown) => {
      throw later instanceof EscalarError ? error : later;
    });
    return { found, more: ['--read', 'sheet=*'] };
  }
}

/** What a file of firms can be read as. */
function finerText(unit: string): Text {
  const map = `--map ${shellWord(`${unit}=activity`)}`;
  return {
    en: `Several rows share their class and period, and "${unit}" tells them apart: ${map} reads it as the class; what was the class stays beside it, for grouping= and nested_in=.`,
    es: `Varias filas comparten clase y periodo, y "${unit}" las distingue: ${map} la lee como clase; la clase anterior sigue a su lado, para grouping= y nested_in=.`,
  };
}

const NEXT: Text = { en: 'Go on with (each was tried):', es: 'Siga con (cada uno se probó):' };
const READ: Text = {
  en: 'Go on with (the table was read and checked):',
  es: 'Siga con (la tabla se leyó y se comprobó):',
};
const IMPORT: Text = { en: 'Go on with:', es: 'Siga con:' };
const NOTHING: Text = {
  en: 'No indicator takes the file as it is: say with --map COLUMN=NAME what its columns are (escalar describe INDICATOR lists what it reads).',
  es: 'Ningún indicador toma el archivo como está: indique con --map COLUMNA=NOMBRE qué son sus columnas (escalar describe INDICADOR enumera lo que lee).',
};

function commandLine(
  id: string,
  options: Readonly<Record<string, string>>,
  call: CommandCall,
  read: readonly string[],
): string {
  const shaping = ['map', 'set', 'recode', 'drop', 'where', 'read'].flatMap((name) =>
    many(call, name).flatMap((value) => [`--${name}`, value]),
  );
  const more = Object.entries(options).flatMap(([name, value]) => ['--with', `${name}=${value}`]);
  return ['escalar', 'compute', id, '--data', text(call, 0), ...shaping, ...read, ...more]
    .map(shellWord)
    .join(' ');
}

/** A row a column: what it means, how many different values or numbers it has, from which to which. */
function columnTable(columns: readonly ColumnFound[], lang: Lang): Table {
  const fields = [
    { name: 'column', title: { en: 'column', es: 'columna' } },
    { name: 'meaning', title: { en: 'meaning', es: 'significado' } },
    { name: 'different', title: { en: 'different values', es: 'valores distintos' }, unit: UNITS.count },
    { name: 'missing', title: { en: 'missing', es: 'faltantes' }, unit: UNITS.count },
    { name: 'values', title: { en: 'values', es: 'valores' } },
  ];
  return tableOf(
    'columns',
    fields,
    columns.map((one) => ({ ...one, meaning: one.meaning[lang] })),
  );
}
