import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/base/table.ts';
import { temporaryFolder } from '../../../src/store/temporary-folder.ts';
import { copyToDuckFile } from '../../../src/store/warehouse/copy-to-duckdb.ts';
import { importFlows } from '../../../src/store/warehouse/import-flows.ts';
import { importIntoDuckFile } from '../../../src/store/warehouse/import-into-duckdb.ts';
import { openWarehouse } from '../../../src/store/warehouse/open-warehouse.ts';
import { sumFlows } from '../../../src/store/warehouse/sum-flows.ts';
import { warehouseAddress } from '../../../src/store/warehouse/warehouse-address.ts';
import { type KillDesk, killDesk } from '../../support/kill-desk.ts';

const HEAD = 'period,economy,partner,product,value,quantity';
const FLOWS = {
  old: ['2000,MEX,USA,854213,1,1', '2001,MEX,USA,854213,2,1'],
  new: ['2001,MEX,USA,854213,30,1', '2002,MEX,DEU,854213,40,'],
};
/** Value by year, before and after. */
const SUMS = { old: { 2000: 1, 2001: 2 }, new: { 2000: 1, 2001: 30, 2002: 40 } };
const TABLE = { table: 'trade_flow', unit: 'usd', source: 'test', classification: null } as const;

let desk: KillDesk;
let files = '';
const csv = (name: keyof typeof FLOWS) => join(files, `${name}.csv`);
const target = () => join(desk.root, 'w.duckdb');
const imported = (name: keyof typeof FLOWS, into = target()) =>
  importIntoDuckFile({ ...TABLE, files: [csv(name)] }, into);

beforeAll(async () => {
  desk = killDesk();
  files = mkdtempSync(join(tmpdir(), 'escalar-duckdb-import-'));
  for (const [name, lines] of Object.entries(FLOWS))
    writeFileSync(csv(name as 'old'), `${HEAD}\n${lines.join('\n')}\n`);
  await imported('old', join(files, 'old.duckdb'));
}, 60_000);
afterAll(() => {
  desk.remove();
  rmSync(files, { recursive: true, force: true });
});

const before = () => copyFileSync(join(files, 'old.duckdb'), target());

async function found() {
  const warehouse = await openWarehouse(warehouseAddress(`duckdb://${target()}`));
  const table = await sumFlows(warehouse, { table: 'trade_flow', by: ['period'], where: {} });
  await warehouse.close();
  return {
    list: warehouse.list,
    sums: Object.fromEntries(rowsOf(table).map(({ period, value }) => [period, value])),
  };
}

/** Ten of the changes, the first, the last and the one that brings the file in among them. */
function tenOf(names: readonly string[]): readonly number[] {
  const last = names.length - 1;
  const spread = Array.from({ length: 8 }, (_, n) => Math.round((n * last) / 7));
  const brought = names.lastIndexOf('rename');
  return [...new Set([...spread, brought, Math.min(brought + 1, last)])].map((at) => at + 1);
}

describe('an import into a DuckDB file', { timeout: 180_000 }, () => {
  it('holds what the same imports make of a folder, part by part', async () => {
    await desk.reset(before);
    const { list } = await imported('new');
    const folder = join(files, 'folder');
    for (const name of ['old', 'new'] as const) await importFlows({ ...TABLE, files: [csv(name)], folder });
    const warehouse = await openWarehouse(warehouseAddress(folder));
    await warehouse.close();
    expect(await found()).toEqual({ list: warehouse.list, sums: SUMS.new });
    expect(list.parts.length).toBe(3);
  });
  it('killed ten times leaves the old file or the new one, and comes in whole the next time', async () => {
    await desk.reset(before);
    const undisturbed = (await imported('new')).list;
    const seen = new Set<string>();
    await desk.killEverywhere({
      args: ['flows-file', desk.root, csv('new')],
      chosen: tenOf,
      before,
      async after(moment) {
        const { sums } = await found();
        expect([SUMS.old, SUMS.new], moment).toContainEqual(sums);
        seen.add(JSON.stringify(sums));
        expect((await imported('new')).list, moment).toEqual(undisturbed);
        expect((await found()).sums, moment).toEqual(SUMS.new);
        expect(readdirSync(desk.root), moment).toEqual(['w.duckdb']);
      },
    });
    expect(seen).toEqual(new Set([JSON.stringify(SUMS.old), JSON.stringify(SUMS.new)]));
  });
  it('is refused while another one is at work on the same file, and not beside one on another', async () => {
    await desk.reset(before);
    const other = temporaryFolder(desk.root);
    writeFileSync(join(other.path, 'into-other.duckdb'), '');
    writeFileSync(join(other.path, 'into-w.duckdb'), '');
    await expect(imported('new')).rejects.toMatchObject({
      code: 'warehouse',
      message: expect.stringContaining('at work'),
    });
    const { list } = await found();
    await expect(copyToDuckFile({ folder: files, shown: 'old', list }, target())).rejects.toMatchObject({
      message: expect.stringContaining('at work'),
    });
    expect((await found()).sums).toEqual(SUMS.old);
    rmSync(join(other.path, 'into-w.duckdb'));
    await imported('new');
    expect((await found()).sums).toEqual(SUMS.new);
    other.remove();
  });
  it('needs no hard links', async () => {
    await desk.reset(before);
    const { status, stderr } = desk.run(['flows-file', desk.root, csv('new')], {
      KILL_AT: '1',
      KILL_ERROR: 'EPERM',
    });
    expect(status, stderr).toBe(0);
    expect((await found()).sums).toEqual(SUMS.new);
  });
  it('is refused in the name of the file that was asked for', async () => {
    const editions = ['BACI_HS92_Y2000_V1.csv', 'BACI_HS02_Y2003_V1.csv'].map((name) => join(files, name));
    for (const [at, file] of editions.entries())
      writeFileSync(file, `${HEAD}\n200${at},MEX,USA,854213,1,1\n`);
    const into = join(files, 'editions.duckdb');
    await expect(importIntoDuckFile({ ...TABLE, files: editions }, into)).rejects.toMatchObject({
      message: expect.stringMatching(
        /^duckdb:\/\/\S+editions\.duckdb was not imported: .*a warehouse of its own/,
      ),
    });
  });
  it('never replaces a file of someone else, and leaves no folder behind', async () => {
    await desk.reset(() => writeFileSync(target(), 'a thesis'));
    await expect(imported('new')).rejects.toMatchObject({ code: 'warehouse' });
    expect(readFileSync(target(), 'utf8')).toBe('a thesis');
    mkdirSync(join(desk.root, 'deep'));
    await expect(imported('old', join(desk.root, 'deep'))).rejects.toBeInstanceOf(Error);
    expect(readdirSync(desk.root).sort()).toEqual(['deep', 'w.duckdb']);
  });
});
