import { describe, expect, it } from 'vitest';
import { nearestName } from '../../src/base/nearest.ts';

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
