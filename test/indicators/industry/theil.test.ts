import { beforeAll, describe, expect, test } from 'vitest';
import { theilIndicator } from '../../../src/indicators/industry/theil.ts';
import { useShippedCatalog } from '../../../src/store/catalog-files.ts';
import { compute, longRows, valueWhere } from '../../support/compute.ts';
import { usClasses, usRows } from '../../support/us-classes.ts';

const us = usClasses();
const data = [
  { activity: '311', group: 'food', output_real: 10, hours: 10 },
  { activity: '312', group: 'food', output_real: 30, hours: 10 },
  { activity: '331', group: 'metal', output_real: 40, hours: 10 },
  { activity: '332', group: 'metal', output_real: 40, hours: 10 },
].map((row) => ({ ...row, period: '2000' }));

describe('theil: US manufacturing by subsector, without petroleum refining', () => {
  test('the total is the reference figure of 2000, whatever the groups', () => {
    const result = compute(theilIndicator, longRows(usRows(us, [2000], ['324110'])), { digits: 3 });
    expect(valueWhere(result, { term: 'theil', group: null })).toBeCloseTo(0.27799674, 8);
    const [between, within] = ['between', 'within'].map((term) =>
      Number(valueWhere(result, { term, group: null })),
    );
    expect(between + within).toBeCloseTo(0.27799674, 8);
    expect(between).toBeGreaterThan(0.05);
    expect(result.residuals[0]?.value).toBeLessThan(1e-12);
  });
});

describe('theil', () => {
  beforeAll(useShippedCatalog);
  test('splits by the column group', () => {
    const result = compute(theilIndicator, longRows(data));
    // shares 1/12, 3/12, 4/12, 4/12 against a quarter each
    const total = (1 / 12) * Math.log(1 / 3) + (8 / 12) * Math.log(4 / 3);
    expect(valueWhere(result, { term: 'theil', group: null })).toBeCloseTo(total, 12);
    const between = (1 / 3) * Math.log(2 / 3) + (2 / 3) * Math.log(4 / 3);
    expect(valueWhere(result, { term: 'between', group: null })).toBeCloseTo(between, 12);
    expect(valueWhere(result, { term: 'within', group: 'metal' })).toBeCloseTo(0, 12);
    expect(valueWhere(result, { term: 'between_share', group: null })).toBeCloseTo(
      (100 * between) / total,
      9,
    );
  });
  test('against classes it needs no labour', () => {
    const rows = data.map(({ hours: _, ...row }) => row);
    const result = compute(theilIndicator, longRows(rows), { against: 'classes', digits: 2 });
    expect(valueWhere(result, { term: 'reference_share', group: '31' })).toBe(50);
    expect(() => compute(theilIndicator, longRows(rows))).toThrow(/hours/);
  });
  test('a class in no group is left out and listed; in two groups refused', () => {
    const lone = [...data, { activity: '999', group: null, output_real: 5, hours: 1, period: '2000' }];
    const result = compute(theilIndicator, longRows(lone));
    expect(result.dropped[0]).toMatchObject({ count: 1, examples: ['999'] });
    const twice = [...data, { ...data[0], group: 'metal', period: '2001' }];
    expect(() => compute(theilIndicator, longRows(twice))).toThrow(/two groups/);
  });
  test('without groups it asks for them; an unknown grouping is named', () => {
    const rows = longRows(data.map(({ group: _, ...row }) => row));
    expect(() => compute(theilIndicator, rows)).toThrow(/"group"/);
    expect(() => compute(theilIndicator, rows, { grouping: 'isic3-knowlege' })).toThrow(/isic3-knowlege/);
    const fact = { nearest: 'activity', known: expect.arrayContaining(['activity', 'isic3-knowledge']) };
    expect(() => compute(theilIndicator, rows, { grouping: 'activty' })).toThrow(
      expect.objectContaining({ params: expect.objectContaining(fact) }),
    );
  });
});
