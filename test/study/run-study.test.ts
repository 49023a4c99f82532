import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../src/base/table.ts';
import { nodeHost } from '../../src/node/node-host.ts';
import { runStudy } from '../../src/study/run-study.ts';
import { summarise } from '../../src/study/summarise.ts';
import { temporaryRoot } from '../support/store-folder.ts';
import { PANEL, refusalOf, run, STUDY, sourceOf, stubStore } from './support.ts';

describe('runStudy', () => {
  it('runs the steps in order, says so, and skips those whose data are not given', async () => {
    const seen: string[] = [];
    const result = await runStudy(sourceOf(STUDY), {
      host: nodeHost(stubStore()),
      onStep: (step, index, count) => seen.push(`${index + 1}/${count} ${step}`),
    });
    expect(seen).toEqual(['1/3 decomposition', '2/3 productivity', '3/3 waiting']);
    expect([...result.steps.keys()]).toEqual(['decomposition', 'productivity']);
    expect(result.skipped).toEqual([{ id: 'waiting', source: 'own', why: 'not-given' }]);
    expect(result.inputs).toHaveLength(1);
    expect(result.studyHash).toMatch(/^[0-9a-f]{64}$/);
  });
  it('runs only what is asked for', async () => {
    const result = await runStudy(sourceOf(STUDY), { host: nodeHost(stubStore()), only: ['productivity'] });
    expect([...result.steps.keys()]).toEqual(['productivity']);
  });
  it('reads a file of a person, relative to the study', async () => {
    const folder = temporaryRoot();
    const lines = PANEL.map(({ activity, period, output_real, hours }) =>
      [activity, period, output_real, hours].join(','),
    );
    writeFileSync(join(folder, 'mine.csv'), `activity,period,output_real,hours\n${lines.join('\n')}\n`);
    const result = await runStudy(sourceOf(STUDY, 'small.yaml', folder), {
      host: nodeHost(stubStore()),
      set: { survey: 'mine.csv' },
    });
    expect(result.skipped).toEqual([]);
    expect(result.inputs[1]).toMatchObject({ name: 'own', file: 'mine.csv' });
    const growth = rowsOf(result.steps.get('waiting')?.result.table as never).find(
      (row) => row.term === 'growth',
    );
    expect(growth?.value).toBeCloseTo(100 * (5 / 3 - 1), 10);
  });
  it('or to the working folder, as a bundled study needs it', async () => {
    const file = join(temporaryRoot(), 'mine.csv');
    writeFileSync(file, 'activity,period,output_real,hours\nA,2000,1,1\nA,2002,3,1\n');
    const shown = relative(process.cwd(), file);
    const source = sourceOf(STUDY, 'small.yaml', temporaryRoot());
    const { skipped } = await runStudy(source, { host: nodeHost(stubStore()), set: { survey: shown } });
    expect(skipped).toEqual([]);
  });
  it('places an error of a step at the step', async () => {
    const line = STUDY.split('\n').indexOf('  decomposition:') + 2;
    expect(await refusalOf(run(STUDY, { last: '2050' }))).toMatch(
      new RegExp(`^small\\.yaml:${line}:\\d+: The data have no period 2050\\.`),
    );
    expect(await refusalOf(run(STUDY.replace('release: stub', 'release: stubb')))).toContain(
      'There is no release "stubb"',
    );
    expect(await refusalOf(run(STUDY, { survey: 'not-there.csv' }))).toContain(
      'There is no file not-there.csv',
    );
  });
  it('keeps the place that a reader of files gave', async () => {
    const twice = [...PANEL, PANEL[0]];
    expect(await refusalOf(run(STUDY, {}, twice))).toMatch(/^panel\.csv:8: Two rows speak of the same cell/);
  });
  it('refuses names from a column that is not there', async () => {
    const names = 'names:\n  - { release: stub, table: x, code: activity, title: words }\nsteps:';
    expect(await refusalOf(run(STUDY.replace('steps:', names)))).toMatch(
      /^small\.yaml:\d+:5: .*no column "words"/,
    );
  });
  it('refuses data that a filter empties, and a filter on a column that is not there', async () => {
    const where = (condition: string) =>
      STUDY.replace('release: stub', `release: stub\n    where: { ${condition} }`);
    expect(await refusalOf(run(where('economy: TWN')))).toContain('No row meets economy=TWN.');
    for (const name of ['econmy', 'constructor', 'toString'])
      expect(await refusalOf(run(where(`${name}: TWN`)))).toContain(`no column "${name}"`);
  });
});

describe('values, findings and claims', () => {
  it('are what the steps say', async () => {
    const { values, findings, claims } = summarise(await run(STUDY));
    expect(values.get('growth')).toMatchObject({ state: 'number', digits: 1 });
    expect(values.get('survey-growth')).toEqual({ state: 'absent', step: 'waiting' });
    expect(findings).toEqual([{ en: 'It grew by 66.7% from 3.', es: 'Creció 66.7% desde 3.' }]);
    expect(claims[0]).toMatchObject({
      status: 'reproduced',
      step: 'decomposition',
      words: { en: 'the same 66.7' },
    });
  });
  it('a missing value is words, not a number', async () => {
    const fell = PANEL.map((row) => (row.period === '2002' ? { ...row, output_real: 1 } : row));
    const share = STUDY.replace(
      'where: { term: growth }, digits: 1',
      'where: { term: intrinsic, unit: percent-of-change }',
    );
    const { values, findings, claims } = summarise(await run(share, {}, fell));
    expect(values.get('growth')?.state).toBe('missing');
    expect(findings[0].en).toBe(
      'It grew by (a share of a change or total that is near zero or negative says nothing) from 3.',
    );
    expect(claims[0].status).toBe('not checkable');
  });
  it('refuses a value that fits no row, or several', async () => {
    const value = (where: string) => STUDY.replace('where: { period: "2000" }', `where: { ${where} }`);
    expect(await refusalOf(run(value('period: "1999"')).then(summarise))).toContain(
      'values.level: productivity {period=1999} fits no row.',
    );
    expect(await refusalOf(run(value('activity: A')).then(summarise))).toContain(
      'fits 3 rows; one is wanted',
    );
  });
});
