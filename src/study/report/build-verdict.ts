import { shortCitation } from '../../base/citation.ts';
import type { Text } from '../../base/locale.ts';
import { workOf } from '../../catalog/works.ts';
import { KINDS, type Kind, type Rule } from '../../indicators/upgrading/rule.ts';
import { RULES } from '../../indicators/upgrading/rules.ts';
import { variableOf } from '../../indicators/upgrading/variables.ts';
import type { LackingRule, VerdictKind, VerdictView } from '../../report/verdict-model.ts';
import { evidenceIn, tallyOf, verdictSentences } from '../../report/verdict-sentences.ts';
import { textOf } from '../../workspace/text-of.ts';
import type { VerdictBlockSpec } from '../block-schema.ts';
import type { StudyResult } from '../study-result.ts';
import { onePerRule, type ReadRule, readVerdict, type VerdictStep } from './read-findings.ts';
import { economyInSentence, economyName, type ScopeWords, scopeWords, spanText } from './verdict-names.ts';

const KINDS_IN_FULL: Readonly<Record<Kind, Text>> = {
  process: { en: 'Process upgrading', es: 'Escalamiento de proceso' },
  product: { en: 'Product upgrading', es: 'Escalamiento de producto' },
  functional: { en: 'Functional upgrading', es: 'Escalamiento funcional' },
  chain: { en: 'Upgrading between branches', es: 'Escalamiento entre ramas' },
  social: { en: 'Social upgrading', es: 'Escalamiento social' },
};

const ABOUT_KINDS: Readonly<Record<Kind, Text>> = {
  process: { en: 'the same goods, made better', es: 'los mismos bienes, mejor hechos' },
  product: { en: 'better goods', es: 'mejores bienes' },
  functional: {
    en: 'other tasks in the chain, more of the value',
    es: 'otras tareas en la cadena, más del valor',
  },
  chain: { en: 'into better branches and products', es: 'hacia mejores ramas y productos' },
  social: { en: 'jobs and pay', es: 'empleos y remuneraciones' },
};

/**
 * The page of one economy from a step with `upgrading-verdict`, or with a rule of it.
 * @throws EscalarError `cell-not-found`.
 */
export function buildVerdict(
  spec: Omit<VerdictBlockSpec, 'step' | 'economies'>,
  economy: string,
  step: VerdictStep,
  { names }: Pick<StudyResult, 'names'>,
): VerdictView {
  const { scope, spans, tolerances, rules } = readVerdict(step, economy, spec.scope);
  const words = (code: string) => scopeWords(code, step, spec.classification, names);
  const shown = rules.filter(({ cells }) =>
    cells.some((cell) => cell !== null && cell.numbers.length > 0 && speaks(cell.verdict, cell.telling)),
  );
  const last = spans.length - 1;
  const tallies = spans.map((_, i) => tallyOf(onePerRule(shown, i).map(({ cell }) => cell)));
  const subject = words(scope).in(economyInSentence(economy));
  return {
    title: spec.title === undefined ? titleOf(words(scope), economy) : textOf(spec.title),
    spans: spans.map(spanText),
    kinds: kindsOf(shown, spans.length, (one) => rowOf(one, scope, words)),
    tallies,
    lacking: lackingOf(rules, shown),
    sentences: verdictSentences({
      subject,
      span: spanText(spans[last] as { from: string; to: string }),
      rules: onePerRule(shown, last).map((one) => saidOf(one, scope, words)),
      periods: spans
        .map((span, i) => ({ span: spanText(span), tally: tallies[i] }))
        .filter(({ tally }, i) => i !== last && evidenceIn(tally) > 0),
      known: RULES.length,
      largestTolerance: tolerances.at(-1) ?? 0,
    }),
  };
}

/** The kinds of upgrading that rules speak of, each with its rules and how they judge in each span. */
function kindsOf(
  shown: readonly ReadRule[],
  spans: number,
  row: (one: ReadRule) => VerdictKind['rows'][number],
): VerdictKind[] {
  return KINDS.flatMap((kind) => {
    const own = shown.filter((one) => one.kind === kind);
    if (own.length === 0) return [];
    const tallies = Array.from({ length: spans }, (_, i) =>
      tallyOf(own.map(({ cells }) => cells[i] ?? null)),
    );
    return [{ title: KINDS_IN_FULL[kind], about: ABOUT_KINDS[kind], rows: own.map(row), tallies }];
  });
}

/** Whether a rule reads the numbers of something else than what is judged. */
function isWider(activity: string, scope: string): boolean {
  return activity !== scope && activity !== '';
}

function saidOf(
  { rule: { id, title }, activity, cell }: ReturnType<typeof onePerRule>[number],
  scope: string,
  words: (code: string) => ScopeWords,
) {
  return { id, title, cell, of: isWider(activity, scope) ? words(activity).noun : null };
}

/** A verdict, or a reason other than lacking data. */
function speaks(verdict: string, telling: boolean): boolean {
  return verdict !== 'no-evidence' || telling;
}

function titleOf(words: ScopeWords, economy: string): Text {
  const name = economyName(economy);
  const scope = words.title;
  if (scope.en === '') return { en: `${name.en}: is it moving up?`, es: `${name.es}: ¿asciende?` };
  return { en: `${name.en}: is it moving up? (${scope.en})`, es: `${name.es}: ¿asciende? (${scope.es})` };
}

function rowOf({ rule, activity, cells }: ReadRule, scope: string, words: (code: string) => ScopeWords) {
  return {
    rule: rule.title,
    asks: rule.asks,
    source: sourceOf(rule),
    ours: rule.confidence === 'ours',
    place: isWider(activity, scope) ? words(activity).title : null,
    cells,
  };
}

/** `Bernhardt & Milberg 2011`: the first work that the rule names. */
export function sourceOf({ references }: Rule): string {
  return references
    .slice(0, 1)
    .map(({ work }) => shortCitation(workOf(work)))
    .join();
}

function lackingOf(rules: readonly ReadRule[], shown: readonly ReadRule[]): LackingRule[] {
  const silent = RULES.filter((rule) => !shown.some((one) => one.rule === rule));
  return silent.map((rule) => {
    const read = rules.find((one) => one.rule === rule);
    const slots = rule.slots.filter(({ anyOf }) => anyOf.some((id) => read?.missing.has(id)));
    return {
      rule: rule.title,
      kind: KINDS_IN_FULL[read?.kind ?? 'process'],
      source: sourceOf(rule),
      needs: [...new Map(slots.map(needOf)).values()],
    };
  });
}

function needOf({ anyOf, as }: Rule['slots'][number]): [string, Text] {
  const ids = typeof as === 'object' ? [...anyOf, as.above] : anyOf;
  const or = typeof as === 'object' ? { en: '; ', es: '; ' } : { en: ', or ', es: ', o ' };
  const words = (lang: keyof Text) =>
    ids.map((id) => `${variableOf(id).title[lang]} (${variableOf(id).about[lang]})`).join(or[lang]);
  return [ids.join(), { en: words('en'), es: words('es') }];
}
