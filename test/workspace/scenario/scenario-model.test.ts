import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf, type Table } from '../../../src/base/table.ts';
import { nodeHost } from '../../../src/node/node-host.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { applyScenario } from '../../../src/workspace/scenario/apply-scenario.ts';
import { methodOf } from '../../../src/workspace/scenario/scenario-model.ts';
import { refusalOf, sourceOf } from '../../study/support.ts';

const folder = mkdtempSync(join(tmpdir(), 'escalar-scenario-model-'));
mkdirSync(join(folder, 'table'));
// two economies with two industries each
writeFileSync(
  join(folder, 'table/Z.csv'),
  ',A.i,A.j,B.i,B.j\nA.i,20,5,10,5\nA.j,10,30,5,5\nB.i,5,5,40,20\nB.j,5,5,10,30\n',
);
writeFileSync(join(folder, 'table/Y.csv'), ',A,B\nA.i,50,10\nA.j,40,25\nB.i,10,120\nB.j,15,135\n');

const scenario = (shocks: string, more = '') => `id: own
title: { en: Own, es: Propio }
data: { file: table }
${more}shocks:
${shocks}`;
const TARIFF = '  - { kind: tariff, economy: A, from: [B], activities: [i], after: 0.2 }\n';
const value = (table: Table, economy: string, term: string, column = 'after') =>
  rowsOf(table).find((row) => row.economy === economy && row.term === term && row.sector === null)?.[column];

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

describe('a scenario with prices', () => {
  it('tells welfare, wages, prices, trade and revenue, beside the same change of origins at fixed prices', async () => {
    const { table, residuals, notes, scenario: file } = await run(scenario(TARIFF), { level: 'sector' });
    const terms = new Set(rowsOf(table).map(({ term }) => term));
    expect([...terms].toSorted()).toEqual(
      methodOf(file)
        .terms.map(({ id }) => id)
        .toSorted(),
    );
    // who taxes what it buys sells less abroad, earns revenue, and its wages rise against those of the other
    expect(value(table, 'A', 'tariff_revenue')).toBeGreaterThan(0);
    expect(value(table, 'B', 'tariff_revenue')).toBe(0);
    expect(value(table, 'A', 'wage')).toBeGreaterThan(100);
    expect(value(table, 'B', 'real_income')).toBeLessThan(100);
    expect(value(table, 'A', 'imports', 'difference')).toBeLessThan(0);
    // the value added of the world is the unit of money
    expect(value(table, 'WLD', 'value_added', 'difference')).toBe(0);
    expect(value(table, 'WLD', 'value_added_fixed_prices', 'difference')).toBeCloseTo(0, 9);
    const sum = rowsOf(table)
      .filter(({ economy, term, sector }) => economy === 'A' && term === 'output' && sector !== null)
      .reduce((total, { after }) => total + Number(after), 0);
    expect(sum).toBeCloseTo(Number(value(table, 'A', 'output')), 9);
    expect(residuals.map(({ identity }) => identity)).toEqual([
      'X = γ C + α I',
      "p = (1 − s) w^v P^γ / a, Σ_i π'_ic = 1",
      "X' = γ C' + α I'",
      "Σ_i v_i C'_i = w V",
      "M' − E' = D'",
      "x' = A' x' + Y' 1",
    ]);
    expect(notes.some(({ text }) => /Real income, A: .*twice as large/.test(text.en))).toBe(true);
  });
  it('of no change gives back the table, each kind of shock', async () => {
    const none = [
      '{ kind: tariff, economy: A, before: 0.1, after: 0.1 }',
      '{ kind: export-tax, economy: A, before: 0.1, after: 0.1 }',
      '{ kind: export-tax, economy: A, partners: [B], activities: [i], before: -0.1, after: -0.1 }',
      '{ kind: trade-cost, economy: A, change: 0 }',
      '{ kind: productivity, economy: A, change: 0 }',
      '{ kind: subsidy, economy: A, rate: 0 }',
      '{ kind: trade-deficit, economy: A, change: 0 }',
    ];
    for (const shock of none) {
      const { table } = await run(scenario(`  - ${shock}\n`));
      for (const row of rowsOf(table))
        if (row.term !== 'applied_size')
          expect(row.difference, `${shock} ${row.economy} ${row.term}`).toBe(0);
    }
  });
  it('leaves the revenue of an export tax with who levies it, and a subsidy costs it as much', async () => {
    const { table, notes } = await run(
      scenario('  - { kind: export-tax, economy: A, partners: [B], activities: [i], after: 0.2 }\n'),
      { level: 'sector' },
    );
    const got = Number(value(table, 'A', 'export_tax_revenue'));
    // a tax of the price that the producer asks: in sales at the border it is 0.2 / 1.2 of them
    const exports = rowsOf(table).find(
      ({ economy, term, sector }) => economy === 'A' && term === 'exports' && sector === 'i',
    );
    expect(got).toBeCloseTo((Number(exports?.after) * 0.2) / 1.2, 9);
    expect(value(table, 'B', 'export_tax_revenue')).toBe(0);
    expect(value(table, 'WLD', 'value_added', 'difference')).toBe(0);
    expect(notes.some(({ text }) => /Real income, B: /.test(text.en))).toBe(true);
    const paid = await run(scenario('  - { kind: export-tax, economy: A, after: -0.1 }\n'));
    expect(value(paid.table, 'A', 'export_tax_revenue')).toBeLessThan(0);
    expect(value(paid.table, 'A', 'exports', 'difference')).toBeGreaterThan(0);
  });
  it('draws a curve over the size of a shock and over the elasticity, whose points are those of single runs', async () => {
    const sizes = await run(scenario(TARIFF, 'sweep: { from: 0, to: 0.4, steps: 2 }\n'));
    const one = await run(scenario(TARIFF));
    const at = (share: number) =>
      rowsOf(sizes.table).find(
        (row) => row.share === share && row.economy === 'A' && row.term === 'real_income',
      )?.after;
    expect(at(0)).toBe(100);
    expect(at(0.2)).toBeCloseTo(Number(value(one.table, 'A', 'real_income')), 9);
    const curve = await run(scenario(TARIFF, 'sweep: { over: elasticity, from: 2, to: 8, steps: 2 }\n'));
    expect(curve.table.fields.map(({ name }) => name)).toContain('elasticity');
    const five = rowsOf(curve.table).find(
      (row) => row.elasticity === 5 && row.economy === 'A' && row.term === 'real_income',
    );
    expect(five?.after).toBeCloseTo(Number(value(one.table, 'A', 'real_income')), 9);
  });
  it('a point of a curve without a solution is a gap between the others, and said', async () => {
    const text = scenario(
      '  - { kind: trade-deficit, economy: B, change: -1 }\n',
      'sweep: { from: -1e6, to: -1, steps: 1 }\n',
    );
    const { table, notes } = await run(text);
    const incomes = rowsOf(table).flatMap(({ economy, term, share, before, after, difference }) =>
      economy === 'A' && term === 'real_income' ? [{ share, before, after, difference }] : [],
    );
    const gap = { missing: 'not-defined' };
    expect(incomes[0]).toEqual({ share: -1e6, before: 100, after: gap, difference: gap });
    const one = await run(scenario('  - { kind: trade-deficit, economy: B, change: -1 }\n'));
    expect(incomes[1]).toMatchObject({ share: -1, after: value(one.table, 'A', 'real_income') });
    const said = notes.filter(({ level }) => level === 'warning').map(({ text: { en, es } }) => [en, es]);
    expect(said[0][0]).toMatch(/^The curve has no point at -1000000: No prices and wages/);
    expect(said[0][1]).toMatch(/^La curva no tiene punto en -1000000: No se hallaron/);
  });
  it('takes an elasticity for all, or one an industry, and says where it took the usual one', async () => {
    const all = await run(scenario(TARIFF, 'elasticity: 3\n'));
    const each = await run(scenario(TARIFF, 'elasticity: { i: 3, j: 3 }\n'));
    expect(value(each.table, 'A', 'wage')).toBe(value(all.table, 'A', 'wage'));
    const some = await run(scenario(TARIFF, 'elasticity: { i: 3 }\n'));
    expect(some.notes.map(({ text }) => text.en)).toContain(
      'Trade elasticity 5 for the 1 industry for which the scenario gives none.',
    );
  });
  it('has the origins of each industry and of final use apart where the file names that model, and says so', async () => {
    const [pooled, named, apart] = await Promise.all(
      ['', 'model: caliendo2015\n', 'model: antras2018\n'].map((more) => run(scenario(TARIFF, more))),
    );
    expect(rowsOf(named.table)).toEqual(rowsOf(pooled.table));
    const wages = [pooled, apart].map(({ table }) => Number(value(table, 'A', 'wage')));
    expect(Math.abs((wages[0] as number) - (wages[1] as number))).toBeGreaterThan(1e-3);
    expect(apart.notes.map(({ text }) => text.en)).toContain(
      'Each industry, and final use, buys a product from each origin in a proportion of its own.',
    );
    expect(methodOf(apart.scenario).references[0]).toEqual({ work: 'antras2018' });
    expect(apart.residuals).toHaveLength(6);
    const none = scenario(
      '  - { kind: tariff, economy: A, before: 0.1, after: 0.1 }\n',
      'model: antras2018\n',
    );
    for (const row of rowsOf((await run(none)).table))
      if (row.term !== 'applied_size') expect(Math.abs(Number(row.difference))).toBeLessThan(1e-10);
  });
  it.each([
    [
      scenario('  - { kind: demand, market: A, change: 0.1 }\n', 'model: antras2018\n'),
      /^own\.yaml:4:8: model: these shocks are at fixed prices/,
    ],
    [scenario(TARIFF, 'model: armington\n'), /^own\.yaml:4:8: model: expected caliendo2015 \| antras2018/],
    [
      scenario(`${TARIFF}  - { kind: demand, market: A, change: 0.1 }\n`),
      /^own\.yaml:6:13: shocks\.1\.kind: shocks with prices/,
    ],
    [
      scenario('  - { kind: demand, market: A, change: 0.1 }\n', 'elasticity: 4\n'),
      /^own\.yaml:4:13: elasticity: these shocks are at fixed prices/,
    ],
    [scenario(TARIFF, 'elasticity: { k: 3 }\n'), /^own\.yaml:4:18: There is no industry "k"/],
    [
      scenario('  - { kind: tariff, economy: A, from: [A], after: 0.1 }\n'),
      /^own\.yaml:5:40: Invalid from: "A"/,
    ],
    [scenario('  - { kind: tariff, economy: A, after: -0.1 }\n'), /after: at least 0/],
    [scenario('  - { kind: export-tax, economy: A, after: -1 }\n'), /after: /],
    [
      scenario('  - { kind: export-tax, economy: A, partners: [A], after: 0.1 }\n'),
      /^own\.yaml:5:48: Invalid partners: "A"/,
    ],
    [
      scenario(
        '  - { kind: export-tax, economy: A, after: 0.1 }\n  - { kind: export-tax, economy: A, activities: [i], after: 0.2 }\n',
      ),
      /shocks\.1.*narrow one of them/s,
    ],
    [scenario('  - { kind: subsidy, economy: A, rate: 1 }\n'), /rate: /],
    [
      scenario(TARIFF, 'sweep: { over: elasticity, from: 0, to: 8, steps: 2 }\n'),
      /sweep\.from: expected 0\.02 to 1000000/,
    ],
    [
      scenario(
        '  - { kind: demand, market: A, change: 0.1 }\n',
        'sweep: { over: elasticity, from: 1, to: 8, steps: 2 }\n',
      ),
      /sweep\.over: expected share/,
    ],
    [
      scenario(`${TARIFF}  - { kind: tariff, economy: A, after: 0.3 }\n`),
      /^own\.yaml:6:5: .*tariff.*\n.*no other shock of this kind names/s,
    ],
    [
      scenario(
        '  - { kind: trade-deficit, economy: B, change: -1 }\n',
        'sweep: { from: -1e6, to: -1e5, steps: 1 }\n',
      ),
      /all markets clear \(-1000000\)/,
    ],
  ])('refuses what has no meaning (%#)', async (text, words) => {
    expect(await refusalOf(run(text))).toMatch(words);
  });
  it.each([
    [
      '{ kind: tariff, economy: A, before: 40, after: 0 }',
      /A has no value added left .*\nLower the taxes before/,
      'before: 0.4',
    ],
    [
      '{ kind: trade-deficit, economy: B, change: -30 }',
      /nothing left to spend.*\nMake the shock smaller: .*nearer to -1, which closes it/s,
      'change: -1',
    ],
    [
      '{ kind: trade-deficit, economy: B, change: -1e6 }',
      /No prices and wages .*\nMake the shock smaller/,
      'change: -1',
    ],
  ])('refuses what has no solution, and finds one the way it says: %s', async (shock, words, smaller) => {
    expect(await refusalOf(run(scenario(`  - ${shock}\n`)))).toMatch(words);
    const mended = shock.replace(/(before|change): [-e\d]+/, smaller);
    const { table } = await run(scenario(`  - ${mended}\n`));
    expect(Number(value(table, 'A', 'real_income'))).toBeGreaterThan(0);
  });
});
