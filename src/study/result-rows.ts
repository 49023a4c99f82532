import { type Conditions, showCondition } from '../base/condition.ts';
import { EscalarError } from '../base/error.ts';
import { chooseRows } from '../base/keep-rows.ts';
import { LANGS, type Text } from '../base/locale.ts';
import { nearestName } from '../base/nearest.ts';
import { plainWords } from '../base/plain-words.ts';
import type { Table } from '../base/table.ts';
import { economiesNamed } from '../catalog/codes-meant.ts';
import { labelsOf } from './report/labels.ts';
import { cellNotFound, resultColumn } from './study-errors.ts';

/**
 * The rows of a result that a `where` of a study names.
 * @param what the part of the study, for errors: `figure "levels"`, `values.growth`
 * @throws EscalarError `result-column`; `cell-not-found` with the values that there are; of `chooseRows`
 */
export function resultRows(table: Table, where: Conditions = {}, what: string): Table {
  requireColumns(table, where, what);
  try {
    return chooseRows(table, where, economiesNamed).table;
  } catch (error) {
    if (!(error instanceof EscalarError)) throw error;
    const there = thereOf(error, table);
    if (there === null) throw error;
    throw cellNotFound({
      cell: `${what} ${shownConditions(where)}`,
      columns: Object.keys(table.columns),
      there,
    });
  }
}

/** `{term=growth, period=2000}` */
export function shownConditions(where: Conditions): string {
  return `{${Object.entries(where)
    .map(([column, condition]) => showCondition(column, condition))
    .join(', ')}}`;
}

/** @throws EscalarError `result-column` where a condition is on a column that a result does not have */
export function requireColumns(table: Table, where: Conditions, what: string): void {
  for (const column of Object.keys(where)) requireColumn(table, column, `${what}: where`);
}

/** @throws EscalarError `result-column` where a result does not have the column */
export function requireColumn(table: Table, column: string, what: string): void {
  if (Object.hasOwn(table.columns, column)) return;
  const have = table.fields.map(({ name }) => name);
  throw resultColumn({ part: what, column, have, nearest: nearestName(column, have) });
}

/** What an error of conditions that keep nothing says there is; null of another error. */
function thereOf(error: EscalarError, table: Table): Text | null {
  if (error.code === 'conditions-keep-nothing') {
    const { what, try: mend } = error.toJSON();
    return { en: `${what.en} ${mend.en}`, es: `${what.es} ${mend.es}` };
  }
  if (error.code !== 'condition-keeps-nothing') return null;
  return titled(error as EscalarError<'condition-keeps-nothing'>, table).toJSON().try;
}

/** With the titles of codes: a person may have written one of them. */
function titled({ code, params }: EscalarError<'condition-keeps-nothing'>, table: Table): EscalarError {
  const labels = labelsOf(table, undefined);
  const titleOf = (one: string) => (Object.hasOwn(labels, one) ? labels[one] : null);
  const written = params.condition.slice(params.condition.indexOf('=') + 1).replace(/^"(.*)"$/, '$1');
  const named = params.known.find((one) =>
    LANGS.some((lang) => plainWords(titleOf(one)?.[lang] ?? one) === plainWords(written)),
  );
  return new EscalarError(code, {
    ...params,
    nearest: named ?? params.nearest,
    titles: params.known.map(titleOf),
  });
}
