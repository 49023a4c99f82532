import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../../src/base/error.ts';
import type { SupplyUseInput } from '../../../src/base/supply-use-input.ts';
import { isByProduct, TECHNOLOGIES } from '../../../src/indicators/chains/kernels/technology.ts';
import { symmetricTable } from '../../../src/indicators/chains/symmetric-table.ts';
import { TWO } from '../../support/supply-use.ts';

const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0);

describe('a symmetric table of a supply and a use table', () => {
  // by hand: B = U ĝ⁻¹ and outputs 90 and 110 of industries, 100 and 100 of products
  it.each([
    // B C⁻¹ with C = S ĝ⁻¹ = [[1, 1/11], [0, 10/11]]
    ['product-technology', [12 / 90, (8 - 12 / 9) / 100, 10 / 90, (7 - 10 / 9) / 100], [100, 100], 'p1'],
    // B D with D = S′ q̂⁻¹ = [[0.9, 0], [0.1, 1]]
    ['industry-technology', [0.12 + 0.8 / 110, 8 / 110, 0.1 + 0.7 / 110, 7 / 110], [100, 100], 'p1'],
    // C⁻¹ B with C⁻¹ = [[1, −0.1], [0, 1.1]]
    ['industry-sales', [11 / 90, 7.3 / 110, 11 / 90, 0.07], [90, 110], 'i1'],
    // D B
    ['product-sales', [10.8 / 90, 7.2 / 110, 11.2 / 90, 7.8 / 110], [90, 110], 'i1'],
  ] as const)(
    '%s gives the coefficients of two industries worked by hand',
    (technology, expected, outputs, first) => {
      const { Z, Y, valueAdded, rows } = symmetricTable(TWO, technology);
      expect(rows[0].sector).toBe(first);
      expected.forEach((value, at) => {
        expect(Z[at] / outputs[at % 2]).toBeCloseTo(value, 12);
      });
      for (const [i, output] of outputs.entries()) {
        expect(Z[2 * i] + Z[2 * i + 1] + Y[i]).toBeCloseTo(output, 10);
        expect(Z[i] + Z[2 + i] + (valueAdded?.[i] ?? Number.NaN)).toBeCloseTo(output, 10);
      }
    },
  );
  it('of industries that make one product each is the use table, whichever the assumption', () => {
    const one: SupplyUseInput = { ...TWO, supply: Float64Array.of(100, 0, 0, 100) };
    for (const technology of TECHNOLOGIES)
      symmetricTable(one, technology).Z.forEach((value, at) => {
        expect(value).toBeCloseTo(TWO.use[at], 10);
      });
  });
  it('keeps sums for any supply, use and number of industries (B, D), and for square ones with an own product (A, C)', () => {
    const cell = fc.integer({ min: 0, max: 50 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 4 }),
        fc.array(cell, { minLength: 48, maxLength: 48 }),
        (p, n, cells) => {
          for (const technology of TECHNOLOGIES) {
            const inverts = technology === 'product-technology' || technology === 'industry-sales';
            if (inverts && p !== n) continue;
            const supply = Float64Array.from({ length: p * n }, (_, at) =>
              Math.floor(at / n) === at % n ? 500 + cells[at] : cells[at],
            );
            const sut: SupplyUseInput = {
              year: '',
              products: Array.from({ length: p }, (_, k) => ({ economy: 'A', sector: `p${k}` })),
              industries: Array.from({ length: n }, (_, k) => ({ economy: 'A', sector: `i${k}` })),
              demand: [{ economy: 'A', category: '' }],
              supply,
              use: Float64Array.from({ length: p * n }, (_, at) => cells[16 + at]),
              Y: Float64Array.from({ length: p }, (_, at) => cells[32 + at]),
              valueAdded: Float64Array.from({ length: n }, (_, at) => cells[40 + at]),
            };
            const idle = Array.from({ length: Math.max(p, n) }, (_, k) => k).some((k) =>
              isByProduct(technology)
                ? k < n && supply.every((v, at) => at % n !== k || v === 0)
                : k < p && supply.subarray(k * n, (k + 1) * n).every((v) => v === 0),
            );
            if (idle) continue;
            const { Z, Y, valueAdded } = symmetricTable(sut, technology);
            expect(sum(Y)).toBeCloseTo(sum(sut.Y), 6);
            expect(sum(valueAdded ?? [])).toBeCloseTo(sum(sut.valueAdded ?? []), 6);
            expect(sum(Z)).toBeCloseTo(sum(sut.use), 6);
          }
        },
      ),
      { numRuns: 200, seed: 7 },
    );
  });
  it('takes an industry that makes nothing and a product that nobody makes as nothing', () => {
    const none: SupplyUseInput = {
      ...TWO,
      supply: Float64Array.of(100, 0, 0, 0),
      use: Float64Array.of(12, 0, 0, 0),
      Y: Float64Array.of(88, 0),
      valueAdded: Float64Array.of(88, 0),
    };
    for (const technology of TECHNOLOGIES)
      expect([...symmetricTable(none, technology).Z]).toEqual([12, 0, 0, 0]);
  });
  it('refuses an industry that makes nothing and has inputs, and a product that is used and nobody makes', () => {
    const idleIndustry = { ...TWO, supply: Float64Array.of(100, 0, 100, 0) };
    const idleProduct = { ...TWO, supply: Float64Array.of(90, 110, 0, 0) };
    expect(() => symmetricTable(idleIndustry, 'industry-technology')).toThrow(/AAA\.i2 makes nothing/);
    expect(symmetricTable(idleIndustry, 'product-sales').rows).toHaveLength(2);
    expect(() => symmetricTable(idleProduct, 'product-sales')).toThrow(/AAA\.p2/);
    expect(sum(symmetricTable(idleProduct, 'industry-technology').Z)).toBeCloseTo(37, 9);
  });
  it('inverts economies apart, and gives what inverting them together gives', () => {
    const two = (economy: string) => TWO.products.map(({ sector }) => ({ economy, sector }));
    const both: SupplyUseInput = {
      ...TWO,
      products: [...two('AAA'), ...two('BBB')],
      industries: [...two('AAA'), ...two('BBB')],
      supply: Float64Array.of(90, 10, 0, 0, 0, 100, 0, 0, 0, 0, 90, 10, 0, 0, 0, 100),
      use: Float64Array.from({ length: 16 }, (_, at) => [12, 8, 3, 1, 10, 7, 2, 2][at % 8]),
      Y: Float64Array.of(76, 79, 76, 79),
      valueAdded: Float64Array.of(46, 80, 80, 104),
    };
    const crossing = { ...both, supply: both.supply.map((value, at) => (at === 3 ? 1e-12 : value)) };
    for (const technology of ['product-technology', 'industry-sales'] as const) {
      const [apart, together] = [both, crossing].map((one) => symmetricTable(one, technology).Z);
      apart.forEach((value, at) => {
        expect(together[at]).toBeCloseTo(value, 8);
      });
    }
  });
  it('warns of flows below zero', () => {
    const use = Float64Array.of(12, 0, 10, 7);
    const { notes = [] } = symmetricTable({ ...TWO, use }, 'product-technology');
    expect(notes.find(({ level }) => level === 'warning')?.text.en).toContain(
      'Flows below zero: 1 (the lowest: AAA.p1 → AAA.p2, −1.33)',
    );
    expect(
      symmetricTable({ ...TWO, use }, 'industry-technology').notes?.some(({ level }) => level === 'warning'),
    ).toBe(false);
  });
  it.each([
    [
      'one product more than industries',
      {
        products: [...TWO.products, { economy: 'AAA', sector: 'p3' }],
        supply: Float64Array.of(90, 10, 0, 100, 1, 1),
        use: Float64Array.of(12, 8, 10, 7, 0, 0),
        Y: Float64Array.of(80, 83, 2),
      },
    ],
    ['industries that make the same mixture', { supply: Float64Array.of(50, 50, 50, 50) }],
  ])('%s: the supply table has no inverse, and the assumptions without one still work', (_, change) => {
    const sut = { ...TWO, ...change };
    for (const technology of ['product-technology', 'industry-sales'] as const) {
      const run = () => symmetricTable(sut, technology);
      expect(run).toThrow(EscalarError);
      expect(run).toThrow(/no inverse/);
    }
    expect(symmetricTable(sut, 'industry-technology').rows).toHaveLength(sut.products.length);
    expect(symmetricTable(sut, 'product-sales').rows).toHaveLength(2);
  });
});
