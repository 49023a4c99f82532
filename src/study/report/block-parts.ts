import type { Text } from '../../base/locale.ts';
import type { Table } from '../../base/table.ts';
import { textColumnOf, textsOf, wordsIn } from '../../base/text-column.ts';
import type { StudyText } from '../../workspace/schema-parts.ts';
import type { StepResult } from '../../workspace/step-result.ts';
import { textOf } from '../../workspace/text-of.ts';

/** A caption, and what must stand under every figure and table of the step. */
export function withCaveat(
  note: StudyText | undefined,
  { indicator: { caveat } }: StepResult,
): Text | undefined {
  return joinedTexts([note === undefined ? undefined : textOf(note), caveat]);
}

/** Sentences one after another, without those that are not there. */
export function joinedTexts(texts: readonly (Text | null | undefined)[]): Text | undefined {
  const said = texts.flatMap((text) => text ?? []);
  if (said.length === 0) return undefined;
  return { en: said.map(({ en }) => en).join(' '), es: said.map(({ es }) => es).join(' ') };
}

/** A row without a class is the total of its classes: it gets a name where it stands beside them. */
export function namedTotals(table: Table): Table {
  const column = table.columns.activity;
  if (column?.kind !== 'text' || wordsIn(column).every((code) => code === '')) return table;
  const activity = textColumnOf(textsOf(column).map((code) => code || 'total'));
  return { ...table, columns: { ...table.columns, activity } };
}

/** Without the keys that are undefined. */
export function defined<T extends object>(all: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
