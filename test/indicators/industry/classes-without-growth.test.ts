import { describe, expect, test } from 'vitest';
import { classesWithoutGrowth } from '../../../src/indicators/industry/classes-without-growth.ts';
import { compute, longRows, valueWhere } from '../../support/compute.ts';
import { fixturePanel, industryFixture } from '../../support/fixture.ts';
import { usClasses, usRows } from '../../support/us-classes.ts';

const fixture = industryFixture();
const us = usClasses();

describe('classes-without-growth: the small fixture', () => {
  test('contributions are those of Griliches and Regev, in points of growth', () => {
    const result = compute(classesWithoutGrowth, longRows(fixturePanel(fixture)), { level: 'activity' });
    const { within, between, entry, exit, P0 } = fixture.griliches_regev;
    fixture.classes.forEach((activity: string, i: number) => {
      const points = (100 * (within[i] + between[i] + entry[i] + exit[i])) / P0;
      expect(valueWhere(result, { activity, term: 'contribution' })).toBeCloseTo(points, 10);
    });
    expect(valueWhere(result, { term: 'a_count' })).toBe(2);
  });
});

describe('classes-without-growth: US manufacturing 2000–2006', () => {
  test('the readings differ widely', () => {
    const result = compute(classesWithoutGrowth, longRows(usRows(us, [2000, 2006])));
    const [count, remaining, carriers] = ['a_count', 'b_remaining', 'c_carriers'].map((term) =>
      Number(valueWhere(result, { term })),
    );
    expect(valueWhere(result, { term: 'classes' })).toBe(364);
    expect(count).toBeLessThan(60);
    expect(remaining).toBeGreaterThan(100);
    expect(carriers).toBeLessThan(364);
  });
});

describe('classes-without-growth', () => {
  const rows = [40, 9, 10, 11].flatMap((end, i) => [
    { activity: `c${i}`, period: '1994', output_real: 10, hours: 1 },
    { activity: `c${i}`, period: '2008', output_real: end, hours: 1 },
  ]);
  test('one giant and a group without growth', () => {
    const result = compute(classesWithoutGrowth, longRows(rows), { level: 'activity' });
    expect(valueWhere(result, { term: 'a_count' })).toBe(2);
    expect(valueWhere(result, { term: 'b_removed' })).toBe(1);
    expect(valueWhere(result, { term: 'b_remaining' })).toBe(3);
    expect(valueWhere(result, { term: 'c_carriers' })).toBe(1);
    expect(valueWhere(result, { activity: 'c0', term: 'rank' })).toBe(1);
  });
  test('when nothing grows, nobody carries it', () => {
    const back = rows.map((row) => ({ ...row, period: row.period === '1994' ? '2008' : '1994' }));
    const result = compute(classesWithoutGrowth, longRows(back));
    expect(valueWhere(result, { term: 'c_carriers' })).toBe('not-defined');
    expect(valueWhere(result, { term: 'b_removed' })).toBe(0);
  });
});
