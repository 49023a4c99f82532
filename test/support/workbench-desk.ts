import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { serveWorkbench, type Workbench } from '../../src/node/serve/serve.ts';
import { shippedRoot } from '../../src/store/store-roots.ts';
import { builtPages } from './built-pages.ts';
import { chromiumPath } from './chromium.ts';

const path = chromiumPath();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What to give `expect.poll` and `describe`: on a busy machine the engine takes a while. */
export const POLL = { timeout: 30_000 };
export const WALK = { timeout: 90_000 };
/** No browser on this machine. */
export const noBrowser: boolean = path === null;

interface Look {
  readonly width?: number;
  /** A telephone under a hand: 390 wide. */
  readonly phone?: boolean;
  readonly beside?: Page;
}

export interface WorkbenchDesk {
  /** The folder of the built pages; known once the tests run. */
  readonly pages: string;
  /** The address of a place on this server. */
  at(place: string): string;
  /**
   * A place in a browser of its own, or in another tab beside a page; `''` goes in by the address that the terminal
   * shows.
   */
  opened(place: string, look?: Look): Promise<Page>;
}

/**
 * The workbench over what ships, served on this machine, and a browser: for the tests of a file, each of which must ask
 * nobody but this machine and bring no page to complain.
 */
export function workbenchDesk(): WorkbenchDesk {
  let pages: Awaited<ReturnType<typeof builtPages>>;
  let workbench: Workbench;
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  const heard: Heard = { strays: [], complaints: [] };
  beforeAll(async () => {
    if (path === null) return;
    pages = await builtPages();
    workbench = await serveWorkbench([{ path: shippedRoot(), writable: false }], '0.0.0', {
      folder: pages.folder,
      nodeFlags: ['--import', 'tsx'],
    });
    browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
    const { strays, complaints } = heard;
    expect({ strays: strays.splice(0), complaints: complaints.splice(0) }).toEqual({
      strays: [],
      complaints: [],
    });
  });
  afterAll(async () => {
    await browser?.close();
    await workbench?.close();
    pages?.remove();
  });
  const at = (place: string) => new URL(place, workbench.address).href;
  const browserOf = async ({ width = 1280, phone = false }: Look) => {
    const shape = phone
      ? { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
      : { viewport: { width, height: 900 } };
    const context = await browser.newContext({ ...shape, reducedMotion: 'reduce' });
    contexts.push(context);
    return context;
  };
  return {
    get pages() {
      return pages.folder;
    },
    at,
    async opened(place, look = {}) {
      const { beside } = look;
      const context = beside?.context() ?? (await browserOf(look));
      // lets the browser in without the first page, whose question would be left half answered
      if (place !== '' && beside === undefined) await context.request.get(workbench.address);
      const page = await context.newPage();
      page.setDefaultTimeout(45_000);
      listenTo(page, heard);
      await page.goto(place === '' ? workbench.address : at(place));
      return page;
    },
  };
}

interface Heard {
  /** Requests that leave this machine. */
  readonly strays: string[];
  /** What pages complained of. */
  readonly complaints: string[];
}

function listenTo(page: Page, { strays, complaints }: Heard): void {
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (hostname !== '127.0.0.1' && !['data:', 'blob:'].includes(protocol)) strays.push(request.url());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
}

/** Faults that axe finds on a page, of any impact, by all its rules or by some. */
export async function faultsOf(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  await page.evaluate(axe);
  // of what passes axe would describe every element, which takes longer than its rules
  const options = { resultTypes: ['violations'], ...(rules === undefined ? {} : { runOnly: rules }) };
  const found = (await page.evaluate(`axe.run(${JSON.stringify(options)})`)) as {
    readonly violations: readonly {
      readonly id: string;
      readonly impact: string;
      readonly nodes: readonly { readonly html: string }[];
    }[];
  };
  return found.violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html.slice(0, 160)}`);
}
