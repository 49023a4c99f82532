import { chooseRows } from '../../base/keep-rows.ts';
import type { Lang } from '../../base/locale.ts';
import { economiesNamed } from '../../catalog/codes-meant.ts';
import { formulaLines } from '../../indicators/formulas/formula-lines.ts';
import { spanishFormulas } from '../../indicators/formulas/spanish-formulas.ts';
import { claimArticle, claimNumber } from '../../report/claims-html.ts';
import { CLAIM_STATUSES, type ClaimStatus, type ClaimView } from '../../report/model.ts';
import { inlineHtml } from '../../report/prose-html.ts';
import { STATUS_WORDS } from '../../report/words.ts';
import { narrowed } from '../../study/find-cell.ts';
import { parseStudy } from '../../study/parse-study.ts';
import type { StudyValue } from '../../study/read-values.ts';
import type { StudyResult } from '../../study/study-result.ts';
import { summarise } from '../../study/summarise.ts';
import { findStudy } from '../../workspace/find-study.ts';
import { shippedNames } from '../../workspace/shipped-names.ts';
import { textOf } from '../../workspace/text-of.ts';
import type { Choices } from '../address.ts';
import type { Desk } from './desk.ts';
import type { StudyAsk } from './result-of.ts';
import { keysOf } from './rows-view.ts';
import type { Named } from './shown.ts';

/** The claims of a study, each with the number that checks it. */
export interface ClaimsView {
  /** Studies that have claims. */
  readonly studies: readonly Named[];
  readonly study: string;
  readonly note: string;
  readonly statuses: readonly (Named & { readonly about: string; readonly count: number })[];
  readonly claims: readonly ClaimLine[];
}

export interface ClaimLine {
  readonly id: string;
  readonly topic: string;
  readonly statement: string;
  readonly article: string;
  readonly unit: string;
  /** Empty where nothing checks it. */
  readonly ours: string;
  readonly oursUnit: string;
  readonly status: ClaimStatus;
  /** HTML of the report. */
  readonly words: string;
  readonly source: string;
  /** The cell of the step that the number stands in; null without a number. */
  readonly number: {
    readonly step: string;
    readonly cell: Choices;
    readonly formula: readonly string[];
  } | null;
}

/** @throws EscalarError of `runStudy`; `study-not-found` */
export async function claimsView({ host, results }: Desk, ask: StudyAsk): Promise<ClaimsView> {
  const { lang } = ask;
  const studies: Named[] = [];
  for (const name of await shippedNames(host.files, 'studies')) {
    const source = await findStudy(name, host.files);
    const { study } = parseStudy(source.text, source.file, source.base);
    if ((study.claims ?? []).length > 0) studies.push({ id: name, title: textOf(study.title)[lang] });
  }
  const id = ask.study === '' ? (studies[0]?.id ?? '') : ask.study;
  const result = await results.study({ study: id, set: ask.set });
  const { claims, values } = summarise(result);
  return {
    studies,
    study: id,
    note: textOf(result.study.claimsNote ?? '')[lang],
    statuses: CLAIM_STATUSES.map((status) => ({
      id: status,
      title: STATUS_WORDS[status].name[lang],
      about: STATUS_WORDS[status].about[lang],
      count: claims.filter((claim) => claim.status === status).length,
    })),
    claims: claims.map((claim) => lineOf(claim, result, values, lang)),
  };
}

function lineOf(
  claim: ClaimView,
  result: StudyResult,
  values: ReadonlyMap<string, StudyValue>,
  lang: Lang,
): ClaimLine {
  const unit = claim.unitTitle?.[lang] ?? claim.unit;
  return {
    id: claim.id,
    topic: claim.topicTitle?.[lang] ?? claim.topic,
    statement: claim.statement[lang],
    article: claimArticle(claim, lang),
    unit,
    ours: claim.ours === null ? '' : claimNumber(claim, lang),
    oursUnit: claim.oursUnit?.[lang] ?? unit,
    status: claim.status,
    words: inlineHtml(claim.words[lang]),
    source: claim.articleSource[lang],
    number: claim.ours === null ? null : numberOf(claim.id, result, values, lang),
  };
}

/** Where the first number that a claim can be checked with stands. */
function numberOf(
  id: string,
  { study, steps }: StudyResult,
  values: ReadonlyMap<string, StudyValue>,
  lang: Lang,
): ClaimLine['number'] {
  const checks = study.claims?.find((claim) => claim.id === id)?.checks ?? [];
  let name = checks.find(({ value }) => values.get(value)?.state === 'number')?.value;
  while (name !== undefined) {
    const spec = study.values?.[name];
    const step = steps.get(spec?.step ?? '');
    if (spec !== undefined && step !== undefined) {
      const { table } = step.result;
      const row = chooseRows(table, narrowed(table, spec.where), economiesNamed).kept.indexOf(1);
      const [cell = {}] = keysOf(table, [row]);
      return {
        step: spec.step,
        cell,
        formula: formulaLines(step.indicator, spanishFormulas).map((line) => line[lang]),
      };
    }
    // another value stands in for one whose data are not given
    name = spec?.or;
  }
  return null;
}
