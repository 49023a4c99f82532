import type { Text } from '../../base/locale.ts';
import { RULES } from '../../indicators/upgrading/rules.ts';
import type { RuleAtAGlance, RulesView, VerdictCell } from '../../report/verdict-model.ts';
import { tallyOf } from '../../report/verdict-sentences.ts';
import { textOf } from '../../workspace/text-of.ts';
import type { RulesBlockSpec } from '../block-schema.ts';
import type { StudyResult } from '../study-result.ts';
import { onePerRule, readVerdict, sharedScope, type VerdictStep } from './read-findings.ts';
import { economyName, type ScopeWords, scopeWords, spanText } from './verdict-names.ts';

/**
 * What each rule says of each economy over the last span of a step with `upgrading-verdict`, which covers the others if one does.
 * @throws EscalarError `cell-not-found`.
 */
export function buildRules(
  spec: RulesBlockSpec,
  step: VerdictStep,
  { names }: Pick<StudyResult, 'names'>,
): RulesView {
  const words = (code: string) => scopeWords(code, step, spec.classification, names);
  const asked = spec.scope ?? sharedScope(step, spec.economies);
  const read = spec.economies.map((code) => {
    const { scope, spans, rules } = readVerdict(step, code, asked);
    const last = spans.length - 1;
    return { code, scope, span: spans[last], judged: onePerRule(rules, last) };
  });
  const rules = RULES.flatMap((rule): RuleAtAGlance[] => {
    const own = read.map(({ judged }) => judged.find((one) => one.rule === rule));
    const spoken = own.map((one) => evidenceOf(one?.cell ?? null));
    if (spoken.every((cell) => cell === null)) return [];
    const places = own.map((one, i) => (one?.activity === read[i].scope ? '' : (one?.activity ?? '')));
    const [shared = '', ...others] = new Set(places.filter((_, i) => spoken[i] !== null));
    const cells = spoken.map((cell, i) =>
      cell === null ? null : markAlone(cell, others.length === 0 ? null : placeOf(places[i], words)),
    );
    return [{ rule: rule.title, place: others.length === 0 ? placeOf(shared, words) : null, cells }];
  });
  return {
    title: spec.title === undefined ? titleOf(words(read[0].scope).title) : textOf(spec.title),
    economies: read.map(({ code, span }) => ({ name: economyName(code), span: spanText(span) })),
    rules,
    tallies: read.map(({ judged }) => tallyOf(judged.map(({ cell }) => cell))),
    known: RULES.length,
  };
}

function evidenceOf(cell: VerdictCell | null): VerdictCell | null {
  return cell === null || cell.verdict === 'no-evidence' ? null : cell;
}

/** Why a rule says what it says stands where its numbers are; beside the mark, of what they are where economies differ in it. */
function markAlone(cell: VerdictCell, place: Text | null): VerdictCell {
  return { ...cell, telling: place !== null, outcome: place ?? cell.outcome, numbers: [] };
}

/** A result without classes has no place. */
function placeOf(activity: string, words: (code: string) => ScopeWords): Text | null {
  return activity === '' ? null : words(activity).title;
}

function titleOf(scope: Text): Text {
  const of = (lang: keyof Text) => (scope[lang] === '' ? '' : ` (${scope[lang]})`);
  return { en: `What each rule says${of('en')}`, es: `Lo que dice cada regla${of('es')}` };
}
