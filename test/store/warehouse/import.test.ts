import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/base/table.ts';
import { type FlowImport, importFlows } from '../../../src/store/warehouse/import-flows.ts';
import { openWarehouse } from '../../../src/store/warehouse/open-warehouse.ts';
import { sumFlows } from '../../../src/store/warehouse/sum-flows.ts';
import { warehouseAddress } from '../../../src/store/warehouse/warehouse-address.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'escalar-flows-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const HEAD = 't,i,j,k,v,q';
function csv(lines: readonly string[], head = HEAD, name = 'flows.csv'): string {
  const path = join(root, name);
  writeFileSync(path, `${head}\n${lines.join('\n')}\n`);
  return path;
}
function imported(files: readonly string[], more: Partial<FlowImport> = {}) {
  const folder = join(root, 'w');
  return importFlows({
    ...{ files, folder, table: 'trade_flow', unit: 'usd', source: 'BACI', classification: null },
    ...more,
  });
}
async function sums(by: readonly string[] = ['period']) {
  const warehouse = await openWarehouse(warehouseAddress(join(root, 'w')));
  const table = await sumFlows(warehouse, { table: 'trade_flow', by, where: {} });
  await warehouse.close();
  return rowsOf(table).map((row) => Object.values(row).slice(0, by.length + 2));
}
const hidden = () => readdirSync(join(root, 'w')).filter((name) => name.startsWith('.work-'));

describe('an import of flows', { timeout: 60_000 }, () => {
  it('reads BACI: letters of economies, zeros of products, gaps of quantities', async () => {
    const { list } = await imported([csv(['2000,484,842,10190,60.5,1', '2000,490,842,854213,2.125,NA'])]);
    expect(list.codes.trade_flow).toEqual({
      period: ['2000'],
      economy: ['MEX', 'TWN'],
      partner: ['USA'],
      product: ['010190', '854213'],
    });
    expect(list.parts).toMatchObject([{ year: '2000', rows: 2, sum: '62.625' }]);
    expect(await sums(['economy'])).toEqual([
      ['MEX', 60.5, 1],
      ['TWN', 2.125, 1],
    ]);
  });
  it('takes spaces of every kind off codes and numbers, wherever they stand', async () => {
    const flows = ['2000,484,842,854213,60.5,1', '2000,490,842,854231,2.125,NA', '2000,392,842,854213,3,0.5'];
    const plain = await imported([csv(flows)]);
    const spaced = [
      ' 2000,484 , 842,854213,60.5,1',
      '2000,490,842\u00a0,\u2003854231,2.125, NA ',
      '2000,392,842,854213,3,0.5',
    ];
    const inCodes = await imported([csv(spaced.map((line) => line.replace(', NA ', ',NA')))]);
    expect(inCodes.list).toEqual(plain.list);
    const inAll = await imported([csv([...spaced.slice(0, 2), '2000,392,842,854213, 3,\u00a00.5 '])]);
    expect(inAll.list).toEqual(plain.list);
    // what is of spaces alone is empty, and a tab is no space
    for (const [line, why] of [
      ['2000,  ,842,854213,1,1', /economy is empty in rows: 1/],
      ['2000,484,842,854213, ,1', /"" in the column value is no number/],
      ['2000,484\t,842,854213,1,1', /sign that no text has/],
    ] as const)
      await expect(imported([csv([...spaced, line])])).rejects.toThrow(why);
  });
  it('reads zips, each file in its turn, and nothing of them twice', async () => {
    const zip = (name: string, files: Readonly<Record<string, string>>) => {
      const bytes = Object.fromEntries(Object.entries(files).map(([of, text]) => [of, Buffer.from(text)]));
      writeFileSync(join(root, name), zipSync(bytes));
      return join(root, name);
    };
    const [a, b] = [`${HEAD}\n2000,484,842,854213,1,1\n`, `${HEAD}\n2001,484,842,854213,2,1\n`];
    const whole = zip('BACI.zip', {
      'BACI_HS92_Y2000_V1.csv': a,
      'BACI_HS92_Y2001_V1.csv': b,
      'country_codes.csv': 'country_code,country_name\n4,Afghanistan\n',
    });
    await imported([whole]);
    expect(await sums()).toEqual([
      ['2000', 1, 1],
      ['2001', 2, 1],
    ]);
    const twice = zip('twice.zip', { 'a.csv': a, 'b.csv': a });
    await expect(imported([twice])).rejects.toMatchObject({ code: 'warehouse' });
    const spoilt = readFileSync(whole);
    const at = spoilt.indexOf('BACI_HS92_Y2000_V1.csv') + 24;
    spoilt[at] ^= 0xff;
    writeFileSync(join(root, 'spoilt.zip'), spoilt);
    await expect(imported([join(root, 'spoilt.zip')])).rejects.toMatchObject({ code: 'warehouse' });
    writeFileSync(join(root, 'short.zip'), readFileSync(whole).subarray(0, 90));
    await expect(imported([join(root, 'short.zip')])).rejects.toMatchObject({ code: 'warehouse' });
    // what was there is as it was
    expect(await sums()).toEqual([
      ['2000', 1, 1],
      ['2001', 2, 1],
    ]);
    expect(hidden()).toEqual([]);
  });
  it('unpacks what another program packed', async () => {
    csv(['2000,484,842,854213,1,1']);
    execFileSync('python3', ['-m', 'zipfile', '-c', 'p.zip', 'flows.csv'], { cwd: root });
    await imported([join(root, 'p.zip')]);
    expect(await sums()).toEqual([['2000', 1, 1]]);
  });
  it('replaces a year, keeps the others, and the files of the last two lists alone', async () => {
    await imported([csv(['2001,484,842,854213,9,1'])]);
    const before = await openWarehouse(warehouseAddress(join(root, 'w')));
    await imported([csv(['2000,484,842,854213,1,1', '2001,484,842,854213,2,1'])]);
    await imported([csv(['2001,484,842,854213,5,1', '2001,490,842,854213,7,1'])]);
    expect(await sums()).toEqual([
      ['2000', 1, 1],
      ['2001', 12, 2],
    ]);
    expect(readdirSync(join(root, 'w', 'trade_flow')).length).toBe(3);
    expect(readdirSync(join(root, 'w')).filter((name) => name.endsWith('.json')).length).toBe(2);
    const whole = { table: 'trade_flow', by: [], where: {} } as const;
    await expect(sumFlows(before, whole)).rejects.toMatchObject({ code: 'warehouse' });
    await before.close();
    // one import later than it was opened, a warehouse still answers as it was
    const open = await openWarehouse(warehouseAddress(join(root, 'w')));
    await imported([csv(['2001,484,842,854213,6,1'])]);
    expect(rowsOf(await sumFlows(open, whole))[0]).toMatchObject({ value: 13 });
    await open.close();
  });
  it('takes amounts of three decimals in any spelling', async () => {
    await imported([csv(['2000,484,842,854213,1.2500000,1', '2000,490,842,854213,1.5e-2,1e3'])]);
    expect(await sums()).toEqual([['2000', 1.265, 2]]);
  });
  it('keeps a year where another file would leave it empty', async () => {
    await imported([csv(['2000,484,842,854213,1,1'])]);
    await expect(imported([csv(['2000,MEX,WLD,854213,1,1'])])).rejects.toMatchObject({ code: 'warehouse' });
    expect(await sums()).toEqual([['2000', 1, 1]]);
  });
  it('leaves the world out, and says so', async () => {
    const { notes } = await imported([csv(['2000,MEX,USA,854213,1,1', '2000,MEX,WLD,854213,1,1'])]);
    expect(notes.map(({ en }) => en).join()).toMatch(/twice: Partner WLD/);
    expect(await sums()).toEqual([['2000', 1, 1]]);
  });
  it('of two processes at once keeps the years of both', async () => {
    const years = ['2000', '2001', '2002', '2003'];
    await Promise.all(
      years.map((year, n) => imported([csv([`${year},484,842,854213,${n + 1},1`], HEAD, `${year}.csv`)])),
    );
    expect(await sums()).toEqual(years.map((year, n) => [year, n + 1, 1]));
  });
  it.each([
    ['two rows of one flow', ['2000,484,842,854213,1,1', '2000,484,842,854213,1,1'], HEAD, /two of its rows/],
    ['two codes of one economy', ['2000,484,842,854213,1,1', '2000,MEX,842,854213,1,1'], HEAD, /both MEX/],
    [
      'a product beside its part',
      ['2000,484,842,8542,1,1', '2000,484,842,854213,1,1'],
      HEAD,
      /its part 854213/,
    ],
    ['no number', ['2000,484,842,854213,a,1'], HEAD, /"a" in the column value/],
    ['a decimal comma', ['2000;484;842;854213;1,5;1'], 't;i;j;k;v;q', /"1,5"/],
    ['an amount beyond 18 digits', ['2000,484,842,854213,1e16,1'], HEAD, /"1e16"/],
    [
      'more than three decimals',
      ['2000,484,842,854213,1.5,1', '2000,490,842,854213,0.0004,1'],
      HEAD,
      /"0.0004".*smaller unit/,
    ],
    [
      'a quantity of more than three decimals',
      ['2000,484,842,854213,1.5,1e-4'],
      HEAD,
      /"1e-4" in the column quantity/,
    ],
    [
      'a year of the world alone',
      ['2000,MEX,WLD,854213,1,1', '2001,MEX,USA,854213,1,1'],
      HEAD,
      /all its rows of 2000/,
    ],
    ['no rows', [], HEAD, /has no rows/],
    ['a gap for a value', ['2000,484,842,854213,NA,1'], HEAD, /"NA"/],
    ['no period', ['20x0,484,842,854213,1,1'], HEAD, /no period/],
    [
      'a code with a zero byte',
      ['2000,484,842,85\u00004213,1,1'],
      HEAD,
      /a sign that no text has: "85\\u00004213"/,
    ],
    [
      'a column twice',
      ['2000,484,842,854213,1,1,2'],
      'year,economy,partner,product,value,quantity,value',
      /two columns called value/,
    ],
    ['an empty code', ['2000,,842,854213,1,1'], HEAD, /empty in rows: 1/],
    ['no partner', ['2000,484,854213,1'], 'year,economy,product,value', /no column that means partner/],
    [
      'imports beside exports',
      ['2000,484,842,854213,1,X', '2000,484,842,854213,1,M'],
      'year,economy,partner,product,value,flow',
      /the flows M/,
    ],
  ] as const)('refuses %s', async (_, lines, head, message) => {
    await expect(imported([csv(lines, head)])).rejects.toThrow(message);
    expect(readdirSync(join(root, 'w'))).toEqual([]);
  });
  it('refuses another classification or level than the years that stay', async () => {
    const file = (year: string, product: string, name: string) =>
      csv([`${year},484,842,${product},1,1`], HEAD, name);
    const first = file('2000', '854213', 'BACI_HS92_Y2000_V1.csv');
    const other = file('2001', '854231', 'BACI_HS12_Y2001_V1.csv');
    const { list } = await imported([first]);
    expect(list.parts[0]).toMatchObject({ classification: 'HS1992' });
    await expect(imported([other])).rejects.toThrow(/2001 are of HS2012, and those of 2000 of HS1992/);
    await expect(imported([first, other], { folder: join(root, 'v') })).rejects.toThrow(/of HS2012/);
    await expect(imported([file('2001', '8542', 'a.csv')])).rejects.toThrow(/8542 stands beside its part/);
    await imported([file('2001', '854213', 'a.csv')], { classification: 'HS1992' });
    // where all years give way, so does what they were
    await imported([file('2000', '8542', 'b.csv'), file('2001', '8542', 'c.csv')]);
    expect(await sums()).toHaveLength(2);
  });
  it('refuses another unit than the years that stay', async () => {
    await imported([csv(['2000,484,842,854213,1,1'])]);
    await expect(imported([csv(['2001,484,842,854213,1,1'])], { unit: 'usd-million' })).rejects.toThrow(
      /usd/,
    );
  });
});
