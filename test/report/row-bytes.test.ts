import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, type Cells, COMMA, POINT, rowBytes } from '../../src/report/row-bytes.ts';

function written(columns: readonly Cells[], rows: number): string {
  const decoder = new TextDecoder();
  return `${[...rowBytes(columns, rows)].map((chunk) => decoder.decode(chunk, { stream: true })).join('')}${decoder.decode()}`;
}

function numbers(values: ArrayLike<number>, mark = POINT): Cells {
  const [before, after] = [bytesOf(''), bytesOf('\n')];
  return { values: Float64Array.from(values), reason: null, before, after, missing: [after], mark };
}

/** The digits of each number, a line each. */
function digits(values: ArrayLike<number>): string[] {
  return written([numbers(values)], values.length)
    .split('\n')
    .slice(0, -1);
}

/** Where the shortest digits are hard to find, or their form changes. */
const EDGES = [
  0,
  -0,
  1,
  -1,
  10,
  123456789,
  0.1,
  0.5,
  1 / 3,
  2 ** 53 - 1,
  2 ** 53,
  2 ** 53 + 2,
  2 ** 63,
  2 ** 64,
  5e-324,
  1e-323,
  2.2250738585072014e-308,
  2.225073858507201e-308,
  1.7976931348623157e308,
  1e21,
  1e20,
  999999999999999900000,
  123456789012345680000,
  1.5e21,
  1e-6,
  1e-7,
  1.5e-7,
  0.000001234,
  9.5367431640625e-7,
  1e22,
  1e23,
  4.35,
  0.3,
  2 ** -25,
  9.109e-31,
  6.02214076e23,
  1.2345678901234567e-100,
  4.9406564584124654e-324,
  2 ** -1074 * 3,
  8.41e21,
  2.0919495182368195e19,
  5.764607523034235e39,
  1.0384593717069655e34,
  100,
  120000,
  1.1e15,
];

/** A generator of bits; the same each time. */
function randomBits(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let bits = state ^ (state >>> 16);
    bits = Math.imul(bits, 0x21f0aaad);
    bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
    return (bits ^ (bits >>> 15)) >>> 0;
  };
}

describe('digits of a number', () => {
  it('are those of String where they are hard to find', () => {
    const powers = Array.from({ length: 2046 }, (_, k) => 2 ** (k - 1022)).flatMap((one) => [one, one * 1.1]);
    const tens = Array.from({ length: 617 }, (_, k) => Number(`1e${k - 308}`));
    const all = [...EDGES, ...powers, ...tens].flatMap((value) => [value, -value]).filter(Number.isFinite);
    expect(digits(all)).toEqual(all.map(String));
  });
  it('are those of String for any bits', () => {
    const bits = Uint32Array.from({ length: 400_000 }, randomBits(7));
    const values = new Float64Array(bits.buffer).filter(Number.isFinite);
    expect(digits(values)).toEqual(Array.from(values, String));
  });
  it('are those of String for numbers as tables have them', () => {
    const next = randomBits(11);
    const values = Array.from({ length: 100_000 }, (_, k) => Math.round(next()) / 10 ** (k % 13));
    expect(digits(values)).toEqual(values.map(String));
  });
  it('have the decimal mark that is asked for', () => {
    expect(written([numbers([1.5, 1e-9, 1.5e30, 2], COMMA)], 4)).toBe('1,5\n1e-9\n1,5e+30\n2\n');
  });
  it('a number that is not finite is a fault, not a text', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => written([numbers([value])], 1)).toThrow('unreachable');
  });
});

describe('rows', () => {
  const row = fc.record({
    word: fc.nat({ max: 4 }),
    value: fc.double({ noNaN: true, noDefaultInfinity: true }),
    reason: fc.nat({ max: 2 }),
  });
  const words = ['', 'México;', 'a "long" text of more than eight bytes,', '臺灣,', 'x,'];

  it('hold the cells of each column one after another', () => {
    const rows = fc.array(row, { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(rows, (all) => {
        const columns: Cells[] = [
          { codes: Uint32Array.from(all, ({ word }) => word), bytes: words.map(bytesOf) },
          {
            values: Float64Array.from(all, ({ value }) => value),
            reason: Uint8Array.from(all, ({ reason }) => reason),
            before: bytesOf('<'),
            after: bytesOf('>\n'),
            missing: ['', 'gap\n', 'another gap\n'].map(bytesOf),
            mark: POINT,
          },
        ];
        const wanted = all.map(
          ({ word, value, reason }) =>
            `${words[word]}${['', 'gap\n', 'another gap\n'][reason] || `<${value}>\n`}`,
        );
        expect(written(columns, all.length)).toBe(wanted.join(''));
      }),
    );
  });
  it('come in pieces, however long one is', () => {
    const long = 'x'.repeat(300_000);
    const columns: Cells[] = [
      { codes: Uint32Array.of(1, 0, 1), bytes: ['short\n', `${long}\n`].map(bytesOf) },
      numbers([1, 2, 3]),
    ];
    expect(written(columns, 3)).toBe(`${long}\n1\nshort\n2\n${long}\n3\n`);
    const many = [...rowBytes([numbers(new Float64Array(100_000))], 100_000)];
    expect(many.length).toBeGreaterThan(1);
    expect(many.reduce((sum, { length }) => sum + length, 0)).toBe(200_000);
  });
  it('of an empty table are none', () => {
    expect(written([numbers([])], 0)).toBe('');
    expect(written([], 3)).toBe('');
  });
});
