import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arithmetic } from '../../src/base/arithmetic.ts';
import { EscalarError } from '../../src/base/error.ts';
import { same } from '../../src/base/locale.ts';
import { tableOf } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';

const field = (name: string) => ({ name, title: same(name), unit: UNITS.dataUnit });
const table = tableOf(
  't',
  [{ name: 'word', title: same('word') }, field('a'), field('b'), field('Valor total')],
  [
    { word: 'x', a: 6, b: 2, 'Valor total': 4 },
    { word: 'y', a: 1, b: 0, 'Valor total': { missing: 'confidential' } },
  ],
);
const first = (formula: string) => arithmetic(formula, table).values[0];
const codeOf = (formula: string) => {
  try {
    arithmetic(formula, table);
    return 'read';
  } catch (error) {
    return error instanceof EscalarError ? error.code : String(error);
  }
};

describe('arithmetic', () => {
  it.each([
    ['a * 1000', 6000],
    ['a + b * 2', 10],
    ['(a + b) * 2', 16],
    ['a - b - 1', 3],
    ['a / b / 3', 1],
    ['-a + 10', 4],
    ['a * -b', -12],
    ['-(a - b)', -4],
    ['a / [Valor total]', 1.5],
    ['1e3', 1000],
    ['0.5*a', 3],
  ])('%s is %d', (formula, value) => {
    expect(first(formula)).toBe(value);
  });
  it('keeps why a number is missing, and makes no infinity', () => {
    const { values, reason } = arithmetic('a / b', table);
    expect([...values]).toEqual([3, Number.NaN]);
    expect([...(reason ?? [])]).toEqual([0, 4]);
    expect([...(arithmetic('a + [Valor total]', table).reason ?? [])]).toEqual([0, 2]);
  });
  it.each(['a +', '(a', 'a)', 'a b', '', '*a', 'a % b', 'a + )', '2 3'])('refuses "%s"', (formula) => {
    expect(codeOf(formula)).toBe('bad-arithmetic');
  });
  it.each(['c + 1', 'word * 2', 'constructor', '__proto__'])(
    'knows no column of numbers in "%s"',
    (formula) => {
      expect(codeOf(formula)).toBe('unknown-name');
    },
  );
  it('gives what the language gives', () => {
    const part = fc.constantFrom('a', 'b', '2', '7', '0.5');
    const expression = fc.array(fc.tuple(part, fc.constantFrom('+', '-', '*')), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(expression, part, (parts, last) => {
        const formula = parts.map(([one, sign]) => `${one} ${sign} `).join('') + last;
        const meant = new Function('a', 'b', `return ${formula}`)(6, 2) as number;
        expect(first(formula)).toBe(meant);
      }),
    );
  });
});
