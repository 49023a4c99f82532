import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { rowsOf } from '../../src/base/table.ts';
import { openStore } from '../../src/store/store.ts';
import { storeOver, temporaryRoot } from '../support/store-folder.ts';
import { draftOf, largeTable, smallTable } from './import-material.ts';

const KEPT = [{ economy: 'MEX', period: '1994', value: 1 }];
const childPath = fileURLToPath(new URL('./import-child.ts', import.meta.url));

type Moment = 'at once' | 'table begun' | 'table written' | 'done';

interface Child {
  readonly process: ChildProcess;
  /** Fulfilled when the child has ended, however. */
  readonly ended: Promise<void>;
  /** Whether the child says a word before it ends. */
  says(word: string): Promise<boolean>;
}

function startChild(root: string): Child {
  const child = spawn(process.execPath, ['--import', 'tsx', childPath, root], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (data) => {
    said += String(data);
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const says = async (word: string): Promise<boolean> => {
    const heard = new Promise<void>((resolve) => {
      child.stdout.on('data', () => {
        if (said.includes(word)) resolve();
      });
    });
    if (!said.includes(word)) await Promise.race([heard, ended]);
    return said.includes(word);
  };
  return { process: child, ended, says };
}

/** Waits until the import has come so far, as its hidden folder shows, or has ended. */
async function reached(root: string, child: Child, moment: Moment): Promise<void> {
  if (moment === 'done') await child.says('done');
  if (moment === 'at once' || moment === 'done') return;
  let over = false;
  child.ended.then(() => {
    over = true;
  });
  const files = () =>
    readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.parquet'));
  // the first table is whole when the second is begun; `kept` has one
  while (!over && files().length < (moment === 'table begun' ? 2 : 3)) await pause(1);
}

async function withKept(root: string) {
  const store = await storeOver(root);
  await store.importRelease(draftOf('kept'), [{ table: smallTable(KEPT), sourceFile: 'x' }]);
  return store;
}

describe('a killed import', () => {
  test('leaves the store as it was, whenever it is killed, and the next import sweeps up', async () => {
    let interrupted = 0;
    for (const moment of ['at once', 'table begun', 'table written', 'done'] as const) {
      const root = temporaryRoot();
      const store = await withKept(root);
      const child = startChild(root);
      expect(await child.says('begin')).toBe(true);
      await reached(root, child, moment);
      child.process.kill('SIGKILL');
      await child.ended;

      const finished = existsSync(join(root, 'victim'));
      if (!finished) interrupted += 1;
      const ids = (await store.releases()).map((release) => release.id);
      expect(ids).toEqual(finished ? ['kept', 'victim'] : ['kept']);
      expect((await store.check()).flatMap((check) => check.findings)).toEqual([]);
      expect(rowsOf(await store.table('kept', 'series'))).toEqual(KEPT);

      if (finished) await store.remove('victim');
      await store.importRelease(draftOf('victim'), [{ table: largeTable(10), sourceFile: 'x' }]);
      expect(readdirSync(root).sort()).toEqual(['kept', 'victim']);
      expect((await store.table('victim', 'series')).rows).toBe(10);
      await store.close();
    }
    // the first is killed before it can write; the others are races that some machines win
    expect(interrupted).toBeGreaterThanOrEqual(1);
  }, 180_000);
});

describe('two imports of the same name', () => {
  test('one wins, the other is told so', async () => {
    const root = temporaryRoot();
    const stores = [await storeOver(root), await storeOver(root)];
    const results = await Promise.allSettled(
      stores.map((store) =>
        store.importRelease(draftOf('same'), [{ table: largeTable(20_000), sourceFile: 'x' }]),
      ),
    );
    const lost = results.filter((result) => result.status === 'rejected');
    expect(lost).toHaveLength(1);
    expect(lost[0]?.reason).toMatchObject({ code: 'release-exists', params: { id: 'same' } });
    expect(readdirSync(root)).toEqual(['same']);
    expect((await stores[0]?.check())?.[0]?.findings).toEqual([]);
  });

  test('imports of different names beside each other both come in', async () => {
    const root = temporaryRoot();
    const store = await storeOver(root);
    const other = await storeOver(root);
    const tables = [{ table: largeTable(5000), sourceFile: 'x' }];
    await Promise.all([
      store.importRelease(draftOf('a'), tables),
      store.importRelease(draftOf('b'), tables),
      other.importRelease(draftOf('c'), tables),
    ]);
    expect(readdirSync(root).sort()).toEqual(['a', 'b', 'c']);
  });

  test('a name that another folder holds is taken', async () => {
    const shipped = temporaryRoot();
    await withKept(shipped);
    const store = await openStore({
      roots: [
        { path: shipped, writable: false },
        { path: join(temporaryRoot(), 'not', 'yet'), writable: true },
      ],
    });
    const tables = [{ table: smallTable(KEPT), sourceFile: 'x' }];
    await expect(store.importRelease(draftOf('kept'), tables)).rejects.toMatchObject({
      code: 'release-exists',
      params: { ships: true },
    });
    await store.importRelease(draftOf('own'), tables);
    expect((await store.releases()).map((release) => release.id)).toEqual(['kept', 'own']);
    await store.close();
  });
});

describe('folders', () => {
  test('that are read-only refuse imports and removals', async () => {
    const root = temporaryRoot();
    await withKept(root);
    const store = await storeOver(root, false);
    const tables = [{ table: smallTable(KEPT), sourceFile: 'x' }];
    await expect(store.importRelease(draftOf('new'), tables)).rejects.toMatchObject({
      code: 'store-read-only',
    });
    await expect(store.remove('kept')).rejects.toMatchObject({ code: 'store-read-only' });
    await expect(store.remove('kep')).rejects.toMatchObject({
      code: 'unknown-name',
      params: { nearest: 'kept' },
    });
  });

  test('that cannot be made are named', async () => {
    const root = temporaryRoot();
    writeFileSync(join(root, 'file'), '');
    const store = await storeOver(join(root, 'file', 'releases'));
    await expect(
      store.importRelease(draftOf('new'), [{ table: smallTable(KEPT), sourceFile: 'x' }]),
    ).rejects.toMatchObject({ code: 'store-write-failed' });
  });

  test('of a release have the permissions of any folder, and are gone after remove', async () => {
    const root = temporaryRoot();
    const store = await withKept(root);
    const ordinary = join(root, 'ordinary');
    mkdirSync(ordinary);
    expect(statSync(join(root, 'kept')).mode).toBe(statSync(ordinary).mode);
    await store.remove('kept');
    expect(readdirSync(root)).toEqual(['ordinary']);
  });
});
