import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Pixels around an element in which its focus may show. */
const AROUND = 5;
/** No page has so many stops before what is sought. */
const MOST = 400;

/**
 * A person at a page who has a keyboard alone: there is no way to point. Each stop of Tab must be seen: within the
 * window, below nothing else, and other than without the focus.
 */
export interface Keyboard {
  /** Presses Tab (or Shift Tab) until something is reached that matches; how many stops it took. */
  tabTo(what: string, back?: boolean): Promise<number>;
  /** Past the bar of the pages, by the link that comes first. */
  skipBar(): Promise<void>;
  press(...keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Opens the box of files of the field that is focused, and answers it. */
  chooseFile(file: OwnFile): Promise<void>;
  /** Waits until something is on the page. */
  seen(what: string, timeout?: number): Promise<void>;
  gone(what: string): Promise<void>;
  /** The text of the first that matches. */
  textOf(what: string): Promise<string>;
  countOf(what: string): Promise<number>;
  /** What the focused element says, and whether it is something. */
  focused(): Promise<string>;
  isAt(what: string): Promise<boolean>;
  url(): string;
}

interface OwnFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** How the focused element stands: evaluated in the page. */
const STANDING = `(async () => {
  // what the focus brings into view is there with the next picture
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  const one = document.activeElement;
  if (one === null || one === document.body) return null;
  // a field that is kept out of sight shows its focus at the label that stands for it
  const shown = one.matches('.aloud') ? one.closest('label').querySelector('.choose') : one;
  const { left, top, width, height } = shown.getBoundingClientRect();
  const name = (one.tagName + '.' + (one.getAttribute('class') ?? '') + '#' + one.id).slice(0, 80);
  const kind = one.tagName + '.' + (one.getAttribute('class') ?? '') + '.' + (one.getAttribute('type') ?? '');
  // some of it is in the window, with nothing over it
  const [right, bottom] = [Math.min(left + width, innerWidth), Math.min(top + height, innerHeight)];
  const [x, y] = [(Math.max(left, 0) + right) / 2, (Math.max(top, 0) + bottom) / 2];
  const at = document.elementFromPoint(x, y);
  const figure = shown.closest('svg');
  const covered = at === null || !(shown.contains(at) || at.contains(shown) || (figure?.contains(at) ?? false));
  return { name, kind, left, top, width, height, covered, words: (one.textContent ?? '').trim() };
})()`;

interface Standing {
  readonly name: string;
  readonly kind: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly covered: boolean;
  readonly words: string;
}

/** The keyboard of a page. Of each kind of element the focus is looked at in pixels once. */
export function keyboardOf(page: Page, looked: Set<string>): Keyboard {
  // from the start: Chromium may open its own box of files where one begins to wait with the key
  page.on('filechooser', () => undefined);
  const standing = () => page.evaluate(STANDING) as Promise<Standing | null>;
  const step = async (back: boolean) => {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    const found = await standing();
    if (found === null) return;
    const { name, width, height, covered } = found;
    expect({ name, seen: width + height > 0 && !covered }).toEqual({ name, seen: true });
    if (looked.has(found.kind)) return;
    looked.add(found.kind);
    expect({ name, focusShows: await showsFocus(page, found) }).toEqual({ name, focusShows: true });
  };
  const isAt = (what: string) =>
    page.evaluate(`document.activeElement.matches(${JSON.stringify(what)})`) as Promise<boolean>;
  const tabTo: Keyboard['tabTo'] = async (what, back = false) => {
    for (let stops = 1; stops <= MOST; stops += 1) {
      await step(back);
      if (await isAt(what)) return stops;
    }
    throw new Error(`no key reaches ${what} at ${page.url()}`);
  };
  return {
    tabTo,
    async skipBar() {
      await tabTo('.skip');
      await page.keyboard.press('Enter');
    },
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
    type: (text) => page.keyboard.type(text),
    async chooseFile(file) {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
      await chooser.setFiles(file);
    },
    async seen(what, timeout = 45_000) {
      await page.waitForSelector(what, { timeout });
    },
    async gone(what) {
      await page.waitForSelector(what, { state: 'detached' });
    },
    async textOf(what) {
      return (await page.textContent(what)) ?? '';
    },
    countOf: (what) => page.locator(what).count(),
    isAt,
    async focused() {
      return (await standing())?.words ?? '';
    },
    url: () => page.url(),
  };
}

/** Whether an element looks other with the focus than without it, in itself or just around it. */
async function showsFocus(page: Page, { left, top, width, height }: Standing): Promise<boolean> {
  const viewport = page.viewportSize() ?? { width: 0, height: 0 };
  const x = Math.max(0, left - AROUND);
  const y = Math.max(0, top - AROUND);
  const clip = {
    x,
    y,
    width: Math.min(viewport.width, left + width + AROUND) - x,
    height: Math.min(viewport.height, top + height + AROUND) - y,
  };
  const picture = () => page.screenshot({ clip, caret: 'hide' });
  const focused = await picture();
  await page.evaluate('globalThis.focusBefore = document.activeElement; focusBefore.blur()');
  const without = await picture();
  await page.evaluate('focusBefore.focus({ preventScroll: true })');
  return !focused.equals(without);
}
