import { type Lang, same, say, type Text } from '../base/locale.ts';
import type { MissingReason } from '../base/missing.ts';
import { type Cell, cellAt, type Field, type Table, textColumn } from '../base/table.ts';
import { unitOf } from '../base/unit.ts';
import { showNumber } from '../figures/number.ts';

/** Display names of codes. */
export type Labels = Readonly<Record<string, Text>>;

/** Decimals of numbers whose field has no unit. */
const PLAIN_DECIMALS = 2;

/** A cell as people read it, a code by its label; a missing or empty one as an empty text. */
export function cellText(cell: Cell, field: Field, lang: Lang, labels: Labels = {}): string {
  if (typeof cell === 'number') return showNumber(cell, lang, field.unit?.decimals ?? PLAIN_DECIMALS);
  if (typeof cell !== 'string') return cell === null ? say(field.labels?.[''] ?? same(''), lang) : '';
  const label = [labels, field.labels ?? {}].find((known) => Object.hasOwn(known, cell))?.[cell];
  return label === undefined ? cell : say(label, lang);
}

/** Columns whose numbers have the unit that their row says: of a long result, and of a scenario. */
export const BY_ROW: readonly string[] = ['value', 'before', 'after', 'difference'];

/** The fields of a result row by row. */
export function fieldsByRow(table: Table): (field: Field, row: number) => Field {
  const units = textColumn(table, 'unit');
  return (field, row) => {
    const unit = BY_ROW.includes(field.name) ? units?.[row] : undefined;
    return unit == null ? field : { ...field, unit: unitOf(unit) };
  };
}

/** The reason of a missing cell, or null. */
export function missingOf(cell: Cell): MissingReason | null {
  return cell !== null && typeof cell === 'object' ? cell.missing : null;
}

/** The fields to show, in order; names the table does not have are left out. */
export function shownFields(table: Table, columns?: readonly string[]): readonly Field[] {
  if (columns === undefined) return table.fields;
  return columns.flatMap((name) => table.fields.find((field) => field.name === name) ?? []);
}

/** Whether a field's column holds numbers. */
export function isNumeric(table: Table, field: Field): boolean {
  return table.columns[field.name]?.kind === 'number';
}

/** One cell by field and row. */
export function cellOf(table: Table, field: Field, row: number): Cell {
  return cellAt(table.columns[field.name], row);
}

/** `title, unit` in one line, the unit left out where it says nothing. */
export function headerText(field: Field, lang: Lang): string {
  const unit = field.unit === undefined ? '' : say(field.unit.label, lang);
  return unit === '' ? say(field.title, lang) : `${say(field.title, lang)} (${unit})`;
}
