import { EscalarError } from './error.ts';
import { MISSING_REASONS } from './missing.ts';
import type { NumberColumn, Table } from './table.ts';
import { unknownName } from './unknown-name.ts';

const NOT_REPORTED = MISSING_REASONS.indexOf('not-reported') + 1;
const ZERO_DENOMINATOR = MISSING_REASONS.indexOf('zero-denominator') + 1;

/** One number a row, with the reason where there is none (a code of `MISSING_REASONS`, 0 for a number). */
interface Values {
  readonly values: Float64Array;
  readonly reason: Uint8Array;
}

/**
 * A column from others by `+ - * /` and parentheses: `value * 1000`, `(exports - imports) / gdp`. A name with other
 * letters than those of a word stands between brackets, `[Valor total]`. A number that is missing makes the result
 * missing for its reason; a division by zero is a zero denominator.
 * @param nameIn the name that the table has for one that a person uses
 * @throws EscalarError `bad-arithmetic`, `unknown-name` for a column that is not there or is no number
 */
export function arithmetic(
  formula: string,
  table: Table,
  nameIn: (name: string) => string = (name) => name,
): NumberColumn {
  const parser = { tokens: tokensOf(formula), at: 0, formula, table, nameIn };
  const { values, reason } = sum(parser);
  if (parser.at < parser.tokens.length) throw wrong(parser, parser.tokens[parser.at].text);
  return reason.some((code) => code !== 0) ? { kind: 'number', values, reason } : { kind: 'number', values };
}

interface Token {
  readonly kind: 'number' | 'name' | 'sign';
  readonly text: string;
}

interface Parser {
  readonly tokens: readonly Token[];
  at: number;
  readonly formula: string;
  readonly table: Table;
  readonly nameIn: (name: string) => string;
}

const TOKEN = /\s*(?:(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|\[([^\]]+)\]|([\p{L}_][\p{L}\p{N}_]*)|([-+*/()]))/uy;

function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  const text = formula.trim();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const from = TOKEN.lastIndex;
    const found = TOKEN.exec(text);
    if (found === null) throw new EscalarError('bad-arithmetic', { formula, found: text.slice(from).trim() });
    const [, number, quoted, name, sign] = found;
    if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
    else tokens.push({ kind: 'name', text: (quoted ?? name).trim() });
  }
  return tokens;
}

function wrong({ formula }: Parser, found: string): EscalarError {
  return new EscalarError('bad-arithmetic', { formula, found });
}

function taken(parser: Parser, signs: string): string | null {
  const token = parser.tokens[parser.at];
  if (token?.kind !== 'sign' || !signs.includes(token.text)) return null;
  parser.at += 1;
  return token.text;
}

function sum(parser: Parser): Values {
  let left = product(parser);
  for (let sign = taken(parser, '+-'); sign !== null; sign = taken(parser, '+-'))
    left = combined(left, product(parser), sign);
  return left;
}

function product(parser: Parser): Values {
  let left = factor(parser);
  for (let sign = taken(parser, '*/'); sign !== null; sign = taken(parser, '*/'))
    left = combined(left, factor(parser), sign);
  return left;
}

function factor(parser: Parser): Values {
  if (taken(parser, '-') !== null) return combined(constant(parser, 0), factor(parser), '-');
  if (taken(parser, '(') !== null) {
    const inner = sum(parser);
    if (taken(parser, ')') === null) throw wrong(parser, parser.tokens[parser.at]?.text ?? '');
    return inner;
  }
  const token = parser.tokens[parser.at];
  if (token === undefined || token.kind === 'sign') throw wrong(parser, token?.text ?? '');
  parser.at += 1;
  return token.kind === 'number' ? constant(parser, Number(token.text)) : columnNamed(parser, token.text);
}

function constant({ table: { rows } }: Parser, value: number): Values {
  return { values: new Float64Array(rows).fill(value), reason: new Uint8Array(rows) };
}

function columnNamed({ table, nameIn }: Parser, name: string): Values {
  const own = nameIn(name);
  const column = Object.hasOwn(table.columns, own) ? table.columns[own] : undefined;
  if (column?.kind === 'number') {
    const { values } = column;
    const reason =
      column.reason ?? Uint8Array.from(values, (value) => (Number.isNaN(value) ? NOT_REPORTED : 0));
    return { values, reason };
  }
  const known = table.fields.flatMap((field) =>
    table.columns[field.name].kind === 'number' ? [field.name] : [],
  );
  const kind = { en: 'column of numbers', es: 'la columna de números' };
  throw unknownName(kind, name, known);
}

function combined(left: Values, right: Values, sign: string): Values {
  const values = new Float64Array(left.values.length);
  const reason = new Uint8Array(values.length);
  for (let row = 0; row < values.length; row += 1) {
    const [a, b] = [left.values[row], right.values[row]];
    const why = left.reason[row] || right.reason[row] || (sign === '/' && b === 0 ? ZERO_DENOMINATOR : 0);
    reason[row] = why;
    values[row] =
      why !== 0 ? Number.NaN : sign === '+' ? a + b : sign === '-' ? a - b : sign === '*' ? a * b : a / b;
  }
  return { values, reason };
}
