import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openBackend } from '../../../src/math/dense/open-backend.ts';
import { nodePlatform } from '../../../src/node/dense/node-platform.ts';
import { digestInput, INVERSE_HASH } from './digest.ts';

describe('the WebAssembly backend', () => {
  it.each([1, 2, 3, 5])('gives the same bits with %i threads, on every platform', async (threads) => {
    const backend = await openBackend({ threads, platform: nodePlatform() });
    expect(backend.threads).toBe(threads);
    const bits = digestInput(backend);
    expect(createHash('sha256').update(bits).digest('hex')).toBe(INVERSE_HASH);
    await backend.close();
  });
});
