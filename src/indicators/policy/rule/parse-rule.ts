import type { Text } from '../../../base/locale.ts';
import { nearestName } from '../../../base/nearest.ts';
import { type Comparator, type RuleToken, ruleError, ruleTokens } from './rule-tokens.ts';

export type Operand =
  | { readonly kind: 'name'; readonly name: string; readonly column: number }
  | { readonly kind: 'number'; readonly value: number; readonly column: number }
  | { readonly kind: 'text'; readonly value: string; readonly column: number };

/** A comparison; of a fact with a value the fact stands on the left. */
export interface Comparison {
  readonly kind: 'compare';
  readonly left: Operand;
  readonly comparator: Comparator;
  readonly right: Operand;
}

/** A rule of eligibility over the facts of a firm. */
export type Rule =
  | Comparison
  | {
      readonly kind: 'among';
      readonly fact: Operand & { readonly kind: 'name' };
      readonly values: readonly Operand[];
    }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Rule[] }
  | { readonly kind: 'not'; readonly part: Rule };

const MOST_LETTERS = 10_000;
const DEEPEST = 200;

const FLIPPED: Readonly<Record<Comparator, Comparator>> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  '=': '=',
  '!=': '!=',
};

/**
 * Reads `exports_usd >= 500_000 or exports_share >= 10%`. `and` binds before `or`, `not` before both; `in (…)` is
 * one of a list; numbers may have `_` between digits and `%` at the end; texts stand in quotation marks.
 * @throws EscalarError `rule-syntax`, with the column inside the rule and what would mend it.
 * @example
 * import { evaluateRule, parseRule } from 'escalar/policy';
 *
 * const rule = parseRule('exports_usd >= 500_000 or exports_share >= 10%');
 * evaluateRule(rule, (name) => (name === 'exports_share' ? 0.12 : null)); // => true
 */
export function parseRule(rule: string): Rule {
  if (rule.length > MOST_LETTERS)
    throw ruleError(`${rule.slice(0, 60)}…`, MOST_LETTERS + 1, {
      en: `it has more than ${MOST_LETTERS} letters`,
      es: `tiene más de ${MOST_LETTERS} letras`,
    });
  const tokens = ruleTokens(rule);
  let next = 0;
  let depth = 0;
  const peek = (): RuleToken => tokens[next];
  const refuse = (token: RuleToken, problem: Text, nearest?: string | null) =>
    ruleError(rule, token.column, problem, nearest);
  const takes = (value: string): boolean => {
    const token = peek();
    const found = (token.kind === 'keyword' || token.kind === 'mark') && token.value === value;
    if (found) next += 1;
    return found;
  };

  function joined(word: 'and' | 'or', part: () => Rule): Rule {
    const parts = [part()];
    while (takes(word)) parts.push(part());
    return parts.length === 1 ? parts[0] : { kind: word, parts };
  }
  const either = (): Rule => joined('or', both);
  const both = (): Rule => joined('and', single);

  function single(): Rule {
    const token = peek();
    depth += 1;
    if (depth > DEEPEST) throw refuse(token, { en: 'nested too deep', es: 'demasiados niveles' });
    try {
      if (takes('not')) return { kind: 'not', part: single() };
      if (!takes('(')) return comparison();
      const inside = either();
      if (!takes(')')) throw refuse(peek(), expected('")"', '")"', peek()));
      return inside;
    } finally {
      depth -= 1;
    }
  }

  function operand(): Operand {
    const token = peek();
    next += 1;
    if (token.kind === 'name') return { kind: 'name', name: token.text, column: token.column };
    if (token.kind === 'number' || token.kind === 'text')
      return { kind: token.kind, value: token.value, column: token.column } as Operand;
    throw refuse(token, expected('a fact, a number or a text', 'un dato, un número o un texto', token));
  }

  function comparison(): Rule {
    const left = operand();
    const token = peek();
    const negated = takes('not');
    if (takes('in')) return negated ? { kind: 'not', part: among(left) } : among(left);
    if (token.kind !== 'comparator')
      throw refuse(
        token,
        expected(
          'a comparison (<, <=, >, >=, =, != or in)',
          'una comparación (<, <=, >, >=, =, != o in)',
          token,
        ),
        token.kind === 'name' ? nearestName(token.text, ['in', 'not', 'and', 'or']) : null,
      );
    next += 1;
    const right = operand();
    if (left.kind !== 'name' && right.kind !== 'name')
      throw ruleError(rule, left.column, {
        en: 'one side must be a fact of the firm',
        es: 'un lado tiene que ser un dato de la empresa',
      });
    const flipped = left.kind !== 'name';
    return flipped
      ? { kind: 'compare', left: right, comparator: FLIPPED[token.value], right: left }
      : { kind: 'compare', left, comparator: token.value, right };
  }

  function among(fact: Operand): Rule {
    if (fact.kind !== 'name')
      throw ruleError(rule, fact.column, {
        en: 'a fact of the firm must stand before in',
        es: 'antes de in va un dato de la empresa',
      });
    if (!takes('(')) throw refuse(peek(), expected('"("', '"("', peek()));
    const values: Operand[] = [];
    do {
      const token = peek();
      const value = operand();
      if (value.kind === 'name')
        throw refuse(token, {
          en: `a list holds numbers and texts; write "${value.name}" in quotation marks`,
          es: `una lista contiene números y textos; escriba "${value.name}" entre comillas`,
        });
      values.push(value);
    } while (takes(','));
    if (!takes(')')) throw refuse(peek(), expected('"," or ")"', '"," o ")"', peek()));
    return { kind: 'among', fact, values };
  }

  const read = either();
  const rest = peek();
  if (rest.kind !== 'end') throw refuse(rest, afterRule(rest, tokens[next - 1]), nearestJoin(rest));
  return read;
}

function nearestJoin(token: RuleToken): string | null {
  return token.kind === 'name' ? nearestName(token.text, ['and', 'or', 'not']) : null;
}

function afterRule(token: RuleToken, before: RuleToken | undefined): Text {
  if (token.kind === 'mark' && token.value === ',' && before?.kind === 'number')
    return {
      en: 'a number has no comma; write 500000 or 500_000',
      es: 'un número no lleva coma; escriba 500000 o 500_000',
    };
  return expected('and, or, or the end', 'and, or, o el final', token);
}

function expected(en: string, es: string, token: RuleToken): Text {
  return token.kind === 'end'
    ? { en: `${en} is missing at the end`, es: `falta ${es} al final` }
    : { en: `${en} expected, not "${token.text}"`, es: `se esperaba ${es}, no "${token.text}"` };
}
