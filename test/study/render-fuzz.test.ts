import { beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { EscalarError } from '../../src/base/error.ts';
import { LANGS } from '../../src/base/locale.ts';
import { renderSvg } from '../../src/figures/figure-scene.ts';
import { FIGURE_KINDS } from '../../src/figures/spec.ts';
import { nodeHost } from '../../src/node/node-host.ts';
import { renderHtml } from '../../src/report/render-html.ts';
import { csvChunks } from '../../src/report/table-csv.ts';
import { latexLines } from '../../src/report/table-latex.ts';
import { textLines } from '../../src/report/table-text.ts';
import { useShippedCatalog } from '../../src/store/catalog-files.ts';
import { checkReferences } from '../../src/study/check-references.ts';
import { substitute } from '../../src/study/parameters.ts';
import { checkShape, parseStudy } from '../../src/study/parse-study.ts';
import { buildReport } from '../../src/study/report/build-report.ts';
import { runStudy } from '../../src/study/run-study.ts';
import type { StudyResult } from '../../src/study/study-result.ts';
import { summarise } from '../../src/study/summarise.ts';
import { dice, STUDY, sourceOf, stubStore } from './support.ts';

/** ESCALAR_FUZZ=20 tries twenty times as many. */
const TIMES = Number(process.env.ESCALAR_FUZZ ?? 1);

type Plain = Record<string, unknown> | unknown[];

/** The study of the helpers, with a figure of every kind, tables, and a card over its steps. */
function wholeStudy(): Plain {
  const study = parse(STUDY) as {
    steps: Record<string, unknown>;
    sections: { id: string; title: string; blocks: unknown[] }[];
  };
  study.steps.sensitivity = {
    title: 'Sensitivity',
    indicator: 'decomposition-sensitivity',
    data: 'panel',
    with: { from: '2000', to: '2002' },
  };
  const rows = { step: 'productivity', title: 'Figure', x: 'period', series: 'activity' };
  const figures = FIGURE_KINDS.filter((kind) => !['scatter', 'network', 'timeline'].includes(kind));
  study.sections.push({
    id: 'all',
    title: 'All',
    blocks: [
      ...figures.map((kind) => ({ figure: { id: `all-${kind}`, kind, ...rows } })),
      { figure: { id: 'points', kind: 'scatter', ...rows, x: 'value', y: 'value', quadrants: { x: 1 } } },
      { figure: { id: 'net', kind: 'network', ...rows, where: { period: '2000' }, x: 'value', y: 'value' } },
      { figure: { id: 'bars', kind: 'timeline', ...rows, where: { period: '2000' }, end: 'period' } },
      { figure: { id: 'scaled', kind: 'line', ...rows, times: 1000, scale: 'log' } },
      {
        table: {
          step: 'productivity',
          pivot: 'period',
          title: 'T',
          sort: { by: '2000', order: 'ascending' },
        },
      },
      { table: { step: 'decomposition', pivot: 'term', where: { unit: 'points' }, title: 'T', limit: 3 } },
      { table: { step: 'productivity', title: 'T', columns: ['period', 'value'] } },
      { card: { step: 'sensitivity', where: { term: 'structural', unit: 'points' }, title: 'C' } },
    ],
  });
  return study as unknown as Plain;
}

const ODD: readonly unknown[] = [
  1e308,
  -1e308,
  5e-324,
  0,
  -1,
  1.5,
  true,
  '',
  'x',
  'value',
  'unit',
  'term',
  'activity',
  'period',
  '2000',
  '2000..2002',
  'growth',
  'level',
  'crecimiento',
  'points',
  '2001-12-31',
  '\u001b[2J\u202e',
  'constructor',
  '__proto__',
  '$last',
  '{growth}',
  [],
  {},
  ['MEX', 'TWN'],
  { unit: 'points' },
  { en: 'a', es: 'b' },
];

/** One change to one part: mostly another word or number in its place, else left out, moved from elsewhere, added. */
function mutated(whole: Plain, roll: (n: number) => number): Plain {
  const copy = structuredClone(whole) as Plain;
  const parts: [holder: Record<string, unknown>, key: string][] = [];
  const walk = (holder: Record<string, unknown>) => {
    if ('en' in holder) return;
    for (const [key, value] of Object.entries(holder)) {
      parts.push([holder, key]);
      if (typeof value === 'object' && value !== null) walk(value as Record<string, unknown>);
    }
  };
  const { values, sections, claims } = copy as Record<string, Record<string, unknown>>;
  for (const part of [values, sections, claims]) walk(part as Record<string, unknown>);
  const [holder, key] = parts[roll(parts.length)] as (typeof parts)[number];
  const other = parts[roll(parts.length)] as (typeof parts)[number];
  const alike = ODD.filter(
    (odd) => typeof odd === typeof holder[key] && Array.isArray(odd) === Array.isArray(holder[key]),
  );
  const face = roll(10);
  if (face < 6 && alike.length > 0) holder[key] = structuredClone(alike[roll(alike.length)]);
  else if (face === 6) holder[key] = structuredClone(ODD[roll(ODD.length)]);
  else if (face === 7 && !Array.isArray(holder)) holder[other[1]] = structuredClone(other[0][other[1]]);
  else if (face === 8) holder[key] = structuredClone(other[0][other[1]]);
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
  return copy;
}

/** The study with some of its blocks only, for speed. */
function withFew(study: Plain, roll: (n: number) => number): Plain {
  const { sections } = study as unknown as { sections: { blocks: unknown[] }[] };
  const blocks = (sections[1] as { blocks: unknown[] }).blocks;
  const kept = Array.from({ length: 3 }, () => blocks[roll(blocks.length)]);
  return {
    ...study,
    sections: [sections[0], { ...sections[1], blocks: [...new Set(kept)] }],
  } as unknown as Plain;
}

/** The steps as they ran once, with the pages of another study. */
function withPages(ran: StudyResult, text: string): StudyResult {
  const parsed = parseStudy(text, 'small.yaml');
  const study = checkShape(substitute(parsed.study, ran.parameters), parsed.placeOf);
  checkReferences(parsed, study);
  return { ...ran, study, placeOf: parsed.placeOf };
}

/** Everything that a run writes, in both languages. */
function render(result: StudyResult): void {
  summarise(result);
  const model = buildReport(result, {});
  for (const lang of LANGS) renderHtml(model, lang);
  for (const block of model.sections.flatMap((section) => section.blocks)) {
    if (block.kind === 'figure') renderSvg(block.spec, 'es');
    if (block.kind !== 'table') continue;
    for (const lines of [csvChunks(block.table), latexLines(block.table, 'en'), textLines(block.table, 'es')])
      for (const line of lines) expect(line.length).toBeLessThan(1e5);
  }
}

describe('studies with a slip, run and rendered', () => {
  beforeAll(() => useShippedCatalog());

  it('the study itself is whole', async () => {
    const result = await runStudy(sourceOf(stringify(wholeStudy())), { host: nodeHost(stubStore()) });
    render(result);
  });

  it('600 of them: each gives a report or says where the slip is', async () => {
    const roll = dice(1810);
    const ran = await runStudy(sourceOf(stringify(wholeStudy())), { host: nodeHost(stubStore()) });
    const count = { rendered: 0, placed: 0 };
    for (let i = 0; i < 600 * TIMES; i += 1) {
      let study = withFew(wholeStudy(), roll);
      for (let times = 1 + roll(2); times > 0; times -= 1) study = mutated(study, roll);
      const text = stringify(study);
      try {
        render(withPages(ran, text));
        count.rendered += 1;
      } catch (error) {
        if (!(error instanceof EscalarError))
          throw new Error(`not told to a person:\n${text}`, { cause: error });
        for (const lang of LANGS) {
          expect(error.toText(lang)).toMatch(/^small\.yaml:\d+:\d+: /);
          expect(error.toText(lang)).not.toMatch(/undefined|\[object/);
        }
        count.placed += 1;
      }
    }
    expect(count.rendered).toBeGreaterThan(60);
    expect(count.placed).toBeGreaterThan(300);
  });
});
