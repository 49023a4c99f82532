import { EscalarError } from '../base/error.ts';
import { nearestName } from '../base/nearest.ts';
import type { Column, Table } from '../base/table.ts';
import { sameText } from '../base/text-column.ts';
import { type ColumnNames, canonicalTable, claimsOf } from '../columns/canonical-table.ts';
import { nameAmong } from '../columns/conditions-named.ts';
import { fieldNamed } from '../columns/vocabulary.ts';

/**
 * Our names for the columns of a table, and those that a person gives some of them.
 * @throws EscalarError `missing-column` for a column of `map` that is not there, `duplicate-field`
 */
export function namedTable(table: Table, names: ColumnNames = {}): Table {
  requireColumns(table, names.map ?? {});
  return canonicalTable(table, claimsOf(table, names));
}

/** @throws EscalarError `missing-column` */
export function requireColumns(table: Table, map: Readonly<Record<string, string>>): void {
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
}

/** Adds columns that hold one text throughout, in place of those that have their name or another name for it. */
export function setColumns(table: Table, texts: Readonly<Record<string, string>>): Table {
  const present = Object.keys(table.columns);
  const named = Object.entries(texts).map(([name, text]) => [nameAmong(name, present), text] as const);
  const fields = table.fields.filter((field) => !named.some(([name]) => name === field.name));
  const columns: Record<string, Column> = { ...table.columns };
  for (const [name, text] of named) columns[name] = sameText(text, table.rows);
  return { ...table, fields: [...fields, ...named.map(([name]) => fieldNamed(name))], columns };
}
