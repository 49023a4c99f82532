import { describe, expect, it } from 'vitest';
import { keyboardOf } from '../../support/keyboard.ts';
import { OWN_STUDY } from '../../support/own-study.ts';
import { noBrowser, POLL, WALK, workbenchDesk } from '../../support/workbench-desk.ts';

const { opened } = workbenchDesk();
const looked = new Set<string>();

describe.skipIf(noBrowser).each([
  ['en', 'final demand', 'circuits', 'Mine'],
  ['es', 'demanda final', 'circuitos', 'Mío'],
] as const)('what a person shapes by the keyboard alone: %s', WALK, (lang, demand, circuits, mine) => {
  const at = async (place: string) => keyboardOf(await opened(`${place}.html?v=1&lang=${lang}`), looked);

  it('shapes a shock, and walks what it changes back to the table', async () => {
    const keys = await at('lab');
    await keys.seen('.grid td.num button');
    await keys.skipBar();
    await keys.tabTo('#shock-1-kind');
    await keys.type(demand);
    await keys.seen('#shock-1-change');
    await keys.tabTo('input[type=range]');
    await keys.press('ArrowLeft');
    await expect.poll(() => keys.url(), POLL).toContain('shock.1.change=-0.11');
    await keys.seen('.result-of[aria-busy=false] .grid td.num button');
    await keys.tabTo('.scene .mark');
    await keys.press('Enter');
    await keys.seen('.explain .result b');
    expect(await keys.textOf('.explain')).toContain('io_table');
    await keys.press('Escape');
    await keys.gone('.explain');
    await keys.tabTo('.grid td.num button');
  });

  it('fills a basket by words, and asks where its share comes from', async () => {
    const keys = await at('basket');
    await keys.seen('.grid td.num button');
    await keys.skipBar();
    await keys.tabTo('#basket-search');
    await keys.type(circuits);
    await keys.seen('.options .plain button[aria-pressed=false]');
    await keys.tabTo('.options .plain button[aria-pressed=false]');
    const [code = ''] = /\d+/.exec(await keys.focused()) ?? [];
    await keys.press('Enter');
    await expect.poll(() => keys.url(), POLL).toMatch(new RegExp(`expression=[^&]*${code}(&|$)`));
    await keys.gone('.busy .spin');
    await keys.tabTo('.grid td.num button');
    await keys.press('Enter');
    await keys.seen('.explain .lines td');
  });

  it('gives a file of its own, computes with it, and looks at a release', async () => {
    const keys = await at('data');
    await keys.seen('.release');
    await keys.skipBar();
    await keys.tabTo('#own-file');
    const csv = 'economy,year,product,value\nMEX,2000,854230,5\nTWN,2000,854230,6\nTWN,2001,847130,6\n';
    await keys.chooseFile({ name: 'own.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await keys.seen('.uses a');
    await keys.seen('.coverage td.has');
    await keys.tabTo('#column-0');
    await keys.tabTo('.uses a', true);
    await keys.press('Enter');
    await keys.seen('.grid td.num button');
    expect(await keys.countOf('.error')).toBe(0);
    const release = await at('data');
    await release.seen('.release');
    await release.skipBar();
    await release.tabTo('.release a[href*="data=ggdc-etd-2021"]');
    await release.press('Enter');
    await release.seen('.coverage td.has');
    // a table that is wider or longer than its frame is moved by arrows
    await release.tabTo('.coverage');
  });

  it('writes a study, is led to its fault, and runs it', async () => {
    const keys = await at('editor');
    await keys.seen('.editor ol');
    await keys.skipBar();
    await keys.tabTo('.editor textarea');
    await keys.press('Control+a', 'Delete');
    await keys.type(OWN_STUDY.replace('similarity', 'similarty'));
    await keys.seen('.editor [role=alert] button');
    await keys.tabTo('.editor [role=alert] button');
    await keys.press('Enter');
    await expect.poll(() => keys.isAt('.editor textarea'), POLL).toBe(true);
    await keys.press('Control+a', 'Delete');
    await keys.type(OWN_STUDY);
    await keys.seen('.editor .primary');
    await keys.tabTo('.editor .primary');
    await keys.press('Enter');
    await keys.seen('.chapter td.num button');
    expect(await keys.textOf('h1')).toBe(mine);
    await keys.tabTo('.chapter td.num button');
    await keys.press('Enter');
    await keys.seen('.explain .lines td');
  });
});
