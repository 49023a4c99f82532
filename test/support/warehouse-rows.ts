import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFlows } from '../../src/store/warehouse/import-flows.ts';

/** A flow as a test knows it; value and quantity in thousandths. */
export interface TestFlow {
  readonly period: string;
  readonly economy: string;
  readonly product: string;
  readonly partner: string;
  readonly value: number;
  readonly quantity: number | null;
}

/** Flows without order, the same for the same seed, none twice: large and small ones, gaps, months and years. */
export function testFlows(seed: number, count = 900): readonly TestFlow[] {
  let state = seed;
  const next = (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const economies = ['MEX', 'TWN', 'KOR', 'DEU', 'VNM'];
  const products = ['010190', '847330', '854213', '854231', '870323', '870899', '999999'];
  const periods = ['2000', '2001', '2003-01', '2003-12'];
  const flows = new Map<string, TestFlow>();
  for (let n = 0; n < count; n += 1) {
    const period = periods[next(periods.length)];
    const [economy, partner] = [economies[next(5)], economies[next(5)]];
    const product = products[next(products.length)];
    const value = next(3) === 0 ? next(1000) : next(2_000_000_000) * 1000 + next(1000);
    const quantity = next(4) === 0 ? null : next(1_000_000);
    flows.set([period, economy, partner, product].join(), {
      period,
      economy,
      product,
      partner,
      value,
      quantity,
    });
  }
  return [...flows.values()];
}

const amount = (thousandths: number) =>
  `${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, '0')}`;

/** The flows as a CSV of a person. */
export function flowsCsv(flows: readonly TestFlow[]): string {
  const lines = flows.map(({ period, economy, partner, product, value, quantity }) =>
    [period, economy, partner, product, amount(value), quantity === null ? 'NA' : amount(quantity)].join(),
  );
  return `period,economy,partner,product,value,quantity\n${lines.join('\n')}\n`;
}

const PANEL = [
  'MEX,A,2000,output,0.1',
  'MEX,B,2000,output,0.2',
  'TWN,A,2000,output,1e9',
  'MEX,A,2001,output,-3.25',
];
const SERIES = ['MEX,gdp,2000,7.25', 'TWN,gdp,2000,1e-3', 'MEX,gdp,2001,8'];

/** A folder with all three tables, or with trade alone. */
export async function testWarehouse(flows: readonly TestFlow[], isTradeAlone = false) {
  const root = mkdtempSync(join(tmpdir(), 'escalar-warehouse-'));
  const folder = join(root, 'warehouse');
  const files = {
    trade_flow: flowsCsv(flows),
    industry_panel: `economy,activity,period,variable,value\n${PANEL.join('\n')}\n`,
    series: `economy,variable,period,value\n${SERIES.join('\n')}\n`,
  };
  for (const table of ['trade_flow', 'industry_panel', 'series'] as const) {
    if (isTradeAlone && table !== 'trade_flow') continue;
    writeFileSync(join(root, `${table}.csv`), files[table]);
    await importFlows({
      files: [join(root, `${table}.csv`)],
      folder,
      table,
      unit: 'usd',
      source: 'test',
      classification: null,
    });
  }
  return { root, folder, remove: () => rmSync(root, { recursive: true, force: true }) };
}
