import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box } from '../../src/figures/marks.ts';
import { squarify } from '../../src/figures/squarify.ts';

const area = ({ left, top, right, bottom }: Box) => (right - left) * (bottom - top);

describe('squarify', () => {
  test('lays the example of Bruls, Huizing and van Wijk (2000) as they do', () => {
    // 6 × 4, areas 6 6 4 3 2 2 1: two squat rectangles at the left, then 4 and 3 above, then the rest
    const boxes = squarify([6, 6, 4, 3, 2, 2, 1], { left: 0, top: 0, right: 6, bottom: 4 });
    const expected = [
      [0, 0, 3, 2],
      [0, 2, 3, 4],
      [3, 0, 3 + 12 / 7, 7 / 3],
      [3 + 12 / 7, 0, 6, 7 / 3],
    ];
    boxes.slice(0, 4).forEach(({ left, top, right, bottom }, i) => {
      [left, top, right, bottom].forEach((side, j) => {
        expect(side).toBeCloseTo((expected[i] as number[])[j] as number, 12);
      });
    });
  });

  test('areas are in proportion, inside the room, and fill it', () => {
    const weights = fc
      .array(fc.double({ min: 0.01, max: 1000, noNaN: true }), { minLength: 1, maxLength: 60 })
      .map((all) => all.sort((a, b) => b - a));
    const side = fc.integer({ min: 20, max: 900 });
    fc.assert(
      fc.property(weights, side, side, (given, width, height) => {
        const room = { left: 5, top: 7, right: 5 + width, bottom: 7 + height };
        const boxes = squarify(given, room);
        const total = given.reduce((sum, weight) => sum + weight, 0);
        boxes.forEach((box, i) => {
          expect(area(box) / area(room)).toBeCloseTo((given[i] as number) / total, 9);
          expect(box.left).toBeGreaterThanOrEqual(room.left - 1e-6);
          expect(box.right).toBeLessThanOrEqual(room.right + 1e-6);
          expect(box.top).toBeGreaterThanOrEqual(room.top - 1e-6);
          expect(box.bottom).toBeLessThanOrEqual(room.bottom + 1e-6);
        });
        expect(boxes.reduce((sum, box) => sum + area(box), 0)).toBeCloseTo(area(room), 4);
      }),
    );
  });

  test('a weight that vanishes beside another has a box without area and no NaN', () => {
    const boxes = squarify([1e80, 1e-80, 1e-85], { left: 0, top: 0, right: 10, bottom: 10 });
    for (const box of boxes) expect(Object.values(box).every(Number.isFinite)).toBe(true);
    expect(area(boxes[0] as Box)).toBeCloseTo(100, 9);
  });
});
