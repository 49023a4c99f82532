import type { Lang, Text } from '../base/locale.ts';
import type { ClaimView } from '../report/model.ts';
import { atPlace } from './at-place.ts';
import type { VerdictBlockSpec } from './block-schema.ts';
import { checkClaims } from './check-claims.ts';
import { isVerdict } from './check-references.ts';
import { fillText } from './fill-text.ts';
import { readValues, type StudyValue } from './read-values.ts';
import { buildVerdict } from './report/build-verdict.ts';
import type { StudyResult } from './study-result.ts';

/** What a study says: its values, its findings in words, its claims. */
export interface StudySummary {
  readonly values: ReadonlyMap<string, StudyValue>;
  readonly findings: readonly Text[];
  readonly claims: readonly ClaimView[];
}

/** @throws EscalarError of `readValues` and of verdicts, with the place in the study */
export function summarise(result: StudyResult): StudySummary {
  const values = readValues(result);
  const findings = (result.study.findings ?? []).flatMap((one, f) =>
    isVerdict(one)
      ? atPlace(result.placeOf, ['findings', f, 'verdict'], () => verdictFindings(one.verdict, result))
      : [fillText(one, values, result.parameters)],
  );
  return { values, findings, claims: checkClaims(result.study, values) };
}

/** The first sentences of the page of each economy: the count, who disagrees, and what that means. */
function verdictFindings(spec: VerdictBlockSpec, result: StudyResult): Text[] {
  const step = result.steps.get(spec.step);
  if (step === undefined) return [];
  return spec.economies.map((economy) => {
    const { sentences } = buildVerdict(spec, economy, step, result);
    const said = (lang: Lang) =>
      sentences
        .slice(0, SENTENCES)
        .map((text) => text[lang])
        .join(' ');
    return { en: said('en'), es: said('es') };
  });
}

const SENTENCES = 3;
