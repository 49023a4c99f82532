import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/node/node-files.ts';
import { readScenarioSheet } from '../../src/study/scenario-sheet/read-scenario-sheet.ts';
import { scenarioTemplate } from '../../src/study/scenario-sheet/scenario-template.ts';
import { findScenario } from '../../src/workspace/scenario/find-scenario.ts';
import { parseScenario, scenarioFrom } from '../../src/workspace/scenario/parse-scenario.ts';
import { shockForms } from '../../src/workspace/scenario/shock-forms.ts';
import { shippedNames } from '../../src/workspace/shipped-names.ts';
import { runHere } from '../support/cli-in-process.ts';
import { refusalOf } from './support.ts';

const home = mkdtempSync(join(tmpdir(), 'escalar-scenario-sheet-'));
const before = process.cwd();
beforeAll(() => {
  process.chdir(home);
  mkdirSync('table');
  writeFileSync('table/Z.csv', ',A.i,B.i\nA.i,20,40\nB.i,30,60\n');
  writeFileSync('table/Y.csv', ',A,B\nA.i,25,15\nB.i,35,75\n');
  writeFileSync(
    'own.yaml',
    'id: own\ntitle: Own\ndata: { file: table }\nshocks:\n  - { kind: local-sourcing, economy: A, share: 0.5 }\n  - { kind: demand, market: B, activities: [i], change: -0.1 }\n',
  );
});
afterAll(() => {
  process.chdir(before);
  rmSync(home, { recursive: true, force: true });
});

const codes = (...list: string[]) => list.map((code) => ({ code, name: { en: code, es: code } }));
const readBack = async (name: string, bytes: Uint8Array) =>
  scenarioFrom(readScenarioSheet(name, bytes), { file: name, folder: '' }, nodeFiles);
const text = (...lines: string[]) => new TextEncoder().encode(`${lines.join('\n')}\n`);

describe('a template of a scenario', () => {
  it('is read back as the scenario that it was made of, every one that ships', async () => {
    const of = { economies: codes('MEX'), activities: codes('c14'), maker: 'test' };
    for (const name of await shippedNames(nodeFiles, 'scenarios')) {
      const { text: yaml, file } = await findScenario(name, nodeFiles);
      const { scenario } = parseScenario(yaml, file);
      const read = await readBack('a.xlsx', scenarioTemplate({ ...of, scenario }, 'es'));
      const { about: _, title: __, ...wanted } = scenario;
      expect(read.scenario, name).toMatchObject(wanted);
    }
  });
  it('keeps a curve of the second shock, and how the data are read', async () => {
    const shocks = ['A', 'B'].map((market) => ({ kind: 'demand', market, change: 0.5 }));
    const data = { file: 'table', read: { totals: 'ignore', delimiter: ';', decimal: ',' } };
    for (const sweep of [
      { shock: 2, from: -1, to: 1e-7, steps: 4 },
      { over: 'share' as const, from: 0.25, to: 900, steps: 1 },
    ]) {
      const scenario = { id: 'own', title: 'Own', data, shocks, sweep };
      const bytes = scenarioTemplate({ economies: [], activities: [], maker: 'test', scenario }, 'es');
      expect((await readBack('a.xlsx', bytes)).scenario).toEqual(scenario);
    }
  });
  it('has every kind and every part of a shock, read back as they were', async () => {
    const shocks = shockForms().map(({ kind, fields }) => ({
      kind,
      ...Object.fromEntries(
        fields
          .filter(({ name }) => kind !== 'local-sourcing' || name !== 'share')
          .map(({ name, takes, least }) => [
            name,
            PARTS[takes] ?? (least === null || least.at < 0 ? 0.25 : 0.5),
          ]),
      ),
    }));
    for (const priced of [true, false]) {
      const own = shocks.filter(({ kind }) => PRICED.has(kind) === priced);
      const scenario = { id: 'all', title: 'All', data: { file: 'table' }, year: 2008, shocks: own };
      const bytes = scenarioTemplate({ economies: [], activities: [], maker: 'test', scenario }, 'en');
      expect((await readBack('a.xlsx', bytes)).scenario.shocks).toEqual(own);
    }
  });
  it('offers economies, industries and kinds as lists of a hidden sheet', () => {
    const scenario = { id: 'mine', title: '', data: { file: 'table' }, shocks: [] };
    const of = {
      economies: codes('MEX', 'USA'),
      activities: codes('c14', 'c15', 'c16'),
      maker: 'test',
      scenario,
    };
    const parts = unzipSync(scenarioTemplate(of, 'en'));
    const part = (name: string) => strFromU8(parts[`xl/${name}.xml`]);
    expect(part('workbook')).toContain('name="lists" sheetId="3" state="hidden"');
    const sheet = part('worksheets/sheet1');
    const listOf = (column: string) =>
      new RegExp(`sqref="${column}12:${column}211"><formula1>(.*?)</formula1>`).exec(sheet)?.[1];
    expect(listOf('A')).toBe(`lists!$A$2:$A$${shockForms().length + 1}`);
    expect(listOf('B')).toBe('lists!$B$2:$B$3');
    expect(listOf('C')).toBe('lists!$C$2:$C$4');
    expect(part('worksheets/sheet3')).toMatch(/MEX.*c14.*USA.*c15/s);
  });
});

const PRICED = new Set([
  'tariff',
  'export-tax',
  'carbon-price',
  'trade-cost',
  'productivity',
  'subsidy',
  'trade-deficit',
]);
const PARTS: Readonly<Record<string, unknown>> = {
  economy: 'MEX',
  economies: ['USA', 'CHN'],
  activities: ['c14', 'c15'],
  buyers: 'abroad',
  target: { economy: 'TWN', activities: ['c14', 'c16'] },
  word: 'CO2',
  switch: true,
};

describe('a sheet of a scenario', () => {
  it('may be a text file in columns, with semicolons and decimal commas', async () => {
    const { scenario } = await readBack(
      'a.csv',
      text(
        'id;own',
        'title;Own',
        'release;wiod-2013-ten',
        'year;2008',
        'elasticity;c14=3, c15=4,5',
        'model;antras2018',
        '',
        'kind;economy;from;after',
        'tariff;USA;MEX, CHN;0,25',
        'tariff;CAN;MEX;1,250',
      ),
    );
    expect(scenario).toEqual({
      id: 'own',
      title: 'Own',
      data: { release: 'wiod-2013-ten' },
      year: 2008,
      elasticity: { c14: 3, c15: 4.5 },
      model: 'antras2018',
      shocks: [
        { kind: 'tariff', economy: 'USA', from: ['MEX', 'CHN'], after: 0.25 },
        { kind: 'tariff', economy: 'CAN', from: ['MEX'], after: 1.25 },
      ],
    });
  });
  it.each([
    ['sweep,0-1', /a\.csv:4:2: sweep/],
    ['sweep,1..0/4', /a\.csv:4:2: sweep\.from/],
    ['read,totals', /a\.csv:4:2: data\.read/],
  ])('with a setting that cannot be read is refused by line and column: %j', async (line, says) => {
    const bytes = text('id,own', 'title,Own', 'file,table', line, 'kind,market,change', 'demand,A,0.5');
    expect(await refusalOf(readBack('a.csv', bytes))).toMatch(says);
  });
  it.each([
    ['kind,economy,share', 'local-sourcing,MEX,2', /a\.csv:5:3: shocks\.0\.share: at most 1 expected/],
    ['kind,economy,share', 'local-sourcing,MEX,half', /a\.csv:5:3: shocks\.0\.share: a number expected/],
    ['kind,economy,share', 'local-sorcing,MEX,0.5', /a\.csv:5:1: .*Did you mean "local-sourcing"/s],
    ['kind,economy,change', 'productivity,MEX,"1,000"', /a\.csv:5:3: shocks\.0\.change: a number expected/],
    ['kind,economy,target', 'content-rule,MEX,"1,000"', /a\.csv:5:3: shocks\.0\.target/],
    ['kind,economy,rate', 'local-sourcing,MEX,0.5', /a\.csv:5:3: .*"rate" is not known here/],
    ['kind,economy,share', ',MEX,0.5', /a\.csv:5:1: shocks\.0\.kind/],
    ['type,economy,share', 'local-sourcing,MEX,0.5', /a\.csv: .*no line begins with kind/],
  ])('of a text file is refused by line and column: %j with %j', async (head, line, says) => {
    const bytes = text('id,own', 'title,Own', 'file,table', head, line);
    expect(await refusalOf(readBack('a.csv', bytes))).toMatch(says);
  });
  it('takes a comma that can only be decimal', async () => {
    const bytes = text('id,own', 'title,Own', 'file,table', 'kind,market,change', 'demand,A,"0,125"');
    expect((await readBack('a.csv', bytes)).scenario.shocks).toMatchObject([{ change: 0.125 }]);
  });
  it('of a workbook is refused by sheet and cell, in both languages', async () => {
    const shocks = [{ kind: 'demand', market: 'MEX', change: -2 }];
    const scenario = { id: 'own', title: 'Own', data: { file: 'table' }, shocks };
    const bytes = scenarioTemplate({ economies: [], activities: [], maker: 'test', scenario }, 'es');
    const refused = await refusalOf(readBack('a.xlsx', bytes));
    expect(refused).toMatch(/^a\.xlsx:escenario!L12: shocks\.0\.change: at least -1 expected/);
  });
});

describe('escalar scenario --template', () => {
  const csv = async (name: string) => (await runHere(['scenario', name, '--csv'])).out;
  it('writes a workbook that gives the numbers of the file that it was made of', async () => {
    const { out, err, code } = await runHere(['scenario', 'own.yaml', '--template', 'own.xlsx']);
    expect([out, code]).toEqual(['', 0]);
    expect(err).toContain('Wrote own.xlsx. Fill it in, then: escalar scenario own.xlsx');
    expect(readFileSync('own.xlsx').subarray(0, 2).toString()).toBe('PK');
    expect(await csv('own.xlsx')).toBe(await csv('own.yaml'));
    expect((await runHere(['scenario', 'own.xlsx', '--csv'])).err).not.toContain('passed over');
    writeFileSync(
      'own.csv',
      'id,own\ntitle,Own\nfile,table\nkind,economy,market,activities,share,change\nlocal-sourcing,A,,,0.5,\ndemand,,B,i,,-0.1\n',
    );
    expect(await csv('own.csv')).toBe(await csv('own.yaml'));
  });
  it('keeps what a scenario stands on, in another folder too, and says nothing twice', async () => {
    mkdirSync('elsewhere', { recursive: true });
    mkdirSync('below', { recursive: true });
    writeFileSync(
      'below/first.yaml',
      'id: first\ntitle: First\ndata: { file: ../table }\nelasticity: 4\nshocks:\n  - { kind: tariff, economy: A, after: 0.1 }\n',
    );
    writeFileSync(
      'answer.yaml',
      'id: answer\ntitle: Answer\non: below/first.yaml\nshocks:\n  - { kind: tariff, economy: B, after: 0.2 }\n',
    );
    for (const [from, to] of [
      ['answer.yaml', 'elsewhere/answer.xlsx'],
      ['own.yaml', 'elsewhere/own.xlsx'],
    ]) {
      expect((await runHere(['scenario', from, '--template', to])).code).toBe(0);
      expect(await csv(to)).toMatch(/A,.*value_added/);
      expect(await csv(to)).toBe(await csv(from));
    }
    const year = await runHere(['scenario', 'answer.yaml', '--template', 'a.xlsx', '--year', '2008']);
    expect(year.err).toContain('the scenario that this one is on says it');
  });
  it('begins without a scenario, for data that are named, and refuses those options without it', async () => {
    const { code } = await runHere([
      'scenario',
      '--template',
      'new.xlsx',
      '--data',
      './table',
      '--lang',
      'es',
    ]);
    expect(code).toBe(0);
    const refused = await runHere(['scenario', 'new.xlsx', '--csv', '--lang', 'es']);
    expect(refused.err).toMatch(/new\.xlsx:escenario!B2: title/);
    await runHere(['scenario', 'us-tariff-vehicles', '--template', 'named.xlsx', '--lang', 'es']);
    const about = strFromU8(unzipSync(readFileSync('named.xlsx'))['xl/worksheets/sheet2.xml']);
    for (const name of ['México', 'Equipo de transporte']) expect(about).toContain(name);
    const alone = await runHere(['scenario', 'own.yaml', '--year', '2008']);
    expect(alone.err).toContain('with --template only');
    for (const given of [
      ['--sweep', '0..1/4'],
      ['--level', 'sector'],
    ]) {
      const { err } = await runHere(['scenario', '--template', 'none.xlsx', ...given]);
      expect(err).toContain('nothing with --template');
    }
    expect((await runHere(['scenario'])).err).toMatch(/Expected a name .*--template FILE\.xlsx/);
    const ending = await runHere(['scenario', '--template', 'new.csv']);
    expect(ending.err).toContain('FILE.xlsx');
  });
});
