import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PAGES } from '../../../src/workbench/address.ts';
import { faultsOf, noBrowser, WALK, workbenchDesk } from '../../support/workbench-desk.ts';

const { at, opened } = workbenchDesk();

const SUBJECTS: Readonly<Record<string, string>> = {
  explore: 'data=ggdc-etd-2021&indicator=similarity&where.economy=MEX,TWN&with.from=2008&with.to=2008',
  compare: 'indicator=gross-exports',
  study: 'study=verdict',
  methods: 'indicator=rca',
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

/** A desk and a telephone; a page is drawn at the one and made as wide as the other. */
const WIDTHS = { en: [1280, 390], es: [390, 1280] } as const;
const NONE = { light: [], dark: [] };

/** By all rules in light, by contrast in dark. */
async function faultsInBoth(page: Page) {
  const light = await faultsOf(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await faultsOf(page, ['color-contrast']);
  await page.emulateMedia({ colorScheme: 'light' });
  return { light, dark };
}

describe.skipIf(noBrowser).each(['en', 'es'] as const)(
  'access to the pages of the workbench: %s',
  WALK,
  (lang) => {
    const widths = WIDTHS[lang];
    const begun = (place: string) => opened(place.replace('?', `?v=1&lang=${lang}&`), { width: widths[0] });
    const expectNone = async (page: Page) => {
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        expect({ width, ...(await faultsInBoth(page)) }).toEqual({ width, ...NONE });
      }
      await page.setViewportSize({ width: widths[0], height: 900 });
    };

    it.each(PAGES)('no fault, light or dark, wide or narrow: %s', async (name) => {
      const page = await begun(`${name}.html?${SUBJECTS[name] ?? ''}`);
      await page.waitForSelector('main h1');
      await page.waitForSelector(SHOWN[name]);
      await expectNone(page);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const beyond = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
        expect({ width, beyond: Math.max(0, Number(beyond)) }).toEqual({ width, beyond: 0 });
      }
      expect(await page.evaluate('document.documentElement.lang')).toBe(lang);
    });

    it('no fault in what opens over a page or stands in its place: search, keys, lines, a refusal, an own file', async () => {
      const page = await begun(`explore.html?${SUBJECTS.explore}`);
      await page.waitForSelector('.grid td.num button');
      await page.keyboard.press('/');
      await page.keyboard.type('mexico');
      await page.waitForSelector('[role=option]');
      await expectNone(page);
      await page.keyboard.press('Escape');
      await page.waitForSelector('dialog.search', { state: 'detached' });
      await page.keyboard.press('?');
      await page.waitForSelector('dialog.keys li');
      await expectNone(page);
      await page.keyboard.press('Escape');
      await page.click('.grid td.num button');
      await page.waitForSelector('.explain .lines td');
      await expectNone(page);
      await page.goto(at(`explore.html?v=1&lang=${lang}&indicator=policy-stock`));
      await page.waitForSelector('.ways-on a');
      await expectNone(page);
      await page.goto(at(`data.html?v=1&lang=${lang}`));
      await page.setInputFiles('input[type=file]', {
        name: 'own.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('lugar,cuando,product,value\nMEX,2000,854230,5\nTWN,2000,854230,6\n'),
      });
      await page.waitForSelector('#column-0');
      await expectNone(page);
    });
  },
);
