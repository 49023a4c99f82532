import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, serveSources } from '../../support/chromium.ts';
import type { BrowserFinding } from './browser-worker.ts';
import { INVERSE_HASH } from './digest.ts';

const path = chromiumPath();
const SCRIPT = '/test/math/dense/browser-worker.ts';

describe.skipIf(path === null)('the WebAssembly backend in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: path as string, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser.close();
  });

  /** Runs the script in a page, or in a worker of it, of a server with or without the headers of isolation. */
  async function find(isolated: boolean, place: 'page' | 'worker', threads: number): Promise<BrowserFinding> {
    const { address, close } = await serveSources(isolated);
    const page = await browser.newPage();
    try {
      await page.goto(address);
      const source =
        place === 'page'
          ? `import('${SCRIPT}').then(({ findHash }) => findHash(${threads}))`
          : `new Promise((resolve, reject) => {
               const worker = new Worker('${SCRIPT}', { type: 'module' });
               worker.onmessage = ({ data }) => resolve(data);
               worker.onerror = ({ message }) => reject(new Error(message));
               worker.postMessage(${threads});
             })`;
      return (await page.evaluate(source)) as BrowserFinding;
    } finally {
      await page.close();
      close();
    }
  }

  it('has the bits of Node in a worker with threads', async () => {
    const finding = await find(true, 'worker', 2);
    expect(finding).toEqual({ detail: 'WebAssembly SIMD, 2 threads', tried: '', hash: INVERSE_HASH });
  });
  it('has the bits of Node in a worker without isolation, with one thread', async () => {
    const finding = await find(false, 'worker', 2);
    expect(finding.hash).toBe(INVERSE_HASH);
    expect(finding.detail).toBe('WebAssembly SIMD, 1 thread');
    expect(finding.tried).toMatch(/^wasm-threads: .*COOP and COEP/);
  });
  it('has the bits of Node in the main thread of a page, which may not sleep', async () => {
    const finding = await find(true, 'page', 2);
    expect(finding).toEqual({ detail: 'WebAssembly SIMD, 2 threads', tried: '', hash: INVERSE_HASH });
  });
});
