import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { groupOf } from '../../../src/catalog/grouping.ts';
import { grouping, groupings } from '../../../src/catalog/groupings.ts';
import { useShippedCatalog } from '../../../src/store/catalog-files.ts';
import { membersOf } from '../../support/members-of.ts';
import { sharedPath } from '../../support/shared.ts';

useShippedCatalog();

describe('groups of products', () => {
  it('place well-known products', () => {
    const places = (id: string, ...codes: string[]) => codes.map((code) => groupOf(grouping(id), code));
    // cars, telephones, horses, T-shirts, medicines
    expect(places('hs1992-lall', '870323', '851710', '010111', '610910', '300490')).toEqual([
      'MT1',
      'HT1',
      'PP',
      'LT1',
      'HT2',
    ]);
    expect(places('hs2017-stage', '870899', '870323', '270900', '847130')).toEqual([
      'parts',
      'unallocated',
      'primary',
      'capital',
    ]);
    expect(places('hs2017-end-use', '870899')).toEqual(['intermediate']);
    expect(places('hs2022-section', '851713', '87', '9999')).toEqual(['XVI', 'XVII', null]);
    expect(places('sitc2-rauch-conservative', '0011', '7810')).toEqual(['w', 'n']);
    expect(places('isic4-eurostat-technology', '2520', '25', '2599', '3030')).toEqual([
      'MHT',
      null,
      'MLT',
      'HT',
    ]);
    expect(places('isic4-oecd-research', '3012', '3250', '1410')).toEqual([
      'medium',
      'medium-high',
      'medium-low',
    ]);
    expect(places('isic3-pavitt', '3530', '3511', '35')).toEqual(['SB', 'SI', null]);
  });

  it('count the disagreement of the two ways from the HS to Lall', () => {
    const [two, three] = [grouping('hs2017-lall').map, grouping('hs2017-lall-sitc3').map];
    const both = Object.keys(two).filter((code) => Object.hasOwn(three, code));
    const differ = both.filter((code) => two[code] !== three[code]);
    expect(differ.length / both.length).toBeGreaterThan(0.02);
    expect(differ.length / both.length).toBeLessThan(0.08);
  });

  it('leave out a product that the table puts in several stages', () => {
    // donkeys are food for industry or capital
    expect(groupOf(grouping('hs1992-stage'), '010120')).toBeNull();
    expect(grouping('hs1992-stage').except).toContain('010120');
  });

  it('tell the lists that were typed from memory', () => {
    for (const id of ['hs1992-stage', 'bec4-end-use', 'isic3-pavitt', 'isic4-oecd-research'])
      expect(grouping(id).confidence).toBe('to-verify');
    expect(membersOf(grouping('sitc2-lall'), 'MT1')).toEqual(['781', '782', '783', '784', '785']);
    expect(groupings().filter(({ id }) => id.endsWith('-lall')).length).toBe(9);
  });
});

describe.each([
  ['HS1992', 'H0'],
  ['HS2012', 'H4'],
  ['HS2022', 'H6'],
])('Lall on %s', (id, short) => {
  const path = sharedPath(`data/classifications/tech/lall_${short}.csv`);
  it.skipIf(path === null)('agrees with the published reading by both ways', () => {
    const rows = parse(readFileSync(path as string, 'utf8'), { columns: true }) as Record<string, string>[];
    const [two, three] = [
      grouping(`${id.toLowerCase()}-lall`).map,
      grouping(`${id.toLowerCase()}-lall-sitc3`).map,
    ];
    const off = rows.filter(({ hs6 = '', lall_s2, lall_s3 }) => {
      const other = (own: string | undefined, theirs: string | undefined) =>
        own !== undefined && own !== theirs;
      return other(two[hs6], lall_s2) || other(three[hs6], lall_s3);
    });
    expect(off).toEqual([]);
    expect(rows.length - Object.keys(two).length).toBeLessThan(30);
  });
});
