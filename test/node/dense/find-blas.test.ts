import { describe, expect, it } from 'vitest';
import { openBackend } from '../../../src/math/dense/open-backend.ts';
import { selfTest } from '../../../src/math/dense/self-test.ts';
import { findBlas } from '../../../src/node/dense/find-blas.ts';
import { nodePlatform } from '../../../src/node/dense/node-platform.ts';

const native = await openBackend({ prefer: 'native', platform: nodePlatform('') });
const found = native.name === 'native';
if (!found) {
  const reasons = native.tried.map(({ name, reason }) => `${name}: ${reason}`).join('; ');
  process.stderr.write(`skipped: no BLAS on this machine (${reasons})\n`);
}

describe('findBlas', () => {
  it('never throws, and gives a reason for each library', async () => {
    const result = await findBlas(1, '/no/such/library.so');
    if (!Array.isArray(result)) {
      expect(found).toBe(true);
      return;
    }
    expect(result.length).toBeGreaterThan(0);
    for (const { name, reason } of result as { name: string; reason: string }[]) {
      expect(name).toMatch(/\S/);
      expect(reason).toMatch(/\S/);
      expect(reason).not.toContain('\n');
    }
  });
  it('says of a library without linear algebra that a function is missing', async () => {
    const result = await findBlas(1, process.platform === 'darwin' ? 'libSystem.B.dylib' : 'libm.so.6');
    // the next in the list may be found; then the reason is not kept
    if (Array.isArray(result))
      expect(result[0]?.reason).toMatch(/dgemm_|symbol|function|load|module|package/i);
  });
  it.skipIf(!found)('names the library, its version and its threads', () => {
    expect(native.detail).toMatch(/^\S+.* \(.+\), \d+ threads?$/);
  });
  it.skipIf(!found)('bears threads of LAPACK, which need a large stack', () => {
    expect(selfTest(native)).toBeLessThan(1e-12);
    const n = 1200;
    const a = Float64Array.from({ length: n * n }, (_, at) =>
      at % (n + 1) === 0 ? 2 : ((at * 7919) % 101) / 1e5,
    );
    const inverse = a.slice();
    native.invert(inverse, n);
    const product = new Float64Array(n * n);
    native.gemm(n, n, n, 1, a, n, inverse, n, 0, product, n);
    let error = 0;
    for (let at = 0; at < n * n; at += 1) {
      error = Math.max(error, Math.abs((product[at] as number) - Number(at % (n + 1) === 0)));
    }
    expect(error).toBeLessThan(1e-13);
  });
});
