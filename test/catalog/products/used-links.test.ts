import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableOf } from '../../../src/base/table.ts';
import { checkWeights, equalSplit } from '../../../src/catalog/correspondence.ts';
import { linksOfTable } from '../../../src/catalog/products/link-tables.ts';
import { lookUpIn } from '../../../src/catalog/products/look-up.ts';
import { namesOfCodes, usedLinks } from '../../../src/catalog/products/used-links.ts';
import { useShippedCatalog } from '../../../src/store/catalog-files.ts';

useShippedCatalog();

const isic4 = linksOfTable({ from: 'HS2017', to: 'ISIC4', file: 'links-hs-isic' });
const targets = (code: string) => isic4.filter(({ from }) => from === code).map(({ to }) => to);

describe('HS 2017 to ISIC 4', () => {
  it.each([
    ['270900', ['0610']],
    ['271121', ['0620']],
    ['851712', ['2630']],
    ['847130', ['2620']],
    ['870323', ['2910']],
    ['260300', ['0729']],
    ['100199', ['0111']],
    ['730890', ['2511']],
  ])('%s goes to %j', (code, expected) => expect(targets(code)).toEqual(expected));

  it('has one target for three of four codes, and no class that only works for others', () => {
    const counts = new Map<string, number>();
    for (const { from } of isic4) counts.set(from, (counts.get(from) ?? 0) + 1);
    const single = [...counts.values()].filter((count) => count === 1).length;
    expect(single / counts.size).toBeGreaterThan(0.7);
    expect(isic4.filter(({ to }) => /^(0910|0990|33|95|4[567])/.test(to))).toEqual([]);
  });
});

describe('usedLinks', () => {
  const of = equalSplit('A-B', 'A', 'B', [
    ['a', 'x'],
    ['b', 'y'],
    ['b', 'z'],
    ['c', 'z'],
    ['d', 'w'],
    ['d', 'v'],
  ]);
  const find = lookUpIn('A', checkWeights(of));
  it('says how many meet on either side, and that a share is only an equal part', () => {
    const said = usedLinks(['a', 'b', 'c', 'd', 'nowhere'], of, find);
    expect(
      said.map(({ from, to, share, relation, shareBy }) => [from, to, share, relation, shareBy]),
    ).toEqual([
      ['a', 'x', 1, 'one-to-one', 'whole'],
      ['b', 'y', 0.5, 'one-to-many', 'equal'],
      ['b', 'z', 0.5, 'many-to-many', 'equal'],
      ['c', 'z', 1, 'many-to-one', 'whole'],
      ['d', 'w', 0.5, 'one-to-many', 'equal'],
      ['d', 'v', 0.5, 'one-to-many', 'equal'],
    ]);
  });
  it('of any table has shares that add to one a code', () => {
    const letters = fc.constantFrom('p', 'q', 'r', 's', 't');
    fc.assert(
      fc.property(fc.array(fc.tuple(letters, letters), { minLength: 1 }), (pairs) => {
        const any = equalSplit('A-B', 'A', 'B', pairs);
        const sums = new Map<string, number>();
        for (const { from, share } of usedLinks('pqrst', any, lookUpIn('A', checkWeights(any))))
          sums.set(from, (sums.get(from) ?? 0) + share);
        expect([...sums.keys()].sort()).toEqual([...new Set(pairs.map(([from]) => from))].sort());
        for (const sum of sums.values()) expect(sum).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe('namesOfCodes', () => {
  it('are those of the codes that occur, in both languages', () => {
    const fields = [{ name: 'product', title: { en: 'product', es: 'producto' } }];
    const table = tableOf('rows', fields, [{ product: '0610' }, { product: '29' }, { product: 'own' }]);
    expect(namesOfCodes(table, 'product', 'ISIC4')).toEqual({
      '0610': { en: expect.stringContaining('crude petroleum'), es: expect.any(String) },
      '29': { en: expect.stringContaining('motor vehicles'), es: expect.stringContaining('automotores') },
    });
    expect(namesOfCodes(table, 'product', 'of a person')).toEqual({});
  });
});
