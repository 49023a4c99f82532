import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, serveSources } from '../../support/chromium.ts';
import { findValues } from './complexity-worker.ts';

const path = chromiumPath();
const SCRIPT = '/test/indicators/trade/complexity-worker.ts';

describe.skipIf(path === null)('complexity and relatedness in a worker of Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: path as string, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser.close();
  });

  it('have the values of Node', { timeout: 60_000 }, async () => {
    const { address, close } = await serveSources(false);
    const page = await browser.newPage();
    try {
      await page.goto(address);
      const found = (await page.evaluate(`new Promise((resolve, reject) => {
        const worker = new Worker('${SCRIPT}', { type: 'module' });
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message || 'the worker did not start'));
        worker.postMessage(null);
      })`)) as (number | string)[];
      const wanted = findValues();
      expect(found).toHaveLength(wanted.length);
      expect(wanted.filter((value) => typeof value === 'number').length).toBeGreaterThan(15_000);
      const off = wanted.filter((value, at) =>
        typeof value === 'number'
          ? !(Math.abs(value - Number(found[at])) <= 1e-11 * Math.max(1, Math.abs(value)))
          : found[at] !== value,
      );
      expect(off).toEqual([]);
    } finally {
      await page.close();
      close();
    }
  });
});
