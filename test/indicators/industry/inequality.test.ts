import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Row, tableOf } from '../../../src/base/table.ts';
import { UNITS } from '../../../src/base/unit.ts';
import { inequalityIndicator } from '../../../src/indicators/industry/inequality.ts';
import { type Inequality, inequality, kolm } from '../../../src/indicators/industry/kernels/inequality.ts';
import { compute, valueWhere } from '../../support/compute.ts';
import { codeOf, errorOf } from '../../support/error-code.ts';

const list = (min: number) =>
  fc.array(
    fc.tuple(fc.double({ min, max: 1000, noNaN: true }), fc.double({ min: 0.1, max: 9, noNaN: true })),
    {
      minLength: 1,
      maxLength: 20,
    },
  );
const floats = (values: readonly number[]) => Float64Array.from(values);
const total = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** Each measure by its definition: plain powers and two loops. */
function byHand(rows: readonly (readonly [value: number, weight: number])[], e: number, alpha: number) {
  const whole = total(rows.map(([, w]) => w));
  const mean = total(rows.map(([p, w]) => (w * p) / whole));
  const over = (of: (p: number) => number) => total(rows.map(([p, w]) => (w / whole) * of(p)));
  return {
    atkinson: 1 - (e === 1 ? Math.exp(over(Math.log)) : over((p) => p ** (1 - e)) ** (1 / (1 - e))) / mean,
    kolm: Math.log(over((p) => Math.exp(alpha * (mean - p)))) / alpha,
    theil: over((p) => (p / mean) * Math.log(p / mean)),
    theil_l: -over((p) => Math.log(p / mean)),
    ge2: (over((p) => (p / mean) ** 2) - 1) / 2,
    gini: over((p) => over((q) => Math.abs(p - q))) / (2 * mean),
  };
}

function table(rows: readonly Row[]) {
  const fields = Object.keys(rows[0]).map((name) => {
    const title = { en: name, es: name };
    return ['activity', 'period'].includes(name) ? { name, title } : { name, title, unit: UNITS.dataUnit };
  });
  return tableOf('data', fields, rows);
}

describe('the kernel', () => {
  it('of 1 and 3: equal equivalents ((1 + √3)/2)², √3 and 1.5', () => {
    const of = (e: number) => inequality(floats([1, 3]), floats([1, 1]), e) as { atkinson: number };
    expect(of(0.5).atkinson).toBeCloseTo(1 - ((1 + Math.sqrt(3)) / 2) ** 2 / 2, 14);
    expect(of(1).atkinson).toBeCloseTo(1 - Math.sqrt(3) / 2, 14);
    expect(of(2).atkinson).toBeCloseTo(1 - 1.5 / 2, 14);
    expect(kolm(floats([1, 3]), floats([1, 1]), 1)).toBeCloseTo(Math.log((Math.E + 1 / Math.E) / 2), 14);
    expect(kolm(floats([1e6, 3e6]), floats([1, 1]), 1)).toBeCloseTo(1e6 - Math.LN2, 6);
    expect(kolm(floats([1, 3]), floats([1, 1]), 1e-6)).toBeCloseTo(5e-7, 12);
  });
  it('with nothing for one: full inequality from ε = 1 on, no Theil L, and half of it at ε = 1/2', () => {
    const of = (e: number) => inequality(floats([0, 1]), floats([1, 1]), e);
    expect(of(1)).toMatchObject({ atkinson: 1, meanLogDeviation: { missing: 'not-defined' } });
    expect(of(0.5)).toMatchObject({ atkinson: 0.5, theil: Math.LN2, halfSquaredVariation: 0.5 });
    expect(inequality(floats([0, 0]), floats([1, 1]), 1)).toEqual({ missing: 'zero-denominator' });
    expect(inequality(floats([-1, 2]), floats([1, 1]), 1)).toEqual({ missing: 'not-defined' });
  });
  it('with an aversion that only looks at the lowest, is what the lowest says', () => {
    // (p₁^(−99)/3)^(−1/99), the other terms being far below the digits kept
    const expected = 0.0003 * 3 ** (1 / 99);
    const found = inequality(floats([0.0003, 3, 6]), floats([1, 1, 1]), 100) as Inequality;
    expect((found.equalEquivalent as number) / expected).toBeCloseTo(1, 11);
    expect(found.atkinson).toBeCloseTo(1 - expected / 3.0001, 12);
    const least = inequality(floats([1e-30, 3]), floats([1, 1]), 100) as Inequality;
    expect((least.equalEquivalent as number) / (1e-30 * 2 ** (1 / 99))).toBeCloseTo(1, 11);
  });
  it('is continuous at ε = 1, and 0 where all are equal', () => {
    fc.assert(
      fc.property(list(0.5), (rows) => {
        const [values, weights] = [floats(rows.map(([p]) => p)), floats(rows.map(([, w]) => w))];
        const at = (e: number) => (inequality(values, weights, e) as { atkinson: number }).atkinson;
        for (const near of [1 - 1e-9, 1 + 1e-9]) expect(at(near)).toBeCloseTo(at(1), 7);
        const equal = inequality(
          values.map(() => values[0]),
          weights,
          2,
        );
        const { mean, equalEquivalent, ...measures } = equal as Inequality;
        expect(Math.abs((equalEquivalent as number) / mean - 1)).toBeLessThan(1e-12);
        for (const value of Object.values(measures)) expect(Math.abs(value as number)).toBeLessThan(1e-12);
      }),
    );
  });
});

describe('inequality', () => {
  it('is what the definitions say, weighted and alike, of a ratio and of a column', () => {
    fc.assert(
      fc.property(list(0.5), fc.constantFrom(0.25, 0.5, 1, 2, 4), (rows, e) => {
        const data = table(
          rows.map(([p, w], i) => ({
            activity: `c${i}`,
            period: '2000',
            output_real: p * w,
            hours: w,
            wage: p,
            staff: w,
          })),
        );
        for (const [options, expected] of [
          [{}, byHand(rows, e, 0.01)],
          [{ productivity: 'wage', weight: 'staff' }, byHand(rows, e, 0.01)],
          [
            { productivity: 'wage', count: 'alike' },
            byHand(
              rows.map(([p]) => [p, 1]),
              e,
              0.01,
            ),
          ],
          [
            { count: 'alike' },
            byHand(
              rows.map(([p]) => [p, 1]),
              e,
              0.01,
            ),
          ],
        ] as const) {
          const result = compute(inequalityIndicator, data, {
            ...options,
            aversion: String(e),
            kolm: '0.01',
          });
          for (const [term, value] of Object.entries(expected)) {
            const found = Number(valueWhere(result, { term }));
            expect(Math.abs(found - value), term).toBeLessThan(1e-8 * (1 + Math.abs(value)));
          }
        }
      }),
      { numRuns: 40 },
    );
  });
  it('counts every row once, those whose weight is zero too, and names the ones without a number', () => {
    const rows = [0, 3, 10, 7, null].map((pay, i) => ({
      activity: 'abcde'[i],
      period: '2000',
      pay,
      staff: [5, 2, 1, 0, 4][i],
    }));
    const of = (count: string) =>
      compute(inequalityIndicator, table(rows), { productivity: 'pay', weight: 'staff', count });
    const [alike, weighted] = [of('alike'), of('weighted')];
    expect([alike, weighted].map((one) => valueWhere(one, { term: 'classes' }))).toEqual([4, 3]);
    expect([alike, weighted].map((one) => valueWhere(one, { term: 'mean' }))).toEqual([5, 2]);
    expect(alike.notes.map(({ text }) => text.en).join()).toContain('weight=staff has no part in it');
    expect(alike.dropped).toEqual([
      {
        what: {
          en: '2000: classes without a productivity and a weight',
          es: '2000: clases sin productividad y ponderación',
        },
        count: 1,
        examples: ['e'],
      },
    ]);
  });
  it('of persons, one a row, needs no labour; weighted it says what it lacks', () => {
    const rows = [1, 3].map((income, i) => ({ activity: `p${i}`, period: '2000', income }));
    const result = compute(inequalityIndicator, table(rows), { productivity: 'income', count: 'alike' });
    expect(valueWhere(result, { term: 'equal_equivalent' })).toBeCloseTo(((1 + Math.sqrt(3)) / 2) ** 2, 12);
    const lacks = errorOf(() => compute(inequalityIndicator, table(rows), { productivity: 'income' }));
    expect(lacks?.code).toBe('missing-column');
    expect(lacks?.toText('en')).toContain(
      '--with weight=COLUMN, or count every row once with --with count=alike',
    );
    expect(lacks?.toText('es')).toContain('--with weight=COLUMNA, o cuente cada fila una vez');
    const below = table([{ ...rows[0], income: -1 }, rows[1]]);
    expect(
      codeOf(() => compute(inequalityIndicator, below, { productivity: 'income', count: 'alike' })),
    ).toBe('negative-value');
  });
});
