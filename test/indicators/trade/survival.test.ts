import { describe, expect, it } from 'vitest';
import { kaplanMeier, spellsOf } from '../../../src/indicators/trade/kernels/kaplan-meier.ts';
import { tradeSurvival } from '../../../src/indicators/trade/survival.ts';
import { compute, valueWhere } from '../../support/compute.ts';
import { expectNear } from '../../support/numbers.ts';
import { tradeTable } from './golden.ts';

/** Durations of remission under 6-MP (Freireich et al. 1963), the textbook case: + was still in remission. */
const FREIREICH = [
  ...[6, 6, 6, 7, 10, 13, 16, 22, 23].map((length) => ({ length, ended: true })),
  ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map((length) => ({ length, ended: false })),
];

describe('kaplanMeier', () => {
  it('gives the published curve of the remission data', () => {
    const at = (duration: number) => kaplanMeier(FREIREICH)[duration - 1];
    expect(at(6).survival).toBeCloseTo(0.857, 3);
    expect(at(6).error).toBeCloseTo(0.0764, 4);
    expect(at(10).survival).toBeCloseTo(0.753, 3);
    expect(at(22).survival).toBeCloseTo(0.538, 3);
    expect(at(23).survival).toBeCloseTo(0.448, 3);
    expect(at(23).error).toBeCloseTo(0.1346, 4);
  });
  it('is 0 when all end, and empty without spells', () => {
    expect(kaplanMeier([{ length: 1, ended: true }])).toMatchObject([{ survival: 0, error: 0 }]);
    expect(kaplanMeier([])).toEqual([]);
  });
});

describe('spellsOf', () => {
  const on = (text: string) => [...text].map((mark) => mark === '1');
  it('finds spells, sees which ended, and closes gaps when asked', () => {
    expect(spellsOf(on('1101110'), 0)).toEqual([
      { first: 0, length: 2, ended: true },
      { first: 3, length: 3, ended: true },
    ]);
    expect(spellsOf(on('0110'), 0)).toEqual([{ first: 1, length: 2, ended: true }]);
    expect(spellsOf(on('0111'), 0)).toEqual([{ first: 1, length: 3, ended: false }]);
    expect(spellsOf(on('1101100'), 1)).toEqual([{ first: 0, length: 5, ended: true }]);
    expect(spellsOf(on('0110'), 1)).toEqual([{ first: 1, length: 2, ended: false }]);
    expect(spellsOf(on('000'), 0)).toEqual([]);
  });
});

describe('survival', () => {
  const path = (reporter: string, product: string, values: readonly number[]) =>
    values.map((value, t) => ({ year: String(2000 + t), reporter, product, value }));
  const lines = [
    ...path('A', 'base', [1, 1, 1, 1]),
    ...path('A', 'short', [0, 1, 0, 0]),
    ...path('A', 'long', [0, 1, 1, 0]),
    ...path('A', 'open', [0, 0, 1, 1]),
    ...path('B', 'base', [1, 0, 1, 1]),
  ];
  it('by hand: one of three ends after a year, one of two after two', () => {
    const result = compute(tradeSurvival, tradeTable(lines));
    const of = (term: string, duration: string | null) =>
      valueWhere(result, { reporter: 'A', term, duration }) as number;
    expect([of('spells', null), of('spells_ended', null)]).toEqual([3, 2]);
    expectNear(of('survival', '1'), 2 / 3);
    expectNear(of('survival', '2'), 1 / 3);
    expect(of('median_duration', null)).toBe(2);
    expect(result.dropped[0].examples).toEqual(['B']);
  });
  it('counts spells of the first year when asked, and takes a threshold', () => {
    const of = (options: Readonly<Record<string, string | number>>) =>
      valueWhere(compute(tradeSurvival, tradeTable(lines), { economies: 'A', ...options }), {
        term: 'spells',
      });
    expect(of({ left_censored: 'count' })).toBe(4);
    expect(of({ threshold: 1 })).toBe(0);
  });
  it('several economies are also put together', () => {
    const two = tradeTable([
      ...lines.filter(({ reporter }) => reporter === 'A'),
      ...path('C', 'base', [1, 1, 1, 1]),
      ...path('C', 'x', [0, 1, 1, 1]),
    ]);
    expect(valueWhere(compute(tradeSurvival, two), { reporter: 'all', term: 'spells' })).toBe(4);
  });
  it('refuses years with a hole, and a single year', () => {
    const hole = tradeTable(lines.filter(({ year }) => year !== '2001'));
    expect(() => compute(tradeSurvival, hole)).toThrow(expect.objectContaining({ code: 'not-computable' }));
    const one = tradeTable(lines.filter(({ year }) => year === '2001'));
    expect(() => compute(tradeSurvival, one)).toThrow(expect.objectContaining({ code: 'not-computable' }));
  });
});
