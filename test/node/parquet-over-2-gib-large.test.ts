import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeHost } from '../../src/node/node-host.ts';
import { loadSource } from '../../src/workspace/load-source.ts';
import { draftOf, smallTable } from '../store/import-material.ts';
import { storeOver, temporaryRoot } from '../support/store-folder.ts';

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
