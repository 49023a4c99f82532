import { createHash } from 'node:crypto';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IoTableInput } from '../../../src/base/io-table-input.ts';
import { openBackend } from '../../../src/math/dense/open-backend.ts';
import { openStore } from '../../../src/store/store.ts';
import { shippedRoot } from '../../../src/store/store-roots.ts';
import { askWorker, chromiumPath } from '../../support/chromium.ts';
import { sharedPath } from '../../support/shared.ts';
import { wiodInput } from '../../support/wiod.ts';
import { valuesOf, type YearFinding, yearTables } from './browser-worker.ts';

const path = chromiumPath();
const full = sharedPath('data/icio/wiod2013/wiot_2008.parquet');
/** Milliseconds: a browser on a busy machine. */
const SLOW = 240_000;
const SCRIPT = '/test/indicators/chains/browser-worker.ts';

async function shippedYear(): Promise<IoTableInput> {
  const store = await openStore({ roots: [{ path: shippedRoot(), writable: false }] });
  const input = await store.ioTable('wiod-2013-ten', '2008');
  await store.close();
  return input;
}

describe.skipIf(path === null)('a year of value chains in a worker of Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: path as string, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser.close();
  });

  async function same(input: IoTableInput): Promise<void> {
    const backend = await openBackend();
    const values = valuesOf(yearTables(input, backend));
    await backend.close();
    const hash = createHash('sha256').update(new Uint8Array(values.buffer)).digest('hex');
    const bytes = ({ buffer, byteOffset, byteLength }: Float64Array) =>
      new Uint8Array(buffer, byteOffset, byteLength);
    const files = new Map([
      ['/Z', bytes(input.Z)],
      ['/Y', bytes(input.Y)],
    ]);
    const { year, rows, demand } = input;
    const message = { labels: { year, rows, demand }, threads: 2 };
    for (const isolated of [true, false]) {
      const finding = await askWorker<YearFinding>(browser, SCRIPT, message, isolated, files);
      const detail = `WebAssembly SIMD, ${isolated ? '2 threads' : '1 thread'}`;
      expect(finding).toEqual({ detail, rows: values.length, hash });
    }
  }

  it(
    'has the bits of Node, with and without threads: the ten economies that ship',
    async () => {
      await same(await shippedYear());
    },
    SLOW,
  );
  it.skipIf(full === null)(
    'has the bits of Node, with and without threads: all of WIOD 2008',
    async () => {
      await same(await wiodInput(full as string, '2008'));
    },
    SLOW,
  );
});
