import { describe, expect, test } from 'vitest';
import { claimNumber } from '../../src/report/claims-html.ts';
import { CLAIMS } from './fixtures.ts';

const base = CLAIMS[0] as (typeof CLAIMS)[number];

describe('claimNumber', () => {
  test('takes the digits of the article', () => {
    expect(claimNumber({ ...base, articleValue: 0.83, ours: 0.8349 }, 'en')).toBe('0.83');
    expect(claimNumber({ ...base, articleValue: 190, ours: 188 }, 'en')).toBe('188');
    expect(claimNumber({ ...base, articleValue: 32, ours: 31.96 }, 'en')).toBe('32.0');
  });

  test('shows more digits where the article’s would hide a difference', () => {
    expect(claimNumber({ ...base, status: 'differs', articleValue: 24.3, ours: 24.34 }, 'en')).toBe('24.34');
    expect(claimNumber({ ...base, status: 'differs', articleValue: 24.3, ours: 22.61 }, 'en')).toBe('22.6');
  });

  test('no value is a dash', () => expect(claimNumber({ ...base, ours: null }, 'es')).toBe('–'));
});
