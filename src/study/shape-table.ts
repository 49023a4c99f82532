import { EscalarError } from '../base/error.ts';
import { nearestName } from '../base/nearest.ts';
import type { Column, Table } from '../base/table.ts';
import { sameText } from '../base/text-column.ts';

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
    if (to !== undefined) columns[to] = table.columns[name];
    else if (!taken.has(name)) columns[name] = table.columns[name];
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
    columns[name] = sameText(text, table.rows);
    return { name, title: { en: name, es: name } };
  });
  return { ...table, fields: [...fields, ...added], columns };
}
