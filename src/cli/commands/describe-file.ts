import { EscalarError } from '../../base/error.ts';
import { same, type Text } from '../../base/locale.ts';
import { codedColumn, type Table, tableOf } from '../../base/table.ts';
import { wordsIn } from '../../base/text-column.ts';
import { UNITS } from '../../base/unit.ts';
import { titleOfColumn } from '../../columns/vocabulary.ts';
import { takenFor } from '../../sources/recognised/as-published.ts';
import { LAYOUTS } from '../../sources/recognised/layouts/all-layouts.ts';
import type { Host } from '../../workspace/host.ts';
import { withChainContexts } from '../../workspace/io/chain-contexts.ts';
import { loadAsFound } from '../../workspace/load-as-found.ts';
import type { LoadedSource } from '../../workspace/load-source.ts';
import { runStep } from '../../workspace/run-step.ts';
import type { SourceSpec } from '../../workspace/source-schema.ts';
import { type CommandCall, type CommandSpec, many, text } from '../command-spec.ts';
import { FILE_OPTIONS, fileSpec } from '../file-options.ts';
import { findIndicator } from '../find-indicator.ts';
import { sayNotes } from '../say-notes.ts';
import { showTable } from '../show-table.ts';
import { withHost } from '../with-host.ts';

export const describeFileCommand: CommandSpec = {
  name: 'describe-file',
  about: {
    en: 'what a file is taken for, what its columns mean and cover, and commands to go on with',
    es: 'por qué se toma un archivo, qué significan y abarcan sus columnas, y comandos para seguir',
  },
  arguments: [
    {
      name: '<file>',
      about: { en: 'a table in CSV, XLSX or Parquet', es: 'una tabla en CSV, XLSX o Parquet' },
    },
  ],
  options: FILE_OPTIONS,
  run: async (call: CommandCall) => {
    const { terminal } = call;
    const spec: SourceSpec = { file: text(call, 0), ...fileSpec(call) };
    const { source, commands } = await withHost(async (host) => {
      const { table, source } = await loadAsFound(spec, { host, folder: '' });
      return { source, commands: await tried(source, table, call, host) };
    }, terminal.say);
    const layout = LAYOUTS.find((one) => source.notes.some((note) => note.text.en === takenFor(one).text.en));
    if (layout === undefined) terminal.say(NOBODY);
    else terminal.say(layout.seen === 'file' ? SEEN : DOCUMENTED);
    sayNotes(terminal, source.notes);
    await showTable(terminal, columnsOf(source.table, terminal.lang), {
      layout: layout?.id ?? null,
      commands,
    });
    if (terminal.format === 'json') return;
    terminal.say(commands.length === 0 ? NOTHING : NEXT);
    for (const command of commands) terminal.say(same(`  ${command}`));
  },
};

const NOBODY: Text = {
  en: 'Of no publisher that is known: columns are read by their names.',
  es: 'De ninguna fuente conocida: las columnas se leen por su nombre.',
};
const SEEN: Text = {
  en: 'Recognised by its columns; the layout was tried on files that the publisher gave out or on their published layout with its real codes.',
  es: 'Se reconoce por sus columnas; la disposición se probó con archivos de la fuente o con su disposición publicada y sus códigos reales.',
};
const DOCUMENTED: Text = {
  en: 'Recognised by its columns; the layout is known from descriptions only: compare a number with the file.',
  es: 'Se reconoce por sus columnas; la disposición solo se conoce por descripciones: compare una cifra con el archivo.',
};
const NEXT: Text = { en: 'Go on with (each was tried):', es: 'Siga con (cada uno se probó):' };
const NOTHING: Text = {
  en: 'No indicator takes the file as it is: say with --map COLUMN=NAME what its columns are (escalar describe INDICATOR lists what it reads).',
  es: 'Ningún indicador toma el archivo como está: indique con --map COLUMNA=NOMBRE qué son sus columnas (escalar describe INDICADOR enumera lo que lee).',
};

/** What to try, by the table that the columns make. */
const FIRST: Readonly<Record<string, readonly string[]>> = {
  trade_flow: ['trade-growth', 'trade-concentration', 'rca'],
  industry_panel: ['labour-productivity', 'concentration', 'published-values'],
  series: ['rd-intensity', 'published-values'],
};

/** Commands that were computed without a refusal, with the whole left out where it stands beside its parts. */
async function tried(
  source: LoadedSource,
  table: string,
  call: CommandCall,
  host: Host,
): Promise<readonly string[]> {
  const classes = codedColumn(source.table, 'activity');
  const isOne = classes === null || wordsIn(classes).length < 2;
  const candidates = (FIRST[table] ?? []).filter((id) => id !== 'concentration' || !isOne);
  const out: string[] = [];
  for (const id of candidates) {
    const indicator = findIndicator(id);
    for (const options of [{}, { levels: 'finest' }]) {
      if (!Object.keys(options).every((name) => Object.hasOwn(indicator.options, name))) continue;
      const open = async () => source;
      const isDone = await withChainContexts(host, 0, (contexts) =>
        runStep(indicator, options, open, { contexts }),
      ).then(
        () => true,
        (error: unknown) => {
          if (error instanceof EscalarError) return false;
          throw error;
        },
      );
      if (!isDone) continue;
      out.push(commandLine(id, options, call));
      break;
    }
  }
  return out;
}

function commandLine(id: string, options: Readonly<Record<string, string>>, call: CommandCall): string {
  const shaping = ['map', 'set', 'recode', 'drop', 'where', 'read'].flatMap((name) =>
    many(call, name).flatMap((value) => [`--${name}`, value]),
  );
  const more = Object.entries(options).flatMap(([name, value]) => ['--with', `${name}=${value}`]);
  return ['escalar', 'compute', id, '--data', text(call, 0), ...shaping, ...more].map(quoted).join(' ');
}

function quoted(word: string): string {
  return /^[\w./:=,#+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** A row a column: what it means, how many different values or numbers it has, from which to which. */
function columnsOf(table: Table, lang: 'en' | 'es'): Table {
  const fields = [
    { name: 'column', title: { en: 'column', es: 'columna' } },
    { name: 'meaning', title: { en: 'meaning', es: 'significado' } },
    { name: 'different', title: { en: 'different values', es: 'valores distintos' }, unit: UNITS.count },
    { name: 'missing', title: { en: 'missing', es: 'faltantes' }, unit: UNITS.count },
    { name: 'values', title: { en: 'values', es: 'valores' } },
  ];
  const rows = table.fields
    .filter(({ name }) => name !== 'source_line')
    .map(({ name, title }) => {
      const meaning = titleOfColumn(name)[lang] === name ? title[lang] : titleOfColumn(name)[lang];
      return { column: name, meaning, ...covered(table, name) };
    });
  return tableOf('columns', fields, rows);
}

function covered(table: Table, name: string): { different: number; missing: number; values: string } {
  const coded = codedColumn(table, name);
  if (coded !== null) {
    const words = wordsIn(coded).sort();
    const missing = coded.codes.reduce((sum, code) => sum + (code === 0 ? 1 : 0), 0);
    const shown = words.length > 6 ? [...words.slice(0, 3), '…', ...words.slice(-2)] : words;
    return { different: words.length, missing, values: shown.join(', ') };
  }
  const column = table.columns[name];
  const numbers =
    column?.kind === 'number'
      ? column.values.filter((value) => !Number.isNaN(value)).sort()
      : new Float64Array();
  const values = numbers.length === 0 ? '' : `${numbers[0]} … ${numbers.at(-1)}`;
  return { different: new Set(numbers).size, missing: table.rows - numbers.length, values };
}
