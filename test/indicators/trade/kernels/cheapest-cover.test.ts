import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cheapestCover } from '../../../../src/indicators/trade/kernels/cheapest-cover.ts';
import { expectNear } from '../../../support/numbers.ts';

/** The least cost over all subsets. */
function bruteForce(cost: readonly number[], gain: readonly number[], need: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let mask = 0; mask < 1 << cost.length; mask += 1) {
    let [spent, got] = [0, 0];
    for (let i = 0; i < cost.length; i += 1)
      if ((mask >> i) & 1) {
        spent += cost[i];
        got += gain[i];
      }
    if (got >= need - 1e-12 && spent < best) best = spent;
  }
  return best;
}

describe('cheapestCover', () => {
  it('does not take the cheapest per gain where another choice costs less', () => {
    const found = cheapestCover(Float64Array.of(1, 1.5, 4), Float64Array.of(4, 5, 5), 5);
    expect(found).toEqual({ chosen: [1], cost: 1.5, bound: 1.5 });
  });
  it('needs nothing, or cannot', () => {
    expect(cheapestCover(Float64Array.of(1), Float64Array.of(1), 0).chosen).toEqual([]);
    expect(cheapestCover(Float64Array.of(1, 0), Float64Array.of(1, -3), 1.1).chosen).toBeNull();
  });
  it('of equal costs takes the highest gains, without a search', () => {
    const gain = Float64Array.from({ length: 400 }, (_, i) => 1 + ((i * 104729) % 1000) / 1000);
    const found = cheapestCover(
      gain.map(() => 1),
      gain,
      100,
    );
    const highest = gain.slice().sort().reverse();
    let [count, got] = [0, 0];
    while (got < 100) got += highest[count++] as number;
    expect(found).toMatchObject({ cost: count, bound: count });
    expect(found.chosen).toHaveLength(count);
  });
  it('is the least over all subsets', () => {
    const numbers = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: -10, max: 40 })), {
      minLength: 1,
      maxLength: 11,
    });
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 120 }), (items, need) => {
        const [cost, gain] = [items.map(([c]) => c), items.map(([, g]) => g)];
        const found = cheapestCover(Float64Array.from(cost), Float64Array.from(gain), need);
        const best = bruteForce(cost, gain, need);
        if (found.chosen === null) {
          expect(best).toBe(Number.POSITIVE_INFINITY);
          return;
        }
        expectNear(found.cost, best);
        expect(found.bound).toBe(found.cost);
        expect(found.chosen.reduce((so, i) => so + gain[i], 0)).toBeGreaterThanOrEqual(need);
      }),
    );
  });
  it('takes all where all are needed, in whatever order their gains were added up', () => {
    const gains = fc.array(fc.double({ min: 0.01, max: 3, noNaN: true }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(gains, (gain) => {
        const cost = gain.map((_, i) => 1 + i);
        for (const all of [gain, [...gain].reverse(), [...gain].sort((a, b) => a - b)]) {
          const need = all.reduce((a, b) => a + b, 0);
          const found = cheapestCover(Float64Array.from(cost), Float64Array.from(gain), need);
          expect([...(found.chosen ?? [])].sort((a, b) => a - b)).toEqual(gain.map((_, i) => i));
          expectNear(found.bound, (gain.length * (gain.length + 1)) / 2);
        }
      }),
    );
  });
  it('of many items like one another it says how near it came', () => {
    const n = 400;
    const cost = Float64Array.from({ length: n }, (_, i) => 1 + ((i * 7919) % 1000) / 1000);
    const gain = Float64Array.from({ length: n }, (_, i) => 1 + ((i * 104729) % 1000) / 1000);
    const found = cheapestCover(cost, gain, 100);
    expect(found.bound).toBeLessThanOrEqual(found.cost);
    expect(found.cost / found.bound).toBeLessThan(1.02);
    expect((found.chosen ?? []).reduce((so, i) => so + gain[i], 0)).toBeGreaterThanOrEqual(100);
  });
});
