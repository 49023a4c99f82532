import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PAGES } from '../../../src/workbench/address.ts';
import { faultsOf, noBrowser, WALK, workbenchDesk } from '../../support/workbench-desk.ts';

const { at, opened } = workbenchDesk();

const SUBJECTS: Readonly<Record<string, string>> = {
  explore: '&data=ggdc-etd-2021&indicator=similarity&where.economy=MEX,TWN&with.from=2008&with.to=2008',
  compare: '&indicator=gross-exports',
  study: '&study=verdict',
  methods: '&indicator=rca',
};
/** What a page shows once its answer is there: a page left before that ends the engine, and what it has computed. */
const SHOWN: Readonly<Record<(typeof PAGES)[number], string>> = {
  index: '.asking select',
  explore: '.grid td.num button',
  compare: '.beside-each-other td.num button',
  study: '.chapter',
  lab: '.grid td.num button',
  basket: '.grid td.num button',
  policies: '.record',
  claims: '.claims-list',
  editor: '.editor ol',
  data: '.release',
  methods: '.formula',
};

describe.skipIf(noBrowser).each([
  ['en', 1280],
  ['es', 1280],
  ['en', 390],
  ['es', 390],
] as const)('access to the pages of the workbench: %s, %i', WALK, (lang, width) => {
  /** By all rules in light, by contrast in dark. */
  const faultsInBoth = async (page: Page) => {
    const light = await faultsOf(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await faultsOf(page, ['color-contrast']);
    await page.emulateMedia({ colorScheme: 'light' });
    return { light, dark };
  };
  const NONE = { light: [], dark: [] };

  it.each(PAGES)('no fault, light or dark: %s', async (name) => {
    const page = await opened(`${name}.html?v=1&lang=${lang}${SUBJECTS[name] ?? ''}`, { width });
    await page.waitForSelector('main h1');
    await page.waitForSelector(SHOWN[name], { timeout: 200_000 });
    expect(await faultsInBoth(page)).toEqual(NONE);
    expect(
      Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth')),
    ).toBeLessThanOrEqual(0);
    expect(await page.evaluate('document.documentElement.lang')).toBe(lang);
  });
  it('no fault in what opens over a page or stands in its place: search, keys, lines, a refusal, an own file', async () => {
    const page = await opened(`explore.html?v=1&lang=${lang}${SUBJECTS.explore}`, { width });
    await page.waitForSelector('.grid td.num button');
    await page.keyboard.press('/');
    await page.keyboard.type('mexico');
    await page.waitForSelector('[role=option]');
    expect(await faultsInBoth(page)).toEqual(NONE);
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog.search', { state: 'detached' });
    await page.keyboard.press('?');
    await page.waitForSelector('dialog.keys li');
    expect(await faultsInBoth(page)).toEqual(NONE);
    await page.keyboard.press('Escape');
    await page.click('.grid td.num button');
    await page.waitForSelector('.explain .lines td');
    expect(await faultsInBoth(page)).toEqual(NONE);
    await page.goto(at(`explore.html?v=1&lang=${lang}&indicator=policy-stock`));
    await page.waitForSelector('.ways-on a');
    expect(await faultsInBoth(page)).toEqual(NONE);
    await page.goto(at(`data.html?v=1&lang=${lang}`));
    await page.setInputFiles('input[type=file]', {
      name: 'own.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('lugar,cuando,product,value\nMEX,2000,854230,5\nTWN,2000,854230,6\n'),
    });
    await page.waitForSelector('#column-0');
    expect(await faultsInBoth(page)).toEqual(NONE);
  });
});
