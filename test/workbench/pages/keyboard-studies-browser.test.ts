import { describe, expect, it } from 'vitest';
import { keyboardOf } from '../../support/keyboard.ts';
import { noBrowser, POLL, WALK, workbenchDesk } from '../../support/workbench-desk.ts';

const { opened } = workbenchDesk();
const looked = new Set<string>();

describe.skipIf(noBrowser).each([
  ['en', 'Poland', 'Taiwan', 'Lines of the source'],
  ['es', 'Polonia', 'Taiwán', 'Líneas de la fuente'],
] as const)('studies, claims and policies by the keyboard alone: %s', WALK, (lang, poland, taiwan, lines) => {
  const at = async (place: string) => keyboardOf(await opened(`${place}.html?v=1&lang=${lang}`), looked);

  it('asks the question at home, and walks its answer back to published lines', async () => {
    const keys = await at('index');
    await keys.seen('.asking select');
    await keys.skipBar();
    await keys.tabTo('#parameter-economy');
    await keys.type(poland);
    await keys.tabTo('.primary');
    await keys.press('Enter');
    await keys.seen('.rules .number');
    expect(await keys.textOf('h1')).toContain(poland);
    await keys.tabTo('.rules .number');
    const judged = await keys.focused();
    await keys.press('Enter');
    await keys.seen('.explain .result b');
    await keys.tabTo('.explain .lines');
    await keys.press('Escape');
    await keys.gone('.explain');
    expect(await keys.focused()).toBe(judged);
    // a figure is one stop, however many marks it has
    await keys.tabTo('.mark');
    const first = await keys.textOf('.scene:focus-within .said');
    await keys.press('ArrowRight');
    expect(await keys.textOf('.scene:focus-within .said')).not.toBe(first);
    const walked = await keys.focused();
    await keys.press('Enter');
    await keys.seen('.explain .lines td');
    await keys.press('Escape');
    await keys.gone('.explain');
    expect(await keys.focused()).toBe(walked);
    expect(await keys.isAt('.mark')).toBe(true);
    expect(await keys.tabTo(':not(.mark)')).toBe(1);
  });

  it('chooses a study of the list and another span of years', async () => {
    const keys = await at('study');
    await keys.seen('.cards a');
    await keys.skipBar();
    await keys.tabTo('.cards a[href*="study=verdict"]');
    await keys.press('Enter');
    await keys.seen('.rules .number');
    // what was pressed is gone with its page: the next stop is in the new one, not in the bar again
    await keys.tabTo('main select');
    await keys.tabTo('#parameter-from');
    await keys.type('2000');
    await expect.poll(() => keys.url(), POLL).toContain('set.from=2000');
    await keys.gone('.busy .spin');
    await expect.poll(() => keys.textOf('.copied pre'), POLL).toContain('from=2000');
  });

  it('filters policies and opens the lines of one', async () => {
    const keys = await at('policies');
    await keys.seen('.scene .mark');
    await keys.skipBar();
    await keys.tabTo('#policies-economy');
    await keys.type(taiwan);
    await expect.poll(() => keys.url(), POLL).toContain('economy=TWN');
    await keys.gone('.busy .spin');
    await keys.tabTo('.scene .mark');
    await keys.press('ArrowDown', 'Enter');
    await keys.seen('.record[data-open=true] .source-lines');
    expect(await keys.textOf('.record[data-open=true] .source-lines')).toContain('economy: TWN');
    await keys.tabTo('.record[data-open=true] summary');
    expect(await keys.focused()).toContain(lines);
  });

  it('narrows the claims to a status and walks a number back', async () => {
    const keys = await at('claims');
    await keys.seen('.claims-list', 200_000);
    const all = await keys.countOf('.claims-list > li');
    await keys.skipBar();
    await keys.tabTo('.statuses button');
    await keys.press('Enter');
    await expect.poll(() => keys.countOf('.claims-list > li'), POLL).toBeLessThan(all);
    expect(await keys.isAt('.statuses button[aria-pressed=true]')).toBe(true);
    await keys.tabTo('.claims-list .number');
    const ours = await keys.focused();
    await keys.press('Enter');
    await keys.seen('.explain .result b');
    expect(Number.parseFloat(await keys.textOf('.explain .result b'))).toBeCloseTo(
      Number.parseFloat(ours),
      0,
    );
  });
});
