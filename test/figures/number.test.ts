import { expect, test } from 'vitest';
import { labelDigits, showNumber, tickLabels } from '../../src/figures/number.ts';

test('a number that its digits would show as zero keeps its size', () => {
  expect(showNumber(0.00000012, 'en', 4)).toBe('1.2×10⁻⁷');
  expect(showNumber(-0.00000012, 'es', 4)).toBe('−1.2×10⁻⁷');
  expect(showNumber(0, 'en', 2)).toBe('0.00');
  expect(showNumber(0.06, 'en', 1)).toBe('0.1');
  expect(showNumber(2.5e18, 'en', 0)).toBe('2.5×10¹⁸');
});

test('millions are short, and Spanish counts thousands of them', () => {
  expect(tickLabels([0, 5e5, 1e6], 5e5, 'en')).toEqual(['0', '0.5M', '1.0M']);
  expect(tickLabels([0, 1e9, 2e9], 1e9, 'en')).toEqual(['0', '1B', '2B']);
  expect(tickLabels([0, 1e9, 2e9], 1e9, 'es')).toEqual(['0', '1,000 M', '2,000 M']);
  expect(tickLabels([0, 2e12], 2e12, 'es')).toEqual(['0', '2 billones']);
});

test('ticks share the digits of their step', () => {
  expect(tickLabels([-0.5, 0, 0.5], 0.5, 'en')).toEqual(['−0.5', '0.0', '0.5']);
  expect(tickLabels([0, 50, 100], 50, 'en')).toEqual(['0', '50', '100']);
  expect(tickLabels([0, 2.5, 5], 2.5, 'en')).toEqual(['0.0', '2.5', '5.0']);
  expect(tickLabels([0, 0.25, 0.5], 0.25, 'en')).toEqual(['0.00', '0.25', '0.50']);
});

test('labels show three figures of the largest number, at most the digits of the unit', () => {
  expect(labelDigits([100, 38.2, -6.4], 4)).toBe(1);
  expect(labelDigits([0.345, 0.12], 4)).toBe(3);
  expect(labelDigits([5108, 12.5], 2)).toBe(0);
  expect(labelDigits([20.2, 61.4], 2)).toBe(1);
  expect(labelDigits([3, 5, 12], 2)).toBe(0);
  expect(labelDigits([0, 0], 2)).toBe(0);
});
