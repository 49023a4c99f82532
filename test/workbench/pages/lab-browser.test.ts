import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere } from '../../support/cli-in-process.ts';
import { wordsOf } from '../../support/command-words.ts';
import { noBrowser, POLL, WALK, workbenchDesk } from '../../support/workbench-desk.ts';

const { at, opened } = workbenchDesk();

describe.skipIf(noBrowser)('scenarios and baskets in a browser', WALK, () => {
  it('shapes a scenario with the keyboard, and keeps the file that gives the same numbers', async () => {
    const page = await opened('lab.html?v=1&lang=es');
    await page.waitForSelector('.grid td.num button');
    await page.selectOption('#shock-1-kind', 'demand');
    await page.waitForSelector('#shock-1-change');
    await page.focus('input[type=range]');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => page.inputValue('#shock-1-change'), POLL).toBe('-0.11');
    expect(page.url()).toContain('shock.1.change=-0.11');
    await page.focus('#sweep-on');
    await page.keyboard.press('Space');
    await page.waitForSelector('section.result-of[aria-busy=false] .picture path');
    // the bars above it, which push it down when they come
    await page.waitForSelector('div.result-of > .picture .mark');
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
    await page.waitForSelector('.explain', { state: 'detached' });
    // and one on the bars the scenario as it is
    await page.focus('div.result-of > .picture .mark[tabindex="0"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.explain .result');
    expect(await page.locator('.explain .result').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.waitForSelector('.explain', { state: 'detached' });
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
  });
  it('answers an address of what there is not once, with a way to the page anew', async () => {
    const lab = await opened('lab.html?v=1&lang=es&on=nothing');
    await lab.click('.error a:has-text("Abrir la página desde el principio")');
    await lab.waitForSelector('.grid td.num button');
    expect(lab.url()).not.toContain('on=nothing');
    const explore = await opened('explore.html?v=1&lang=en&indicator=nada&data=wiod-2013-ten');
    await explore.waitForSelector('.error a:has-text("Open the page anew")');
    expect(await explore.locator('.error').count()).toBe(1);
  });
  it('keeps shocks, elasticities and curve of one model together', async () => {
    const page = await opened('lab.html?v=1&lang=es');
    await page.waitForSelector('.grid td.num button');
    await page.selectOption('#shock-1-kind', 'tariff');
    await page.click('button:has-text("Otra para una rama")');
    await page.fill('#lab-elasticity-1', '3');
    await page.keyboard.press('Tab');
    await page.selectOption('#lab-elasticity-1-industry', 'c15');
    await expect.poll(() => page.url(), POLL).toContain('elasticity.c15=3');
    await expect.poll(() => page.textContent('.takeaway pre >> nth=-1'), POLL).toContain('c15: 3');
    // whose origins are pooled is a choice beside them, and the file says it
    await page.selectOption('#lab-model', 'antras2018');
    await expect.poll(() => page.url(), POLL).toContain('model=antras2018');
    await expect.poll(() => page.textContent('.takeaway pre >> nth=-1'), POLL).toContain('model: antras2018');
    // another shock is of the same model
    await page.click('button:has-text("Agregar un choque")');
    await page.waitForSelector('#shock-2-kind');
    expect(await page.inputValue('#shock-2-kind')).toBe('tariff');
    await page.click('fieldset:has(#shock-2-kind) > button');
    await page.focus('#sweep-on');
    await page.keyboard.press('Space');
    await page.selectOption('#sweep-over', 'elasticity');
    await expect.poll(() => page.url(), POLL).toContain('sweep.over=elasticity');
    // a shock at fixed prices has none, and its curve neither
    await page.selectOption('#shock-1-kind', 'demand');
    await page.waitForSelector('#shock-1-change');
    expect(page.url()).not.toContain('sweep.over=elasticity');
    expect(await page.locator('#lab-elasticity-1, #lab-model').count()).toBe(0);
    await page.waitForSelector('section.result-of[aria-busy=false] .picture path');
    expect(await page.locator('.error').count()).toBe(0);
  });
  it('begins a scenario from the result of another, and opens again what it saved, as YAML and as a spreadsheet', async () => {
    const page = await opened('lab.html?v=1&lang=en');
    await page.waitForSelector('.grid td.num button');
    await page.selectOption('#lab-on', 'mexico-takes-electronics');
    await page.waitForSelector('#lab-data[disabled]');
    await page.waitForSelector('.result-of[aria-busy=false] .grid td.num button');
    await page.click('button:has-text("Begin another from its result")');
    await page.waitForURL(/on=mexico-electronics-suppliers\.yaml/);
    await page.waitForSelector('.result-of[aria-busy=false] .grid td.num button');
    const takeaway = () => page.textContent('.takeaway >> nth=-1');
    await expect.poll(takeaway, POLL).toContain('mexico-electronics-suppliers.yaml');
    const place = page.url();
    const body = async () => (await page.request.get(page.url().replace('lab.html', 'lab.csv'))).text();
    const numbers = await body();
    const folder = mkdtempSync(join(tmpdir(), 'escalar-lab-'));
    for (const kind of ['Save as file', 'Save as spreadsheet']) {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.click(`button:has-text("${kind}")`),
      ]);
      const path = join(folder, file.suggestedFilename());
      await file.saveAs(path);
      await page.goto(at('lab.html?v=1&lang=en'));
      await page.waitForSelector('.grid td.num button');
      await page.setInputFiles('#lab-file', path);
      await page.waitForURL(/on=mexico-electronics-suppliers\.yaml/);
      await page.waitForSelector('.result-of[aria-busy=false] .grid td.num button');
      expect(await body()).toBe(numbers);
      expect(new URL(page.url()).searchParams.get('id')).toBe(new URL(place).searchParams.get('id'));
    }
    rmSync(folder, { recursive: true });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(1280);
  });
  it('fills a basket by words without accents, and gives its share as the command line does', async () => {
    const page = await opened('basket.html?v=1&lang=es');
    await page.waitForSelector('.grid td.num button');
    await page.fill('#basket-search', 'vehiculos automoviles turismo');
    await page.waitForSelector('.options .plain button[aria-pressed=false]');
    const before = await page.textContent('.grid td.num button');
    await page.focus('.options .plain button[aria-pressed=false]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.options .plain button[aria-pressed=true]');
    await expect.poll(() => page.textContent('.grid td.num button'), POLL).not.toBe(before);
    const body = await (await page.request.get(page.url().replace('basket.html', 'basket.csv'))).text();
    // the command comes with the result, beside its rows
    await page.waitForSelector('.result-of[aria-busy=false]');
    const command = (await page.textContent('.takeaway pre')) ?? '';
    expect((await runHere([...wordsOf(command).slice(1), '--csv'])).out).toBe(body);
    await page.focus('.grid td.num button');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.explain .lines td');
    await page.fill('#basket-expression', '85+(');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.options [role=alert] code:has-text("bad-basket")');
  });
});
