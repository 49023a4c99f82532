import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Text } from '../../../src/base/locale.ts';
import { rowsOf } from '../../../src/base/table.ts';
import { parseOptions } from '../../../src/indicators/parse-options.ts';
import { rca } from '../../../src/indicators/trade/rca.ts';
import { tradeGrowth } from '../../../src/indicators/trade/trade-growth.ts';
import { tradeIntensity } from '../../../src/indicators/trade/trade-intensity.ts';
import { nodeHost } from '../../../src/node/node-host.ts';
import { readWarehouse } from '../../../src/node/warehouses/read-warehouse.ts';
import { copyToDuckFile } from '../../../src/store/warehouse/copy-to-duckdb.ts';
import { importFlows } from '../../../src/store/warehouse/import-flows.ts';
import { openWarehouse } from '../../../src/store/warehouse/open-warehouse.ts';
import type { Warehouse } from '../../../src/store/warehouse/warehouse.ts';
import { warehouseAddress } from '../../../src/store/warehouse/warehouse-address.ts';
import { runStudy } from '../../../src/study/run-study.ts';
import { dataOrigin } from '../../../src/workspace/data-name.ts';
import { explainRows } from '../../../src/workspace/explain-rows.ts';
import type { Asked } from '../../../src/workspace/host.ts';
import { withChainContexts } from '../../../src/workspace/io/chain-contexts.ts';
import { openData, runStep } from '../../../src/workspace/run-step.ts';
import { storeOver, temporaryRoot } from '../../support/store-folder.ts';
import { flowsCsv, testFlows, testWarehouse } from '../../support/warehouse-rows.ts';

const root = mkdtempSync(join(tmpdir(), 'escalar-read-warehouse-'));
let made: Awaited<ReturnType<typeof testWarehouse>>;
let open: Warehouse;

/** A folder of these rows of period, economy, partner, product and value. */
async function folderOf(name: string, ...rows: readonly string[]): Promise<Warehouse> {
  const file = join(root, `${name}.csv`);
  writeFileSync(file, `period,economy,partner,product,value\n${rows.join('\n')}\n`);
  const folder = join(root, name);
  await importFlows({
    files: [file],
    folder,
    table: 'trade_flow',
    unit: 'usd',
    source: '',
    classification: 'HS1992',
  });
  return openWarehouse(warehouseAddress(folder));
}

const options = (of: Asked['indicator'], given = {}) => parseOptions(of.options, given);

/** What is brought for these options of an indicator. */
const read = (
  warehouse: Warehouse,
  indicator: Asked['indicator'] = rca,
  {
    given = [{}],
    where = {},
  }: { readonly given?: readonly object[]; readonly where?: Record<string, string> } = {},
  say?: (plan: Text) => void,
  signal = new AbortController().signal,
) =>
  readWarehouse(
    warehouse,
    {
      shown: 'trade',
      table: 'trade_flow',
      where: { period: '2000..2001', ...where },
      asked: { indicator, options: given.map((one) => options(indicator, one)) },
    },
    { signal, say },
  );

beforeAll(async () => {
  made = await testWarehouse(testFlows(7));
  open = await openWarehouse(warehouseAddress(made.folder));
}, 60_000);
afterAll(async () => {
  await open?.close();
  made?.remove();
  rmSync(root, { recursive: true, force: true });
});

describe('what an indicator asks of a warehouse', { timeout: 60_000 }, () => {
  it('is added up there, and tells how many rows stand in each', async () => {
    const warehouse = await folderOf(
      'small',
      '2000,MEX,USA,870323,5',
      '2000,MEX,DEU,870323,7',
      '2000,MEX,MEX,870323,1',
      '2000,DEU,MEX,854213,2',
    );
    const { table, rows } = await read(warehouse, rca, {
      given: [{ imports: 'reported' }],
      where: {},
    }).finally(warehouse.close);
    expect(rows).toBe(4);
    expect(
      rowsOf(table).map(({ economy, partner, product, value, source_rows: count, classification }) => [
        economy,
        partner,
        product,
        value,
        count,
        classification,
      ]),
    ).toEqual([
      ['DEU', '', '854213', 2, 1, 'HS1992'],
      ['MEX', '', '870323', 12, 2, 'HS1992'],
      ['MEX', 'MEX', '870323', 1, 1, 'HS1992'],
    ]);
  });
  it('says of its exports how many sums they are, where they are fewer than the rows', async () => {
    const warehouse = await folderOf(
      'noted',
      '2000,MEX,USA,870323,5',
      '2000,MEX,DEU,870323,7',
      '2000,DEU,MEX,854213,2',
    );
    const said = async (where: Record<string, string>) => {
      const { notes } = await read(warehouse, rca, { given: [{ imports: 'auto' }], where });
      return notes.map(({ text }) => text.en).filter((text) => text.startsWith('Added up'));
    };
    expect(await said({})).toEqual([expect.stringMatching(/: 3 rows to 2\.$/)]);
    expect(await said({ economy: 'DEU' }).finally(warehouse.close)).toEqual([]);
  });
  it('serves all variants of an option at once', async () => {
    const given = [{}, { partners: ['DEU'] }, { partners: ['VNM'], products: ['85'] }];
    const together = await read(open, tradeGrowth, { given });
    for (const one of given) {
      const alone = await read(open, tradeGrowth, { given: [one] });
      const [all, own] = [together, alone].map(({ table }) =>
        rowsOf(tradeGrowth.compute(table, options(tradeGrowth, one)).table).map(({ value, ...place }) => [
          place,
          typeof value === 'number' ? value.toPrecision(12) : value,
        ]),
      );
      expect(all).toEqual(own);
    }
  });
  it('is refused where a code unknown to the catalog is the sum of the others, which no sum shows', async () => {
    const rows = ['870323', '854213'].flatMap((product, p) => [
      `2000,MEX,USA,${product},${5 + p}`,
      `2000,MEX,DEU,${product},7`,
      `2000,MEX,QQ1,${product},${12 + p}`,
    ]);
    const warehouse = await folderOf('whole', ...rows);
    try {
      await expect(read(warehouse)).rejects.toMatchObject({
        code: 'warehouse',
        message: expect.stringContaining('QQ1'),
      });
      await expect(read(warehouse, rca, { where: { partner: 'USA,DEU' } })).rejects.toMatchObject({
        code: 'unknown-name',
      });
      const { rows: left } = await readWarehouse(
        warehouse,
        {
          shown: '',
          table: 'trade_flow',
          where: { partner: ['USA', 'DEU'] },
          asked: { indicator: rca, options: [options(rca)] },
        },
        { signal: new AbortController().signal, say: undefined },
      );
      expect(left).toBe(4);
    } finally {
      await warehouse.close();
    }
  });
  it('is refused where a value below zero would vanish in a sum', async () => {
    const warehouse = await folderOf(
      'below',
      '2000,MEX,USA,870323,5',
      '2000,MEX,DEU,870323,-2',
      '2000,USA,MEX,870323,1',
    );
    await expect(read(warehouse).finally(warehouse.close)).rejects.toMatchObject({
      code: 'negative-value',
      params: { key: '2000 / MEX / 870323', value: -2 },
    });
  });
  it('is refused with its size before it is asked, where each of too many rows is looked at', async () => {
    const parts = open.list.parts.map((part) => ({ ...part, rows: part.rows * 1e5 }));
    const large: Warehouse = {
      ...open,
      list: { ...open.list, parts },
      ask: () => {
        throw new Error('was asked');
      },
    };
    await expect(read(large, tradeIntensity)).rejects.toMatchObject({
      code: 'warehouse',
      message: expect.stringMatching(/trade-intensity looks at each row.* of \d+,\d+,\d+ rows/),
    });
    const plans: Text[] = [];
    await expect(read(large, rca, {}, (plan) => plans.push(plan))).rejects.toThrow('was asked');
    expect(plans.map(({ en }) => en)).toEqual([
      expect.stringMatching(/^Rows to look at: \d+,\d+,\d+ \(years: 2\).*MB/),
    ]);
  });
  it('can be stopped, and asked again', async () => {
    const stopper = new AbortController();
    stopper.abort();
    await expect(read(open, rca, {}, undefined, stopper.signal)).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect((await read(open)).rows).toBeGreaterThan(0);
  });
});

describe('a warehouse as the data of a person', { timeout: 60_000 }, () => {
  const host = async () => nodeHost(await storeOver(temporaryRoot()));
  const spec = { where: { period: '2000..2001' } };

  it('is known by its folder or its address, and gives the same at each', async () => {
    const file = join(made.root, 'own.duckdb');
    await copyToDuckFile({ folder: made.folder, shown: made.folder, list: open.list }, file);
    const node = await host();
    const tables = [];
    for (const data of [made.folder, `duckdb://${file}`]) {
      const origin = await dataOrigin(data, node);
      expect(origin).toEqual({ file: data });
      const opened = (asked: Asked['options']) =>
        openData('data', { ...origin, ...spec }, rca, { host: node, folder: '' }, asked);
      const ran = await withChainContexts(node, 0, (contexts) => runStep(rca, {}, opened, { contexts }));
      expect(ran.inputRecord).toMatchObject({ file: data, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
      tables.push(rowsOf(ran.result.table));
    }
    expect(tables[0]).toEqual(tables[1]);
    expect(tables[0]?.length).toBeGreaterThan(100);
  });
  it('meets a condition under any name of its column before it adds up, as on a file', async () => {
    const node = await host();
    const file = join(root, 'same.csv');
    const ofYears = testFlows(7).filter(({ period }) => /^200[01]$/.test(period));
    writeFileSync(file, flowsCsv(ofYears));
    const where = { ...spec.where, reporter: ['MEX', 'Taiwan', 'Korea'], product: ['870323', '854213'] };
    const [own, theirs] = await Promise.all(
      [file, made.folder].map(async (name) => {
        const opened = (asked: Asked['options']) =>
          openData('data', { file: name, where }, rca, { host: node, folder: '' }, asked);
        const { result } = await withChainContexts(node, 0, (contexts) =>
          runStep(rca, {}, opened, { contexts }),
        );
        return new Map(rowsOf(result.table).map(({ value, ...place }) => [JSON.stringify(place), value]));
      }),
    );
    expect([...(theirs?.keys() ?? [])].sort()).toEqual([...(own?.keys() ?? [])].sort());
    for (const [place, value] of own ?? []) {
      const found = theirs?.get(place);
      if (typeof value !== 'number' || typeof found !== 'number') expect(found, place).toEqual(value);
      else expect(Math.abs(found - value), place).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(value)));
    }
  });
  it('is not read as a file is', async () => {
    const node = await host();
    const opened = openData('data', { file: made.folder, map: { a: 'value' } }, rca, {
      host: node,
      folder: '',
    });
    await expect(opened).rejects.toMatchObject({ code: 'bad-option' });
    await expect(dataOrigin('duckdb://none.duckdb', node)).resolves.toEqual({ file: 'duckdb://none.duckdb' });
    const absent = openData('data', { file: 'duckdb://none.duckdb' }, rca, { host: node, folder: '' });
    await expect(absent).rejects.toMatchObject({ code: 'warehouse' });
  });
  it('stands once in the lock of a study, and its numbers are walked back to counted rows', async () => {
    const text = `id: own
title: Own
data: { flows: { file: ${made.folder}, where: { period: '2000..2001' } } }
steps:
  advantage: { title: A, indicator: rca, data: flows }
  growth: { title: B, indicator: trade-growth, data: flows }
`;
    const result = await runStudy({ text, file: 'own.yaml', folder: '' }, { host: await host() });
    expect(result.inputs.map(({ name }) => name)).toEqual(['flows']);
    const step = result.steps.get('advantage');
    if (step === undefined) throw new Error('no step');
    const own = testFlows(7).filter(({ period }) => period === '2000');
    const of = testFlows(7).filter(({ period }) => /^200[01]$/.test(period)).length;
    const place = { reporter: ['MEX'], product: ['854213'], period: ['2000'] };
    const sold = explainRows(step, { ...place, term: ['rca'] }).scope;
    const mexican = own.filter(({ economy }) => economy === 'MEX').length;
    expect(sold).toMatchObject({ rows: own.length, of, own: { reporter: { MEX: mexican } } });
    expect(sold).not.toHaveProperty('bothSides');
    const both = explainRows(step, { ...place, term: ['rma'] }).scope;
    expect(both).toMatchObject({ rows: 2 * own.length, of: 2 * of, bothSides: true });
  });
});
