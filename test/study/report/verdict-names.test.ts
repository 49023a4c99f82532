import { beforeAll, describe, expect, it } from 'vitest';
import { useShippedCatalog } from '../../../src/store/catalog-files.ts';
import { economyInSentence } from '../../../src/study/report/verdict-names.ts';

beforeAll(useShippedCatalog);

describe('economyInSentence', () => {
  it.each([
    ['USA', 'the United States', 'Estados Unidos'],
    ['GBR', 'the United Kingdom', 'el Reino Unido'],
    ['ARE', 'the United Arab Emirates', 'los Emiratos Árabes Unidos'],
    ['DOM', 'the Dominican Republic', 'la República Dominicana'],
    ['COD', 'the Democratic Republic of the Congo', 'la República Democrática del Congo'],
    ['NLD', 'the Netherlands', 'los Países Bajos'],
    ['SLB', 'the Solomon Islands', 'las Islas Salomón'],
    ['EUN', 'the European Union', 'la Unión Europea'],
    ['PHL', 'the Philippines', 'Filipinas'],
    ['SLV', 'El Salvador', 'El Salvador'],
    ['MEX', 'Mexico', 'México'],
    ['XYZ', 'XYZ', 'XYZ'],
  ])('%s is %s and %s', (code, en, es) => {
    expect(economyInSentence(code)).toEqual({ en, es });
  });
});
