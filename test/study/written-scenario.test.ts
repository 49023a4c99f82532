import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf, type Table } from '../../src/base/table.ts';
import { nodeHost } from '../../src/node/node-host.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { shippedRoot } from '../../src/store/store-roots.ts';
import { coverageOf } from '../../src/study/coverage.ts';
import { readValues } from '../../src/study/read-values.ts';
import { buildReport } from '../../src/study/report/build-report.ts';
import { runStudy } from '../../src/study/run-study.ts';
import { summarise } from '../../src/study/summarise.ts';
import { applyScenario } from '../../src/workspace/scenario/apply-scenario.ts';
import { refusalOf, sourceOf } from './support.ts';

const STUDY = `id: mine
title: { en: Mine, es: Mío }
parameters:
  economy: { about: Who, kind: economy, default: MEX }
  versus: { about: Beside whom, kind: economy, default: TWN, unlike: economy }
  industry: { about: Which, default: c14 }
  part: { about: How much, kind: number, default: 0.1 }
  year: { about: When, default: "2008" }
data:
  tables:
    about: { en: Tables, es: Matrices }
    release: wiod-2013-ten
    covers: { economy: [$economy, $versus], period: [$year], activity: [$industry] }
    bring: { en: Bring tables., es: Traiga matrices. }
steps:
  home:
    title: { en: At home, es: En casa }
    data: tables
    scenario:
      year: $year
      shocks:
        - { kind: local-sourcing, economy: $economy, activities: [$industry], target: { economy: $versus, activities: [$industry] } }
  taken:
    title: { en: Taken, es: Tomado }
    data: tables
    with: { level: sector }
    scenario:
      year: $year
      shocks: [{ kind: displacement, economy: $economy, from: [$versus], activities: [$industry], share: $part }]
sections:
  - id: main
    title: { en: Main, es: Principal }
    blocks:
      - table: { step: home, title: { en: Home, es: Casa } }
      - table: { step: taken, where: { term: value_added, sector: "" }, title: { en: Taken, es: Tomado } }
`;

let store: Store;
beforeAll(async () => {
  store = await openStore({ roots: [{ path: shippedRoot(), writable: false }] });
});
afterAll(() => store.close());

const run = (set: Readonly<Record<string, string>> = {}, text = STUDY) =>
  runStudy(sourceOf(text, 'mine.yaml'), { host: nodeHost(store), set });

/** What a file of the same words gives. */
async function fromFile(shock: string, year = '2008', level: 'country' | 'sector' = 'country') {
  const text = `id: x
title: X
data: { release: wiod-2013-ten }
year: ${year}
shocks: [${shock}]
`;
  return applyScenario({ text, file: 'x.yaml', folder: '' }, { host: nodeHost(store), level });
}

const tableOfStep = (result: Awaited<ReturnType<typeof run>>, step: string) =>
  rowsOf(result.steps.get(step)?.result.table as Table);

describe('a scenario written in a study', () => {
  it('gives to the last digit what a file with the same words gives, whatever the parameters', async () => {
    for (const [economy, versus, industry, part, year] of [
      ['MEX', 'TWN', 'c14', '0.1', '2008'],
      ['TWN', 'DEU', 'c15', '0.25', '1995'],
      ['BRA', 'CHN', 'c9', '1', '2011'],
    ]) {
      const result = await run({ economy, versus, industry, part, year });
      const taken = `{ kind: displacement, economy: ${economy}, from: [${versus}], activities: [${industry}], share: ${part} }`;
      expect(tableOfStep(result, 'taken')).toEqual(rowsOf((await fromFile(taken, year, 'sector')).table));
      const home = `{ kind: local-sourcing, economy: ${economy}, activities: [${industry}], target: { economy: ${versus}, activities: [${industry}] } }`;
      expect(tableOfStep(result, 'home')).toEqual(rowsOf((await fromFile(home, year)).table));
    }
  });

  it('reads its tables once for all its steps, and the lock names them once', async () => {
    const { inputs, parameters } = await run();
    expect(inputs.map(({ name, release }) => [name, release?.id])).toEqual([['tables', 'wiod-2013-ten']]);
    expect(parameters.part).toBe(0.1);
  });

  it('is checked as a file is, with the line of the study, before anything runs', async () => {
    expect(await refusalOf(run({ part: '1.5' }))).toMatch(
      /^mine\.yaml:29:\d+: steps\.taken\.scenario\.shocks\.0\.share: at most 1 expected\.\n.*schema\/scenario\.schema\.json/,
    );
    const bounded = STUDY.replace('kind: number,', 'kind: number, min: 0, max: 1,');
    expect(await refusalOf(run({ part: '1.5' }, bounded))).toMatch(
      /^--set part=1\.5: this parameter is a number, from 0 to 1\./,
    );
    expect(await refusalOf(run({}, STUDY.replace('default: c14', 'max: 1, default: c14')))).toMatch(
      /parameters\.industry\.max: goes with kind: number/,
    );
    expect(await refusalOf(run({ part: 'a tenth' }))).toMatch(/part=a tenth: this parameter is a number/);
    expect(await refusalOf(run({ part: '' }))).toMatch(/this parameter is a number/);
    const misspelt = STUDY.replace('share: $part', 'shrae: $part');
    expect(await refusalOf(run({}, misspelt))).toMatch(/mine\.yaml:29:.*"shrae" is not known here/);
    const unnamed = STUDY.replace('share: $part', 'share: $prat');
    expect(await refusalOf(run({}, unnamed))).toMatch(/mine\.yaml:29:.*names the parameter "prat"/);
  });

  it('takes its tables from the data of its step, and says so of other forms', async () => {
    const forms = /give indicator and data, or the name of a scenario, or data and a scenario written here/;
    const alone = STUDY.replace('    data: tables\n    with: { level: sector }\n', '');
    expect(await refusalOf(run({}, alone))).toMatch(forms);
    const named = STUDY.replace(
      / {4}scenario:\n {6}year: \$year\n {6}shocks: .*/,
      '    scenario: mexico-takes-electronics',
    );
    expect(await refusalOf(run({}, named))).toMatch(forms);
    const own = STUDY.replace(
      '      year: $year\n      shocks: [',
      '      data: { release: x }\n      shocks: [',
    );
    expect(await refusalOf(run({}, own))).toMatch(/steps\.taken\.scenario\.data: "data" is not known here/);
  });

  it('reads the tables that a person gave, and says what they lack and not others', async () => {
    const own = '  own: { release: $mine, covers: { economy: [MEX, TWN], activity: [c99] } }\n';
    const text = STUDY.replace('  year: {', '  mine: { about: Tables, default: null }\n  year: {')
      .replace('  tables:\n', () => `${own}  ships:\n`)
      .replace('steps:\n', '  tables: { first: [own, ships] }\nsteps:\n')
      .concat('sentences:\n  which: { said: "In {$mine}.", otherwise: "In those that ship." }\n');
    const ships = await run({}, text);
    expect(ships.skipped).toEqual([]);
    expect(summarise(ships).sentences.get('which')?.en).toBe('In those that ship.');
    const given = await run({ mine: 'wiod-2013-ten' }, text);
    expect(given.skipped.map(({ why }) => why)).toEqual(['not-covered', 'not-covered']);
    expect(given.coverage.get('tables')).toMatchObject({ source: 'own', lacking: ['MEX', 'TWN'] });
    expect(summarise(given).sentences.get('which')?.en).toBe('In wiod-2013-ten.');
  });

  it('has changes as parts of what was there before, whatever the unit of its tables', async () => {
    const row = '{ step: taken, where: { economy: MEX, sector: "", term: value_added }, column: difference';
    const valued = (per: string) => `${STUDY}values:\n  gain: ${row}, per: ${per}, times: 100 }\n`;
    const result = await run({}, valued('before'));
    const [{ before, difference } = {}] = tableOfStep(result, 'taken').filter(
      ({ economy, sector, term }) => economy === 'MEX' && sector === null && term === 'value_added',
    );
    const gain = (100 * Number(difference)) / Number(before);
    expect(readValues(result).get('gain')).toMatchObject({ value: gain, unit: { id: 'ratio' } });
    const other = async (per: string) => readValues(await run({}, valued(per)));
    expect(await refusalOf(other('befor'))).toMatch(/no column "befor".*before/s);
    expect(await refusalOf(other('unit'))).toMatch(/"unit" of the result does not hold numbers/);
  });

  it('is left out, with what would bring it, where its tables lack one of its economies, its year or its industry', async () => {
    for (const [set, who, there] of [
      [{ economy: 'VNM' }, 'Vietnam in 2008', /^$/],
      [{ year: '2009' }, 'Mexico and Taiwan in 2009', /^Years there: 1995, .*2008, .*2011\. $/],
      [{ industry: 'c99' }, 'Mexico and Taiwan in c99', /^Industries there: c1, c2, .*, c35\. $/],
    ] as const) {
      const result = await run(set);
      expect(result.skipped.map(({ id, why }) => [id, why])).toEqual([
        ['home', 'not-covered'],
        ['taken', 'not-covered'],
      ]);
      const [block] = buildReport(result, {}).sections[0].blocks;
      const text = block.kind === 'prose' ? block.text.en : '';
      const [start, end] = [`- **Not in these data: ${who}.** Tables (wiod-2013-ten). `, 'Bring tables.'];
      expect([text.startsWith(start), text.endsWith(end)]).toEqual([true, true]);
      expect(text.slice(start.length, -end.length)).toMatch(there);
    }
  });

  it('that asks for what tables do not allow is answered in the report; the other steps run', async () => {
    const result = await run({ economy: 'TWN', versus: 'USA' });
    expect(result.skipped.map(({ id, why }) => [id, why])).toEqual([['home', 'out-of-reach']]);
    expect(result.steps.has('taken')).toBe(true);
    const [block] = buildReport(result, {}).sections[0].blocks;
    expect(block.kind === 'prose' && block.text.en).toMatch(
      /^- A domestic share of 84\.66% in the exports of Taiwan \(Electrical and optical equipment\) cannot be reached: the most is 80\.33%/,
    );
    expect(block.kind === 'prose' && block.text.es).toMatch(
      /^- Las exportaciones de Taiwán \(Equipo eléctrico y óptico\) no pueden/,
    );
    const home = 'table: { step: home,';
    const classed = await run(
      { economy: 'TWN', versus: 'USA' },
      STUDY.replace(home, `${home} classification: WIOD2013,`),
    );
    const [named] = buildReport(classed, {}).sections[0].blocks;
    expect(named.kind === 'prose' && named.text.es).toMatch(
      /^- Las exportaciones de Taiwán \(.*léctric.*\) no pueden/,
    );
  });
});

describe('what input-output tables cover', () => {
  const lacking = async (covers: Readonly<Record<string, string[]>>) => {
    const data = { own: { release: 'wiod-2013-ten', covers } };
    return Object.fromEntries((await coverageOf('own', data, store)).periods);
  };
  it('is economies, years and sectors', async () => {
    expect(
      await lacking({ economy: ['MEX', 'EUR'], period: ['1995', '2011'], activity: ['c1', 'c35'] }),
    ).toEqual({});
    expect(await lacking({ economy: ['MEX', 'VNM'] })).toEqual({ VNM: [] });
    expect(await lacking({ economy: ['MEX', 'VNM'], period: ['2008'] })).toEqual({ VNM: ['2008'] });
    expect(await lacking({ economy: ['MEX'], period: ['2008', '2009'], activity: ['c36'] })).toEqual({
      MEX: ['2009', 'c36'],
    });
  });
  it('is not asked of a column that they do not have', async () => {
    expect(await refusalOf(lacking({ economy: ['MEX'], yaer: ['2008'] }))).toMatch(
      /yaer.*economy, period, activity/s,
    );
  });
});
