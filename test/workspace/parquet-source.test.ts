import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../src/base/table.ts';
import { nodeHost } from '../../src/node/node-host.ts';
import { lazyEngine } from '../../src/store/duckdb.ts';
import { literal } from '../../src/store/sql.ts';
import { loadSource } from '../../src/workspace/load-source.ts';
import { compute } from '../support/compute.ts';
import { rowIndicators } from '../support/row-tables.ts';
import { storeOver, temporaryRoot } from '../support/store-folder.ts';

async function parquetOf(query: string): Promise<string> {
  const path = join(temporaryRoot(), 'own.parquet');
  const engine = lazyEngine();
  await engine.with((connection) => connection.run(`COPY (${query}) TO ${literal(path)} (FORMAT parquet)`));
  await engine.close();
  return path;
}

/** @param mostCells as many as fit in memory */
async function load(path: string, spec: Record<string, unknown> = {}, mostCells?: number) {
  const store = await storeOver(temporaryRoot());
  const readParquet: typeof store.readParquet = (file, reading) =>
    store.readParquet(file, { ...reading, ...(mostCells === undefined ? {} : { mostCells }) });
  const host = nodeHost({ ...store, readParquet });
  return loadSource('own', { file: path, ...spec }, 'trade_flow', { host, folder: '.' });
}

/** The same rows as CSV and as Parquet, whose columns have the given types. */
async function both(header: string, rows: readonly string[], types: Readonly<Record<string, string>>) {
  const csv = join(temporaryRoot(), 'own.csv');
  writeFileSync(csv, `${[header, ...rows].join('\n')}\n`);
  const columns = header.split(',').map((name) => `CAST(${name} AS ${types[name] ?? 'VARCHAR'}) AS ${name}`);
  const parquet = await parquetOf(
    `SELECT ${columns.join(', ')} FROM read_csv(${literal(csv)}, header = true, all_varchar = true)`,
  );
  return { csv, parquet };
}

const years = [2000, 2001, 2002];
const trade = years.flatMap((year) =>
  ['484', '158', '842'].flatMap((reporter, c) =>
    ['854231', '870323', '270900'].map(
      (product, p) => `${year},${reporter},${product},${10 + 7 * c + 3 * p * c + year - 2000}`,
    ),
  ),
);

describe('a Parquet file as a source', () => {
  it.each(['exporter', 'reporter', 'country'])(
    'with %s and importer means what it means in CSV',
    async (place) => {
      const rows = [
        'MEX,USA,2000,8708,10',
        'MEX,CAN,2000,8708,6',
        'MEX,USA,2000,8542,30',
        'TWN,USA,2000,8708,20',
        'TWN,USA,2000,8542,40',
        'MEX,USA,2001,8708,20',
        'TWN,USA,2001,8542,50',
      ];
      const types = { year: 'INTEGER', value: 'DOUBLE' };
      const files = await both(`${place},importer,year,product,value`, rows, types);
      for (const file of [files.csv, files.parquet]) {
        const { table } = await load(file);
        const numberOf = (id: string, term: string, year: string) => {
          const indicator = rowIndicators.find((one) => one.id === id) as (typeof rowIndicators)[number];
          const found = rowsOf(compute(indicator, table).table).find(
            (row) =>
              row.reporter === 'MEX' &&
              [row.year, row.period, row.from].includes(year) &&
              (row.product ?? '8708') === '8708' &&
              [row.term, row.unit].includes(term),
          );
          return found?.value;
        };
        expect(numberOf('rca', 'rca', '2000')).toBeCloseTo(16 / 46 / (36 / 106), 12);
        expect(numberOf('trade-share', 'percent', '2000')).toBeCloseTo(1600 / 46, 12);
        expect(numberOf('trade-growth', 'growth', '2000')).toBeCloseTo(-2600 / 46, 12);
      }
    },
  );
  it.each([
    ['exporter', 'importer', {}],
    ['exp', 'imp', { map: { exp: 'exporter', imp: 'importer' } }],
  ])('with %s and %s gives imports to who buys', async (from, to, spec) => {
    const rows = ['CHN,MEX,M,2010,8703,5', 'USA,MEX,M,2010,8703,7', 'MEX,USA,X,2010,8703,9'];
    const types = { year: 'INTEGER', value: 'DOUBLE' };
    const { parquet } = await both(`${from},${to},flow,year,product,value`, rows, types);
    const valuesOf = async (where: Record<string, readonly string[]>) =>
      rowsOf((await load(parquet, { ...spec, where })).table).map((row) => [row.economy, row.value]);
    expect(await valuesOf({ flow: ['M'] })).toEqual([
      ['MEX', 5],
      ['MEX', 7],
    ]);
    expect(await valuesOf({ exporter: ['USA'] })).toEqual([['MEX', 7]]);
    expect(await valuesOf({ reporter: ['USA'] }).catch((error) => error.code)).toBe(
      'condition-keeps-nothing',
    );
    expect(await valuesOf({ partner: ['CHN'] })).toEqual([['MEX', 5]]);
  });
  it.each(['trade-growth', 'rca', 'trade-concentration', 'growth-margins', 'complexity'])(
    'gives %s what the same rows in CSV give, with years with a point and codes as numbers',
    async (id) => {
      const types = { year: 'DOUBLE', reporter: 'INTEGER', product: 'BIGINT', value: 'DECIMAL(12,2)' };
      const { csv, parquet } = await both('year,reporter,product,value', trade, types);
      const [fromCsv, fromParquet] = await Promise.all([load(csv), load(parquet)]);
      const indicator = rowIndicators.find((one) => one.id === id) as (typeof rowIndicators)[number];
      const rows = (table: typeof fromCsv.table) => rowsOf(compute(indicator, table).table);
      expect(rows(fromParquet.table)).toEqual(rows(fromCsv.table));
    },
  );
  it.each([
    ['DATE', ''],
    ['TIMESTAMP', ''],
    ['TIMESTAMPTZ', ''],
    ['VARCHAR', ''],
  ])('reads dates of the type %s by the rules of a CSV', async (type) => {
    const rows = ['2000-12-31', '2001-12-31', '2002-12-31'].map((day) => `${day},MEX,p,5`);
    const { csv, parquet } = await both('period,reporter,product,value', rows, {
      period: type,
      value: 'DOUBLE',
    });
    // last days of several years are of years, unless months are asked for
    for (const frequency of ['auto', 'annual', 'monthly']) {
      const [one, two] = await Promise.all([
        load(csv, { read: { frequency } }),
        load(parquet, { read: { frequency } }),
      ]);
      const periods = (table: typeof one.table) => rowsOf(table).map((row) => row.period ?? row.year);
      expect(periods(two.table)).toEqual(periods(one.table));
      expect(periods(two.table)[0]).toBe(frequency === 'monthly' ? '2000-12' : '2000');
      expect(two.notes.map(({ text }) => text.en)).toEqual(
        expect.arrayContaining(one.notes.map(({ text }) => text.en).filter((text) => text.includes('dates'))),
      );
    }
  });
  it('refuses days inside a month as a CSV does', async () => {
    const path = await parquetOf(`SELECT DATE '2000-03-14' AS period, 'MEX' AS reporter, 5 AS value`);
    await expect(load(path)).rejects.toMatchObject({ code: 'daily-period' });
  });
  it('keeps conditions as they were, read with the file or after it', async () => {
    const path = await parquetOf(
      `SELECT range % 3 + 2000 AS year, 'MEX' AS reporter, range AS value FROM range(30)`,
    );
    const { table } = await load(path, { where: { year: [2001] } });
    expect(table.rows).toBe(10);
    await expect(load(path, { where: { year: [1999] } })).rejects.toMatchObject({
      code: 'condition-keeps-nothing',
    });
  });
  describe('too large for memory', () => {
    const large = (flows: string, rest = '') =>
      parquetOf(
        `SELECT ['MEX', 'MEX ', 'USA', 'Canada'][1 + r % 4] AS economy, '2015' AS period, ${flows} AS flow,
          ['0101', '101', '8703'][1 + (r // 16) % 3] AS product, printf('%05d', r // 48) AS plant, r + 1.0 AS value${rest}
        FROM range(40000) t(r)`,
      );
    const words = `['Export', 'X', 'Import', 'M'][1 + (r // 4) % 4]`;
    it.each([
      { flow: ['X'] },
      { flow: 'Import' },
      { economy: 'MEX' },
      { economy: 'Mexico' },
      { economy: 'CAN' },
      { product: '0101' },
      { product: '870.3' },
      { flow: 'X', economy: 'USA' },
    ])('has the rows of %o that it has where it fits', async (where) => {
      const path = await large(words);
      const [whole, part] = [await load(path, { where }), await load(path, { where }, 6 * 25_000)];
      const rowsIn = ({ table }: typeof whole) =>
        rowsOf(table).map(({ source_line: _, ...row }) => JSON.stringify(row));
      expect(rowsIn(part)).toEqual(rowsIn(whole));
    });
    it.each([
      [`['E', 'Foo'][1 + r % 2]`, { flow: 'E' }],
      [words, { plant: '00001' }],
      [words, { value: [9] }],
    ])('with flows %s and %o is refused as such', async (flows, where) => {
      const path = await large(flows);
      await expect(load(path, { where }, 6 * 25_000)).rejects.toMatchObject({ code: 'parquet-too-large' });
    });
    it('is not narrowed by words that a layout or a recode changes, nor where a blank is filled from another column', async () => {
      const files: [string, string, Record<string, unknown>][] = [
        [`, '1' AS "OBS_VALUE", '2015' AS "TIME_PERIOD"`, '', { where: { product: '8703' } }],
        ['', words, { where: { economy: 'USA' }, recode: { reporter: { Canada: 'USA' } } }],
        [`, 'MEX' AS "economyCode", 'MEX' AS reporter`, words, { where: { economy: 'USA' } }],
      ];
      for (const [rest, flows, spec] of files)
        await expect(load(await large(flows || words, rest), spec, 9 * 15_000)).rejects.toMatchObject({
          code: 'parquet-too-large',
        });
    });
    it('says which words a column has where none meets its condition', async () => {
      const path = await large(words);
      await expect(load(path, { where: { product: '9999' } }, 6 * 15_000)).rejects.toMatchObject({
        code: 'condition-keeps-nothing',
      });
    });
  });
});
