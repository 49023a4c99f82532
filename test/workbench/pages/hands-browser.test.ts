import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { runHere } from '../../support/cli-in-process.ts';
import { wordsOf } from '../../support/command-words.ts';
import { faultsOf, noBrowser, POLL, WALK, workbenchDesk } from '../../support/workbench-desk.ts';

const { opened, at } = workbenchDesk();

type Finger = readonly [x: number, y: number];

/** Fingers that go from places to places at once. */
async function fingers(session: CDPSession, from: readonly Finger[], to: readonly Finger[]): Promise<void> {
  const points = (part: number) =>
    from.map(([x, y], id) => ({
      id,
      x: x + part * ((to[id]?.[0] ?? x) - x),
      y: y + part * ((to[id]?.[1] ?? y) - y),
    }));
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(0) });
  for (const part of [0.25, 0.5, 0.75, 1])
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: points(part) });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** The middle of something on the screen. */
async function middleOf(page: Page, what: string): Promise<Finger> {
  const box = await page.locator(what).first().boundingBox();
  if (box === null) throw new Error(`nothing at ${what}`);
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** How far down the middle of something is once the page has come to rest. */
async function restOf(page: Page, what: string): Promise<number> {
  for (let before = Number.NaN; ; ) {
    const [, now] = await middleOf(page, what);
    if (now === before) return now;
    before = now;
    await page.waitForTimeout(700);
  }
}

/** Of fewer marks than were walked the last is the stop of Tab. */
async function figureKeepsItsStop(page: Page): Promise<void> {
  const marks = page.locator('.scene .mark');
  const stops = page.locator('.scene .mark[tabindex="0"]');
  await marks.first().waitFor();
  await expect.poll(() => marks.count(), POLL).toBeGreaterThan(2);
  const all = await marks.count();
  await stops.focus();
  await page.keyboard.press('End');
  await expect.poll(() => stops.getAttribute('data-mark'), POLL).toBe(String(all - 1));
  await page.click('.compared .chip >> nth=-1');
  await expect.poll(() => marks.count(), POLL).toBeLessThan(all);
  await expect
    .poll(async () => Number(await stops.getAttribute('data-mark')) + 1, POLL)
    .toBe(await marks.count());
  expect(await stops.count()).toBe(1);
}

describe.skipIf(noBrowser)('the workbench under the hand', WALK, () => {
  it('opens an indicator over a release with choices that compute, in one choice', async () => {
    const page = await opened('explore.html?v=1&lang=es&indicator=similarity');
    await page.waitForSelector('.grid td.num button');
    await page.selectOption('.options select', 'ggdc-etd-2021');
    await expect.poll(() => page.url(), POLL).toContain('data=ggdc-etd-2021');
    await page.waitForSelector('.result-of[aria-busy=false] .grid td.num button');
    expect(page.url()).toContain('with.economies=MEX,TWN');
    expect(await page.locator('.error').count()).toBe(0);
    // what no release has is said, with a way on that leads to numbers
    await page.goto(at('explore.html?v=1&lang=en&indicator=policy-stock'));
    await page.click('.ways-on a');
    await page.waitForURL(/study\.html\?v=1&lang=en&study=/);
  });
  it('shows the result first on a telephone, and its form folded', async () => {
    const page = await opened('explore.html?v=1&lang=es&indicator=shift-share', { phone: true });
    await page.waitForSelector('.grid td.num button');
    const [, top] = await middleOf(page, '.picture .scene');
    expect(top).toBeLessThan(844);
    expect(await page.locator('#option-from').isVisible()).toBe(false);
    await page.tap('.folded summary');
    await page.locator('#option-from').waitFor({ state: 'visible' });
    await page.selectOption('#option-from', '2000');
    await expect.poll(() => page.url(), POLL).toContain('with.from=2000');
    // and it stays open for the next choice
    await page.waitForSelector('.result-of[aria-busy=false]');
    expect(await page.locator('#option-to').isVisible()).toBe(true);
  });
  it('moves the product space with one finger, grows it with two, and a tap leads from a dot to its lines', async () => {
    const page = await opened('study.html?v=1&lang=en&study=mexico-taiwan', { phone: true });
    const svg = '.narrow-only svg[aria-label*="Mexico in the product space"]';
    await page.locator(`${svg} .moved`).waitFor({ timeout: 60_000 });
    // as wide as the telephone, however wide its tables are
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await page.evaluate(
      `document.querySelector(${JSON.stringify(svg)}).scrollIntoView({ block: 'center', behavior: 'instant' })`,
    );
    const session = await page.context().newCDPSession(page);
    const view = () => new URL(page.url()).searchParams.get('view.space-mexico') ?? 'whole';
    const [x, y] = await middleOf(page, svg);
    // the whole is passed by as the rest of the page is
    await fingers(session, [[x, y]], [[x, y - 60]]);
    expect(view()).toBe('whole');
    const held = await restOf(page, svg);
    await fingers(
      session,
      [
        [x - 30, held],
        [x + 30, held],
      ],
      [
        [x - 90, held],
        [x + 90, held],
      ],
    );
    await expect.poll(() => Number(view().split(',')[0]), POLL).toBeGreaterThan(2);
    expect(Number(view().split(',')[0])).toBeLessThan(4);
    const pinched = view();
    await fingers(session, [[x, held]], [[x + 80, held]]);
    await expect.poll(view, POLL).not.toBe(pinched);
    expect(Number(view().split(',')[1])).toBeLessThan(Number(pinched.split(',')[1]));
    expect(await page.locator('.explain').count()).toBe(0);
    // a name keeps to its dot
    const away = await page.evaluate(`(() => {
      const svg = document.querySelector(${JSON.stringify(svg)});
      const dots = [...svg.querySelectorAll('.moved .mark circle')].map((one) => one.getBoundingClientRect());
      return [...svg.querySelectorAll('.moved .beside')].map((one) => {
        const name = one.getBoundingClientRect();
        const gap = (low, high, at) => Math.max(0, low - at, at - high);
        return Math.min(...dots.map((dot) => Math.hypot(
          gap(name.left, name.right, dot.left + dot.width / 2), gap(name.top, name.bottom, dot.top + dot.height / 2)) - dot.width / 2));
      });
    })()`);
    expect((away as number[]).length).toBeGreaterThan(3);
    expect(Math.max(...(away as number[]))).toBeLessThan(12);
    // a tap that follows a swipe at once is part of it
    await restOf(page, `${svg} .moved`);
    const dot = (await page.evaluate(`(() => {
      const svg = document.querySelector(${JSON.stringify(svg)});
      const frame = svg.getBoundingClientRect();
      for (const mark of svg.querySelectorAll('.moved .mark')) {
        const { left, top, width, height } = mark.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + height / 2];
        if (x < frame.left + 20 || x > frame.right - 20 || y < 80 || y > innerHeight - 80) continue;
        if (document.elementFromPoint(x, y)?.closest('.mark') === mark) return [x, y];
      }
      return null;
    })()`)) as Finger;
    await page.touchscreen.tap(...dot);
    await page.waitForSelector('.explain .lines td');
  });
  it('scrolls a table of five million rows from its first row to its last, row by row', async () => {
    const rows = 5_000_000;
    const page = await opened('methods.html?v=1&lang=en');
    // as an engine with so many rows would answer
    await page.route('**/engine/rows', async (route) => {
      const { from, count } = route.request().postDataJSON() as { from: number; count: number };
      const shown = Array.from({ length: Math.min(count, rows - from) }, (_, i) => from + i);
      const cells = shown.map((row) => [{ text: `r${row}` }, { text: String(row) }]);
      const keys = shown.map((row) => ({ economy: `r${row}` }));
      const answer = { rows, from, cells, keys, alike: [false, false] };
      await route.fulfill({ body: `${JSON.stringify({ answer })}\n`, contentType: 'application/x-ndjson' });
    });
    await page.route('**/engine/result', async (route) => {
      const response = await route.fetch();
      const lines = (await response.text()).trim().split('\n');
      const told = JSON.parse(lines.at(-1) ?? '') as { answer: Record<string, unknown> };
      const columns = ['economy', 'value'].map((id) => ({
        id,
        title: id,
        unit: '',
        numeric: id === 'value',
      }));
      const answer = { ...told.answer, rows, columns };
      await route.fulfill({ body: `${JSON.stringify({ answer })}\n`, contentType: 'application/x-ndjson' });
    });
    await page.goto(
      at(
        'explore.html?v=1&lang=en&data=ggdc-etd-2021&indicator=similarity&where.economy=MEX,TWN&with.from=2008',
      ),
    );
    await page.waitForSelector('.grid td.num button');
    const seen = () =>
      page.evaluate(`(() => {
        const frame = document.querySelector('.grid').getBoundingClientRect();
        const head = document.querySelector('.grid thead th').getBoundingClientRect();
        const inside = [...document.querySelectorAll('.grid tbody td:first-child')].filter((one) => {
          const { top, bottom } = one.getBoundingClientRect();
          return top >= head.bottom - 1 && bottom <= frame.bottom + 1;
        });
        return [inside[0], inside.at(-1)].map((one) => Number(one?.textContent.slice(1)));
      })()`) as Promise<readonly [number, number]>;
    expect((await seen())[0]).toBe(0);
    const scrollTo = (part: number) =>
      page.evaluate(
        `{ const grid = document.querySelector('.grid'); grid.scrollTop = ${part} * (grid.scrollHeight - grid.clientHeight); }`,
      );
    await scrollTo(1);
    await expect.poll(async () => (await seen())[1], POLL).toBe(rows - 1);
    await scrollTo(0.5);
    await expect.poll(async () => Math.abs((await seen())[0] / rows - 0.5) < 0.001, POLL).toBe(true);
    // the wheel goes row by row, far from the ends too
    const [middle] = await seen();
    await page.hover('.grid');
    for (let turn = 0; turn < 8; turn += 1) {
      await page.mouse.wheel(0, 290);
      await page.waitForTimeout(80);
    }
    await expect.poll(async () => (await seen())[0] - middle, POLL).toBe(80);
    // keys reach each row
    await page.focus('.grid td.num button[tabindex="0"], .grid td.num button');
    await page.keyboard.press('End');
    const focused = () => page.evaluate('document.activeElement.dataset.cell?.split(".")[0]');
    await expect.poll(focused, POLL).toBe(String(rows - 1));
    await page.keyboard.press('PageUp');
    await expect.poll(focused, POLL).toBe(String(rows - 16));
    await page.keyboard.press('Home');
    await expect.poll(focused, POLL).toBe('0');
    await expect.poll(async () => (await seen())[0], POLL).toBe(0);
  });
  it('sets economies beside each other, each number a way to its lines and to the same command', async () => {
    const page = await opened('compare.html?v=1&lang=es&indicator=gross-exports');
    const table = '.beside-each-other';
    await page.waitForSelector(`${table} td.num button`);
    expect(await page.locator(`${table} thead th.num`).allInnerTexts()).toEqual(['México', 'Taiwán']);
    await page.fill('#compared-economies', 'corea del sur');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator(`${table} thead th.num`).count(), POLL).toBe(3);
    await figureKeepsItsStop(page);
    const before = await page.textContent(`${table} td.num`);
    await page.selectOption('#compared-term', 'DVA');
    await expect.poll(() => page.url(), POLL).toContain('with.show.term=DVA');
    await expect.poll(() => page.textContent(`${table} td.num`), POLL).not.toBe(before);
    await expect.poll(() => page.textContent('.takeaway pre'), POLL).toContain('show.term=DVA');
    await page.waitForSelector(`.result-of:has(${table}) .scene .mark`);
    const numbers = (await page.locator(`${table} td.num`).allInnerTexts()).map((text) => text.trim());
    // the address with .csv and the command below give the same numbers
    const csv = await (await page.request.get(page.url().replace('compare.html', 'compare.csv'))).text();
    const command = (await page.textContent('.takeaway pre')) ?? '';
    expect((await runHere([...wordsOf(command).slice(1), '--csv'])).out).toBe(csv);
    expect(numbers.length).toBe(csv.trim().split('\n').length - 1);
    await page.focus(`${table} td.num button >> nth=1`);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.explain .result b');
    const numberOf = (text: string | null | undefined) => Number((text ?? '').replaceAll(',', ''));
    expect(numberOf(await page.textContent('.explain .result b'))).toBeCloseTo(numberOf(numbers[1]), 1);
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    // two in everything: the profile, by the choices of this page
    await page.goto(at('compare.html?v=1&lang=en'));
    await page.selectOption('#parameter-economy', 'CRI');
    await page.click('.primary');
    await page.waitForURL(/study=profile/);
    expect(page.url()).toContain('set.economy=CRI');
  });
});
