import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightInPage, type LongTable, placeAt, scrolledTo } from '../../src/workbench/long-scroll.ts';

const short: LongTable = { rows: 29 * 1000, head: 48, frame: 464 };
const long: LongTable = { rows: 29 * 5_000_000, head: 48, frame: 464 };
const end = ({ rows, head, frame }: LongTable) => rows + head - frame;
const bar = ({ rows, head, frame }: LongTable) => heightInPage(rows) + head - frame;

describe('a table higher than a browser lets an element be', () => {
  it('is as it is where it is no higher', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: end(short), noNaN: true }), (now) => {
        expect(scrolledTo({ real: 0, top: 0 }, now, short)).toEqual({ real: now, top: now });
        expect(placeAt(now, short).real).toBeCloseTo(now, 6);
      }),
    );
  });
  it('is shorter in the page, and its bar goes from the first row to the last', () => {
    expect(heightInPage(long.rows)).toBeLessThan(16_000_000);
    expect(scrolledTo({ real: 0, top: 0 }, bar(long), long).top).toBe(end(long));
    expect(scrolledTo(placeAt(end(long), long), 0, long).top).toBe(0);
    const middle = scrolledTo({ real: 0, top: 0 }, bar(long) / 2, long).top;
    expect(middle).toBeCloseTo(end(long) / 2, 3);
  });
  it('moves its rows as the hand moves, and reaches every row so', () => {
    const ways = fc.array(fc.integer({ min: -300, max: 300 }), { minLength: 1, maxLength: 200 });
    const begins = fc.integer({ min: 0, max: end(long) });
    fc.assert(
      fc.property(begins, ways, (begin, moves) => {
        let place = placeAt(begin, long);
        for (const way of moves) {
          const now = Math.min(bar(long), Math.max(0, place.real + way));
          const due = Math.min(end(long), Math.max(0, place.top + (now - place.real)));
          const next = scrolledTo(place, now, long);
          expect(next.top).toBeCloseTo(due, 6);
          // short of the ends of the table there is room on the bar to go on
          if (next.top > 0) expect(next.real).toBeGreaterThan(0);
          if (next.top < end(long)) expect(next.real).toBeLessThan(bar(long));
          place = next;
        }
      }),
    );
  });
});
