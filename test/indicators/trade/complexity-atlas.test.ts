import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Table } from '../../../src/base/table.ts';
import type { RawOptions } from '../../../src/indicators/options.ts';
import { complexity } from '../../../src/indicators/trade/complexity.ts';
import { quantile } from '../../../src/math/quantile.ts';
import { openStore } from '../../../src/store/store.ts';
import { shippedRoot } from '../../../src/store/store-roots.ts';
import { compute } from '../../support/compute.ts';
import { goldenRecords } from '../../support/golden.ts';
import { repository } from '../../support/source-files.ts';
import { type TradeLine, tradeTable, valuesOf } from '../../support/trade-tables.ts';

describe('preset=atlas', () => {
  let exports: Table;
  beforeAll(async () => {
    const store = await openStore({ roots: [{ path: shippedRoot(), writable: false }] });
    exports = await store.table('atlas-2016', 'trade_flow', { columns: ['reporter', 'product', 'value'] });
    await store.close();
  });

  it('comes near the index that the Atlas published, as the pages say, and so does Sudan, which it left out', () => {
    const own = valuesOf(compute(complexity, exports, { preset: 'atlas' }), 'eci');
    const published = new Map(
      goldenRecords('data/trade/atlas_eci_rankings_1995_2017.csv')
        .filter(({ hs_eci }) => hs_eci !== '')
        .map(({ code, hs_eci }) => [code, Number(hs_eci)]),
    );
    expect([...own.keys()].filter((code) => !published.has(code))).toEqual(['SDN']);
    const apart = [...published].map(([code, value]) => ({
      code,
      by: Math.abs(Number(own.get(code)) - value),
    }));
    apart.sort((a, b) => b.by - a.by);
    const sizes = apart.map(({ by }) => by);
    // a mean of 0 and a deviation of 1 over 134
    const [sum, squares] = [...published.values()].reduce(([s, q], v) => [s + v, q + v * v], [0, 0]);
    expect(sum ** 2 + squares).toBeCloseTo(134, 2);
    const said = [
      (-sum).toFixed(3),
      Number(own.get('SDN')).toFixed(3),
      quantile(sizes, 0.5).toFixed(4),
      String(sizes.filter((by) => by < 0.005).length),
      sizes[0].toFixed(3),
    ];
    expect(said).toEqual(['-1.378', '-1.379', '0.0014', '123', '0.020']);
    expect(apart[0].code).toBe('ECU');
    for (const page of ['why-is-your-number-different.md', 'por-que-su-numero-es-otro.md']) {
      const text = readFileSync(join(repository, 'docs', page), 'utf8');
      for (const number of said) expect(text, page).toContain(number.replace('-', '−'));
    }
  });
});

describe('what preset=atlas sets', () => {
  const CODES = ['MEX', 'BRA', 'TWN', 'SDN', 'CHL', 'PER'];
  const table = tradeTable(
    CODES.flatMap((reporter, c): TradeLine[] => [
      ...['01', '02', '03', '04'].map((product, p) => ({
        reporter,
        product,
        value: 1000 * ((c * 7 + p * 5) % 6) + 1,
      })),
      { reporter, product: '05', value: c === 1 ? 50_000 : 0 },
      { reporter, product: '06', value: 3 },
      { reporter, product: '9999', value: 9000 },
    ]),
  );
  const run = (options: RawOptions) => compute(complexity, table, options);
  const left = (options: RawOptions) =>
    run(options).dropped.map(({ what, examples }) => [what.en, examples.join()]);
  const said = (options: RawOptions, lang: 'en' | 'es' = 'en') =>
    run(options).notes.map(({ text }) => text[lang]);

  it('is what its options say, which the result names', () => {
    const spelled = run({ filter: 'solved', cleaning: 'atlas' });
    expect(run({ preset: 'atlas' }).table).toEqual(spelled.table);
    expect(said({ preset: 'atlas' })[0]).toBe(
      'preset=atlas stands for filter=solved, cleaning=atlas; an option given beside it wins.',
    );
    expect(said({ preset: 'stata', level: 'product' }, 'es')[0]).toBe(
      'preset=stata equivale a comparison=above, ddof=1, self_proximity=zero; una opción dada junto a él prevalece.',
    );
    for (const preset of ['none', 'growthlab', 'pyec'])
      expect(said({ preset }).join()).not.toContain('preset');
  });
  it('leaves out who and what the Atlas did, each with its reason; an option beside it wins', () => {
    expect(left({ preset: 'atlas' })).toEqual([
      ['economies that the Atlas did not solve its index with', 'TWN'],
      ['headings for goods not specified', '9999'],
      ['products of two effective exporters or fewer', '05'],
      ['products that together have 0.025% of trade', '06'],
    ]);
    expect(left({ preset: 'atlas', filter: 'none', cleaning: 'none' })).toEqual([]);
    expect(left({ preset: 'atlas', filter: 'ranked', cleaning: 'none', unspecified: 'keep' })).toEqual([
      ['economies that the Atlas does not rank', 'SDN,TWN'],
    ]);
  });
  it('counts shares over the products that stay', () => {
    const tail = (products: string) =>
      left({ cleaning: 'atlas', unspecified: 'drop', products }).filter(([what]) => what.includes('0.025%'));
    // 18 of some 60,000; and of twice that where 05 is there
    expect(tail('01,02,03,04,06')).toEqual([]);
    expect(tail('01,02,03,04,06,9999')).toEqual([]);
    expect(tail('01,02,03,04,05,06')).toEqual([['products that together have 0.025% of trade', '06']]);
  });
});
