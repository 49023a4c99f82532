import { describe, expect, it } from 'vitest';
import { PAGES } from '../../../src/workbench/address.ts';
import { faultsOf, noBrowser, WALK, workbenchDesk } from '../../support/workbench-desk.ts';

const { opened } = workbenchDesk();

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
  it.each(PAGES)('no serious fault, light or dark: %s', async (name) => {
    const page = await opened(`${name}.html?v=1&lang=${lang}${SUBJECTS[name] ?? ''}`, { width });
    await page.waitForSelector('main h1');
    await page.waitForSelector(SHOWN[name], { timeout: 200_000 });
    expect(await faultsOf(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await faultsOf(page, ['color-contrast'])).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(
      Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth')),
    ).toBeLessThanOrEqual(0);
    expect(await page.evaluate('document.documentElement.lang')).toBe(lang);
  });
});
