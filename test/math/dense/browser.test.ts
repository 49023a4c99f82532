import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askWorker, chromiumPath, serveSources } from '../../support/chromium.ts';
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

  const inWorker = (isolated: boolean) => askWorker<BrowserFinding>(browser, SCRIPT, 2, isolated);

  it('has the bits of Node in a worker with threads', async () => {
    const finding = await inWorker(true);
    expect(finding).toEqual({ detail: 'WebAssembly SIMD, 2 threads', tried: '', hash: INVERSE_HASH });
  });
  it('has the bits of Node in a worker without isolation, with one thread', async () => {
    const finding = await inWorker(false);
    expect(finding.hash).toBe(INVERSE_HASH);
    expect(finding.detail).toBe('WebAssembly SIMD, 1 thread');
    expect(finding.tried).toMatch(/^wasm-threads: .*COOP and COEP/);
  });
  it('has the bits of Node in the main thread of a page, which may not sleep', async () => {
    const { address, close } = await serveSources(true);
    const page = await browser.newPage();
    await page.goto(address);
    const finding = await page.evaluate(`import('${SCRIPT}').then(({ findHash }) => findHash(2))`);
    await page.close();
    close();
    expect(finding).toEqual({ detail: 'WebAssembly SIMD, 2 threads', tried: '', hash: INVERSE_HASH });
  });
});
