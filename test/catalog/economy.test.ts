import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../src/base/error.ts';
import { ECONOMY_SCHEMES, economies, economy, findEconomy, wordsOf } from '../../src/catalog/economy.ts';
import { ECONOMY_NOTES } from '../../src/catalog/economy-notes.ts';
import { normalise } from '../../src/catalog/normalise.ts';
import { sharedPath } from '../support/shared.ts';

describe('Taiwan', () => {
  it.each([
    'TWN',
    'TW',
    '158',
    '490',
    'S19',
    'OAS',
    'Chinese Taipei',
    'Taipei, China',
    'Other Asia, nes',
    'Other Asia, not elsewhere specified',
    'Taiwan',
    'Taiwán',
    'TAIWAN',
    'taipéi chino',
    'Taiwan, Province of China',
    'CHT',
  ])('is one economy under %s', (word) => {
    expect(findEconomy(word)).toBe(economy('TWN'));
  });

  it('is a reporter in Comtrade only as 490', () => {
    const reporting = economy('TWN').comtrade.filter(({ reporter }) => reporter);
    expect(reporting.map(({ code }) => code)).toEqual(['490']);
  });

  it('is not China', () => {
    expect(economy('Taipei, China').id).not.toBe(economy('China').id);
    expect(economy('China, Hong Kong SAR').id).toBe('HKG');
  });
});

describe('codes of Comtrade that are not ISO', () => {
  it.each([
    ['842', 'USA'],
    ['840', 'USA'],
    ['841', 'USA'],
    ['251', 'FRA'],
    ['250', 'FRA'],
    ['757', 'CHE'],
    ['579', 'NOR'],
    ['699', 'IND'],
    ['356', 'IND'],
    ['276', 'DEU'],
    ['280', 'DEU'],
    ['381', 'ITA'],
    ['0', 'WLD'],
    ['58', 'BLX'],
    ['56', 'BEL'],
    ['810', 'SUN'],
    ['890', 'YUG'],
    ['891', 'SCG'],
    ['200', 'CSK'],
    ['736', 'SDN'],
    ['729', 'SDN'],
    ['530', 'ANT'],
    ['711', 'ZA1'],
    ['899', 'NES899'],
  ])('%s is %s', (code, id) => {
    expect(findEconomy(code)?.id).toBe(id);
  });

  it('says until when an old code runs', () => {
    const areas = (id: string) => economy(id).comtrade.map(({ code, from, to }) => [code, from, to]);
    expect(areas('DEU')).toEqual([
      ['276', 1991, null],
      ['280', null, 1990],
    ]);
    expect(areas('USA')).toContainEqual(['841', null, 1980]);
  });

  it('reports for the United States only under 842 today', () => {
    const now = economy('USA').comtrade.filter(({ reporter, to }) => reporter && to === null);
    expect(now.map(({ code }) => code)).toEqual(['842']);
  });

  it('reads 492 as Monaco in ISO and as a remainder in Comtrade', () => {
    expect(findEconomy('492')?.id).toBe('MCO');
    expect(findEconomy('492', 'comtrade')?.id).toBe('NES492');
  });
});

describe('findEconomy', () => {
  it.each([
    ['Korea, Rep.', 'KOR'],
    ['República de Corea', 'KOR'],
    ['corea del sur', 'KOR'],
    ['Viet Nam', 'VNM'],
    ['estados unidos', 'USA'],
    ['EE. UU.', 'USA'],
    ['Mexico', 'MEX'],
    ['MÉXICO', 'MEX'],
    ['República Checa', 'CZE'],
    ['cote d ivoire', null],
    ["cote d'ivoire", 'CIV'],
    ['Côte d’Ivoire', 'CIV'],
    ['ROM', 'ROU'],
    ['RoW', 'ROW'],
    ['DEW', 'DEU'],
    ['MOR', 'MAR'],
    ['004', 'AFG'],
    ['Narnia', null],
    ['', null],
  ])('reads %s', (word, id) => {
    expect(findEconomy(word)?.id ?? null).toBe(id);
  });

  it('keeps to a scheme that is named', () => {
    expect(findEconomy('OAS', 'wits')?.id).toBe('TWN');
    expect(findEconomy('OAS', 'id')).toBeNull();
    expect(findEconomy('842', 'numeric')).toBeNull();
  });

  it('finds every economy under every word of it, in its scheme', () => {
    fc.assert(
      fc.property(fc.constantFrom(...economies), fc.constantFrom(...ECONOMY_SCHEMES), (each, scheme) => {
        for (const word of wordsOf(each, scheme)) {
          for (const spelt of [word, word.toLowerCase(), word.toUpperCase(), ` ${word} `]) {
            expect(findEconomy(spelt, scheme)).toBe(each);
          }
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('finds every word without a scheme too, 492 of Comtrade excepted', () => {
    const astray: string[] = [];
    for (const each of economies) {
      for (const scheme of ECONOMY_SCHEMES) {
        for (const word of wordsOf(each, scheme)) if (findEconomy(word) !== each) astray.push(word);
      }
    }
    expect(astray).toEqual(['492']);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (word) => findEconomy(word) === null || true));
  });
});

describe('economy', () => {
  it('offers the nearest name in both languages', () => {
    const fail = () => economy('Mexiko');
    expect(fail).toThrow(EscalarError);
    try {
      fail();
    } catch (error) {
      expect((error as EscalarError).code).toBe('unknown-name');
      expect((error as EscalarError).toText('es')).toContain('¿Quiso decir "Mexico"?');
    }
  });

  it('names an economy in both languages', () => {
    expect(economy('USA').name.es).toBe('Estados Unidos');
    expect(economy('490').name.en).toBe('Taiwan');
    expect(economy('KOR').name.es).toBe('Corea del Sur');
    expect(economy('TWN').name.es).toBe('Taiwán');
  });
});

describe('the table of economies', () => {
  it('gives every code of a scheme to one economy', () => {
    for (const scheme of ECONOMY_SCHEMES) {
      const owners = new Map<string, string>();
      for (const each of economies) {
        for (const word of wordsOf(each, scheme)) {
          const key = scheme === 'name' ? normalise(word) : word;
          expect(owners.get(key) ?? each.id, `${scheme} ${word}`).toBe(each.id);
          owners.set(key, each.id);
        }
      }
    }
  });

  it('has both names, well shaped codes, and notes only of what exists', () => {
    for (const { id, name, iso2, numeric } of economies) {
      expect(name.en, id).not.toBe('');
      expect(name.es, id).not.toBe('');
      expect(iso2 ?? 'AA', id).toMatch(/^[A-Z]{2}$/);
      expect(numeric ?? '000', id).toMatch(/^\d{3}$/);
    }
    for (const id of Object.keys(ECONOMY_NOTES)) expect(economy(id).id).toBe(id);
  });

  it('writes Spanish with its accents', () => {
    const spanish = economies.map(({ name }) => name.es);
    for (const name of [
      'México',
      'Japón',
      'Perú',
      'Panamá',
      'Turquía',
      'Bélgica',
      'Países Bajos',
      'España',
    ]) {
      expect(spanish).toContain(name);
    }
    expect(spanish.filter((name) => name === name.toUpperCase() && name !== 'ASEAN')).toEqual([]);
  });
});

const areas = sharedPath('data/classifications/country/comtrade_areas.csv');
describe.skipIf(areas === null)('against the area codes of Comtrade', () => {
  it('knows every area, by number and by name', () => {
    const rows = parse(readFileSync(areas as string, 'utf8'), { columns: true }) as Record<string, string>[];
    expect(rows.length).toBeGreaterThan(300);
    for (const { comtrade_code: code, name } of rows) {
      const found = findEconomy(code as string, 'comtrade');
      expect(found, `${code} ${name}`).not.toBeNull();
      const plain = (name as string).replace(/ \(\.\.\.\d+\)$/, '');
      expect(findEconomy(plain), plain).toBe(found);
    }
  });
});

const named = sharedPath('data/trade/wto_manufactures_exports_1990_2018.csv');
describe.skipIf(named === null)('against names in use', () => {
  it('knows every economy of the WTO file, by code and by name', () => {
    const rows = parse(readFileSync(named as string, 'utf8'), { columns: true }) as Record<string, string>[];
    const names = new Set(rows.flatMap(({ iso3, economy: name }) => [iso3 as string, name as string]));
    expect([...names].filter((name) => name !== '' && findEconomy(name) === null)).toEqual([]);
  });
});

describe('the flags of the Atlas', () => {
  it('rank 133 economies and trust 124: Mexico in both, Taiwan trusted only, Cuba ranked only', () => {
    expect(economies.filter(({ atlas }) => atlas.ranked)).toHaveLength(133);
    expect(economies.filter(({ atlas }) => atlas.trusted)).toHaveLength(124);
    expect(economy('MEX').atlas).toEqual({ ranked: true, trusted: true });
    expect(economy('TWN').atlas).toEqual({ ranked: false, trusted: true });
    expect(economy('CUB').atlas).toEqual({ ranked: true, trusted: false });
  });
});
