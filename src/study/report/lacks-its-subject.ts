import { isMissing } from '../../base/missing.ts';
import { cellAt, textColumn } from '../../base/table.ts';
import type { FigureSpec } from '../../figures/spec.ts';
import { stepsBehind } from '../steps-behind.ts';
import type { StudyResult } from '../study-result.ts';

/**
 * Whether a figure shows what stands beside the first side of a study and no number of that one, because a source behind
 * its block does not hold it.
 */
export function lacksItsSubject(
  block: unknown,
  { table, y }: Pick<FigureSpec, 'table' | 'y'>,
  { study, parameters, coverage }: StudyResult,
): boolean {
  const [first = ''] = Object.values(study.sides ?? {});
  const subject = parameters[first];
  if (typeof subject !== 'string') return false;
  const lacks = stepsBehind([block], study).some((id) =>
    coverage.get(study.steps[id]?.data ?? '')?.lacking.includes(subject),
  );
  if (!lacks) return false;
  const numbers = table.columns[y];
  const texts = Object.keys(table.columns).map((name) => textColumn(table, name));
  const isThere = (row: number) =>
    texts.some((column) => column?.[row] === subject) && !isMissing(cellAt(numbers, row));
  return !Array.from({ length: table.rows }, (_, row) => row).some(isThere);
}
