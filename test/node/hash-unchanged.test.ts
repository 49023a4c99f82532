import { createHash } from 'node:crypto';
import {
  appendFileSync,
  closeSync,
  openSync,
  readFileSync,
  renameSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashUnchanged } from '../../src/node/hash-unchanged.ts';
import { nodeHost } from '../../src/node/node-host.ts';
import { loadSource } from '../../src/workspace/load-source.ts';
import { draftOf, smallTable } from '../store/import-material.ts';
import { storeOver, temporaryRoot } from '../support/store-folder.ts';

function file(): string {
  const path = join(temporaryRoot(), 'x.parquet');
  writeFileSync(path, 'before');
  return path;
}

describe('hashUnchanged', () => {
  it('gives what was read and the hash of the file', async () => {
    const path = file();
    expect(await hashUnchanged(path, 'x', async () => readFileSync(path, 'utf8'))).toEqual({
      value: 'before',
      sha256: createHash('sha256').update('before').digest('hex'),
    });
  });
  it.each([
    ['written to', (path: string) => appendFileSync(path, '!')],
    ['written over with as many bytes', (path: string) => writeFileSync(path, 'after!')],
    [
      'replaced by another of the same size and time',
      (path: string) => {
        const now = new Date(0);
        writeFileSync(`${path}.new`, 'after!');
        utimesSync(`${path}.new`, now, now);
        renameSync(`${path}.new`, path);
      },
    ],
  ])('refuses a file that was %s meanwhile', async (_, change) => {
    const path = file();
    const reading = hashUnchanged(path, 'x.parquet', async () => change(path));
    await expect(reading).rejects.toMatchObject({ code: 'file-changed', params: { path: 'x.parquet' } });
  });
});

describe('a Parquet file over 2 GiB', () => {
  it('is read, and hashed without being in memory', async () => {
    const root = temporaryRoot();
    const store = await storeOver(root);
    await store.importRelease(draftOf('small'), [
      { table: smallTable([{ economy: 'MEX', period: '1994', value: 7 }]), sourceFile: 'x' },
    ]);
    const whole = readFileSync(join(root, 'small', 'series.parquet'));
    // the footer says where each column begins: a hole before it changes nothing but the size
    const footer = whole.readUInt32LE(whole.length - 8) + 8;
    const path = join(root, 'large.parquet');
    const handle = openSync(path, 'w');
    writeSync(handle, whole, 0, whole.length - footer, 0);
    writeSync(handle, whole, whole.length - footer, footer, 2 ** 31 + 1000);
    closeSync(handle);
    const before = process.memoryUsage.rss();
    const { table, input } = await loadSource('x', { file: path }, 'series', {
      host: nodeHost(store),
      folder: root,
    });
    expect(table.rows).toBe(1);
    expect(input.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(process.memoryUsage.rss() - before).toBeLessThan(1e9);
  });
});
