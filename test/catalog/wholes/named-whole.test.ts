import { describe, expect, it } from 'vitest';
import { economies } from '../../../src/catalog/economy.ts';
import { namedWhole } from '../../../src/catalog/wholes/named-whole.ts';

describe('namedWhole', () => {
  it.each([
    ['partner', 'WLD'],
    ['partner', 'W00'],
    ['partner', 'Mundo'],
    ['partner', 'World'],
    ['partner', 'Todos los socios'],
    ['economy', 'Total mundial'],
    ['product', 'TOTAL'],
    ['product', '_T'],
    ['product', 'Total general'],
    ['product', 'TOTAL - All products'],
    ['product', 'AG2'],
    ['activity', 'TOT'],
    ['activity', 'Total industries'],
    ['activity', 'Total manufacturing'],
    ['activity', 'Suma'],
    ['activity', 'Manufacturing total'],
    ['activity', 'PIB'],
    ['function', 'total'],
    ['partner', 'Monde entier'],
    ['partner', 'World (excluding intra-EU)'],
    ['partner', 'Tous les pays'],
    ['economy', 'W'],
    ['activity', 'Ensemble'],
    ['activity', 'Todas las industrias'],
    ['activity', 'Toutes les branches'],
    ['product', 'Todos os produtos'],
    ['product', 'Alle Waren'],
  ] as const)('%s %s is everything', (dimension, code) => {
    expect(namedWhole(dimension, code)?.of).toBe('all');
  });
  it.each([
    'EUN',
    'EU',
    'UE-27',
    'EU27_2020',
    'EU28',
    'European Union - 27 countries (from 2020)',
    'Unión Europea',
    'EA19',
    'EA20',
    'Euro area (19 countries)',
    'OECD',
    'OCDE',
    'OECD - Total',
    'G20',
    'G-7',
    'BRICS',
    'ASEAN',
    'MERCOSUR',
    'T-MEC',
    'LCN',
    'América Latina y el Caribe',
    'High income',
    'SUN',
    'Union européenne à 27',
    'Europäische Union',
    'União Europeia',
    'Zone euro',
    'Euroraum',
    'Afrique',
    'Amérique latine et Caraïbes',
  ])('%s is a set of economies', (code) => {
    expect(namedWhole('economy', code)?.of).not.toBe('all');
    expect(namedWhole('economy', code)).not.toBeNull();
    expect(namedWhole('product', code)?.of ?? 'none').not.toBeTypeOf('object');
  });
  it('no single economy and no remainder is a whole under any of its codes', () => {
    const wrong = economies
      .filter(({ kind }) => kind === 'economy' || kind === 'rest')
      .flatMap(({ id, iso2, numeric, name, aliases, comtrade, comtradeIso3, wits, otherCodes }) =>
        [id, iso2, numeric, name.en, name.es, comtradeIso3, wits, ...aliases, ...otherCodes]
          .concat(comtrade.map(({ code }) => code))
          .filter((code) => code !== null && namedWhole('partner', code, true) !== null),
      );
    expect(wrong).toEqual([]);
  });
  it('numbers are the world and the union only in a column of numbered economies', () => {
    for (const code of ['0', '000']) {
      expect(namedWhole('partner', code)).toBeNull();
      expect(namedWhole('partner', code, true)?.of).toBe('all');
    }
    expect(namedWhole('partner', '97', true)).not.toBeNull();
    expect(namedWhole('partner', '490', true)).toBeNull();
  });
  it.each(['Manufacturing', 'c1', 'F', 'Subtotals unit', 'Totalisers', 'Ensembles', 'W'])(
    '%s is no whole',
    (code) => {
      expect(namedWhole('activity', code)).toBeNull();
    },
  );
});
