import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { elasticitiesOf } from '../../../../src/catalog/trade-elasticities.ts';
import { buildTable } from '../../../../src/indicators/chains/build-table.ts';
import { chainContext } from '../../../../src/indicators/chains/chain-context.ts';
import { type Equilibrium, equilibrium } from '../../../../src/indicators/chains/prices/equilibrium.ts';
import { type PriceEconomy, priceEconomy } from '../../../../src/indicators/chains/prices/price-economy.ts';
import { finalPrices, realIncome } from '../../../../src/indicators/chains/prices/welfare.ts';
import { plainBackend } from '../../../../src/math/dense/plain.ts';
import { useShippedCatalog } from '../../../../src/store/catalog-files.ts';
import { sharedPath } from '../../../support/shared.ts';

const folder = sharedPath('data/claims/caliendo-parro-1993');
/** Economies and industries in the order of the published matrices. */
const WHO =
  'ARG AUS AUT BRA CAN CHL CHN DNK FIN FRA DEU GRC HUN IND IDN IRL ITA JPN KOR MEX NLD NZL NOR PRT ZAF ESP SWE TUR GBR USA ROW'.split(
    ' ',
  );
/** ISIC 4 divisions with the elasticities of the 20 industries that trade; two that the list of the catalog adds up. */
const THETA: Readonly<Record<string, string | number>> = {
  Agriculture: '01',
  Mining: '05',
  Food: '10',
  Textile: '13',
  Wood: '16',
  Paper: '17',
  Petroleum: '19',
  Chemicals: '20',
  Plastic: '22',
  Minerals: '23',
  Basicmetals: '24',
  Metalproducts: '25',
  'Machinery nec': '28',
  Office: 12.95,
  Electrical: '27',
  Communication: 3.95,
  Medical: 8.71,
  Auto: '29',
  OtherTransport: '30',
  Other: '31',
};
const NAFTA = ['MEX', 'CAN', 'USA'].map((code) => WHO.indexOf(code));
const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

/** The world of 1993 as Caliendo and Parro made it: origins in the same proportion for every use. */
function world() {
  const output = lines(readFileSync(`${folder}/gross_output_va_share_1993.csv`, 'utf8'));
  const sectors = [...new Set(output.map(([sector = '']) => sector))];
  const [G, N] = [WHO.length, sectors.length];
  const n = G * N;
  const [made, valueAdded] = [new Float64Array(n), new Float64Array(n)];
  for (const [sector = '', , who = '', value, share] of output) {
    const row = WHO.indexOf(who) * N + sectors.indexOf(sector);
    made[row] = Number(value);
    valueAdded[row] = Number(share);
  }
  const [sales, before, after] = [new Float64Array(n * G), new Float64Array(n * G), new Float64Array(n * G)];
  for (const [sector = '', , buyer = '', seller = '', value, first, last] of lines(
    gunzipSync(readFileSync(`${folder}/bilateral_exports_1993.csv.gz`)).toString(),
  )) {
    if (buyer === seller) continue;
    const at = (WHO.indexOf(seller) * N + sectors.indexOf(sector)) * G + WHO.indexOf(buyer);
    sales[at] = Number(value) * 1000;
    before[at] = Number(first) / 100;
    after[at] = Number(last) / 100;
  }
  for (let i = 0; i < n; i += 1) {
    const abroad = sales.subarray(i * G, (i + 1) * G).reduce((sum, value) => sum + value, 0);
    sales[i * G + Math.floor(i / N)] = Math.max((made[i] ?? 0) - abroad, 0);
  }
  const input = readFileSync(`${folder}/IO_coefficients_raw.txt`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  return { sectors, N, n, G, sales, valueAdded, before, after, table: tableOf() };

  function tableOf() {
    const x = new Float64Array(n);
    const spent = new Float64Array(G * N);
    sales.forEach((sold, at) => {
      const i = Math.floor(at / G);
      x[i] = (x[i] ?? 0) + sold;
      spent[(at % G) * N + (i % N)] = (spent[(at % G) * N + (i % N)] ?? 0) + sold * (1 + (before[at] ?? 0));
    });
    const bought = (m: number, k: number, j: number) =>
      (input[m * N + k]?.[j] ?? 0) * (1 - (valueAdded[m * N + j] ?? 0)) * (x[m * N + j] ?? 0);
    const Z = new Float64Array(n * n);
    const Y = new Float64Array(n * G);
    sales.forEach((sold, at) => {
      const [i, m] = [Math.floor(at / G), at % G];
      const all = spent[m * N + (i % N)] ?? 0;
      if (all === 0) return;
      let used = 0;
      for (let j = 0; j < N; j += 1) {
        const use = bought(m, i % N, j);
        used += use;
        Z[i * n + m * N + j] = (sold / all) * use;
      }
      Y[at] = (sold / all) * (all - used);
    });
    return buildTable({
      year: '1993',
      rows: WHO.flatMap((economy) => sectors.map((sector) => ({ economy, sector }))),
      demand: WHO.map((economy) => ({ economy, category: 'final' })),
      Z,
      Y,
      tolerance: { withoutInputs: 1 },
      unproductive: 'keep',
    });
  }
}

/** Final use below zero becomes none and the others fill its place, as in their computation. */
function asPublished(economy: PriceEconomy, N: number): PriceEconomy {
  const positive = economy.finalShare.map((share) => Math.max(share, 0));
  const sums = Array.from({ length: economy.context.G }, (_, m) =>
    positive.subarray(m * N, (m + 1) * N).reduce((sum, share) => sum + share, 0),
  );
  return { ...economy, finalShare: positive.map((share, at) => share / (sums[Math.floor(at / N)] ?? 1)) };
}

/** Tariffs within the bloc fall to those of 2005, all others stay; trade balanced before and after. */
function counterfactual() {
  useShippedCatalog();
  const { sectors, N, n, G, before, after, table } = world();
  const exportTax = new Float64Array(n * G);
  const economy = asPublished(
    priceEconomy(chainContext(table, plainBackend()), { tariff: before, exportTax }),
    N,
  );
  const [rest] = elasticitiesOf(['45']);
  const elasticity = Float64Array.from(sectors, (sector) => {
    const known = THETA[sector];
    if (known === undefined) return rest ?? 0;
    return typeof known === 'number' ? known : (elasticitiesOf([known])[0] ?? 0);
  });
  const tariff = before.map((rate, at) =>
    NAFTA.includes(at % G) && NAFTA.includes(Math.floor(at / G / N)) ? (after[at] ?? 0) : rate,
  );
  const common = {
    exportTax,
    tradeCost: new Float64Array(n * G).fill(1),
    productivity: new Float64Array(n).fill(1),
    subsidy: new Float64Array(n),
    deficit: new Float64Array(G),
  };
  const without = equilibrium(economy, { ...common, tariff: before }, elasticity);
  const withIt = equilibrium(economy, { ...common, tariff }, elasticity);
  const percent = (value: (of: Equilibrium) => Float64Array) =>
    NAFTA.map((m) => 100 * ((value(withIt)[m] ?? 0) / (value(without)[m] ?? 0) - 1));
  return { G, N, economy, before, without, withIt, percent };
}

describe.skipIf(folder === null)('the tariffs of NAFTA, with the data of Caliendo and Parro 2015', () => {
  let found: ReturnType<typeof counterfactual>;
  beforeAll(() => {
    found = counterfactual();
  }, 60_000);

  it('raise real wages by what their table 2 prints: 1.72, 0.32 and 0.11 per cent', () => {
    const { economy, percent } = found;
    const wages = percent((of) => finalPrices(economy, of).map((price, m) => (of.wages[m] ?? 0) / price));
    expect(wages.map((value) => value.toFixed(2))).toEqual(['1.72', '0.32', '0.11']);
  });
  it('raise trade within the bloc as printed: imports by 118, 11 and 40.5 (printed 41) per cent', () => {
    const { G, N, percent } = found;
    const within = percent((of) =>
      Float64Array.from({ length: G }, (_, m) =>
        of.sold.reduce((sum, sold, at) => {
          const s = Math.floor(at / G / N);
          return at % G === m && s !== m && NAFTA.includes(s) ? sum + sold : sum;
        }, 0),
      ),
    );
    expect(within.map((value) => value.toFixed(1))).toEqual(['118.3', '11.1', '40.5']);
  });
  it('give the printed parts of welfare at first tariffs and with percentage changes, where real income says less', () => {
    const { G, N, economy, before, without, withIt, percent } = found;
    const parts = NAFTA.map((m) => {
      let [terms, volume] = [0, 0];
      without.sold.forEach((sold, at) => {
        const i = Math.floor(at / G);
        const s = Math.floor(i / N);
        const dearer = (withIt.logPrice[i] ?? 0) - (without.logPrice[i] ?? 0);
        if (s === m && at % G !== m) terms += sold * dearer;
        if (s === m || at % G !== m) return;
        terms -= sold * dearer;
        volume += (before[at] ?? 0) * ((withIt.sold[at] ?? 0) / Math.exp(dearer) - sold);
      });
      const income = without.income[m] ?? 0;
      return [terms, volume].map((part) => ((100 * part) / income).toFixed(2));
    });
    // printed: −0.41 and 1.72, −0.11 and 0.04, 0.04 and 0.04
    expect(parts).toEqual([
      ['-0.42', '1.72'],
      ['-0.11', '0.04'],
      ['0.04', '0.04'],
    ]);
    expect(percent((of) => realIncome(economy, of)).map((value) => value.toFixed(2))).toEqual([
      '0.01',
      '-0.11',
      '0.07',
    ]);
  });
});
