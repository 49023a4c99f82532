import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NumberReading, readNumber } from '../../../src/sources/tabular/read-number.ts';

function short(reading: NumberReading): unknown {
  if (reading.kind === 'number')
    return reading.decimal === null ? reading.value : `${reading.value}${reading.decimal}`;
  if (reading.kind === 'either') return [reading.dot, reading.comma];
  return reading.kind === 'missing' ? reading.reason : reading.trouble;
}

describe('readNumber', () => {
  it.each([
    ['12', 12],
    ['007', 7],
    ['-12', -12],
    ['+12', 12],
    ['−12', -12],
    ['–12', -12],
    ['- 12', -12],
    ['(12)', -12],
    ["'12", 12],
    ["'-12", -12],
    ['(1 234)', -1234],
    ['-0', 0],
    ['1 234 567', 1234567],
    ['1\u00a0234', 1234],
    ['1\u202f234', 1234],
    ["1'234'567", 1234567],
    ['1’234', 1234],
    ['1e3', 1000],
    ['1E+06', 1000000],
  ])('%s proves no decimal mark', (text, value) => {
    expect(short(readNumber(text))).toBe(value);
  });
  it.each([
    ['1.5', '1.5.'],
    ['1,5', '1.5,'],
    ['.5', '0.5.'],
    ['0.123', '0.123.'],
    ['-0.123', '-0.123.'],
    ['0,123', '0.123,'],
    ['1234.567', '1234.567.'],
    ['1234,567', '1234.567,'],
    ['1.2345', '1.2345.'],
    ['1,234.5', '1234.5.'],
    ['1.234,5', '1234.5,'],
    ['1,234,567', '1234567.'],
    ['1.234.567', '1234567,'],
    ['1 234,5', '1234.5,'],
    ['1 234.567', '1234.567.'],
    ["1'234.50", '1234.5.'],
    ['(1,234.50)', '-1234.5.'],
    ['1.5e-3', '0.0015.'],
    ['1,5E+03', '1500,'],
    ['1,234e2', '123.4,'],
    ['5.', '5.'],
  ])('%s proves its decimal mark', (text, shown) => {
    expect(short(readNumber(text))).toBe(shown);
  });
  it.each([
    ['1,234', 1234, 1.234],
    ['1.234', 1.234, 1234],
    ['-12.345', -12.345, -12345],
    ['(123,456)', -123456, -123.456],
  ])('%s could be two numbers', (text, dot, comma) => {
    expect(short(readNumber(text))).toEqual([dot, comma]);
  });
  it.each([
    ['', 'not-reported'],
    ['NA', 'not-reported'],
    ['n.d.', 'not-reported'],
    ['s/d', 'not-reported'],
    ['-', 'not-reported'],
    ['..', 'not-reported'],
    ['N/E', 'not-reported'],
    ['#N/A', 'not-reported'],
    ['C', 'confidential'],
    ['c/', 'confidential'],
    ['(c)', 'confidential'],
    ['*', 'confidential'],
    ['Confidencial', 'confidential'],
    ['D', 'confidential'],
    ['#DIV/0!', 'zero-denominator'],
    ['#¡DIV/0!', 'zero-denominator'],
  ])('"%s" is missing: %s', (text, reason) => {
    expect(short(readNumber(text))).toBe(reason);
  });
  it.each([
    ['12%', 'percent-number'],
    ['1.5 %', 'percent-number'],
    ['$1,200', 'currency-number'],
    ['$ 1,200.50', 'currency-number'],
    ['1.200,50 €', 'currency-number'],
    ['US$ 5', 'currency-number'],
    ['MXN 5', 'currency-number'],
    ['1e999', 'number-out-of-range'],
    ['1e-999', 'number-out-of-range'],
    ['9'.repeat(310), 'number-out-of-range'],
    ['#REF!', 'excel-error'],
    ['#¡VALOR!', 'excel-error'],
    ['#VALUE!', 'excel-error'],
    ['abc', 'not-a-number'],
    ['12a', 'not-a-number'],
    ['1.2.3', 'not-a-number'],
    ['1,23,45', 'not-a-number'],
    ['123,45,678', 'not-a-number'],
    ['1,234.567,8', 'not-a-number'],
    ['12 34', 'not-a-number'],
    ['1\n234', 'not-a-number'],
    ['0x1F', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['--5', 'not-a-number'],
    ['(-5)', 'not-a-number'],
    ['12-', 'not-a-number'],
    ['.', 'not-reported'],
    [',', 'not-a-number'],
    ['e5', 'not-a-number'],
    ['p/', 'not-a-number'],
    ['2003-12-01', 'not-a-number'],
  ])('"%s" is %s', (text, trouble) => {
    expect(short(readNumber(text))).toBe(trouble);
  });
  it.each([
    ['1234 p/', 'p'],
    ['1234p/', 'p'],
    ['1234 r/', 'r'],
    ['1234 (p)', 'p'],
    ['1,234.5 e/', 'e'],
    ['1234.5 b', 'b'],
    ['1234 bep', 'bep'],
    ['1234 (s)', 's'],
    ['1234p', 'p'],
    ['1.234,5 r', 'r'],
    ['1234ᵖ', 'p'],
    ['-12 u', 'u'],
    ['1234 [1]', '1'],
    ['1234[12]', '12'],
  ])('"%s" carries the flag %s', (text, flag) => {
    expect(readNumber(text)).toMatchObject({ kind: 'number', flag });
  });
  it.each(['1234 B', '1234 k', '1234b', '1234e', '1234 m', '1.2 bn', '1234 (x)', '1234 (1)', '5 kg'])(
    '"%s" has no flag that is known',
    (text) => {
      expect(short(readNumber(text))).toBe('not-a-number');
    },
  );
  it.each([
    [': c', 'confidential'],
    [':c', 'confidential'],
    ['(S)', 'confidential'],
    ['S', 'confidential'],
    ['x', 'confidential'],
    ['conf', 'confidential'],
    [': u', 'not-reported'],
    [':', 'not-reported'],
    ['#N/D', 'not-reported'],
    ['#N/A', 'not-reported'],
  ])('"%s" is no number: %s', (text, reason) => {
    expect(readNumber(text)).toEqual({ kind: 'missing', reason });
  });
  it('reads back every number in every way of writing it', () => {
    const written = fc.record({
      value: fc.integer({ min: -1e12, max: 1e12 }),
      decimals: fc.integer({ min: 0, max: 6 }),
      mark: fc.constantFrom('.', ','),
      group: fc.constantFrom('', ',', '.', ' ', '\u00a0', "'"),
    });
    fc.assert(
      fc.property(written, ({ value, decimals, mark, group }) => {
        fc.pre(group !== mark);
        const [whole, fraction] = (Math.abs(value) / 1e6).toFixed(decimals).split('.') as [string, string?];
        const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
        const text = `${value < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : mark + fraction}`;
        const meant = Number(`${value < 0 ? '-' : ''}${whole}.${fraction ?? '0'}`) + 0;
        const reading = readNumber(text);
        if (reading.kind === 'number') expect(reading.value).toBe(meant);
        else if (reading.kind === 'either') expect([reading.dot, reading.comma]).toContain(meant);
        else expect.unreachable(`${text} is ${reading.kind}`);
      }),
      { numRuns: 2000 },
    );
  });
});
