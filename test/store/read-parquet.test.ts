import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { EscalarError } from '../../src/base/error.ts';
import { rowsOf } from '../../src/base/table.ts';
import { lazyEngine } from '../../src/store/duckdb.ts';
import { parquetTooLarge } from '../../src/store/parquet-too-large.ts';
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

  test('with an infinite number has a gap there that is not defined', async () => {
    const path = await parquetOf(`SELECT unnest([1, 2, '-inf'::DOUBLE, 'nan'::DOUBLE, NULL]) AS value`);
    const store = await storeOver(temporaryRoot());
    const [gap, none] = [{ missing: 'not-defined' }, { missing: 'not-reported' }];
    expect(rowsOf(await store.readParquet(path)).map(({ value }) => value)).toEqual([1, 2, gap, none, none]);
  });

  test('gives codes and years as whole numbers without a point, however they are stored', async () => {
    const path = await parquetOf(`SELECT * FROM (VALUES
      (2000::DOUBLE, 484::INTEGER, 10::DECIMAL(6,1), 9007199254740993::BIGINT),
      ('nan'::DOUBLE, NULL, NULL, NULL)
    ) t(year, reporter, product, partner)`);
    const store = await storeOver(temporaryRoot());
    expect(rowsOf(await store.readParquet(path))).toEqual([
      { year: '2000', reporter: '484', product: '10', partner: '9007199254740993' },
      { year: null, reporter: null, product: null, partner: null },
    ]);
    const half = await parquetOf('SELECT 2000.5::DOUBLE AS year');
    await expect(store.readParquet(half)).rejects.toMatchObject({
      code: 'parquet-code-not-whole',
      params: { column: 'year', value: '2000.5' },
    });
  });

  test('with a whole number that would be rounded is refused; as an amount with decimals it is read', async () => {
    const store = await storeOver(temporaryRoot());
    for (const type of ['BIGINT', 'UBIGINT', 'DECIMAL(20,0)'])
      await expect(
        store.readParquet(await parquetOf(`SELECT 9007199254740993::${type} AS value`)),
      ).rejects.toMatchObject({ code: 'parquet-not-exact', params: { value: '9007199254740993' } });
    const amounts = await parquetOf('SELECT 9007199254740993::DOUBLE AS value, 5::DECIMAL(20,0) AS count');
    expect(rowsOf(await store.readParquet(amounts))).toEqual([{ value: 9007199254740992, count: 5 }]);
  });

  test('with more cells than fit is refused before it is read, and read where conditions leave enough', async () => {
    const path = await parquetOf(
      `SELECT range % 10 + 2000 AS year, 'MEX' AS reporter, range AS value FROM range(1000)`,
    );
    const store = await storeOver(temporaryRoot());
    const mostCells = 600;
    const error = await store.readParquet(path, { mostCells }).then(
      () => null,
      (reason: unknown) => reason as EscalarError,
    );
    expect(error).toMatchObject({
      code: 'parquet-too-large',
      params: { rows: 1000, columns: 3, cells: 600 },
    });
    expect(error?.toText('en')).toMatch(/1,000 rows of 3 columns, more than the 600 cells.*\n.*--where/);
    const [mebibyte, of] = [2 ** 20, { path: 'f', rows: 3e8, columns: 4, cells: 271_581_184, wordy: [] }];
    const words = (machine: number) => parquetTooLarge(of, machine).toText('en');
    expect(words(64e9)).toMatch(/\(19\.2 GB, and there are 4\.3\)\.\n.*--where.*flows import/);
    // what is advised holds the cells, and is nothing that the machine does not have
    const [, advised] = /max-old-space-size=(\d+)/.exec(words(64e9)) ?? [];
    expect((Number(advised) * mebibyte) / 16).toBeGreaterThanOrEqual(3e8 * 4);
    // where the machine has less than a result of as many rows takes beside it, that is said
    const [, withResult] = /at least \((\d+) where the result has as many rows/.exec(words(256e9)) ?? [];
    expect((Number(withResult) * mebibyte) / 16).toBeGreaterThanOrEqual(8 * 3e8 * 4);
    expect(words(64e9)).toContain(`${advised} at least (a result of as many rows as the file does not fit)`);
    expect(words(16e9)).not.toContain('max-old-space-size');
    expect(error?.toText('es')).toMatch(/1,000 filas de 3 columnas, más que las 600 celdas.*\n.*--where/);
    const large = await parquetOf(
      `SELECT range % 10 + 2000 AS year, 'MEX' AS reporter, range AS value FROM range(30000)`,
    );
    const narrow = (columns: readonly string[], words: ReadonlyMap<string, readonly string[]>) => {
      expect(columns).toEqual(['year', 'reporter', 'value']);
      expect([...words.keys()]).toEqual(['year', 'reporter']);
      return { year: words.get('year')?.filter((year) => year === '2003') ?? [] };
    };
    expect((await store.readParquet(large, { mostCells: 12_000, narrow })).rows).toBe(3000);
    await expect(
      store.readParquet(large, { mostCells: 12_000, narrow: () => ({ year: ['1900'] }) }),
    ).rejects.toMatchObject({ code: 'parquet-too-large', params: { rows: 30_000 } });
    // of as many texts as rows nothing is kept apart, and the error says so
    const wordy = await parquetOf(
      `SELECT range || 'x' AS product, 'MEX' AS reporter, range AS value FROM range(30000)`,
    );
    const refusal = await store.readParquet(wordy, { mostCells: 12_000, narrow: () => ({}) }).then(
      () => null,
      (reason: unknown) => reason as EscalarError,
    );
    expect(refusal?.params).toMatchObject({ wordy: ['product'] });
    expect(refusal?.toText('en')).toContain('so is every column of too many different texts: "product")');
    expect(refusal?.toText('es')).toContain(
      'también toda columna con demasiados textos distintos: "product")',
    );
    expect(error?.toText('en')).not.toContain('different texts');
    // a file that fits is read whole: the conditions are met elsewhere, with their notes
    expect((await store.readParquet(large, { narrow })).rows).toBe(30_000);
  });

  test('named with a backslash and brackets is read, and no other', async () => {
    const folder = temporaryRoot();
    const plain = await parquetOf('SELECT 1 AS x', join(folder, 'plain.parquet'));
    const path = join(folder, 'back\\slash[1].parquet');
    renameSync(plain, path);
    await parquetOf('SELECT 2 AS x', join(folder, 'backXslash1.parquet'));
    const store = await storeOver(temporaryRoot());
    expect(rowsOf(await store.readParquet(path))).toEqual([{ x: 1 }]);
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
