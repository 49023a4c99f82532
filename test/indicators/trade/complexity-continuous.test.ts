import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMissing } from '../../../src/base/missing.ts';
import { rowsOf } from '../../../src/base/table.ts';
import type { RawOptions } from '../../../src/indicators/options.ts';
import { complexity } from '../../../src/indicators/trade/complexity.ts';
import { complexityIndex, continuousIndex } from '../../../src/indicators/trade/kernels/complexity-index.ts';
import { supermodularity } from '../../../src/indicators/trade/kernels/log-supermodularity.ts';
import { maskOf, presenceOf } from '../../../src/indicators/trade/kernels/presence.ts';
import { compute } from '../../support/compute.ts';
import { readTrade, tradeOf } from '../../support/trade-tables.ts';

describe('complexity without a threshold, 30 economies × 97 chapters of the HS in 2016', () => {
  const table = readTrade('golden/trade/input/hs2_2016_30countries.csv');
  const run = (options: RawOptions) => {
    const rows = rowsOf(compute(complexity, table, options).table);
    return (term: string, reporter: string | null = null) =>
      rows.find((row) => row.term === term && row.reporter === reporter && row.product === null)?.value;
  };
  // numpy 1.24: the second eigenvector of D⁻¹ M U⁻¹ M′, made by linalg.eig
  it.each([
    ['bounded', 0.09206834304992403, 0.0704027443638008, 1.727503214693839, -0.7020199604510295],
    ['ratio', 0.33081322042595535, 0.16644642063083354, 0.6349905564022017, 0.10456911408274946],
  ])('weights=%s are those of numpy', (weights, lambda2, mexico, japan, brazil) => {
    const of = run({ method: 'continuous', weights });
    expect(of('lambda2')).toBeCloseTo(lambda2, 10);
    expect(of('eci', 'MEX')).toBeCloseTo(mexico, 8);
    expect(of('eci', 'JPN')).toBeCloseTo(japan, 8);
    expect(of('eci', 'BRA')).toBeCloseTo(brazil, 8);
  });
  it('does not move with the threshold, and from a part of the economies gives all an index', () => {
    const [one, two] = [1, 3].map((threshold) => run({ method: 'continuous', threshold })('eci', 'MEX'));
    expect(one).toBe(two);
    expect(run({ method: 'continuous', pci_from: 'trusted' })('eci', 'MEX')).toEqual(expect.any(Number));
  });
  it('counts who was solved, whatever the threshold, while diversity keeps it', () => {
    const counts = (options: RawOptions) => {
      const of = run(options);
      return [of('economies'), of('products')];
    };
    expect(counts({ method: 'continuous', threshold: 30 })).toEqual([30, 97]);
    expect(counts({ threshold: 30 })).not.toEqual([30, 97]);
    const [one, two] = [1, 3].map((threshold) =>
      run({ method: 'continuous', threshold })('diversity', 'MEX'),
    );
    expect(one).toBeGreaterThan(two as number);
    expect(counts({ method: 'continuous', pci_from: 'trusted' })[0]).toBeLessThan(30);
  });
  // numpy 1.24: every pair of economies and of products, by the determinant
  it('follows the order of ECI in as many pairs as numpy counts', () => {
    const of = run({ supermodularity: 'yes' });
    expect(of('supermodular')).toBeCloseTo(0.6073024054982817, 12);
    expect(of('supermodular_near')).toBeCloseTo(0.5574455899198167, 12);
    expect(of('supermodular_far')).toBeCloseTo(0.7198922211808809, 12);
    expect(run({})('supermodular')).toBeUndefined();
  });
});

it.each([
  ['continuous', 'with Σ r/(1 + r) (correlation 0.00)', 'con Σ r/(1 + r) (correlación 0.00)'],
  ['eigenvalues', 'with diversity (correlation 0.00)', 'con la diversidad (correlación 0.00)'],
])('method=%s says what decides the sign', (method, en, es) => {
  const table = tradeOf([
    [4, 1],
    [1, 4],
  ]);
  const { text } =
    compute(complexity, table, { method }).notes.find((note) => /hardly/.test(note.text.en)) ?? {};
  expect(text?.en).toContain(en);
  expect(text?.es).toContain(es);
});

const matrix = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 7 }))
  .chain(([rows, columns]) =>
    fc
      .array(fc.constantFrom(0, 0, 0.5, 1, 2, 3.25), { minLength: rows * columns, maxLength: rows * columns })
      .map((cells) => ({ rows, columns, x: Float64Array.from(cells) })),
  );

describe('the kernels', () => {
  it('of weights 0 and 1 are the index of presences', () => {
    fc.assert(
      fc.property(matrix, ({ rows, columns, x }) => {
        const presence = presenceOf(x, rows, columns, 1, 'at-least');
        if ([...presence.ofRow, ...presence.ofColumn].some((list) => list.length === 0)) return;
        const [one, two] = [
          complexityIndex(presence),
          continuousIndex(Float64Array.from(maskOf(presence)), rows, columns),
        ];
        expect(isMissing(two)).toBe(isMissing(one));
        if (isMissing(one) || isMissing(two)) return;
        expect(two.lambda2).toBeCloseTo(one.lambda2, 10);
        const scale = two.economies[0] / one.economies[0];
        if (!(Math.abs(Math.abs(scale) - 1) < 1e-6)) return;
        for (const [c, e] of one.economies.entries()) expect(two.economies[c]).toBeCloseTo(scale * e, 6);
      }),
      { numRuns: 60 },
    );
  });
  it('count every pair, as four loops do', () => {
    const index = (length: number) =>
      fc.array(fc.constantFrom(0, 1, 2, 3, Number.NaN), { minLength: length, maxLength: length });
    const all = matrix.chain((m) => fc.tuple(fc.constant(m), index(m.rows), index(m.columns)));
    fc.assert(
      fc.property(all, ([{ rows, columns, x }, eci, pci]) => {
        let [up, down, pairs] = [0, 0, 0];
        for (let a = 0; a < rows; a += 1)
          for (let b = 0; b < rows; b += 1)
            for (let p = 0; p < columns; p += 1)
              for (let q = 0; q < columns; q += 1) {
                if (!(eci[b] > eci[a] && pci[q] > pci[p])) continue;
                const at = (c: number, k: number) => x[c * columns + k];
                const more = at(b, q) * at(a, p) - at(b, p) * at(a, q);
                pairs += 1;
                if (more > 0) up += 1;
                if (more < 0) down += 1;
              }
        const found = supermodularity(x, Float64Array.from(eci), Float64Array.from(pci));
        expect([found.pairs, found.found]).toEqual([pairs, pairs]);
        expect(found.share).toBe(up + down === 0 ? Number.NaN : up / (up + down));
      }),
      { numRuns: 150 },
    );
  });
  it('is 1 where the ratios rise with both, near and far', () => {
    const x = Float64Array.from({ length: 16 }, (_, at) => Math.exp(Math.floor(at / 4) * (at % 4)));
    const order = Float64Array.of(0, 1, 2, 3);
    expect(supermodularity(x, order, order)).toMatchObject({ share: 1, near: 1, far: 1 });
    expect(supermodularity(x, order.toReversed(), order).share).toBe(0);
  });
});
