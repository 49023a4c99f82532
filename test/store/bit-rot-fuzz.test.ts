import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EscalarError } from '../../src/base/error.ts';
import { rowsOf } from '../../src/base/table.ts';
import { keptAnswers } from '../../src/node/get/kept-answers.ts';
import { openStore } from '../../src/store/store.ts';
import { copyToDuckFile } from '../../src/store/warehouse/copy-to-duckdb.ts';
import { importFlows } from '../../src/store/warehouse/import-flows.ts';
import { openWarehouse } from '../../src/store/warehouse/open-warehouse.ts';
import { sumFlows } from '../../src/store/warehouse/sum-flows.ts';
import { warehouseAddress } from '../../src/store/warehouse/warehouse-address.ts';
import { dice } from '../study/support.ts';
import { orRefusedLater, TIMES } from '../support/fuzz-ends.ts';
import { keptInverse } from '../support/kept-inverse.ts';
import { smallYear } from '../support/small-year.ts';
import { flowsCsv, testFlows } from '../support/warehouse-rows.ts';
import { draftOf, smallTable } from './import-material.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'escalar-rot-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Flips one bit of a file, looks, and puts it back. @returns how often each end was met */
async function rotted<T>(
  files: readonly string[],
  times: number,
  look: () => Promise<T | null>,
): Promise<{ readonly refused: number; readonly same: number }> {
  const roll = dice(17);
  const right = await look();
  expect(right).not.toBeNull();
  const met = { refused: 0, same: 0 };
  for (let i = 0; i < times * TIMES; i += 1) {
    const file = files[i % files.length] ?? '';
    const sound = readFileSync(file);
    const spoilt = Buffer.from(sound);
    const place = roll(sound.length);
    const bit = roll(8);
    spoilt.writeUInt8(spoilt.readUInt8(place) ^ (1 << bit), place);
    writeFileSync(file, spoilt);
    const found = await look();
    met[found === null ? 'refused' : 'same'] += 1;
    // never other numbers
    if (found !== null) expect(found, `${file}, bit ${bit} of byte ${place}`).toEqual(right);
    writeFileSync(file, sound);
  }
  expect(await look()).toEqual(right);
  return met;
}

describe('a bit that has flipped', () => {
  it('in any file of a release is told, and no number of it given', async () => {
    const releases = join(root, 'releases');
    const importer = await openStore({ roots: [{ path: releases, writable: true }] });
    const rows = ['MEX', 'TWN'].flatMap((economy, e) =>
      ['1994', '1995'].map((period, p) => ({ economy, period, value: 1 + 2 * e + p })),
    );
    const draft = { year: '2000', sourceFile: 'Z.csv', load: async () => smallYear('2000') };
    await importer.importRelease(draftOf('x'), [{ table: smallTable(rows), sourceFile: 'x' }], [draft]);
    await importer.close();
    const files = readdirSync(join(releases, 'x')).map((name) => join(releases, 'x', name));
    expect(files).toHaveLength(3);
    // one that stays open, as in a server, and one for each look
    const open = await openStore({ roots: [{ path: releases, writable: true }] });
    for (const fresh of [false, true]) {
      const met = await rotted(files, 45, async () => {
        const store = fresh ? await openStore({ roots: [{ path: releases, writable: true }] }) : open;
        const found = await orRefusedLater(async () => ({
          table: rowsOf(await store.table('x', 'series')),
          io: [...(await store.ioTable('x', '2000')).Z],
        }));
        if (fresh) await store.close();
        return found;
      });
      expect(met.refused).toBe(45 * TIMES);
    }
    await open.close();
  });
  it('in a kept inverse has it computed again', async () => {
    const cache = join(root, 'cache');
    keptInverse(cache);
    const [name = ''] = readdirSync(cache);
    const met = await rotted([join(cache, name)], 40, async () => [...keptInverse(cache)]);
    expect(met.refused).toBe(0);
  });
  it('in a kept answer of a service has it asked for again', async () => {
    const { keep, find } = keptAnswers(join(root, 'service'));
    const body = Buffer.from('{"value":12.5,"period":"2000"}'.repeat(9));
    await keep('key', { answer: { status: 200, headers: { etag: '"1"' }, body }, at: '2026-01-01' });
    const met = await rotted([join(root, 'service', 'answers', 'key')], 150, async () => {
      const kept = await find('key');
      return kept === null ? null : new TextDecoder().decode(kept.answer.body);
    });
    expect(met.refused).toBeGreaterThan(100 * TIMES);
  });
});

describe('a bit that has flipped in a warehouse', () => {
  const folder = () => join(root, 'w');
  const sums = async (address: string) => {
    const warehouse = await openWarehouse(warehouseAddress(address));
    try {
      const table = await sumFlows(warehouse, { table: 'trade_flow', by: ['economy', 'period'], where: {} });
      return rowsOf(table);
    } finally {
      await warehouse.close();
    }
  };
  beforeAll(async () => {
    const file = join(root, 'flows.csv');
    writeFileSync(file, flowsCsv(testFlows(17)));
    await importFlows({
      ...{ files: [file], folder: folder(), table: 'trade_flow', unit: 'usd', source: 'test' },
      classification: null,
    });
  });
  it('in a partition or its list is told, and no number of it given', async () => {
    const parts = readdirSync(join(folder(), 'trade_flow')).map((name) => join(folder(), 'trade_flow', name));
    const met = await rotted(parts, 15, () => orRefusedLater(() => sums(folder())));
    expect(met.refused).toBe(15 * TIMES);
    const lists = readdirSync(folder()).filter((name) => name.endsWith('.json'));
    await rotted(
      lists.map((name) => join(folder(), name)),
      40,
      () => orRefusedLater(() => sums(folder())),
    );
  });
  it('is mended as the message says: the import again, for a list once it is deleted', async () => {
    const right = await sums(folder());
    const importAgain = () =>
      importFlows({
        ...{
          files: [join(root, 'flows.csv')],
          folder: folder(),
          table: 'trade_flow',
          unit: 'usd',
          source: 'test',
        },
        classification: null,
      });
    const refusalOf = () => sums(folder()).catch((error: EscalarError) => error.toText('en'));
    const spoil = (path: string) =>
      writeFileSync(
        path,
        readFileSync(path).map((byte, at) => byte ^ Number(at === 90)),
      );
    const [part = ''] = readdirSync(join(folder(), 'trade_flow'));
    spoil(join(folder(), 'trade_flow', part));
    expect(await refusalOf()).toContain('Import or copy it again');
    await importAgain();
    expect(await sums(folder())).toEqual(right);
    const list =
      readdirSync(folder())
        .filter((name) => name.endsWith('.json'))
        .sort()
        .at(-1) ?? '';
    spoil(join(folder(), list));
    const [, file = ''] = /Delete (\S+\.json),/.exec(String(await refusalOf())) ?? [];
    expect(file).toBe(join(folder(), list));
    await expect(importAgain()).rejects.toMatchObject({ code: 'warehouse' });
    rmSync(file);
    await importAgain();
    expect(await sums(folder())).toEqual(right);
  });
  it('in a copy of one file is told, or lies where nothing is', async () => {
    const warehouse = await openWarehouse(warehouseAddress(folder()));
    const { list } = warehouse;
    await warehouse.close();
    mkdirSync(join(root, 'copies'));
    const copy = join(root, 'copies', 'c.duckdb');
    await copyToDuckFile({ folder: folder(), shown: 'w', list }, copy);
    cpSync(copy, join(root, 'copies', 'sound.duckdb'));
    const met = await rotted([copy], 40, () => orRefusedLater(() => sums(`duckdb://${copy}`)));
    expect(met.refused).toBeGreaterThan(2 * TIMES);
  });
});
