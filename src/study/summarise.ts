import type { Lang, Text } from '../base/locale.ts';
import type { ClaimView } from '../report/model.ts';
import { atPlace } from './at-place.ts';
import type { VerdictBlockSpec } from './block-schema.ts';
import { checkClaims } from './check-claims.ts';
import { isVerdict, premisesOf } from './check-references.ts';
import { fillText } from './fill-text.ts';
import { type FailedPremise, failedPremise } from './premises.ts';
import { readValues, type StudyValue } from './read-values.ts';
import { buildVerdict } from './report/build-verdict.ts';
import type { StudyResult } from './study-result.ts';

/** A finding whose premises do not hold. */
export interface UnsupportedFinding {
  readonly finding: number;
  readonly failed: readonly FailedPremise[];
}

/** What a study says: its values, its findings in words, its claims. */
export interface StudySummary {
  readonly values: ReadonlyMap<string, StudyValue>;
  readonly findings: readonly Text[];
  /** Findings that are not made, by their place in the study. */
  readonly unsupported: readonly UnsupportedFinding[];
  readonly claims: readonly ClaimView[];
}

/** @throws EscalarError of `readValues` and of verdicts, with the place in the study */
export function summarise(result: StudyResult): StudySummary {
  const values = readValues(result);
  const all = result.study.findings ?? [];
  const unsupported = all.flatMap((one, finding) => {
    const failed = premisesOf(one).flatMap((premise) => failedPremise(premise, values) ?? []);
    return failed.length === 0 ? [] : [{ finding, failed }];
  });
  const isLeftOut = (f: number): boolean => unsupported.some(({ finding }) => finding === f);
  const findings = all.flatMap((one, f) => {
    if (isLeftOut(f)) return [];
    if (!isVerdict(one)) return [fillText(one, values, result.parameters)];
    return atPlace(result.placeOf, ['findings', f, 'verdict'], () => verdictFindings(one.verdict, result));
  });
  return { values, findings, unsupported, claims: checkClaims(result.study, values) };
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
