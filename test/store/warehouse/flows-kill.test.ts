import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/base/table.ts';
import { importFlows } from '../../../src/store/warehouse/import-flows.ts';
import { openWarehouse } from '../../../src/store/warehouse/open-warehouse.ts';
import { sumFlows } from '../../../src/store/warehouse/sum-flows.ts';
import { warehouseAddress } from '../../../src/store/warehouse/warehouse-address.ts';
import {
  partFile,
  readWarehouseList,
  type WarehouseList,
} from '../../../src/store/warehouse/warehouse-list.ts';
import { type KillDesk, killDesk } from '../../support/kill-desk.ts';

const HEAD = 'period,economy,partner,product,value,quantity';
const FLOWS = {
  old: ['2000,MEX,USA,854213,1,1', '2001,MEX,USA,854213,2,1'],
  new: ['2001,MEX,USA,854213,30,1', '2002,MEX,USA,854213,40,1'],
  other: ['2003,MEX,USA,854213,500,1'],
} as const;
/** Value by year, before and after. */
const SUMS = { old: { 2000: 1, 2001: 2 }, new: { 2000: 1, 2001: 30, 2002: 40 } };

let desk: KillDesk;
let files = '';
let before = '';
let undisturbed: WarehouseList;
const folder = () => join(desk.root, 'w');
const file = (name: keyof typeof FLOWS) => join(files, `${name}.csv`);
const imported = (name: keyof typeof FLOWS, to = folder()) =>
  importFlows({
    ...{ files: [file(name)], folder: to, table: 'trade_flow', unit: 'usd', source: 'test' },
    classification: null,
  });
beforeAll(async () => {
  desk = killDesk();
  files = mkdtempSync(join(tmpdir(), 'escalar-flows-kill-'));
  for (const [name, lines] of Object.entries(FLOWS))
    writeFileSync(join(files, `${name}.csv`), `${HEAD}\n${lines.join('\n')}\n`);
  before = join(files, 'w');
  await imported('old', before);
  const whole = join(files, 'whole');
  cpSync(before, whole, { recursive: true });
  undisturbed = (await imported('new', whole)).list;
});
afterAll(() => {
  desk.remove();
  rmSync(files, { recursive: true, force: true });
});

async function sums(): Promise<object> {
  const warehouse = await openWarehouse(warehouseAddress(folder()));
  const table = await sumFlows(warehouse, { table: 'trade_flow', by: ['period'], where: {} });
  await warehouse.close();
  return Object.fromEntries(rowsOf(table).map(({ period, value }) => [period, value]));
}

/** The lists of the folder, the newest last. */
function lists(): readonly WarehouseList[] {
  const names = readdirSync(folder()).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => readWarehouseList(name, readFileSync(join(folder(), name), 'utf8')));
}

/** Parts of the disk, each with the bytes that its name tells the hash of. */
function parts(): readonly string[] {
  const names = readdirSync(join(folder(), 'trade_flow'));
  for (const name of names) {
    const hash = createHash('sha256')
      .update(readFileSync(join(folder(), 'trade_flow', name)))
      .digest('hex');
    expect(name.slice(5, 17)).toBe(hash.slice(0, 12));
  }
  return names.map((name) => `trade_flow/${name}`).sort();
}

/** The folder holds what its lists name, and nothing else. */
function expectTidy(moment: string): void {
  const named = [...new Set(lists().flatMap((list) => list.parts.map(partFile)))].sort();
  expect(parts(), moment).toEqual(named);
  const others = readdirSync(folder()).filter((name) => !/^(?:trade_flow|warehouse-\d{6}\.json)$/.test(name));
  expect(others, moment).toEqual([]);
}

const copy = () => cpSync(before, folder(), { recursive: true });
const again = () => ['flows', folder(), file('new')] as const;
/** The first and the last change, and those before and after a file is brought in; of a year's alone the last. */
function around(names: readonly string[]): readonly number[] {
  const at = [0, names.lastIndexOf('rename'), names.lastIndexOf('link')];
  return [...at, names.indexOf('rename') + 1, names.lastIndexOf('link') + 1, names.length - 1].map(
    (i) => i + 1,
  );
}

/** What the same import makes of a folder, whatever happened there: the undisturbed list and the files of the lists. */
async function expectWhole(moment: string): Promise<void> {
  const found = await sums();
  expect([SUMS.old, SUMS.new], moment).toContainEqual(found);
  expect((await imported('new')).list, moment).toEqual(undisturbed);
  expect(await sums(), moment).toEqual(SUMS.new);
  expectTidy(moment);
}

describe('an import of flows', { timeout: 180_000 }, () => {
  it('killed on its way leaves the old numbers or the new, and comes in whole the next time', async () => {
    const seen = new Set<string>();
    await desk.killEverywhere({
      args: again(),
      chosen: around,
      before: copy,
      async after(moment) {
        seen.add(JSON.stringify(await sums()));
        await expectWhole(moment);
      },
    });
    expect(seen).toEqual(new Set([JSON.stringify(SUMS.old), JSON.stringify(SUMS.new)]));
  });
  it.each(['ENOSPC', 'EROFS'])('with %s at a change ends with that word and loses nothing', async (code) => {
    const names = await desk.changes({ args: again(), before: copy });
    for (const number of around(names).slice(0, 3)) {
      await desk.reset(copy);
      const moment = `${code} at ${number}, ${names[number - 1]}`;
      const { status, stderr } = desk.run(again(), { KILL_AT: `${number}`, KILL_ERROR: code });
      // what a full disk frees is freed
      if (status !== 0) expect(stderr, moment).toContain(code);
      else expect(await sums(), moment).toEqual(SUMS.new);
      await expectWhole(moment);
    }
  });
  it('is refused before its work where the disk has no hard links', async () => {
    await desk.reset(copy);
    const { status, stderr } = desk.run(again(), { KILL_AT: '1', KILL_ERROR: 'EPERM' });
    expect(status).not.toBe(0);
    expect(stderr).toMatch(/no hard links/);
    expect(await sums()).toEqual(SUMS.old);
    expectTidy('no links');
  });
  it('removes the parts that a killed import of other years brought in, and says so', async () => {
    const names = await desk.changes({ args: again(), before: copy });
    await desk.reset(copy);
    desk.run(again(), { KILL_AT: `${names.lastIndexOf('link') + 1}` });
    const left = parts();
    expect(left.length).toBe(4);
    const own = join(folder(), 'trade_flow', '2000-of-a-person.parquet');
    writeFileSync(own, 'x');
    // another import may be at work: nothing is touched
    const other = desk.hold(folder());
    await other.ready;
    expect((await imported('other')).notes).toEqual([]);
    expect(existsSync(join(folder(), left[1] ?? ''))).toBe(true);
    await other.end();
    const { notes } = await imported('other');
    expect(notes.map(({ en }) => en)).toEqual([expect.stringMatching(/had left \(files: 2, /)]);
    expect(await sums()).toEqual({ ...SUMS.old, 2003: 500 });
    expect(existsSync(own)).toBe(true);
    rmSync(own);
    expectTidy('after other years');
  });
});
