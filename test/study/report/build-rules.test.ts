import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src/base/table.ts';
import { RULES } from '../../../src/indicators/upgrading/rules.ts';
import type { RulesView } from '../../../src/report/verdict-model.ts';
import { buildReport } from '../../../src/study/report/build-report.ts';
import { evidenceRows } from '../../indicators/upgrading/support.ts';
import { refusal, run } from '../support.ts';

const STUDY = `id: small
title: Small
data:
  evidence: { release: stub, table: series }
steps:
  verdict:
    title: Verdict
    indicator: upgrading-verdict
    data: evidence
    with: { spans: [2000-2001, 2000-2008], wider: total }
opening:
  answer: An answer.
  blocks:
    - rules: { step: verdict, economies: [MEX, GBR] }
sections:
  - id: main
    title: Main
    blocks:
      - comparison: { step: verdict, economies: [MEX, GBR] }
`;

const share = 'export_world_share';
const ROWS: readonly Row[] = [
  ...evidenceRows({ labour_productivity: [10, 11], [share]: [2, 3], participation: [3, 4] }),
  ...evidenceRows({ dva: [5, 6], dva_world_share: [100, 103] }),
  ...evidenceRows({ eci_rank: [29, 27] }, { economy: 'MEX', activity: 'total' }),
  ...evidenceRows(
    { labour_productivity: [10, 9], [share]: [2, 1], participation: [4, 3], domestic_share: [8, 7] },
    { economy: 'GBR', activity: 'manufacturing' },
  ),
];

async function rulesOf(text = STUDY): Promise<RulesView> {
  const { opening } = buildReport(await run(text, {}, ROWS), {});
  return (opening?.blocks ?? []).flatMap((block) => (block.kind === 'rules' ? [block.view] : []))[0];
}

describe('the rules at a glance', () => {
  it('have a row for each rule with evidence, and say what a comparison says of the same step', async () => {
    const { rules, tallies, known, economies } = await rulesOf();
    expect(
      rules.map(({ rule, place, cells }) => [
        `${rule.en}${place === null ? '' : ` (${place.en})`}`,
        ...cells.map((cell) => cell?.verdict ?? '–'),
      ]),
    ).toEqual([
      ['Productivity with exports', 'up', 'down'],
      ['Sophistication of exports (whole economy)', 'up', '–'],
      ['Value added in exports', 'up', '–'],
    ]);
    expect(economies.map(({ name, span }) => `${name.en} ${span.en}`)).toEqual([
      'Mexico 2000–2008',
      'United Kingdom 2000–2008',
    ]);
    expect([known, tallies]).toMatchObject([
      RULES.length,
      [
        { up: 3, down: 0 },
        { up: 0, down: 1 },
      ],
    ]);
    const { sections } = buildReport(await run(STUDY, {}, ROWS), {});
    const [pair] = sections[0].blocks;
    expect(pair.kind === 'comparison' && pair.view.tallies).toEqual(tallies);
  });
  it('say beside the mark of what its numbers are where one economy has them and the other only wider ones', async () => {
    const rows = [
      ...ROWS,
      ...evidenceRows({ eci_rank: [20, 10] }, { economy: 'GBR', activity: 'manufacturing' }),
    ];
    const { opening } = buildReport(await run(STUDY, {}, rows), {});
    const [block] = opening?.blocks ?? [];
    const row =
      block.kind === 'rules' && block.view.rules.find(({ rule }) => rule.en.startsWith('Sophistication'));
    expect(row && [row.place, ...row.cells.map((cell) => cell?.telling && cell.outcome.en)]).toEqual([
      null,
      'whole economy',
      false,
    ]);
  });
  it('are marks alone: their numbers stand in the chapter', async () => {
    const cells = (await rulesOf()).rules.flatMap((rule) => rule.cells);
    expect(cells.flatMap((cell) => cell?.numbers ?? [])).toEqual([]);
    expect(cells.some((cell) => cell?.telling)).toBe(false);
    expect(cells.map((cell) => cell?.knifeEdge ?? null)).toContain(5);
  });
  it('are those of one economy where one is asked for, and refuse one that was not judged', async () => {
    const one = await rulesOf(STUDY.replaceAll('[MEX, GBR]', '[GBR]').replace(/comparison:/, 'verdict:'));
    expect(one.rules.map(({ cells }) => cells.length)).toEqual([1]);
    const other = await run(STUDY.replace('economies: [MEX, GBR]', 'economies: [TWN]'), {}, ROWS);
    expect(await refusal(() => buildReport(other, {}))).toMatch(/verdict \{economy: TWN\}/);
  });
});
