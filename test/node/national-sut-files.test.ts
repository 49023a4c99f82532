import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { IoTableInput } from '../../src/base/io-table-input.ts';
import type { Technology } from '../../src/indicators/chains/kernels/technology.ts';
import { nationalSutTables } from '../../src/node/national-sut-files.ts';
import { useShippedCatalog } from '../../src/store/catalog-files.ts';
import { cliDesk, valuesAt } from '../support/cli-desk.ts';
import { book, type Row } from '../support/cross-books.ts';
import { BEA, EUROSTAT, INEGI_COU, OECD, WIOD_SUT } from '../support/national-sut.ts';

const { put, escalar } = cliDesk();
beforeAll(() => useShippedCatalog());

type Files = Readonly<Record<string, string | Uint8Array>>;
const folder = (name: string, files: Files): string => {
  const paths = Object.entries(files).map(([file, content]) => put(content, `${name}/${file}`));
  return paths[0].slice(0, paths[0].length - Object.keys(files)[0].length - 1);
};
async function tableOf(
  path: string,
  {
    year = '2018',
    valuation = 'published' as 'published' | 'proportional',
    technology = 'product-sales' as Technology,
  } = {},
): Promise<IoTableInput> {
  const found = (await nationalSutTables(path, 'data')).find((one) => one.year === year);
  if (found === undefined) throw new Error(`no table of ${year}`);
  const how = { parents: [], decimal: 'auto', totals: 'check', economies: [], sectors: [] } as const;
  return (await found.read(year, { ...how, technology, valuation })).table;
}
/** A cell of inputs or of final demand, by names. */
function cell({ rows, demand, Z, Y }: IoTableInput, from: string, to: string): number {
  const name = ({ economy, sector }: { economy: string; sector: string }) => `${economy}.${sector}`;
  const row = rows.findIndex((one) => name(one) === from);
  const column = rows.findIndex((one) => name(one) === to);
  const final = demand.findIndex(({ economy, category }) => `${economy}.${category}` === to);
  return column < 0 ? Y[row * demand.length + final] : Z[row * rows.length + column];
}

/** Industry A delivers 0.9 of product A, industry C 0.1 of it and all of product C (model D). */
const atBasicPrices = (table: IoTableInput, home: string, [a, c] = ['A', 'C'], by = 1): void => {
  expect(cell(table, `${home}.${a}`, `${home}.${c}`)).toBeCloseTo(by * 0.9 * 36, 10);
  expect(cell(table, `${home}.${c}`, `${home}.${a}`)).toBeCloseTo(by * (0.1 * 24 + 18), 10);
  expect(table.valueAdded?.[0]).toBeCloseTo(by * 46, 10);
};

/**
 * A use u of product C at purchasers' prices is u 130/149 of it, u 12/149 of the margins that product A delivers and u 7/149 of taxes;
 * of product A u 108/111 and u 3/111.
 */
const atPurchasersPrices = (table: IoTableInput, home: string, [a, c] = ['A', 'C']): void => {
  const ofA = (own: number, other: number): number => (own * 108) / 111 + (other * 12) / 149;
  expect(cell(table, `${home}.${a}`, `${home}.${a}`)).toBeCloseTo(0.9 * ofA(20, 22), 10);
  expect(cell(table, `${home}.${c}`, `${home}.${a}`)).toBeCloseTo(0.1 * ofA(20, 22) + (22 * 130) / 149, 10);
  expect(table.taxes?.[0]).toBeCloseTo((20 * 3) / 111 + (22 * 7) / 149, 10);
  expect(table.valueAdded?.[0]).toBeCloseTo(48, 10);
  const [, , , ...rest] = table.demand.map(({ economy, category }) => `${economy}.${category}`);
  expect(rest).toEqual([]);
};

describe('national supply and use tables as published', () => {
  it('Eurostat, supply (TSV) and use at basic prices (SDMX-CSV): what is imported is made by ROW', async () => {
    const path = folder('eurostat', { 'naio_10_cp15.tsv': EUROSTAT.cp15, 'cp1610.csv': EUROSTAT.cp1610 });
    await expect(nationalSutTables(path, 'data')).rejects.toMatchObject({ code: 'not-computable' });
    const named = folder('eurostat-2', {
      'estat_naio_10_cp15.tsv': EUROSTAT.cp15,
      'naio_10_cp1610_linear.csv': EUROSTAT.cp1610,
      'naio_10_cp16.tsv': EUROSTAT.cp16,
    });
    const table = await tableOf(named);
    expect(cell(table, 'ESP.A', 'ESP.C')).toBeCloseTo(0.9 * 30, 12);
    expect(cell(table, 'ESP.C', 'ESP.A')).toBeCloseTo(0.1 * 20 + 10, 12);
    expect(cell(table, 'ROW.CPA_C', 'ESP.A')).toBe(8);
    expect(cell(table, 'ROW.CPA_C', 'ROW.P6')).toBe(2);
    expect([...(table.valueAdded ?? [])]).toEqual([46, 48, 20, 33]);
    expect([...(table.taxes ?? [])]).toEqual([2, 3, 0, 0]);
    expect(table.unit?.id).toBe('eur-million');
  });
  it.each(['product-technology', 'industry-technology'] as const)(
    'products by products by %s',
    async (technology) => {
      const path = folder(`models-${technology}`, {
        'naio_10_cp15.tsv': EUROSTAT.cp15,
        'naio_10_cp1610.csv': EUROSTAT.cp1610,
      });
      const table = await tableOf(path, { technology });
      // what all products take of product A is what all industries did, 20 + 30
      const used = ['ESP.CPA_A', 'ESP.CPA_C'].map((to) => cell(table, 'ESP.CPA_A', to));
      expect(used[0] + used[1]).toBeCloseTo(50, 10);
      // industry C takes 30 for 107, of which 10 are product A; or A is made from 20/90 of it wherever it is made
      const ofA = technology === 'industry-technology' ? 20 + (30 * 10) / 107 : (100 * 20) / 90;
      expect(used[0]).toBeCloseTo(ofA, 10);
    },
  );
  it("Eurostat, use at purchasers' prices: refused, and read with the assumption that is said", async () => {
    const path = folder('purchasers', {
      'naio_10_cp15.tsv': EUROSTAT.cp15,
      'naio_10_cp16.tsv': EUROSTAT.cp16,
    });
    await expect(tableOf(path)).rejects.toMatchObject({ code: 'not-computable' });
    const table = await tableOf(path, { valuation: 'proportional' });
    atPurchasersPrices(table, 'ESP');
    // all imports of a product are taken off its final uses: exports at basic prices and imports of A
    expect(table.demand.map(({ economy, category }) => `${economy}.${category}`)).toEqual([
      'ESP.P3_S14',
      'ROW.P6',
      'ESP.imports',
    ]);
    expect(cell(table, 'ESP.A', 'ESP.imports')).toBeCloseTo(0.9 * -20, 12);
  });
  it('OECD: supply, use and value added in three files, current prices alone', async () => {
    const path = folder('oecd', {
      'DSD_NASU@DF_SUPPLY_T1500.csv': OECD.supply,
      'DSD_NASU@DF_USEPP_T1600.csv': OECD.use,
      'DSD_NASU@DF_USEVA_T1600.csv': OECD.added,
    });
    const table = await tableOf(path, { valuation: 'proportional' });
    atPurchasersPrices(table, 'MEX');
    expect(table.unit?.label.en).toMatch(/MXN/);
  });
  it('BEA: make and use, a sheet a year, imports taken off, and what nobody makes comes from ROW', async () => {
    const path = folder('bea', {
      'IOMake_Before_Redefinitions_2018_Summary.xlsx': BEA.make,
      'IOUse_Before_Redefinitions_PRO_2018_Summary.xlsx': BEA.use,
    });
    const table = await tableOf(path);
    expect(cell(table, 'USA.111CA', 'USA.211')).toBeCloseTo(0.9 * 36, 12);
    expect(cell(table, 'USA.211', 'USA.111CA')).toBeCloseTo(0.1 * 24 + 18, 12);
    expect(cell(table, 'ROW.Other', 'USA.111CA')).toBe(3);
    expect(cell(table, 'USA.211', 'USA.F050')).toBeCloseTo(0.1 * -20 - 33, 12);
    expect(cell(table, 'USA.111CA', 'ROW.F040')).toBeCloseTo(18, 12);
    expect([...(table.valueAdded ?? [])]).toEqual([45, 51, 5]);
    expect(table.unit?.id).toBe('usd-million');
  });
  it('BEA: a product of which less than nothing is imported keeps its sign', async () => {
    const path = folder('bea-duties', {
      'IOMake_Before_Redefinitions_2018_Summary.xlsx': BEA.make,
      'IOUse_Before_Redefinitions_PRO_2018_Summary.xlsx': BEA.duties,
    });
    const table = await tableOf(path);
    expect(cell(table, 'USA.111CA', 'USA.F050')).toBeCloseTo(0.9 * 5, 12);
    expect(cell(table, 'USA.211', 'USA.F050')).toBeCloseTo(0.1 * 5 - 33, 12);
  });
  it('WIOD 2016: a workbook an economy with all years in each sheet', async () => {
    const path = put(WIOD_SUT, 'MEX_SUT_nov16.xlsx');
    const found = await nationalSutTables(path, 'MEX_SUT_nov16.xlsx');
    expect(found.map(({ year }) => year)).toEqual(['2013', '2014']);
    for (const [year, by] of [
      ['2013', 1],
      ['2014', 2],
    ] as const)
      atBasicPrices(await tableOf(path, { year }), 'NAT', ['A', 'C'], by);
  });
  it('INEGI: one workbook or two, totals before industries', async () => {
    const one = put(book({ Oferta: INEGI_COU.oferta, Utilización: INEGI_COU.uso }), 'inegi/cou_2018.xlsx');
    const two = folder('inegi-two', {
      'COU_oferta.xlsx': book({ Hoja1: INEGI_COU.oferta }),
      'COU_utilizacion.xlsx': book({ Hoja1: INEGI_COU.uso }),
    });
    const zip = put(
      zipSync({
        'oferta.xlsx': book({ a: INEGI_COU.oferta }),
        'utilizacion.xlsx': book({ a: INEGI_COU.uso }),
      }),
      'cou_inegi.zip',
    );
    for (const path of [one, two, zip]) {
      const table = await tableOf(path, { valuation: 'proportional' });
      atPurchasersPrices(table, 'MEX', ['111', '211']);
      expect(table.unit?.label.es ?? '').toMatch(/pesos/i);
    }
  });
  it('is described in both languages, and asks for what it must be told', async () => {
    folder('told', { 'naio_10_cp15.tsv': EUROSTAT.cp15, 'naio_10_cp16.tsv': EUROSTAT.cp16 });
    for (const [lang, first, second, third] of [
      ['en', 'rests on an assumption', 'valuation=proportional', 'the same share of its margins'],
      ['es', 'depende de un supuesto', 'valuation=proportional', 'la misma proporción de sus márgenes'],
    ]) {
      expect((await escalar(`describe-file told --lang ${lang}`)).err).toContain(first);
      const technology = '--read technology=product-sales';
      expect((await escalar(`describe-file told --lang ${lang} ${technology}`)).err).toContain(second);
      const { err, code } = await escalar(
        `describe-file told --lang ${lang} ${technology} --read valuation=proportional`,
      );
      expect(code, err).toBe(0);
      expect(err).toContain(third);
    }
    const { out, code, err } = await escalar(
      'compute upstreamness --csv --data told --read technology=product-sales --read valuation=proportional',
    );
    expect(code, err).toBe(0);
    expect(valuesAt(out, 'economy=ESP sector=A term=value_added_share')[0]).toBeGreaterThan(0.5);
  });
  it('are not what other rows in sheets of such names are', async () => {
    const rows = (flow: string, value: number): readonly Row[] => [
      ['reporter', 'year', 'product', 'flow', 'value'],
      ['MEX', 2018, '8703', flow, value],
      ['MEX', 2018, '8704', flow, 2 * value],
    ];
    put(book({ Oferta: rows('imports', 3), Demanda: rows('exports', 5) }), 'trade.xlsx');
    const { err, code } = await escalar('describe-file trade.xlsx --read sheet=Demanda');
    expect(code, err).toBe(0);
    expect(err).not.toContain('technology');
  });
});
