import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedIndex, shippedNames } from '../../scripts/shipped-index.ts';
import { rowsOf } from '../../src/base/table.ts';
import { nodeHost } from '../../src/node/node-host.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { shippedRoot } from '../../src/store/store-roots.ts';
import { webHost } from '../../src/web/web-host.ts';
import type { Host } from '../../src/workspace/host.ts';
import { loadSource } from '../../src/workspace/load-source.ts';
import { browserBundle, nodeParts } from '../support/browser-bundle.ts';
import { chromiumPath } from '../support/chromium.ts';
import { repository } from '../support/source-files.ts';
import { staticServer } from '../support/static-server.ts';
import { type Computed, computed } from './page.ts';

const path = chromiumPath();
let store: Store;
let web: Host;
let server: Awaited<ReturnType<typeof staticServer>>;
beforeAll(async () => {
  store = await openStore({ roots: [{ path: shippedRoot(), writable: false }] });
  server = await staticServer();
  web = await webHost(server.address);
});
afterAll(async () => {
  server.close();
  await store.close();
});

describe('data/index.json', () => {
  it('lists what ships (npm run schema)', async () => {
    const text = readFileSync(join(repository, 'data/index.json'), 'utf8');
    expect(JSON.parse(text)).toEqual(await shippedIndex(nodeHost(store)));
  });
});

describe('a release read by fetch', () => {
  it.each(shippedNames().releases)(
    '%s has the numbers, texts and fields that the database reads',
    async (id) => {
      const { files, ...release } = await web.store.release(id);
      expect({ files, ...release }).toEqual(await store.release(id));
      for (const { table, year } of files) {
        if (year !== undefined)
          expect(await web.store.ioTable(id, year)).toEqual(await store.ioTable(id, year));
        else {
          const [ours, theirs] = [await web.store.table(id, table), await store.table(id, table)];
          expect(ours.fields, table).toEqual(theirs.fields);
          expect(ours.rows, table).toBe(theirs.rows);
          expect(JSON.stringify(rowsOf(ours)) === JSON.stringify(rowsOf(theirs)), table).toBe(true);
        }
      }
    },
  );
  it('is refused when a byte is another than was written', async () => {
    const flipped = await staticServer(new Map(), (name, bytes) =>
      name.endsWith('.parquet') ? bytes.map((byte, i) => (i === 1000 ? byte ^ 1 : byte)) : bytes,
    );
    try {
      const host = await webHost(flipped.address);
      const [{ table }] = (await store.release('us-cpi')).files;
      await expect(host.store.table('us-cpi', table)).rejects.toMatchObject({ code: 'release-damaged' });
    } finally {
      flipped.close();
    }
  });
  it('that does not exist is refused with the nearest name', async () => {
    await expect(web.store.release('wiod-2013-tem')).rejects.toMatchObject({
      code: 'unknown-name',
      params: { nearest: 'wiod-2013-ten' },
    });
  });
});

describe('a file that a person gives the page', () => {
  it('is read like one of a disk', async () => {
    const csv = new TextEncoder().encode('country,year,product,exports\nMexico,2000,870323,5\n');
    const host = await webHost(server.address, new Map([['mine.csv', csv]]));
    const { table, input } = await loadSource('x', { file: 'mine.csv' }, 'trade_flow', { host, folder: '' });
    expect(rowsOf(table)[0]).toMatchObject({
      economy: 'Mexico',
      period: '2000',
      product: '870323',
      flow: 'X',
      value: 5,
    });
    expect(input.sha256).toMatch(/^[0-9a-f]{64}$/);
    const pieces: Uint8Array[] = [];
    const hash = await host.files.stream('mine.csv', 'mine.csv', (piece) => pieces.push(piece) > 0);
    expect({ hash, pieces }).toEqual({ hash: input.sha256, pieces: [csv] });
    const other = loadSource('x', { file: 'other.csv' }, 'trade_flow', { host, folder: '' });
    await expect(other).rejects.toMatchObject({ code: 'file-not-found' });
  });
});

describe.skipIf(path === null)('a page of Chromium and a static server', () => {
  it('computes complexity, a year of WIOD and the verdict study, with the bits of Node but for logarithms', {
    timeout: 240_000,
  }, async () => {
    const scripts = await browserBundle('test/web/page.ts');
    expect(nodeParts(scripts)).toEqual([]);
    const { address, close } = await staticServer(scripts);
    const browser = await chromium.launch({ executablePath: path as string, args: ['--no-sandbox'] });
    try {
      const page = await browser.newPage();
      await page.goto(address);
      const found = (await page.evaluate(
        `import('/page/page.js').then(({ computedOnPage }) => computedOnPage(${JSON.stringify(address)}))`,
      )) as Computed;
      const { logarithms, ...rest } = await computed(nodeHost(store));
      expect({ hashes: found.hashes, rows: found.rows }).toEqual(rest);
      expect(found.logarithms).toHaveLength(logarithms.length);
      found.logarithms.forEach((cell, i) => {
        const ours = logarithms[i];
        if (typeof ours !== 'number' || typeof cell !== 'number') expect(cell).toEqual(ours);
        else expect(Math.abs(cell - ours)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(ours)));
      });
      expect(found.rows.complexity).toBeGreaterThan(100);
      expect(found.rows['gross-exports']).toBeGreaterThan(50);
      expect(Object.keys(found.hashes)).toContain('report.html');
    } finally {
      await browser.close();
      close();
    }
  });
});
