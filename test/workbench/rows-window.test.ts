import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WINDOW, windowAt } from '../../src/workbench/rows-window.ts';

/** Rows that a frame shows at once, the one that is cut at its lower edge too. */
const SEEN = 17;
const rows = fc.double({ min: 0, max: 250_000, noNaN: true });

describe('a window on a table', () => {
  it('holds what is seen, wherever one comes from', () => {
    fc.assert(
      fc.property(rows, fc.option(fc.integer({ min: 0, max: 250_000 })), (row, shown) => {
        const { from, count } = windowAt(row, shown === null ? null : { from: shown });
        expect(from).toBeLessThanOrEqual(row);
        expect(from + count).toBeGreaterThanOrEqual(row + SEEN);
      }),
    );
  });
  it('is small far from what is shown, and whole once that stands', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 250_000 }), (row, shown) => {
        const first = windowAt(row, { from: shown });
        expect(windowAt(row, first).count).toBe(WINDOW);
        expect(first.count).toBeLessThanOrEqual(WINDOW);
      }),
    );
    expect(windowAt(100_000, { from: 0 })).toEqual({ from: 99_995, count: 30 });
    expect(windowAt(100_000, { from: 99_995 })).toEqual({ from: 99_960, count: WINDOW });
    expect(windowAt(3, null)).toEqual({ from: 0, count: WINDOW });
  });
});
