import {
  barringLess,
  type Condition,
  type Conditions,
  itemsListed,
  type SameAs,
} from '../../base/condition.ts';
import { chooseRows } from '../../base/keep-rows.ts';
import type { PlainNote } from '../../base/note.ts';
import type { Column, TextColumn } from '../../base/table.ts';
import { wordsIn } from '../../base/text-column.ts';
import { economiesNamed } from '../../catalog/codes-meant.ts';
import type { ColumnKind } from '../../columns/column.ts';
import { conditionsNamed, nameAmong } from '../../columns/conditions-named.ts';
import { flowOfLetter } from '../../columns/flow-words.ts';
import { plainHeader } from '../../columns/plain-header.ts';

/** A column that a condition may ask for, read from the rows that are still there. */
export interface AskedColumn {
  readonly field: string;
  /** What the file calls it, where it is one column of the file. */
  readonly header?: string;
  readonly kind: ColumnKind;
  readonly read: (rows: Uint32Array) => Column;
  /** The labels as they are written, where they are read as periods. */
  readonly labels?: (rows: Uint32Array) => TextColumn;
}

export interface NarrowedRows {
  readonly rows: Uint32Array;
  /** The columns whose conditions were met here, by name and as the conditions name them. */
  readonly met: readonly string[];
  readonly notes: readonly PlainNote[];
}

/** Text decides before periods, periods before numbers: a cell of a row that is out is not judged. */
const STAGES: readonly (readonly ColumnKind[])[] = [
  ['code', 'text'],
  ['period', 'year', 'month', 'quarter'],
  ['unknown'],
  ['number'],
];

/**
 * The rows that meet the conditions on the columns of the file, before the rest of their cells is read.
 * @throws EscalarError of the columns' own readers, of `chooseRows`
 */
export function narrowRows(
  all: Uint32Array,
  columns: readonly AskedColumn[],
  asks: Conditions,
): NarrowedRows {
  const fields = columns.map(({ field }) => field);
  const headers = new Map(
    columns.flatMap(({ field, header }) => (header === undefined ? [] : [[plainHeader(header), field]])),
  );
  const where = conditionsNamed(asks, fields, headers);
  let rows = all;
  const met: string[] = [];
  const notes: PlainNote[] = [];
  for (const kinds of STAGES) {
    const asked = columns.filter(({ field, kind }) => kinds.includes(kind) && Object.hasOwn(where, field));
    if (asked.length === 0) continue;
    const barred = new Map<string, ReadonlySet<string>>();
    for (const { field, labels } of asked) {
      const found = withoutLabels(rows, labels?.(rows), where[field] ?? '');
      rows = found.rows;
      barred.set(field, found.barred);
    }
    const read = Object.fromEntries(asked.map((column) => [column.field, column.read(rows)] as const));
    const conditions = Object.fromEntries(
      asked.map(({ field }) => [field, stillAsked(where[field] ?? '', barred.get(field), read[field])]),
    );
    const before = Object.fromEntries(met.map((field) => [field, where[field] ?? '']));
    const part = { name: '', rows: rows.length, fields: [], columns: read };
    const chosen = chooseRows(part, conditions, wordsNamed, before);
    rows = rows.filter((_, i) => chosen.kept[i] === 1);
    met.push(...Object.keys(conditions));
    notes.push(...chosen.notes);
  }
  const written = Object.keys(asks).filter((name) => met.includes(nameAmong(name, fields, headers)));
  return { rows, met: [...new Set([...met, ...written])], notes };
}

/** The rows without the labels that a condition bars as they are written: they need not be periods. */
function withoutLabels(
  rows: Uint32Array,
  labels: TextColumn | undefined,
  condition: Condition,
): { readonly rows: Uint32Array; readonly barred: ReadonlySet<string> } {
  const not = new Set(itemsListed(condition).not);
  const barred = new Set(labels === undefined ? [] : wordsIn(labels).filter((word) => not.has(word)));
  if (labels === undefined || barred.size === 0) return { rows, barred };
  const isOut = [false, ...labels.words.map((word) => barred.has(word))];
  const kept = rows.filter((_, i) => !isOut[labels.codes[i]]);
  return kept.length === 0 ? { rows, barred: new Set() } : { rows: kept, barred };
}

/** What a condition asks for after that; a label may be a period that other rows write otherwise. */
function stillAsked(
  condition: Condition,
  barred: ReadonlySet<string> = new Set(),
  column: Column,
): Condition {
  const words = column.kind === 'text' ? wordsIn(column) : [];
  return barringLess(condition, new Set([...barred].filter((word) => !words.includes(word))));
}

/** `economiesNamed`, and the flow of E or I where the words of the column were read so. */
export const wordsNamed: SameAs = (column, word, words) => {
  const flow = column === 'flow' ? flowOfLetter(word) : null;
  return flow !== null && words.includes(flow) ? [flow] : economiesNamed(column, word, words);
};
