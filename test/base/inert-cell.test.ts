import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inertCell, readInertCell } from '../../src/base/inert-cell.ts';

describe('inertCell', () => {
  it('takes the run out of a formula and leaves numbers, signs and words', () => {
    for (const text of [
      '=1+1',
      '=',
      '+A1',
      '-A1',
      '@SUM(1)',
      '\t=1',
      '  =1',
      '＝1',
      '＋1',
      '＠a',
      '-1-2',
      '+5+A1',
    ])
      expect(inertCell(text)).toBe(`'${text}`);
    for (const text of ['-5', '+5', '-1,234.5', '-1e10', '-', '+', '5', 'a-b', 'e=mc2', '', "'a"])
      expect(inertCell(text)).toBe(text);
  });

  it('is read out of a formula that is a text', () => {
    expect(['="0702"', '=""', '="a', '=a"'].map(readInertCell)).toEqual(['0702', '', '="a', '=a"']);
  });

  it('is read back exactly, also where apostrophes stood before the formula', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^'{0,3}\s?[=+\-@＝]?[0-9a-z,.]{0,4}$/),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(readInertCell(inertCell(text))).toBe(text);
        expect(inertCell(text)).not.toMatch(/^\s*[=@]/);
      }),
      { numRuns: 500 },
    );
  });
});
