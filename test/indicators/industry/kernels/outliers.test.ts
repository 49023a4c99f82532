import { describe, expect, test } from 'vitest';
import { jumps } from '../../../../src/indicators/industry/kernels/outliers.ts';
import { usClasses } from '../../../support/us-classes.ts';

const us = usClasses();

describe('jumps', () => {
  test('lists changes beyond the threshold, both ways, with their place', () => {
    const output = Float64Array.of(10, 12, 20, 10, 6, 6);
    expect(jumps(output, 3)).toEqual([
      { row: 0, column: 2, change: Math.log(20 / 12) },
      { row: 1, column: 1, change: Math.log(0.6) },
    ]);
    expect(jumps(output, 3, 0.6)).toEqual([]);
  });
  test('a start from zero always counts, nothing at all does not, missing is passed over', () => {
    const output = Float64Array.of(0, 5, 0, 0, Number.NaN, 9);
    expect(jumps(output, 2)).toEqual([{ row: 0, column: 1, change: { missing: 'not-defined' } }]);
  });
  test('a change as large as the threshold is not beyond it', () => {
    expect(jumps(Float64Array.of(1, 2), 2, Math.log(2))).toEqual([]);
  });
  test('one period has no changes', () => {
    expect(jumps(Float64Array.of(1, 100), 1)).toEqual([]);
  });
});

describe('jumps: US manufacturing', () => {
  test('finds the price-index breaks of petroleum refining (+56%) and petrochemicals (+88%) in 2015', () => {
    const found = jumps(us.output, us.years.length).filter((jump) => us.years[jump.column] === '2015');
    const growth = (code: string) => {
      const jump = found.find((one) => us.classes[one.row] === code);
      return Math.round(100 * (Math.exp(jump?.change as number) - 1));
    };
    expect(growth('324110')).toBe(56);
    expect(growth('325110')).toBe(88);
  });
});
