import { describe, expect, it } from 'vitest';
import { noBrowser, POLL, WALK, workbenchDesk } from '../../support/workbench-desk.ts';

const { opened } = workbenchDesk();

describe.skipIf(noBrowser)('the search of the workbench in a browser', WALK, () => {
  it('does from anywhere what a person seeks, and shows its keys', async () => {
    const page = await opened('methods.html?v=1&lang=en&indicator=rca');
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
    await expect.poll(() => page.locator('[role=option]').count(), POLL).toBe(1);
    await page.keyboard.press('Enter');
    await page.waitForURL(/lang=es&indicator=rca/);
    await page.keyboard.press('/');
    await page.keyboard.type('teclas');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog.keys li');
    expect(await page.textContent('dialog.keys')).toContain('De dónde viene esta cifra');
  });
  it('finds a product by its code, from anywhere', async () => {
    const page = await opened('methods.html?v=1&lang=es&indicator=rca');
    await page.waitForSelector('.formula');
    await page.keyboard.press('/');
    // the answer to the last letter is not there yet: the key waits for it
    await page.keyboard.type('8542');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.inputValue('#basket-expression'), POLL).toBe('8542');
  });
  it('finds by words without accents from anywhere', async () => {
    const page = await opened('methods.html?v=1&lang=es&indicator=rca');
    await page.waitForSelector('.formula');
    await page.keyboard.press('/');
    await page.waitForSelector('dialog.search input');
    await page.keyboard.type('concentracion comercio');
    await page.waitForSelector('[role=option]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.options h1');
    await expect
      .poll(() => page.textContent('.options h1'), POLL)
      .toBe('Concentración y diversificación del comercio');
    // what only speaks of a word stands behind what is called so
    await page.keyboard.press('/');
    await page.keyboard.type('electr');
    await page.waitForSelector('[role=option]:has-text("c14")');
    const found = await page.locator('[role=option]').allInnerTexts();
    const called = found.map((text) => /electr|eléctr/i.test(text));
    expect(called[0]).toBe(true);
    expect(called.indexOf(false)).toBeGreaterThan(called.lastIndexOf(true));
  });
});
