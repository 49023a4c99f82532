import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { randomWorld } from '../../bench/random-io.ts';
import { openBackend } from '../../src/math/dense/open-backend.ts';
import { plainBackend } from '../../src/math/dense/plain.ts';
import { cachedInverses, inverseCache } from '../../src/node/inverse-cache.ts';
import { inverseRoot } from '../../src/node/inverse-root.ts';

const table = randomWorld(9, 7, 3);
const perOutput = table.x.map((x) => (x > 0 ? 1 / x : 0));
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'escalar-inv-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const other = { ...table, Z: table.Z.map((value, at) => (at === 1 ? value / 2 : value)) };

/** The one file that is there, and its matrix. */
async function kept(): Promise<{ path: string; bytes: Buffer; matrix: Float64Array }> {
  const path = join(folder, (await readdir(folder))[0]);
  const bytes = await readFile(path);
  return {
    path,
    bytes,
    matrix: new Float64Array(bytes.buffer.slice(bytes.byteOffset + 16, bytes.byteOffset + bytes.length)),
  };
}

/** A file with a right checksum and other numbers, as whoever can write to the folder could make it. */
async function plant(change: (matrix: Float64Array) => Float64Array): Promise<void> {
  const { path, bytes, matrix } = await kept();
  const body = Buffer.from(change(matrix).buffer);
  const head = Buffer.from(bytes.subarray(0, 16));
  head.writeUInt32LE(crc32(body), 8);
  await writeFile(path, Buffer.concat([head, body]));
}

describe('inverses on disk', () => {
  it('come back to the bit, and are kept by the numbers of the table', async () => {
    const backend = await openBackend();
    const cache = inverseCache(folder, 0);
    const made = cache(table, perOutput, backend);
    const read = cache(table, perOutput, backend);
    expect(read).not.toBe(made);
    expect(Buffer.compare(Buffer.from(read.slice().buffer), Buffer.from(made.slice().buffer))).toBe(0);
    expect(cachedInverses(folder)).toEqual({ count: 1, bytes: 16 + 8 * table.n ** 2 });
    cache({ ...table, year: '1950' }, perOutput, backend);
    expect(cachedInverses(folder).count).toBe(1);
    cache(other, perOutput, backend);
    cache(table, perOutput, plainBackend());
    cache(
      table,
      perOutput.map((value) => value / 2),
      backend,
    );
    expect(cachedInverses(folder).count).toBe(4);
    await backend.close();
  });

  it('are computed anew when the file is damaged, cut off or another', async () => {
    const backend = plainBackend();
    const cache = inverseCache(folder, 0);
    const right = cache(table, perOutput, backend).slice();
    const { path, bytes: good } = await kept();
    const bent = Buffer.from(good);
    bent[5000] ^= 1;
    for (const bad of [bent, good.subarray(0, 4000), good.subarray(8), new Uint8Array(0)]) {
      await writeFile(path, bad);
      expect(cache(table, perOutput, backend)).toEqual(right);
      expect(await readFile(path)).toEqual(good);
    }
  });

  it('are thrown away, and said, when they do not fit the table, whatever their checksum', async () => {
    const backend = plainBackend();
    const said: string[] = [];
    const cache = inverseCache(folder, 0, (path) => said.push(path));
    const right = cache(table, perOutput, backend).slice();
    const { path, bytes: good } = await kept();
    const { n } = table;
    const wrong: readonly ((matrix: Float64Array) => Float64Array)[] = [
      (B) => B.map((value) => value * 2),
      (B) => B.map((value) => value * 1.0000001),
      (B) => B.map((value, at) => (Math.floor(at / n) === 3 ? value * 1.0000001 : value)),
      (B) => B.map((value, at) => (at % n === 5 ? value * 1.0000001 : value)),
      (B) => B.map((_, at) => B[(at % n) * n + Math.floor(at / n)]),
      () => inverseCache(join(folder, 'b'), 0)(other, perOutput, backend).slice(),
    ];
    for (const [at, change] of wrong.entries()) {
      await plant(change);
      expect(cache(table, perOutput, backend)).toEqual(right);
      expect(said.length).toBe(at + 1);
      await rm(join(folder, 'b'), { recursive: true, force: true });
      expect(await readFile(path)).toEqual(good);
    }
  });

  it('unfinished ones of runs that died are counted, and go after an hour', async () => {
    const cache = inverseCache(folder, 0);
    cache(table, perOutput, plainBackend());
    const { path, bytes } = await kept();
    const [dead, writing] = [`${path}.4194300.tmp`, `${path}.4194301.tmp`];
    await writeFile(dead, bytes.subarray(0, 1000));
    await writeFile(writing, bytes.subarray(0, 500));
    expect(cachedInverses(folder)).toEqual({ count: 3, bytes: bytes.length + 1500 });
    const before = new Date((await stat(writing)).mtimeMs - 2 * 60 * 60 * 1000);
    await utimes(dead, before, before);
    cache(other, perOutput, plainBackend());
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([basename(writing)]);
    expect(await readFile(path)).toEqual(bytes);
  });

  it('are not kept of a small table, which is inverted sooner', () => {
    inverseCache(folder)(table, perOutput, plainBackend());
    expect(cachedInverses(folder).count).toBe(0);
  });

  it('are done without where the folder cannot be written', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    const found = inverseCache(join(file, 'below'), 0)(table, perOutput, plainBackend());
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
