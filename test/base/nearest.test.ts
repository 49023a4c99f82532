import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, nearestName } from '../../src/base/nearest.ts';

describe('nearestName', () => {
  it.each([
    ['MXE', ['MNE', 'MEX'], 'MEX'],
    ['mex', ['MNE', 'MEX'], 'MEX'],
    ['digitz', ['digits', 'grouping'], 'digits'],
    ['share', ['shift-share', 'theil'], 'shift-share'],
    ['c51', ['c1', 'c15'], 'c15'],
    ['concentration', ['theil', 'gini'], null],
    ['xy', ['xylophone'], null],
    ['x', [], null],
  ])('%s among %j: %s', (word, names, nearest) => {
    expect(nearestName(word, names)).toBe(nearest);
  });
});

describe('distance', () => {
  /** By its recursive definition. */
  const edits = (a: string, b: string): number =>
    a === '' || b === ''
      ? a.length + b.length
      : Math.min(
          edits(a.slice(1), b) + 1,
          edits(a, b.slice(1)) + 1,
          edits(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
        );
  it.each([
    ['kitten', 'sitting', 3],
    ['saturday', 'sunday', 3],
    ['', 'abc', 3],
  ])('of %j and %j is %i', (a, b, wanted) => {
    expect(distance(a, b)).toBe(wanted);
  });
  it('is that of its definition', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
    fc.assert(fc.property(word, word, (a, b) => distance(a, b) === edits(a, b)));
  });
  it('is short work for words of any length', () => {
    expect(nearestName('x'.repeat(2_000_000), Array(2000).fill('exports'))).toBe(null);
  });
});
