import { describe, expect, it } from 'vitest';
import { capital, countWord, joined, quoted } from '../../src/report/wording.ts';

describe('wording', () => {
  it('counts in words up to sixteen, in the feminine of rules', () => {
    expect([0, 1, 2, 16, 17].map((n) => countWord(n, 'en'))).toEqual(['no', 'one', 'two', 'sixteen', '17']);
    expect([0, 1, 2, 16, 17].map((n) => countWord(n, 'es'))).toEqual([
      'ninguna',
      'una',
      'dos',
      'dieciséis',
      '17',
    ]);
  });
  it('joins, with e before the sound of i and not before hie', () => {
    expect(joined(['A', 'B', 'C'], 'en')).toBe('A, B and C');
    expect(joined(['A', 'B', 'C'], 'es')).toBe('A, B y C');
    expect(
      ['India', 'Hidrógeno', '«Ingreso»', 'Hierro', 'México'].map((last) => joined(['A', last], 'es')),
    ).toEqual(['A e India', 'A e Hidrógeno', 'A e «Ingreso»', 'A y Hierro', 'A y México']);
    expect([joined([], 'en'), joined(['A'], 'es')]).toEqual(['', 'A']);
  });
  it('quotes and begins a sentence', () => {
    expect(quoted('A', 'en') + quoted('A', 'es')).toBe('“A”«A»');
    expect([capital('«él»'), capital('the'), capital('1995')]).toEqual(['«Él»', 'The', '1995']);
  });
});
