import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { openBackend } from '../../../src/math/dense/open-backend.ts';
import type { DensePlatform, NativeBlas } from '../../../src/math/dense/platform.ts';
import { selfTest } from '../../../src/math/dense/self-test.ts';
import { nodePlatform } from '../../../src/node/dense/node-platform.ts';
import { repository } from '../../support/source-files.ts';

const bare: DensePlatform = { cores: 4, mayBlock: true };

describe('openBackend', () => {
  it('takes WebAssembly with one thread where the platform has none, and says why', async () => {
    const backend = await openBackend({ platform: { ...bare, noWorkers: 'not today' } });
    expect(backend.name).toBe('wasm');
    expect(backend.detail).toBe('WebAssembly SIMD, 1 thread');
    expect(backend.tried).toEqual([{ name: 'wasm-threads', reason: 'not today' }]);
    await backend.close();
  });
  it('works outside a browser and without a platform', async () => {
    const backend = await openBackend();
    expect(backend.name).toBe('wasm');
    expect(selfTest(backend)).toBeLessThan(1e-12);
  });
  it('goes on alone when a thread does not start, and ends those that did', async () => {
    let ended = 0;
    const platform: DensePlatform = {
      ...bare,
      startWorker: ({ index }) => ({
        ready: index === 2 ? Promise.reject(new Error('no room')) : Promise.resolve(),
        end: async () => {
          ended += 1;
        },
      }),
    };
    const backend = await openBackend({ platform });
    expect(backend.threads).toBe(1);
    expect(backend.tried).toEqual([{ name: 'wasm-threads', reason: 'no room' }]);
    expect(ended).toBe(3);
    expect(selfTest(backend)).toBeLessThan(1e-12);
  });
  it('falls back from a BLAS that is not there', async () => {
    const tried = [{ name: 'libnone.so', reason: 'not found' }];
    const backend = await openBackend({
      prefer: 'native',
      threads: 1,
      platform: { ...bare, findBlas: async () => tried },
    });
    expect(backend.name).toBe('wasm');
    expect(backend.tried).toEqual(tried);
    const without = await openBackend({ prefer: 'native', threads: 1, platform: bare });
    expect(without.tried).toEqual([{ name: 'native', reason: 'no native code on this platform' }]);
  });
  it('leaves a BLAS that computes wrong numbers, closed', async () => {
    let closed = false;
    const wrong: NativeBlas = {
      detail: 'a broken BLAS',
      threads: 1,
      dgemm: () => undefined,
      dgemv: () => undefined,
      dtrsmRight: () => undefined,
      dgetrf: () => 0,
      dgetri: () => 0,
      dasum: () => 0,
      idamax: () => 0,
      close: () => {
        closed = true;
      },
    };
    const backend = await openBackend({
      prefer: 'native',
      threads: 1,
      platform: { ...bare, findBlas: async () => wrong },
    });
    expect(backend.name).toBe('wasm');
    expect(backend.tried[0]?.name).toBe('a broken BLAS');
    expect(backend.tried[0]?.reason).toMatch(/^self-test/);
    expect(closed).toBe(true);
  });
  it('falls back to plain loops without WebAssembly', async () => {
    const place = globalThis as { WebAssembly?: object };
    const kept = place.WebAssembly as object;
    try {
      Reflect.deleteProperty(place, 'WebAssembly');
      const backend = await openBackend();
      expect(backend.name).toBe('plain');
      expect(backend.tried).toEqual([{ name: 'wasm', reason: 'no WebAssembly here' }]);
    } finally {
      place.WebAssembly = kept;
    }
  });
  it('may be closed twice', async () => {
    const backend = await openBackend({ threads: 2, platform: nodePlatform() });
    expect(backend.threads).toBe(2);
    await Promise.all([backend.close(), backend.close()]);
  });
  it.each(['closed', 'left open'])('lets the process end when the pool is %s', (how) => {
    const script = `
      import { openBackend } from './src/math/dense/open-backend.ts';
      import { nodePlatform } from './src/node/dense/node-platform.ts';
      const backend = await openBackend({ threads: 3, platform: nodePlatform() });
      ${how === 'closed' ? 'await backend.close();' : ''}
      console.log(backend.detail);`;
    const run = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      cwd: repository,
      encoding: 'utf8',
      timeout: 30_000,
    });
    expect(run.stderr).toBe('');
    expect([run.status, run.stdout.trim()]).toEqual([0, 'WebAssembly SIMD, 3 threads']);
  });
});
