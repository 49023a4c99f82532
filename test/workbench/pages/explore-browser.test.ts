import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { siteFiles } from '../../../src/node/serve/site-files.ts';
import { runHere } from '../../support/cli-in-process.ts';
import { fileServer } from '../../support/file-server.ts';
import { noBrowser, POLL, WALK, workbenchDesk } from '../../support/workbench-desk.ts';

const desk = workbenchDesk();
const { at, opened } = desk;

/** The numbers of a workbook, sheet by sheet and row by row. */
async function numbersInSheets(bytes: Buffer): Promise<readonly number[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  const found: number[] = [];
  for (const sheet of book.worksheets)
    sheet.eachRow((row) => row.eachCell(({ value }) => typeof value === 'number' && found.push(value)));
  return found;
}

describe.skipIf(noBrowser)('results in a browser', WALK, () => {
  it('computes what is chosen, sorts it, and leads from a cell to its table', async () => {
    const page = await opened('explore.html?v=1&lang=es&indicator=gross-exports');
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
    await expect.poll(async () => descends(await values()), POLL).toBe(true);
    // the last row is not in the page yet: the focus comes to it with its window
    const focused = () => page.evaluate('document.activeElement.dataset.cell?.split(".")[0]');
    const last = Number(await page.getAttribute('.grid table', 'aria-rowcount')) - 2;
    expect(last).toBeGreaterThan(200);
    await page.focus('.grid td.num button');
    await page.keyboard.press('End');
    await expect.poll(focused, POLL).toBe(String(last));
    // of fewer rows than were walked one is still a stop of Tab
    const rows = async () => Number(await page.getAttribute('.grid table', 'aria-rowcount')) - 2;
    await page.fill('.tools-of input', 'Taiw');
    await expect.poll(rows, POLL).toBeLessThan(last);
    await expect.poll(() => page.locator('.grid tbody [tabindex="0"]').count(), POLL).toBe(1);
    await page.fill('.tools-of input', '');
    await expect.poll(rows, POLL).toBe(last);
    await page.focus('.grid td.num button');
    await page.keyboard.press('Home');
    await expect.poll(focused, POLL).toBe('0');
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
  });
  it('takes back what a choice leaves without meaning, and offers nothing that has none beside it', async () => {
    const page = await opened('explore.html?v=1&lang=en&indicator=gross-exports');
    await page.waitForSelector('.grid td.num button');
    expect(page.url()).toContain('with.approach=source');
    await page.selectOption('#option-method', 'kww');
    await page.waitForSelector('#option-approach[disabled]');
    await page.waitForSelector('.result-of[aria-busy=false] .grid td.num button');
    expect(page.url()).not.toContain('with.approach');
    expect(await page.locator('.error').count()).toBe(0);
    await page.selectOption('#option-perspective', 'importer');
    await page.waitForSelector('#option-method option[value=kww][disabled]', { state: 'attached' });
    expect(page.url()).not.toContain('with.method');
    // no exporter stands in imports: what is shown leads on to all of it
    await page.click('button:has-text("Show every row")');
    await page.waitForSelector('.result-of[aria-busy=false] .grid td.num button');
    expect(page.url()).not.toContain('with.show');
  });
  it.each(['csv', 'json'])('gives with the same address what escalar open prints: %s', async (format) => {
    const place =
      'explore.html?v=1&lang=en&data=ggdc-etd-2021&indicator=similarity&where.economy=MEX,TWN&with.from=2008&with.to=2008';
    const page = await opened('');
    const body = await (await page.request.get(at(place.replace('.html', `.${format}`)))).text();
    const { out, code } = await runHere(['open', place, `--${format}`]);
    expect(code).toBe(0);
    if (format === 'csv') expect(body).toBe(out);
    else expect(JSON.parse(body).rows).toEqual(JSON.parse(out).rows);
  });
  it('draws an error of the cells of a table, gives its command, and takes it back', async () => {
    const place =
      'explore.html?v=1&lang=es&data=wiod-2013-ten&indicator=participation&with.years=2008&with.show=MEX';
    const page = await opened(place);
    await page.waitForSelector('.grid td.num button');
    // how often waits for an error, which is nothing by itself
    await page.fill('#draws', '3');
    await page.keyboard.press('Tab');
    expect(page.url()).not.toContain('draws');
    await page.fill('#noise', '0.1');
    await page.keyboard.press('Tab');
    await page.waitForSelector('.result-of[aria-busy=false] .grid:has-text("draws=3")');
    expect(page.url()).toMatch(/draws=3.*noise=0\.1/);
    const vary = page.locator('label:has(> span:text-is("Variar una opción"))');
    expect(await vary.locator('select').isDisabled()).toBe(true);
    const body = await (await page.request.get(page.url().replace('.html', '.csv'))).text();
    expect(body).toContain('summary,standard-deviation,');
    const command = ((await page.textContent('.takeaway .copied pre')) ?? '').split(/\s+/).slice(1);
    const { out } = await runHere([...command.filter((word) => word !== ''), '--csv']);
    expect(body).toBe(out);
    await page.fill('#noise', '');
    await page.keyboard.press('Tab');
    await page.waitForFunction('!location.href.includes("draws")');
    expect(await vary.locator('select').isDisabled()).toBe(false);
  });
  it('sets other data of the same kind beside its own, and takes them back', async () => {
    const place =
      'explore.html?v=1&lang=es&data=ggdc-10sd-2015&indicator=shift-share&where.economy=MEX&with.from=1995&with.show.unit=points&with.to=2008';
    const page = await opened(place);
    await page.waitForSelector('.grid td.num button');
    const offered = await page.locator('#against option').evaluateAll((all) => all.map((one) => one.value));
    expect(offered).toContain('ggdc-etd-2021');
    expect(offered).not.toContain('ggdc-10sd-2015');
    expect(offered).not.toContain('atlas-2016');
    await page.selectOption('#against', 'ggdc-etd-2021');
    await page.waitForSelector('.grid th:has-text("ggdc-etd-2021")');
    expect(page.url()).toContain('against=ggdc-etd-2021');
    await page.waitForSelector('.scene .mark');
    // an option that varies has no meaning for two, and says so
    const vary = page.locator('label:has(> span:text-is("Variar una opción"))');
    expect(await vary.locator('select').isDisabled()).toBe(true);
    expect(await vary.textContent()).toContain('lado a lado');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('.takeaway button:text-is("CSV")'),
    ]);
    const command = ((await page.textContent('.takeaway .copied pre')) ?? '').split(/\s+/).slice(1);
    const { out } = await runHere([...command.filter((word) => word !== ''), '--csv']);
    expect(readFileSync(await download.path()).toString()).toBe(out);
    const body = await (await page.request.get(page.url().replace('.html', '.csv'))).text();
    expect(body).toBe(out);
    await page.click('.grid td.num button');
    await page.waitForSelector('.explain .result');
    expect(await page.locator('.explain .result').count()).toBe(2);
    expect(await page.locator('.explain h2').allInnerTexts()).toEqual([
      expect.stringContaining('De dónde'),
      expect.stringContaining('ggdc-10sd-2015'),
      expect.stringContaining('ggdc-etd-2021'),
    ]);
    await page.click('.explain header button');
    await page.selectOption('#against', '');
    await page.waitForSelector('.grid th:has-text("Valor")');
    expect(page.url()).not.toContain('against');
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
    const files = new Map<string, Uint8Array>();
    for await (const { path, bytes } of siteFiles(desk.pages)) files.set(path, bytes);
    const site = await fileServer(files);
    for (const address of [place, new URL(place, site.address).href]) {
      const page = await opened(address);
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
    }
    site.close();
    rmSync(folder, { recursive: true });
    // the first bytes of a PNG, and how wide it says that it is
    expect(pictures[0]?.subarray(1, 4).toString()).toBe('PNG');
    expect(pictures[0]?.readUInt32BE(16)).toBe(3 * 720);
    expect(pictures[1]?.equals(pictures[0] as Buffer)).toBe(true);
  });
  it('says what an address has that it does not know', async () => {
    const page = await opened('explore.html?v=1&lang=es&colour=red&indicator=similarity');
    expect(await page.textContent('[role=alert]')).toContain('colour');
    // in its language, with a way on that keeps the rest
    await expect.poll(() => page.evaluate('document.documentElement.lang'), POLL).toBe('es');
    await page.click('[role=alert] a:has-text("Abrir la página sin eso")');
    await page.waitForSelector('.grid td.num button');
    expect(page.url()).toContain('indicator=similarity');
  });
});
