import { type Table, textColumn } from '../../base/table.ts';
import type { ListSpec, OptionSpecs } from '../options.ts';
import { classificationOf, productTest } from '../trade/product-test.ts';
import { importsFromPartners } from './imports-from-partners.ts';

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
  const tests = Object.entries(specs).flatMap(([name, spec]) =>
    spec.kind === 'list' ? testOf(table, spec, options[name], options) : [],
  );
  return (row) => tests.every((test) => test(row));
}

function testOf(
  table: Table,
  { narrows }: ListSpec,
  given: unknown,
  options: Readonly<Record<string, unknown>>,
): ((row: number) => boolean)[] {
  if (narrows === undefined || !Array.isArray(given) || given.length === 0) return [];
  if (narrows.unless !== undefined && options[narrows.unless[0]] === narrows.unless[1]) return [];
  const values = textColumn(table, narrows.column);
  if (values === null) return [];
  if (narrows.keeps === 'basket') {
    const { keeps } = productTest(given, values, () => classificationOf(table));
    return [(row) => keeps(values[row] ?? '')];
  }
  const named = new Set<string>(given);
  if (narrows.keeps === 'others') return [(row) => !named.has(values[row] ?? '')];
  const turned = narrows.column === 'partner' && importsFromPartners(options, table);
  const other = turned ? textColumn(table, 'economy') : null;
  return [(row) => named.has(values[row] ?? '') || named.has(other?.[row] ?? '')];
}
