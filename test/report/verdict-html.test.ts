import { describe, expect, it } from 'vitest';
import { LANGS, same } from '../../src/base/locale.ts';
import { comparisonHtml } from '../../src/report/comparison-html.ts';
import type { MethodNote } from '../../src/report/method-note.ts';
import { rulesHtml } from '../../src/report/rules-html.ts';
import { verdictHtml } from '../../src/report/verdict-html.ts';
import type { ComparisonBlock, RulesBlock, VerdictBlock } from '../../src/report/verdict-model.ts';
import { cell, EFFECT, percent, RANK } from './verdict-cells.ts';

const EVIL = '<img src=x onerror=alert(1)>"\'&';
const evil = same(EVIL);
const method: MethodNote = {
  indicatorTitle: evil,
  indicatorId: 'upgrading-verdict',
  formula: [],
  references: [],
  conventions: [],
  options: [],
  releases: [],
  residuals: [],
  dropped: [],
  notes: [],
  explain: '',
};
const wage = percent('real wage', 'el salario real', 0.3);
const number = { ...wage, title: evil, said: evil };
const tally = { up: 1, down: 1, mixed: 1, none: 1 };
const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

const verdict: VerdictBlock = {
  kind: 'verdict',
  method,
  tableCsv: 'javascript:alert(1)',
  view: {
    title: evil,
    spans: [same('1995–2000'), same('1995–2008')],
    kinds: [
      {
        title: evil,
        about: evil,
        rows: [
          {
            rule: evil,
            asks: evil,
            source: EVIL,
            ours: true,
            place: evil,
            cells: [cell('up', { numbers: [number], knifeEdge: 1, small: [number] }), null],
          },
          {
            rule: same('Sophistication'),
            asks: same('?'),
            source: 'x 2000',
            ours: false,
            place: null,
            cells: [
              cell('down', { numbers: [RANK], knifeEdge: 5, small: [RANK], telling: true, outcome: evil }),
              cell('mixed', { numbers: [EFFECT], knifeEdge: 1, small: [EFFECT] }),
            ],
          },
          {
            rule: same('Erosion'),
            asks: same('?'),
            source: 'y 2000',
            ours: false,
            place: null,
            cells: [cell('no-evidence'), cell('up', { knifeEdge: 0, small: [number] })],
          },
        ],
        tallies: [tally, { up: 0, down: 0, mixed: 0, none: 3 }],
      },
    ],
    tallies: [tally, tally],
    lacking: [{ rule: evil, kind: evil, source: EVIL, needs: [evil] }],
    sentences: [evil],
  },
};

const comparison: ComparisonBlock = {
  kind: 'comparison',
  method,
  view: {
    title: evil,
    economies: ['MEX', 'TWN'],
    names: [evil, same('Taiwan')],
    span: same('1995–2008'),
    rules: [
      {
        rule: evil,
        kind: evil,
        place: evil,
        cells: [cell('up'), null],
        numbers: [
          { title: evil, said: evil, unit: same('%'), digits: 1, signed: true, values: [22.9, -16.5] },
          { title: evil, said: evil, unit: same('%'), digits: 1, signed: true, values: [0, 0] },
          {
            ...{ title: evil, said: evil, unit: evil, digits: 0, signed: true, values: [-2, null] as const },
            ends: [{ first: 29, last: 27 }, null],
          },
        ],
      },
    ],
    tallies: [tally, tally],
    context: [{ title: evil, said: evil, unit: evil, digits: 1, signed: false, values: [31, 41.7] }],
    sentences: [evil],
  },
};

const rules: RulesBlock = {
  kind: 'rules',
  method,
  tableCsv: 'javascript:alert(1)',
  view: {
    title: evil,
    economies: [
      { name: evil, span: evil },
      { name: same('Taiwan'), span: same('1995–2008') },
    ],
    rules: [{ rule: evil, place: evil, cells: [cell('up', { knifeEdge: 5, small: [RANK] }), null] }],
    tallies: [tally, { up: 0, down: 0, mixed: 0, none: 0 }],
    known: 3,
  },
};

describe.each(LANGS)('in %s', (lang) => {
  const page = verdictHtml(verdict, lang, '1', '');
  const pair = comparisonHtml(comparison, lang, '1', '');
  const glance = rulesHtml(rules, lang, '');
  it('text of the model is inert, and an address that is none is no link', () => {
    for (const html of [page, pair, glance]) {
      expect(html).not.toContain('<img');
      expect(html).not.toContain('href="javascript');
      expect(html).not.toMatch(/undefined|NaN|\[object/);
    }
  });
  it('a verdict is a mark and a word, never colour alone', () => {
    const [up, none] = lang === 'en' ? ['up', 'no evidence'] : ['asciende', 'sin evidencia'];
    expect(words(page)).toContain(`▲ ${up}`);
    expect(words(page)).toContain(`○ ${none}`);
    expect(words(pair)).toContain(`▲ ${up}`);
    expect(words(glance)).toContain(`▲ ${up}`);
  });
  it('every cell knows its column, for a narrow screen', () => {
    for (const html of [page, pair]) expect(html).not.toMatch(/<td(?! data-label="[^"]+")/);
    const rows = [...page.matchAll(/<tr(?: class="kind")?>(.*?)<\/tr>/gs)].map((m) => m[1] as string);
    for (const row of rows) expect((row.match(/<t[hd] /g) ?? []).length).toBe(3);
  });
  it('says on what a knife edge hangs, in the measure of its number', () => {
    const text = words(page);
    const expected =
      lang === 'en'
        ? ['≈ within 1%', '≈ within 5 places', '≈ within 1 point', '≈ knife edge']
        : ['≈ a menos de 1%', '≈ a menos de 5 lugares', '≈ a menos de 1 punto', '≈ en el filo'];
    for (const edge of expected) expect(text).toContain(edge);
  });
  it('rules at a glance say how many of them are not there, and what one economy lacks', () => {
    const [silent, one, lacking] =
      lang === 'en'
        ? ['2 more rules have no evidence here.', '1 more rule has no evidence here.', 'no data']
        : ['2 reglas más no tienen evidencia aquí.', '1 regla más no tiene evidencia aquí.', 'sin datos'];
    expect(words(glance)).toContain(silent);
    expect(words(glance)).toContain(lacking);
    const known = (n: number) => words(rulesHtml({ ...rules, view: { ...rules.view, known: n } }, lang, ''));
    expect(known(2)).toContain(one);
    expect(known(1)).not.toMatch(/here|aquí/);
  });
  it('shows ranks and ranges by their ends', () => {
    expect(words(page)).toContain('29 → 27');
    expect(words(page)).toContain(lang === 'en' ? 'from +0.4 to +6.9 points' : 'de +0.4 a +6.9 puntos');
    expect(words(pair)).toContain('29 → 27');
  });
  it('bars of a row share one scale with zero in it', () => {
    const bars = [...pair.matchAll(/<rect x="([\d.]+)" y="2" width="([\d.]+)"/g)].map((m) => [
      Number(m[1]),
      Number(m[2]),
    ]);
    const [[plusX, plus], [minusX, minus]] = bars as [[number, number], [number, number]];
    // both touch zero, and their widths are as their numbers
    expect(plusX).toBeCloseTo(minusX + minus, 1);
    expect(plus / minus).toBeCloseTo(22.9 / 16.5, 2);
    expect(bars[2]).toEqual([1, 0.5]);
  });
});
