import { describe, expect, test } from 'vitest';
import { similarityIndicator } from '../../../src/indicators/industry/similarity.ts';
import { compute, longRows, valueWhere } from '../../support/compute.ts';
import { industryFixture } from '../../support/fixture.ts';

const fixture = industryFixture();
const data = (
  [
    ['MEX', 'a', 60, 50],
    ['MEX', 'b', 40, 50],
    ['TWN', 'a', 20, 10],
    ['TWN', 'b', 80, 90],
    ['USA', 'a', 5, 5],
    ['USA', 'b', 5, 5],
    ['USA', 'c', 10, 10],
  ] as const
).flatMap(([economy, activity, first, last]) => [
  { economy, activity, period: '2000', output_nominal: first },
  { economy, activity, period: '2008', output_nominal: last },
]);

describe('similarity: the small fixture', () => {
  test('Krugman of the five classes against equal shares', () => {
    const { x, krugman_vs_equal } = fixture.concentration;
    const rows = x.flatMap((value: number, i: number) => [
      { economy: 'MEX', activity: `c${i}`, period: '2000', output_nominal: value },
      { economy: 'EQU', activity: `c${i}`, period: '2000', output_nominal: 3 },
    ]);
    const result = compute(similarityIndicator, longRows(rows));
    expect(valueWhere(result, { term: 'krugman' })).toBeCloseTo(krugman_vs_equal, 12);
    expect(valueWhere(result, { term: 'finger_kreinin' })).toBeCloseTo(1 - krugman_vs_equal / 2, 12);
  });
});

describe('similarity', () => {
  test('compares every pair, over the classes both report', () => {
    const result = compute(similarityIndicator, longRows(data));
    const where = { economy: 'MEX', reference: 'TWN', from: '2000' };
    expect(valueWhere(result, { ...where, term: 'krugman' })).toBeCloseTo(0.8, 12);
    expect(valueWhere(result, { ...where, reference: 'USA', term: 'classes' })).toBe(2);
    expect(result.dropped[0]?.examples).toEqual(['c']);
  });
  test('who is the reference does not hang on the order of the rows', () => {
    const where = { economy: 'MEX', reference: 'TWN', from: '2000', term: 'krugman' };
    const [one, other] = [data, data.toReversed()].map((rows) =>
      compute(similarityIndicator, longRows(rows)),
    );
    expect(valueWhere(other, where)).toBe(valueWhere(one, where));
  });
  test('an unshared class can count as zero, and one economy can be the only reference', () => {
    const result = compute(similarityIndicator, longRows(data), { unshared: 'zero', reference: 'USA' });
    // 0.6 − 0.25, 0.4 − 0.25, 0.5
    expect(valueWhere(result, { economy: 'MEX', from: '2000', term: 'krugman' })).toBeCloseTo(1, 12);
    expect(() =>
      valueWhere(result, { economy: 'MEX', reference: 'TWN', from: '2000', term: 'krugman' }),
    ).toThrow();
  });
  test('compares an economy with its own past', () => {
    const result = compute(similarityIndicator, longRows(data), { compare: 'periods' });
    expect(
      valueWhere(result, { economy: 'MEX', from: '2000', to: '2008', term: 'dissimilarity' }),
    ).toBeCloseTo(0.1, 12);
    expect(valueWhere(result, { economy: 'USA', to: '2008', term: 'krugman' })).toBe(0);
  });
  test('one economy alone, or an unknown one, is refused', () => {
    expect(() => compute(similarityIndicator, longRows(data), { economies: ['MEX'] })).toThrow(/one economy/);
    expect(() => compute(similarityIndicator, longRows(data), { reference: 'USS' })).toThrow(/USS/);
  });
});
