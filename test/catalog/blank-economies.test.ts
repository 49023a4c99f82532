import { describe, expect, it } from 'vitest';
import { blankEconomies } from '../../src/catalog/blank-economies.ts';

describe('blankEconomies', () => {
  it.each<[string[], string[]]>([
    [['MEX', 'USA', ''], ['']],
    [
      ['MEX', 'USA', ' ', 'n.d.', '..'],
      [' ', 'n.d.', '..'],
    ],
    [['MEX', 'NAM', 'NA'], ['NA']],
    [['México', 'Namibia', 'nd'], ['nd']],
    [['484', '516', 'null'], ['null']],
    [['MX', 'NA', 'NE'], []],
    [['TX', 'ND', 'SD'], []],
    [['norte', 'sur', 'ne'], []],
    [['ne', '-'], ['-']],
  ])('of %j are %j', (words, blank) => {
    expect([...blankEconomies(words)]).toEqual(blank);
  });
});
