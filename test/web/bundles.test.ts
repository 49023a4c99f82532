import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/indicators/catalogue.ts';
import { LAYOUTS } from '../../src/sources/recognised/layouts/all-layouts.ts';
import { browserBundle, nodeParts } from '../support/browser-bundle.ts';
import { repository } from '../support/source-files.ts';

/** Bytes, minified, of an entry that has every indicator, with its words in two languages: it grows with each. */
const ofAll = (each: number) => catalogue.length * each;

/** And of one that has every layout of a published file, of which each has some 1,100 bytes; what is to be known of it is in the catalog. */
const withLayouts = (rest: number) => rest + LAYOUTS.length * 1_100;

/** Bytes, minified, that an entry may have in a browser: what it had, and a tenth for growth. */
const BUDGET: Readonly<Record<string, number>> = {
  './core': 81_000,
  './indicators': ofAll(9_790),
  './industry': 428_000,
  './trade': 427_000,
  './capabilities': 250_000,
  './policy': 277_000,
  './upgrading': 262_000,
  './chains': 415_000,
  './input-output': 192_000,
  './formulas': 32_000,
  './catalog': 201_000,
  './sources': withLayouts(262_000),
  './figures': 168_000,
  './report': 225_000,
  './workspace': withLayouts(ofAll(13_020)),
  './study': withLayouts(ofAll(15_540)),
  './checks': 147_000,
  './web': 234_000,
};
const OF_NODE = ['.', './node', './package.json'];

const { exports } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
  exports: Readonly<Record<string, { readonly default: string }>>;
};
const sizeOf = (scripts: ReadonlyMap<string, string>) =>
  [...scripts.values()].reduce((sum, { length }) => sum + length, 0);

describe('the ways into the package', () => {
  it('are of Node, or have a budget', () => {
    expect(Object.keys(exports).sort()).toEqual([...OF_NODE, ...Object.keys(BUDGET)].sort());
  });
  it.each(Object.entries(BUDGET))('%s runs in a browser, in %i bytes', async (entry, most) => {
    const scripts = await browserBundle(exports[entry].default.replace('./dist', 'src').replace(/js$/, 'ts'));
    expect(nodeParts(scripts)).toEqual([]);
    expect(sizeOf(scripts)).toBeLessThan(most);
  });
  it('one indicator comes without the others', async () => {
    const scripts = await browserBundle('test/web/only-rca.ts');
    expect(nodeParts(scripts)).toEqual([]);
    expect([...scripts.values()].join('')).not.toContain('fitness');
    expect(sizeOf(scripts)).toBeLessThan(237_000);
  });
  it('tell when they need Node', async () => {
    expect(nodeParts(await browserBundle('src/node/read-stream.ts'))).toContain('node:fs');
  });
});
