import { beforeAll, describe, expect, it } from 'vitest';
import { elasticitiesOf } from '../../src/catalog/trade-elasticities.ts';
import { useShippedCatalog } from '../../src/store/catalog-files.ts';

describe('elasticitiesOf', () => {
  beforeAll(useShippedCatalog);
  const of = (...codes: readonly string[]) => Array.from(elasticitiesOf(codes));

  it('reads the industries of the World Input-Output Database of 2013', () => {
    expect(of('c1', 'c8', 'c12', 'c15', 'c34')).toEqual([9.11, 64.85, (3.28 + 6.99) / 2, 8.22, 8.22]);
    expect(of('c14')[0]).toBeCloseTo((12.95 + 12.91 + 3.95 + 8.71) / 4, 9);
  });
  it('reads divisions of ISIC 4 however a publisher writes them', () => {
    expect(of('A01_02', 'C10T12', 'C10-C12', 'C13-C15', '26', 'C26')).toEqual([
      9.11, 2.62, 2.62, 8.1, 8.54, 8.54,
    ]);
    // electronics: office machinery, communication and medical equipment
    expect(of('C26')[0]).toBeCloseTo((12.95 + 3.95 + 8.71) / 3, 2);
  });
  it('gives services, and what has no division, that of all others', () => {
    expect(of('G45', 'H49', 'T', 'own', 'C1')).toEqual([8.22, 8.22, 8.22, 8.22, 8.22]);
  });
});
