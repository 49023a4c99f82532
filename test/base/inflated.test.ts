import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inflated } from '../../src/base/inflated.ts';

it('gives back any bytes that were packed, and refuses what was not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (bytes) => {
      expect(Buffer.from(await inflated(deflateRawSync(bytes))).equals(Buffer.from(bytes))).toBe(true);
    }),
    { numRuns: 30 },
  );
  await expect(inflated(Uint8Array.of(7, 255, 255))).rejects.toThrow();
});
