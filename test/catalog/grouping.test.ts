import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { classification, findActivity } from '../../src/catalog/classification.ts';
import { composeMaps, groupMap } from '../../src/catalog/group-map.ts';
import { groupOf } from '../../src/catalog/grouping.ts';
import { findGrouping, grouping, groupings } from '../../src/catalog/groupings.ts';
import { useShippedCatalog } from '../../src/store/catalog-files.ts';
import { membersOf } from '../support/members-of.ts';
import { sharedPath } from '../support/shared.ts';

useShippedCatalog();

function leavesOf(id: string): readonly string[] {
  const { activities } = classification(id);
  const parents = new Set(activities.map(({ parent }) => parent));
  return activities.map(({ code }) => code).filter((code) => !parents.has(code));
}

/** Null when the classification does not know the class, or only a part of it is of manufacturing. */
function isManufacturing(classificationId: string, code: string): boolean | null {
  const { id } = classification(classificationId);
  const group = groupOf(grouping(`${id.toLowerCase()}-manufacturing`), code);
  return group === null ? null : group === 'MAN';
}

describe('groupings', () => {
  it('have an id each and both languages throughout', () => {
    expect(new Set(groupings().map(({ id }) => id)).size).toBe(groupings().length);
    for (const { id, title, groups, note } of groupings()) {
      expect(title.en !== '' && title.es !== '', id).toBe(true);
      for (const { name } of groups) expect(name.en !== '' && name.es !== '', id).toBe(true);
      if (note !== null) expect(note.es, id).not.toBe('');
    }
  });

  it.each(groupings().map(({ id }) => id))(
    '%s maps known classes to listed groups, and uses them all',
    (id) => {
      const { from, to, map, groups } = grouping(id);
      const listed = groups.map(({ code }) => code);
      const faults = Object.entries(map).filter(
        ([code, group]) => findActivity(from, code)?.code !== code || !listed.includes(group),
      );
      expect(faults).toEqual([]);
      expect(new Set(Object.values(map))).toEqual(new Set(listed));
      if (to !== null) for (const group of listed) expect(findActivity(to, group)?.code).toBe(group);
    },
  );

  it.each(groupings().map(({ id }) => id))('%s leaves out no class and takes none twice', (id) => {
    const each = grouping(id);
    const except = new Set(each.except);
    const faults: string[] = [];
    for (const leaf of leavesOf(each.from)) {
      const left = except.has(leaf) || above(each.from, leaf).some((code) => except.has(code));
      const inside = each.scope === 'all' ? !left : isManufacturing(each.from, leaf) === true;
      if ((groupOf(each, leaf) !== null) !== inside) faults.push(leaf);
    }
    expect(faults).toEqual([]);
    const mapped = new Set(Object.keys(each.map));
    const nested = [...mapped].filter((code) => above(each.from, code).some((other) => mapped.has(other)));
    expect(nested, 'inside another mapped class').toEqual([]);
  });

  it('refuse an unknown name', () => {
    expect(findGrouping('nope')).toBeNull();
    expect(() => grouping('wiod2013-braod')).toThrow('wiod2013-braod');
  });
});

/** What a class belongs to, from the level above upwards. */
function above(from: string, code: string): readonly string[] {
  const path: string[] = [];
  let found = findActivity(from, code);
  while (found !== null && found.parent !== null) {
    path.push(found.parent);
    found = findActivity(from, found.parent);
  }
  return path;
}

describe('groupOf', () => {
  it('follows a finer class upwards', () => {
    expect(groupOf(grouping('isic3-ggdc10'), '3410')).toBe('MAN');
    expect(groupOf(grouping('isic4-etd12'), '6201')).toBe('Business services');
    expect(groupOf(grouping('isic3-wiod'), '3230')).toBe('c14');
    expect(groupOf(grouping('naics2012-knowledge'), '334413')).toBe('KNOW');
    expect(groupOf(grouping('wiod2013-ggdc10'), '30t33')).toBe('MAN');
  });

  it('gives a coarser class a group only where all its parts share it', () => {
    const technology = grouping('isic3-oecd-technology');
    expect(groupOf(technology, '2423')).toBe('HT');
    expect(groupOf(technology, '2411')).toBe('MHT');
    expect(groupOf(technology, '24')).toBeNull();
    expect(groupOf(technology, '32')).toBe('HT');
    expect(groupOf(technology, '353')).toBe('HT');
    expect(groupOf(technology, '351')).toBe('MLT');
    expect(groupOf(technology, '35')).toBeNull();
    expect(groupOf(technology, 'D')).toBeNull();
    expect(groupOf(grouping('isic3-wiod'), 'A')).toBe('c1');
    expect(groupOf(grouping('isic3-wiod'), 'D')).toBeNull();
  });

  it('is null outside', () => {
    expect(groupOf(grouping('wiod2013-knowledge'), 'c1')).toBeNull();
    expect(groupOf(grouping('isic3-wiod'), '9900')).toBeNull();
    expect(groupOf(grouping('isic3-wiod'), 'nonsense')).toBeNull();
  });
});

describe('bridges between sector lists', () => {
  it('agree whether WIOD industries are reached by ISIC or directly', () => {
    const wiod = grouping('isic3-wiod');
    const ten = grouping('wiod2013-ggdc10');
    const direct = grouping('isic3-ggdc10');
    for (const [division, industry] of Object.entries(wiod.map)) {
      expect(groupOf(ten, industry), division).toBe(groupOf(direct, division));
    }
  });

  it('agree on the broad sector on every way', () => {
    for (const [from, via] of [
      ['PLD12', 'ETD12'],
      ['ETD12', 'GGDC10'],
      ['WIOD2013', 'GGDC10'],
    ] as const) {
      const step = grouping(`${from.toLowerCase()}-${via.toLowerCase()}`);
      for (const [code, group] of Object.entries(step.map)) {
        const there = groupOf(grouping(`${via.toLowerCase()}-broad`), group);
        expect(groupOf(grouping(`${from.toLowerCase()}-broad`), code), code).toBe(there);
      }
    }
  });

  it('put finance, real estate and business services of the twelve under FIRE', () => {
    expect(membersOf(grouping('etd12-ggdc10'), 'FIRE')).toEqual([
      'Business services',
      'Financial services',
      'Real estate',
    ]);
    expect(membersOf(grouping('pld12-ggdc10'), 'FIRE')).toEqual(['bus', 'fin', 'dwe']);
  });
});

describe('manufacturing', () => {
  it('knows the fourteen industries of the WIOD', () => {
    const codes = classification('WIOD2013').activities.map(({ code }) => code);
    expect(codes.filter((code) => isManufacturing('WIOD2013', code))).toEqual(
      Array.from({ length: 14 }, (_, i) => `c${i + 3}`),
    );
  });

  it('reads any level and says null for what it does not know', () => {
    expect(isManufacturing('ISIC4', '2610')).toBe(true);
    expect(isManufacturing('ISIC Rev. 3', '10')).toBe(false);
    expect(isManufacturing('ISIC4', '10')).toBe(true);
    expect(isManufacturing('NAICS2012', '334413')).toBe(true);
    expect(isManufacturing('NAICS2012', '541511')).toBeNull();
  });
});

describe('knowledge-disseminating branches', () => {
  it('are the engineering-intensive ones, with transport equipment apart', () => {
    const list = grouping('isic2-knowledge');
    expect(membersOf(list, 'KNOW')).toEqual(['381', '382', '383', '385']);
    expect(membersOf(list, 'TRANSPORT')).toEqual(['384']);
    expect(membersOf(grouping('wiod2013-knowledge'), 'KNOW')).toEqual(['c13', 'c14']);
    expect(membersOf(grouping('wiod2013-knowledge'), 'TRANSPORT')).toEqual(['c15']);
  });

  it('are marked as not yet verified', () => {
    for (const each of groupings().filter(({ id }) => id.endsWith('-knowledge'))) {
      expect(each.confidence).toBe('to-verify');
      expect(each.note).not.toBeNull();
    }
  });
});

describe('groupMap', () => {
  it('refuses a class in two groups', () => {
    expect(() => groupMap({ a: '1 2', b: '2' })).toThrow('2 is in two groups');
  });

  it('composes', () => {
    expect(composeMaps({ x: 'a' }, { a: 'A' })).toEqual({ x: 'A' });
  });
});

function rowsOf(path: string | null): Record<string, string>[] {
  return parse(readFileSync(path as string, 'utf8'), { columns: true }) as Record<string, string>[];
}

const wiod = sharedPath('data/classifications/tech/wiod_2013.csv');
describe.skipIf(wiod === null)('against a published bridge', () => {
  it('leads every ISIC Rev. 3 class to the same WIOD industry', () => {
    const own = grouping('isic3-wiod');
    for (const row of rowsOf(wiod)) {
      const expected = row.WIOT2013_n === 'NA' ? null : `c${row.WIOT2013_n}`;
      expect(groupOf(own, row.ISIC3_4d as string), row.ISIC3_4d).toBe(expected);
      const printed = row.WIOT2013_c as string;
      if (expected !== null) expect(findActivity('WIOD2013', printed)?.code).toBe(expected);
    }
  });
});

const oecd = sharedPath('data/classifications/tech/oecd_tech_isic3.csv');
describe.skipIf(oecd === null)('against another transcription of the OECD list', () => {
  it('agrees on every line', () => {
    for (const { isic3, level } of rowsOf(oecd)) {
      const code = isic3 === '24x2423' ? '2411' : (isic3 as string);
      expect(groupOf(grouping('isic3-oecd-technology'), code), isic3).toBe(level);
    }
  });
});

const sectors: readonly (readonly [string, string, string, string])[] = [
  ['data/industry/ggdc10s_2014.csv', 'sector', 'GGDC10', 'SUM'],
  ['data/industry/etd_2021.csv', 'sector', 'ETD12', 'Total'],
  ['data/industry/ggdc_pld2023.csv', 'sector', 'PLD12', ''],
];
describe.each(sectors)('the sectors of %s', (file, column, id, total) => {
  const path = sharedPath(file);
  it.skipIf(path === null)('are those of the catalog', () => {
    const found = new Set(rowsOf(path).map((row) => row[column] as string));
    found.delete(total);
    expect([...found].sort()).toEqual(
      classification(id)
        .activities.map(({ code }) => code)
        .sort(),
    );
  });
});
