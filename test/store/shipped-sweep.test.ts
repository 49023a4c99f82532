import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { numberColumn, type Row, rowsOf, textColumn } from '../../src/base/table.ts';
import { findEconomy } from '../../src/catalog/economy.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { shippedRoot } from '../../src/store/store-roots.ts';
import { goldenRecords } from '../support/golden.ts';
import { sharedPath } from '../support/shared.ts';

const IDS = [
  'atlas-2016',
  'atlas-eci',
  'banxico-manufactures',
  'frb-h10',
  'ggdc-10sd-2015',
  'ggdc-etd-2021',
  'ggdc-pld-2023',
  'hsinchu-park',
  'inegi-imai',
  'inegi-immex',
  'inegi-trade',
  'knowledge-isic2',
  'knowledge-isic3',
  'knowledge-klems',
  'nber-ces-naics1997',
  'nber-ces-naics2012',
  'nbs-taiwan-rd',
  'ncses-gerd',
  'ncses-patents',
  'oecd-tiva-mexico',
  'product-space-2016',
  'pwt-9.1',
  'uis-gerd',
  'undp-hdi',
  'us-cpi',
  'wiod-2013',
  'wiod-2013-results',
  'wiod-2013-ten',
  'wiod-2013-world',
  'wits-manufactures',
  'world-cpi',
];

let store: Store;
beforeAll(async () => {
  store = await openStore({ roots: [{ path: shippedRoot(), writable: false }] });
});
afterAll(() => store.close());

type Where = Readonly<Record<string, string>>;

async function rowsAt(id: string, table: string, where: Where): Promise<Row[]> {
  const lists = Object.fromEntries(Object.entries(where).map(([column, value]) => [column, [value]]));
  return rowsOf(await store.table(id, table, { where: lists }));
}

async function rowAt(id: string, table: string, where: Where): Promise<Row> {
  const rows = await rowsAt(id, table, where);
  expect(rows).toHaveLength(1);
  return rows[0] as Row;
}

/** Sum of the column `value` of the rows. */
function total(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + (row.value as number), 0);
}

describe('the shipped releases', () => {
  test('are those we know, and every byte is as written', async () => {
    const checks = await store.check();
    expect(checks.map((check) => check.id)).toEqual(IDS);
    expect(checks.flatMap((check) => check.findings)).toEqual([]);
  });

  test('are smaller than 12 MB together', () => {
    const root = shippedRoot();
    const files = readdirSync(root, { recursive: true }).map((name) => statSync(join(root, String(name))));
    const bytes = files.filter((file) => file.isFile()).reduce((sum, file) => sum + file.size, 0);
    expect(bytes).toBeLessThan(12e6);
  });

  test.each([
    ['ggdc-10sd-2015', 'industry_panel', 41],
    ['ggdc-etd-2021', 'industry_panel', 51],
    ['ggdc-pld-2023', 'industry_panel', 84],
    ['pwt-9.1', 'series', 182],
    ['wiod-2013', 'industry_panel', 40],
    ['wiod-2013', 'trade_flow', 40],
    ['wiod-2013-results', 'chains_panel', 40],
    ['world-cpi', 'series', 192],
  ])('%s %s has every economy of its source: %i', async (id, name, count) => {
    const table = await store.table(id, name);
    const economies = new Set(textColumn(table, name === 'trade_flow' ? 'reporter' : 'economy'));
    expect(economies.size).toBe(count);
    for (const code of economies) expect(findEconomy(code ?? '', 'id')?.kind, String(code)).toBe('economy');
  });

  test.each(IDS)('%s says who made it, on what terms, and what its numbers mean', async (id) => {
    const release = await store.release(id);
    for (const text of [
      release.producer,
      release.version,
      release.citation,
      release.licence.en,
      release.licence.es,
      release.bibtex,
    ]) {
      expect(text?.trim().length).toBeGreaterThan(0);
    }
    expect(release.published).toMatch(/^(\d{4}(-\d{2}){0,2}|not stated)$/);
    expect(release.address).toMatch(/^https:\/\//);
    expect(release.conventions.length).toBeGreaterThan(0);
    for (const text of [release.title, release.selection, ...release.conventions]) {
      expect(text.en.length).toBeGreaterThan(3);
      expect(text.es.length).toBeGreaterThan(3);
    }
    expect(`${release.origin}${release.licence.en}${release.citation}`).not.toMatch(/\/work|\/tmp|localhost/);
  });

  test.each(IDS)('%s has units, and a row a cell', async (id) => {
    const keys = [
      'economy',
      'activity',
      'period',
      'variable',
      'year',
      'reporter',
      'partner',
      'product',
      'flow',
      'from',
      'to',
    ];
    for (const file of (await store.release(id)).files) {
      if (file.table === 'io_table') {
        const { rows, Z } = await store.ioTable(id, file.year as string);
        expect([rows.length, Z.length]).toEqual([file.rows, file.rows ** 2]);
        continue;
      }
      const table = await store.table(id, file.table);
      expect(table.rows).toBe(file.rows);
      for (const field of table.fields) {
        const numeric = table.columns[field.name]?.kind === 'number';
        expect([field.name, field.unit !== undefined]).toEqual([field.name, numeric]);
      }
      const columns = keys.flatMap((key) => textColumn(table, key) ?? []);
      expect(columns).not.toContain(null);
      const names = keys.filter((key) => table.columns[key] !== undefined);
      const lists = names.map((key) => textColumn(table, key) as readonly string[]);
      const cells = new Set<string>();
      for (let row = 0; row < table.rows; row += 1) cells.add(lists.map((list) => list[row]).join('|'));
      expect(cells.size).toBe(table.rows);
    }
  });
});

describe('figures known from elsewhere', () => {
  test('the exports of forty economies agree with those of the same economies that were computed apart', async () => {
    const world = new Map(
      (await rowsAt('wiod-2013-world', 'exports_panel', {})).map((row) => [
        `${row.economy} ${row.activity} ${row.period}`,
        row,
      ]),
    );
    const apart = await rowsAt('wiod-2013-results', 'chains_panel', {});
    let compared = 0;
    for (const row of apart) {
      const other = world.get(`${row.economy} ${row.activity} ${row.period}`) as Row;
      for (const name of ['gross_exports', 'domestic_share', 'upstreamness']) {
        const [a, b] = [row[name], other[name]];
        if (typeof a !== 'number' || typeof b !== 'number' || a === b) continue;
        expect(Math.abs(a / b - 1), `${row.economy} ${row.activity} ${row.period} ${name}`).toBeLessThan(
          1e-7,
        );
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(6000);
    for (const period of ['1995', '2011']) {
      const shares = await rowsAt('wiod-2013-world', 'exports_panel', { activity: 'manufacturing', period });
      const sum = (name: string) => shares.reduce((all, row) => all + (row[name] as number), 0);
      // the rest is that of the rest of the world
      for (const name of ['export_world_share', 'dva_world_share']) {
        expect(sum(name)).toBeGreaterThan(75);
        expect(sum(name)).toBeLessThan(100);
      }
    }
  });

  test('exports of 2016 by heading, as the Atlas has them', async () => {
    const value = async (reporter: string, product: string) =>
      (await rowAt('atlas-2016', 'trade_flow', { reporter, product })).value;
    expect(await value('TWN', '8542')).toBe(145803928770);
    expect(await value('MEX', '8703')).toBe(32185480206);
  });

  test('the product space of 2016 is one piece, and cars lie nearer their parts than shirts', async () => {
    const nodes = await rowsAt('product-space-2016', 'nodes', {});
    const links = await rowsAt('product-space-2016', 'links', {});
    expect(nodes.map(({ product }) => product)).not.toContain('9999');
    const reached = new Set<unknown>(['8703']);
    for (let before = 0; before < reached.size; ) {
      before = reached.size;
      for (const { from, to } of links) if (reached.has(from) || reached.has(to)) reached.add(from).add(to);
    }
    expect(reached).toEqual(new Set(nodes.map(({ product }) => product)));
    const place = (code: string) => nodes.find(({ product }) => product === code) as Row;
    const far = (a: Row, b: Row) =>
      Math.hypot((a.x as number) - (b.x as number), (a.y as number) - (b.y as number));
    expect(far(place('8703'), place('8708'))).toBeLessThan(far(place('8703'), place('6105')) / 4);
    expect(place('6105').section).toBe('XI');
  });

  test('US consumer prices of 1994 and 2008 (BLS: 148.2 and 215.303)', async () => {
    const value = async (period: string) => (await rowAt('us-cpi', 'series', { period })).value as number;
    expect(await value('1994')).toBeCloseTo(148.225, 9);
    expect(await value('2008')).toBeCloseTo(215.303, 2);
  });

  test('the peso of 2008 and the New Taiwan dollar (H.10: 11.1425, 31.5205)', async () => {
    expect((await rowAt('frb-h10', 'series', { economy: 'MEX', period: '2008' })).value).toBe(11.1425);
    expect((await rowAt('frb-h10', 'series', { economy: 'TWN', period: '2008' })).value).toBe(31.5205);
  });

  test('manufacturing exports of Mexico grew 362.5% from 1994 to 2008', async () => {
    const value = async (period: string) => {
      const where = { economy: 'MEX', variable: 'manufacturing_exports', period };
      return (await rowAt('wits-manufactures', 'series', where)).value as number;
    };
    expect(await value('1994')).toBe(49696.9);
    expect(await value('2008')).toBe(229869.57);
    expect(((await value('2008')) / (await value('1994')) - 1) * 100).toBeCloseTo(362.5, 1);
  });

  test('Mexico’s balance without oil sums to −245.7 bn for 1994-2008, that of all goods to −98.9 bn', async () => {
    const sum = async (variable: string) => {
      const rows = await rowsAt('inegi-trade', 'series', { variable });
      return total(rows.filter((row) => String(row.period) >= '1994' && String(row.period) <= '2008'));
    };
    expect(await sum('balance_non_oil')).toBeCloseTo(-245651.481, 3);
    expect(await sum('balance_total')).toBeCloseTo(-98899.027, 3);
  });

  test('electronics, electrical and transport equipment are 67.4% of Mexico’s manufacturing exports of 2008', async () => {
    const rows = await rowsAt('inegi-trade', 'trade_flow', { year: '2008' });
    const manufactures = rows.filter((row) => String(row.product).startsWith('3'));
    const basket = rows.filter((row) => ['334', '335', '336'].includes(String(row.product)));
    expect((total(basket) / total(manufactures)) * 100).toBeCloseTo(67.4, 1);
    expect((total(basket) / total(rows)) * 100).toBeCloseTo(55.4, 1);
  });

  test('the flows of WIOD give the known totals of Mexico and Taiwan', async () => {
    const table = await store.table('wiod-2013', 'trade_flow', { where: { reporter: ['MEX', 'TWN'] } });
    const rows = rowsOf(table).filter((row) => {
      const industry = Number(String(row.product).slice(1));
      return industry >= 3 && industry <= 16;
    });
    const sum = (reporter: string, flow: string, year?: string) =>
      total(
        rows.filter(
          (row) => row.reporter === reporter && row.flow === flow && (year ?? row.year) === row.year,
        ),
      );
    expect(sum('MEX', 'X', '2008')).toBe(195689);
    expect((sum('MEX', 'X', '2008') / sum('MEX', 'X', '1995') - 1) * 100).toBeCloseTo(259.7, 1);
    expect((sum('TWN', 'X', '2008') / sum('TWN', 'X', '1995') - 1) * 100).toBeCloseTo(144.3, 1);
    const until2008 = (reporter: string) => {
      const years = Array.from({ length: 14 }, (_, index) => String(1995 + index));
      return years.reduce((all, year) => all + sum(reporter, 'X', year) - sum(reporter, 'M', year), 0) / 1000;
    };
    expect(until2008('MEX')).toBeCloseTo(-506, -0.5);
    expect(until2008('TWN')).toBeCloseTo(631, -0.5);
    const basket = rows.filter(
      (row) =>
        row.reporter === 'MEX' &&
        row.flow === 'X' &&
        row.year === '2008' &&
        /^c1[45]$/.test(String(row.product)),
    );
    const northward = basket.filter((row) => row.partner === 'USA');
    expect((total(basket) / 195689) * 100).toBeCloseTo(62.7, 1);
    expect((total(northward) / total(basket)) * 100).toBeCloseTo(76.2, 1);
  });

  test('patents of 2018: Taiwan 10,994, Mexico 341, of 308,853 in the world; R&D of Taiwan in 2000: 1.91% of GDP', async () => {
    const patents = async (economy: string) =>
      (await rowAt('ncses-patents', 'series', { economy, activity: 'total', period: '2018' })).value;
    expect(await Promise.all(['TWN', 'MEX', 'WLD'].map(patents))).toEqual([10994, 341, 308853]);
    const where = { economy: 'TWN', variable: 'gerd_gdp', period: '2000' };
    expect((await rowAt('ncses-gerd', 'series', where)).value).toBe(1.91);
  });

  test('the fields of every economy and year add to its patents but for rounding: six at most', async () => {
    const misses = new Map<string, number>();
    for (const row of await rowsAt('ncses-patents', 'series', {})) {
      const key = `${row.economy} ${row.period}`;
      const sign = row.activity === 'total' ? -1 : 1;
      misses.set(key, (misses.get(key) ?? 0) + sign * (row.value as number));
    }
    expect(misses.size).toBe(34 * 21);
    expect(Math.max(...[...misses.values()].map(Math.abs))).toBe(6);
  });

  test('R&D has no Taiwan in UIS, human development none at all', async () => {
    expect(await rowsAt('uis-gerd', 'series', { economy: 'TWN' })).toEqual([]);
    expect(await rowsAt('undp-hdi', 'series', { economy: 'TWN' })).toEqual([]);
    expect((await rowAt('undp-hdi', 'series', { economy: 'KOR', period: '1985' })).value).toBe(0.68);
    expect(
      (await rowAt('ncses-gerd', 'series', { economy: 'RUS', variable: 'gerd_gdp', period: '2020' })).value,
    ).toBe(1.1);
  });

  test('what one reporter sells another is what the other buys', async () => {
    const where = { product: 'c15', year: '2008' };
    const sold = await rowAt('wiod-2013', 'trade_flow', {
      ...where,
      reporter: 'MEX',
      partner: 'USA',
      flow: 'X',
    });
    const bought = await rowAt('wiod-2013', 'trade_flow', {
      ...where,
      reporter: 'USA',
      partner: 'MEX',
      flow: 'M',
    });
    expect(sold.value).toBe(37845);
    expect(bought.value).toBe(sold.value);
  });

  test('no totals are left among the activities', async () => {
    for (const id of ['ggdc-10sd-2015', 'ggdc-etd-2021', 'ggdc-pld-2023']) {
      const activities = textColumn(await store.table(id, 'industry_panel'), 'activity') as readonly string[];
      expect([...new Set(activities)].filter((code) => /^(sum|tot)/i.test(code))).toEqual([]);
    }
  });

  test('classes and years of the US panels', async () => {
    for (const [id, classes, first, last] of [
      ['nber-ces-naics2012', 364, '2000', '2014'],
      ['nber-ces-naics1997', 473, '1990', '2009'],
    ] as const) {
      const table = await store.table(id, 'industry_panel');
      const periods = [...new Set(textColumn(table, 'period'))].sort();
      expect(new Set(textColumn(table, 'activity')).size).toBe(classes);
      expect([periods[0], periods.at(-1)]).toEqual([first, last]);
      expect(table.rows).toBe(classes * periods.length);
      expect((await store.table(id, 'activities')).rows).toBe(classes);
    }
    const gaps = numberColumn(await store.table('nber-ces-naics1997', 'industry_panel'), 'persons')?.reason;
    expect(gaps?.reduce((count, code) => count + Math.sign(code), 0)).toBe(77);
  });
});

/** release, table, where, its column, file under shared/data, column of the file (from 0). */
const CELLS: readonly [string, string, Where, string, string, number, number?][] = [
  [
    'ggdc-10sd-2015',
    'industry_panel',
    { economy: 'MEX', activity: 'MAN', period: '2008' },
    'value_added_nominal',
    'industry/ggdc10s_2014.csv',
    7,
  ],
  [
    'ggdc-10sd-2015',
    'industry_panel',
    { economy: 'TWN', activity: 'AGR', period: '1994' },
    'persons',
    'industry/ggdc10s_2014.csv',
    3,
  ],
  [
    'ggdc-10sd-2015',
    'industry_panel',
    { economy: 'KOR', activity: 'FIRE', period: '1990' },
    'value_added_real',
    'industry/ggdc10s_2014.csv',
    5,
  ],
  [
    'ggdc-etd-2021',
    'industry_panel',
    { economy: 'MEX', activity: 'Manufacturing', period: '2018' },
    'value_added_real',
    'industry/etd_2021.csv',
    6,
  ],
  [
    'ggdc-etd-2021',
    'industry_panel',
    { economy: 'TWN', activity: 'Mining', period: '1990' },
    'persons',
    'industry/etd_2021.csv',
    4,
  ],
  [
    'ggdc-pld-2023',
    'industry_panel',
    { economy: 'TWN', activity: 'man', period: '2017' },
    'ppp_value_added',
    'industry/ggdc_pld2023.csv',
    7,
  ],
  [
    'pwt-9.1',
    'series',
    { economy: 'MEX', variable: 'avh', period: '2008' },
    'value',
    'industry/pwt91_selected.csv',
    9,
  ],
  [
    'pwt-9.1',
    'series',
    { economy: 'TWN', variable: 'rgdpo', period: '2017' },
    'value',
    'industry/pwt91_selected.csv',
    5,
  ],
  [
    'nber-ces-naics2012',
    'industry_panel',
    { activity: '334413', period: '2008' },
    'hours',
    'industry/us_manufacturing_naics2012_hours_2000_2016.csv',
    4,
  ],
  [
    'nber-ces-naics1997',
    'industry_panel',
    { activity: '334413', period: '2009' },
    'output_real',
    'industry/us_manufacturing_naics1997_employment_1990_2009.csv',
    2,
  ],
  [
    'wiod-2013',
    'industry_panel',
    { economy: 'MEX', activity: 'c15', period: '2008' },
    'value_added_nominal',
    'icio/wiod2013/totals.csv',
    6,
  ],
  [
    'wiod-2013',
    'trade_flow',
    { reporter: 'TWN', partner: 'MLT', product: 'c14', year: '1995', flow: 'X' },
    'value',
    'trade/wiod2013_bilateral_exports_1995_2011.csv.gz',
    5,
  ],
  [
    'frb-h10',
    'series_monthly',
    { economy: 'MEX', period: '2003-12' },
    'value',
    'industry/exchange_rates_monthly_selected.csv',
    2,
  ],
  [
    'ncses-patents',
    'series',
    { economy: 'TWN', activity: 'semiconductors', period: '2008' },
    'value',
    'industry/ncses_uspto_patents_by_wipo_field_economy_1998_2018.csv.gz',
    4,
  ],
  [
    'ncses-gerd',
    'series',
    { economy: 'KOR', variable: 'gerd_gdp', period: '2010' },
    'value',
    'industry/ncses_gerd_gdp_1990_2021.csv',
    3,
  ],
  [
    'ncses-gerd',
    'structure',
    { economy: 'MEX', variable: 'funder_government', period: '2017' },
    'value',
    'industry/ncses_gerd_by_performer_and_source_2021.csv',
    4,
  ],
  [
    'uis-gerd',
    'series',
    { economy: 'MEX', variable: 'type_applied', period: '2009' },
    'value',
    'industry/uis_gerd_by_source_and_type_1996_2015.csv',
    10,
  ],
  ['undp-hdi', 'series', { economy: 'MEX', period: '2008' }, 'value', 'industry/undp_hdi_1980_2017.csv', 2],
  ['world-cpi', 'series', { economy: 'MEX', period: '1995' }, 'value', 'industry/world_cpi_wb.csv', 3],
  [
    'wits-manufactures',
    'series',
    { economy: 'TWN', variable: 'total_exports', period: '1997' },
    'value',
    'trade/wits_exports_imports_by_group_1988_2015.csv',
    4,
  ],
];

test('the positions of manufacturing industries are near those that Antràs and Chor published', async () => {
  const published = goldenRecords('data/icio/antras_chor_2018/wiod2013_gvc_position_1995_2011.csv');
  const ours = rowsOf(await store.table('wiod-2013-results', 'chains_panel'));
  const rows = new Map(ours.map((row) => [`${row.economy} ${row.activity} ${row.period}`, row]));
  expect(published).toHaveLength(8 * 14 * 17);
  for (const position of ['upstreamness', 'downstreamness'] as const) {
    const misses = published
      .flatMap((row) => {
        const own = rows.get(`${row.country} ${row.sector} ${row.year}`)?.[position];
        expect(own, `${row.country} ${row.sector} ${row.year}`).toBeDefined();
        return typeof own === 'number' ? [Math.abs(own / Number(row[position]) - 1)] : [];
      })
      .sort((a, b) => a - b);
    expect(misses.length).toBeGreaterThan(0.99 * published.length);
    // this copy of the tables is rounded to millions, which loses small inputs
    expect(misses[misses.length >> 1], position).toBeLessThan(0.003);
    expect(misses[Math.floor(0.95 * misses.length)], position).toBeLessThan(0.02);
  }
});

describe('figures of the claims', () => {
  const valueAt = async (id: string, where: Where, table = 'series') => (await rowAt(id, table, where)).value;

  test('manufacturing trade of Banco de México is the quarters of a year, in both flows from 2005', async () => {
    const flow = (year: string, flow: string) =>
      valueAt('banxico-manufactures', { year, flow }, 'trade_flow') as Promise<number>;
    expect(await flow('1994', 'X')).toBeCloseTo(49_843.2, 1);
    expect(await flow('2008', 'X')).toBeCloseTo(230_881.6, 1);
    expect(await flow('2008', 'M')).toBeCloseTo(259_235.3, 1);
    expect(await rowsAt('banxico-manufactures', 'trade_flow', { year: '2004', flow: 'M' })).toEqual([]);
    expect(await rowsAt('banxico-manufactures', 'trade_flow', { year: '2025' })).toEqual([]);
  });

  test('shares of the knowledge branches are those that an outside script computes', async () => {
    const known: readonly (readonly [string, string, string, string, number])[] = [
      ['knowledge-isic2', 'MEX', 'knowledge_share', '1970', 19.8],
      ['knowledge-isic2', 'MEX', 'knowledge_share', '2000', 36.5],
      ['knowledge-isic2', 'BRA', 'knowledge_share', '2000', 32.0],
      ['knowledge-isic2', 'USA', 'knowledge_share', '2000', 57.5],
      ['knowledge-isic2', 'LATAM4', 'knowledge_share', '2000', 31.1],
      ['knowledge-klems', 'USA', 'share_1985', '1970', 41.4],
      ['knowledge-klems', 'USA', 'share_1985', '2000', 58.4],
      ['knowledge-klems', 'USA', 'share_current', '2000', 45.6],
      ['knowledge-isic3', 'MEX', 'knowledge_share', '2000', 29.7],
    ];
    for (const [id, economy, variable, period, share] of known) {
      const value = (await valueAt(id, { economy, variable, period })) as number;
      expect(Math.abs(value - share), `${id} ${economy} ${period}`).toBeLessThan(0.05);
    }
  });

  test('at the prices of a year a share of that year is the one at current prices', async () => {
    for (const year of ['1980', '1985', '2005']) {
      const at = (variable: string) => valueAt('knowledge-klems', { variable, period: year });
      expect(await at(`share_${year}`)).toBeCloseTo((await at('share_current')) as number, 9);
    }
  });

  test('the subsectors of 2013 weigh what their weights say, and 1994 to 2008 they concentrate', async () => {
    const parts = await rowsAt('inegi-imai', 'industry_panel', { period: '2013' });
    expect(parts).toHaveLength(21);
    expect(parts.reduce((sum, row) => sum + (row.output_real as number), 0)).toBeCloseTo(100, 2);
    expect(parts.find((row) => row.activity === '336')?.output_real).toBeCloseTo(17.0821, 3);
  });

  test('the value added in exports of Mexico in 2008 is within a tenth of that of WIOD, another source', async () => {
    const oecd = (await valueAt('oecd-tiva-mexico', { period: '2008' })) as number;
    const wiod = await rowAt('wiod-2013-world', 'exports_panel', {
      economy: 'MEX',
      activity: 'total',
      period: '2008',
    });
    expect(oecd).toBeCloseTo(216_143.726, 3);
    expect(Math.abs((wiod.dva as number) / oecd - 1)).toBeLessThan(0.1);
  });
});

describe('a cell leads back to its published line', () => {
  for (const [id, table, where, column, file, at] of CELLS) {
    const path = sharedPath(`data/${file}`);
    test.skipIf(path === null)(`${id} ${Object.values(where).join(' ')}`, async () => {
      const row = await rowAt(id, table, where);
      const line = lineOf(path as string, row.source_line as number);
      if (row.source_rows === undefined || row.source_rows === 1) expect(row[column]).toBe(Number(line[at]));
      for (const key of ['activity', 'product', 'period', 'year'] as const) {
        const code = where[key];
        if (code !== undefined) expect(line.some((cell) => cell.startsWith(code))).toBe(true);
      }
    });
  }

  const flows = sharedPath('data/trade/wiod2013_bilateral_exports_1995_2011.csv.gz');
  test.skipIf(flows === null)('a flow of several uses is the sum of its lines', async () => {
    const row = await rowAt('wiod-2013', 'trade_flow', {
      reporter: 'MEX',
      partner: 'USA',
      product: 'c15',
      year: '2008',
      flow: 'X',
    });
    const lines = textOf(flows as string).split('\n');
    const same = lines.flatMap((line, index) => (line.startsWith('2008,MEX,c15,USA,') ? [index + 1] : []));
    expect(same).toHaveLength(row.source_rows as number);
    expect(same[0]).toBe(row.source_line);
    expect(same.reduce((sum, line) => sum + Number(lines[line - 1]?.split(',')[5]), 0)).toBe(row.value);
  });
});

function textOf(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

function lineOf(path: string, line: number): readonly string[] {
  return parse(textOf(path).split('\n')[line - 1] as string)[0] as string[];
}
