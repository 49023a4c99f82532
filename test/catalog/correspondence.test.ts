import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../src/base/error.ts';
import {
  bridge,
  type Correspondence,
  checkWeights,
  equalSplit,
  reversed,
} from '../../src/catalog/correspondence.ts';

const small: Correspondence = {
  id: 'A-B',
  from: 'A',
  to: 'B',
  convention: 'published',
  links: [
    { from: 'a', to: 'a', weight: 1 },
    { from: 'b', to: 'x', weight: 0.25 },
    { from: 'b', to: 'y', weight: 0.75 },
    { from: 'c', to: 'z', weight: 1 },
    { from: 'd', to: 'z', weight: 1 },
    { from: 'e', to: 'w', weight: 1 },
    { from: 'f', to: 'y', weight: 1 },
  ],
};

describe('bridge', () => {
  it('carries values through the weights', () => {
    const { values, split, unmatched, total, splitTotal, unmatchedTotal } = bridge(
      new Map([
        ['a', 1],
        ['b', 8],
        ['c', 3],
        ['d', 4],
        ['q', 5],
      ]),
      small,
    );
    expect(Object.fromEntries(values)).toEqual({ a: 1, x: 2, y: 6, z: 7 });
    expect(split).toEqual([
      {
        code: 'b',
        value: 8,
        parts: [
          { to: 'x', value: 2 },
          { to: 'y', value: 6 },
        ],
      },
    ]);
    expect(unmatched).toEqual([{ code: 'q', value: 5 }]);
    expect([total, splitTotal, unmatchedTotal]).toEqual([21, 8, 5]);
  });

  it('keeps a class of zero and an empty input', () => {
    expect(bridge(new Map([['c', 0]]), small).values.get('z')).toBe(0);
    expect(bridge(new Map(), small).total).toBe(0);
  });

  it('refuses what is no number', () => {
    expect(() => bridge(new Map([['a', Number.NaN]]), small)).toThrow(TypeError);
  });

  it('refuses weights that do not add to one', () => {
    const bad = (weight: number): Correspondence => ({
      ...small,
      links: [
        { from: 'a', to: 'x', weight },
        { from: 'a', to: 'y', weight: 0.5 },
      ],
    });
    expect(() => bridge(new Map(), bad(0.5))).not.toThrow();
    for (const weight of [0.5 + 1e-9, 0.4, -0.5, Number.NaN, 1.5]) {
      expect(() => bridge(new Map(), bad(weight)), String(weight)).toThrow(EscalarError);
    }
  });

  it('conserves the total through any even split, forth and back', () => {
    const code = fc.integer({ min: 0, max: 12 }).map(String);
    const pairs = fc.array(fc.tuple(code, code), { maxLength: 40 });
    const values = fc.array(fc.tuple(code, fc.double({ min: -1e9, max: 1e9, noNaN: true })), {
      maxLength: 15,
    });
    fc.assert(
      fc.property(pairs, values, (links, entries) => {
        const there = equalSplit('A-B', 'A', 'B', links);
        const input = new Map(entries);
        const size = [...input.values()].reduce((sum, value) => sum + Math.abs(value), 0) + 1;
        const moved = bridge(input, there);
        const sum = [...moved.values.values()].reduce((a, b) => a + b, 0);
        expect(Math.abs(sum + moved.unmatchedTotal - moved.total) / size).toBeLessThan(1e-12);
        const back = bridge(moved.values, reversed(there));
        expect(back.unmatched).toEqual([]);
        const again = [...back.values.values()].reduce((a, b) => a + b, 0);
        expect(Math.abs(again - sum) / size).toBeLessThan(1e-12);
      }),
    );
  });

  it('changes no input', () => {
    const input = new Map([['b', 8]]);
    bridge(input, small);
    expect([...input]).toEqual([['b', 8]]);
  });
});

describe('equalSplit', () => {
  it('divides evenly and counts a repeated pair once', () => {
    const { links, convention } = equalSplit('A-B', 'A', 'B', [
      ['a', 'x'],
      ['a', 'y'],
      ['a', 'x'],
    ]);
    expect(convention).toBe('equal-split');
    expect(links).toEqual([
      { from: 'a', to: 'x', weight: 0.5 },
      { from: 'a', to: 'y', weight: 0.5 },
    ]);
  });

  it('makes weights that add to one for any number of targets', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (n) => {
        const pairs = Array.from({ length: n }, (_, i) => ['a', String(i)] as const);
        expect(checkWeights(equalSplit('A-B', 'A', 'B', pairs)).get('a')).toHaveLength(n);
      }),
    );
  });
});
