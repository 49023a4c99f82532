import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveWorkbench, type Workbench } from '../../src/node/serve/serve.ts';
import { siteFiles } from '../../src/node/serve/site-files.ts';
import { shippedRoot } from '../../src/store/store-roots.ts';
import { PAGES } from '../../src/workbench/address.ts';
import { builtPages } from '../support/built-pages.ts';
import { chromiumPath } from '../support/chromium.ts';
import { runHere } from '../support/cli-in-process.ts';
import { wordsOf } from '../support/command-words.ts';
import { fileServer } from '../support/file-server.ts';

const path = chromiumPath();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const roots = [{ path: shippedRoot(), writable: false }];
let pages: Awaited<ReturnType<typeof builtPages>>;
let workbench: Workbench;
let site: Awaited<ReturnType<typeof fileServer>>;
let browser: Browser;
/** Requests that leave this machine, and what pages complained of. */
const strays: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  if (path === null) return;
  pages = await builtPages();
  workbench = await serveWorkbench(roots, '0.0.0', {
    folder: pages.folder,
    nodeFlags: ['--import', 'tsx'],
  });
  const files = new Map<string, Uint8Array>();
  for await (const { path: name, bytes } of siteFiles(pages.folder)) files.set(name, bytes);
  site = await fileServer(files);
  browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
});
afterAll(async () => {
  await browser?.close();
  site?.close();
  await workbench?.close();
  pages?.remove();
});

async function opened(address: string, width = 1280, beside?: Page): Promise<Page> {
  const own = { viewport: { width, height: 900 }, reducedMotion: 'reduce' } as const;
  const page = await (beside?.context() ?? (await browser.newContext(own))).newPage();
  // the first page waits for the engine to load, on a busy machine for a while
  page.setDefaultTimeout(120_000);
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (hostname !== '127.0.0.1' && !['data:', 'blob:'].includes(protocol)) strays.push(request.url());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(address);
  return page;
}

/** Serious faults that axe finds on a page, by all its rules or by some. */
async function faultsOf(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  await page.evaluate(axe);
  const only = rules === undefined ? '' : `{ runOnly: ${JSON.stringify(rules)} }`;
  const found = (await page.evaluate(`axe.run(${only})`)) as {
    readonly violations: readonly {
      readonly id: string;
      readonly impact: string;
      readonly nodes: readonly { readonly html: string }[];
    }[];
  };
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
}

/** The numbers of a workbook, sheet by sheet and row by row. */
async function numbersInSheets(bytes: Buffer): Promise<readonly number[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  const found: number[] = [];
  for (const sheet of book.worksheets)
    sheet.eachRow((row) => row.eachCell(({ value }) => typeof value === 'number' && found.push(value)));
  return found;
}

const WAIT = { timeout: 30_000 };

/** The address of the same place on this server. */
const at = (place: string): string => new URL(place, workbench.address).href;

describe.skipIf(path === null)('the workbench in a browser', { timeout: 240_000 }, () => {
  it('judges an economy that a person chooses, and walks a mark back to published lines, with the keyboard alone', async () => {
    const page = await opened(workbench.address);
    await page.waitForSelector('.asking select');
    const choose = async (name: string, value: string) => {
      await page.focus(`#parameter-${name}`);
      await page.selectOption(`#parameter-${name}`, value);
    };
    await choose('economy', 'POL');
    await page.focus('.primary');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.chapter figure .mark');
    expect(await page.textContent('h1')).toContain('Poland');
    // a word of the verdict, and a number under it
    for (const cell of ['.rules .number:has(.badge)', '.rules li .number']) {
      await page.focus(cell);
      await page.keyboard.press('Enter');
      await page.waitForSelector('.explain .lines td, .explain .error');
      expect(await page.locator('.explain .error').count()).toBe(0);
      expect(await page.textContent('.explain .result')).toMatch(/Poland|POL/);
      await page.keyboard.press('Escape');
      await page.waitForSelector('.explain', { state: 'detached' });
    }
    await page.focus('.chapter figure .wide-only .mark[tabindex="0"]');
    const said = await page.textContent('.chapter figure .wide-only .said');
    await page.keyboard.press('ArrowRight');
    expect(await page.textContent('.chapter figure .wide-only .said')).not.toBe(said);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.explain .lines td');
    expect(await page.textContent('.explain .result')).toMatch(/Poland|Korea/);
    const address = page.url();
    await page.keyboard.press('Escape');
    await page.waitForSelector('.explain', { state: 'detached' });
    await page.goBack();
    await page.waitForSelector('.explain .lines td');
    expect(page.url()).toBe(address);
    await page.close();
  });
  it('moves through the product space with wheel, hand, keys and buttons, and its address keeps the view', async () => {
    const page = await opened(workbench.address);
    await page.goto(at('study.html?v=1&lang=en&study=mexico-taiwan&view.space-mexico=3,0.3,0.4'));
    const space = page.locator('.wide-only .scene:has(svg[aria-label*="Mexico in the product space"])');
    await space.locator('.moved').waitFor({ timeout: 200_000 });
    const view = () => new URL(page.url()).searchParams.get('view.space-mexico') ?? 'whole';
    const shown = () => space.locator('.moved').getAttribute('transform');
    expect(view()).toBe('3,0.3,0.4');
    const first = await shown();
    expect(first).toContain('scale(3');
    await space.locator('svg').scrollIntoViewIfNeeded();
    const box = await space.locator('svg').boundingBox();
    const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 30, { steps: 4 });
    await page.mouse.up();
    await expect.poll(view, WAIT).not.toBe('3,0.3,0.4');
    expect(await page.locator('.explain').count()).toBe(0);
    const dragged = view();
    expect(Number(dragged.split(',')[1])).toBeLessThan(0.3);
    await page.mouse.wheel(0, -300);
    await expect.poll(() => Number(view().split(',')[0]), WAIT).toBeGreaterThan(3);
    const wheeled = view();
    await space.locator('.mark[tabindex="0"]').focus();
    await page.keyboard.press('-');
    await expect.poll(view, WAIT).not.toBe(wheeled);
    const before = await shown();
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(shown, WAIT).not.toBe(before);
    await page.keyboard.press('0');
    await expect.poll(view, WAIT).toBe('whole');
    await space.locator('button[aria-label=Larger]').click();
    await expect.poll(view, WAIT).toBe('1.5,0.5,0.5');
    await space.locator('.pan-buttons button').last().click();
    // a click is still one, on the dot below the pointer
    await space.locator('.mark').last().click({ force: true });
    await page.waitForSelector('.explain .lines td');
    expect(await faultsOf(page)).toEqual([]);
    await page.close();
  }, 600_000);
  it('computes what is chosen, sorts it, and leads from a cell to its table', async () => {
    const page = await opened(workbench.address);
    await page.goto(at('explore.html?v=1&lang=es&indicator=gross-exports'));
    await page.waitForSelector('.grid td.num button');
    expect(await page.textContent('.grid tbody tr td:nth-child(2)')).toBe('México');
    expect(page.url()).toContain('with.method=borin-mancini');
    await page.selectOption('#option-level', 'bilateral-sector');
    await page.waitForSelector('.grid th:has-text("Importador")');
    await page.click('.grid th:last-child button');
    await page.waitForSelector('th[aria-sort=descending]');
    const values = async () =>
      (await page.locator('.grid td.num button').allInnerTexts())
        .slice(0, 5)
        .map((text) => Number(text.replaceAll(',', '')));
    const descends = (ones: readonly number[]) => ones.every((one, i) => i === 0 || one <= ones[i - 1]);
    await expect.poll(async () => descends(await values()), WAIT).toBe(true);
    // the last row is not in the page yet: the focus comes to it with its window
    const focused = () => page.evaluate('document.activeElement.dataset.cell?.split(".")[0]');
    const last = Number(await page.getAttribute('.grid table', 'aria-rowcount')) - 2;
    expect(last).toBeGreaterThan(200);
    await page.focus('.grid td.num button');
    await page.keyboard.press('End');
    await expect.poll(focused, WAIT).toBe(String(last));
    await page.keyboard.press('Home');
    await expect.poll(focused, WAIT).toBe('0');
    await page.focus('.grid td.num button');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.explain .result');
    expect(await page.textContent('.explain')).toContain('io_table');
    // the numbers stay in view beside the panel
    const [number, panel] = await Promise.all(
      ['.grid tbody td.num:last-child', '.explain'].map((what) => page.locator(what).first().boundingBox()),
    );
    expect((number?.x ?? 0) + (number?.width ?? 0)).toBeLessThanOrEqual(panel?.x ?? 0);
    expect(
      await page.evaluate(
        `document.elementFromPoint(${(number?.x ?? 0) + (number?.width ?? 0) / 2}, ${(number?.y ?? 0) + (number?.height ?? 0) / 2}).closest('td').matches('.num:last-child')`,
      ),
    ).toBe(true);
    // an option of another method is shown as idle, with its reason
    await page.selectOption('#option-method', 'kww');
    await page.waitForSelector('#option-approach[disabled]');
    await page.close();
  });
  it('shapes a scenario with the keyboard, and keeps the file that gives the same numbers', async () => {
    const page = await opened(workbench.address);
    await page.goto(at('lab.html?v=1&lang=es'));
    await page.waitForSelector('.grid td.num button');
    await page.selectOption('#shock-1-kind', 'demand');
    await page.waitForSelector('#shock-1-change');
    await page.focus('input[type=range]');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => page.inputValue('#shock-1-change'), WAIT).toBe('-0.11');
    expect(page.url()).toContain('shock.1.change=-0.11');
    await page.focus('#sweep-on');
    await page.keyboard.press('Space');
    await page.waitForSelector('section.result-of .picture path');
    // a click on a curve means the point that is nearest
    const [x, y] = (await page.evaluate(`(() => {
      const path = document.querySelector('section.result-of .picture .mark path');
      const { x, y } = path.getPointAtLength(path.getTotalLength() * 0.44).matrixTransform(path.getScreenCTM());
      return [x, y];
    })()`)) as [number, number];
    await page.mouse.click(x, y);
    await page.waitForSelector('.explain .result');
    expect(await page.locator('.explain .result').count()).toBe(1);
    expect(page.url()).toMatch(/cell\.(share|change)=/);
    await page.keyboard.press('Escape');
    // and one on the bars the scenario as it is
    await page.focus('div.result-of > .picture .mark[tabindex="0"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.explain .result');
    expect(await page.locator('.explain .result').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.focus('section.result-of .picture .mark[tabindex="0"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.explain .result');
    expect(await page.textContent('.explain')).toContain('io_table');
    await page.keyboard.press('Escape');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.click('button:has-text("Guardar como archivo")'),
    ]);
    const { out } = await runHere(['scenario', await file.path(), '--csv']);
    const body = await (await page.request.get(page.url().replace('lab.html', 'lab.csv'))).text();
    expect(body).toBe(out);
    await page.close();
  });
  it('keeps shocks, elasticities and curve of one model together', async () => {
    const page = await opened(workbench.address);
    await page.goto(at('lab.html?v=1&lang=es'));
    await page.waitForSelector('.grid td.num button');
    await page.selectOption('#shock-1-kind', 'tariff');
    await page.click('button:has-text("Otra para una rama")');
    await page.fill('#lab-elasticity-1', '3');
    await page.keyboard.press('Tab');
    await page.selectOption('#lab-elasticity-1-industry', 'c15');
    await expect.poll(() => page.url(), WAIT).toContain('elasticity.c15=3');
    await expect.poll(() => page.textContent('.takeaway pre >> nth=-1'), WAIT).toContain('c15: 3');
    // another shock is of the same model
    await page.click('button:has-text("Agregar un choque")');
    await page.waitForSelector('#shock-2-kind');
    expect(await page.inputValue('#shock-2-kind')).toBe('tariff');
    await page.click('fieldset:has(#shock-2-kind) > button');
    await page.focus('#sweep-on');
    await page.keyboard.press('Space');
    await page.selectOption('#sweep-over', 'elasticity');
    await expect.poll(() => page.url(), WAIT).toContain('sweep.over=elasticity');
    // a shock at fixed prices has none, and its curve neither
    await page.selectOption('#shock-1-kind', 'demand');
    await page.waitForSelector('#shock-1-change');
    expect(page.url()).not.toContain('sweep.over=elasticity');
    expect(await page.locator('#lab-elasticity-1').count()).toBe(0);
    await page.waitForSelector('section.result-of[aria-busy=false] .picture path');
    expect(await page.locator('.error').count()).toBe(0);
    await page.close();
  });
  it('fills a basket by words without accents, and gives its share as the command line does', async () => {
    const page = await opened(workbench.address);
    await page.goto(at('basket.html?v=1&lang=es'));
    await page.waitForSelector('.grid td.num button');
    await page.fill('#basket-search', 'vehiculos automoviles turismo');
    await page.waitForSelector('.options .plain button[aria-pressed=false]');
    const before = await page.textContent('.grid td.num button');
    await page.focus('.options .plain button[aria-pressed=false]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.options .plain button[aria-pressed=true]');
    await expect.poll(() => page.textContent('.grid td.num button'), WAIT).not.toBe(before);
    const body = await (await page.request.get(page.url().replace('basket.html', 'basket.csv'))).text();
    const command = (await page.textContent('.takeaway pre')) ?? '';
    expect((await runHere([...wordsOf(command).slice(1), '--csv'])).out).toBe(body);
    await page.focus('.grid td.num button');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.explain .lines td');
    await page.fill('#basket-expression', '85+(');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.options [role=alert] code:has-text("bad-basket")');
    await page.close();
  });
  it('edits a study: a fault in its place, a run, a file, and a draft that no other tab overwrites', async () => {
    const page = await opened(workbench.address);
    await page.goto(at('editor.html?v=1&lang=en'));
    await expect.poll(() => page.inputValue('.editor textarea'), WAIT).toContain('id: verdict');
    const own = `id: mine
title: { en: Mine, es: Mío }
data:
  etd: { release: ggdc-etd-2021, where: { economy: [MEX, TWN] } }
steps:
  alike: { title: { en: Alike, es: Parecidas }, indicator: similarity, data: etd, with: { from: "2008", to: "2008" } }
sections:
  - id: all
    title: { en: All, es: Todo }
    blocks:
      - table: { step: alike, title: { en: How alike, es: Qué tan parecidas } }
`;
    await page.fill('.editor textarea', own.replace('similarity', 'similarty'));
    await page.waitForSelector('.editor [role=alert]');
    expect(await page.textContent('.editor .try')).toContain('similarity');
    await page.focus('.editor [role=alert] button');
    await page.keyboard.press('Enter');
    const chosen = await page.evaluate(
      'document.activeElement.value.slice(0, document.activeElement.selectionStart).split("\\n").length',
    );
    expect(chosen).toBe(6);
    await page.fill('.editor textarea', own);
    await page.waitForSelector('.editor .primary');
    const second = await opened(workbench.address, 1280, page);
    await second.goto(at('editor.html?v=1&lang=en'));
    await expect.poll(() => second.inputValue('.editor textarea'), WAIT).toContain('id: verdict');
    await second.fill('.editor textarea', 'id: other');
    await page.reload();
    expect(await page.inputValue('.editor textarea')).toBe(own);
    await second.close();
    await page.waitForSelector('.editor .primary');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.click('button:has-text("Save as file mine.yaml")'),
    ]);
    expect(readFileSync(await file.path(), 'utf8')).toBe(own);
    await page.focus('.editor .primary');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.chapter td.num button');
    expect(await page.textContent('h1')).toBe('Mine');
    await page.focus('.chapter td.num button');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.explain .lines td');
    await page.close();
  });
  it('leads from a record of policy to the lines of its file, and from a claim to its number', async () => {
    const page = await opened(workbench.address);
    await page.goto(at('policies.html?v=1&lang=es'));
    await page.waitForSelector('.scene .mark');
    await page.selectOption('#policies-economy', 'TWN');
    await expect.poll(() => page.textContent('main'), WAIT).not.toContain('Plan Nacional');
    await page.focus('.scene .mark[tabindex="0"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.record[data-open=true] details[open] .source-lines');
    expect(await page.textContent('.record[data-open=true] .source-lines')).toContain('economy: TWN');
    await page.goto(at('claims.html?v=1&lang=es&status=reproduced'));
    await page.waitForSelector('.claims-list .number', { timeout: 200_000 });
    expect(new Set(await page.locator('.claims-list .badge').allInnerTexts())).toEqual(
      new Set(['reproducida']),
    );
    const ours = await page.textContent('.claims-list .number');
    await page.focus('.claims-list .number');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.explain .result b');
    expect(Number.parseFloat((await page.textContent('.explain .result b')) ?? '')).toBeCloseTo(
      Number.parseFloat(ours ?? ''),
      0,
    );
    await page.close();
  });
  it.each(['csv', 'json'])('gives with the same address what escalar open prints: %s', async (format) => {
    const place =
      'explore.html?v=1&lang=en&data=ggdc-etd-2021&indicator=similarity&where.economy=MEX,TWN&with.from=2008&with.to=2008';
    const page = await opened(workbench.address);
    const body = await (await page.request.get(at(place.replace('.html', `.${format}`)))).text();
    await page.close();
    const { out, code } = await runHere(['open', place, `--${format}`]);
    expect(code).toBe(0);
    if (format === 'csv') expect(body).toBe(out);
    else expect(JSON.parse(body).rows).toEqual(JSON.parse(out).rows);
  });
  it('does from anywhere what a person seeks, and shows its keys', async () => {
    const page = await opened(workbench.address);
    await page.goto(at('methods.html?v=1&lang=en&indicator=rca'));
    await page.waitForSelector('.formula');
    await page.keyboard.press('?');
    await page.waitForSelector('dialog.keys li');
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog.keys', { state: 'detached' });
    await page.keyboard.press('Control+k');
    await page.waitForSelector('dialog.search [role=option]');
    // without a word: all that can be done
    expect(await page.locator('[role=option]').count()).toBeGreaterThan(8);
    await page.keyboard.type('espanol');
    await expect.poll(() => page.locator('[role=option]').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.waitForURL(/lang=es&indicator=rca/);
    await page.keyboard.press('/');
    await page.keyboard.type('teclas');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog.keys li');
    expect(await page.textContent('dialog.keys')).toContain('De dónde viene esta cifra');
    await page.close();
  });
  it('finds a product by its code, from anywhere', async () => {
    const page = await opened(workbench.address);
    await page.goto(at('methods.html?v=1&lang=es&indicator=rca'));
    await page.waitForSelector('.formula');
    await page.keyboard.press('/');
    // the answer to the last letter is not there yet: the key waits for it
    await page.keyboard.type('8542');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.inputValue('#basket-expression'), WAIT).toBe('8542');
    await page.close();
  });
  it('finds by words without accents from anywhere', async () => {
    const page = await opened(workbench.address);
    await page.goto(at('methods.html?v=1&lang=es&indicator=rca'));
    await page.waitForSelector('.formula');
    await page.keyboard.press('/');
    await page.waitForSelector('dialog.search input');
    await page.keyboard.type('concentracion comercio');
    await page.waitForSelector('[role=option]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.options h1');
    expect(await page.textContent('.options h1')).toBe('Concentración y diversificación del comercio');
    await page.close();
  });
  it('computes with a file that is dropped, and shows markup in it as text', async () => {
    const page = await opened(workbench.address);
    await page.goto(at('data.html?v=1&lang=en'));
    const cell = '<img src=x onerror=alert(1)>';
    const csv = `country,year,product,value\nMexico,2000,${cell},5\nTaiwan,2000,${cell},6\nTaiwan,2000,=1+1,6\n`;
    await page.setInputFiles('input[type=file]', {
      name: 'mine<b>.csv'.replace(/[<>]/g, '_'),
      mimeType: 'text/csv',
      buffer: Buffer.from(csv),
    });
    await page.waitForSelector('.uses a');
    expect(await page.textContent('main')).toContain('Mexico, Taiwan');
    await page.click('.uses a');
    await page.waitForSelector('.grid td.num button, .error');
    expect(await page.locator('img').count()).toBe(0);
    await page.close();
  });
  it('names the columns of a file with the keyboard, shows it as it is read, and computes with it', async () => {
    const page = await opened(workbench.address);
    await page.goto(at('data.html?v=1&lang=es'));
    const csv = 'lugar,cuando,que,monto\nMEX,2000,854230,5\nTWN,2000,854230,6\nTWN,2001,847130,6\n';
    await page.setInputFiles('input[type=file]', {
      name: 'propio.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(csv),
    });
    await page.waitForSelector('#column-0');
    expect(await page.locator('.uses a').count()).toBe(0);
    for (const [at, words] of ['Economía (economy', 'Periodo', 'Producto (p', 'Valor (value'].entries()) {
      await page.focus(`#column-${at}`);
      await page.keyboard.type(words);
      await expect.poll(() => new URL(page.url()).search.split('map.').length, WAIT).toBe(at + 2);
    }
    await page.waitForSelector('.uses a');
    await page.waitForSelector('.coverage td.has');
    expect(await page.textContent('.copied pre')).toContain('--map lugar=economy');
    await page.focus('.uses a');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.grid td.num button');
    expect(page.url()).toContain('map.lugar=economy');
    const body = await (await page.request.get(page.url().replace('explore.html', 'explore.csv'))).text();
    expect(body).toContain('TWN');
    await page.focus('.grid td.num button');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.explain .lines td');
    expect(await page.textContent('.explain .lines')).toContain('propio.csv:');
    await page.goBack();
    await page.goBack();
    await page.waitForSelector('.uses a');
    await page.close();
  });
  it('shows the checks of a release and its economies by year', async () => {
    const page = await opened(workbench.address);
    await page.goto(at('data.html?v=1&lang=en'));
    await page.click('.release:has(code:text-is("ggdc-etd-2021")) a');
    await page.waitForSelector('.coverage td.has');
    expect(await page.textContent('.coverage')).toContain('Mexico (MEX)');
    expect(await page.textContent('.copied pre')).toBe('escalar data check ggdc-etd-2021');
    expect(await faultsOf(page)).toEqual([]);
    await page.close();
  });
  it('gives the files of the command line, served and from files alone', async () => {
    const place =
      'explore.html?v=1&lang=en&data=wiod-2013-ten&indicator=gross-exports&with.show.exporter=MEX&with.years=2008';
    const folder = mkdtempSync(join(tmpdir(), 'escalar-taken-'));
    const command = 'compute gross-exports --data wiod-2013-ten --with show.exporter=MEX --with years=2008';
    const bytesOf = async (format: string) => {
      const file = join(folder, `own.${format}`);
      expect((await runHere([...command.split(' '), '--out', file])).code).toBe(0);
      return readFileSync(file);
    };
    const pictures: Buffer[] = [];
    for (const base of [workbench.address, site.address]) {
      const page = await opened(base);
      await page.goto(new URL(place, base).href);
      await page.waitForSelector('.grid td.num button');
      await page.waitForSelector('.scene .mark');
      const taken = async (format: string) => {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.click(`.takeaway button:text-is("${format}")`),
        ]);
        expect(download.suggestedFilename()).toBe(`gross-exports.${format.toLowerCase()}`);
        return readFileSync(await download.path());
      };
      expect((await taken('CSV')).toString()).toBe((await bytesOf('csv')).toString());
      expect((await taken('PARQUET')).equals(await bytesOf('parquet'))).toBe(true);
      const { out } = await runHere([...command.split(' '), '--json']);
      expect(JSON.parse((await taken('JSON')).toString()).rows).toEqual(JSON.parse(out).rows);
      const sheet = await numbersInSheets(await taken('XLSX'));
      expect(sheet).toEqual(await numbersInSheets(await bytesOf('xlsx')));
      expect(sheet.length).toBeGreaterThan(10);
      pictures.push(await taken('PNG'));
      await page.close();
    }
    rmSync(folder, { recursive: true });
    // the first bytes of a PNG, and how wide it says that it is
    expect(pictures[0]?.subarray(1, 4).toString()).toBe('PNG');
    expect(pictures[0]?.readUInt32BE(16)).toBe(3 * 720);
    expect(pictures[1]?.equals(pictures[0] as Buffer)).toBe(true);
  });
  it.each([
    ['en', 1280],
    ['es', 1280],
    ['en', 390],
    ['es', 390],
  ] as const)('has no serious fault of access on any page, light or dark: %s, %i', async (lang, width) => {
    const subjects: Readonly<Record<string, string>> = {
      explore: '&data=ggdc-etd-2021&indicator=similarity&where.economy=MEX,TWN&with.from=2008&with.to=2008',
      study: '&study=verdict',
      methods: '&indicator=rca',
    };
    const page = await opened(workbench.address, width);
    for (const name of PAGES) {
      await page.goto(at(`${name}.html?v=1&lang=${lang}${subjects[name] ?? ''}`));
      await page.waitForSelector('main h1');
      if (name === 'explore' || name === 'lab') await page.waitForSelector('.grid td.num button');
      if (name === 'study') await page.waitForSelector('.chapter');
      if (name === 'policies') await page.waitForSelector('.record');
      if (name === 'editor') await page.waitForSelector('.editor ol');
      if (name === 'claims') await page.waitForSelector('.claims-list', { timeout: 200_000 });
      expect([name, await faultsOf(page)]).toEqual([name, []]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect([name, 'dark', await faultsOf(page, ['color-contrast'])]).toEqual([name, 'dark', []]);
      await page.emulateMedia({ colorScheme: 'light' });
      const wide = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect([name, Number(wide) <= 0]).toEqual([name, true]);
      expect(await page.evaluate('document.documentElement.lang')).toBe(lang);
    }
    await page.close();
  });
  it('says what an address has that it does not know', async () => {
    const page = await opened(workbench.address);
    await page.goto(at('explore.html?v=1&lang=en&colour=red'));
    expect(await page.textContent('[role=alert]')).toContain('colour');
    await page.close();
  });
  it('asks nobody but this machine, and complains of nothing', () => {
    expect(strays).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
