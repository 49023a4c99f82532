import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OWN_STUDY } from '../../support/own-study.ts';
import { faultsOf, noBrowser, POLL, WALK, workbenchDesk } from '../../support/workbench-desk.ts';

const { at, opened } = workbenchDesk();

describe.skipIf(noBrowser)('studies, their claims and policies in a browser', WALK, () => {
  it('judges an economy that a person chooses, and walks a mark back to published lines, with the keyboard alone', async () => {
    const page = await opened('');
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
    // in the chapter of the economy: a word of the verdict, and a number under it
    for (const cell of ['#first .rules .number:has(.badge)', '#first .rules li .number']) {
      await page.focus(cell);
      await page.keyboard.press('Enter');
      await page.waitForSelector('.explain .lines td, .explain .error');
      expect(await page.locator('.explain .error').count()).toBe(0);
      expect(await page.textContent('.explain .result')).toMatch(/Poland|POL/);
      await page.keyboard.press('Escape');
      await page.waitForSelector('.explain', { state: 'detached' });
    }
    await page.focus('.chapter figure .wide-only .mark[tabindex="0"]');
    const said = () => page.textContent('.chapter figure .wide-only .said');
    const first = await said();
    await page.keyboard.press('ArrowRight');
    await expect.poll(said, POLL).not.toBe(first);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.explain .lines td');
    expect(await page.textContent('.explain .result')).toMatch(/Poland|Korea/);
    const address = page.url();
    await page.keyboard.press('Escape');
    await page.waitForSelector('.explain', { state: 'detached' });
    await page.goBack();
    await page.waitForSelector('.explain .lines td');
    expect(page.url()).toBe(address);
  });
  it('moves through the product space with wheel, hand, keys and buttons, and its address keeps the view', async () => {
    const page = await opened('study.html?v=1&lang=en&study=mexico-taiwan&view.space-mexico=3,0.3,0.4');
    const space = page.locator('.wide-only .scene:has(svg[aria-label*="Mexico in the product space"])');
    await space.locator('.moved').waitFor({ timeout: 60_000 });
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
    await expect.poll(view, POLL).not.toBe('3,0.3,0.4');
    expect(await page.locator('.explain').count()).toBe(0);
    const dragged = view();
    expect(Number(dragged.split(',')[1])).toBeLessThan(0.3);
    await page.mouse.wheel(0, -300);
    await expect.poll(() => Number(view().split(',')[0]), POLL).toBeGreaterThan(3);
    const wheeled = view();
    await space.locator('.mark[tabindex="0"]').focus();
    await page.keyboard.press('-');
    await expect.poll(view, POLL).not.toBe(wheeled);
    const before = await shown();
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(shown, POLL).not.toBe(before);
    await page.keyboard.press('0');
    await expect.poll(view, POLL).toBe('whole');
    await space.locator('button[aria-label=Larger]').click();
    await expect.poll(view, POLL).toBe('1.5,0.5,0.5');
    await space.locator('.pan-buttons button').last().click();
    // a click is still one, on the dot below the pointer
    await space.locator('.mark').last().click({ force: true });
    await page.waitForSelector('.explain .lines td');
    expect(await faultsOf(page)).toEqual([]);
  }, 600_000);
  // beside the one before: the engine has its study by now
  it('leads from a record of policy to the lines of its file, and from a claim to its number', async () => {
    const page = await opened('policies.html?v=1&lang=es');
    await page.waitForSelector('.scene .mark');
    await page.selectOption('#policies-economy', 'TWN');
    await expect.poll(() => page.textContent('main'), POLL).not.toContain('Plan Nacional');
    await page.focus('.scene .mark[tabindex="0"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.record[data-open=true] details[open] .source-lines');
    expect(await page.textContent('.record[data-open=true] .source-lines')).toContain('economy: TWN');
    await page.goto(at('claims.html?v=1&lang=es&status=reproduced'));
    await page.waitForSelector('.claims-list .number', { timeout: 60_000 });
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
  });
  it('edits a study: a fault in its place, a run, a file, and a draft that no other tab overwrites', async () => {
    const page = await opened('editor.html?v=1&lang=en');
    await expect.poll(() => page.inputValue('.editor textarea'), POLL).toContain('id: verdict');
    await page.fill('.editor textarea', OWN_STUDY.replace('similarity', 'similarty'));
    await page.waitForSelector('.editor [role=alert]');
    expect(await page.textContent('.editor .try')).toContain('similarity');
    await page.focus('.editor [role=alert] button');
    await page.keyboard.press('Enter');
    const chosen = () =>
      page.evaluate(
        'document.activeElement.value?.slice(0, document.activeElement.selectionStart).split("\\n").length',
      );
    await expect.poll(chosen, POLL).toBe(6);
    await page.fill('.editor textarea', OWN_STUDY);
    await page.waitForSelector('.editor .primary');
    const second = await opened('editor.html?v=1&lang=en', { beside: page });
    await expect.poll(() => second.inputValue('.editor textarea'), POLL).toContain('id: verdict');
    await second.fill('.editor textarea', 'id: other');
    await page.reload();
    await expect.poll(() => page.inputValue('.editor textarea'), POLL).toBe(OWN_STUDY);
    await second.close();
    await page.waitForSelector('.editor .primary');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.click('button:has-text("Save as file mine.yaml")'),
    ]);
    expect(readFileSync(await file.path(), 'utf8')).toBe(OWN_STUDY);
    // a file of one's own opens in the place of what stood there
    await page.fill('.editor textarea', 'id: nothing yet');
    await page.setInputFiles('#editor-file', await file.path());
    await expect.poll(() => page.inputValue('.editor textarea'), POLL).toBe(OWN_STUDY);
    await page.waitForSelector('.editor .primary');
    await page.focus('.editor .primary');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.chapter td.num button');
    expect(await page.textContent('h1')).toBe('Mine');
    await page.focus('.chapter td.num button');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.explain .lines td');
  });
});
