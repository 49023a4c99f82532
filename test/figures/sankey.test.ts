import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { figureScene } from '../../src/figures/figure-scene.ts';
import { readFlows } from '../../src/figures/flows.ts';
import type { PathMark, RectMark } from '../../src/figures/scene/scene.ts';
import type { FigureSpec } from '../../src/figures/spec.ts';
import { figureSummary } from '../../src/figures/summary.ts';
import { FIGURES, tableFrom } from './fixtures.ts';

const flows = (rows: readonly (readonly Cell[])[]): FigureSpec => ({
  ...FIGURES.sankey,
  table: tableFrom({ origin: null, exporter: null, destination: null, value: UNITS.usdMillion }, rows),
});

const { marks } = figureScene(FIGURES.sankey, 'en');
const nodes = marks.filter((mark): mark is RectMark => mark.shape === 'rect' && mark.role === 'bar');
const ribbons = marks.filter((mark): mark is PathMark => mark.shape === 'path' && mark.role === 'link');

describe('a sankey', () => {
  test('has nodes as tall as what passes through them, each with its rows', () => {
    const drawn = nodes.map(({ data, height }) => [data?.label, data?.rows, Math.round(height * 1e6) / 1e6]);
    const unit = nodes[0].height / 700;
    expect(drawn).toEqual(
      [
        ['Mexico: 700.0 million US dollars', [0, 1], 700],
        ['Mexico: 930.0 million US dollars', [0, 1, 2, 3, 4], 930],
        ['USA: 1,160.0 million US dollars', [0, 2, 4, 5, 7], 1160],
        ['Brazil: 100.0 million US dollars', [1, 3], 100],
        ['USA: 170.0 million US dollars', [2, 3], 170],
        ['South Korea: 150.0 million US dollars', [4, 7], 150],
        ['Taiwan: 270.0 million US dollars', [5, 6], 270],
        ['Taiwan: 360.0 million US dollars', [5, 6, 7], 360],
        ['Mexico: 30.0 million US dollars', [6], 30],
      ].map(([label, rows, value]) => [label, rows, Math.round((value as number) * unit * 1e6) / 1e6]),
    );
  });

  test('has ribbons that say where they go; those of the last stage wear the colour of the destination', () => {
    const said = ribbons.map(({ data, fill }) => `${data?.label} ${data?.rows} ${fill}`);
    expect(said).toContain('South Korea → Mexico: 60.0 million US dollars 4 series3');
    expect(said).toContain('Mexico → Brazil: 100.0 million US dollars 1,3 series5');
    expect(ribbons).toHaveLength(5 + 4);
  });

  test('what goes into a node is what comes out of it', () => {
    const { nodes: all, links } = readFlows(FIGURES.sankey);
    all.forEach(({ stage, value }, place) => {
      const sum = (end: 'from' | 'to') =>
        links.filter((link) => link[end] === place).reduce((whole, link) => whole + link.value, 0);
      if (stage > 0) expect(sum('to')).toBeCloseTo(value, 9);
      if (stage < 2) expect(sum('from')).toBeCloseTo(value, 9);
    });
  });

  test('leaves nothing and gaps out, and says which gaps', () => {
    expect(figureSummary(FIGURES.sankey, 'en')).toBe(
      'Flow diagram (million US dollars). In all 1,290.0. Largest: Mexico → USA: 830.0; Mexico → Mexico: 700.0; Taiwan → USA: 330.0; Taiwan → Taiwan: 270.0; USA → Mexico: 170.0. Gaps: not reported by the source (1).',
    );
  });

  test('sums the lightest of more than twelve codes in a stage, and says so', () => {
    const many = flows(Array.from({ length: 15 }, (_, i): Cell[] => [`o${i}`, 'MEX', 'USA', 100 - i]));
    const { nodes: all, folded } = readFlows(many);
    expect(folded).toBe(4);
    expect(all.filter(({ stage }) => stage === 0)).toHaveLength(12);
    const words = figureScene(many, 'es').marks.flatMap((mark) => (mark.shape === 'text' ? [mark.text] : []));
    expect(words.join(' ')).toContain('Otras: la suma de 4 partes.');
    const others = figureScene(many, 'en').marks.find(({ data }) => data?.label.startsWith('Others:'));
    expect(others?.data?.rows).toEqual([11, 12, 13, 14]);
  });

  test('refuses a flow below zero and one way twice', () => {
    const row: Cell[] = ['MEX', 'MEX', 'USA', 1];
    expect(() => figureScene(flows([row, row]), 'en')).toThrow(
      expect.objectContaining({ code: 'figure-duplicate' }),
    );
    expect(() => figureScene(flows([['MEX', 'MEX', 'USA', -1]]), 'en')).toThrow(
      expect.objectContaining({ code: 'figure-negative' }),
    );
  });

  test('two stages are enough, and the same economy may be at both ends', () => {
    const { x, series } = FIGURES.sankey;
    const { through: _, ...two } = { ...flows([['MEX', 'MEX', 'MEX', 5]]), x, series: series as string };
    expect(figureScene(two, 'en').marks.filter(({ role }) => role === 'bar')).toHaveLength(2);
  });
});
