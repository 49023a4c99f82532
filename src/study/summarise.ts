import type { Text } from '../base/locale.ts';
import type { ClaimView } from '../report/model.ts';
import { checkClaims } from './check-claims.ts';
import { fillText } from './fill-text.ts';
import { readValues, type StudyValue } from './read-values.ts';
import type { StudyResult } from './study-result.ts';

/** What a study says: its values, its findings in words, its claims. */
export interface StudySummary {
  readonly values: ReadonlyMap<string, StudyValue>;
  readonly findings: readonly Text[];
  readonly claims: readonly ClaimView[];
}

export function summarise(result: StudyResult): StudySummary {
  const values = readValues(result);
  const findings = (result.study.findings ?? []).map((text) => fillText(text, values, result.parameters));
  return { values, findings, claims: checkClaims(result.study, values) };
}
