import type { Release } from '../../base/metadata.ts';
import { citedOf } from '../../catalog/works.ts';
import { formulaLines, type SpanishFormulas } from '../../indicators/formulas/formula-lines.ts';
import type { MethodNote } from '../../report/method-note.ts';
import type { StepResult } from '../../workspace/step-result.ts';
import type { StudyResult } from '../study-result.ts';
import { inputsBehind } from './inputs-behind.ts';
import { namedEconomies } from './named-economies.ts';

/** What stands behind the numbers of a step. */
export function methodOf(step: StepResult, { study, steps, formulas }: StudyResult): MethodNote {
  const releases = inputsBehind(step, steps).flatMap(({ release }) => release ?? []);
  return methodNote({ ...step, formulas }, releases, `escalar explain ${study.id} ${step.id}`);
}

interface Noted extends Pick<StepResult, 'indicator' | 'given' | 'result'> {
  readonly formulas?: SpanishFormulas | undefined;
}

/** The same of a result that is of no study. `explain`: the command that walks back, empty where there is none. */
export function methodNote(
  { indicator, given, result, formulas }: Noted,
  releases: readonly Release[],
  explain: string,
): MethodNote {
  return {
    indicatorTitle: indicator.title,
    indicatorId: indicator.id,
    formula: formulaLines(indicator, formulas),
    references: indicator.references.map(citedOf),
    conventions: indicator.conventions,
    options: Object.entries(given).map(([name, value]) => ({
      name,
      value: Array.isArray(value) ? value.join(', ') : String(value),
    })),
    releases: releases.map(({ id, title, citation }) => ({ id, title, citation })),
    residuals: result.residuals,
    dropped: result.dropped,
    notes: result.notes.map((note) => ({ ...note, text: namedEconomies(note.text, result.table) })),
    explain,
  };
}
