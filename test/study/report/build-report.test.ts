import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../src/study/report/build-report.ts';
import { PANEL, run, STUDY } from '../support.ts';

const build = async (text: string, rows = PANEL) =>
  buildReport(await run(text, {}, rows), { escalar: '0.0.0' });

describe('buildReport', () => {
  it('has the blocks of the steps that ran, with their method', async () => {
    const model = await build(STUDY);
    expect(model.sections[0]?.blocks.map(({ kind }) => kind)).toEqual(['prose', 'table', 'figure']);
    const [, table, figure] = model.sections[0]?.blocks ?? [];
    expect(table).toMatchObject({
      tableCsv: 'tables/decomposition.csv',
      method: { explain: 'escalar explain small decomposition' },
    });
    expect(figure).toMatchObject({ spec: { id: 'levels', source: { en: 'A stub' } } });
    expect(model.releases.map(({ id }) => id)).toEqual(['stub']);
    expect(model.references.length).toBeGreaterThan(5);
  });
  it('leaves out blocks whose data are not given, and sections that are empty then', async () => {
    const waiting = STUDY.replace(/table: \{ step: decomposition/, 'table: { step: waiting');
    expect((await build(waiting)).sections[0]?.blocks.map(({ kind }) => kind)).toEqual(['prose', 'figure']);
    const alone = `${STUDY.slice(0, STUDY.indexOf('sections:'))}sections:\n  - id: main\n    title: x\n    blocks:\n      - table: { step: waiting, title: { en: a, es: b } }\n`;
    expect((await build(alone)).sections).toEqual([]);
  });
  it('says in words what a card without numbers would show', async () => {
    const card = STUDY.replace(
      'indicator: shift-share\n    data: panel\n    with: { from: "2000", to: $last }',
      'indicator: decomposition-sensitivity\n    data: panel',
    )
      .replace(/values:[\s\S]*?sections:/, 'sections:')
      .replace(
        /- prose: .*\n.*- table: .*\n/,
        '- card: { step: decomposition, where: { unit: percent-of-change }, title: { en: "How sure?", es: "¿Qué tan seguro?" } }\n',
      )
      .replace(/claims:[\s\S]*/, '');
    expect((await build(card)).sections[0]?.blocks[0]?.kind).toBe('card');
    const fell = PANEL.map((row) => (row.period === '2002' ? { ...row, output_real: 1 } : row));
    const [block] = (await build(card, fell)).sections[0]?.blocks ?? [];
    expect(block).toMatchObject({
      kind: 'prose',
      text: { es: expect.stringContaining('**¿Qué tan seguro?**') },
    });
  });
});
