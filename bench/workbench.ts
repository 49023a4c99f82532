import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { listening } from '../test/support/listening.ts';
import { randomTrade } from './random-trade.ts';
import { browserOfBench, entry, served } from './served-workbench.ts';

/** The workbench as a person meets it, in Chromium, each wait beside its target and as a multiple of a bare page. */
const browser = await browserOfBench();
const shared = process.env.ESCALAR_SHARED ?? fileURLToPath(new URL('../../shared', import.meta.url));
const wiod = join(shared, 'data', 'icio', 'wiod2013');
const folder = mkdtempSync(join(tmpdir(), 'escalar-bench-'));
const home = join(folder, 'home');

/** What a cell leads to: published lines, or of input-output tables the files and their hashes. */
const LINES = '.explain .lines td';
const TABLES = '.explain .origin .hash';
const NUMBER = '.grid td.num button';
const wait = { timeout: 120_000 };

let bare = 0;

/** A wait beside its target, and as a multiple of the same on a bare page, or of its first paint. */
function line(name: string, ms: number, target: number, base = bare): void {
  console.log(
    `${name.padEnd(62)} ${ms.toFixed(0).padStart(6)} ms ${(ms / base).toFixed(1).padStart(6)} x bare page   target ${target} ms: ${ms <= target ? 'met' : 'MISSED'}`,
  );
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Milliseconds from something that is done in the page until a frame in which a condition holds. */
async function until(page: Page, act: string, holds: string): Promise<number> {
  return page.evaluate(`new Promise((resolve, reject) => {
    const start = performance.now();
    const look = () => {
      const now = performance.now();
      if (now - start > 120000) reject(new Error('not within two minutes'));
      else if (${holds}) resolve(now - start);
      else requestAnimationFrame(look);
    };
    ${act};
    requestAnimationFrame(look);
  })`);
}

/** First paint of an address in a browser that knows nothing of it; median of five. */
async function firstPaint(browser: Browser, address: string, ready: string): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForSelector(ready, wait);
    times.push(
      await page.evaluate(`performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN`),
    );
    await context.close();
  }
  return median(times);
}

/** Scrolls an element by 45 pixels a frame: how long each frame took, and how many showed nothing in the middle. */
async function frames(page: Page, selector: string) {
  return page.evaluate<{ readonly gaps: readonly number[]; readonly empty: number }>(
    `new Promise((resolve) => {
      const box = document.querySelector('${selector}');
      const gaps = [];
      let before = performance.now(), empty = 0;
      const frame = (now) => {
        gaps.push(now - before);
        before = now;
        const { left, top, height } = box.getBoundingClientRect();
        if (!document.elementFromPoint(left + 20, top + height / 2)?.closest('td')) empty += 1;
        box.scrollTop += 45;
        if (gaps.length <= 600) requestAnimationFrame(frame);
        else resolve({ gaps: gaps.slice(1).sort((a, b) => a - b), empty });
      };
      requestAnimationFrame(frame);
    })`,
  );
}

function part(ordered: readonly number[], share: number): number {
  return ordered[Math.floor(share * (ordered.length - 1))] ?? Number.NaN;
}

/** A table is scrolled through beside a list of a bare page, and how long a jump into its middle shows nothing. */
async function scroll(browser: Browser, page: Page): Promise<void> {
  const plain = await browser.newPage();
  await plain.setContent(
    `<div style="height:400px;overflow:auto"><table>${'<tr><td>bare</td></tr>'.repeat(1500)}</table></div>`,
  );
  const base = await frames(plain, 'div');
  await plain.close();
  const { gaps, empty } = await frames(page, '.grid');
  const rows = Number(await page.getAttribute('.grid table', 'aria-rowcount')) - 1;
  console.log(
    `${rows.toLocaleString('en')} rows, 600 frames of 45 pixels, ${empty} of them empty in the middle`,
  );
  for (const [name, share, target] of [
    ['median', 0.5, 17.5],
    ['95 of 100', 0.95, 25],
    ['the longest', 1, 100],
  ] as const)
    line(`  a frame, ${name}`, part(gaps, share), target, part(base.gaps, share));
  const jump = await until(
    page,
    `const grid = document.querySelector('.grid'), box = grid.getBoundingClientRect(); grid.scrollTop = grid.scrollHeight / 2`,
    `document.elementFromPoint(box.left + 20, box.top + box.height / 2)?.closest('td')`,
  );
  line('  a jump to the middle, until rows stand there', jump, 300);
}

/** A number is chosen: until its lines stand beside it. */
async function walkBack(
  page: Page,
  name: string,
  address: string,
  [number, origin]: readonly [string, string],
): Promise<void> {
  await page.goto(address);
  await page.waitForSelector(number, wait);
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const act = `document.querySelectorAll(${JSON.stringify(number)})[${run}].click()`;
    times.push(await until(page, act, `document.querySelector(${JSON.stringify(origin)})`));
    await page.keyboard.press('Escape');
    await page.waitForSelector('.explain', { state: 'detached' });
  }
  line(`${name}: first`, times[0] as number, 300);
  line(`${name}: median of five`, median(times), 300);
}

/** Gross exports of one year, then of another that is chosen: until table and figure show it. */
async function wiodYear(page: Page, at: (place: string) => string, data: string): Promise<void> {
  await page.goto(
    at(
      `explore.html?v=1&lang=en&data=${data}&indicator=gross-exports&with.show.exporter=MEX&with.years=2008`,
    ),
  );
  await page.waitForSelector(NUMBER, wait);
  await page.waitForSelector('.scene .mark', wait);
  const address = page.url().replace('with.years=2008', 'with.years=2005');
  const shows = `[...document.querySelectorAll('.grid tbody td')].some((cell) => cell.textContent === '2005') && document.querySelector('.scene .mark') && document.querySelector('.result-of[aria-busy=false]')`;
  const act = `history.pushState(null, '', ${JSON.stringify(address)}); dispatchEvent(new PopStateEvent('popstate'))`;
  line(`a year of ${data} is computed and drawn`, await until(page, act, shows), 2000);
}

async function measure(browser: Browser, address: string): Promise<void> {
  const blank = await listening((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end('<!doctype html><title>bare</title><p>bare');
  });
  bare = await firstPaint(browser, blank.address, 'p');
  blank.close();
  console.log(`a bare page, first paint: ${bare.toFixed(0)} ms`);
  const at = (place: string) => new URL(place, address).href;
  line('first paint of the home page', await firstPaint(browser, address, '.asking select'), 1000);
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await page.goto(address);
  const data = existsSync(wiod) ? 'wiod' : 'wiod-2013-ten';
  await wiodYear(page, at, data);
  await page.goto(at('data.html?v=1&lang=en'));
  await page.setInputFiles('input[type=file]', join(folder, 'many.csv'));
  await page.waitForSelector('.uses a', wait);
  await page.goto(at('explore.html?v=1&lang=en&indicator=rca&data=many.csv&with.show.term=rca'));
  await page.waitForSelector(NUMBER, wait);
  await scroll(browser, page);
  const gross = `explore.html?v=1&lang=en&data=${data}&indicator=gross-exports&with.level=bilateral-sector&with.method=wwz&with.years=2008&with.show.exporter=MEX`;
  const complexity = 'explore.html?v=1&lang=en&data=atlas-2016&indicator=complexity';
  await walkBack(page, 'a cell of the verdict', at('study.html?v=1&lang=en&study=verdict'), [
    '.rules li .number',
    LINES,
  ]);
  await walkBack(page, 'a cell of complexity', at(complexity), [NUMBER, LINES]);
  await walkBack(page, 'a cell of a bilateral-sector table', at(gross), [NUMBER, TABLES]);
  await walkBack(page, 'a cell of a scenario', at('lab.html?v=1&lang=en'), [NUMBER, TABLES]);
}

writeFileSync(join(folder, 'many.csv'), randomTrade(50, 5000, 250_000, 1));
if (existsSync(wiod))
  spawnSync(process.execPath, [entry, 'import', 'wiod2013', wiod, '--id', 'wiod'], {
    env: { ...process.env, ESCALAR_HOME: home },
    cwd: folder,
  });
const { address, child } = await served(home);
try {
  await measure(browser, address);
} finally {
  child.kill('SIGTERM');
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
