import { formatNumber, type Text } from '../../base/locale.ts';
import { numberColumn, type Table, textColumn } from '../../base/table.ts';
import { textColumnOf } from '../../base/text-column.ts';
import { UNITS, type Unit, unitOf } from '../../base/unit.ts';

/** Whether a result has several columns of numbers instead of `value`, as that of a scenario. */
function isWide({ columns }: Table): boolean {
  return columns.value === undefined && columns.unit !== undefined;
}

/** Whether a column of numbers takes its unit from the column `unit` of its row. */
export function unitByRow(table: Table, column: string): boolean {
  if (!isWide(table)) return column === 'value';
  return table.fields.find(({ name }) => name === column)?.unit?.id === UNITS.none.id;
}

/** The table with the one unit of its rows at the head of the columns that take it from them, and not beside. */
export function unitInHeads(table: Table): Table {
  const units = [...new Set(textColumn(table, 'unit') ?? [])];
  if (!isWide(table) || units.length !== 1) return table;
  const unit: Unit = unitOf(units[0] ?? '');
  const fields = table.fields
    .filter(({ name }) => name !== 'unit')
    .map((field) => (unitByRow(table, field.name) ? { ...field, unit } : field));
  return { ...table, fields };
}

/** A column of numbers of a wide result as codes with names, for an axis of equal steps such as that of a curve. */
export function numbersAsCodes(
  table: Table,
  column: string,
): { readonly table: Table; readonly labels: Readonly<Record<string, Text>> } {
  const numbers = numberColumn(table, column);
  if (numbers === null || !isWide(table)) return { table, labels: {} };
  const field = table.fields.find(({ name }) => name === column);
  const share = field?.unit?.id === UNITS.share.id;
  const digits = field?.unit?.decimals ?? 2;
  const codes = Array.from(numbers.values, String);
  const name = (value: number, lang: 'en' | 'es') =>
    share ? `${trimmed(formatNumber(100 * value, lang, 2))}%` : trimmed(formatNumber(value, lang, digits));
  const labels = Object.fromEntries(
    [...new Set(numbers.values)].map((value) => [
      String(value),
      { en: name(value, 'en'), es: name(value, 'es') },
    ]),
  );
  const fields = table.fields.map((one) =>
    one.name === column ? { name: one.name, title: one.title } : one,
  );
  const columns = { ...table.columns, [column]: textColumnOf(codes) };
  return { table: { ...table, fields, columns }, labels };
}

/** 12.50 as 12.5 and 60.00 as 60. */
function trimmed(number: string): string {
  return /[.,]\d+$/.test(number) ? number.replace(/[.,]?0+$/, '') : number;
}
