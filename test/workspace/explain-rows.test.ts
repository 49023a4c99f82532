import { describe, expect, it } from 'vitest';
import type { Row } from '../../src/base/table.ts';
import { explainRows } from '../../src/workspace/explain-rows.ts';
import type { StepResult } from '../../src/workspace/step-result.ts';
import { PANEL, run, STUDY } from '../study/support.ts';

async function stepOf(indicator: string, options: string, rows: readonly Row[] = PANEL): Promise<StepResult> {
  const text = STUDY.replace(
    /indicator: shift-share\n {4}data: panel\n {4}with: .*/,
    `indicator: ${indicator}\n    data: panel\n    with: { ${options} }`,
  ).replace(/values:[\s\S]*/, '');
  const result = await run(text, {}, rows);
  return result.steps.get('decomposition') as StepResult;
}
const cells = ({ inputs }: ReturnType<typeof explainRows>) =>
  inputs.map(({ row }) => `${row.economy ?? ''}${row.activity} ${row.period}`);

describe('explainRows', () => {
  it('endpoints: both ends of every class, with file and line', async () => {
    const lineage = explainRows(await stepOf('shift-share', ''), { term: 'intrinsic', unit: 'points' });
    expect(lineage.rows).toHaveLength(1);
    expect(cells(lineage)).toEqual(['MEXA 2000', 'MEXB 2000', 'MEXA 2002', 'MEXB 2002']);
    expect(lineage.inputs[0]).toMatchObject({ file: 'panel.csv', line: 2 });
  });
  it('a class in points of the growth of the whole: every class; its own level alone: its own rows', async () => {
    const step = await stepOf('shift-share', 'level: activity');
    const lineage = explainRows(step, { term: 'intrinsic', unit: 'points', activity: 'B' });
    expect(cells(lineage)).toEqual(['MEXA 2000', 'MEXB 2000', 'MEXA 2002', 'MEXB 2002']);
    const levels = await stepOf('labour-productivity', '');
    expect(cells(explainRows(levels, { period: '2001', activity: 'B', term: 'productivity' }))).toEqual([
      'MEXB 2001',
    ]);
  });
  it('chained and range: every period between', async () => {
    const chained = explainRows(await stepOf('shift-share', 'path: chained'), {
      term: 'total',
      unit: 'points',
    });
    expect(cells(chained)).toHaveLength(6);
    const range = explainRows(await stepOf('decomposition-sensitivity', ''), {
      choice: 'headline',
      unit: 'points',
    });
    expect(cells(range)).toHaveLength(6);
  });
  it('an annual number: the months of its year', async () => {
    const months = ['2000', '2001'].flatMap((year) =>
      Array.from({ length: 12 }, (_, i) => ({
        economy: 'MEX',
        activity: 'A',
        period: `${year}-${String(i + 1).padStart(2, '0')}`,
        output_real: 1,
        hours: 1,
      })),
    );
    const step = await stepOf('labour-productivity', '', months);
    const lineage = explainRows(step, { period: '2001', activity: 'A' });
    expect(lineage.inputs.map(({ row }) => row.period)).toEqual(months.slice(12).map(({ period }) => period));
  });
  it('constant prices: the base too', async () => {
    const priced = PANEL.map(({ output_real, ...row }, i) => ({
      ...row,
      output_nominal: output_real,
      price_index: 100 + i,
    }));
    const at2001 = await stepOf('shift-share', 'price_base: "2001"', priced);
    expect(cells(explainRows(at2001, { term: 'total', unit: 'points' }))).toHaveLength(6);
    const own = await stepOf('shift-share', 'from: "2001"', priced);
    // real output is at the prices of the first period of the data when none is named
    expect(cells(explainRows(own, { term: 'total', unit: 'points' }))).toHaveLength(6);
    const real = await stepOf('shift-share', 'from: "2001"');
    expect(cells(explainRows(real, { term: 'total', unit: 'points' }))).toHaveLength(4);
  });
  it('a number of one field over people: those of the whole economy too', async () => {
    const counts = [
      { economy: 'MEX', activity: 'chips', variable: 'patents', period: '2000', value: 4 },
      { economy: 'MEX', activity: 'food', variable: 'patents', period: '2000', value: 6 },
      { economy: 'WLD', activity: 'chips', variable: 'patents', period: '2000', value: 40 },
      { economy: 'MEX', activity: null, variable: 'pop', period: '2000', value: 2 },
    ];
    const study = STUDY.replace(
      /steps:[\s\S]*/,
      'steps:\n  patents:\n    title: { en: "Patents", es: "Patentes" }\n    indicator: patents\n    data: panel\n',
    );
    const step = (await run(study, {}, counts)).steps.get('patents') as StepResult;
    const lineage = explainRows(step, { economy: 'MEX', activity: 'chips', term: 'per_million' });
    expect(lineage.rows[0]?.value).toBe(2);
    expect(lineage.inputs.map(({ row }) => `${row.economy} ${row.variable} ${row.activity}`)).toEqual([
      'MEX patents chips',
      'MEX pop null',
    ]);
  });
  it('a number relative to another economy: both', async () => {
    const both = [
      ...PANEL,
      ...PANEL.map((row) => ({ ...row, economy: 'USA' })),
      ...PANEL.map((row) => ({ ...row, economy: 'TWN' })),
    ];
    const step = await stepOf('technology-gap', 'reference: USA', both);
    const [row] = explainRows(step, { economy: 'MEX', period: '2001' }).rows;
    expect(row?.economy).toBe('MEX');
    const found = cells(explainRows(step, { economy: 'MEX', period: '2001', term: String(row?.term) }));
    expect(new Set(found.map((cell) => cell.slice(0, 3)))).toEqual(new Set(['MEX', 'USA']));
  });
  it('leaves out what the step left out', async () => {
    const step = await stepOf('shift-share', 'exclude: [B]');
    expect(cells(explainRows(step, { term: 'total', unit: 'points' }))).toEqual(['MEXA 2000', 'MEXA 2002']);
  });
});
