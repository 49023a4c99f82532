import type { EscalarError } from '../../../base/error.ts';
import type { Text } from '../../../base/locale.ts';
import { ruleSyntax } from './rule-errors.ts';

export type Comparator = '<' | '<=' | '>' | '>=' | '=' | '!=';

/** A word of a rule; `column` counts from 1. */
export type RuleToken = { readonly column: number; readonly text: string } & (
  | { readonly kind: 'name' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'comparator'; readonly value: Comparator }
  | { readonly kind: 'keyword'; readonly value: 'and' | 'or' | 'not' | 'in' }
  | { readonly kind: 'mark'; readonly value: '(' | ')' | ',' }
  | { readonly kind: 'end' }
);

const SPACE = /\s+/y;
const NUMBER = /-?(?:\d[\d_]*(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?(\s*%)?/y;
const NAME = /[\p{L}_][\p{L}\p{N}_]*/uy;
const TEXT = /"([^"]*)"|'([^']*)'/y;
const SIGNS = /[<>=!≤≥≠&|]+/y;
const MARKS = '(),';

const COMPARATORS: Readonly<Record<string, Comparator>> = {
  '<': '<',
  '<=': '<=',
  '≤': '<=',
  '>': '>',
  '>=': '>=',
  '≥': '>=',
  '=': '=',
  '!=': '!=',
  '≠': '!=',
};
/** What people bring from other languages. */
const MEANT: Readonly<Record<string, string>> = {
  '==': '=',
  '===': '=',
  '=>': '>=',
  '=<': '<=',
  '<>': '!=',
  '!==': '!=',
  '&&': 'and',
  '&': 'and',
  '||': 'or',
  '|': 'or',
  '!': 'not',
};
const KEYWORDS = ['and', 'or', 'not', 'in'] as const;

/** @throws EscalarError `rule-syntax`, with the column inside the rule. */
export function ruleTokens(rule: string): RuleToken[] {
  const tokens: RuleToken[] = [];
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(rule);
  };
  while (at < rule.length) {
    const space = match(SPACE);
    if (space !== null) {
      at += space[0].length;
      continue;
    }
    const token = tokenAt(rule, at, match);
    tokens.push(token);
    at += token.text.length;
  }
  return [...tokens, { kind: 'end', column: rule.length + 1, text: '' }];
}

function tokenAt(rule: string, at: number, match: (pattern: RegExp) => RegExpExecArray | null): RuleToken {
  const column = at + 1;
  const quoted = match(TEXT);
  if (quoted !== null) {
    return { kind: 'text', column, text: quoted[0], value: quoted[1] ?? quoted[2] ?? '' };
  }
  const number = match(NUMBER);
  if (number !== null) return numberToken(rule, column, number);
  const name = match(NAME)?.[0];
  if (name !== undefined) {
    const keyword = KEYWORDS.find((word) => word === name.toLowerCase());
    return keyword === undefined
      ? { kind: 'name', column, text: name }
      : { kind: 'keyword', column, text: name, value: keyword };
  }
  const mark = rule.charAt(at);
  if (MARKS.includes(mark)) return { kind: 'mark', column, text: mark, value: mark as '(' };
  const signs = match(SIGNS)?.[0];
  if (signs !== undefined) {
    const value = Object.hasOwn(COMPARATORS, signs) ? COMPARATORS[signs] : undefined;
    if (value !== undefined) return { kind: 'comparator', column, text: signs, value };
    const nearest = Object.hasOwn(MEANT, signs) ? MEANT[signs] : null;
    throw ruleError(rule, column, unknownSign(signs), nearest);
  }
  if (mark === '"' || mark === "'")
    throw ruleError(rule, column, {
      en: 'a quotation mark opens here and does not close',
      es: 'aquí se abren comillas que no se cierran',
    });
  throw ruleError(rule, column, unknownSign(String.fromCodePoint(rule.codePointAt(at) as number)));
}

function numberToken(rule: string, column: number, found: RegExpExecArray): RuleToken {
  const [text, percent] = found;
  const digits = Number(text.replace(/[_%\s]/g, ''));
  if (!Number.isFinite(digits) || /__|_(?!\d)/.test(text))
    throw ruleError(rule, column, {
      en: `"${text}" is not a number`,
      es: `"${text}" no es un número`,
    });
  return { kind: 'number', column, text, value: percent === undefined ? digits : digits / 100 };
}

function unknownSign(sign: string): Text {
  return { en: `"${sign}" means nothing here`, es: `"${sign}" no significa nada aquí` };
}

export function ruleError(
  rule: string,
  column: number,
  problem: Text,
  nearest: string | null = null,
): EscalarError {
  return ruleSyntax({ rule, column, problem, nearest });
}
