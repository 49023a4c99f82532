import { info, type PlainNote, warning } from '../../base/note.ts';
import type { TextColumn } from '../../base/table.ts';
import { mapWords, wordsIn } from '../../base/text-column.ts';
import { economiesNamed } from '../../catalog/codes-meant.ts';
import { flowCode, flowCodes, flowOfLetter } from '../../columns/flow-words.ts';
import { columnOfHeader } from '../../columns/vocabulary.ts';
import type { ColumnPlan } from './plan-columns.ts';
import { someOf } from './some-of.ts';

/** What other codes the codes of a column become, by name of the column: old and new. */
export type Recodes = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Other words for the words of one column. */
export type WordChange = ReadonlyMap<string, string>;

/** What a person (`recode`, and `map` for variables) says of the words of a column. */
export function wordChange(
  { field, header }: ColumnPlan,
  recodes: Recodes,
  variables: Readonly<Record<string, string>>,
): WordChange {
  const asked = Object.entries(recodes).flatMap(([name, words]) =>
    name === header || name === field || columnOfHeader(name)?.name === field ? Object.entries(words) : [],
  );
  return new Map([...(field === 'variable' ? Object.entries(variables) : []), ...asked]);
}

/** The words of a column that change, and to what; another name of a place means those that the column has. */
export function wordsMeant(
  change: WordChange,
  field: string,
  words: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const there = [...change].filter(([word]) => words.has(word));
  const others = [...change].filter(([word]) => !words.has(word));
  const meant = others.flatMap(([word, to]) =>
    economiesNamed(field, word, words).map((code) => [code, to] as const),
  );
  return new Map([...there, ...meant]);
}

interface Changing {
  readonly change: WordChange;
  /** The words of a column in all rows, those that a condition leaves out too. */
  readonly everywhere: (plan: ColumnPlan) => readonly string[];
  readonly notes: PlainNote[];
}

/** A column of text with its words changed; words for a flow become its code. What was changed is noted. */
export function changedWords(
  column: TextColumn,
  plan: ColumnPlan,
  { change, everywhere, notes }: Changing,
): TextColumn {
  const { field, header } = plan;
  if (change.size === 0 && field !== 'flow') return column;
  const words = wordsIn(column);
  const own = new Set(words);
  const placed = wordsMeant(change, field, own);
  const hasLetter = words.some((word) => flowOfLetter(word) !== null);
  const flowOf = hasLetter ? flowCodes(everywhere(plan)) : flowCode;
  const changed = (word: string) => placed.get(word) ?? (field === 'flow' ? flowOf(word) : word);
  const absent = [...change.keys()].filter(
    (word) =>
      !own.has(word) && economiesNamed(field, word, own).length === 0 && !everywhere(plan).includes(word),
  );
  if (absent.length > 0)
    notes.push(
      warning(
        `No row of "${header}" has ${someOf(absent)}.`,
        `Ninguna fila de "${header}" tiene ${someOf(absent)}.`,
      ),
    );
  const shown = words.filter((word) => changed(word) !== word).map((word) => `${word} = ${changed(word)}`);
  if (shown.length === 0) return column;
  notes.push(info(`Words of "${header}": ${someOf(shown)}.`, `Palabras de "${header}": ${someOf(shown)}.`));
  return mapWords(column, changed);
}
