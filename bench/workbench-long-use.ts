import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { memoryOf, type Used } from './memory-of-use.ts';
import { randomTrade } from './random-trade.ts';
import { browserOfBench, served } from './served-workbench.ts';

/**
 * An hour of a person at one tab that is never loaded anew: from page to page, other economies, other indicators,
 * other shocks, a cell walked back each time, a file of one's own given again and again. How much memory is in use,
 * and whether it grows.
 *
 *     npx tsx bench/workbench-long-use.ts [MINUTES] [SHARE of a processor at most, 1 for no pause]
 */
const MINUTES = Number(process.argv[2] ?? 60);
const SHARE = Number(process.argv[3] ?? 0.2);
const MOST_MB = 1000;
const wait = { timeout: 300_000 };

const INDICATORS = [
  ['similarity', 'ggdc-etd-2021&where.economy=MEX,TWN,KOR'],
  ['concentration', 'ggdc-etd-2021&where.economy=MEX,TWN,KOR'],
  ['shift-share', 'ggdc-etd-2021&where.economy=MEX,TWN,KOR'],
  ['complexity', 'atlas-2016'],
  ['gross-exports', 'wiod-2013-ten'],
  ['participation', 'wiod-2013-ten'],
] as const;
const ECONOMIES = ['MEX', 'TWN', 'KOR', 'POL', 'CHN', 'JPN', 'BRA', 'IDN', 'IND', 'TUR'];

/** Where one goes in a round; what is chosen differs from round to round, so that little is answered from memory. */
function placesOf(round: number): readonly string[] {
  const one = ECONOMIES[round % 10] as string;
  const other = ECONOMIES[(round + 1 + (round % 7)) % 10] as string;
  const [indicator, data] = INDICATORS[round % INDICATORS.length] as (typeof INDICATORS)[number];
  const share = (0.01 + (round % 90) / 100).toFixed(2);
  const lang = round % 2 === 0 ? 'en' : 'es';
  return [
    `study.html?v=1&lang=${lang}&study=verdict&set.economy=${one}&set.versus=${other}`,
    `explore.html?v=1&lang=${lang}&indicator=${indicator}&data=${data}`,
    `lab.html?v=1&lang=${lang}&data=wiod-2013-ten&level=sector&shock.1.kind=local-sourcing&shock.1.economy=MEX&shock.1.share=${share}&year=2008`,
    `basket.html?v=1&lang=${lang}&expression=${10 + (round % 80)}`,
    `compare.html?v=1&lang=${lang}&indicator=concentration&data=ggdc-etd-2021&where.economy=${one},${other}`,
    `explore.html?v=1&lang=${lang}&indicator=rca&data=own.csv&with.show.term=rca&filter=${round % 100}`,
    `claims.html?v=1&lang=${lang}&study=mexico-taiwan`,
  ];
}

/** Another page without loading anew, as a link does it. */
async function follow(page: Page, address: string): Promise<void> {
  await page.evaluate(
    `history.pushState(null, '', ${JSON.stringify(address)}); dispatchEvent(new PopStateEvent('popstate'))`,
  );
}

/** A page is opened from the first one, read to its end, and one of its numbers walked back. */
async function visit(page: Page, at: (place: string) => string, place: string): Promise<void> {
  await follow(page, at(`index.html?v=1&lang=${place.includes('lang=es') ? 'es' : 'en'}`));
  await page.locator('.asking select').first().waitFor(wait);
  await follow(page, at(place));
  await page.locator('.number, .error').first().waitFor(wait);
  await page.mouse.wheel(0, 2000);
  const number = page.locator('.number').first();
  if ((await number.count()) === 0) throw new Error(`${place}: ${await page.textContent('.error')}`);
  await number.click(wait);
  await page.locator('.explain .result, .explain .error').first().waitFor(wait);
  await page.keyboard.press('Escape');
}

/** A file of one's own, other numbers each time; dropped, since a tool that fills the field keeps its page in memory. */
async function give(page: Page, at: (place: string) => string, round: number): Promise<void> {
  await follow(page, at('data.html?v=1&lang=en'));
  await page.locator('label.drop').waitFor(wait);
  await page.evaluate(`(() => {
    const given = new DataTransfer();
    given.items.add(new File([${JSON.stringify(randomTrade(20, 500, 20_000, round))}], 'own.csv'));
    const drop = new DragEvent('drop', { dataTransfer: given, bubbles: true, cancelable: true });
    document.querySelector('label.drop').dispatchEvent(drop);
  })()`);
  await page.locator('.uses a').first().waitFor(wait);
}

function lineOf(seconds: number, actions: number, used: Used): string {
  const { server, browser, heap, nodes, listeners } = used;
  return [seconds, actions, server, browser, heap, nodes, listeners, (100 * used.cpu) / seconds]
    .map((value) => value.toFixed(0).padStart(10))
    .join('');
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The middle of the second sixth of a series, when everything was opened once, beside that of the last. */
function growth(name: string, values: readonly number[]): string {
  const sixth = Math.ceil(values.length / 6);
  const [early, late] = [middle(values.slice(sixth, 2 * sixth)), middle(values.slice(-sixth))];
  return `${name}: ${early.toFixed(1)} in the second sixth, ${late.toFixed(1)} in the last`;
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function use(page: Page, at: (place: string) => string, look: () => Promise<Used>): Promise<void> {
  console.log(`at most ${SHARE} of a processor; MB with what is shared divided, after tidying`);
  console.log(
    ['s', 'actions', 'server', 'browser', 'heap', 'nodes', 'listeners', '% of 1']
      .map((name) => name.padStart(10))
      .join(''),
  );
  const [start, seen] = [Date.now(), [] as Used[]];
  const elapsed = () => (Date.now() - start) / 1000;
  const before = (await look()).cpu;
  let [actions, told] = [0, 0];
  for (let round = 0; elapsed() < MINUTES * 60; round += 1) {
    await give(page, at, round);
    for (const place of placesOf(round)) {
      await visit(page, at, place);
      actions += 5;
      const now = await look();
      const used = { ...now, cpu: now.cpu - before };
      seen.push(used);
      if (elapsed() >= told) {
        console.log(lineOf(elapsed(), actions, used));
        told = elapsed() + MINUTES * 2;
      }
      await sleep(Math.max(0, (used.cpu / SHARE - elapsed()) * 1000));
    }
  }
  for (const name of ['server', 'browser', 'heap', 'nodes', 'listeners'] as const)
    console.log(
      growth(
        name,
        seen.map((used) => used[name]),
      ),
    );
  const most = Math.max(...seen.map(({ server, browser }) => server + browser));
  console.log(
    `server and browser: at most ${most.toFixed(0)} MB in ${actions} actions of ${MINUTES} minutes   target ${MOST_MB} MB: ${most <= MOST_MB ? 'met' : 'MISSED'}`,
  );
}

const browser: Browser = await browserOfBench();
const home = mkdtempSync(join(tmpdir(), 'escalar-bench-'));
const { address, child } = await served(home);
try {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await page.goto(address);
  const look = await memoryOf(browser, page, child.pid as number);
  await use(page, (place) => new URL(place, address).href, look);
} finally {
  child.kill('SIGTERM');
  await browser.close();
  rmSync(home, { recursive: true, force: true });
}
