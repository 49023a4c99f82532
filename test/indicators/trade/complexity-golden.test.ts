import { describe, expect, it } from 'vitest';
import type { RawOptions } from '../../../src/indicators/options.ts';
import { complexity } from '../../../src/indicators/trade/complexity.ts';
import { productSpace } from '../../../src/indicators/trade/product-space.ts';
import { relatedness } from '../../../src/indicators/trade/relatedness.ts';
import { compute } from '../../support/compute.ts';
import { goldenColumn, readTrade, valuesOf } from '../../support/trade-tables.ts';

const folder = 'golden/trade';
const NAME = 'hs2_2016_30countries';

describe('the packages on 30 economies × 97 chapters of the HS in 2016', () => {
  const table = readTrade(`${folder}/input/${NAME}.csv`);
  const run = (
    indicator: typeof complexity | typeof relatedness | typeof productSpace,
    options: RawOptions,
  ) => compute(indicator as typeof complexity, table, options);

  function agrees(
    found: ReadonlyMap<string, number | string>,
    wanted: ReadonlyMap<string, number>,
    relative = 1e-9,
    absolute = 1e-11,
  ): void {
    expect(wanted.size).toBeGreaterThan(0);
    const off = [...wanted].filter(([key, value]) => {
      const own = found.get(key);
      return !(
        typeof own === 'number' && Math.abs(own - value) <= Math.max(relative * Math.abs(value), absolute)
      );
    });
    expect(off.slice(0, 5).map(([key, value]) => `${key}: ${found.get(key)} against ${value}`)).toEqual([]);
  }
  const golden = (file: string, column: string, keys = 1) =>
    goldenColumn(`${folder}/${file.replace('*', NAME)}.csv`, column, keys);

  describe.each(['growthlab', 'pyec', 'none'])('preset %s is py-ecomplexity', (preset) => {
    it('by economy', () => {
      const result = run(complexity, { preset });
      for (const term of ['diversity', 'eci', 'coi'])
        agrees(valuesOf(result, term), golden('pyec/*__country', term));
    });
    it('by product', () => {
      const result = run(complexity, { preset, level: 'product' });
      for (const column of ['ubiquity', 'pci'])
        agrees(valuesOf(result, column), golden('pyec/*__product', column));
    });
    it('by pair', () => {
      const result = run(relatedness, { preset });
      for (const [term, column] of [
        ['rca', 'rca'],
        ['presence', 'mcp'],
        ['density', 'density'],
        ['cog', 'cog'],
      ])
        agrees(valuesOf(result, term), golden('pyec/*__country_product', column, 2));
    });
    it('in the product space', () => {
      agrees(
        valuesOf(run(productSpace, { preset }), 'proximity'),
        golden('pyec/*__proximity', 'proximity', 2),
      );
    });
  });

  it.each([
    ['asymmetric', { proximity: 'asymmetric' }, {}],
    ['continuous', { proximity: 'correlation' }, {}],
    ['thr0.5', { threshold: 0.5 }, { threshold: 0.5 }],
  ])('its variant %s', (variant, options, ofProducts) => {
    const file = `pyec/*__${variant}`;
    const pairs = run(relatedness, { preset: 'pyec', ...options });
    for (const [term, column] of [
      ['rca', 'rca'],
      ['presence', 'mcp'],
      ['density', 'density'],
      ['cog', 'cog'],
    ])
      agrees(valuesOf(pairs, term), golden(file, column, 2));
    const economies = run(complexity, { preset: 'pyec', ...options });
    for (const column of ['eci', 'coi']) agrees(valuesOf(economies, column), golden(file, column));
    const products = run(complexity, { preset: 'pyec', ...ofProducts, level: 'product' });
    const [pci, wanted] = [valuesOf(products, 'pci'), golden(file, 'pci', 2)];
    for (const [key, value] of wanted) expect(pci.get(key.split('/')[1])).toBeCloseTo(value, 9);
  });

  describe.each([
    ['r-economiccomplexity-1', 'r_ec15'],
    ['r-economiccomplexity-2', 'r_ec2'],
  ])('preset %s', (preset, place) => {
    it('by economy and by product', () => {
      for (const [level, file] of [
        ['economy', 'country'],
        ['product', 'product'],
      ] as const) {
        const index = valuesOf(run(complexity, { preset, level }), level === 'economy' ? 'eci' : 'pci');
        agrees(index, golden(`${place}/*__${file}`, 'eigenvalues'));
        const fit = run(complexity, { preset, level, method: 'fitness', iterations: 100 });
        const term = level === 'economy' ? 'fitness' : 'product_complexity';
        agrees(valuesOf(fit, term), golden(`${place}/*__${file}`, 'fitness'));
        // the package's plain iteration has lost digits: both versions differ from each other by this much
        const old = run(complexity, { preset, level, method: 'reflections', iterations: 20 });
        agrees(
          valuesOf(old, level === 'economy' ? 'eci' : 'pci'),
          golden(`${place}/*__${file}`, 'reflections'),
          1e-9,
          2e-9,
        );
      }
      agrees(valuesOf(run(complexity, { preset }), 'coi'), golden(`${place}/*__country`, 'coi'));
    });
    it('by pair, and in both spaces', () => {
      const result = run(relatedness, { preset });
      for (const [term, column] of [
        ['rca', 'rca'],
        ['presence', 'mcp'],
        ['density', 'density'],
        ['cog', 'cog'],
      ])
        agrees(valuesOf(result, term), golden(`${place}/*__country_product`, column, 2));
      agrees(
        valuesOf(run(productSpace, { preset }), 'proximity'),
        golden(`${place}/*__proximity`, 'proximity', 2),
      );
      const economies = run(productSpace, { preset, of: 'economies' });
      agrees(valuesOf(economies, 'proximity'), golden(`${place}/*__proximity_country`, 'proximity', 2));
    });
  });

  it('preset oec is Datawheel', () => {
    const lost = [1e-9, 2e-9] as const;
    agrees(valuesOf(run(complexity, { preset: 'oec' }), 'eci'), golden('datawheel/*__eci', 'eci'), ...lost);
    const products = run(complexity, { preset: 'oec', level: 'product' });
    agrees(valuesOf(products, 'pci'), golden('datawheel/*__pci', 'pci'), ...lost);
    const pairs = run(relatedness, { preset: 'oec' });
    const file = 'datawheel/*__country_product';
    agrees(valuesOf(pairs, 'density'), golden(file, 'relatedness', 2));
    agrees(valuesOf(pairs, 'cog'), golden(file, 'opportunity_gain', 2), ...lost);
    agrees(valuesOf(pairs, 'relative_relatedness'), golden(file, 'relative_relatedness', 2));
  });

  it('preset stata: zero diagonal and n − 1, the threshold not reached by any ratio here', () => {
    const pairs = run(relatedness, { preset: 'stata' });
    agrees(valuesOf(pairs, 'density'), golden('ref/*__density_zero_diag', 'density_zero_diag', 2));
    agrees(valuesOf(run(complexity, { preset: 'stata' }), 'eci'), golden('ref/*__eci_ddof1', 'eci_ddof1'));
  });

  it('fitness, until it converges', () => {
    const result = run(complexity, { method: 'fitness' });
    agrees(valuesOf(result, 'fitness'), golden('ref/*__fitness', 'fitness_5000'));
    expect(result.notes).toEqual([]);
    const products = run(complexity, { method: 'fitness', level: 'product' });
    agrees(valuesOf(products, 'product_complexity'), golden('ref/*__fitness_products', 'Q_5000'));
  });

  it('an option beside a preset wins over it', () => {
    const result = run(complexity, { preset: 'growthlab', ddof: 1 });
    agrees(valuesOf(result, 'eci'), golden('ref/*__eci_ddof1', 'eci_ddof1'));
  });
});
