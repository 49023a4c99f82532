import { expect, it } from 'vitest';
import { oneFrequency } from '../../src/indicators/one-frequency.ts';

it('is the frequency that all periods share', () => {
  expect(oneFrequency(['2003', '2004'])).toBe('annual');
  expect(oneFrequency(['2003-Q1', '2003-Q4'])).toBe('quarterly');
  expect(oneFrequency(['2003-12'])).toBe('monthly');
});

it('refuses a mixture, what is no period, and nothing at all', () => {
  expect(() => oneFrequency(['2003', '2003-12'])).toThrow(
    'periods of different length: "2003" and "2003-12"',
  );
  expect(() => oneFrequency(['2003', '2003-13'])).toThrow('"2003-13" is not a period.');
  expect(() => oneFrequency([''])).toThrow(/not a period/);
  expect(() => oneFrequency([])).toThrow(/not a period/);
});
