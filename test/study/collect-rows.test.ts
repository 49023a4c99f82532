import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../src/base/table.ts';
import { nodeHost } from '../../src/node/node-host.ts';
import { inputsBehind } from '../../src/study/report/inputs-behind.ts';
import { runStudy } from '../../src/study/run-study.ts';
import { explainRows } from '../../src/workspace/explain-rows.ts';
import type { StepResult } from '../../src/workspace/step-result.ts';
import { refusalOf, run, STUDY, sourceOf, stubStore } from './support.ts';

const COLLECTING = STUDY.replace(
  'steps:\n',
  `  collected:
    collect:
      - { step: productivity, where: { activity: "", term: productivity }, as: level }
      - { step: decomposition, where: { term: growth }, as: growth, times: 0.01, set: { activity: all } }
steps:
`,
).replace(
  'values:\n',
  `  both:
    title: { en: "Both", es: "Ambos" }
    indicator: published-values
    data: collected
values:
`,
);

describe('collect', () => {
  it('makes series of the numbers of earlier steps, with factor and fixed places', async () => {
    const result = await run(COLLECTING);
    const both = result.steps.get('both') as StepResult;
    const seen = rowsOf(both.input).map(({ activity, period, variable, value }) =>
      [activity, period, variable, typeof value === 'number' ? Math.round(value * 1e3) / 1e3 : value].join(
        ' ',
      ),
    );
    expect(seen).toEqual([' 2000 level 3', ' 2001 level 3.8', ' 2002 level 5', 'all 2002 growth 0.667']);
    expect(inputsBehind(both, result.steps).map(({ release }) => release?.id)).toEqual(['stub']);
  });
  it('the codes of columns tell apart what would be one number', async () => {
    const named = COLLECTING.replace(
      'where: { activity: "", term: productivity }, as: level',
      'where: { term: productivity, period: "2002" }, as: level, by: [activity], set: { activity: all }',
    );
    const both = (await run(named)).steps.get('both') as StepResult;
    const names = rowsOf(both.input).map(({ variable }) => variable);
    expect(names).toEqual(expect.arrayContaining(['level:', 'level:A', 'level:B', 'growth']));
    expect(await refusalOf(run(named.replace('by: [activity]', 'by: [activty]')))).toMatch(
      /Did you mean "activity"/,
    );
  });
  it('explain goes on through the step to the published lines', async () => {
    const { steps } = await run(COLLECTING);
    const lineage = explainRows(steps.get('both') as StepResult, { period: '2001' }, steps);
    expect(lineage.through.map(({ step, rows }) => `${step} ${rows.length}`)).toEqual(['productivity 1']);
    expect(lineage.inputs.map(({ file, line }) => `${file}:${line}`)).toEqual(['panel.csv:4', 'panel.csv:5']);
  });
  it('a line that two steps read is listed once', async () => {
    const { steps } = await run(COLLECTING);
    const { through, inputs } = explainRows(steps.get('both') as StepResult, { period: '2002' }, steps);
    expect(through.map(({ step }) => step)).toEqual(['productivity', 'decomposition']);
    const lines = inputs.map(({ file, line }) => `${file}:${line}`);
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines).toContain('panel.csv:6');
  });
  it('only: the steps collected from run as well', async () => {
    const { steps } = await runStudy(sourceOf(COLLECTING), { host: nodeHost(stubStore()), only: ['both'] });
    expect([...steps.keys()]).toEqual(['decomposition', 'productivity', 'both']);
  });
  it('a part whose step had no data is left out; with no part left the step waits too', async () => {
    const some = COLLECTING.replace(
      '{ step: decomposition, where: { term: growth }',
      '{ step: waiting, where: { term: growth }',
    );
    expect([...(await run(some)).steps.keys()]).toContain('both');
    const none = some.replace(/ {6}- \{ step: productivity.*\n/, '');
    const result = await run(none);
    expect(result.skipped.map(({ id }) => id)).toEqual(['waiting', 'both']);
  });
  it.each([
    [
      'an unknown step',
      'step: productivity, where: { a',
      'step: productivty, where: { a',
      /data\.collected\.collect\.0\.step names the step "productivty".*Did you mean "productivity"/s,
    ],
    [
      'a later step',
      'step: productivity, where: { a',
      'step: both, where: { a',
      /collect\.0\.step names the step "both"/,
    ],
    [
      'two numbers for one place',
      'where: { activity: "", term: productivity }',
      'where: { term: productivity }, set: { activity: x }',
      /productivity: .* x 2000 level/,
    ],
    ['a column that is not there', 'as: level', 'as: level, column: valeu', /"valeu"/],
    ['two origins', 'collect:', 'release: stub\n    collect:', /one of release, file, collect and first/],
    ['a spread of it', 'collect:', 'spread: variable\n    collect:', /without spread/],
  ])('refuses %s', async (_, from, to, message) => {
    expect(COLLECTING).toContain(from);
    expect(await refusalOf(run(COLLECTING.replace(from, to)))).toMatch(message);
  });
});
