import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawOptions } from '../../../src/indicators/options.ts';
import { complexity } from '../../../src/indicators/trade/complexity.ts';
import { compute } from '../../support/compute.ts';
import { goldenCells } from '../../support/golden.ts';
import { type TradeLine, tradeTable, valuesOf } from '../../support/trade-tables.ts';

/** Baskets written as `1100`, each product worth 1. */
function baskets(of: Readonly<Record<string, string>>): TradeLine[] {
  return Object.entries(of).flatMap(([reporter, basket]) =>
    [...basket].map((has, p) => ({ reporter, product: `p${p}`, value: Number(has) })),
  );
}

const ranks = (lines: readonly TradeLine[], options: RawOptions = {}) =>
  valuesOf(compute(complexity, tradeTable(lines), options), 'rank');

describe('ranks of complexity', () => {
  it('economies of one index share a rank', () => {
    const found = ranks(baskets({ MEX: '1100', TWN: '0110', KOR: '0011', USA: '1010' }));
    expect(found.get('TWN')).toBe(found.get('USA'));
    expect([...found.values()].sort()).toEqual([1, 2, 2, 4]);
  });
  it('two parts without a link: two ranks', () => {
    const found = ranks(baskets({ MEX: '1100', TWN: '1100', KOR: '0011', USA: '0011' }));
    expect(found.get('KOR')).toBe(found.get('USA'));
    expect(found.get('MEX')).toBe(found.get('TWN'));
    expect([...found.values()].sort()).toEqual([1, 1, 3, 3]);
  });
  it('a copy of an economy shares its rank under any code', () => {
    const [, ...lines] = goldenCells('golden/trade/input/hs2_2016_30countries.csv');
    const all = lines.map(([reporter, product, value]) => ({ reporter, product, value: Number(value) }));
    const byCopy = ['AAA', 'MMM', 'ZZZ'].map((copy) => {
      const twice = [
        ...all,
        ...all.filter(({ reporter }) => reporter === 'MEX').map((line) => ({ ...line, reporter: copy })),
      ];
      const found = ranks(twice);
      expect(found.get(copy)).toBe(found.get('MEX'));
      const changes: readonly RawOptions[] = [
        { threshold: 0.5 },
        { threshold: 2 },
        { comparison: 'above' },
        { normalisation: 'own' },
        { method: 'reflections' },
      ];
      for (const options of changes) {
        const changed = ranks(twice, options);
        expect(changed.get(copy), JSON.stringify(options)).toBe(changed.get('MEX'));
      }
      return found.get('MEX');
    });
    expect(new Set(byCopy).size).toBe(1);
  });
  it('the sign follows the economies where their skewness is nil and they mirror nothing', () => {
    const rows = ['11000', '01001', '10100', '10001', '10010'];
    const named = (names: string) =>
      ranks(baskets(Object.fromEntries(rows.map((row, c) => [names[c], row]))));
    const [one, two] = [named('ABCDE'), named('ZYXWV')];
    expect(rows.map((_, c) => two.get('ZYXWV'.charAt(c)))).toEqual(
      rows.map((_, c) => one.get('ABCDE'.charAt(c))),
    );
  });
  it('follow the economies into any order and under any names, the sign too', () => {
    const basket = fc
      .array(fc.constantFrom('0', '1'), { minLength: 5, maxLength: 5 })
      .map((list) => list.join(''));
    const world = fc.array(basket, { minLength: 4, maxLength: 6 });
    let told = 0;
    fc.assert(
      fc.property(world, fc.constantFrom('eigenvalues', 'fitness'), (rows, method) => {
        const options = { method };
        const name = (c: number) => String.fromCharCode(65 + c);
        const other = (c: number) => String.fromCharCode(90 - c);
        fc.pre(rows.filter((row) => row.includes('1')).length > 1);
        const table = (named: (c: number) => string) =>
          compute(
            complexity,
            tradeTable(baskets(Object.fromEntries(rows.map((row, c) => [named(c), row])))),
            options,
          );
        const [one, two] = [table(name), table(other)];
        if (method === 'eigenvalues') {
          const values = [...valuesOf(one, 'eci').values()].filter((value) => typeof value === 'number');
          // an index that mirrors itself has no sign of its own, and one of two directions no order
          const mirrored = values.every((value) => values.some((twin) => Math.abs(value + twin) < 1e-6));
          const [l2, l3] = ['lambda2', 'lambda3'].map((term) => [...valuesOf(one, term).values()][0]);
          fc.pre(!mirrored && Number(l2) - Number(l3) > 1e-4);
        }
        const [first, second] = [valuesOf(one, 'rank'), valuesOf(two, 'rank')];
        rows.forEach((_, c) => {
          expect(second.get(other(c)), JSON.stringify(rows)).toBe(first.get(name(c)));
        });
        told += 1;
      }),
      { numRuns: 300 },
    );
    expect(told).toBeGreaterThan(100);
  });
});
