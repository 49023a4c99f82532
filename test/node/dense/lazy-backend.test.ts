import { describe, expect, it } from 'vitest';
import type { EscalarError } from '../../../src/base/error.ts';
import type { DensePlatform } from '../../../src/math/dense/platform.ts';
import { lazyBackend } from '../../../src/node/dense/lazy-backend.ts';
import { nodePlatform } from '../../../src/node/dense/node-platform.ts';

/** This machine without a library that could be called. */
const bare = (): DensePlatform => ({
  ...nodePlatform(),
  findBlas: async () => [{ name: 'koffi', reason: "Cannot find package 'koffi'" }],
});

describe('the backend that the environment asks for', () => {
  it('is refused under another name, with the nearest, and one that is known is opened', async () => {
    const nonsense = lazyBackend({ ESCALAR_BACKEND: 'natve' });
    await expect(nonsense.get()).rejects.toMatchObject({
      code: 'bad-option',
      params: { option: 'ESCALAR_BACKEND', nearest: 'native' },
    });
    await nonsense.close();
    for (const name of ['plain', 'wasm']) {
      const lazy = lazyBackend({ ESCALAR_BACKEND: name, ESCALAR_THREADS: '1' });
      expect((await lazy.get()).name).toBe(name);
      await lazy.close();
    }
  });

  it('native without a library says why, and what to do', async () => {
    const lazy = lazyBackend({ ESCALAR_BACKEND: 'native' }, bare);
    const error = await lazy.get().then(
      () => null,
      (reason: unknown) => reason as EscalarError,
    );
    expect(error).toMatchObject({
      code: 'no-native-backend',
      params: { tried: ["koffi: Cannot find package 'koffi'"] },
    });
    expect(error?.toText('en')).toMatch(
      /none can be used \(koffi: Cannot find.*\n.*leave ESCALAR_BACKEND out/,
    );
    expect(error?.toText('es')).toMatch(
      /ninguna que sirva \(koffi: Cannot find.*\n.*no defina ESCALAR_BACKEND/,
    );
    await lazy.close();
    const usual = lazyBackend({}, bare);
    expect((await usual.get()).name).toMatch(/^wasm/);
    await usual.close();
  });

  it('takes a number of threads and no other word', async () => {
    for (const threads of ['two', '0', '-1', '1.5'])
      await expect(lazyBackend({ ESCALAR_THREADS: threads }).get()).rejects.toMatchObject({
        code: 'bad-option',
        params: { option: 'ESCALAR_THREADS' },
      });
    const lazy = lazyBackend({ ESCALAR_THREADS: '2' });
    expect((await lazy.get()).threads).toBe(2);
    await lazy.close();
  });
});
