import { differingColumns } from '../../base/differing-columns.ts';
import type { Text } from '../../base/locale.ts';
import { type Cell, type Field, type Row, rowAt, type Table, tableOf, textColumn } from '../../base/table.ts';
import { unitOf } from '../../base/unit.ts';
import { requireColumn } from '../result-rows.ts';
import { pivotDuplicate, resultColumnKind } from '../study-errors.ts';

/**
 * Turns the values of one text column into columns of numbers, for people to read across: terms, periods or
 * economies. Rows are told apart by all other text columns; the unit of a column is that of its cells.
 * @throws EscalarError `result-column`, `result-column-kind`, or `pivot-duplicate` when two cells fall on one place.
 */
export function pivotTable(table: Table, by: string, title: (code: string) => Text): Table {
  requireKinds(table, by);
  const units = unitsByCode(table, by);
  // the unit tells rows apart only where one column would mix units
  const mixed = [...units.values()].some((found) => found.size > 1);
  const keys = table.fields.filter(
    (field) => field.unit === undefined && field.name !== by && (mixed || field.name !== 'unit'),
  );
  // a code that is the name of a key as well becomes another column
  const nameOf = (code: string): string => (keys.some(({ name }) => name === code) ? `${by}: ${code}` : code);
  const rows = rowsAcross(table, by, keys, nameOf);
  const codes = [...units].map(([code, [unit = '']]) => ({
    name: nameOf(code),
    title: title(code),
    unit: unitOf(unit),
  }));
  const fields: Field[] = [...keys.filter((field) => rows.some((row) => row[field.name] !== null)), ...codes];
  const gaps = Object.fromEntries(codes.map(({ name }) => [name, { missing: 'not-reported' } as const]));
  return tableOf(
    table.name,
    fields,
    rows.map((row): Row => ({ ...gaps, ...row })),
  );
}

/** @throws EscalarError `result-column`, `result-column-kind` */
function requireKinds(table: Table, by: string): void {
  for (const [column, kind] of [
    [by, 'text'],
    ['value', 'number'],
  ] as const) {
    requireColumn(table, column, 'pivot');
    if (table.columns[column]?.kind !== kind)
      throw resultColumnKind({ part: 'pivot', column, expected: kind });
  }
}

/** A row for each place that the keys tell, with a cell for each code that it has. @throws EscalarError `pivot-duplicate` */
function rowsAcross(
  table: Table,
  by: string,
  keys: readonly Field[],
  nameOf: (code: string) => string,
): readonly Row[] {
  const out = new Map<string, { readonly cells: Record<string, Cell>; readonly rows: Map<string, number> }>();
  for (let at = 0; at < table.rows; at += 1) {
    const row = rowAt(table, at);
    const place = keys.map(({ name }) => [name, row[name] ?? null] as const);
    const key = JSON.stringify(place.map(([, cell]) => cell));
    const target = out.get(key) ?? { cells: Object.fromEntries(place), rows: new Map<string, number>() };
    const code = String(row[by] ?? '');
    const other = target.rows.get(code);
    if (other !== undefined) throw pivotDuplicate({ by, code, differ: differingColumns(table, [other, at]) });
    target.rows.set(code, at);
    target.cells[nameOf(code)] = row.value ?? null;
    out.set(key, target);
  }
  return [...out.values()].map(({ cells }) => cells);
}

function unitsByCode(table: Table, by: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const texts = (name: string) => textColumn(table, name) ?? [];
  const [codes, units] = [texts(by), texts('unit')];
  for (let row = 0; row < table.rows; row += 1) {
    const code = codes[row] ?? '';
    const own = found.get(code) ?? new Set<string>();
    own.add(units[row] ?? '');
    found.set(code, own);
  }
  return found;
}
