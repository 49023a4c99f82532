import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../src/base/error.ts';
import { readConditions, readPairs } from '../../src/cli/pairs.ts';

describe('readConditions', () => {
  it.each<[string[], unknown]>([
    [['partner=W00'], { partner: { is: 'W00' } }],
    [['partner!=W00,NES'], { partner: { not: ['W00', 'NES'] } }],
    [['year=1994..2008', 'year!=2001'], { year: { is: '1994..2008', not: '2001' } }],
    [['partner='], { partner: { is: '' } }],
    [['partner!='], { partner: { not: '' } }],
    [['a="Food, drink",Steel'], { a: { is: ['"Food, drink"', 'Steel'] } }],
    [['a=x,'], { a: { is: ['x', ''] } }],
    [['a = b=c'], { a: { is: ' b=c' } }],
    [['a!b=c'], { 'a!b': { is: 'c' } }],
  ])('%j', (given, expected) => {
    expect(readConditions('--where', given)).toEqual(expected);
  });
  it('keeps a column named __proto__', () => {
    expect(Object.keys(readConditions('--where', ['__proto__=1']))).toEqual(['__proto__']);
  });
  it('refuses a column that is named twice, and takes the list that it offers', () => {
    expect(() => readConditions('--where', ['a=x', 'a=y'])).toThrow('says twice what "a" may be');
    expect(readConditions('--where', ['a=x,y'])).toEqual({ a: { is: ['x', 'y'] } });
  });
  it.each(['partner', '=x', '!=x', ''])('refuses "%s"', (given) => {
    expect(() => readConditions('--where', [given])).toThrow(EscalarError);
  });
  it('reads or refuses anything, and loses no letter of the values', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '!', '=', ',', '"', '.', ' ') }), (given) => {
        try {
          const [[name, parts]] = Object.entries(readConditions('--where', [given])) as never as [
            [string, { is?: string | string[]; not?: string | string[] }],
          ];
          const value = [parts.is ?? parts.not].flat().join(',');
          expect(given.startsWith(name.slice(0, 1)) || given.startsWith(' ')).toBe(true);
          expect(given.endsWith(`=${value}`)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(EscalarError);
        }
      }),
      { seed: 7, numRuns: 5000 },
    );
  });
});

describe('readPairs', () => {
  it('cuts at the first sign', () => {
    expect(readPairs('--map', ['a=b=c'])).toEqual({ a: 'b=c' });
    expect(() => readPairs('--map', ['a'])).toThrow('cannot be read');
  });
});
