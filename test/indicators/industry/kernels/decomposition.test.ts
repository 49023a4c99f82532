import { describe, expect, test } from 'vitest';
import {
  CONTINUING,
  closed,
  ENTERING,
  LEAVING,
  netEntry,
  prepare,
  totalOf,
} from '../../../../src/indicators/industry/kernels/decomposition.ts';
import { pairOf } from '../../../support/two-periods.ts';

const pair = pairOf([
  [10, 2, 12, 2],
  [0, 0, 6, 1],
  [3, 1, 0, 0],
  [0, 0, 0, 0],
  [0, 1, 0, 1],
]);

describe('prepare', () => {
  test('tells continuing, entering, leaving and absent classes apart', () => {
    expect([...prepare(pair).kind]).toEqual([CONTINUING, ENTERING, LEAVING, 0, CONTINUING]);
  });

  test('shares, productivities and levels', () => {
    const { s0, p0, p1, level0, level1 } = prepare(pair);
    expect([...s0]).toEqual([0.5, 0, 0.25, 0, 0.25]);
    expect([...p0]).toEqual([5, 0, 3, 0, 0]);
    expect([...p1]).toEqual([6, 6, 0, 0, 0]);
    expect([level0, level1]).toEqual([13 / 4, 18 / 4]);
  });

  test('refuses numbers beyond the range of arithmetic, in both languages', () => {
    const run = () => prepare(pairOf([[1e300, 1e-300, 1, 1]]));
    expect(run).toThrow(/range of arithmetic/);
    expect(() => prepare(pairOf([]))).toThrow(/no labour at all/);
    try {
      prepare(
        pairOf([
          [1, 0, 1, 1],
          [1, 1, 1, 1],
        ]),
      );
      expect.unreachable();
    } catch (error) {
      expect((error as { toText(lang: 'es'): string }).toText('es')).toContain(
        'la clase 1 tiene producción sin trabajo',
      );
    }
  });
});

describe('netEntry and closed', () => {
  test('measures entry and exit from a reference', () => {
    const { entry, exit } = netEntry(prepare(pair), 4);
    expect([...entry]).toEqual([0, 0.25 * 2, 0, 0, 0]);
    expect([...exit]).toEqual([0, 0, 0.25 * 1, 0, 0]);
  });

  test('the residual is what the terms miss', () => {
    const result = closed({ level0: 1, level1: 2 }, { a: Float64Array.of(0.25, 0.5) });
    expect(result.residual).toBe(-0.25);
    expect(totalOf(result, 'a')).toBe(0.75);
    expect(() => closed({ level0: 1, level1: 2 }, { a: Float64Array.of(Number.NaN) })).toThrow(/range/);
  });
});
