import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf, type Table } from '../../../src/base/table.ts';
import { nodeHost } from '../../../src/node/node-host.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { readScenarioSheet } from '../../../src/study/scenario-sheet/read-scenario-sheet.ts';
import { applyScenario } from '../../../src/workspace/scenario/apply-scenario.ts';
import { methodOf } from '../../../src/workspace/scenario/scenario-model.ts';
import { refusalOf, sourceOf } from '../../study/support.ts';

const folder = mkdtempSync(join(tmpdir(), 'escalar-carbon-price-'));
for (const name of ['table', 'clean']) {
  mkdirSync(join(folder, name));
  writeFileSync(
    join(folder, name, 'Z.csv'),
    ',A.i,A.j,B.i,B.j\nA.i,20,5,10,5\nA.j,10,30,5,5\nB.i,5,5,40,20\nB.j,5,5,10,30\n',
  );
  writeFileSync(join(folder, name, 'Y.csv'), ',A,B\nA.i,50,10\nA.j,40,25\nB.i,10,120\nB.j,15,135\n');
}
writeFileSync(join(folder, 'table/satellites.csv'), ',A.i,A.j,B.i,B.j\nCO2,40,5,160,20\nCH4,1,2,3,1\n');

const PRICE =
  '  - { kind: carbon-price, economies: [A], account: CO2, price: 50, currency: usd, tonnes: 1000 }\n';
const scenario = (shocks: string, more = '') => `id: own
title: { en: Own, es: Propio }
data: { file: table, read: { unit: usd-million } }
${more}shocks:
${shocks}`;
let store: Store;
beforeAll(async () => {
  store = await openStore({ roots: [] });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});
const run = (text: string, more: object = {}) =>
  applyScenario(sourceOf(text, 'own.yaml', folder), { host: nodeHost(store), ...more });
const rowOf = (table: Table, term: string, economy: string | null, sector: string | null = null) =>
  rowsOf(table).find((row) => row.term === term && row.economy === economy && row.sector === sector);

describe('a scenario with a price of carbon', () => {
  it('tells emissions by economy and industry, revenue and leakage, with what each term is', async () => {
    const { table, notes, scenario: file } = await run(scenario(PRICE), { level: 'sector' });
    const terms = new Set(rowsOf(table).map(({ term }) => term));
    expect([...terms].toSorted()).toEqual(
      methodOf(file)
        .terms.map(({ id }) => id)
        .toSorted(),
    );
    const size = rowsOf(table).find(({ term }) => term === 'applied_size');
    expect(size).toMatchObject({ economy: 'A', unit: 'usd-per-tonne', before: 0, after: 50 });
    const home = rowOf(table, 'emissions', 'A');
    expect(home).toMatchObject({ account: 'CO2', unit: 'data-unit', before: 45 });
    expect(Number(home?.difference)).toBeLessThan(0);
    const parts = ['i', 'j'].map((sector) => Number(rowOf(table, 'emissions', 'A', sector)?.after));
    expect(parts[0] + parts[1]).toBeCloseTo(Number(home?.after), 9);
    const [rise, world] = ['B', 'WLD'].map((who) => Number(rowOf(table, 'emissions', who)?.difference));
    expect(rise + Number(home?.difference)).toBeCloseTo(world, 9);
    expect(Number(rowOf(table, 'leakage', null)?.after)).toBeCloseTo(rise / -Number(home?.difference), 9);
    // 50 dollars for each of a thousand tonnes, in million dollars
    expect(Number(rowOf(table, 'carbon_revenue', 'A')?.after)).toBeCloseTo(0.05 * Number(home?.after), 9);
    const said = notes.map(({ text }) => text.en).join('\n');
    expect(said).toMatch(/CO2: 0\.23 million tonnes, .*20\.00% pays the price/);
    expect(said).toMatch(/Leakage: .*twice as large/);
  });

  it('adjusts at the border only where that is asked for, which lowers leakage', async () => {
    const [without, border] = await Promise.all(
      ['', ', border: true'].map((more) => run(scenario(PRICE.replace(' }', `${more} }`)))),
    );
    const [open, shut] = [without, border].map(({ table }) => Number(rowOf(table, 'leakage', null)?.after));
    expect(shut).toBeLessThan(open);
    const [own, all] = [without, border].map(({ table }) =>
      Number(rowOf(table, 'carbon_revenue', 'A')?.after),
    );
    expect(all).toBeGreaterThan(own);
  });

  it('takes several gases as one account by weights', async () => {
    const { table } = await run(scenario(PRICE.replace('CO2', 'GHG:CO2+28*CH4')));
    expect(rowOf(table, 'emissions', 'A')).toMatchObject({ account: 'GHG', before: 45 + 28 * 3 });
    expect(await refusalOf(run(scenario(PRICE.replace('CO2', 'gwp100-ar6'))))).toMatch(/no account .*"N2O"/);
  });

  it('draws a curve over the price, in money per tonne', async () => {
    const { table } = await run(scenario(PRICE, 'sweep: { from: 0, to: 100, steps: 2 }\n'));
    expect(table.fields.find(({ name }) => name === 'share')?.unit?.id).toBe('usd-per-tonne');
    const revenue = rowsOf(table).filter(({ term, economy }) => term === 'carbon_revenue' && economy === 'A');
    expect(revenue.map(({ share }) => share)).toEqual([0, 50, 100]);
    expect(Number(revenue[0]?.after)).toBe(0);
  });

  it.each([
    [
      PRICE.replace(', tonnes: 1000', ''),
      /shocks\.0\.tonnes has no value\.\nExpected how many tonnes one unit of CO2/,
    ],
    [
      PRICE.replace('usd', 'eur'),
      /own\.yaml:5:78: Invalid shocks\.0\.currency: "eur"\.\nExpected usd, as in the table/,
    ],
    [PRICE.replace('CO2', 'CO3'), /own\.yaml:5:52: There is no account of the table "CO3".*"CO2"/s],
    [PRICE.replace('price: 50', 'price: -1'), /price: /],
    [
      `${PRICE}${PRICE.replace('[A]', '[B]').replace('CO2', 'CH4')}`,
      /Invalid shocks\.1\.account: "CH4"\.\nExpected CO2, as another carbon price/,
    ],
    [
      `${PRICE}${PRICE.replace('[A]', '[B]').replace('1000', '1')}`,
      /Invalid shocks\.1\.tonnes: "1"\.\nExpected 1000, as another carbon price/,
    ],
    [`${PRICE}${PRICE.replace('[A]', '[A, B]')}`, /shocks\.1.*narrow one of them/s],
  ])('refuses %j', async (shocks, says) => {
    expect(await refusalOf(run(scenario(shocks)))).toMatch(says);
  });

  it('refuses a table without accounts, with the files that bring them, and one that says no currency', async () => {
    const clean = scenario(PRICE).replace('file: table', 'file: clean');
    expect(await refusalOf(run(clean))).toMatch(/account of the table "CO2".*satellites\.csv.*EXIOBASE 3/s);
    const plain = scenario(PRICE).replace(', read: { unit: usd-million }', '');
    expect(await refusalOf(run(plain))).toMatch(
      /Expected a table that says its currency: .*unit: usd-million/,
    );
  });

  it('begins from another price where the scenario is on one, and takes its place', async () => {
    writeFileSync(join(folder, 'first.yaml'), scenario(PRICE));
    const on = `id: on\ntitle: { en: On, es: Sobre }\non: first.yaml\nshocks:\n${PRICE.replace('price: 50', 'price: 80')}`;
    const [{ table }, { table: whole }] = [
      await run(on),
      await run(scenario(PRICE.replace('price: 50', 'price: 80'))),
    ];
    expect(rowsOf(table).find(({ term }) => term === 'applied_size')).toMatchObject({
      before: 50,
      after: 80,
    });
    expect(Number(rowOf(table, 'emissions', 'A')?.after)).toBeCloseTo(
      Number(rowOf(whole, 'emissions', 'A')?.after),
      9,
    );
  });

  it('reads a filled sheet, where a program writes TRUE and VERDADERO', () => {
    for (const yes of ['TRUE', 'VERDADERO']) {
      const text = `id,x\ntitle,X\nfile,table\nkind,economies,account,price,currency,tonnes,border\ncarbon-price,"A, B",CO2,50,usd,1000,${yes}\n`;
      const { plain } = readScenarioSheet('mine.csv', new TextEncoder().encode(text));
      expect((plain as { shocks: object[] }).shocks).toEqual([
        {
          kind: 'carbon-price',
          economies: ['A', 'B'],
          account: 'CO2',
          price: 50,
          currency: 'usd',
          tonnes: 1000,
          border: true,
        },
      ]);
    }
  });
});
