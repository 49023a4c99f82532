import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from '../../src/figures/spread.ts';

test('labels with room stay where they want to be', () => {
  const wishes = [
    { at: 80, height: 10 },
    { at: 20, height: 10 },
  ];
  expect(spread(wishes, 0, 100)).toEqual([80, 20]);
});

test('two labels at one place part evenly', () => {
  const wishes = [
    { at: 50, height: 10 },
    { at: 50, height: 10 },
  ];
  expect(spread(wishes, 0, 100)).toEqual([45, 55]);
});

test('labels that cannot fit are refused', () => {
  expect(spread([{ at: 5, height: 20 }], 0, 10)).toBeNull();
});

test('no two labels overlap and none leaves the room', () => {
  const wish = fc.record({
    at: fc.double({ min: -50, max: 250, noNaN: true }),
    height: fc.integer({ min: 5, max: 30 }),
  });
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 8 }), (wishes) => {
      const middles = spread(wishes, 0, 260);
      expect(middles).not.toBeNull();
      const boxes = wishes.map(({ height }, i) => {
        const middle = (middles as number[])[i] as number;
        return [middle - height / 2, middle + height / 2] as const;
      });
      for (const [top, bottom] of boxes) {
        expect(top).toBeGreaterThanOrEqual(-1e-6);
        expect(bottom).toBeLessThanOrEqual(260 + 1e-6);
      }
      const sorted = boxes.toSorted((a, b) => a[0] - b[0]);
      for (let i = 1; i < sorted.length; i += 1) {
        expect((sorted[i] as readonly [number, number])[0]).toBeGreaterThanOrEqual(
          (sorted[i - 1] as readonly [number, number])[1] - 1e-6,
        );
      }
    }),
  );
});
