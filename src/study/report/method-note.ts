import { citedOf } from '../../catalog/works.ts';
import type { MethodNote } from '../../report/model.ts';
import type { StepResult } from '../../workspace/step-result.ts';
import type { StudyResult } from '../study-result.ts';
import { inputsBehind } from './inputs-behind.ts';

/** What stands behind the numbers of a step. */
export function methodOf(step: StepResult, { study, steps }: StudyResult): MethodNote {
  const { indicator, result } = step;
  return {
    indicatorTitle: indicator.title,
    indicatorId: indicator.id,
    formula: indicator.formula,
    references: indicator.references.map(citedOf),
    conventions: indicator.conventions,
    options: Object.entries(step.given).map(([name, value]) => ({
      name,
      value: Array.isArray(value) ? value.join(', ') : String(value),
    })),
    releases: inputsBehind(step, steps).flatMap(({ release }) =>
      release === undefined ? [] : [{ id: release.id, title: release.title, citation: release.citation }],
    ),
    residuals: result.residuals,
    dropped: result.dropped,
    notes: result.notes,
    explain: `escalar explain ${study.id} ${step.id}`,
  };
}
