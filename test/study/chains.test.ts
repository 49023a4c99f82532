import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Row, rowsOf } from '../../src/base/table.ts';
import { catalogue, isChain } from '../../src/indicators/catalogue.ts';
import type { RawOptions } from '../../src/indicators/options.ts';
import { parseOptions } from '../../src/indicators/parse-options.ts';
import { lazyBackend } from '../../src/node/dense/lazy-backend.ts';
import { ioDrafts } from '../../src/node/import-io.ts';
import { nodeHost } from '../../src/node/node-host.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { shippedRoot } from '../../src/store/store-roots.ts';
import type { LazyBackend } from '../../src/workspace/host.ts';
import { applyChain } from '../../src/workspace/io/apply-chain.ts';
import { type ChainContexts, chainContexts } from '../../src/workspace/io/chain-contexts.ts';
import { type IoSource, openIoSource } from '../../src/workspace/io/io-source.ts';

let store: Store;
let lazy: LazyBackend;
let contexts: ChainContexts;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'escalar-io-'));
  store = await openStore({
    roots: [
      { path: shippedRoot(), writable: false },
      { path: join(folder, 'releases'), writable: true },
    ],
  });
  lazy = lazyBackend({});
  contexts = chainContexts(lazy, 0, { inverses: null });
});
afterAll(async () => {
  await lazy.close();
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

async function compute(id: string, source: IoSource, raw: RawOptions): Promise<readonly Row[]> {
  const indicator = catalogue.find((one) => one.id === id);
  if (indicator === undefined || !isChain(indicator)) throw new Error(id);
  return rowsOf((await applyChain(indicator, parseOptions(indicator.options, raw), source, contexts)).table);
}

const TWO = 'x,A.s,B.s\nA.s,10,20\nB.s,5,30\n';
const FINAL = 'x,A,B\nA.s,60,10\nB.s,15,50\n';

describe('the tables that ship', () => {
  it('rank Mexico above Taiwan by the domestic share of all exports in 2008, as the full tables do', async () => {
    const source = await openIoSource('t', { release: 'wiod-2013-ten' }, { host: nodeHost(store), folder });
    expect(source.years).toEqual(['1995', '2000', '2005', '2008', '2011']);
    const rows = await compute('gross-exports', source, {
      years: '2008',
      'show.exporter': 'MEX,TWN',
      as: 'share',
    });
    const share = (exporter: string) =>
      rows.find((row) => row.exporter === exporter && row.term === 'DC')?.value;
    expect(share('MEX')).toBeCloseTo(0.712, 2);
    expect(share('TWN')).toBeCloseTo(0.514, 2);
  });

  it('years are taken as spans, in order, and one that is not there is refused', async () => {
    const source = await openIoSource('t', { release: 'wiod-2013-ten' }, { host: nodeHost(store), folder });
    const rows = await compute('gross-exports', source, { years: '2000..2008', 'show.exporter': 'MEX' });
    expect([...new Set(rows.map((row) => row.year))]).toEqual(['2000', '2005', '2008']);
    await expect(compute('gross-exports', source, { years: '1999' })).rejects.toMatchObject({
      code: 'period-not-there',
    });
  });

  it('shares by destination and by origin add up to those of the whole', async () => {
    const source = await openIoSource('t', { release: 'wiod-2013-ten' }, { host: nodeHost(store), folder });
    const chosen = { years: '2008', 'show.exporter': 'MEX', as: 'share' } as const;
    const sumOf = (rows: readonly Row[], term: string) =>
      rows.reduce((sum, row) => sum + (row.term === term ? Number(row.value) : 0), 0);
    const whole = await compute('gross-exports', source, chosen);
    const away = await compute('gross-exports', source, { ...chosen, destination: 'economy' });
    const made = await compute('gross-exports', source, { ...chosen, origin: 'economy' });
    for (const term of ['DVA', 'FVA', 'FC']) {
      expect(sumOf(away, term)).toBeCloseTo(sumOf(whole, term), 12);
      expect(sumOf(made, term)).toBeCloseTo(sumOf(whole, term), 12);
    }
    const bought = await compute('gross-exports', source, {
      years: '2008',
      'show.importer': 'TWN',
      perspective: 'importer',
      as: 'share',
    });
    expect(sumOf(bought, 'VA') + sumOf(bought, 'DC')).toBeCloseTo(1, 12);
  });

  it('are read as one wants them: added up, with a note, and without a matching total refused', async () => {
    const read = { economies: 'MEX,TWN,ROW:*', sectors: 'wiod2013-knowledge' };
    const source = await openIoSource(
      't',
      { release: 'wiod-2013-ten', read },
      { host: nodeHost(store), folder },
    );
    expect((await source.load('2008')).economies).toEqual(['MEX', 'TWN', 'ROW']);
    expect(source.notes[0]?.text.en).toContain('added up');
    const spread = { release: 'wiod-2013-ten', read: { rounding: 'spread' } };
    const lacking = await openIoSource('t', spread, { host: nodeHost(store), folder });
    await expect(lacking.load('2008')).rejects.toMatchObject({ code: 'bad-option' });
    const wrong = { release: 'wiod-2013-ten', read: { rounding: 'sprede' } };
    await expect(openIoSource('t', wrong, { host: nodeHost(store), folder })).rejects.toMatchObject({
      code: 'bad-option',
    });
  });

  it('are opened once in a run, however many steps ask', async () => {
    let loads = 0;
    const source = await openIoSource('t', { release: 'wiod-2013-ten' }, { host: nodeHost(store), folder });
    const counted = {
      ...source,
      load: (year: string) => {
        loads += 1;
        return source.load(year);
      },
    };
    const pool = chainContexts(lazy, 100e6, { inverses: null });
    const indicator = catalogue.find((one) => one.id === 'gross-exports');
    if (indicator === undefined || !isChain(indicator)) throw new Error('gross-exports');
    const options = parseOptions(indicator.options, { years: '1995,2008' });
    const first = await applyChain(indicator, options, counted, pool);
    const again = await applyChain(indicator, options, counted, pool);
    pool.close();
    expect(loads).toBe(2);
    expect(again.table).toEqual(first.table);
  });

  it('a release without such tables says so', async () => {
    const opening = openIoSource('t', { release: 'us-cpi' }, { host: nodeHost(store), folder });
    await expect(opening).rejects.toMatchObject({ code: 'not-computable' });
  });
});

describe('a folder with Z.csv and Y.csv', () => {
  it('is computed with, and imported as a release that gives the same numbers', async () => {
    await writeFile(join(folder, 'input_Z.csv'), TWO);
    await writeFile(join(folder, 'input_Y.csv'), FINAL);
    const own = await openIoSource('t', { file: folder }, { host: nodeHost(store), folder });
    const rows = await compute('gross-exports', own, {});
    expect(rows.find((row) => row.exporter === 'A' && row.term === 'GEXP')?.value).toBe(30);
    const { drafts, facts } = await ioDrafts('io-csv', [folder], nodeHost(store), () => undefined, {
      year: '2008',
    });
    const draft = { ...facts, id: 'two', version: '1', published: '', selection: { en: 'x', es: 'x' } };
    await store.importRelease(draft, [], drafts);
    const kept = await openIoSource('t', { release: 'two' }, { host: nodeHost(store), folder });
    const values = (of: readonly Row[]) => of.map((row) => [row.exporter, row.term, row.value]);
    expect(values(await compute('gross-exports', kept, {}))).toEqual(values(rows));
    expect((await store.check('two')).flatMap((check) => check.findings)).toEqual([]);
  });

  it('without a year has an empty one, and a year that is asked of it is refused with the way to say it', async () => {
    const place = join(folder, 'own');
    await mkdir(place);
    await writeFile(join(place, 'Z.csv'), TWO);
    await writeFile(join(place, 'Y.csv'), FINAL);
    const own = await openIoSource('t', { file: place }, { host: nodeHost(store), folder });
    const rows = await compute('gross-exports', own, {});
    expect(new Set(rows.map((row) => row.year))).toEqual(new Set([null]));
    await expect(compute('gross-exports', own, { years: '2008' })).rejects.toMatchObject({
      code: 'io-no-year',
    });
    const dated = await openIoSource(
      't',
      { file: place, read: { year: 2008 } },
      { host: nodeHost(store), folder },
    );
    const again = await compute('gross-exports', dated, { years: '2008' });
    expect(again.map((row) => [row.year, row.value])).toEqual(rows.map((row) => ['2008', row.value]));
  });

  it('without them is refused with the name that is looked for', async () => {
    const opening = openIoSource('t', { file: join(folder, 'releases') }, { host: nodeHost(store), folder });
    await expect(opening).rejects.toMatchObject({ code: 'io-part-missing' });
  });
});
