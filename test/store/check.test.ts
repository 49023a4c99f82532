import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sealedDescriptor } from '../../src/store/release-folder.ts';
import { storeOver, temporaryRoot } from '../support/store-folder.ts';
import { draftOf, largeTable } from './import-material.ts';

async function filled() {
  const root = temporaryRoot();
  const store = await storeOver(root);
  const tables = ['series', 'more'].map((name) => ({ table: largeTable(3000, name), sourceFile: 'x' }));
  await store.importRelease(draftOf('victim'), tables);
  const path = (file: string) => join(root, 'victim', file);
  const findings = async () =>
    (await store.check('victim'))[0]?.findings.map(({ file, problem }) => `${file} ${problem}`);
  return { root, store, path, findings };
}

describe('a release', () => {
  test('as imported is sound', async () => {
    const { store } = await filled();
    const [check] = await store.check();
    expect(check?.findings).toEqual([]);
    expect(check?.files).toBe(2);
    expect(check?.bytes).toBeGreaterThan(1000);
  });

  test('with a truncated table is reported, and the table is refused', async () => {
    const { store, path, findings } = await filled();
    truncateSync(path('series.parquet'), 500);
    expect(await findings()).toEqual(['series.parquet damaged']);
    await expect(store.table('victim', 'series')).rejects.toMatchObject({
      code: 'release-damaged',
      params: { id: 'victim', file: 'series.parquet' },
    });
    expect((await store.table('victim', 'more')).rows).toBe(3000);
  });

  test('with one changed byte is reported even after the table was read', async () => {
    const { store, path, findings } = await filled();
    await store.table('victim', 'series');
    const bytes = readFileSync(path('series.parquet'));
    bytes[100] = (bytes[100] as number) ^ 1;
    writeFileSync(path('series.parquet'), bytes);
    expect(await findings()).toEqual(['series.parquet damaged']);
    await expect(store.table('victim', 'series')).rejects.toMatchObject({ code: 'release-damaged' });
  });

  test('without one of its files is reported', async () => {
    const { store, path, findings } = await filled();
    rmSync(path('more.parquet'));
    expect(await findings()).toEqual(['more.parquet missing']);
    await expect(store.table('victim', 'more')).rejects.toMatchObject({ code: 'release-damaged' });
  });

  test('with a file too many is reported', async () => {
    const { path, findings } = await filled();
    writeFileSync(path('notes.txt'), 'mine');
    expect(await findings()).toEqual(['notes.txt unknown']);
  });

  test('whose descriptor says another number of rows is reported', async () => {
    const { root, store, path, findings } = await filled();
    const release = await store.release('victim');
    const files = release.files.map((file) => ({ ...file, rows: file.rows + 1 }));
    writeFileSync(path('release.json'), sealedDescriptor({ ...release, files }));
    expect(await findings()).toEqual(['series.parquet damaged', 'more.parquet damaged']);
    expect(root).toBeTruthy();
  });
});

describe('a descriptor', () => {
  test.each([
    ['edited by hand', (text: string) => text.replace('"CC0"', '"CC BY 4.0"')],
    ['cut short', (text: string) => text.slice(0, 300)],
    ['of another format', (text: string) => text.replace('"format": 1', '"format": 2')],
    ['that is no object', () => '[]'],
  ])('%s is reported and refused', async (_, change) => {
    const { store, path, findings } = await filled();
    writeFileSync(path('release.json'), change(readFileSync(path('release.json'), 'utf8')));
    expect(await findings()).toEqual(['release.json damaged']);
    for (const attempt of [() => store.table('victim', 'series'), () => store.release('victim')]) {
      await expect(attempt()).rejects.toMatchObject({
        code: 'release-damaged',
        params: { file: 'release.json' },
      });
    }
    expect(await store.releases()).toEqual([]);
  });

  test('that is not there is reported', async () => {
    const { store, path, findings } = await filled();
    rmSync(path('release.json'));
    expect(await findings()).toEqual(['release.json missing']);
    await expect(store.release('victim')).rejects.toMatchObject({ code: 'unknown-name' });
  });

  test('laid out anew with the same content is the same', async () => {
    const { path, findings } = await filled();
    writeFileSync(
      path('release.json'),
      JSON.stringify(JSON.parse(readFileSync(path('release.json'), 'utf8'))),
    );
    expect(await findings()).toEqual([]);
  });
});
