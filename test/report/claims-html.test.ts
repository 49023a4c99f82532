import { describe, expect, test } from 'vitest';
import type { Text } from '../../src/base/locale.ts';
import { claimArticle, claimNumber } from '../../src/report/claims-html.ts';
import { claimsStanding } from '../../src/report/claims-standing.ts';
import { CLAIM_STATUSES } from '../../src/report/model.ts';
import { STATUS_WORDS } from '../../src/report/words.ts';
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

test('a bound is written as one', () => {
  expect(claimArticle({ ...base, articleValue: 15, bound: 'below' }, 'en')).toBe('< 15');
  expect(claimArticle({ ...base, articleValue: 1500, bound: 'above' }, 'es')).toBe('> 1,500');
  expect(claimArticle({ ...base, articleValue: 24.3 }, 'es')).toBe('24.3');
});

test('how the claims stand is counted from them, and says what each word means', () => {
  const claim = (status: (typeof CLAIM_STATUSES)[number]) => ({ ...base, status });
  const claims = [
    claim('reproduced'),
    ...CLAIM_STATUSES.flatMap((status) => [claim(status), claim(status)]),
    claim('not checkable'),
    claim('not checkable'),
  ];
  const { en, es } = claimsStanding({ claims, claimsNote: { en: 'Why.', es: 'Por qué.' } }) as Text;
  expect(claimsStanding({ claims: [] })).toBeNull();
  expect([en.endsWith('). Why.'), es.endsWith('). Por qué.')]).toEqual([true, true]);
  expect(en.match(/\d+/g)).toEqual(['11', '3', '2', '2', '4']);
  expect(es.match(/\d+/g)).toEqual(['11', '3', '2', '2', '4']);
  for (const status of CLAIM_STATUSES) {
    expect(en).toContain(`(${STATUS_WORDS[status].name.en})`);
    expect(es).toContain(`(${STATUS_WORDS[status].name.es})`);
    const alone = claimsStanding({ claims: [claim(status)] }) as Text;
    expect(alone.en).toContain('One figure is');
    expect(alone.en.endsWith(`(${STATUS_WORDS[status].name.en}).`)).toBe(true);
    expect(alone.es.endsWith(`(${STATUS_WORDS[status].name.es}).`)).toBe(true);
  }
});
