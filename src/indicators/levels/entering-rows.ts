import { type Table, textColumn } from '../../base/table.ts';
import type { ListSpec, OptionSpecs } from '../options.ts';
import { classificationOf, productTest } from '../trade/product-test.ts';
import { importsFromPartners } from './imports-from-partners.ts';

/** A list that narrows the rows, as plain data. */
export interface Narrowing {
  readonly column: NonNullable<ListSpec['narrows']>['column'];
  readonly keeps: NonNullable<ListSpec['narrows']>['keeps'];
  readonly given: readonly string[];
  /** Whether the list also names the reporters. */
  readonly turned: boolean;
}

/**
 * Which rows of a table the options of an indicator let in: each list that narrows a column, as its specification
 * says. A list of partners also names the reporters where imports are read from the partners' lines.
 * @throws EscalarError of `productTest`
 */
export function enteringRows(
  table: Table,
  specs: OptionSpecs,
  options: Readonly<Record<string, unknown>>,
): (row: number) => boolean {
  const tests = narrowings(table, specs, options).flatMap((one) => testOf(table, one));
  return (row) => tests.every((test) => test(row));
}

/** What alone tells which rows of a table enter. */
export function narrowings(
  table: Table,
  specs: OptionSpecs,
  options: Readonly<Record<string, unknown>>,
): readonly Narrowing[] {
  return listsThatNarrow(specs, options).map((one) => ({
    ...one,
    turned: one.column === 'partner' && importsFromPartners(options, table),
  }));
}

/** The lists that are given and narrow a column, whatever the data hold. */
export function listsThatNarrow(
  specs: OptionSpecs,
  options: Readonly<Record<string, unknown>>,
): readonly Omit<Narrowing, 'turned'>[] {
  return Object.entries(specs).flatMap(([name, spec]) => {
    const given = options[name];
    if (spec.kind !== 'list' || spec.narrows === undefined) return [];
    if (!Array.isArray(given) || given.length === 0) return [];
    const { column, keeps, unless } = spec.narrows;
    if (unless !== undefined && options[unless[0]] === unless[1]) return [];
    return [{ column, keeps, given }];
  });
}

function testOf(
  table: Table,
  { column, keeps: kept, given, turned }: Narrowing,
): ((row: number) => boolean)[] {
  const values = textColumn(table, column);
  if (values === null) return [];
  if (kept === 'basket') {
    const { keeps } = productTest(given, values, () => classificationOf(table));
    return [(row) => keeps(values[row] ?? '')];
  }
  const named = new Set<string>(given);
  if (kept === 'others') return [(row) => !named.has(values[row] ?? '')];
  const other = turned ? textColumn(table, 'economy') : null;
  return [(row) => named.has(values[row] ?? '') || named.has(other?.[row] ?? '')];
}
