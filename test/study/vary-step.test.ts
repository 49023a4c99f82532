import { beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from '../../src/base/table.ts';
import { useShippedCatalog } from '../../src/store/catalog-files.ts';
import { buildReport } from '../../src/study/report/build-report.ts';
import { explainRows } from '../../src/workspace/explain-rows.ts';
import { PANEL, refusalOf, run, STUDY } from './support.ts';

const TWO = [...PANEL, ...PANEL.map((row) => ({ ...row, economy: 'TWN', hours: 10 }))];
const step = (more: string) =>
  STUDY.replace('with: { from: "2000", to: $last }', `with: { from: "2000", to: $last }\n${more}`)
    .replace(/values:[\s\S]*?sections:/, 'sections:')
    .replace(/- prose: .*\n.*\n.*\n/, CARD)
    .replace(/claims:[\s\S]*/, '');
const CARD =
  '- card: { step: decomposition, where: { economy: MEX-TWN, unit: points, term: structural }, title: { en: "How sure?", es: "¿Qué tan seguro?" } }\n';
const VARY = '    vary: { method: [two-term-base, lmdi], to: 2001..2002 }\n    compare: [MEX, TWN]';

beforeAll(useShippedCatalog);

describe('a step that varies', () => {
  it('has the variants of the words of the command line, and its card shows them without the summary', async () => {
    const study = await run(step(VARY), {}, TWO);
    const rows = rowsOf(
      study.steps.get('decomposition')?.result.table ?? { name: '', rows: 0, fields: [], columns: {} },
    );
    expect([...new Set(rows.map(({ choice, variant }) => `${choice} ${variant}`))].slice(0, 4)).toEqual([
      'headline method=three-term; to=2002',
      'method two-term-base',
      'method lmdi',
      'to 2001',
    ]);
    const [block] = (await buildReport(study, { escalar: '0.0.0' })).sections[0]?.blocks ?? [];
    expect(block).toMatchObject({
      kind: 'card',
      method: { options: expect.arrayContaining([{ name: 'compare', value: 'MEX, TWN' }]) },
    });
    const drawn = block?.kind === 'card' ? rowsOf(block.card.figure.table) : [];
    expect(drawn.map(({ choice }) => choice)).toEqual(['headline', 'method', 'method', 'to']);
  });

  it('explains a variant by its own periods, a difference by both economies, a summary by all', async () => {
    const study = await run(step(VARY), {}, TWO);
    const found = study.steps.get('decomposition');
    if (found === undefined) throw new Error('no step');
    const rows = (cell: Record<string, string>) =>
      new Set(
        explainRows(found, { term: 'structural', unit: 'points', ...cell }).inputs.map(
          ({ row }) => `${row.economy} ${row.period}`,
        ),
      );
    expect(rows({ economy: 'MEX', choice: 'to' })).toEqual(new Set(['MEX 2000', 'MEX 2001']));
    expect(rows({ economy: 'MEX-TWN', variant: 'lmdi' })).toEqual(
      new Set(['MEX 2000', 'MEX 2002', 'TWN 2000', 'TWN 2002']),
    );
    expect(rows({ economy: 'MEX', variant: 'maximum' }).size).toBeGreaterThanOrEqual(2);
  });

  it.each([
    ['compare: [MEX, TWN]', /compare/],
    ['vary: { metod: [lmdi] }', /There is no option "metod"/],
    ['vary: { method: [three-term] }', /headline/],
    ['vary: { method: }\n    most: 2', /--most|most/],
  ])('refuses %s at its place', async (more, says) => {
    const message = await refusalOf(run(step(`    ${more}`), {}, TWO));
    expect(message).toMatch(says);
    expect(message).toMatch(/^small\.yaml:\d+/);
  });
});
