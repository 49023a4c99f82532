import fc from 'fast-check';
import { snappyUncompress } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { snappy } from '../../../src/report/parquet/snappy.ts';

function unpacked(packed: Uint8Array, length: number): Uint8Array {
  const out = new Uint8Array(length);
  snappyUncompress(packed, out);
  return out;
}

/** Pieces that come again, near and far, among others that do not. */
const bytes = fc
  .array(fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 300 }), fc.integer({ min: 1, max: 400 })), {
    maxLength: 12,
  })
  .map((pieces) =>
    Uint8Array.from(
      pieces.flatMap(([piece, times]) =>
        Array(times)
          .fill([...piece])
          .flat(),
      ),
    ),
  );

describe('packed bytes', () => {
  it('are what another program unpacks, across blocks too', () => {
    fc.assert(
      fc.property(bytes, (given) => {
        expect(Buffer.compare(unpacked(snappy(given), given.length), given)).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('are few where one number stands a million times', () => {
    const given = new Uint8Array(new Float64Array(1e6).fill(0.1).buffer);
    const packed = snappy(given);
    expect(packed.length).toBeLessThan(given.length / 20);
    expect(Buffer.compare(unpacked(packed, given.length), given)).toBe(0);
  });
});
