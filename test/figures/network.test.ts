import { describe, expect, test } from 'vitest';
import { type Cell, tableOf } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { figureScene, renderSvg } from '../../src/figures/figure-scene.ts';
import type { CircleMark } from '../../src/figures/scene/scene.ts';
import type { FigureSpec } from '../../src/figures/spec.ts';
import { figureSummary } from '../../src/figures/summary.ts';
import { FIGURES, tableFrom } from './fixtures.ts';

const nodes = (spec: FigureSpec): readonly CircleMark[] =>
  figureScene(spec, 'en').marks.filter((mark) => mark.shape === 'circle' && mark.role === 'point') as never;
const words = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map((match) => match[1]).join(' ');

const grid = (rows: readonly (readonly Cell[])[]): FigureSpec => ({
  ...FIGURES.network,
  group: 'section',
  table: tableFrom(
    {
      product: null,
      section: null,
      across: UNITS.index,
      up: UNITS.index,
      exports: UNITS.usd,
      rca: UNITS.ratio,
    },
    rows,
  ),
  links: { table: tableFrom({ a: null, b: null }, []), from: 'a', to: 'b' },
});

describe('a network', () => {
  test('draws present nodes in the colour of their group and the others as ghosts', () => {
    const drawn = nodes(FIGURES.network).map(({ fill, data }) => [fill, data?.label, data?.rows]);
    expect(drawn).toEqual([
      ['ghost', 'buses, Vehicles: exports 40.0 million US dollars', [2]],
      ['ghost', 'socks, Garments: exports 10.0 million US dollars', [4]],
      ['series1', 'Motor cars, Vehicles: exports 900.0 million US dollars', [0]],
      ['series1', 'trucks, Vehicles: exports 300.0 million US dollars', [1]],
      ['series2', 'shirts, Garments: exports 200.0 million US dollars', [3]],
    ]);
  });

  test('the value from which a node is present can be another', () => {
    const ghosts = nodes({ ...FIGURES.network, presentFrom: 0.4 }).filter(({ fill }) => fill === 'ghost');
    expect(ghosts).toHaveLength(1);
  });

  test('areas of the dots are in proportion to the size', () => {
    const spec = grid([
      ['a', 's', 0, 0, 400, 1],
      ['b', 's', 9, 9, 100, 1],
    ]);
    const [large, small] = nodes(spec).map(({ radius }) => radius);
    expect((large as number) / (small as number)).toBeCloseTo(2, 6);
  });

  test('says what is left out: links without a node, unknown places and presences', () => {
    const shown = words(renderSvg(FIGURES.network, 'es', { width: 900 }));
    expect(shown).toContain('Enlaces con un nodo sin lugar: 1.');
    expect(shown).toContain('Huecos: la fuente no lo publica (2).');
  });

  test('with more groups than colours the nine with most nodes keep their own', () => {
    const rows = Array.from({ length: 12 }, (_, g) =>
      Array.from({ length: 12 - g }, (_, n): Cell[] => [`${g} ${n}`, `group ${g}`, n, g, 1, 1]),
    ).flat();
    const svg = renderSvg(grid(rows), 'en');
    expect(words(svg)).toContain('group 8 Other groups');
    expect(words(svg)).not.toContain('group 9');
    const fills = new Set(nodes(grid(rows)).map(({ fill }) => fill));
    expect(fills.size).toBe(10);
  });

  test('is told in words', () => {
    expect(figureSummary(FIGURES.network, 'en')).toBe(
      'Network. 5 nodes, 3 of them present; 4 links. Largest present: Motor cars; trucks; shirts. Gaps: not reported by the source (2).',
    );
    expect(figureSummary(FIGURES.network, 'es')).toMatch(/^Red\. 5 nodos, 3 de ellos presentes; 4 enlaces\./);
  });

  test('refuses two rows of one node and a size below zero', () => {
    const row: Cell[] = ['a', 's', 0, 0, 1, 1];
    expect(() => renderSvg(grid([row, row]), 'en')).toThrow(
      expect.objectContaining({ code: 'figure-duplicate' }),
    );
    expect(() => renderSvg(grid([['a', 's', 0, 0, -1, 1]]), 'en')).toThrow(
      expect.objectContaining({ code: 'figure-negative' }),
    );
  });

  test('refuses links whose columns are not there, with those of their own table', () => {
    const links = {
      table: tableOf('links', [{ name: 'one', title: { en: 'one', es: 'uno' } }], []),
      from: 'on',
      to: 'b',
    };
    expect(() => renderSvg({ ...FIGURES.network, links }, 'en')).toThrow(
      expect.objectContaining({ params: expect.objectContaining({ have: ['one'], nearest: 'one' }) }),
    );
  });
});
