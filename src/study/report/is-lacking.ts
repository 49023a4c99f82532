import { rowsOf } from '../../base/table.ts';
import type { StudyResult } from '../study-result.ts';
import type { VerdictStep } from './read-findings.ts';

/** Whether a step judges nothing of an economy because a source of the study, asked for it, does not hold it. */
export function isLacking(
  economy: string,
  scope: string | undefined,
  { result: { table } }: VerdictStep,
  { coverage }: StudyResult,
): boolean {
  const isJudged = rowsOf(table).some(
    (row) => row.economy === economy && row.rule !== null && (scope ?? row.scope) === row.scope,
  );
  return !isJudged && [...coverage.values()].some(({ lacking }) => lacking.includes(economy));
}
