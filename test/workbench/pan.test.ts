import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isPan,
  moved,
  type Pan,
  readPan,
  showing,
  transformOf,
  WHOLE,
  writePan,
  zoomed,
} from '../../src/workbench/pan.ts';

const part = fc.double({ min: 0, max: 1, noNaN: true });
const place = fc.tuple(part, part);
const pans = fc
  .tuple(fc.double({ min: 1, max: 16, noNaN: true }), place)
  .map(([zoom, [x, y]]) => zoomed({ ...WHOLE, x, y }, zoom, [x, y]));

/** Where a place of the whole is seen, in parts of what is shown. */
const seen = ({ zoom, x, y }: Pan, [a, b]: readonly [number, number]) => [
  0.5 + zoom * (a - x),
  0.5 + zoom * (b - y),
];

describe('a picture that is moved', () => {
  it('never shows what lies beside it', () => {
    fc.assert(
      fc.property(pans, place, fc.double({ min: 0.05, max: 20, noNaN: true }), (pan, at, times) => {
        for (const one of [
          zoomed(pan, times, at),
          moved(pan, at),
          moved(pan, [-at[0], -at[1]]),
          showing(pan, at),
        ]) {
          expect(one.zoom).toBeGreaterThanOrEqual(1);
          for (const end of seen(one, [0, 0])) expect(end).toBeLessThanOrEqual(1e-9);
          for (const end of seen(one, [1, 1])) expect(end).toBeGreaterThanOrEqual(1 - 1e-9);
        }
      }),
    );
  });
  it('grows around the place of the hand, and back to where it was', () => {
    fc.assert(
      fc.property(pans, place, fc.double({ min: 1, max: 3, noNaN: true }), (pan, at, times) => {
        const larger = zoomed(pan, times, at);
        const under = [pan.x + (at[0] - 0.5) / pan.zoom, pan.y + (at[1] - 0.5) / pan.zoom] as const;
        const [x = Number.NaN, y = Number.NaN] = seen(larger, under);
        expect(x).toBeCloseTo(at[0], 9);
        expect(y).toBeCloseTo(at[1], 9);
        const back = zoomed(larger, pan.zoom / larger.zoom, at);
        expect(back.x).toBeCloseTo(pan.x, 9);
        expect(back.y).toBeCloseTo(pan.y, 9);
      }),
    );
  });
  it('brings a place into view, and stays where it is seen', () => {
    fc.assert(
      fc.property(pans, place, (pan, at) => {
        const shown = showing(pan, at);
        for (const one of seen(shown, at)) {
          expect(one).toBeGreaterThanOrEqual(-1e-9);
          expect(one).toBeLessThanOrEqual(1 + 1e-9);
        }
        expect(showing(shown, at)).toBe(shown);
      }),
    );
  });
  it('is in an address to a thousandth, and the whole is nothing', () => {
    fc.assert(
      fc.property(pans, (pan) => {
        const text = writePan(pan);
        if (text === '') return;
        const read = readPan(text);
        expect(Math.abs(read.x - pan.x) * pan.zoom).toBeLessThan(0.02);
        expect(Math.abs(read.y - pan.y) * pan.zoom).toBeLessThan(0.02);
        expect(readPan(writePan(read)).x).toBeCloseTo(read.x, 2);
      }),
    );
    expect(writePan(WHOLE)).toBe('');
    for (const text of ['', 'x', '1,2', '4,a,b', '4,NaN,0.5', '4,Infinity,0', '4,,0.5', '4,1,1,1']) {
      expect(readPan(text)).toEqual(WHOLE);
      expect(isPan(text)).toBe(false);
    }
    expect(isPan('4,0.25,0.6')).toBe(true);
  });
  it('is drawn about its middle', () => {
    const box = { left: 10, top: 20, width: 100, height: 200 };
    expect(transformOf(WHOLE, box)).toBe('translate(0.00 0.00) scale(1.0000)');
    expect(transformOf({ zoom: 2, x: 0.25, y: 0.75 }, box)).toBe('translate(-10.00 -220.00) scale(2.0000)');
  });
});
