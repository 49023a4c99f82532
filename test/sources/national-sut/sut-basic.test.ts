import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proportionalBasic } from '../../../src/sources/national-sut/sut-basic.ts';
import type { SutSums } from '../../../src/sources/national-sut/sut-sums.ts';

const zeros = (n: number): Float64Array => new Float64Array(n);
const sumsOf = (output: number[], margins: number[], taxes: number[]): SutSums => ({
  output: Float64Array.from(output),
  margins: Float64Array.from(margins),
  taxes: Float64Array.from(taxes),
  imports: null,
  hasValuation: true,
  intermediate: zeros(output.length),
  final: zeros(output.length),
  deducted: null,
  importedUses: null,
  made: zeros(0),
  inputs: zeros(0),
  productTaxes: null,
  valueAdded: null,
  importRow: null,
});

/** A supply with margins that sum to nothing, and shares by which uses take what is supplied at purchasers' prices. */
const economy = fc.integer({ min: 2, max: 5 }).chain((n) =>
  fc.record({
    basic: fc.array(fc.integer({ min: 50, max: 900 }), { minLength: n, maxLength: n }),
    carried: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: n - 1, maxLength: n - 1 }),
    taxes: fc.array(fc.integer({ min: -20, max: 60 }), { minLength: n, maxLength: n }),
    weights: fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 }), {
      minLength: n,
      maxLength: n,
    }),
  }),
);

describe('uses at basic prices by equal shares', () => {
  it('sum to the supply of each product and, with their taxes, to what each column was', () => {
    fc.assert(
      fc.property(economy, ({ basic, carried, taxes, weights }) => {
        const all = carried.reduce((sum, value) => sum + value, 0);
        const [first, ...others] = basic;
        // the first product is the one that margins are
        const output = [first + all, ...others];
        const margins = [-all, ...carried];
        const price = output.map((value, p) => value + margins[p] + taxes[p]);
        const uses = Float64Array.from(
          weights.flatMap((row, p) => {
            const whole = row.reduce((sum, value) => sum + value, 0);
            return row.map((weight) => (price[p] * weight) / whole);
          }),
        );
        const made = proportionalBasic(sumsOf(output, margins, taxes), null, uses, 3);
        output.forEach((value, p) => {
          const row = made.uses.subarray(3 * p, 3 * p + 3);
          expect(row.reduce((sum, one) => sum + one, 0)).toBeCloseTo(value, 8);
        });
        for (let c = 0; c < 3; c += 1) {
          const [was, is] = [uses, made.uses].map((flow) =>
            output.reduce((sum, _, p) => sum + flow[3 * p + c], 0),
          );
          expect(is + made.taxes[c]).toBeCloseTo(was, 8);
        }
      }),
      { numRuns: 200 },
    );
  });
  it('are those of a use worked out by hand', () => {
    // product 2 at 149 holds 12 of margins and 7 of taxes; a use of 22 of it has 22 × 12/149 of margins, which product 1 delivers
    const uses = Float64Array.of(20, 91, 22, 127);
    const { uses: basic, taxes } = proportionalBasic(sumsOf([120, 130], [-12, 12], [3, 7]), null, uses, 2);
    expect(basic[2]).toBeCloseTo((22 * 130) / 149, 12);
    expect(basic[0]).toBeCloseTo((20 * 108) / 111 + (22 * 12) / 149, 12);
    expect(taxes[0]).toBeCloseTo((20 * 3) / 111 + (22 * 7) / 149, 12);
  });
  it('are refused where margins go to no product', () => {
    const made = () =>
      proportionalBasic(sumsOf([120, 130], [0, 12], [3, 7]), null, Float64Array.of(9, 9, 9, 9), 2);
    expect(made).toThrow(/Σ uses/);
  });
});
