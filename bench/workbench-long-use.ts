import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';

/** Minutes of use without a pause; an hour of a person has fewer questions than five of these. */
const MINUTES = Number(process.env.BENCH_MINUTES ?? 5);
const MOST_MB = 1000;

const INDICATORS = [
  ['similarity', 'ggdc-etd-2021&where.economy=MEX,TWN,KOR'],
  ['concentration', 'ggdc-etd-2021&where.economy=MEX,TWN,KOR'],
  ['shift-share', 'ggdc-etd-2021&where.economy=MEX,TWN,KOR'],
  ['complexity', 'atlas-2016'],
  ['gross-exports', 'wiod-2013-ten'],
  ['participation', 'wiod-2013-ten'],
] as const;

/**
 * Goes through the pages as a person would, over and over: other economies, other indicators, other shocks, a cell
 * walked back each time. Prints the memory of the program, its engine and the page, which must come to rest.
 */
export async function longUse(
  browser: Browser,
  page: Page,
  at: (place: string) => string,
  pid: number,
): Promise<void> {
  console.log(`\n${MINUTES} minutes of use: megabytes of the server with its engine, and of the page`);
  const [start, places] = [Date.now(), placesOf()];
  const heap = async () => {
    await page.evaluate('globalThis.gc?.()');
    return (await page.evaluate<number>('performance.memory.usedJSHeapSize')) / 1e6;
  };
  let [round, actions, most, next] = [0, 0, 0, 0];
  while (Date.now() - start < MINUTES * 60_000) {
    for (const place of places(round)) {
      await visit(page, at(place));
      actions += 4;
    }
    round += 1;
    const [server, used] = [residentOf(pid), await heap()];
    most = Math.max(most, server + used);
    if (Date.now() - start < next) continue;
    next += (MINUTES * 60_000) / 10;
    const seconds = (Date.now() - start) / 1000;
    console.log(
      `${seconds.toFixed(0).padStart(6)} s ${String(actions).padStart(6)} actions ${server.toFixed(0).padStart(6)} MB ${used.toFixed(1).padStart(7)} MB`,
    );
  }
  console.log(
    `${browser.version()}: at most ${most.toFixed(0)} MB in ${actions} actions   target ${MOST_MB} MB: ${most <= MOST_MB ? 'met' : 'MISSED'}`,
  );
}

/** Where one goes in a round; what is chosen differs from round to round, so that nothing is answered from memory. */
function placesOf(): (round: number) => readonly string[] {
  const economies = ['MEX', 'TWN', 'KOR', 'POL', 'CHN', 'JPN', 'BRA', 'IDN', 'IND', 'TUR'];
  return (round) => {
    const one = economies[round % 10] as string;
    const other = economies[(round + 1 + (round % 7)) % 10] as string;
    const [indicator, data] = INDICATORS[round % INDICATORS.length] as (typeof INDICATORS)[number];
    const share = (0.01 + (round % 90) / 100).toFixed(2);
    return [
      `study.html?v=1&lang=en&study=verdict&set.economy=${one}&set.versus=${other}`,
      `explore.html?v=1&lang=es&indicator=${indicator}&data=${data}`,
      `lab.html?v=1&lang=en&data=wiod-2013-ten&level=sector&shock.1.kind=local-sourcing&shock.1.economy=MEX&shock.1.share=${share}&year=2008`,
      `basket.html?v=1&lang=es&expression=${10 + (round % 80)}`,
    ];
  };
}

/** A page is opened, read to its end, and one of its numbers walked back. */
async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  // a handle of an element would keep its page in memory
  await page.locator('.number, .error').first().waitFor({ timeout: 120_000 });
  await page.mouse.wheel(0, 2000);
  const number = page.locator('.number').first();
  if ((await number.count()) === 0) throw new Error(`${address}: ${await page.textContent('.error')}`);
  await number.click();
  await page.locator('.explain .result, .explain .error').first().waitFor({ timeout: 120_000 });
  await page.keyboard.press('Escape');
}

/** Megabytes in memory of a process and of those it started. */
function residentOf(pid: number): number {
  const status = (id: string) => readFileSync(`/proc/${id}/status`, 'utf8');
  const field = (text: string, name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
  let total = 0;
  const walk = (id: number) => {
    total += field(status(String(id)), 'VmRSS') / 1024;
    for (const one of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
      if (field(status(one), 'PPid') === id) walk(Number(one));
  };
  walk(pid);
  return total;
}
