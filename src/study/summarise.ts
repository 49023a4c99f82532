import type { Lang, Text } from '../base/locale.ts';
import type { ClaimView } from '../report/model.ts';
import type { StudyText } from '../workspace/schema-parts.ts';
import { atPlace } from './at-place.ts';
import type { VerdictBlockSpec } from './block-schema.ts';
import { checkClaims } from './check-claims.ts';
import { isVerdict } from './check-references.ts';
import { fillSentences } from './fill-sentences.ts';
import { fillText } from './fill-text.ts';
import { type FailedPremise, failedPremise, premisesOf, saidParts } from './premises.ts';
import { readValues, type StudyValue } from './read-values.ts';
import { buildVerdict } from './report/build-verdict.ts';
import { isLacking } from './report/is-lacking.ts';
import { economyName } from './report/verdict-names.ts';
import type { StudyResult } from './study-result.ts';

/** A finding or paragraph whose premises do not hold, by its place in the study. */
export interface Unsupported {
  readonly path: readonly (string | number)[];
  readonly failed: readonly FailedPremise[];
}

/** What a study says: its values, its findings in words, its claims. */
export interface StudySummary {
  readonly values: ReadonlyMap<string, StudyValue>;
  readonly sentences: ReadonlyMap<string, Text>;
  /** In a hundred words, where the study gives one whose premises hold. */
  readonly answer?: Text;
  readonly findings: readonly Text[];
  /** The answer, findings and paragraphs that are left out. */
  readonly unsupported: readonly Unsupported[];
  readonly claims: readonly ClaimView[];
}

/**
 * @throws EscalarError of `readValues` and of verdicts, with the place in the study
 * @example
 * import { defaultRoots, nodeHost, openStore } from 'escalar/node';
 * import { runStudy, summarise } from 'escalar/study';
 *
 * const text = `id: mine
 * title: { en: Mine, es: Mío }
 * data:
 *   etd: { release: ggdc-etd-2021, where: { economy: [MEX, TWN] } }
 * steps:
 *   alike: { title: { en: A step, es: Un paso }, indicator: similarity, data: etd, with: { from: "2008", to: "2008" } }
 * values:
 *   distance: { step: alike, where: { term: krugman } }
 * `;
 * const store = await openStore({ roots: defaultRoots() });
 * const result = await runStudy({ text, file: 'mine.yaml', folder: '' }, { host: nodeHost(store) });
 * const { values } = summarise(result);
 * values.get('distance')?.state; // => 'number'
 * await store.close();
 */
export function summarise(result: StudyResult): StudySummary {
  const values = readValues(result);
  const { parameters, study } = result;
  const sentences = fillSentences(study.sentences ?? {}, values, parameters);
  const filled = (text: StudyText) => fillText(text, values, parameters, sentences);
  const unsupported = saidParts(study).flatMap(({ path, said }) => {
    const failed = premisesOf(said).flatMap((premise) => failedPremise(premise, values) ?? []);
    return failed.length === 0 ? [] : [{ path, failed }];
  });
  const findings = (study.findings ?? []).flatMap((one, f) => {
    if (isLeftOut(unsupported, ['findings', f])) return [];
    if (!isVerdict(one)) return [filled(one)].filter(({ en }) => en !== '');
    return atPlace(result.placeOf, ['findings', f, 'verdict'], () => verdictFindings(one.verdict, result));
  });
  const { opening } = study;
  const isAnswered = opening !== undefined && !isLeftOut(unsupported, ['opening', 'answer']);
  const answer = isAnswered ? { answer: filled(opening.answer) } : {};
  return { values, sentences, ...answer, findings, unsupported, claims: checkClaims(study, values) };
}

/** Whether what stands at a place of the study is left out. */
export function isLeftOut(unsupported: readonly Unsupported[], place: readonly (string | number)[]): boolean {
  return unsupported.some(({ path }) => path.join() === place.join());
}

/** The first sentences of the page of each economy: the count, whose numbers are read, who disagrees, and what that means; or that there is none. */
function verdictFindings(spec: VerdictBlockSpec, result: StudyResult): Text[] {
  const step = result.steps.get(spec.step);
  if (step === undefined) return [];
  return spec.economies.map((economy) => {
    if (isLacking(economy, spec.scope, step, result)) {
      const { en, es } = economyName(economy);
      return { en: `${en}: no rule has evidence.`, es: `${es}: ninguna regla tiene evidencia.` };
    }
    const { sentences } = buildVerdict(spec, economy, step, result);
    const said = (lang: Lang) =>
      sentences
        .slice(0, SENTENCES)
        .map((text) => text[lang])
        .join(' ');
    return { en: said('en'), es: said('es') };
  });
}

const SENTENCES = 4;
