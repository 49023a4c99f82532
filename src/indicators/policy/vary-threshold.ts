import { badOption } from '../../base/bad-option.ts';
import type { Text } from '../../base/locale.ts';
import type { Table } from '../../base/table.ts';
import { factAt } from './firm-facts.ts';
import { type AdmitThreshold, admitThreshold } from './kernels/admit-threshold.ts';
import { comparisonsOf, evaluateRule } from './rule/evaluate-rule.ts';
import type { Comparison, Rule } from './rule/parse-rule.ts';
import type { Comparator } from './rule/rule-tokens.ts';

const OPPOSITE = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const;

export interface Varied extends AdmitThreshold {
  /** Firms that the answer is about: their verdict is known whatever the threshold. */
  readonly firms: number;
  readonly leftOut: number;
  /** The comparison as the threshold enters it; under `not` the opposite of the one written. */
  readonly comparator: Comparator;
}

/**
 * The threshold of one fact that would admit a share of the firms, the rest of the rule as it is.
 * @throws EscalarError `bad-option` where the rule does not compare the fact with a number, by order, exactly once
 */
export function varyThreshold(table: Table, rule: Rule, name: string, target: number): Varied {
  const comparison = comparisonFor(rule, name);
  const written = comparison.comparator as keyof typeof OPPOSITE;
  const values: number[] = [];
  let [firms, always, negated] = [0, 0, false];
  for (let row = 0; row < table.rows; row += 1) {
    const factOf = factAt(table, row);
    const decided = (met: boolean) =>
      evaluateRule(rule, factOf, (each) => (each === comparison ? met : undefined));
    const [met, not] = [decided(true), decided(false)];
    const value = factOf(name);
    if (met === null || not === null || (met !== not && value === null)) continue;
    firms += 1;
    if (met === not) {
      if (met) always += 1;
      continue;
    }
    negated = not;
    values.push(value as number);
  }
  const comparator = negated ? OPPOSITE[written] : written;
  const found = admitThreshold(comparator, values, always, firms, target);
  return { ...found, firms, leftOut: table.rows - firms, comparator };
}

/** @throws EscalarError `bad-option` */
function comparisonFor(rule: Rule, name: string): Comparison {
  const all = comparisonsOf(rule);
  const named = all.filter(({ left, right }) =>
    [left, right].some((side) => side.kind === 'name' && side.name === name),
  );
  const [only] = named;
  const fits =
    only !== undefined &&
    named.length === 1 &&
    only.right.kind === 'number' &&
    Object.hasOwn(OPPOSITE, only.comparator);
  if (fits) return only;
  const names = all.flatMap(({ left }) => (left.kind === 'name' ? [left.name] : [])).join(', ');
  throw badOption('vary', name, {
    en: `a fact that the rule compares once with a number by <, <=, > or >= (it compares ${names})`,
    es: `un dato que la regla compare una vez con un número mediante <, <=, > o >= (compara ${names})`,
  });
}

const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;

/** What the threshold says, or why there is none. */
export function thresholdText(
  name: string,
  target: number,
  { problem, threshold, admitted, least, most, firms, leftOut, comparator }: Varied,
): Text {
  const about: Text = {
    en: `Of ${firms} firms whose answer is known whatever the threshold${leftOut === 0 ? '' : `; left out for lack of facts: ${leftOut}`}`,
    es: `De ${firms} empresas cuya respuesta se conoce con cualquier umbral${leftOut === 0 ? '' : `; fuera por falta de datos: ${leftOut}`}`,
  };
  if (threshold !== null)
    return {
      en: `${about.en}: ${name} ${comparator} ${threshold} admits ${percent(admitted as number)}, the strictest that reaches ${percent(target)}.`,
      es: `${about.es}: ${name} ${comparator} ${threshold} admite a ${percent(admitted as number)}, el más estricto que llega a ${percent(target)}.`,
    };
  const why: Readonly<Record<NonNullable<AdmitThreshold['problem']>, Text>> = {
    'above-most': {
      en: `no threshold of ${name} admits ${percent(target)}: the loosest admits ${percent(most)}`,
      es: `ningún umbral de ${name} admite a ${percent(target)}: el más laxo admite a ${percent(most)}`,
    },
    'below-least': {
      en: `no threshold of ${name} brings it down to ${percent(target)}: the rest of the rule alone admits ${percent(least)}`,
      es: `ningún umbral de ${name} lo baja a ${percent(target)}: el resto de la regla admite por sí solo a ${percent(least)}`,
    },
    'no-firms': { en: 'there is none to count', es: 'no hay ninguna que contar' },
    'any-stricter': {
      en: `the rest of the rule alone admits ${percent(least)}: any threshold of ${name} that no firm meets will do`,
      es: `el resto de la regla admite por sí solo a ${percent(least)}: sirve cualquier umbral de ${name} que ninguna empresa cumpla`,
    },
    'any-looser': {
      en: `${percent(most)} are admitted by any threshold of ${name} that every firm meets`,
      es: `se admite a ${percent(most)} con cualquier umbral de ${name} que todas las empresas cumplan`,
    },
  };
  const { en, es } = why[problem ?? 'no-firms'];
  return { en: `${about.en}: ${en}.`, es: `${about.es}: ${es}.` };
}
