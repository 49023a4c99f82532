import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf, type Table } from '../../../src/base/table.ts';
import { nodeHost } from '../../../src/node/node-host.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { lockOf } from '../../../src/study/lock.ts';
import { runStudy } from '../../../src/study/run-study.ts';
import { applyScenario } from '../../../src/workspace/scenario/apply-scenario.ts';
import { refusalOf, sourceOf } from '../../study/support.ts';

const folder = mkdtempSync(join(tmpdir(), 'escalar-scenario-on-'));
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
mkdirSync(join(folder, 'below/table'), { recursive: true });
// two economies with two industries each
write('below/table/Z.csv', ',A.i,A.j,B.i,B.j\nA.i,20,5,10,5\nA.j,10,30,5,5\nB.i,5,5,40,20\nB.j,5,5,10,30\n');
write('below/table/Y.csv', ',A,B\nA.i,50,10\nA.j,40,25\nB.i,10,120\nB.j,15,135\n');
const SOURCING = '{ kind: local-sourcing, economy: A, share: 0.5 }';
const DEMAND = '{ kind: demand, market: B, change: -0.1 }';
const TARIFF = '{ kind: tariff, economy: A, from: [B], before: 0.05, after: 0.2 }';
const HIGHER = '{ kind: tariff, economy: A, from: [B], activities: [i], after: 0.3 }';
const SUBSIDY = '{ kind: subsidy, economy: A, rate: 0.05 }';
const COST = (change: number) => `{ kind: trade-cost, economy: B, change: ${change} }`;

const file = (head: string, ...shocks: string[]) =>
  `id: own\ntitle: { en: Own, es: Propio }\n${head}\nshocks:\n${shocks.map((shock) => `  - ${shock}\n`).join('')}`;
const below = (name: string, ...shocks: string[]) =>
  write(`below/${name}.yaml`, file('data: { file: table }', ...shocks));
below('sourcing', SOURCING);
below('tariff', TARIFF, COST(0.1));
write('fall.yaml', file('on: below/sourcing.yaml', DEMAND));
write('circle.yaml', file('on: round.yaml', DEMAND));
write('round.yaml', file('on: circle.yaml', DEMAND));

let store: Store;
beforeAll(async () => {
  store = await openStore({ roots: [] });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});
const run = (text: string) => applyScenario(sourceOf(text, 'own.yaml', folder), { host: nodeHost(store) });
const all = (...shocks: string[]) => run(file('data: { file: below/table }', ...shocks));

/** Numbers of one column of what economies have, by economy and term. */
function numbers(table: Table, column: string): readonly (readonly [string, number])[] {
  return rowsOf(table)
    .filter(({ shock }) => shock === null)
    .map((row) => [`${row.economy} ${row.term}`, Number(row[column])]);
}

function expectSame(found: ReturnType<typeof numbers>, wanted: ReturnType<typeof numbers>): void {
  expect(found.map(([key]) => key)).toEqual(wanted.map(([key]) => key));
  found.forEach(([key, value], i) => {
    expect(Math.abs(value - wanted[i][1]), key).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
  });
}

describe('a scenario on another', () => {
  it('begins where the other ends, on its tables, and ends where both together do', async () => {
    const on = await run(file('on: below/sourcing.yaml', DEMAND));
    expectSame(numbers(on.table, 'before'), numbers((await all(SOURCING)).table, 'after'));
    expectSame(numbers(on.table, 'after'), numbers((await all(SOURCING, DEMAND)).table, 'after'));
    expect(on.notes.map(({ text }) => text.en)).toContain('Before: the table after another scenario (Own).');
    // each difference is that of the whole less that of the first
    const [whole, first] = await Promise.all([all(SOURCING, DEMAND), all(SOURCING)]);
    const wanted = numbers(whole.table, 'difference').map(
      ([key, value], i) => [key, value - numbers(first.table, 'difference')[i][1]] as const,
    );
    expectSame(numbers(on.table, 'difference'), wanted);
  });
  it('says what those below found and warn of, with their titles', async () => {
    const RULE = '{ kind: content-rule, economy: A, target: 0.9 }';
    const MIX = '{ kind: trade-mix, economy: A, from: [B], share: 0.3 }';
    below('rules', RULE, MIX);
    const said = (await all(RULE, MIX)).notes.filter(({ text }) => /^Shock \d/.test(text.en));
    expect(said.map(({ level }) => level)).toEqual(['info', 'warning']);
    write('second.yaml', file('on: below/rules.yaml', DEMAND));
    const { notes } = await run(file('on: second.yaml', DEMAND));
    for (const { level, text } of said)
      expect(notes).toContainEqual({ level, text: { en: `Own. ${text.en}`, es: `Propio. ${text.es}` } });
  });
  it('stands on one that is on a third', async () => {
    const on = await run(file('on: fall.yaml', '{ kind: lost-supplier, economy: B, share: 0.2 }'));
    expectSame(numbers(on.table, 'before'), numbers((await all(SOURCING, DEMAND)).table, 'after'));
    expect(on.under.map(({ file: name }) => name)).toEqual([
      join(folder, 'fall.yaml'),
      join(folder, 'below/sourcing.yaml'),
    ]);
  });
  it('with prices too: changes multiply, and a tariff or a subsidy takes the place of the one that it meets', async () => {
    const on = await run(file('on: below/tariff.yaml', COST(0.2), SUBSIDY));
    expectSame(numbers(on.table, 'before'), numbers((await all(TARIFF, COST(0.1))).table, 'after'));
    const one = await all(TARIFF, COST(1.1 * 1.2 - 1), SUBSIDY);
    expectSame(numbers(on.table, 'after'), numbers(one.table, 'after'));
    const higher = await run(file('on: below/tariff.yaml', HIGHER));
    const split = (activity: string, after: number) =>
      `{ kind: tariff, economy: A, from: [B], activities: [${activity}], before: 0.05, after: ${after} }`;
    const wanted = await all(split('i', 0.3), split('j', 0.2), COST(0.1));
    expectSame(numbers(higher.table, 'after'), numbers(wanted.table, 'after'));
    const [size] = rowsOf(higher.table).filter(({ term }) => term === 'applied_size');
    expect([size.before, size.after]).toEqual([0.2, 0.3]);
    const note = (text: string) => higher.notes.some(({ text: { en } }) => en.includes(text));
    expect(note('Real income, A')).toBe(true);
  });
  it('states the tariffs of the year of the table that none below names', async () => {
    const other = (more: string, after: number) =>
      `{ kind: tariff, economy: B, from: [A], activities: [i]${more}, after: ${after} }`;
    const on = await run(file('on: below/tariff.yaml', other(', before: 0.1', 0.4)));
    expectSame(
      numbers(on.table, 'before'),
      numbers((await all(TARIFF, COST(0.1), other(', before: 0.1', 0.1))).table, 'after'),
    );
    expectSame(
      numbers(on.table, 'after'),
      numbers((await all(TARIFF, COST(0.1), other(', before: 0.1', 0.4))).table, 'after'),
    );
    write('third.yaml', file('on: below/tariff.yaml', other(', before: 0.1', 0.2)));
    const third = await run(file('on: third.yaml', other('', 0.4)));
    expectSame(numbers(third.table, 'after'), numbers(on.table, 'after'));
    const [size] = rowsOf(third.table).filter(({ term }) => term === 'applied_size');
    expect([size.before, size.after]).toEqual([0.2, 0.4]);
  });
  it('keeps the export taxes of the year of the table, and one takes the place of the one that it meets', async () => {
    const tax = (more: string, after: number) =>
      `{ kind: export-tax, economy: A, partners: [B], activities: [i]${more}, after: ${after} }`;
    write('taxed.yaml', file('on: below/tariff.yaml', tax(', before: 0.1', 0.2)));
    const on = await run(file('on: taxed.yaml', tax('', -0.1)));
    const whole = (after: number) => all(TARIFF, COST(0.1), tax(', before: 0.1', after));
    expectSame(numbers(on.table, 'before'), numbers((await whole(0.2)).table, 'after'));
    expectSame(numbers(on.table, 'after'), numbers((await whole(-0.1)).table, 'after'));
    const [size] = rowsOf(on.table).filter(({ term }) => term === 'applied_size');
    expect([size.before, size.after]).toEqual([0.2, -0.1]);
    expect(await refusalOf(run(file('on: taxed.yaml', tax(', before: 0', 0.3))))).toMatch(
      /shocks\.0\.before.*has one: leave it out, or narrow the shock/s,
    );
  });
  it('of no change is no difference', async () => {
    const { table } = await run(file('on: below/tariff.yaml', COST(0)));
    for (const [key, value] of numbers(table, 'difference')) expect(Math.abs(value), key).toBeLessThan(1e-9);
  });
  it('has one before at all points of a curve, those without a solution too', async () => {
    const DEFICIT = '{ kind: trade-deficit, economy: B, change: -1 }';
    const { table } = await run(
      file('on: below/tariff.yaml\nsweep: { from: -1e6, to: -1, steps: 1 }', DEFICIT),
    );
    const of = (share: number) =>
      rowsOf(table).filter((row) => row.share === share && row.term === 'real_income');
    const wanted = numbers((await all(TARIFF, COST(0.1))).table, 'after');
    for (const { economy, before } of [...of(-1e6), ...of(-1)])
      expect(before).toBeCloseTo(new Map(wanted).get(`${economy} real_income`) ?? 0, 9);
    expect(of(-1e6).map(({ after }) => after)).toEqual(of(-1).map(() => ({ missing: 'not-defined' })));
  });
  it('is a step of a study, whose lock has the hash of both files', async () => {
    const study = `id: small
title: { en: a, es: b }
subtitle: { en: a, es: b }
data:
  tables: { file: below/table }
steps:
  fall: { title: x, scenario: fall.yaml }
sections:
  - { id: main, title: x, blocks: [{ table: { step: fall, title: x, columns: [economy, term, after] } }] }
`;
    const result = await runStudy(sourceOf(study, 'small.yaml', folder), { host: nodeHost(store) });
    const names = lockOf(result, '0', {}).inputs.map(({ file: name }) => name?.replaceAll(folder, ''));
    expect(names).toEqual(expect.arrayContaining(['fall.yaml', '/below/sourcing.yaml']));
    expect(result.steps.get('fall')?.options.on).toBe('below/sourcing.yaml');
  });
  it.each([
    ['on: nowhere.yaml', DEMAND, /own\.yaml:3:5: There is no scenario "nowhere\.yaml"/],
    ['on: circle.yaml', DEMAND, /the scenario is on itself/],
    ['on: below/sourcing.yaml\nyear: 2008', DEMAND, /own\.yaml:4:7: year: is that of the scenario/],
    ['on: below/sourcing.yaml\ndata: { file: x }', DEMAND, /own\.yaml:4:7: data: is that of the scenario/],
    ['on: below/tariff.yaml\nelasticity: 4', COST(0.1), /own\.yaml:4:13: elasticity: is that of/],
    ['on: below/tariff.yaml\nmodel: antras2018', COST(0.1), /own\.yaml:4:8: model: is that of/],
    ['on: below/tariff.yaml', DEMAND, /own\.yaml:3:5: on: shocks with prices and shocks at fixed prices/],
    [
      'on: below/tariff.yaml',
      TARIFF,
      /own\.yaml:5:52: .*shocks\.0\.before.*a scenario that this one is on has one/s,
    ],
  ])('refuses %j with %j', async (head, shock, says) => {
    expect(await refusalOf(run(file(head, shock)))).toMatch(says);
  });
});
