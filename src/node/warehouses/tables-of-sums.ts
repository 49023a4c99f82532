import { concatTables } from '../../base/concat-tables.ts';
import { EscalarError } from '../../base/error.ts';
import { type Column, codedColumn, type Field, numberColumn, type Table } from '../../base/table.ts';
import { sameText, textAt } from '../../base/text-column.ts';
import { fieldNamed } from '../../columns/vocabulary.ts';

/** What says of each row how many rows of the warehouse stand in it. */
const SOURCE_ROWS = 'source_rows';

/** What has done its work when sums are taken over; a quantity is of some of the flows only. */
const OF_SUMS = ['weighed', 'least', 'quantity'];

/** How many rows of the warehouse were added up. */
export function rowsBehind(sums: Table): number {
  return numberColumn(sums, 'flows')?.values.reduce((all, count) => all + count, 0) ?? 0;
}

/** Sums as an indicator reads its rows, with the classification of the products where it is known. */
export function asInput(sums: Table, classification: string | null): Table {
  const isAdded = sums.columns.least !== undefined;
  const left = isAdded ? OF_SUMS : ['weighed', 'flows'];
  const kept = sums.fields.filter(({ name }) => !left.includes(name));
  const fields: Field[] = kept.map((field) =>
    field.name === 'flows' ? { ...field, name: SOURCE_ROWS } : field,
  );
  const columns: Record<string, Column> = Object.fromEntries(
    kept.map(({ name }) => [name === 'flows' ? SOURCE_ROWS : name, sums.columns[name]]),
  );
  if (classification === null || sums.columns.product === undefined) return { ...sums, fields, columns };
  return {
    ...sums,
    fields: [...fields, fieldNamed('classification')],
    columns: { ...columns, classification: sameText(classification, sums.rows) },
  };
}

/** Exports beside what partners declare to each economy, as its imports. */
export function withImports(exports: Table, bought: Table): Table {
  const partner = codedColumn(bought, 'partner');
  if (partner === null) throw new TypeError('no partners');
  const turned = {
    economy: partner,
    partner: codedColumn(bought, 'economy') ?? sameText('', bought.rows),
    flow: sameText('M', bought.rows),
  };
  const fields = [...exports.fields, fieldNamed('flow')];
  const own = { ...exports.columns, flow: sameText('X', exports.rows) };
  return concatTables([
    { ...exports, fields, columns: own },
    { ...bought, fields, columns: { ...bought.columns, ...turned } },
  ]);
}

/**
 * A sum may hide a value below zero, which an indicator would have refused.
 * @throws EscalarError `negative-value`
 */
export function refuseNegativeParts(sums: Table, by: readonly string[]): void {
  const least = numberColumn(sums, 'least')?.values ?? new Float64Array();
  const at = least.findIndex((value) => value < 0);
  if (at < 0) return;
  const codes = by.flatMap((name) => {
    const column = codedColumn(sums, name);
    return (column === null ? null : textAt(column, at)) || [];
  });
  throw new EscalarError('negative-value', { column: 'value', key: codes.join(' / '), value: least[at] });
}
