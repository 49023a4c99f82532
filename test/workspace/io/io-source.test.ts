import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lazyBackend } from '../../../src/node/dense/lazy-backend.ts';
import { ioDrafts } from '../../../src/node/import-io.ts';
import { nodeHost } from '../../../src/node/node-host.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { chainContexts } from '../../../src/workspace/io/chain-contexts.ts';
import { type IoSource, openIoSource } from '../../../src/workspace/io/io-source.ts';
import type { SourceSpec } from '../../../src/workspace/source-schema.ts';

const Z = 'x,A.s,B.s\nA.s,10,20\nB.s,5,30\n';
const Y = 'x,A,B\nA.s,60,10\nB.s,15,50\n';

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'io-'));
  store = await openStore({ roots: [{ path: join(folder, 'releases'), writable: true }] });
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

async function put(
  name: string,
  files: Readonly<Record<string, string>> = { 'Z.csv': Z, 'Y.csv': Y },
): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, name, file), text);
}

const open = (file: string, more: SourceSpec = {}): Promise<IoSource> =>
  openIoSource('t', { file, ...more }, { host: nodeHost(store), folder });

describe('a folder that changes after its opening', () => {
  it('is refused, and read again when the person runs again', async () => {
    await put('panel/2000');
    await put('panel/2005');
    const source = await open('panel');
    await source.load('2000');
    await writeFile(join(folder, 'panel/2005/Z.csv'), Z.replace('30', '31'));
    await expect(source.load('2005')).rejects.toMatchObject({ code: 'file-changed' });
    expect((await (await open('panel')).load('2005')).Z[3]).toBe(31);
  });

  it('has another hash and key, whichever of its files changed', async () => {
    await put('io_2000', { 'Z.csv': Z, 'Y.csv': Y, 'vectors.csv': 'x,output\nA.s,100\nB.s,100\n' });
    const seen = new Set<string>();
    for (const name of ['Z.csv', 'Y.csv', 'vectors.csv', null]) {
      const source = await open('io_2000');
      seen.add(source.input.sha256).add(source.keyOf('2000'));
      if (name === null) continue;
      const path = join(folder, 'io_2000', name);
      await writeFile(path, `${await readFile(path, 'utf8')}\n`);
    }
    expect(seen.size).toBe(8);
  });

  it('a release is read with the hash of its descriptor every time', async () => {
    await put('io_2000');
    const { drafts, facts } = await ioDrafts(
      'io-csv',
      [join(folder, 'io_2000')],
      nodeHost(store),
      () => undefined,
    );
    const draft = { ...facts, id: 'two', version: '1', published: '', selection: { en: 'x', es: 'x' } };
    await store.importRelease(draft, [], drafts);
    const source = await openIoSource('t', { release: 'two' }, { host: nodeHost(store), folder });
    expect((await source.load('2000')).x[0]).toBe(100);
    const path = join(folder, 'releases/two/io_table_2000.io');
    const bytes = await readFile(path);
    bytes[bytes.length - 8] ^= 1;
    await writeFile(path, bytes);
    await expect(source.load('2000')).rejects.toMatchObject({ code: 'release-damaged' });
  });
});

describe('the years of folders', () => {
  it('are the last in the name', async () => {
    for (const name of ['icio2021-1995', 'icio2021-1996', 'io_v1234_2008']) await put(`pan/${name}`);
    expect((await open('pan')).years).toEqual(['1995', '1996', '2008']);
  });

  it('given twice are refused with both names, in computing and in importing', async () => {
    await put('pan/1995-icio2021');
    await put('pan/1996-icio2021');
    const twice = {
      code: 'io-year-twice',
      params: { first: 'pan/1995-icio2021', other: 'pan/1996-icio2021' },
    };
    await expect(open('pan')).rejects.toMatchObject(twice);
    await put('a_2000');
    await put('b_2000');
    const both = [join(folder, 'a_2000'), join(folder, 'b_2000')];
    await expect(ioDrafts('io-csv', both, nodeHost(store), () => undefined)).rejects.toMatchObject({
      code: 'io-year-twice',
      params: { first: both[0], other: both[1] },
    });
  });

  it('of two equal tables stay apart in one run', async () => {
    await put('pan/2005');
    await put('pan/2006');
    const lazy = lazyBackend({});
    const contexts = chainContexts(lazy, 1e9, { inverses: null });
    const source = await open('pan');
    const seen = [];
    for (const year of source.years) seen.push(await contexts.using(source, year, ({ table }) => table.year));
    contexts.close();
    await lazy.close();
    expect(seen).toEqual(['2005', '2006']);
  });

  it('are none where the name has none, or the one that is given', async () => {
    await put('own');
    expect((await open('own')).years).toEqual(['']);
    for (const more of [{ read: { year: 2008 } }, { set: { year: '2008' } }]) {
      const source = await open('own', more);
      expect([source.years, (await source.load('2008')).year]).toEqual([['2008'], '2008']);
    }
    await expect(open('own', { read: { year: '08' } })).rejects.toMatchObject({ code: 'bad-option' });
  });

  it('are needed to import, and among other years', async () => {
    await put('own');
    const from = join(folder, 'own');
    await expect(ioDrafts('io-csv', [from], nodeHost(store), () => undefined)).rejects.toMatchObject({
      code: 'io-no-year',
    });
    const { drafts } = await ioDrafts('io-csv', [from], nodeHost(store), () => undefined, { year: '2008' });
    expect(drafts.map(({ year }) => year)).toEqual(['2008']);
    await put('pan/2005');
    await put('pan/draft');
    await expect(open('pan')).rejects.toMatchObject({ code: 'io-no-year', params: { path: 'pan/draft' } });
    await expect(open('pan/draft', { read: { year: '2006' } })).resolves.toMatchObject({ years: ['2006'] });
  });

  it('of several tables cannot be set', async () => {
    await put('pan/2005');
    await put('pan/2006');
    await expect(open('pan', { read: { year: '2008' } })).rejects.toMatchObject({ code: 'bad-option' });
  });
});

describe('the unit of a table', () => {
  it('is that of the data, unless the person or the release says it', async () => {
    await put('io_2008');
    const unitOf = async (source: IoSource) => (await source.load('2008')).unit;
    expect((await unitOf(await open('io_2008'))).id).toBe('data-unit');
    expect((await unitOf(await open('io_2008', { read: { unit: 'eur-million' } }))).label.es).toBe(
      'millones de euros',
    );
    expect((await unitOf(await open('io_2008', { read: { unit: 'thousand pesos' } }))).label.en).toBe(
      'thousand pesos',
    );
    await expect(open('io_2008', { read: { unit: 'usd-milion' } })).rejects.toMatchObject({
      code: 'bad-option',
      params: { nearest: 'usd-million' },
    });
    const path = join(folder, 'io_2008');
    const { drafts, facts } = await ioDrafts('io-csv', [path], nodeHost(store), () => undefined, {
      unit: 'eur-million',
    });
    const draft = { ...facts, id: 'euros', version: '1', published: '', selection: { en: 'x', es: 'x' } };
    await store.importRelease(draft, [], drafts);
    const kept = await openIoSource('t', { release: 'euros' }, { host: nodeHost(store), folder });
    expect((await unitOf(kept)).id).toBe('eur-million');
    await expect(
      openIoSource('t', { release: 'euros', read: { year: '2009' } }, { host: nodeHost(store), folder }),
    ).rejects.toMatchObject({ code: 'bad-option' });
  });
});

describe('what is no folder of a table', () => {
  it('is said as it is', async () => {
    await put('', { 'icio.csv': ',A_s\nA_s,1\n' });
    await expect(open('icio.csv')).rejects.toMatchObject({ code: 'io-not-recognised' });
    await expect(open('absent')).rejects.toMatchObject({ code: 'file-not-found' });
    await put('half', { 'Z.csv': Z });
    const half = { code: 'io-part-missing', params: { have: 'Z.csv', lacks: 'Y.csv' } };
    await expect(open('half')).rejects.toMatchObject(half);
    await put('pan/2005');
    await put('pan/2006', { 'io_Y.csv': Y });
    await expect(open('pan')).rejects.toMatchObject({
      params: { path: 'pan/2006', have: 'io_Y.csv', lacks: 'Z.csv' },
    });
    await put('two', { 'a_Z.csv': Z, 'b_Z.csv': Z, 'Y.csv': Y });
    await expect(open('two')).rejects.toMatchObject({ code: 'io-part-twice' });
    await put('empty', {});
    await expect(open('empty')).rejects.toMatchObject({ code: 'io-part-missing', params: { have: null } });
  });

  it('two lines of names are told apart from a bad number', async () => {
    const two = ',AAA,AAA,BBB\n,s1,s2,t1\nAAA.s1,10,3,5\n';
    await put('exio_2008', { 'Z.csv': two, 'Y.csv': two });
    const source = await open('exio_2008');
    await expect(source.load('2008')).rejects.toMatchObject({
      code: 'io-header-rows',
      params: { path: 'exio_2008/Z.csv', example: 'BBB.t1' },
    });
    const final = ',A,B\n,HFCE,INVEN\nA.s,60,10\nB.s,15,50\n';
    await put('y_2008', { 'Z.csv': Z, 'Y.csv': final });
    await expect((await open('y_2008')).load('2008')).rejects.toMatchObject({ code: 'io-header-rows' });
    await put('joined_2008', { 'Z.csv': Z, 'Y.csv': Y.replace('A,B', 'A.HFCE,B.INVEN') });
    expect((await (await open('joined_2008')).load('2008')).x[0]).toBe(100);
    await put('round_2008', { 'Z.csv': Z, 'Y.csv': ',A,B\nA.s,1000,1000\nB.s,15,50\n' });
    expect((await (await open('round_2008')).load('2008')).x[0]).toBe(2030);
    await put('bad_2008', { 'Z.csv': Z.replace('10,20', 'ten,20'), 'Y.csv': Y });
    await expect((await open('bad_2008')).load('2008')).rejects.toMatchObject({ code: 'io-not-finite' });
  });

  it('and options of rows are refused', async () => {
    await put('io_2008');
    await expect(open('io_2008', { where: { economy: 'A' } })).rejects.toMatchObject({
      params: { option: 'where' },
    });
    await expect(open('io_2008', { set: { economy: 'A' } })).rejects.toMatchObject({ code: 'bad-option' });
    await expect(open('io_2008', { map: {}, where: {}, set: {}, read: {} })).resolves.toMatchObject({
      years: ['2008'],
    });
  });
});
