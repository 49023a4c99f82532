import { type Lang, say } from '../base/locale.ts';
import type { Field, Table } from '../base/table.ts';
import { cellOf, cellText, isNumeric, type Labels } from './cell.ts';

/** Columns whose rows differ, and what the others say, which all the rows shown share. */
export interface SharedColumns {
  readonly own: readonly Field[];
  /** `Economy: Mexico; Unit: percent.`; empty where no column is shared. */
  readonly words: string;
}

/** Takes the columns of words apart that say one thing in all of the several rows shown; an empty one says nothing. */
export function sharedColumns(
  table: Table,
  fields: readonly Field[],
  rows: number,
  lang: Lang,
  labels: Labels = {},
): SharedColumns {
  const textOf = (field: Field, row: number) => cellText(cellOf(table, field, row), field, lang, labels);
  const isShared = (field: Field) => {
    if (rows < 2 || isNumeric(table, field)) return false;
    const first = textOf(field, 0);
    for (let row = 1; row < rows; row += 1) if (textOf(field, row) !== first) return false;
    return true;
  };
  const shared = fields.filter(isShared);
  const said = shared.flatMap((field) => {
    const words = textOf(field, 0);
    return words === '' ? [] : [`${say(field.title, lang)}: ${words}`];
  });
  return {
    own: fields.filter((field) => !shared.includes(field)),
    words: said.length === 0 ? '' : `${said.join('; ')}.`,
  };
}
