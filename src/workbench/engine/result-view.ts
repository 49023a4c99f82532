import { inLang, type Lang } from '../../base/locale.ts';
import { type Table, textColumn } from '../../base/table.ts';
import { citationIn } from '../../report/citation-in.ts';
import { inputsBehind, sourceText } from '../../study/report/inputs-behind.ts';
import type { StepResult } from '../../workspace/step-result.ts';
import { commandOf } from './commands.ts';
import type { Desk } from './desk.ts';
import type { NoteView } from './note-view.ts';
import type { ResultAsk, ResultOf } from './result-of.ts';
import { scriptOf } from './script-of.ts';
import type { ColumnView, Named } from './shown.ts';

export interface ResultView extends Named {
  readonly columns: readonly ColumnView[];
  readonly rows: number;
  readonly notes: readonly NoteView[];
  readonly dropped: readonly string[];
  readonly source: string;
  readonly citation: string;
  readonly caveat: string;
  /** The command that prints the same numbers. */
  readonly command: string;
  /** The TypeScript that gives them. */
  readonly script: string;
}

/** A result without its rows: what it is, what was left out, and where it comes from. */
export async function resultView({ host, results }: Desk, { of, lang }: ResultAsk): Promise<ResultView> {
  const { step, steps } = await results.of(of);
  const { indicator, result } = step;
  const behind = inputsBehind(step, steps);
  return {
    id: indicator.id,
    title: indicator.title[lang],
    columns: columnsOf(result.table, lang),
    rows: result.table.rows,
    notes: shownFirst(notesOf(step, lang), of),
    dropped: droppedOf(step, lang),
    source: sourceText(behind)[lang],
    citation: [
      ...new Set(behind.flatMap(({ release }) => (release === undefined ? [] : citationIn(release, lang)))),
    ].join('\n'),
    caveat: indicator.caveat?.[lang] ?? '',
    command: commandOf(of, lang),
    script: await scriptOf(of, host),
  };
}

/** The columns that some row fills. */
export function columnsOf(table: Table, lang: Lang): readonly ColumnView[] {
  return shownNames(table).map((name) => {
    const field = table.fields.find((one) => one.name === name);
    return {
      id: name,
      title: field?.title[lang] ?? name,
      unit: field?.unit?.label[lang] ?? '',
      numeric: table.columns[name]?.kind === 'number',
    };
  });
}

/** Names of the columns that some row fills. */
export function shownNames(table: Table): readonly string[] {
  return table.fields
    .map(({ name }) => name)
    .filter((name) => {
      const column = table.columns[name];
      return (
        column?.kind === 'number' ||
        (textColumn(table, name) ?? []).some((code) => code !== null && code !== '')
      );
    });
}

export function notesOf({ result }: StepResult, lang: Lang): readonly NoteView[] {
  return result.notes.map(({ level, text }) => ({ level, text: text[lang] }));
}

/** Notes on what is shown stand before those on the others that were computed. */
function shownFirst(notes: readonly NoteView[], of: ResultOf): readonly NoteView[] {
  const codes =
    'indicator' in of
      ? Object.entries(of.with).flatMap(([name, value]) => (name.startsWith('show.') ? value.split(',') : []))
      : [];
  if (codes.length === 0) return notes;
  const names = (text: string) => text.split(/[^\p{L}\p{N}]+/u).some((word) => codes.includes(word));
  const [own, others] = [notes.filter(({ text }) => names(text)), notes.filter(({ text }) => !names(text))];
  return [...own, ...others];
}

export function droppedOf({ result }: StepResult, lang: Lang): readonly string[] {
  return result.dropped.map(({ what, count, examples }) => {
    const such = examples.length === 0 ? '' : ` (${examples.map((one) => inLang(one, lang)).join(', ')})`;
    return `${count}: ${what[lang]}${such}`;
  });
}
