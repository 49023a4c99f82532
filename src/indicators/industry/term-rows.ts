import type { Unit } from '../../base/unit.ts';
import { sum } from '../../math/sum.ts';
import type { LongRow } from '../long-table.ts';
import { inUnits, levels } from './decomposition-rows.ts';
import type { Decomposition } from './kernels/decomposition.ts';

/**
 * Result rows of a decomposition whose terms are shown under their own names: each term and the total of the
 * whole, the levels, and with `detail: 'activity'` each class. Terms that are zero for every class of a kind that
 * may be empty (`optional`) are left out.
 */
export function termRows(
  keys: LongRow['keys'],
  decomposition: Decomposition,
  span: { readonly from: string; readonly to: string; readonly activities: readonly string[] },
  detail: 'total' | 'activity',
  unit: Unit,
  optional: readonly string[] = ['entry', 'exit'],
): LongRow[] {
  const { level0, level1 } = decomposition;
  const terms = Object.entries(decomposition.terms).filter(
    ([name, values]) => !optional.includes(name) || values.some((value) => value !== 0),
  );
  const row = (activity: string | null, term: string, value: number) =>
    inUnits({ ...keys, activity }, term, value, decomposition, span, unit);
  const whole = [
    ...terms.flatMap(([name, values]) => row(null, name, sum(values))),
    ...row(null, 'total', level1 - level0),
    ...levels({ ...keys, activity: null }, decomposition, span, unit),
  ];
  if (detail === 'total') return whole;
  const classes = span.activities.flatMap((activity, i) => [
    ...terms.flatMap(([name, values]) => row(activity, name, values[i])),
    ...row(activity, 'total', sum(terms.map(([, values]) => values[i]))),
  ]);
  return [...whole, ...classes];
}
