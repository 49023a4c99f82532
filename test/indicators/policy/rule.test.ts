import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../../src/base/error.ts';
import {
  checkRule,
  checkShares,
  evaluateRule,
  type Fact,
} from '../../../src/indicators/policy/rule/evaluate-rule.ts';
import { parseRule, type Rule } from '../../../src/indicators/policy/rule/parse-rule.ts';

const verdict = (rule: string, facts: Readonly<Record<string, Fact>>) =>
  evaluateRule(parseRule(rule), (name) => facts[name] ?? null);
const refusal = (rule: string): EscalarError => {
  try {
    parseRule(rule);
  } catch (error) {
    if (error instanceof EscalarError) return error;
    throw error;
  }
  throw new Error(`was read: ${rule}`);
};

describe('a rule', () => {
  it('compares facts; and binds before or, not before both', () => {
    const pitex = 'exports_usd >= 500_000 or exports_share >= 10%';
    expect(verdict(pitex, { exports_usd: 500_000, exports_share: 0 })).toBe(true);
    expect(verdict(pitex, { exports_usd: 499_999, exports_share: 0.1 })).toBe(true);
    expect(verdict(pitex, { exports_usd: 499_999, exports_share: 0.0999 })).toBe(false);
    expect(verdict('a = 1 or b = 1 and c = 1', { a: 1, b: 0, c: 0 })).toBe(true);
    expect(verdict('(a = 1 or b = 1) and c = 1', { a: 1, b: 0, c: 0 })).toBe(false);
    expect(verdict('not a = 1 and b = 1', { a: 0, b: 1 })).toBe(true);
    expect(verdict('not (a = 1 and b = 1)', { a: 1, b: 0 })).toBe(true);
  });
  it('reads a value on the left, lists, texts in both kinds of quotation marks and negative numbers', () => {
    expect(verdict('10 < a', { a: 11 })).toBe(true);
    expect(verdict('10 <= a', { a: 9 })).toBe(false);
    expect(verdict(`state in ("JAL", 'NLE')`, { state: 'NLE' })).toBe(true);
    expect(verdict('year not in (1994, 1995)', { year: 1995 })).toBe(false);
    expect(verdict("owner != 'foreign'", { owner: 'national' })).toBe(true);
    expect(verdict('growth > -2.5', { growth: -2 })).toBe(true);
    expect(verdict('growth>-.5e1 AND growth ≤ 0', { growth: 0 })).toBe(true);
    expect(verdict('año ≥ 1994', { año: 1994 })).toBe(true);
  });
  it('leaves a missing fact unknown unless the rest decides', () => {
    const rule = 'a >= 5 or b >= 5';
    expect(verdict(rule, { a: null, b: 5 })).toBe(true);
    expect(verdict(rule, { a: null, b: 4 })).toBe(null);
    expect(verdict('a >= 5 and b >= 5', { a: null, b: 4 })).toBe(false);
    expect(verdict('a >= 5 and b >= 5', { a: null, b: 5 })).toBe(null);
    expect(verdict('not a >= 5', { a: null })).toBe(null);
    expect(verdict('a in (1, 2)', { a: null })).toBe(null);
  });
  it.each(
    [
      ['exports_usd => 5', 13, /"=>" means nothing here.*Did you mean ">="\?/s],
      ['a == 5', 3, /Did you mean "="\?/],
      ['a > 5 && b > 5', 7, /Did you mean "and"\?/],
      ['a > 5 nad b > 5', 7, /and, or, or the end expected, not "nad"/],
      ['a > 5 an b > 5', 7, /and, or, or the end expected, not "an".*Did you mean "and"\?/s],
      ['exports_usd >= 500,000', 19, /a number has no comma; write 500000 or 500_000/],
      ['a > ', 5, /a fact, a number or a text is missing at the end/],
      ['', 1, /missing at the end/],
      ['(a > 5', 7, /"\)" is missing at the end/],
      ['a > 5)', 6, /and, or, or the end expected, not "\)"/],
      ['a "x"', 3, /a comparison .* expected, not ""x""/],
      ['a = "x', 5, /a quotation mark opens here and does not close/],
      ['5 > 4', 1, /one side must be a fact of the firm/],
      ['5 in (5)', 1, /a fact of the firm must stand before in/],
      ['a in (small)', 7, /write "small" in quotation marks/],
      ['a in (1 2)', 9, /"," or "\)" expected, not "2"/],
      ['a > 1__0', 5, /"1__0" is not a number/],
      ['a > 1e999', 5, /is not a number/],
      ['a > 5; b', 6, /";" means nothing here/],
      ['('.repeat(300), 201, /nested too deep/],
      [`a > ${'1'.repeat(10_001)}`, 10_001, /more than 10000 letters/],
    ].map(
      ([rule, ...rest]) => [String(rule).slice(0, 30), rule, ...rest] as [string, string, number, RegExp],
    ),
  )('refuses %j at its column', (_, rule, column, words) => {
    const error = refusal(rule);
    expect(error.toText('en')).toMatch(words);
    expect(error.params).toMatchObject({ column });
    expect(error.toText('es')).not.toBe(error.toText('en'));
  });
});

describe('the names of a rule', () => {
  const kinds = { exports_usd: 'number', state: 'text', sales: 'number' } as const;
  const check = (rule: string) =>
    checkRule(
      parseRule(rule),
      (name) => (Object.hasOwn(kinds, name) ? kinds[name as 'sales'] : null),
      Object.keys(kinds),
    );
  it('must be columns of the right kind', () => {
    check('exports_usd > sales and state = "JAL"');
    expect(() => check('exprots_usd > 5')).toThrow(/names "exprots_usd" \(column 1 of the rule\)/);
    expect(() => check('sales > 5 and state = JAL')).toThrow(/names "JAL" \(column 23/);
    expect(() => check('state > 5')).toThrow(/compares "state" with a number .* holds text/);
    expect(() => check('sales = "much"')).toThrow(/compares "sales" with a text .* holds numbers/);
    expect(() => check('state < "M"')).toThrow(/"state"/);
    expect(() => check('state in (1)')).toThrow(/"state"/);
  });
  it('that say share are not compared with 10', () => {
    checkShares(parseRule('exports_share >= 10% and shares_held > 10'));
    expect(() => checkShares(parseRule('exports_share >= 10'))).toThrow(/a share goes from 0 to 1/);
  });
});

const NAMES = ['a', 'b', 'c'] as const;
const comparison = fc
  .tuple(
    fc.constantFrom(...NAMES),
    fc.constantFrom('<', '<=', '>', '>=', '=', '!='),
    fc.integer({ min: -2, max: 2 }),
  )
  .map(([name, sign, value]) => `${name} ${sign} ${value}`);
const among = fc
  .tuple(fc.constantFrom(...NAMES), fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 1, maxLength: 3 }))
  .map(([name, values]) => `${name} in (${values.join(', ')})`);
const { rule: ruleText } = fc.letrec<{ rule: string }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 4 },
    comparison,
    among,
    tie('rule').map((part) => `not (${part})`),
    fc
      .tuple(tie('rule'), fc.constantFrom('and', 'or'), tie('rule'))
      .map(([left, word, right]) => `(${left}) ${word} (${right})`),
  ),
}));

describe('any rule', () => {
  it('that is certain with a fact missing stays so whatever the fact turns out to be', () => {
    const fact = fc.option(fc.integer({ min: -3, max: 3 }));
    fc.assert(
      fc.property(ruleText, fact, fact, fact, (text, a, b, c) => {
        const rule = parseRule(text);
        const facts: Readonly<Record<string, Fact>> = { a, b, c };
        const known = evaluateRule(rule, (name) => facts[name] ?? null);
        if (known === null) return;
        for (const guess of [-3, -1, 0, 2])
          expect(evaluateRule(rule, (name) => facts[name] ?? guess)).toBe(known);
      }),
      { numRuns: 2000 },
    );
  });
  it('agrees with the language it is written like', () => {
    const fact = fc.integer({ min: -3, max: 3 });
    fc.assert(
      fc.property(ruleText, fact, fact, fact, (text, a, b, c) => {
        const script = text
          .replace(/(\w) in \(([^)]*)\)/g, '[$2].includes($1)')
          .replace(/ = /g, ' === ')
          .replace(/\bnot\b/g, '!')
          .replace(/\band\b/g, '&&')
          .replace(/\bor\b/g, '||');
        const wanted = new Function('a', 'b', 'c', `return ${script}`)(a, b, c);
        expect(evaluateRule(parseRule(text), (name) => ({ a, b, c })[name] ?? null)).toBe(wanted);
      }),
      { numRuns: 2000 },
    );
  });
  it('is read or refused with a column inside it, whatever the letters', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'ab_1.5%()<>=!,"\' &|-é\n', ' and ', ' or ', ' in ', 'not '),
      maxLength: 40,
    });
    fc.assert(
      fc.property(letters, (text) => {
        let rule: Rule;
        try {
          rule = parseRule(text);
        } catch (error) {
          expect(error).toBeInstanceOf(EscalarError);
          const { column } = (error as EscalarError<'rule-syntax'>).params;
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual(text.length + 1);
          return;
        }
        expect([true, false, null]).toContain(evaluateRule(rule, () => 1));
      }),
      { numRuns: 5000 },
    );
  });
});
