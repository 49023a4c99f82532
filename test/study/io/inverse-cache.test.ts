import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { randomWorld } from '../../../bench/random-io.ts';
import { openBackend } from '../../../src/math/dense/open-backend.ts';
import { plainBackend } from '../../../src/math/dense/plain.ts';
import { cachedInverses, inverseCache } from '../../../src/study/io/inverse-cache.ts';
import { inverseRoot } from '../../../src/study/io/inverse-root.ts';

const table = randomWorld(9, 7, 3);
const perOutput = table.x.map((x) => (x > 0 ? 1 / x : 0));
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'escalar-inv-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('inverses on disk', () => {
  it('come back to the bit, and are kept by table', async () => {
    const backend = await openBackend();
    const cache = inverseCache(folder, 0);
    const made = cache.inverseOf('a')(table, perOutput, backend);
    const read = cache.inverseOf('a')(table, perOutput, backend);
    expect(read).not.toBe(made);
    expect(Buffer.compare(Buffer.from(read.slice().buffer), Buffer.from(made.slice().buffer))).toBe(0);
    expect(cachedInverses(folder)).toEqual({ count: 1, bytes: 16 + 8 * table.n ** 2 });
    cache.inverseOf('b')(table, perOutput, backend);
    cache.inverseOf('b')(table, perOutput, plainBackend());
    expect(cachedInverses(folder).count).toBe(3);
    await backend.close();
  });

  it('are computed anew when the file is damaged, cut off or another', async () => {
    const backend = plainBackend();
    const cache = inverseCache(folder, 0);
    const right = cache.inverseOf('a')(table, perOutput, backend).slice();
    const path = join(folder, (await readdir(folder))[0]);
    const good = await readFile(path);
    const bent = Buffer.from(good);
    bent[5000] ^= 1;
    for (const bad of [bent, good.subarray(0, 4000), good.subarray(8), new Uint8Array(0)]) {
      await writeFile(path, bad);
      expect(cache.inverseOf('a')(table, perOutput, backend)).toEqual(right);
      expect(await readFile(path)).toEqual(good);
    }
  });

  it('are not kept of a small table, which is inverted sooner', () => {
    inverseCache(folder).inverseOf('a')(table, perOutput, plainBackend());
    expect(cachedInverses(folder).count).toBe(0);
  });

  it('are done without where the folder cannot be written', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    const found = inverseCache(join(file, 'below'), 0).inverseOf('a')(table, perOutput, plainBackend());
    expect(found.length).toBe(table.n ** 2);
  });

  it('lie where the environment says, or nowhere', () => {
    expect(inverseRoot({ ESCALAR_CACHE: 'off' })).toBeNull();
    expect(inverseRoot({ ESCALAR_CACHE: '/c', ESCALAR_HOME: '/h' })).toBe('/c');
    expect(inverseRoot({ ESCALAR_HOME: '/h' })).toBe('/h/cache');
    expect(inverseRoot({ XDG_CACHE_HOME: '/x' }, 'linux')).toBe('/x/escalar');
    expect(inverseRoot({ LOCALAPPDATA: '/l' }, 'win32')).toBe('/l/escalar/cache');
  });
});
