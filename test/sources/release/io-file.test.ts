import { deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IoTableData } from '../../../src/base/io-table-data.ts';
import { UNITS } from '../../../src/base/unit.ts';
import { decodeIoFile, encodeIoFile, rowsOfIoFile } from '../../../src/sources/release/io-file.ts';

function table(n: number, columns: number, values: (i: number) => number, extra = false): IoTableData {
  const rows = Array.from({ length: n }, (_, i) => ({ economy: `Ñ${i % 3}`, sector: `c${i}` }));
  const demand = Array.from({ length: columns }, (_, i) => ({ economy: 'MEX', category: `f${i}` }));
  return {
    year: '2008',
    rows,
    demand,
    Z: Float64Array.from({ length: n * n }, (_, i) => values(i)),
    Y: Float64Array.from({ length: n * columns }, (_, i) => values(i + 7)),
    ...(extra
      ? {
          output: Float64Array.from({ length: n }, (_, i) => values(i) + 0.5),
          satellites: ['jobs', 'CO2'].map((name, q) => ({
            name,
            title: { en: name, es: `${name} ñ` },
            unit: UNITS.dataUnit,
            values: Float64Array.from({ length: n }, (_, i) => values(i + q)),
            ...(q === 0 ? {} : { direct: { MEX: 2.5 } }),
          })),
        }
      : {}),
  };
}

describe('a year of an input-output table as a file', () => {
  it.each([
    ['whole numbers', (i: number) => i - 4],
    ['fractions and minus zero', (i: number) => (i === 0 ? -0 : i / 3)],
    ['beyond 32 bits', (i: number) => i * 2 ** 31],
  ])('%s come back to the bit, deflated or not', (_, values) => {
    const data = table(5, 3, values, true);
    expect(decodeIoFile(encodeIoFile(data))).toEqual(data);
    const deflated = encodeIoFile(data, deflateRawSync);
    expect(decodeIoFile(deflated)).toEqual(data);
    expect(decodeIoFile(deflated, (bytes) => inflateRawSync(bytes))).toEqual(data);
  });

  it('whole numbers take half the room, and a table that ships less', () => {
    const whole = encodeIoFile(table(60, 5, (i) => i % 50)).length;
    expect(whole).toBeLessThan(0.55 * encodeIoFile(table(60, 5, (i) => i / 3)).length);
    expect(
      encodeIoFile(
        table(60, 5, (i) => i % 50),
        deflateRawSync,
      ).length,
    ).toBeLessThan(whole / 4);
  });

  it('a view that does not begin on a multiple of eight is read as well', () => {
    const bytes = encodeIoFile(table(3, 2, (i) => i / 7));
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(decodeIoFile(shifted.subarray(3))).toEqual(table(3, 2, (i) => i / 7));
    expect(rowsOfIoFile(shifted.subarray(3))).toBe(3);
  });

  it('any damaged file ends in a RangeError, SyntaxError or TypeError, or in a table of the right shape', () => {
    const good = encodeIoFile(
      table(4, 2, (i) => i / 3, true),
      deflateRawSync,
    );
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), fc.nat(good.length), (at, byte, cut) => {
        const bytes = good.slice(0, cut > good.length / 2 ? good.length : cut);
        if (at < bytes.length) bytes[at] = byte;
        try {
          const { rows, demand, Z, Y } = decodeIoFile(bytes);
          expect(Z.length).toBe(rows.length ** 2);
          expect(Y.length).toBe(rows.length * demand.length);
        } catch (error) {
          const known = [RangeError, SyntaxError, TypeError].some((kind) => error instanceof kind);
          if (!known) throw error;
        }
      }),
      { numRuns: 2000 },
    );
  });
});
