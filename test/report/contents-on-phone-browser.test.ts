import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { expect, it } from 'vitest';
import { renderHtml } from '../../src/report/render-html.ts';
import { chromiumPath } from '../support/chromium.ts';
import { MODEL } from './fixtures.ts';

const path = chromiumPath();

it.skipIf(path === null)(
  'contents follow on a phone, close once a chapter is chosen, and leave its heading in sight',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'escalar-phone-'));
    const browser = await chromium.launch({ executablePath: path as string, args: ['--no-sandbox'] });
    try {
      const file = join(folder, 'report.html');
      writeFileSync(file, renderHtml(MODEL, 'es'));
      const page = await browser.newPage({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });
      await page.goto(pathToFileURL(file).href);
      await page.evaluate('window.scrollTo(0, 900)');
      expect(await page.evaluate("document.querySelector('.toc').getBoundingClientRect().top")).toBe(0);
      await page.click('.toc summary');
      await page.click('.toc details li:nth-child(1) a');
      expect(await page.evaluate("document.querySelector('.fold').open")).toBe(false);
      const [bar, heading] = (await page.evaluate(
        "['.toc', location.hash + ' h2'].map((one) => document.querySelector(one).getBoundingClientRect()).map((box, i) => (i === 0 ? box.bottom : box.top))",
      )) as number[];
      expect(heading).toBeGreaterThan(bar);
      expect(heading).toBeLessThan(844 / 2);
    } finally {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
