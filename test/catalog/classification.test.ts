import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  activity,
  activityName,
  classification,
  classifications,
  findActivity,
  findClassification,
  pathOf,
} from '../../src/catalog/classification.ts';
import { useShippedCatalog } from '../../src/store/catalog-files.ts';

useShippedCatalog();

const ids = classifications.map(({ id }) => id);

describe('classifications', () => {
  it('ISIC4 has a Spanish name of its own for every class', () => {
    const { activities } = classification('ISIC4');
    const classes = activities.filter(({ level }) => level === 'class');
    const names = classes.map(({ name }) => name.es);
    expect(new Set(names).size).toBe(419);
    expect(names).not.toContain(undefined);
    const groups = activities.filter(({ level }) => level === 'group').map(({ name }) => name.en);
    expect(names.filter((name) => groups.includes(name ?? ''))).toEqual([]);
  });
  it.each(ids)('%s has each code once, its parent before it, and an English name', (id) => {
    const seen = new Set<string>();
    const faults: string[] = [];
    for (const { code, parent, name } of classification(id).activities) {
      const placed = !seen.has(code) && (parent === null || seen.has(parent));
      if (!placed || name.en === '' || name.es === '') faults.push(code);
      seen.add(code);
    }
    expect(seen.size).toBeGreaterThan(9);
    expect(faults).toEqual([]);
  });

  it('count the classes of the published lists', () => {
    const count = (id: string, level: string) =>
      classification(id).activities.filter((each) => each.level === level).length;
    // the printed list of revision 3 has 292 classes; trade tables add 9999
    expect([count('ISIC3', 'section'), count('ISIC3', 'division')]).toEqual([17, 60]);
    expect(count('ISIC3', 'class')).toBe(292 + 1);
    expect(count('ISIC31', 'class')).toBe(298 + 1);
    expect(count('ISIC2', 'class')).toBe(160 + 1);
    expect([count('ISIC31', 'section'), count('ISIC31', 'division')]).toEqual([17, 62]);
    expect([count('ISIC4', 'section'), count('ISIC4', 'division')]).toEqual([21, 88]);
    expect([count('ISIC4', 'group'), count('ISIC4', 'class')]).toEqual([238, 419]);
    expect(count('WIOD2013', 'sector')).toBe(35);
    expect(count('NAICS2012', 'subsector')).toBe(21);
    expect(['GGDC10', 'ETD12', 'PLD12'].map((id) => count(id, 'sector'))).toEqual([10, 12, 12]);
  });

  it('count the products of the published lists', () => {
    const count = (id: string, level: string) =>
      classification(id).activities.filter((each) => each.level === level).length;
    const revisions = ['HS1992', 'HS1996', 'HS2002', 'HS2007', 'HS2012', 'HS2017', 'HS2022'];
    // 999999 and, until 2002, a code of Comtrade stand beside the subheadings of the convention
    expect(revisions.map((id) => count(id, 'subheading'))).toEqual([
      5041, 5134, 5226, 5053, 5206, 5388, 5613,
    ]);
    for (const id of revisions) expect([count(id, 'section'), count(id, 'chapter')]).toEqual([21, 97]);
    expect(count('SITC2', 'group')).toBe(239);
    expect([count('SITC3', 'division'), count('SITC3', 'group')]).toEqual([67, 261]);
    expect(count('BEC4', 'division') + count('BEC4', 'group')).toBe(22);
  });

  it('name chapters and sections of the HS, and the headings of 1992, in Spanish', () => {
    for (const { code, level, name } of classification('HS1992').activities) {
      if (level === 'section' || level === 'chapter') expect(name.es, code).not.toBeNull();
    }
    const headings = classification('HS1992').activities.filter(({ level }) => level === 'heading');
    expect(headings.filter(({ name }) => name.es === null).length).toBeLessThan(10);
    expect(activityName('HS1992', '8703', 'es')).toContain('Automóviles de turismo');
    // the heading was rewritten, so the old name no longer speaks of it
    expect(classification('HS2022').activities.find(({ code }) => code === '8517')?.name.es).toBeNull();
  });

  it('name every section and division in Spanish, and the manufacturing groups of revision 2', () => {
    for (const id of ['ISIC2', 'ISIC3', 'ISIC31', 'ISIC4']) {
      for (const { code, level, name } of classification(id).activities) {
        if (level === 'section' || level === 'division') expect(name.es, `${id} ${code}`).not.toBeNull();
        if (id === 'ISIC2' && /^3\d\d$/.test(code)) expect(name.es, code).not.toBeNull();
      }
    }
    for (const id of ids.filter((each) => !/^(ISIC|HS|SITC)/.test(each))) {
      for (const { code, name } of classification(id).activities)
        expect(name.es, `${id} ${code}`).not.toBeNull();
    }
  });
});

describe('findClassification', () => {
  it.each([
    ['ISIC Rev. 3', 'ISIC3'],
    ['isic rev3', 'ISIC3'],
    ['CIIU Rev. 3.1', 'ISIC31'],
    ['CIIU Revisión 4', 'ISIC4'],
    ['ISIC-4', 'ISIC4'],
    ['ciiu2', 'ISIC2'],
    ['wiod', 'WIOD2013'],
    ['scian', 'SCIAN2007'],
    ['NAICS 2012', 'NAICS2012'],
    ['10-sector', 'GGDC10'],
    ['naics', null],
    ['isic', null],
  ])('reads %s', (word, id) => {
    expect(findClassification(word)?.id ?? null).toBe(id);
  });

  it('offers the nearest', () => {
    expect(() => classification('ISIC5')).toThrow('ISIC5');
  });
});

describe('activities', () => {
  it('are found again by every code', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.nat(), (id, n) => {
        const { activities } = classification(id);
        const each = activities[n % activities.length] as (typeof activities)[number];
        for (const code of [each.code, ...each.otherCodes]) {
          expect(findActivity(id, code)).toBe(each);
          expect(findActivity(id, ` ${code.toLowerCase()} `)).toBe(each);
        }
        expect(pathOf(id, each.code)[0]).toBe(each.code);
      }),
      { numRuns: 500 },
    );
  });

  it('are named in both languages, in English where there is no Spanish', () => {
    expect(activityName('ISIC3', '34', 'es')).toBe(
      'Fabricación de vehículos automotores, remolques y semirremolques',
    );
    expect(activityName('WIOD2013', '30t33', 'es')).toBe('Equipo eléctrico, electrónico y óptico');
    expect(activityName('ISIC4', '2610', 'en')).toBe('Manufacture of electronic components and boards');
    expect(activityName('ISIC4', '2610', 'es')).toBe('Fabricación de componentes y tableros electrónicos');
    // groups have English names only
    expect(activityName('ISIC4', '261', 'es')).toBe('Manufacture of electronic components and boards');
    expect(activityName('ISIC2', '385', 'en')).toContain('photographic');
  });

  it('keep the leading zero', () => {
    expect(findActivity('ISIC3', '01')?.name.en).toContain('Agriculture');
    expect(findActivity('ISIC3', '1')).toBeNull();
    expect(() => activity('ISIC3', '1')).toThrow('class of ISIC3');
  });
});

describe('pathOf', () => {
  it('climbs ISIC to the section', () => {
    expect(pathOf('ISIC3', '2423')).toEqual(['2423', '242', '24', 'D']);
    expect(pathOf('ISIC4', '2610')).toEqual(['2610', '261', '26', 'C']);
    expect(pathOf('ISIC2', '3122')).toEqual(['3122', '311', '31', '3']);
  });

  it('cuts NAICS digit by digit', () => {
    expect(pathOf('NAICS2012', '334413')).toEqual(['334413', '33441', '3344', '334', '31-33']);
    expect(pathOf('SCIAN2007', '336')).toEqual(['336', '31-33']);
    expect(pathOf('NAICS2012', '541511')).toEqual([]);
  });

  it('is empty for what does not exist', () => {
    expect(pathOf('ISIC3', '2499')).toEqual([]);
    expect(pathOf('WIOD2013', 'c36')).toEqual([]);
  });
});
