import { nearestName } from '../../../base/nearest.ts';
import type { Comparison, Operand, Rule } from './parse-rule.ts';
import { ruleKind, ruleName, ruleShare } from './rule-errors.ts';

/** What is known of a firm: a number, a text, or null where the fact is missing. */
export type Fact = number | string | null;
/** Yes, no, or null: unknown. */
export type Verdict = boolean | null;

/**
 * Whether a firm meets a rule, in Kleene's three-valued logic: a comparison with a missing fact is unknown; `or` is
 * true when one part is true whatever the others, `and` false when one part is false, else unknown wins.
 * @param forced settles comparisons before their facts are looked at; undefined leaves them to the facts
 * @example
 * import { evaluateRule, parseRule } from 'escalar/policy';
 *
 * const rule = parseRule('jobs < 250 and not exports_share >= 10%');
 * evaluateRule(rule, (name) => (name === 'jobs' ? 40 : null)); // => null
 * evaluateRule(rule, (name) => (name === 'jobs' ? 400 : null)); // => false
 */
export function evaluateRule(
  rule: Rule,
  factOf: (name: string) => Fact,
  forced?: (comparison: Comparison) => boolean | undefined,
): Verdict {
  switch (rule.kind) {
    case 'compare': {
      const settled = forced?.(rule);
      return settled ?? compare(rule, factBehind(rule.left, factOf), factBehind(rule.right, factOf));
    }
    case 'among': {
      const fact = factOf(rule.fact.name);
      return fact === null
        ? null
        : rule.values.some((value) => value.kind !== 'name' && value.value === fact);
    }
    case 'not': {
      const verdict = evaluateRule(rule.part, factOf, forced);
      return verdict === null ? null : !verdict;
    }
    default: {
      const decisive = rule.kind === 'or';
      const verdicts = rule.parts.map((part) => evaluateRule(part, factOf, forced));
      if (verdicts.includes(decisive)) return decisive;
      return verdicts.includes(null) ? null : !decisive;
    }
  }
}

function factBehind(operand: Operand, factOf: (name: string) => Fact): Fact {
  return operand.kind === 'name' ? factOf(operand.name) : operand.value;
}

function compare({ comparator }: Comparison, left: Fact, right: Fact): Verdict {
  if (left === null || right === null) return null;
  switch (comparator) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    case '=':
      return left === right;
    case '!=':
      return left !== right;
  }
}

/** The comparisons of a rule, in the order written. */
export function comparisonsOf(rule: Rule): readonly Comparison[] {
  if (rule.kind === 'compare') return [rule];
  if (rule.kind === 'among') return [];
  return rule.kind === 'not' ? comparisonsOf(rule.part) : rule.parts.flatMap(comparisonsOf);
}

/** Every pair of things that a rule sets beside one another. */
function pairsOf(rule: Rule): readonly (readonly [Operand, Operand, boolean])[] {
  if (rule.kind === 'compare')
    return [[rule.left, rule.right, rule.comparator === '=' || rule.comparator === '!=']];
  if (rule.kind === 'among') return rule.values.map((value) => [rule.fact, value, true] as const);
  return rule.kind === 'not' ? pairsOf(rule.part) : rule.parts.flatMap(pairsOf);
}

/**
 * Checks a rule against the columns of a table.
 * @param kindOf of a column, or null where there is none
 * @throws EscalarError `rule-name`, `rule-kind`
 */
export function checkRule(
  rule: Rule,
  kindOf: (name: string) => 'number' | 'text' | null,
  have: readonly string[],
): void {
  const kindOfOperand = (operand: Operand): 'number' | 'text' => {
    if (operand.kind !== 'name') return operand.kind;
    const { name, column } = operand;
    const kind = kindOf(name);
    if (kind !== null) return kind;
    throw ruleName({ name, column, have, nearest: nearestName(name, have) });
  };
  for (const [left, right, equality] of pairsOf(rule)) {
    const [a, b] = [kindOfOperand(left), kindOfOperand(right)];
    const { name, column } = left as Operand & { kind: 'name' };
    if (a !== b || (a === 'text' && !equality)) throw ruleKind({ name, column, holds: a });
  }
}

const SHARE = /(^|_)(share|ratio|proportion|proporcion|participacion)($|_)/;

/** @throws EscalarError `rule-share` where a fact called a share is compared with a number beyond 0 to 1. */
export function checkShares(rule: Rule): void {
  for (const { name, value } of sharesOf(rule)) if (value < 0 || value > 1) throw ruleShare({ name, value });
}

/** The facts called a share that a rule compares with a number. */
export function sharesOf(rule: Rule): readonly { readonly name: string; readonly value: number }[] {
  return pairsOf(rule).flatMap(([left, right]) =>
    left.kind === 'name' && right.kind === 'number' && SHARE.test(left.name)
      ? [{ name: left.name, value: right.value }]
      : [],
  );
}
