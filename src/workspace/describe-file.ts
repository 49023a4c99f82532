import { EscalarError } from '../base/error.ts';
import type { Text } from '../base/locale.ts';
import { codedColumn, type Table } from '../base/table.ts';
import { textColumnOf, wordsIn } from '../base/text-column.ts';
import { titleOfColumn } from '../columns/vocabulary.ts';
import { catalogue } from '../indicators/catalogue.ts';
import { LAYOUTS } from '../sources/recognised/layouts/all-layouts.ts';
import type { ColumnFound, FileFound } from './file-found.ts';
import { finerUnit } from './finer-unit.ts';
import type { Host } from './host.ts';
import { withChainContexts } from './io/chain-contexts.ts';
import { describeIo, ioSourceIn } from './io/describe-io.ts';
import { loadAsFound } from './load-as-found.ts';
import type { LoadContext } from './load-context.ts';
import type { LoadedSource } from './loaded-source.ts';
import { runStep } from './run-step.ts';
import { shownWords } from './shown-words.ts';
import type { SourceSpec } from './source-schema.ts';
import { WAYS_TO_COMPUTE } from './ways-to-compute.ts';

/** @throws EscalarError of `loadSource`, and of `describeIo` for an input-output table */
export async function describeFile(spec: SourceSpec, context: LoadContext): Promise<FileFound> {
  const tables = await ioSourceIn(spec, context);
  if (tables !== null) return describeIo(tables, spec);
  const { table, source } = await loadAsFound(spec, context);
  const layout = LAYOUTS.find((one) =>
    source.notes.some((note) => note.text.en.startsWith(`Taken for ${one.title.en}.`)),
  );
  const finer = table === 'industry_panel' ? finerUnit(source.table) : null;
  return {
    layout: layout?.id ?? null,
    known: layout === undefined ? NOBODY : layout.seen === 'file' ? SEEN : DOCUMENTED,
    notes: source.notes,
    ...(finer === null ? {} : { finer }),
    columns: columnsOf(source.table),
    kind: table,
    table: source.table,
    computes: await tried(source, table, context.host),
    tried: true,
    ...(layout?.importAs === undefined ? {} : { importAs: layout.importAs }),
  };
}

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
/** What to try, by the table that the columns make. */
const FIRST: Readonly<Record<string, readonly string[]>> = {
  trade_flow: ['trade-growth', 'trade-concentration', 'rca'],
  industry_panel: ['labour-productivity', 'concentration', 'published-values'],
  series: ['rd-intensity', 'technological-advantage', 'patents', 'recombination', 'published-values'],
};

const NONE = textColumnOf([]);

/** What was computed without a refusal, with the whole left out where it stands beside its parts. */
async function tried(source: LoadedSource, table: string, host: Host): Promise<FileFound['computes']> {
  const isOne = (name: string) => wordsIn(codedColumn(source.table, name) ?? NONE).length < 2;
  const needs: Readonly<Record<string, string>> = { concentration: 'activity', 'trade-growth': 'period' };
  const candidates = (FIRST[table] ?? []).filter((id) => needs[id] === undefined || !isOne(needs[id]));
  const out: { indicator: string; options: Readonly<Record<string, string>> }[] = [];
  for (const id of candidates) {
    const indicator = catalogue.find((one) => one.id === id);
    if (indicator === undefined) throw new TypeError(`no indicator ${id}`);
    for (const options of WAYS_TO_COMPUTE) {
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
      out.push({ indicator: id, options });
      break;
    }
  }
  return out;
}

/** What each column means, how many different values or numbers it has, from which to which. */
function columnsOf(table: Table): readonly ColumnFound[] {
  return table.fields
    .filter(({ name }) => name !== 'source_line')
    .map(({ name, title }) => {
      const known = titleOfColumn(name);
      return { column: name, meaning: known.en === name ? title : known, ...covered(table, name) };
    });
}

function covered(table: Table, name: string): { different: number; missing: number; values: string } {
  const coded = codedColumn(table, name);
  if (coded !== null) {
    const words = wordsIn(coded).sort();
    const missing = coded.codes.reduce((sum, code) => sum + (code === 0 ? 1 : 0), 0);
    return { different: words.length, missing, values: shownWords(words) };
  }
  const column = table.columns[name];
  const numbers =
    column?.kind === 'number'
      ? column.values.filter((value) => !Number.isNaN(value)).sort()
      : new Float64Array();
  const values = numbers.length === 0 ? '' : `${numbers[0]} … ${numbers.at(-1)}`;
  return { different: new Set(numbers).size, missing: table.rows - numbers.length, values };
}
