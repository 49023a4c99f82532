import { EscalarError } from '../base/error.ts';
import type { Text } from '../base/locale.ts';
import { codedColumn, type Table, textColumn } from '../base/table.ts';
import { textsOf, wordsIn } from '../base/text-column.ts';
import { namedWhole } from '../catalog/wholes/named-whole.ts';
import { meaningOf } from '../columns/vocabulary.ts';
import type { Host } from '../workspace/host.ts';
import { namesOfData } from '../workspace/names-of-data.ts';
import type { StepResult } from '../workspace/step-result.ts';
import type { ParsedStudy } from './parse-study.ts';
import { className } from './report/class-name.ts';
import { requireText } from './require-text.ts';
import type { StudyFile } from './schema.ts';

/** Names of codes, from the tables that the study lists; a total is that of each table and is not renamed. @throws EscalarError of the store, `missing-column`. */
export async function readNames(
  study: StudyFile,
  { store }: Host,
  placeOf: ParsedStudy['placeOf'],
): Promise<Readonly<Record<string, Text>>> {
  const names = new Map<string, Text>();
  for (const [i, { release, table, code, title }] of (study.names ?? []).entries()) {
    try {
      const found = await store.table(release, table);
      const codes = textsOf(requireText(found, code, 'names'));
      const titles = textsOf(requireText(found, title, 'names'));
      const spanish = textColumn(found, `${title}_es`) ?? titles;
      codes.forEach((name, row) => {
        const words = titles[row] ?? null;
        if (name === null || words === null || namedWhole('activity', name) !== null) return;
        names.set(name, { en: words, es: spanish[row] ?? words });
      });
    } catch (error) {
      throw error instanceof EscalarError ? error.at(placeOf(['names', i])) : error;
    }
  }
  return Object.fromEntries(names);
}

/**
 * Names that the releases read list of their classes, those of the classification that the study names before them. A
 * code keeps its letters where two releases name it differently, or a step has it from data that do not name it.
 */
export async function listedNames(
  study: StudyFile,
  steps: Iterable<Pick<StepResult, 'inputRecord' | 'result'>>,
  host: Pick<Host, 'store'>,
): Promise<Readonly<Record<string, Text>>> {
  const names = new Map<string, Text | null>();
  const elsewhere = new Set<string>();
  for (const { inputRecord, result } of steps) {
    const listed = Object.entries(await namesOfData({ input: inputRecord }, host));
    for (const [code, title] of listed) {
      const before = names.get(code);
      const differs = before !== undefined && (before?.en !== title.en || before.es !== title.es);
      if (namedWhole('activity', code) === null) names.set(code, differs ? null : title);
    }
    // what earlier steps computed has the codes of their data
    if (inputRecord.steps !== undefined) continue;
    const own = new Set(listed.map(([code]) => code));
    for (const code of classesIn(result.table)) if (!own.has(code)) elsewhere.add(code);
  }
  return Object.fromEntries(
    [...names].flatMap(([code, title]) => {
      const name = className(code, study) ?? (elsewhere.has(code) ? null : title);
      return name === null ? [] : [[code, name]];
    }),
  );
}

function classesIn(table: Table): readonly string[] {
  return table.fields.flatMap(({ name }) => {
    const column = meaningOf(name)?.role === 'class' ? codedColumn(table, name) : null;
    return column === null ? [] : wordsIn(column);
  });
}
