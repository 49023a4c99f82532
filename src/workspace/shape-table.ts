import { arithmetic } from '../base/arithmetic.ts';
import { EscalarError } from '../base/error.ts';
import { nearestName } from '../base/nearest.ts';
import type { Table } from '../base/table.ts';
import { sameText } from '../base/text-column.ts';
import { unknownName } from '../base/unknown-name.ts';
import { type ColumnNames, canonicalTable, claimsOf } from '../columns/canonical-table.ts';
import { nameAmong } from '../columns/conditions-named.ts';
import { fieldNamed, unitOfColumn } from '../columns/vocabulary.ts';

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

/** A table without some of its columns, under any of their names. @throws EscalarError `unknown-name` */
export function withoutColumns(table: Table, names: readonly string[]): Table {
  const present = Object.keys(table.columns);
  const left = names.map((name) => nameAmong(name, present));
  const name = left.find((one) => !present.includes(one));
  if (name !== undefined) throw unknownName({ en: 'column', es: 'la columna' }, name, present);
  return {
    ...table,
    fields: table.fields.filter(({ name }) => !left.includes(name)),
    columns: Object.fromEntries(Object.entries(table.columns).filter(([name]) => !left.includes(name))),
  };
}

/**
 * Adds columns that hold one text throughout, or that `=` and arithmetic make of others, in place of those that have
 * their name or another name for it. Each sees those before it.
 * @throws EscalarError `bad-arithmetic`, `unknown-name`
 */
export function setColumns(table: Table, texts: Readonly<Record<string, string>>): Table {
  return Object.entries(texts).reduce((made, [name, text]) => withColumn(made, name, text), table);
}

function withColumn(table: Table, asked: string, text: string): Table {
  const present = Object.keys(table.columns);
  const name = nameAmong(asked, present);
  const column = text.startsWith('=')
    ? arithmetic(text.slice(1), table, (one) => nameAmong(one, present))
    : sameText(text, table.rows);
  const unit = column.kind === 'number' ? { unit: unitOfColumn(name) } : {};
  const fields = table.fields.filter((field) => field.name !== name);
  return {
    ...table,
    fields: [...fields, { ...fieldNamed(name), ...unit }],
    columns: { ...table.columns, [name]: column },
  };
}
