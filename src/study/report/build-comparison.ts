import { same, type Text } from '../../base/locale.ts';
import type { Unit } from '../../base/unit.ts';
import { KIND_TITLES } from '../../indicators/upgrading/titles.ts';
import { comparisonSentences } from '../../report/comparison-sentences.ts';
import type {
  ComparedNumber,
  ComparedRule,
  ComparisonView,
  Pair,
  VerdictCell,
  VerdictNumber,
} from '../../report/verdict-model.ts';
import { tallyOf } from '../../report/verdict-sentences.ts';
import { joined } from '../../report/wording.ts';
import type { StepResult } from '../../workspace/step-result.ts';
import { textOf } from '../../workspace/text-of.ts';
import type { ComparisonBlockSpec } from '../block-schema.ts';
import type { StudyValue } from '../read-values.ts';
import { cellNotFound } from '../study-errors.ts';
import type { StudyResult } from '../study-result.ts';
import { onePerRule, type ReadVerdict, readVerdict, sharedScope } from './read-findings.ts';
import { economyInSentence, economyName, scopeWords, spanText } from './verdict-names.ts';

/**
 * Two economies by the same rules from a step with `upgrading-verdict`, and named values beside them.
 * @throws EscalarError `cell-not-found`.
 */
export function buildComparison(
  spec: ComparisonBlockSpec,
  step: StepResult,
  { names }: StudyResult,
  values: ReadonlyMap<string, StudyValue>,
): ComparisonView {
  const codes = spec.economies as unknown as Pair<string>;
  const scope = spec.scope ?? sharedScope(step, codes);
  const both = pairOf(codes, (code) => readVerdict(step, code, scope));
  const at = pairOf(both, (one) => indexOfSpan(one, spec, step));
  const words = (code: string) => scopeWords(code, step, spec.classification, names);
  const [first] = both;
  const rules = first.rules.flatMap(({ rule, kind }, r): ComparedRule[] => {
    const read = pairOf(both, (one) => one.rules[r]);
    const told = pairOf(read, (one, i) => spoken(one?.cells[at[i]] ?? null));
    const activities = new Set(read.flatMap((one, i) => (told[i] === null ? [] : [one.activity])));
    // numbers of different classes do not stand beside each other
    return [...activities].map((activity) => {
      const cells = pairOf(told, (cell, i) => (read[i]?.activity === activity ? cell : null));
      const place = activity === scope || activity === '' ? null : words(activity).title;
      return { rule: rule.title, kind: KIND_TITLES[kind], place, cells, numbers: numbersOf(cells) };
    });
  });
  const tallies = pairOf(both, (one, i) => tallyOf(onePerRule(one.rules, at[i]).map(({ cell }) => cell)));
  const span = spanText(first.spans[at[0]]);
  const pair = pairOf(codes, economyName);
  const told = pairOf(codes, economyInSentence);
  return {
    title: spec.title === undefined ? titleOf(told, words(scope ?? '').title) : textOf(spec.title),
    economies: codes,
    names: pair,
    span,
    rules,
    tallies,
    context: (spec.rows ?? [])
      .filter((row) => codes.some((code) => values.get(row.values[code] ?? '')?.state !== 'absent'))
      .map((row) => contextOf(row, codes, values)),
    sentences: comparisonSentences({ names: told, span, rules, tallies }),
  };
}

function pairOf<T, U>([a, b]: Pair<T>, make: (of: T, i: 0 | 1) => U): Pair<U> {
  return [make(a, 0), make(b, 1)];
}

function titleOf([a, b]: ComparisonView['names'], scope: Text): Text {
  const of = (lang: keyof Text) => (scope[lang] === '' ? '' : ` (${scope[lang]})`);
  return {
    en: capital(`${a.en} and ${b.en} side by side${of('en')}`),
    es: capital(`${joined([a.es, b.es], 'es')}, lado a lado${of('es')}`),
  };
}

function capital(title: string): string {
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** The cell, if it has data, or says why it has none. */
function spoken(cell: VerdictCell | null): VerdictCell | null {
  return cell === null || (cell.verdict === 'no-evidence' && !cell.telling) ? null : cell;
}

/** The place of the span asked for, or of the last, which covers the others if one does. */
function indexOfSpan({ spans }: ReadVerdict, { span }: ComparisonBlockSpec, step: StepResult): number {
  if (span === undefined) return spans.length - 1;
  const found = spans.findIndex(({ from, to }) => `${from}-${to}` === span || `${from}..${to}` === span);
  if (found >= 0) return found;
  throw cellNotFound({
    cell: `${step.id} {span: ${span}}`,
    columns: spans.map(({ from, to }) => `${from}-${to}`),
  });
}

/** The numbers of both cells, by what they are. */
function numbersOf(cells: ComparedRule['cells']): ComparedNumber[] {
  const all = new Map<string, VerdictNumber>();
  for (const cell of cells) for (const number of cell?.numbers ?? []) all.set(number.title.en, number);
  return [...all.values()].map(({ title, said, unit, digits, ends, as }) => {
    const own = pairOf(cells, (cell) => cell?.numbers.find((one) => one.title.en === title.en) ?? null);
    return {
      title,
      said,
      unit,
      digits,
      signed: true,
      values: pairOf(own, (one) => one?.value ?? null),
      keys: pairOf(own, (one) => one?.key ?? null),
      ...(ends === undefined ? {} : { ends: pairOf(own, (one) => one?.ends ?? null), range: as === 'range' }),
    };
  });
}

function contextOf(
  { title, values: names }: NonNullable<ComparisonBlockSpec['rows']>[number],
  codes: Pair<string>,
  values: ReadonlyMap<string, StudyValue>,
): ComparedNumber {
  const found = pairOf(codes, (code) => {
    const value = values.get(names[code] ?? '');
    return value?.state === 'number' ? value : null;
  });
  const known = found.find((one) => one !== null);
  return {
    title: textOf(title),
    said: textOf(title),
    unit: shortUnit(known?.unit),
    digits: known?.digits ?? 0,
    signed: false,
    values: pairOf(found, (one) => one?.value ?? null),
  };
}

/** As it stands behind a number; a pure number needs no word. */
function shortUnit(unit: Unit | undefined): Text {
  if (unit === undefined || ['ratio', 'share', 'index', 'count'].includes(unit.id)) return same('');
  return unit.id === 'percent' ? same('%') : unit.label;
}
