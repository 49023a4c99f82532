import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MISSING_REASONS } from '../../src/base/missing.ts';
import { type Cell, cellAt, numberColumn, rowsOf, textColumn } from '../../src/base/table.ts';
import { storeOver, temporaryRoot } from '../support/store-folder.ts';
import { draftOf, largeTable, smallTable } from './import-material.ts';

describe('a table that was imported', () => {
  test('comes back cell by cell, with every reason for a missing number', async () => {
    const store = await storeOver(temporaryRoot());
    const rows = [
      { economy: 'MEX', period: '1994', value: -0.1 },
      { economy: 'TWN', period: '1995', value: 0 },
      { economy: null, period: '2008-12', value: Number.MAX_SAFE_INTEGER },
      ...MISSING_REASONS.map((missing) => ({ economy: missing, period: '2000', value: { missing } })),
    ];
    await store.importRelease(draftOf('round-trip'), [{ table: smallTable(rows), sourceFile: 'in.csv' }]);
    const table = await store.table('round-trip', 'series');
    expect(rowsOf(table)).toEqual(rows);
    expect(table.fields.map((field) => [field.name, field.title.es, field.unit?.id])).toEqual([
      ['economy', 'Economía', undefined],
      ['period', 'Año', undefined],
      ['value', 'Valor', 'usd-million'],
    ]);
    expect(table.origins?.[0]?.file).toBe('in.csv');
    expect(table.origins?.[0]?.release?.id).toBe('round-trip');
  });

  test('keeps any text and any finite number (property)', async () => {
    const cell = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.constantFrom(...MISSING_REASONS).map((missing) => ({ missing })),
    );
    const text = fc.option(fc.string({ unit: 'grapheme', maxLength: 20 }), { nil: null });
    const row = fc.record({ economy: text, period: text, value: cell });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 30 }), async (rows) => {
        const store = await storeOver(temporaryRoot());
        run += 1;
        const plain = rows.map((one) => ({ ...one, value: one.value as Cell }));
        await store.importRelease(draftOf(`run-${run}`), [{ table: smallTable(plain), sourceFile: 'x' }]);
        expect(rowsOf(await store.table(`run-${run}`, 'series'))).toEqual(plain);
        await store.close();
      }),
      { numRuns: 15 },
    );
  });

  test('keeps Chinese, accents, quotes, line ends and the empty text', async () => {
    const store = await storeOver(temporaryRoot());
    const texts = [
      '臺灣 新竹科學園區',
      'México, "San Luis" Potosí\'s',
      'a\nb\r\tc',
      '',
      '🌮',
      'x'.repeat(5000),
    ];
    const rows = texts.map((economy) => ({ economy, period: '2000', value: 1 }));
    await store.importRelease(draftOf('texts'), [{ table: smallTable(rows), sourceFile: 'x' }]);
    const table = await store.table('texts', 'series');
    expect(textColumn(table, 'economy')).toEqual(texts);
    const one = await store.table('texts', 'series', { where: { economy: [texts[1] as string] } });
    expect(one.rows).toBe(1);
  });

  test('may have no rows', async () => {
    const store = await storeOver(temporaryRoot());
    await store.importRelease(draftOf('empty'), [{ table: smallTable([]), sourceFile: 'x' }]);
    const table = await store.table('empty', 'series');
    expect(table.rows).toBe(0);
    expect(table.fields).toHaveLength(3);
    expect(numberColumn(table, 'value')?.values).toHaveLength(0);
    expect((await store.check('empty'))[0]?.findings).toEqual([]);
  });

  test('may have 100,000 rows, in order', async () => {
    const store = await storeOver(temporaryRoot());
    const large = largeTable(100_000);
    await store.importRelease(draftOf('large'), [{ table: large, sourceFile: 'x' }]);
    const table = await store.table('large', 'series');
    expect(table.rows).toBe(100_000);
    expect(numberColumn(table, 'value')?.values).toEqual(numberColumn(large, 'value')?.values);
    expect(textColumn(table, 'economy')).toEqual(textColumn(large, 'economy'));
  });

  test('has the same bytes when imported twice', async () => {
    const hashes = [];
    for (const _ of [1, 2]) {
      const store = await storeOver(temporaryRoot());
      const tables = [{ table: largeTable(130_000), sourceFile: 'x' }];
      hashes.push((await store.importRelease(draftOf('same'), tables)).files[0]?.sha256);
    }
    expect(hashes[0]).toBe(hashes[1]);
  });

  test('refuses a NaN that no reason explains, and leaves nothing behind', async () => {
    const root = temporaryRoot();
    const store = await storeOver(root);
    const table = largeTable(10);
    numberColumn(table, 'value')?.values.fill(Number.NaN, 3, 4);
    await expect(store.importRelease(draftOf('nan'), [{ table, sourceFile: 'x' }])).rejects.toThrow(
      /not a finite number in row 3/,
    );
    expect(await store.releases()).toEqual([]);
  });
});

describe('a filter', () => {
  const rows = [
    { economy: 'MEX', period: '1994', value: 1 },
    { economy: 'TWN', period: '1994', value: { missing: 'confidential' } as const },
    { economy: "O'X", period: '2008', value: 3 },
    { economy: 'MEX', period: '2008', value: 4 },
  ];

  async function filled() {
    const store = await storeOver(temporaryRoot());
    await store.importRelease(draftOf('filters'), [{ table: smallTable(rows), sourceFile: 'x' }]);
    return store;
  }

  test('keeps rows that meet all conditions, in order, and the columns asked for', async () => {
    const store = await filled();
    const table = await store.table('filters', 'series', {
      where: { economy: ['MEX', 'TWN', 'ZZZ'], period: ['1994'] },
      columns: ['value', 'economy'],
    });
    expect(table.fields.map((field) => field.name)).toEqual(['value', 'economy']);
    expect(rowsOf(table)).toEqual([
      { value: 1, economy: 'MEX' },
      { value: { missing: 'confidential' }, economy: 'TWN' },
    ]);
  });

  test('treats its values as values, never as code', async () => {
    const store = await filled();
    const hostile = ["O'X", "' OR '1'='1", 'MEX"; DROP TABLE x; --'];
    expect((await store.table('filters', 'series', { where: { economy: hostile } })).rows).toBe(1);
  });

  test('with no values keeps no row', async () => {
    const store = await filled();
    expect((await store.table('filters', 'series', { where: { economy: [] } })).rows).toBe(0);
  });

  test('names the nearest column, and refuses a column of numbers', async () => {
    const store = await filled();
    await expect(store.table('filters', 'series', { where: { econmy: ['MEX'] } })).rejects.toMatchObject({
      code: 'unknown-name',
      params: { nearest: 'economy' },
    });
    await expect(store.table('filters', 'series', { columns: ['perod'] })).rejects.toMatchObject({
      params: { nearest: 'period' },
    });
    await expect(store.table('filters', 'series', { where: { value: ['1'] } })).rejects.toMatchObject({
      code: 'wrong-column-kind',
    });
  });
});

describe('names', () => {
  test('an unknown release or table names the nearest', async () => {
    const store = await storeOver(temporaryRoot());
    await store.importRelease(draftOf('wiod-2013'), [{ table: smallTable([]), sourceFile: 'x' }]);
    await expect(store.release('wiod-2031')).rejects.toMatchObject({
      code: 'unknown-name',
      params: { nearest: 'wiod-2013' },
    });
    await expect(store.table('wiod-2013', 'serie')).rejects.toMatchObject({ params: { nearest: 'series' } });
    await expect(store.release('../wiod-2013')).rejects.toMatchObject({ code: 'unknown-name' });
    await expect(store.check('nothing')).rejects.toMatchObject({ code: 'unknown-name' });
  });

  test('a name that could leave the folder is refused', async () => {
    const store = await storeOver(temporaryRoot());
    for (const name of ['../up', 'A', '', '.hidden', 'a/b', 'ñ']) {
      await expect(
        store.importRelease(draftOf(name), [{ table: smallTable([]), sourceFile: 'x' }]),
      ).rejects.toMatchObject({ code: 'bad-release-name' });
      await expect(
        store.importRelease(draftOf('ok'), [{ table: smallTable([], name), sourceFile: 'x' }]),
      ).rejects.toMatchObject({ code: 'bad-release-name' });
    }
    expect(await store.releases()).toEqual([]);
  });
});

test('the cells of one column need no other', async () => {
  const store = await storeOver(temporaryRoot());
  const table = smallTable([{ economy: 'MEX', period: '1994', value: { missing: 'not-in-frame' } }]);
  await store.importRelease(draftOf('one'), [{ table, sourceFile: 'x' }]);
  const read = await store.table('one', 'series', { columns: ['value'] });
  expect(cellAt(read.columns.value as never, 0)).toEqual({ missing: 'not-in-frame' });
});
