import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src/base/table.ts';
import { RULES } from '../../../src/indicators/upgrading/rules.ts';
import type { ComparisonView, VerdictView } from '../../../src/report/verdict-model.ts';
import { buildReport } from '../../../src/study/report/build-report.ts';
import { sourceOf } from '../../../src/study/report/build-verdict.ts';
import { explainRows } from '../../../src/workspace/explain-rows.ts';
import type { StepResult } from '../../../src/workspace/step-result.ts';
import { evidenceRows } from '../../indicators/upgrading/support.ts';
import { refusal, refusalOf, run } from '../support.ts';

const STUDY = `id: small
title: { en: "Is {$one} moving up?", es: "¿Asciende {$one}?" }
subtitle: { en: "With {$two}", es: "Con {$two}" }
parameters:
  one: { about: "x", default: MEX }
  two: { about: "x", default: GBR }
data:
  evidence: { release: stub, table: series }
steps:
  verdict:
    title: { en: "Verdict", es: "Dictamen" }
    indicator: upgrading-verdict
    data: evidence
    with: { spans: [2000-2008], wider: total }
values:
  up: { step: verdict, where: { economy: $one, tolerance: "0", kind: "", term: count_up } }
findings:
  - { en: "{$one}: {up}", es: "{$one}: {up}" }
  - verdict: { step: verdict, economies: [$two] }
sections:
  - id: main
    title: { en: "On {$two}", es: "Sobre {$two}" }
    blocks:
      - verdict: { step: verdict, economies: [$one, $two] }
      - comparison: { step: verdict, economies: [$one, $two], rows: [{ title: { en: "Up", es: "Alza" }, values: { $one: up } }] }
`;

const share = 'export_world_share';
const ROWS: readonly Row[] = [
  ...evidenceRows({
    labour_productivity: [10, 11],
    [share]: [2, 3],
    participation: [3, 4],
    domestic_share: [8, 7],
  }),
  ...evidenceRows({
    dva: [5, 6],
    dva_world_share: [100, 103],
    relative_unit_value: [1, 2],
    export_unit_value: [1, 2],
  }),
  ...evidenceRows(
    { eci_rank: [29, 27], 'structural:2000:a': 1, 'structural:2000:b': 3 },
    { economy: 'MEX', activity: 'total' },
  ),
  ...evidenceRows(
    { labour_productivity: [10, 9], [share]: [2, 1], participation: [4, 3], domestic_share: [8, 7] },
    { economy: 'GBR', activity: 'manufacturing' },
  ),
];

async function views(text = STUDY, rows = ROWS) {
  const model = buildReport(await run(text, {}, rows), {});
  const blocks = model.sections.flatMap((section) => section.blocks);
  const verdicts = blocks.flatMap((block): VerdictView[] => (block.kind === 'verdict' ? [block.view] : []));
  const pair = blocks.flatMap((block): ComparisonView[] =>
    block.kind === 'comparison' ? [block.view] : [],
  )[0];
  return { model, verdicts, pair: pair as ComparisonView };
}

describe('a verdict page', () => {
  it('has the rules with evidence by kind, whose numbers they are, and the others with what they need', async () => {
    const { verdicts } = await views();
    const [mexico] = verdicts as [VerdictView];
    const rows = mexico.kinds.flatMap(({ title, rows }) =>
      rows.map(
        ({ rule, place, cells }) =>
          `${title.en.split(' ')[0]}: ${rule.en}${place === null ? '' : ` (${place.en})`} ${cells[0]?.verdict}`,
      ),
    );
    expect(rows).toEqual([
      'Process: Productivity with exports up',
      'Product: Price and market share up',
      'Product: Market share with unit value up',
      'Product: Sophistication of exports (whole economy) up',
      'Functional: Value added in exports up',
      'Functional: Erosion of value added down',
      'Upgrading: Labour moves to better branches (whole economy) up',
    ]);
    expect(mexico.tallies).toEqual([{ up: 6, down: 1, mixed: 0, none: 0 }]);
    expect(mexico.lacking).toHaveLength(RULES.length - 7);
    expect(
      mexico.lacking.find(({ rule }) => rule.en === 'Jobs with wages')?.needs.map(({ en }) => en),
    ).toEqual([
      'employment (persons engaged in the activity)',
      'real wage (wage at constant prices), or real labour income per person (a proxy of the real wage) (labour share times real output per person)',
    ]);
  });
  it('of what is there, nothing is asked for again', async () => {
    const [mexico] = (await views()).verdicts as [VerdictView];
    const needs = mexico.lacking.find(({ rule }) => rule.en === 'Productivity without loss of jobs')?.needs;
    expect(needs?.map(({ es }) => es)).toEqual([
      'empleos en las exportaciones (personas cuyo trabajo está contenido en las exportaciones (satellites)), o empleo (personas ocupadas en la actividad)',
    ]);
    for (const { rule, needs } of mexico.lacking) expect(needs.length, rule.en).toBeGreaterThan(0);
  });
  it('keeps the smallest tolerance at which a verdict turns, and on what', async () => {
    const [mexico] = (await views()).verdicts as [VerdictView];
    const cells = mexico.kinds.flatMap(({ rows }) =>
      rows.map(({ rule, cells }) => [rule.en, cells[0]] as const),
    );
    const edges = cells.flatMap(([rule, cell]) =>
      cell == null || cell.knifeEdge === null
        ? []
        : [`${rule} ${cell.knifeEdge}: ${cell.small.map(({ said }) => said.en)}`],
    );
    expect(edges).toEqual([
      'Sophistication of exports 5: the rank in economic complexity',
      'Value added in exports 5: the share in the world’s value added in exports',
      'Labour moves to better branches 1: the structural effect on productivity',
    ]);
  });
  it('a rule whose case did not arise stands with its reason', async () => {
    const [, britain] = (await views()).verdicts as [VerdictView, VerdictView];
    const erosion = britain.kinds
      .flatMap(({ rows }) => rows)
      .find(({ rule }) => rule.en === 'Erosion of value added');
    expect(erosion?.cells[0]).toMatchObject({
      verdict: 'no-evidence',
      telling: true,
      outcome: { en: 'participation did not rise' },
    });
    expect(britain.sentences[0]).toEqual({
      en: 'Manufacturing in the United Kingdom, 2000–2008: the one rule with evidence says that it moved down.',
      es: 'La manufactura del Reino Unido, 2000-2008: la única regla con evidencia dice que descendió.',
    });
  });
  it('a rule that speaks of two kinds at once stands under both and counts once', async () => {
    const rows = [
      ...evidenceRows({ [share]: [2, 3], relative_unit_value: [1, 1] }),
      ...evidenceRows({ dva: [1, 2] }, { economy: 'GBR', activity: 'manufacturing' }),
    ];
    const { verdicts, pair } = await views(STUDY, rows);
    const [mexico] = verdicts as [VerdictView];
    expect(mexico.kinds.map(({ rows }) => rows.map(({ rule }) => rule.en))).toEqual([
      ['Price and market share'],
      ['Price and market share'],
    ]);
    expect([mexico.tallies, pair.tallies[0]]).toMatchObject([[{ mixed: 1 }], { mixed: 1 }]);
    expect(mexico.sentences[0]?.en).toMatch(/the one rule with evidence is mixed\.$/);
  });
  it('names its economies in titles and prose', async () => {
    const { model, verdicts } = await views();
    expect([model.title.es, model.subtitle.en, model.sections[0]?.title.es]).toEqual([
      '¿Asciende México?',
      'With the United Kingdom',
      'Sobre el Reino Unido',
    ]);
    expect(model.summary[0]).toEqual({ en: 'Mexico: 6', es: 'México: 6' });
    // the page’s first sentences are a finding
    expect(model.summary[1]?.es).toMatch(/^La manufactura del Reino Unido, 2000-2008: la única regla/);
    expect(verdicts.map(({ title }) => title.en)).toEqual([
      'Mexico: is it moving up? (manufacturing)',
      'United Kingdom: is it moving up? (manufacturing)',
    ]);
  });
  it('an industry has the name that the classification gives it, or its code', async () => {
    const rows = evidenceRows({ dva: [1, 2], dva_world_share: [1, 2] }, { economy: 'MEX', activity: 'c14' });
    const only = STUDY.replace('economies: [$one, $two] }', 'economies: [$one], classification: WIOD2013 }')
      .replace(/\n {6}- comparison.*/, '')
      .replace(', wider: total', '')
      .replace(/\n {2}- verdict.*/, '');
    const [named] = (await views(only, rows)).verdicts as [VerdictView];
    expect(named.sentences[0]?.es).toMatch(
      /^La rama «Equipo eléctrico, electrónico y óptico» de México, 2000-2008/,
    );
    const [coded] = (await views(only.replace(', classification: WIOD2013', ''), rows)).verdicts as [
      VerdictView,
    ];
    expect(coded.title.en).toBe('Mexico: is it moving up? (c14)');
  });
});

describe('a comparison page', () => {
  it('has both in the same rows, what one lacks as such, and values beside', async () => {
    const { pair } = await views();
    expect(pair.names.map(({ en }) => en)).toEqual(['Mexico', 'United Kingdom']);
    expect(
      pair.rules.map(
        ({ rule, cells }) => `${rule.en}: ${cells.map((cell) => cell?.verdict ?? '–').join(' ')}`,
      ),
    ).toEqual([
      'Productivity with exports: up down',
      'Price and market share: up –',
      'Market share with unit value: up –',
      'Sophistication of exports: up –',
      'Value added in exports: up –',
      'Erosion of value added: down no-evidence',
      'Labour moves to better branches: up –',
    ]);
    expect(pair.rules[0]?.numbers.map(({ values }) => values)).toEqual([
      [10, -10],
      [50, -50],
    ]);
    expect(pair.context).toMatchObject([{ values: [6, null], signed: false }]);
  });
  it('named values whose data were not given have no row', async () => {
    const waiting = STUDY.replace('steps:\n', '  own:\n    file: $own\nsteps:\n')
      .replace('parameters:\n', 'parameters:\n  own: { about: "a file", default: null }\n')
      .replace(
        'values:\n',
        '  later:\n    title: "Later"\n    indicator: published-values\n    data: own\nvalues:\n  later: { step: later, where: { term: x } }\n',
      )
      .replace('rows: [{', 'rows: [{ title: "Later", values: { $one: later, $two: later } }, {');
    const { pair } = await views(waiting);
    expect(pair.context.map(({ title }) => title.en)).toEqual(['Up']);
  });
  it('the span asked for, else the one that covers the others, else the last', async () => {
    const several = STUDY.replace('[2000-2008]', '[2000-2001, 2000-2008]').replace(
      'where: { economy: $one,',
      'where: { economy: $one, to: "2008",',
    );
    expect((await views(several)).pair.span.en).toBe('2000–2008');
    const overlapping = STUDY.replace('[2000-2008]', '[2000-2001, 1999-2008, 2005-2011]')
      .replace(/\nvalues:.*?\nsections/s, '\nsections')
      .replace(/, rows: .*/, ' }');
    expect((await views(overlapping)).verdicts[0]?.spans.map(({ en }) => en)).toEqual([
      '1999–2008',
      '2000–2001',
      '2005–2011',
    ]);
    const first = several.replace('comparison: { step', 'comparison: { span: 2000-2001, step');
    const rows = [...ROWS, ...evidenceRows({ dva: [1, 2] }, { economy: 'GBR', activity: 'manufacturing' })];
    expect((await views(first, rows)).pair.span.en).toBe('2000–2001');
  });
});

describe('explain', () => {
  it('a computed variable leads to the two that it is made of, a weighting to itself', async () => {
    const parts = { employment: [1, 2], labour_share: [0.5, 0.4], output_per_person: [10, 20] } as const;
    const { steps } = await run(STUDY, {}, [
      ...ROWS,
      ...evidenceRows(parts, { economy: 'MEX', activity: 'total' }),
    ]);
    const behind = (conditions: Record<string, string>) =>
      explainRows(
        steps.get('verdict') as StepResult,
        { economy: 'MEX', tolerance: '0', ...conditions },
        steps,
      ).inputs.map(({ row }) => `${row.variable} ${row.period}`);
    expect(behind({ variable: 'real_labour_income', term: 'change' })).toEqual([
      'labour_share 2000',
      'labour_share 2008',
      'output_per_person 2000',
      'output_per_person 2008',
    ]);
    expect(behind({ rule: 'upgrading-structural', term: 'lowest' })).toEqual([
      'structural:2000:a 2008',
      'structural:2000:b 2008',
    ]);
  });
});

describe('what is refused', () => {
  it('an economy, a class and a span that the step does not have', async () => {
    const of = async (from: string, to: string) => {
      const result = await run(STUDY.replace(from, to), {}, ROWS);
      return refusal(() => buildReport(result, {}));
    };
    expect(await of('economies: [$one, $two] }', 'economies: [TWN] }')).toMatch(/verdict \{economy: TWN\}/);
    expect(await of('economies: [$one, $two] }', 'economies: [$one], scope: c14 }')).toMatch(/scope: c14/);
    expect(await of('comparison: { step', 'comparison: { span: 1990-1995, step')).toMatch(/2000-2008/);
  });
  it.each([
    ['values: { $one: up }', 'values: { $one: upp }', /names the value "upp".*Did you mean "up"/s],
    ['Is {$one} moving', 'Is {$on} moving', /names the parameter "on"/],
    ['economies: [$one, $two], rows', 'economies: [$one], rows', /economies/],
    [
      '      - verdict: { step: verdict, e',
      '      - verdict: { step: verdct, e',
      /sections\.0.*names the step "verdct"/,
    ],
    [
      '  - verdict: { step: verdict, e',
      '  - verdict: { step: verdct, e',
      /findings\.1\.verdict\.step names the step "verdct"/,
    ],
  ])('%s as %s', async (from, to, message) => {
    expect(STUDY).toContain(from);
    expect(await refusalOf(run(STUDY.replace(from, to), {}, ROWS))).toMatch(message);
  });
});

describe('the source of a rule', () => {
  it('is authors and year', () => {
    const shown = new Map(RULES.map((rule) => [rule.id, sourceOf(rule)]));
    expect(shown.get('upgrading-bernhardt-milberg')).toBe('Bernhardt & Milberg 2011');
    expect(shown.get('upgrading-specialisation')).toBe('Timmer, Miroudot & de Vries 2019');
    expect(shown.get('upgrading-position')).toBe('Antràs et al. 2012');
    expect(shown.get('upgrading-technology')).toBe('Lall 2000');
    for (const source of shown.values()) expect(source).toMatch(/^\p{L}.* \d{4}$/u);
  });
});
