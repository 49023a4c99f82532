import type { Conditions, SameAs } from '../../base/condition.ts';
import { chooseRows } from '../../base/keep-rows.ts';
import type { Column } from '../../base/table.ts';
import { economiesNamed } from '../../catalog/codes-meant.ts';
import type { ColumnKind } from '../../columns/column.ts';
import { conditionsNamed, nameAmong } from '../../columns/conditions-named.ts';
import { flowOfLetter } from '../../columns/flow-words.ts';
import { plainHeader } from '../../columns/plain-header.ts';
import type { SourceNote } from './note.ts';

/** A column that a condition may ask for, read from the rows that are still there. */
export interface AskedColumn {
  readonly field: string;
  /** What the file calls it, where it is one column of the file. */
  readonly header?: string;
  readonly kind: ColumnKind;
  readonly read: (rows: Uint32Array) => Column;
}

export interface NarrowedRows {
  readonly rows: Uint32Array;
  /** The columns whose conditions were met here, by name and as the conditions name them. */
  readonly met: readonly string[];
  readonly notes: readonly SourceNote[];
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
  const notes: SourceNote[] = [];
  for (const kinds of STAGES) {
    const asked = columns.filter(({ field, kind }) => kinds.includes(kind) && Object.hasOwn(where, field));
    if (asked.length === 0) continue;
    const read = Object.fromEntries(asked.map((column) => [column.field, column.read(rows)] as const));
    const conditions = Object.fromEntries(asked.map(({ field }) => [field, where[field] ?? '']));
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

/** `economiesNamed`, and the flow of E or I where the words of the column were read so. */
const wordsNamed: SameAs = (column, word, words) => {
  const flow = column === 'flow' ? flowOfLetter(word) : null;
  return flow !== null && words.includes(flow) ? [flow] : economiesNamed(column, word, words);
};
