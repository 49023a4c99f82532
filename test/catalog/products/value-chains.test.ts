import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { coverBasket, finestCodes } from '../../../src/catalog/basket/cover-basket.ts';
import { classification } from '../../../src/catalog/classification.ts';
import { groupOf } from '../../../src/catalog/grouping.ts';
import { grouping } from '../../../src/catalog/groupings.ts';
import { HS } from '../../../src/catalog/products/product-headers.ts';
import { useShippedCatalog } from '../../../src/store/catalog-files.ts';
import { membersOf } from '../../support/members-of.ts';
import { repository } from '../../support/source-files.ts';

useShippedCatalog();
const shipped = (name: string) => readFileSync(join(repository, 'data/catalog', name));
const { hs } = JSON.parse(shipped('groupings.json').toString()) as {
  readonly hs: readonly { readonly scheme: string; readonly map?: Readonly<Record<string, string>> }[];
};
const written = Object.entries(hs.find(({ scheme }) => scheme === 'chain')?.map ?? {}).flatMap(
  ([group, codes]) => codes.split(' ').map((code) => [code, group] as const),
);
const chainOf = (id: string) => grouping(`${id.toLowerCase()}-chain`);
const subheadings = (id: string) =>
  classification(id).activities.flatMap(({ code, level }) => (level === 'subheading' ? [code] : []));

/** Categories of the BEC of each subheading of a revision, taken from the table apart from the code that reads it. */
function categoriesOf(id: string): ReadonlyMap<string, readonly string[]> {
  const [, ...lines] = gunzipSync(shipped('links-hs-bec.txt.gz')).toString().trim().split('\n');
  const bit = 1 << HS.indexOf(id);
  return new Map(
    lines.flatMap((line) => {
      const [code = '', revisions = '', targets = ''] = line.split('|');
      return (Number.parseInt(revisions, 16) & bit) === 0 ? [] : [[code, targets.split(' ')] as const];
    }),
  );
}
/** What goes into other goods, of the BEC: industrial supplies that are processed, parts of capital goods and of transport. */
const INTO_OTHERS = ['220', '420', '530'];
const RAW = ['111', '210', '310'];

describe.each(HS)('the value chains of %s', (id) => {
  const { map, groups, except } = chainOf(id);
  it('have each subheading in one stage of one chain at most, by the longest beginning that is written', () => {
    const categories = categoriesOf(id);
    for (const code of subheadings(id)) {
      const found = written.filter(([start]) => code.startsWith(start));
      const [, chain] = found.toSorted(([a], [b]) => b.length - a.length)[0] ?? [];
      const targets = categories.get(code) ?? [];
      if (chain === undefined || map[code] === undefined) {
        expect(map[code], code).toBeUndefined();
        expect(except, code).toContain(code);
        continue;
      }
      expect(map[code], code).toMatch(new RegExp(`^${chain}[12]?$`));
      if (/\d$/.test(chain)) continue;
      const into = targets.map((target) => INTO_OTHERS.includes(target));
      expect(new Set(into).size, `${code} ${targets}`).toBe(1);
      expect(
        targets.some((target) => RAW.includes(target) || target === '700'),
        code,
      ).toBe(false);
      expect(map[code], `${code} ${targets}`).toBe(`${chain}${into[0] ? 1 : 2}`);
    }
  });
  it('leave out raw materials, what the BEC puts in both and what it has no category for, and nothing else of their headings', () => {
    const categories = categoriesOf(id);
    for (const code of subheadings(id)) {
      if (map[code] !== undefined || !written.some(([start]) => code.startsWith(start))) continue;
      const targets = categories.get(code) ?? [];
      const both = new Set(targets.map((target) => INTO_OTHERS.includes(target))).size === 2;
      const isRaw = targets.some((target) => RAW.includes(target) || target === '700');
      expect(both || isRaw || targets.length === 0, `${code} ${targets}`).toBe(true);
    }
  });
  it('have something in every stage of every chain, and no group beside', () => {
    const names = groups.map(({ code }) => code);
    for (const code of names) expect(membersOf(chainOf(id), code).length, code).toBeGreaterThan(2);
    expect([...new Set(Object.values(map))].toSorted()).toEqual(names.toSorted());
  });
  it('are baskets, by the stage and by the chain', () => {
    const count = (basket: string) => coverBasket(basket, id, finestCodes(id)).codes.length;
    for (const chain of ['TEX', 'FTW', 'ELE', 'VEH']) {
      expect(count(`chain:${chain}`)).toBe(count(`chain:${chain}1`) + count(`chain:${chain}2`));
      expect(count(`chain:${chain}1`)).toBe(membersOf(chainOf(id), `${chain}1`).length);
    }
  });
});

it('each beginning of a value chain is written once, and some revision has it', () => {
  const codes = written.map(([code]) => code);
  expect(new Set(codes).size).toBe(codes.length);
  const known = new Set(HS.flatMap((id) => classification(id).activities.map(({ code }) => code)));
  expect(codes.filter((code) => !known.has(code))).toEqual([]);
});

it.each([
  // integrated circuits, smartphones, cars, gearboxes, T-shirts, denim, raw cotton, uppers of shoes, leather shoes
  ['HS2022', '854231 851713 870323 870840 610910 520942 520100 640610 640399 854430'],
  ['HS2007', '854231 851712 870323 870840 610910 520942 520100 640610 640399 854430'],
])('products of %s that everybody knows are where one looks for them', (id, codes) => {
  expect(codes.split(' ').map((code) => groupOf(chainOf(id), code))).toEqual([
    'ELE1',
    'ELE2',
    'VEH2',
    'VEH1',
    'TEX2',
    'TEX1',
    null,
    'FTW1',
    'FTW2',
    'VEH1',
  ]);
});
