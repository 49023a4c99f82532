import { EscalarError } from '../base/error.ts';
import type { Text } from '../base/locale.ts';
import { textColumn } from '../base/table.ts';
import { textsOf } from '../base/text-column.ts';
import { namedWhole } from '../catalog/wholes/named-whole.ts';
import type { Host } from '../workspace/host.ts';
import type { InputRecord } from '../workspace/loaded-source.ts';
import { namesOfData } from '../workspace/names-of-data.ts';
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
 * Names that the releases read list of their classes, those of the classification that the study names before them; a
 * code that two of them name differently keeps its letters.
 */
export async function listedNames(
  study: StudyFile,
  inputs: readonly InputRecord[],
  host: Pick<Host, 'store'>,
): Promise<Readonly<Record<string, Text>>> {
  const releases = new Map(inputs.flatMap((input) => (input.release ? [[input.release.id, input]] : [])));
  const lists = await Promise.all([...releases.values()].map((input) => namesOfData({ input }, host)));
  const names = new Map<string, Text | null>();
  for (const [code, title] of lists.flatMap((list) => Object.entries(list))) {
    const before = names.get(code);
    const differs = before !== undefined && (before?.en !== title.en || before.es !== title.es);
    if (namedWhole('activity', code) === null) names.set(code, differs ? null : title);
  }
  return Object.fromEntries(
    [...names].flatMap(([code, title]) => {
      const name = className(code, study) ?? title;
      return name === null ? [] : [[code, name]];
    }),
  );
}
