import { type Row, rowsOf } from '../../src/base/table.ts';
import type { Store } from '../../src/store/store.ts';

type Where = Readonly<Record<string, readonly string[]>>;
type Rows = (id: string, table: string, where: Where) => Promise<Row[]>;

const MADE = ['c3', 'c4', 'c5', 'c6', 'c7', 'c8', 'c9', 'c10', 'c11', 'c12', 'c13', 'c14', 'c15', 'c16'];
const add = (rows: readonly Row[], column = 'value') =>
  rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0);
const years = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => String(first + at));

/** Our value of each claim, from the lines of the releases by plain arithmetic: no indicator, no study. */
export async function recomputedClaims(store: Store): Promise<ReadonlyMap<string, number>> {
  const rows: Rows = async (id, table, where) => rowsOf(await store.table(id, table, { where }));
  const one = async (id: string, economy: string, variable: string, period: string, table = 'series') => {
    const found = await rows(id, table, { economy: [economy], variable: [variable], period: [period] });
    if (found.length !== 1) throw new Error(`${id} ${economy} ${variable} ${period}: ${found.length} rows`);
    return found[0].value as number;
  };
  const published = async () => {
    const share = (economy: string, period: string) =>
      one('knowledge-isic2', economy, 'knowledge_share', period);
    return {
      'immex-establishments': await one('inegi-immex', 'MEX', 'manufacturing_establishments', '2012-01'),
      'knowledge-share-usa-1970': await one('knowledge-klems', 'USA', 'share_1985', '1970'),
      'knowledge-share-usa-2000': await one('knowledge-klems', 'USA', 'share_1985', '2000'),
      'knowledge-share-mex-1970': await share('MEX', '1970'),
      'knowledge-share-mex-2000': await share('MEX', '2000'),
      'knowledge-share-bra-2000': await share('BRA', '2000'),
      'knowledge-share-latam-2000': await share('LATAM4', '2000'),
      'knowledge-share-others-2000': Math.max(await share('ARG', '2000'), await share('CHL', '2000')),
      'rd-gdp-twn-2000': await one('ncses-gerd', 'TWN', 'gerd_gdp', '2000'),
      'rd-business-funded-twn-2000': await one(
        'nbs-taiwan-rd',
        'TWN',
        'funder_private',
        '2000',
        'series_2002',
      ),
      'rd-public-twn-2000': await one('nbs-taiwan-rd', 'TWN', 'funder_government', '2000', 'series_2002'),
      'hsinchu-companies': await one('hsinchu-park', 'TWN', 'companies', '2002'),
      'hsinchu-employees': await one('hsinchu-park', 'TWN', 'employees', '2002'),
      'hsinchu-rd-intensity': await one('hsinchu-park', 'TWN', 'rd_over_sales', '2003'),
      // 929.3 billion of 2000 and a fall of 28.7 percent are as printed
      'hsinchu-sales': (929.3 * (1 - 0.287)) / (await one('frb-h10', 'TWN', 'exchange_rate', '2001')),
    };
  };
  return new Map(
    Object.entries({
      ...(await published()),
      ...(await concentrations(rows)),
      ...(await productivities(rows)),
      ...(await trade(rows)),
    }),
  );
}

async function concentrations(rows: Rows): Promise<Readonly<Record<string, number>>> {
  const largest = async (period: string) => {
    const sizes = (await rows('inegi-imai', 'industry_panel', { period: [period] }))
      .map((row) => row.output_real as number)
      .sort((a, b) => b - a);
    const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
    return (100 * sum(sizes.slice(0, 5))) / sum(sizes);
  };
  return {
    'output-cr5-classes-1994': await largest('1994'),
    'output-cr5-sectors-1994': await largest('1994'),
    'output-cr5-classes-2008': await largest('2008'),
    'output-cr5-sectors-2008': await largest('2008'),
  };
}

/** Twelve sectors: whether all of them pooled grew, and what labour added that moved, at the levels of 1994. */
async function productivities(rows: Rows): Promise<Readonly<Record<string, number>>> {
  const at = async (period: string) =>
    rows('ggdc-etd-2021', 'industry_panel', { economy: ['MEX'], period: [period] });
  const [first, last] = [await at('1994'), await at('2008')];
  const level = (panel: readonly Row[]) => add(panel, 'value_added_real') / add(panel, 'persons');
  const share = (panel: readonly Row[], row: Row) => (row.persons as number) / add(panel, 'persons');
  const moved = first.map((row) => {
    const later = last.find(({ activity }) => activity === row.activity) as Row;
    const own = (one: Row) => (one.value_added_real as number) / (one.persons as number);
    const shift = share(last, later) - share(first, row);
    return { static: shift * own(row), dynamic: shift * (own(later) - own(row)) };
  });
  const points = moved.reduce((sum, part) => sum + part.static + part.dynamic, 0);
  return {
    'productivity-stalled-classes': level(last) <= level(first) ? first.length : Number.NaN,
    'productivity-structural-share': (100 * points) / level(first),
  };
}

async function trade(rows: Rows): Promise<Readonly<Record<string, number>>> {
  const banxico = async (year: string) =>
    add(await rows('banxico-manufactures', 'trade_flow', { year: [year], flow: ['X'] }));
  const wiod = (flow: string, period: readonly string[], more: Where = {}) =>
    rows('wiod-2013', 'trade_flow', {
      reporter: ['MEX'],
      product: MADE,
      flow: [flow],
      year: period,
      ...more,
    }).then(add);
  const span = years(1995, 2008);
  const pair = { product: ['c14', 'c15'] };
  const [content] = await rows('wiod-2013-world', 'exports_panel', {
    economy: ['MEX'],
    activity: ['manufacturing'],
    period: ['2011'],
  });
  return {
    'exports-growth': 100 * ((await banxico('2008')) / (await banxico('1994')) - 1),
    'external-deficit': ((await wiod('M', span)) - (await wiod('X', span))) / 1000,
    'exports-product-share': (100 * (await wiod('X', ['2008'], pair))) / (await wiod('X', ['2008'])),
    'exports-us-share':
      (100 * (await wiod('X', ['2008'], { ...pair, partner: ['USA'] }))) / (await wiod('X', ['2008'], pair)),
    'immex-import-content': 100 * (1 - (content.domestic_share as number)),
  };
}
