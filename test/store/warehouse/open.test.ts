import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadDuckDB } from '../../../src/store/duckdb.ts';
import { copyToDuckFile } from '../../../src/store/warehouse/copy-to-duckdb.ts';
import { openWarehouse } from '../../../src/store/warehouse/open-warehouse.ts';
import { sumFlows } from '../../../src/store/warehouse/sum-flows.ts';
import { warehouseAddress } from '../../../src/store/warehouse/warehouse-address.ts';
import { testFlows, testWarehouse } from '../../support/warehouse-rows.ts';

describe('an address', () => {
  it('is a folder or a DuckDB file', () => {
    expect(warehouseAddress('flows')).toEqual({ kind: 'folder', path: 'flows', shown: 'flows' });
    expect(warehouseAddress('duckdb://a/b.duckdb')).toMatchObject({ kind: 'duckdb', path: 'a/b.duckdb' });
  });
  it('is a database of ClickHouse, on as many servers as it names', () => {
    expect(warehouseAddress('clickhouse://ana@h/t')).toEqual({
      ...{ kind: 'clickhouse', user: 'ana', hosts: ['h:8123'], database: 't', cluster: null },
      ...{ shown: 'clickhouse://ana@h/t', isSecure: false },
    });
    expect(warehouseAddress('clickhouse://[::1]:9,b.c/t?cluster=k')).toMatchObject({
      ...{ user: null, hosts: ['[::1]:9', 'b.c:8123'], cluster: 'k' },
    });
    for (const more of ['secure=true&cluster=k', 'cluster=k&secure=true'])
      expect(warehouseAddress(`clickhouse://a:9,b/t?${more}`)).toMatchObject({
        ...{ hosts: ['a:9', 'b:8443'], cluster: 'k', isSecure: true },
      });
  });
  it.each([
    ...['', 'duckdb://', 'http://x', 'clickhouse://h', 'clickhouse:///t', 'clickhouse://a,b/t'],
    ...["clickhouse://h/t'x", 'clickhouse://h/t?cluster=a b', 'clickhouse://h:p/t', 'clickhouse://h/t?x=1'],
    ...['clickhouse://h/t?', 'clickhouse://h/t?secure=1', 'clickhouse://h/t?secure=true&secure=true'],
  ])('is not %j', (given) => {
    expect(() => warehouseAddress(given)).toThrow(expect.objectContaining({ code: 'warehouse' }));
  });
  it('is never shown with a password', () => {
    for (const secret of ['secret', 's/ecret', 's@ecret']) {
      expect(() => warehouseAddress(`clickhouse://ana:${secret}@h/a`)).toThrow(/\/\/…@h/);
      expect(() => warehouseAddress(`clickhouse://ana:${secret}@h/a`)).toThrow(/^(?!.*ecret)/s);
    }
  });
});

describe('a warehouse', { timeout: 60_000 }, () => {
  let made: Awaited<ReturnType<typeof testWarehouse>>;
  beforeEach(async () => {
    made = await testWarehouse(testFlows(3, 50));
  });
  afterEach(() => made.remove());
  const whole = { table: 'trade_flow', by: ['period'], where: {} } as const;
  const open = () => openWarehouse(warehouseAddress(made.folder));
  const list = () =>
    join(
      made.folder,
      readdirSync(made.folder)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .at(-1) ?? '',
    );
  const part = () => {
    const [name = ''] = readdirSync(join(made.folder, 'trade_flow'));
    return join(made.folder, 'trade_flow', name);
  };

  it('that is not there is told of, and how to make one', async () => {
    const empty = join(made.root, 'empty');
    mkdirSync(empty);
    for (const address of [empty, join(made.root, 'none'), `duckdb://${join(made.root, 'none.duckdb')}`])
      await expect(openWarehouse(warehouseAddress(address))).rejects.toMatchObject({ code: 'warehouse' });
  });
  it.each([
    [
      'a byte',
      () => {
        const bytes = readFileSync(part());
        bytes[bytes.length >> 1] ^= 1;
        writeFileSync(part(), bytes);
      },
    ],
    ['an end', () => appendFileSync(part(), 'x')],
  ] as const)('with %s that changed gives no number', async (_, spoil) => {
    spoil();
    const warehouse = await open().catch((cause: unknown) => cause);
    if (warehouse instanceof Error) return expect(warehouse).toHaveProperty('code', 'warehouse');
    const opened = warehouse as Awaited<ReturnType<typeof open>>;
    await expect(sumFlows(opened, whole)).rejects.toMatchObject({ code: 'warehouse' });
    await opened.close();
    await expect(
      copyToDuckFile(
        { folder: made.folder, shown: made.folder, list: opened.list },
        join(made.root, 'copy.duckdb'),
      ),
    ).rejects.toMatchObject({ code: 'warehouse' });
    expect(readdirSync(made.root).filter((name) => /duckdb|work/.test(name))).toEqual([]);
  });
  it('takes the place of its own copy, never of another file', async () => {
    const { list: parts, close } = await open();
    await close();
    const target = join(made.root, 'copy.duckdb');
    const copy = () => copyToDuckFile({ folder: made.folder, shown: made.folder, list: parts }, target);
    await copy();
    await copy();
    writeFileSync(`${target}.wal`, 'x');
    await expect(copy()).rejects.toThrow(/copy.duckdb.wal/);
    rmSync(`${target}.wal`);
    rmSync(target);
    const { DuckDBInstance } = await loadDuckDB();
    const instance = await DuckDBInstance.create(target);
    const connection = await instance.connect();
    await connection.run('CREATE TABLE mine AS SELECT 1 AS a');
    connection.closeSync();
    instance.closeSync();
    const bytes = readFileSync(target);
    await expect(copy()).rejects.toThrow(/does not open as a warehouse/);
    await expect(openWarehouse(warehouseAddress(`duckdb://${target}`))).rejects.toThrow(/no warehouse/);
    expect(readFileSync(target).equals(bytes)).toBe(true);
    writeFileSync(target, 'a text');
    await expect(copy()).rejects.toThrow(/does not open as a warehouse/);
    expect(readFileSync(target, 'utf8')).toBe('a text');
  });
  it('that lost a part is damaged', async () => {
    rmSync(part());
    await expect(open().then((opened) => sumFlows(opened, whole))).rejects.toMatchObject({
      code: 'warehouse',
    });
  });
  it.each([
    ['no JSON', () => '{'],
    ['another format', (text: string) => text.replace('"format": 1', '"format": 2')],
    ['a field less', (text: string) => text.replace('"unit"', '"unity"')],
    ['a part without its hash', (text: string) => text.replace(/"sha256": "\w+"/, '"sha256": "x"')],
  ] as const)('whose list is %s is damaged', async (_, change) => {
    writeFileSync(list(), change(readFileSync(list(), 'utf8')));
    await expect(open()).rejects.toMatchObject({ code: 'warehouse' });
  });
});
