import { describe, expect, it } from 'vitest';
import { keyboardOf } from '../../support/keyboard.ts';
import { noBrowser, POLL, WALK, workbenchDesk } from '../../support/workbench-desk.ts';

const { opened } = workbenchDesk();
const looked = new Set<string>();

describe.skipIf(noBrowser).each([
  ['en', 'South Korea', 'keys', 'rca'],
  ['es', 'Corea del Sur', 'teclas', 'rca'],
] as const)('results and methods by the keyboard alone: %s', WALK, (lang, korea, keysWord, sought) => {
  const at = async (place: string) =>
    keyboardOf(await opened(place.replace('?', `?v=1&lang=${lang}&`)), looked);

  it('chooses an indicator, changes it, and asks of a mark and of a cell', async () => {
    const keys = await at('explore.html?');
    await keys.seen('main a[href*="indicator=gross-exports"]');
    await keys.skipBar();
    await keys.tabTo('main a[href*="indicator=gross-exports"]');
    await keys.press('Enter');
    await keys.seen('.grid td.num button');
    const before = await keys.textOf('.grid td.num button');
    await keys.tabTo('#option-as');
    await keys.press('ArrowDown');
    await expect.poll(() => keys.url(), POLL).toContain('with.as=share');
    await expect.poll(() => keys.textOf('.grid td.num button'), POLL).not.toBe(before);
    await keys.seen('.scene .mark');
    await keys.tabTo('.mark');
    await keys.press('ArrowRight', 'Enter');
    await keys.seen('.explain .result b');
    await keys.press('Escape');
    await keys.gone('.explain');
    await expect.poll(() => keys.isAt('.mark'), POLL).toBe(true);
    // a column is sorted by its head
    await keys.tabTo('.grid thead th.num:last-child button');
    await keys.press('Enter');
    await keys.seen('th[aria-sort=descending]');
    await keys.tabTo('.grid [data-cell]');
    await keys.press('End');
    await expect.poll(() => keys.isAt('.grid tr:nth-last-child(2) [data-cell]'), POLL).toBe(true);
    await keys.press('Enter');
    await keys.seen('.explain .result b');
    await keys.tabTo('.explain header button', true);
    await keys.press('Enter');
    await keys.gone('.explain');
  });

  it('sets a third economy beside two', async () => {
    const keys = await at('compare.html?indicator=gross-exports');
    await keys.seen('.beside-each-other td.num button');
    expect(await keys.countOf('.beside-each-other thead th.num')).toBe(2);
    await keys.skipBar();
    await keys.tabTo('#compared-economies');
    await keys.type(korea);
    await keys.press('Enter');
    await expect.poll(() => keys.countOf('.beside-each-other thead th.num'), POLL).toBe(3);
    expect(await keys.textOf('.beside-each-other thead tr')).toContain(korea);
    await keys.tabTo('#compared-term');
    await keys.press('ArrowDown');
    await expect.poll(() => keys.url(), POLL).toContain('with.show.term=DC');
    await keys.gone('.busy .spin');
    await keys.tabTo('.beside-each-other td.num button');
    const told = await keys.focused();
    await keys.press('Enter');
    await keys.seen('.explain .result b');
    const numberOf = (text: string) => Number(text.replaceAll(',', ''));
    expect(numberOf(await keys.textOf('.explain .result b'))).toBeCloseTo(numberOf(told), 1);
  });

  it('reads how an indicator is computed and goes on to compute it', async () => {
    const keys = await at('methods.html?');
    await keys.seen('main a[href*="indicator=concentration"]');
    await keys.skipBar();
    await keys.tabTo('main a[href*="indicator=concentration"]');
    await keys.press('Enter');
    await keys.seen('.formula');
    await keys.tabTo('main a[href*="explore"]');
    await keys.press('Enter');
    await keys.seen('.grid td.num button');
  });

  it('finds by the search, which gives the focus back, and shows the keys', async () => {
    const keys = await at('methods.html?indicator=shift-share');
    await keys.seen('.formula');
    await keys.tabTo('.find');
    await keys.press('Enter');
    await keys.seen('dialog.search [role=option]');
    expect(await keys.isAt('dialog.search input')).toBe(true);
    await keys.press('Escape');
    await keys.gone('dialog.search');
    await expect.poll(() => keys.isAt('.find'), POLL).toBe(true);
    await keys.press('?');
    await keys.seen('dialog.keys li');
    await keys.press('Escape');
    await keys.gone('dialog.keys');
    await keys.press('Control+k');
    await keys.seen('dialog.search [role=option]');
    await keys.type(keysWord);
    await keys.press('Enter');
    await keys.seen('dialog.keys li');
    await keys.press('Escape');
    await keys.gone('dialog.keys');
    await keys.press('/');
    await keys.seen('dialog.search');
    await keys.type(sought);
    // the second of what is found, once there are two, and back to the first
    await keys.seen('#found-1');
    await keys.press('ArrowDown');
    await keys.seen('#found-1[aria-selected=true]');
    await keys.press('ArrowUp', 'Enter');
    await expect.poll(() => keys.url(), POLL).toMatch(/indicator=rca/);
    await keys.seen('main h1');
  });
});
