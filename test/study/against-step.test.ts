import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { useShippedCatalog } from '../../src/store/catalog-files.ts';
import { readValues } from '../../src/study/read-values.ts';
import { buildReport } from '../../src/study/report/build-report.ts';
import { explainRows } from '../../src/workspace/explain-rows.ts';
import { cliDesk } from '../support/cli-desk.ts';
import { refusalOf, run, STUDY } from './support.ts';

const study = (more: string) =>
  STUDY.replace('  own:\n', '  first:\n    release: stub\n    where: { activity: [A] }\n  own:\n')
    .replace(
      '    indicator: labour-productivity\n    data: panel\n',
      `    indicator: labour-productivity\n    data: panel\n${more}`,
    )
    .replace(
      'level: { step: productivity, where: { period: "2000" } }',
      'level: { step: productivity, where: { period: "2000", activity: "" }, column: difference }',
    )
    .replace(/- figure: .*\n/, '- table: { step: productivity, title: { en: "Both", es: "Ambos" } }\n')
    .replace(/claims:[\s\S]*/, '');

beforeAll(useShippedCatalog);

const TWO = `id: two
title: { en: "Two editions", es: "Dos ediciones" }
data:
  tensd: { release: ggdc-10sd-2015, where: { economy: [MEX, KOR] } }
  etd: { release: ggdc-etd-2021, where: { economy: [MEX, KOR] } }
steps:
  both:
    title: { en: "Productivity", es: "Productividad" }
    indicator: shift-share
    data: tensd
    against: etd
    with: { from: "1995", to: "2008" }
sections:
  - id: main
    title: { en: "Main", es: "Principal" }
    blocks:
      - figure: { id: diff, kind: bar, step: both, where: { unit: points, term: structural }, x: economy, y: difference, title: { en: "Difference", es: "Diferencia" } }
`;
const desk = cliDesk();

describe('a step against other data', () => {
  it('names both releases as its sources, in a report and where a cell is explained', async () => {
    desk.put(TWO, 'two.yaml');
    const { out } = await desk.escalar('explain two.yaml both economy=MEX term=structural unit=points');
    for (const release of ['ggdc-10sd-2015/industry_panel', 'ggdc-etd-2021/industry_panel'])
      expect(out).toContain(release);
    expect((await desk.escalar('run two.yaml --out out')).code).toBe(0);
    const drawn = readFileSync(join(desk.folder, 'out/figures/diff.svg'), 'utf8');
    for (const title of ['10-Sector', 'Economic Transformation']) expect(drawn).toContain(title);
  });

  it('has the numbers of both side by side, which a value and a table of the report show', async () => {
    const found = await run(study('    against: first\n'));
    const step = found.steps.get('productivity');
    if (step === undefined) throw new Error('no step');
    const [whole, ofA] = ['', 'A'].map((activity) =>
      rowsOf(step.result.table).find(
        (row) => row.period === '2000' && row.term === 'productivity' && (row.activity ?? '') === activity,
      ),
    );
    // (40 + 20)/20 beside 40/10
    expect(whole).toMatchObject({ first: 3, second: 4, difference: 1, percent: 100 / 3 });
    expect(ofA).toMatchObject({ first: 4, second: 4, difference: 0, percent: 0 });
    expect(step.result.dropped[0]).toMatchObject({ count: 3 });
    expect(step.result.table.fields.map(({ title }) => title.en)).toEqual(
      expect.arrayContaining(['panel', 'first']),
    );
    expect(step.result.notes.some(({ text }) => /^Class.*only in panel: B/.test(text.en))).toBe(true);
    const percent = await run(study('    against: first\n').replace('column: difference', 'column: percent'));
    expect(readValues(percent).get('level')).toMatchObject({ unit: UNITS.percent, value: 100 / 3 });
    const report = await buildReport(found, { escalar: '0.0.0' });
    expect(JSON.stringify(report)).toContain('from 1');
  });
  it('walks no cell back to the rows of one of them, and says how to', async () => {
    const found = await run(study('    against: first\n'));
    const step = found.steps.get('productivity');
    if (step === undefined) throw new Error('no step');
    expect(explainRows(step, { activity: 'A', period: '2000' }).inputCount).toBe(0);
    expect(step.indicator.conventions.at(-1)?.es).toContain('un paso con esos datos solos');
  });
  it.each([
    ['    against: frist\n', /frist/],
    ['    against: first\n    vary: { labour: [hours] }\n', /against goes with an indicator, without vary/],
  ])('refuses %s', async (more, said) => {
    expect(await refusalOf(run(study(more)))).toMatch(said);
  });
});
