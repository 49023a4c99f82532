import { joinTexts, same, type Text } from '../../base/locale.ts';
import { isMissing } from '../../base/missing.ts';
import { type Field, type Row, rowsOf, type Table, tableOf } from '../../base/table.ts';
import { UNITS } from '../../base/unit.ts';
import type { FigureSpec } from '../../figures/spec.ts';
import { type ChartRequest, chartOfResult } from './chart-of-result.ts';

/** The column that says of which data a number is. */
export const SIDE = 'side';

/**
 * A figure of two data side by side: the numbers of both where they have a place in one figure, else their difference.
 * Numbers in two units are not drawn beside each other.
 * @param table of `sideBySide`
 * @returns the figure, or the columns that would have to be narrowed first
 */
export function chartOfBoth(
  table: Table,
  request: ChartRequest,
): FigureSpec | { readonly varying: readonly string[] } {
  const both = chartOfResult(belowEachOther(table), request);
  if ('id' in both) return both;
  const apart = chartOfResult(table, request);
  if (!('id' in apart)) return apart;
  const [first, second] = [titleOf(table, 'first'), titleOf(table, 'second')];
  const what = {
    en: `Difference: ${second.en} less ${first.en}`,
    es: `Diferencia: ${second.es} menos ${first.es}`,
  };
  const term = table.fields.find(({ title }) => title === apart.subtitle) ? undefined : apart.subtitle;
  return { ...apart, subtitle: joinTexts(term === undefined ? [what] : [term, what], '. ') };
}

/** The numbers of both data as one long table, told apart by the column `SIDE`. */
function belowEachOther(table: Table): Table {
  const keys = table.fields.filter(({ name }) => table.columns[name]?.kind === 'text');
  const side: Field = {
    name: SIDE,
    title: { en: 'Data', es: 'Datos' },
    labels: { first: titleOf(table, 'first'), second: titleOf(table, 'second') },
  };
  const value: Field = { name: 'value', title: { en: 'Value', es: 'Valor' }, unit: UNITS.none };
  const rows = rowsOf(table).filter(isInOneUnit);
  const of = (name: 'first' | 'second') =>
    rows.map(({ [name]: number, ...row }) => ({ ...row, [SIDE]: name, value: number ?? null }));
  return tableOf(table.name, [...keys, side, value], [...of('first'), ...of('second')]);
}

/** Of numbers in two units no difference is formed. */
function isInOneUnit({ first, second, difference }: Row): boolean {
  const bothThere = typeof first === 'number' && typeof second === 'number';
  return !(bothThere && isMissing(difference ?? null));
}

function titleOf(table: Table, name: string): Text {
  return table.fields.find((field) => field.name === name)?.title ?? same(name);
}
