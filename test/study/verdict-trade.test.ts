import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf, type Table } from '../../src/base/table.ts';
import { nodeFiles } from '../../src/node/node-files.ts';
import { nodeHost } from '../../src/node/node-host.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { shippedRoot } from '../../src/store/store-roots.ts';
import { runStudy } from '../../src/study/run-study.ts';
import { findStudy } from '../../src/workspace/find-study.ts';

const folder = mkdtempSync(join(tmpdir(), 'escalar-verdict-trade-'));
let store: Store;
beforeAll(async () => {
  store = await openStore({ roots: [{ path: shippedRoot(), writable: false }] });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Cars, shirts, circuits and soya: of medium, low and high technology, and primary. */
const PRODUCTS = ['870323', '610910', '854211', '120100'] as const;
const SOLD: Readonly<Record<string, readonly (readonly number[])[]>> = {
  BRA: [
    [60, 40, 0, 90],
    [90, 30, 20, 10],
  ],
  KOR: [
    [0, 50, 50, 1],
    [0, 60, 60, 1],
  ],
  IND: [
    [5, 80, 1, 30],
    [10, 90, 2, 20],
  ],
};
const INCOME: Readonly<Record<string, readonly number[]>> = {
  BRA: [9000, 10000],
  KOR: [15000, 25000],
  IND: [1800, 3000],
};
/** GDP (rgdpo, million dollars) over population (million persons), as the Penn World Table 9.1 prints them. */
const OF_PWT: typeof INCOME = {
  BRA: [1374313.5 / 162.296615600586, 2214151.25 / 192.979034423828],
  KOR: [907640.125 / 45.2986106872559, 1478746.25 / 49.2189865112305],
  IND: [1509365.125 / 960.482788085938, 4278941 / 1197.14685058594],
};
const YEARS = ['1995', '2008'];

function file(name: string, header: string, cells: (code: string, t: number, p: number) => string): string {
  const path = join(folder, name);
  const lines = Object.keys(SOLD).flatMap((code) =>
    YEARS.flatMap((year, t) =>
      PRODUCTS.map(
        (product, p) => `${year},${code},HS1992,${product},${SOLD[code][t][p]}${cells(code, t, p)}`,
      ),
    ),
  );
  writeFileSync(path, `year,economy,classification,product,value${header}\n${lines.join('\n')}\n`);
  return path;
}

async function verdictOf(set: Readonly<Record<string, string>>): Promise<Table> {
  const source = await findStudy('verdict', nodeFiles);
  const { steps } = await runStudy(source, { host: nodeHost(store), set });
  const step = [...steps.values()].find(({ id }) => id === 'verdict');
  if (step === undefined) throw new Error('no verdict');
  return step.result.table;
}

const of = (table: Table, economy: string, rule: string, variable: string) =>
  rowsOf(table).flatMap((row) =>
    row.economy === economy && row.rule === `upgrading-${rule}` && row.variable === variable
      ? [[row.term, row.verdict, row.value] as const]
      : [],
  );

/** PRODY and EXPY as Hausmann, Hwang and Rodrik write them. */
function expyOf(code: string, t: number, income: typeof INCOME): number {
  const codes = Object.keys(SOLD);
  const total = (one: string) => SOLD[one][t].reduce((so, x) => so + x, 0);
  const prody = PRODUCTS.map((_, p) => {
    const s = codes.map((one) => SOLD[one][t][p] / total(one));
    const all = s.reduce((so, x) => so + x, 0);
    return s.reduce((so, x, c) => so + (x / all) * income[codes[c]][t], 0);
  });
  return prody.reduce((so, level, p) => so + (SOLD[code][t][p] / total(code)) * level, 0);
}

describe('the verdict with a trade file of one’s own', () => {
  it('has no evidence of technology, EXPY and unit values without one', async () => {
    const table = await verdictOf({});
    for (const [rule, variable] of [
      ['technology', 'technology_share'],
      ['bernhardt-milberg', 'export_unit_value'],
    ])
      for (const [, verdict] of of(table, 'BRA', rule, variable)) expect(verdict).toBe('no-evidence');
    expect(of(table, 'BRA', 'sophistication', 'eci_rank').length).toBeGreaterThan(0);
  });
  it('judges by it: shares in manufactures, EXPY over constant economies, and Fisher’s index of unit values', async () => {
    const table = await verdictOf({
      trade: file('trade.csv', '', () => ''),
      'world-trade': file('world.csv', ',income', (code, t) => `,${INCOME[code][t]}`),
      quantities: file('quantities.csv', ',quantity,quantity_unit', (_, t) => `,${10 - 2 * t},kg`),
    });
    const share = Object.fromEntries(
      of(table, 'BRA', 'technology', 'technology_share').map(([term, , value]) => [term, value]),
    );
    // soya is no manufacture: cars and circuits of cars, circuits and shirts
    expect(share.first).toBeCloseTo(60, 9);
    expect(share.last).toBeCloseTo((100 * 110) / 140, 9);
    expect(of(table, 'BRA', 'technology', 'technology_share').every(([, verdict]) => verdict === 'up')).toBe(
      true,
    );
    for (const code of ['BRA', 'KOR']) {
      const found = Object.fromEntries(
        of(table, code, 'sophistication', 'expy').map(([term, , value]) => [term, value]),
      );
      expect(found.first).toBeCloseTo(expyOf(code, 0, INCOME), 6);
      expect(found.last).toBeCloseTo(expyOf(code, 1, INCOME), 6);
    }
    const unit = of(table, 'KOR', 'bernhardt-milberg', 'export_unit_value');
    expect(unit.map(([term]) => term)).toEqual(expect.arrayContaining(['first', 'last', 'change']));
    expect(unit.find(([term]) => term === 'first')?.[2]).toBe(100);
    expect(unit.every(([, verdict]) => verdict !== 'no-evidence')).toBe(true);
  });
  it('judges new products by what they are, with thresholds in the unit of the file', async () => {
    const trade = file('new.csv', '', () => '');
    const set = { trade, 'none-below': '1', 'exported-from': '10' };
    const found = of(await verdictOf(set), 'BRA', 'new-products', 'discoveries_technology_share');
    // circuits alone began to be exported, 20 of 20, where cars and circuits were 60 of 100
    expect(found.find(([term]) => term === 'last')?.[2]).toBe(100);
    expect(found.every(([, verdict]) => verdict === 'up')).toBe(true);
    const none = of(await verdictOf({ trade }), 'BRA', 'new-products', 'discoveries_technology_share');
    expect(none.every(([, verdict]) => verdict === 'no-evidence')).toBe(true);
  });
  it('takes the incomes of the Penn World Table where the file has none', async () => {
    const table = await verdictOf({ 'world-trade': file('without-income.csv', '', () => '') });
    for (const code of ['BRA', 'KOR']) {
      const found = Object.fromEntries(
        of(table, code, 'sophistication', 'expy').map(([term, , value]) => [term, value]),
      );
      expect(found.first).toBeCloseTo(expyOf(code, 0, OF_PWT), 6);
      expect(found.last).toBeCloseTo(expyOf(code, 1, OF_PWT), 6);
    }
  });
});
