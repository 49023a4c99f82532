import { expect, test } from 'vitest';
import { economyCodes } from '../../../scripts/ship-data/economy-codes.ts';

test('names of economies become codes; those left out on purpose become none', () => {
  const codes = economyCodes(['Taiwan', 'South Korea', 'Timor', 'EU-27', 'Taiwan'], {
    also: { Timor: 'TLS' },
    leftOut: ['EU-27'],
  });
  expect([...codes]).toEqual([
    ['Taiwan', 'TWN'],
    ['South Korea', 'KOR'],
    ['Timor', 'TLS'],
    ['EU-27', null],
  ]);
});

test('a name that nobody knows, or two names of one economy, are refused', () => {
  expect(() => economyCodes(['Atlantis'])).toThrow(/Atlantis/);
  expect(() => economyCodes(['Korea', 'South Korea'])).toThrow(/both KOR/);
});
