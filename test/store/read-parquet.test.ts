import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rowsOf } from '../../src/base/table.ts';
import { lazyEngine } from '../../src/store/duckdb.ts';
import { literal } from '../../src/store/sql.ts';
import { storeOver, temporaryRoot } from '../support/store-folder.ts';

/** A person's Parquet file with what a query selects. */
async function parquetOf(query: string, path = join(temporaryRoot(), 'own.parquet')): Promise<string> {
  const engine = lazyEngine();
  await engine.with((connection) => connection.run(`COPY (${query}) TO ${literal(path)} (FORMAT parquet)`));
  await engine.close();
  return path;
}

describe('a person’s own Parquet file', () => {
  test('gives numbers and text, whatever the types', async () => {
    const path = await parquetOf(`SELECT * FROM (VALUES
      ('MEX', 1994::BIGINT, 1.5::DECIMAL(10,2), 7::UTINYINT, true, DATE '2003-12-01', 0.5::FLOAT),
      (NULL,  2008::BIGINT, NULL,               NULL,        NULL, NULL,              'nan'::FLOAT)
    ) t(economy, year, value, count, flag, day, single)`);
    const store = await storeOver(temporaryRoot());
    const table = await store.readParquet(path);
    expect(table.name).toBe('own');
    const gap = { missing: 'not-reported' };
    expect(rowsOf(table)).toEqual([
      { economy: 'MEX', year: '1994', value: 1.5, count: 7, flag: 'true', day: '2003-12-01', single: 0.5 },
      { economy: null, year: '2008', value: gap, count: gap, flag: null, day: null, single: gap },
    ]);
    expect(table.fields.find((field) => field.name === 'value')?.unit?.id).toBe('data-unit');
    expect(table.origins).toEqual([{ file: path }]);
  });

  test('keeps the columns asked for, and reads as text those named', async () => {
    const path = await parquetOf('SELECT 311111 AS naics, 2 AS hours, [1, 2] AS list');
    const store = await storeOver(temporaryRoot());
    await expect(store.readParquet(path)).rejects.toMatchObject({
      code: 'parquet-column-type',
      params: { column: 'list', type: 'INTEGER[]' },
    });
    const table = await store.readParquet(path, { columns: ['naics', 'hours'], text: ['naics'] });
    expect(rowsOf(table)).toEqual([{ naics: '311111', hours: 2 }]);
  });

  test.each(['n*.parquet', '[x].parquet', 'n?.parquet', "d'été {a,b}.parquet", 'year=2000'])(
    'named %s is that file and no other, under a folder named alike',
    async (name) => {
      const folder = join(temporaryRoot(), `[f]*?'{a,b} ${name}`);
      mkdirSync(folder);
      for (const other of ['n2.parquet', 'x.parquet']) await parquetOf('SELECT 2 AS x', join(folder, other));
      const path = await parquetOf('SELECT 1 AS x', join(folder, name));
      const store = await storeOver(temporaryRoot());
      expect(rowsOf(await store.readParquet(path))).toEqual([{ x: 1 }]);
    },
  );

  test('with quotes in a column’s name is read', async () => {
    const path = await parquetOf(`SELECT 1 AS "a""b'c"`);
    const store = await storeOver(temporaryRoot());
    expect(rowsOf(await store.readParquet(path))).toEqual([{ 'a"b\'c': 1 }]);
  });

  test('with an infinite number is refused with its row', async () => {
    const path = await parquetOf(`SELECT unnest([1, 2, '-inf'::DOUBLE]) AS value`);
    const store = await storeOver(temporaryRoot());
    await expect(store.readParquet(path)).rejects.toMatchObject({
      code: 'not-finite',
      params: { column: 'value', row: 3 },
    });
  });

  test('that is not one, or not there, is named', async () => {
    const path = join(temporaryRoot(), 'fake.parquet');
    writeFileSync(path, 'economy,period\n');
    const store = await storeOver(temporaryRoot());
    for (const wrong of [path, `${path}.not`, 'https://example.org/x.parquet']) {
      await expect(store.readParquet(wrong)).rejects.toMatchObject({ code: 'parquet-unreadable' });
    }
  });
});
