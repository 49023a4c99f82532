import { describe, expect, it } from 'vitest';
import { rowXml, workbook } from '../../sources/tabular/xlsx/fixture.ts';
import { faultsOf, noBrowser, POLL, WALK, workbenchDesk } from '../../support/workbench-desk.ts';

const { opened } = workbenchDesk();

describe.skipIf(noBrowser)('data and files in a browser', WALK, () => {
  it('computes with a file that is dropped on the first page, and shows markup in it as text', async () => {
    const page = await opened('index.html?v=1&lang=en');
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
  });
  it('names the columns of a file with the keyboard, shows it as it is read, and computes with it', async () => {
    const page = await opened('data.html?v=1&lang=es');
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
      await expect.poll(() => new URL(page.url()).search.split('map.').length, POLL).toBe(at + 2);
    }
    await page.waitForSelector('.uses a');
    await page.waitForSelector('.coverage td.has');
    expect(await page.textContent('.copied pre')).toContain('--map lugar=economy');
    // the last letter of a name may still bring an answer, which draws the links anew; one key alone is pressed, for a
    // second would be pressed on the page that comes, in its first field
    const standing = async () => {
      const link = await page.$('.uses a');
      await page.waitForTimeout(500);
      return (await link?.evaluate((node) => node.isConnected)) === true ? link : null;
    };
    let link = await standing();
    for (let tries = 0; link === null && tries < 60; tries += 1) link = await standing();
    await link?.press('Enter');
    await page.waitForURL(/explore/, { timeout: 60_000 });
    await page.waitForSelector('.grid td.num button');
    expect(page.url()).toContain('map.lugar=economy');
    const body = await (await page.request.get(page.url().replace('explore.html', 'explore.csv'))).text();
    expect(body, page.url()).toContain('TWN');
    await page.focus('.grid td.num button');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.explain .lines td');
    expect(await page.textContent('.explain .lines')).toContain('propio.csv:');
    await page.goBack();
    await page.goBack();
    await page.waitForSelector('.uses a');
  });
  it('asks which sheet of a workbook, and leads on with the one that is chosen', async () => {
    const page = await opened('data.html?v=1&lang=en');
    const sheet = (name: string, value: number) => {
      const rows = [
        ['country', 'year', 'product', 'value'],
        ['MEX', 2000, '854230', value],
        ['MEX', 2001, '854230', 2 * value],
      ];
      return { name, cells: rows.map((row, i) => rowXml(i + 1, row)).join('') };
    };
    await page.setInputFiles('input[type=file]', {
      name: 'two.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(workbook({ cells: '', sheets: [sheet('First', 5), sheet('More', 50)] })),
    });
    await page.waitForSelector('#read-sheet');
    expect(await page.locator('.uses a').count()).toBe(0);
    await page.selectOption('#read-sheet', 'More');
    await page.waitForSelector('.uses a');
    expect(page.url()).toContain('read.sheet=More');
    expect(await page.inputValue('#read-sheet')).toBe('More');
    expect(await page.textContent('.copied pre')).toContain('--read sheet=More');
    expect(await faultsOf(page)).toEqual([]);
    await page.click('.uses a');
    await page.waitForSelector('.grid td.num button');
    expect(page.url()).toContain('read.sheet=More');
  });
  it('shows the checks of a release and its economies by year', async () => {
    const page = await opened('data.html?v=1&lang=en');
    await page.click('.release:has(code:text-is("ggdc-etd-2021")) a');
    await page.waitForSelector('.coverage td.has');
    expect(await page.textContent('.coverage')).toContain('Mexico (MEX)');
    expect(await page.textContent('.copied pre')).toBe('escalar data check ggdc-etd-2021');
    expect(await faultsOf(page)).toEqual([]);
  });
});
