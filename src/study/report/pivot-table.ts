import { EscalarError } from '../../base/error.ts';
import type { Text } from '../../base/locale.ts';
import { type Cell, type Field, type Row, rowsOf, type Table, tableOf } from '../../base/table.ts';
import { unitOf } from '../../base/unit.ts';

/**
 * Turns the values of one text column into columns of numbers, for people to read across: terms, periods or
 * economies. Rows are told apart by all other text columns; the unit of a column is that of its cells.
 * @throws EscalarError `missing-column`, or `duplicate-row` when two cells fall on one place.
 */
export function pivotTable(table: Table, by: string, title: (code: string) => Text): Table {
  if (table.columns[by]?.kind !== 'text') {
    throw new EscalarError('missing-column', {
      column: by,
      have: Object.keys(table.columns),
      indicator: 'pivot',
      nearest: null,
    });
  }
  const rows = rowsOf(table);
  const codes = [...new Set(rows.map((row) => String(row[by] ?? '')))];
  const units = new Map(codes.map((code) => [code, unitsOf(rows, by, code)]));
  // the unit tells rows apart only where one column would mix units
  const mixed = [...units.values()].some((found) => found.length > 1);
  const keys = table.fields.filter(
    (field) => field.unit === undefined && field.name !== by && (mixed || field.name !== 'unit'),
  );
  const out = new Map<string, Record<string, Cell>>();
  for (const row of rows) {
    const key = JSON.stringify(keys.map((field) => row[field.name] ?? null));
    const code = String(row[by] ?? '');
    const target =
      out.get(key) ?? Object.fromEntries(keys.map((field) => [field.name, row[field.name] ?? null]));
    if (Object.hasOwn(target, code)) throw new EscalarError('duplicate-row', { key: `${key} ${code}` });
    target[code] = row.value ?? null;
    out.set(key, target);
  }
  const fields: Field[] = [
    ...keys.filter((field) => [...out.values()].some((row) => row[field.name] !== null)),
    ...codes.map((code) => ({ name: code, title: title(code), unit: unitOf(units.get(code)?.[0] ?? '') })),
  ];
  return tableOf(
    table.name,
    fields,
    [...out.values()].map((row) => complete(row, codes)),
  );
}

function unitsOf(rows: readonly Row[], by: string, code: string): string[] {
  return [...new Set(rows.filter((row) => row[by] === code).map((row) => String(row.unit ?? '')))];
}

function complete(row: Record<string, Cell>, codes: readonly string[]): Row {
  return { ...Object.fromEntries(codes.map((code) => [code, { missing: 'not-reported' } as const])), ...row };
}
