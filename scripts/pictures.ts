import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { serveWorkbench } from '../src/node/serve/serve.ts';
import { shippedRoot } from '../src/store/store-roots.ts';
import { builtPages } from '../test/support/built-pages.ts';
import { chromiumPath } from '../test/support/chromium.ts';
import { repository } from '../test/support/source-files.ts';

/** Pictures of the main views of the workbench into `docs/images/workbench`: `npx tsx scripts/pictures.ts [VIEW...]`. */
const VIEWS: Readonly<
  Record<string, { readonly place: string; readonly ready: string; readonly at?: string }>
> = {
  home: { place: 'index.html?v=1&lang=en', ready: '.asking select' },
  verdict: {
    place: 'study.html?v=1&lang=en&study=verdict&set.economy=POL&set.versus=MEX',
    ready: '.rules .number',
    at: '.rules .number',
  },
  explore: {
    place:
      'explore.html?v=1&lang=es&indicator=gross-exports&data=wiod-2013-ten&with.show.exporter=MEX&with.years=2008',
    ready: '.scene .mark',
  },
  compare: {
    place: 'compare.html?v=1&lang=en&indicator=gross-exports',
    ready: '.beside-each-other td.num button',
  },
  lab: { place: 'lab.html?v=1&lang=en', ready: '.grid td.num button' },
  basket: { place: 'basket.html?v=1&lang=es', ready: '.grid td.num button' },
  policies: { place: 'policies.html?v=1&lang=en', ready: '.record' },
  claims: { place: 'claims.html?v=1&lang=es', ready: '.claims-list .number' },
  editor: { place: 'editor.html?v=1&lang=en', ready: '.editor ol' },
  data: { place: 'data.html?v=1&lang=es', ready: '.release' },
  methods: { place: 'methods.html?v=1&lang=es&indicator=exposure', ready: '.formula' },
};

async function pictures(browser: Browser, address: string, names: readonly string[]): Promise<void> {
  const folder = join(repository, 'docs', 'images', 'workbench');
  mkdirSync(folder, { recursive: true });
  for (const width of [1280, 390])
    for (const colorScheme of ['light', 'dark'] as const) {
      const viewport = { width, height: width === 390 ? 844 : 800 };
      const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
      const page = await context.newPage();
      page.setDefaultTimeout(300_000);
      await page.goto(address);
      for (const name of names) {
        const { place, ready, at } = VIEWS[name] as (typeof VIEWS)[string];
        await page.goto(new URL(place, address).href);
        await page.waitForSelector(ready, { state: 'attached' });
        await page.waitForSelector('.busy .spin', { state: 'detached' });
        if (at !== undefined)
          await page.evaluate(
            `[...document.querySelectorAll(${JSON.stringify(at)})].find((one) => one.checkVisibility())?.closest('section, figure').scrollIntoView()`,
          );
        const path = join(folder, `${name}-${width}-${colorScheme}.png`);
        await page.screenshot({ path });
        process.stdout.write(`${path}\n`);
      }
      await context.close();
    }
}

const path = chromiumPath();
const asked = process.argv.slice(2);
if (path !== null) {
  const pages = await builtPages();
  const roots = [{ path: shippedRoot(), writable: false }];
  const options = { folder: pages.folder, nodeFlags: ['--import', 'tsx'] };
  const workbench = await serveWorkbench(roots, '0.0.0', options);
  const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
  try {
    await pictures(browser, workbench.address, asked.length === 0 ? Object.keys(VIEWS) : asked);
  } finally {
    await browser.close();
    await workbench.close();
    pages.remove();
  }
}
