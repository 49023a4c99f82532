import { EscalarError } from '../base/error.ts';
import { nearestName } from '../base/nearest.ts';
import { type Column, filterRows, type Table } from '../base/table.ts';

/** A condition on one column: a value, several, or a range of periods `1994..2008`. */
export type Condition = string | number | boolean | readonly (string | number)[];
export type Conditions = Readonly<Record<string, Condition>>;

/**
 * Renames columns: source name → field.
 * @throws EscalarError `missing-column` for a source name that is not there.
 */
export function renameColumns(table: Table, map: Readonly<Record<string, string>>): Table {
  const have = Object.keys(table.columns);
  for (const from of Object.keys(map)) {
    if (Object.hasOwn(table.columns, from)) continue;
    throw new EscalarError('missing-column', {
      column: from,
      have,
      indicator: '--map',
      nearest: nearestName(from, have),
    });
  }
  const columns: Record<string, Column> = {};
  // a mapped column wins over one that already has the name
  const taken = new Set(Object.values(map));
  const target = (name: string) => (Object.hasOwn(map, name) ? map[name] : undefined);
  for (const name of have) {
    const to = target(name);
    if (to !== undefined) columns[to] = table.columns[name] as Column;
    else if (!taken.has(name)) columns[name] = table.columns[name] as Column;
  }
  const fields = table.fields.flatMap((field) => {
    const to = target(field.name);
    if (to !== undefined) return [{ ...field, name: to }];
    return taken.has(field.name) ? [] : [field];
  });
  return { ...table, fields, columns };
}

/** Adds columns that hold one text throughout. */
export function setColumns(table: Table, texts: Readonly<Record<string, string>>): Table {
  const columns: Record<string, Column> = { ...table.columns };
  const fields = table.fields.filter((field) => !Object.hasOwn(texts, field.name));
  const added = Object.entries(texts).map(([name, text]) => {
    columns[name] = { kind: 'text', values: Array.from({ length: table.rows }, () => text) };
    return { name, title: { en: name, es: name } };
  });
  return { ...table, fields: [...fields, ...added], columns };
}

/**
 * The rows that meet every condition.
 * @throws EscalarError `missing-column`.
 */
export function keepRows(table: Table, conditions: Conditions): Table {
  const tests = Object.entries(conditions).map(([name, condition]) => testOf(table, name, condition));
  return tests.length === 0 ? table : filterRows(table, (row) => tests.every((test) => test(row)));
}

function testOf(table: Table, name: string, condition: Condition): (row: number) => boolean {
  const column = Object.hasOwn(table.columns, name) ? table.columns[name] : undefined;
  if (column === undefined) {
    const have = Object.keys(table.columns);
    throw new EscalarError('missing-column', {
      column: name,
      have,
      indicator: 'where',
      nearest: nearestName(name, have),
    });
  }
  const value = (row: number): string => {
    const cell = column.values[row];
    return cell === null || cell === undefined ? '' : String(cell);
  };
  const range = typeof condition === 'string' ? /^(\S+)\.\.(\S+)$/.exec(condition) : null;
  if (range !== null) {
    const [from, to] = [range[1] as string, range[2] as string];
    // 1994..2008 includes 2008-12
    return (row) => value(row) >= from && (value(row) <= to || value(row).startsWith(to));
  }
  const wanted = new Set((Array.isArray(condition) ? condition : [condition]).map(String));
  return (row) => wanted.has(value(row));
}
