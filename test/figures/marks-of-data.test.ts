import { describe, expect, test } from 'vitest';
import { type Cell, cellAt } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { figureScene } from '../../src/figures/figure-scene.ts';
import type { CircleMark, RectMark, Scene, SceneMark } from '../../src/figures/scene/scene.ts';
import { FIGURE_KINDS, type FigureSpec } from '../../src/figures/spec.ts';
import { FIGURES, tableFrom } from './fixtures.ts';

const dataOf = ({ marks }: Scene): SceneMark[] => marks.filter(({ data }) => data !== undefined);
const rects = (scene: Scene): RectMark[] => dataOf(scene).filter((mark) => mark.shape === 'rect');
const circles = (scene: Scene): CircleMark[] => dataOf(scene).filter((mark) => mark.shape === 'circle');
const texts = ({ marks }: Scene): string =>
  marks.flatMap((mark) => (mark.shape === 'text' ? [mark.text] : [])).join(' ');
/** The value of the only row of a mark. */
const numberOf = (spec: FigureSpec, { data }: SceneMark): number => {
  expect(data?.rows).toHaveLength(1);
  return cellAt(spec.table.columns[spec.y], data?.rows[0] ?? -1) as number;
};

/** `series` bars or parts for each of two codes. */
const grouped = (kind: 'bar' | 'stacked', series: number, sign = 1): FigureSpec => ({
  ...FIGURES.stacked,
  kind,
  sort: 'table',
  table: tableFrom(
    { economy: null, part: null, value: UNITS.points },
    Array.from({ length: series }, (_, i): Cell[][] => [
      ['MEX', `part ${i}`, series - i],
      ['TWN', `part ${i}`, sign * (i % 2 === 0 ? 1 : 2)],
    ]).flat(),
  ),
});

describe('marks of data', () => {
  test.each(FIGURE_KINDS)(
    '%s: every row with a number has a mark, no mark a row that is not there',
    (kind) => {
      const spec = FIGURES[kind];
      const seen = new Set(dataOf(figureScene(spec, 'en')).flatMap(({ data }) => data?.rows ?? []));
      const drawn = Array.from({ length: spec.table.rows }, (_, row) => row).filter((row) =>
        [spec.x, spec.y].every((name) => {
          const cell = cellAt(spec.table.columns[name], row);
          const hidden = kind === 'treemap' || kind === 'sankey' ? cell === 0 : false;
          return (typeof cell === 'number' && !hidden) || typeof cell === 'string';
        }),
      );
      const all = kind === 'timeline' ? spec.table.rows : drawn.length;
      expect([...seen].toSorted((a, b) => a - b)).toEqual(
        kind === 'timeline' ? Array.from({ length: all }, (_, row) => row) : drawn,
      );
    },
  );

  test.each(FIGURE_KINDS)('%s: each says what it stands for, in both languages', (kind) => {
    for (const lang of ['en', 'es'] as const)
      for (const { data } of dataOf(figureScene(FIGURES[kind], lang, { width: 360 }))) {
        expect(data?.label).toMatch(/\S/);
        expect(data?.label).not.toMatch(/undefined|NaN|null|\[object/);
      }
    expect(dataOf(figureScene(FIGURES[kind], 'en')).length).toBeGreaterThan(2);
  });

  test('bars are as long as their values, on their side of zero', () => {
    const spec: FigureSpec = { ...FIGURES.bar, references: [] };
    const bars = rects(figureScene(spec, 'en'));
    const scale = bars[0].width / Math.abs(numberOf(spec, bars[0]));
    const zero = bars.find((bar) => numberOf(spec, bar) > 0)?.x ?? 0;
    expect(bars).toHaveLength(3);
    for (const bar of bars) {
      const value = numberOf(spec, bar);
      expect(bar.width / Math.abs(value)).toBeCloseTo(scale, 6);
      expect(value > 0 ? bar.x : bar.x + bar.width).toBeCloseTo(zero, 6);
    }
    expect(bars.map(({ data }) => data?.label)).toContain('Brazil: −7.70 percent');
  });

  test.each([
    ['horizontal', 'width'],
    ['vertical', 'height'],
  ] as const)(
    'bars side by side, %s, do not touch and are as long as their values',
    (orientation, length) => {
      const spec: FigureSpec = { ...grouped('bar', 4, -1), orientation };
      const bars = rects(figureScene(spec, 'en'));
      const scales = bars.map((bar) => bar[length] / Math.abs(numberOf(spec, bar)));
      for (const scale of scales) expect(scale).toBeCloseTo(scales[0], 6);
      const across = bars
        .map(({ x, y, width, height }) => (orientation === 'horizontal' ? [y, y + height] : [x, x + width]))
        .toSorted(([a], [b]) => a - b);
      for (let i = 1; i < across.length; i += 1) expect(across[i][0]).toBeGreaterThan(across[i - 1][1]);
    },
  );

  test('stacked parts stand on each other from zero, by side', () => {
    const spec = FIGURES.stacked;
    const bars = rects(figureScene(spec, 'en'));
    const taiwan = bars.filter(({ data }) => data?.label.includes('Taiwan'));
    const [within, between] = taiwan;
    expect(within.x).toBeCloseTo(between.x + between.width, 6);
    const mexico = bars.filter(({ data }) => data?.label.includes('Mexico'));
    expect(mexico[1].x).toBeCloseTo(mexico[0].x + mexico[0].width, 6);
    expect(mexico[1].width / mexico[0].width).toBeCloseTo(1.1 / 17.1, 6);
  });

  test('a waterfall goes on where the last bar ended', () => {
    const bars = rects(figureScene(FIGURES.waterfall, 'en'));
    const top = (bar: RectMark) => bar.y;
    const bottom = (bar: RectMark) => bar.y + bar.height;
    expect(bottom(bars[1])).toBeCloseTo(top(bars[0]), 6);
    expect(top(bars[2])).toBeCloseTo(top(bars[1]), 6);
    expect(top(bars[3])).toBeCloseTo(bottom(bars[2]), 6);
    expect(bars[3].height / bars[0].height).toBeCloseTo(1.318, 6);
  });

  test('points of lines and of a scatter lie where their numbers are', () => {
    for (const spec of [FIGURES.line, FIGURES.slope, FIGURES.scatter]) {
      const dots = circles(figureScene(spec, 'en')).map((dot) => [numberOf(spec, dot), dot.y]);
      const [[a, ya], [b, yb]] = [dots[0], dots.find(([value]) => value !== dots[0][0]) ?? dots[0]];
      for (const [value, y] of dots) expect(y).toBeCloseTo(ya + ((value - a) / (b - a)) * (yb - ya), 6);
    }
  });

  test('the numbers of a heat map stand in cells of the class of their value', () => {
    const cells = rects(figureScene(FIGURES.heatmap, 'en'));
    for (const cell of cells) {
      const value = numberOf(FIGURES.heatmap, cell);
      expect(cell.fill).toMatch(value < 0 ? /^below/ : /^above/);
    }
    expect(cells).toHaveLength(31);
  });
});

describe('more series than colours', () => {
  test('lines have looks of their own up to thirty; beyond they are grey and a note says so', () => {
    const lines = (count: number): FigureSpec => ({
      ...FIGURES.line,
      references: [],
      table: tableFrom(
        { economy: null, period: null, value: UNITS.index },
        Array.from({ length: count }, (_, i): Cell[][] => [
          [`c${i}`, '2000', i],
          [`c${i}`, '2001', 2 * i],
        ]).flat(),
      ),
    });
    const looks = (spec: FigureSpec) =>
      figureScene(spec, 'en').marks.flatMap((mark) =>
        mark.shape === 'path' && mark.role === 'line'
          ? [JSON.stringify([mark.stroke?.colour, mark.stroke?.dash])]
          : [],
      );
    expect(new Set(looks(lines(30))).size).toBe(30);
    expect(looks(lines(33)).filter((look) => look.includes('ghost'))).toHaveLength(3);
    expect(texts(figureScene(lines(33), 'en'))).toContain('Others, in grey without a name: 3.');
  });

  test('parts of a total beyond the nine largest are one part, the sum of their rows', () => {
    const spec = grouped('stacked', 14);
    const scene = figureScene(spec, 'en');
    const others = rects(scene).filter(({ data }) => data?.label.startsWith('Others'));
    expect(others.map(({ data }) => data?.label)).toEqual([
      'Others, Mexico: 15.00 percentage points of growth',
      expect.stringMatching(/^Others, Taiwan: /),
    ]);
    expect(others[0].data?.rows).toHaveLength(5);
    expect(new Set(rects(scene).map(({ fill }) => fill)).size).toBe(10);
    expect(texts(scene)).toContain('Others: the sum of 5 parts.');
    const sum = rects(scene).reduce((all, { width }) => all + width, 0);
    const whole = rects(figureScene(grouped('stacked', 10), 'en'));
    expect(sum).toBeGreaterThan(0);
    expect(texts(figureScene(grouped('stacked', 10), 'en'))).not.toContain('Others');
    expect(new Set(whole.map(({ fill }) => fill)).size).toBe(10);
  });

  test('bars keep each a bar, nine in colours of their own', () => {
    const scene = figureScene(grouped('bar', 14), 'es');
    expect(rects(scene)).toHaveLength(28);
    expect(new Set(rects(scene).map(({ fill }) => fill)).size).toBe(10);
    expect(texts(scene)).toContain('Otros grupos: 5 series que comparten color');
  });
});

test('a treemap of one group tells its parts apart by colour, economies in their own', () => {
  const { series: _, ...alone } = FIGURES.treemap;
  const table = tableFrom({ product: null, value: UNITS.usdMillion }, [
    ['MEX', 5],
    ['TWN', 4],
    ['VNM', 3],
  ]);
  const fills = rects(figureScene({ ...alone, table }, 'en')).map(({ fill }) => fill);
  expect(fills).toEqual(['series2', 'series1', 'series3']);
});

test('a scatter of 200,000 points is drawn, each with its row', () => {
  const rows = Array.from({ length: 200_000 }, (_, i): Cell[] => [
    `p${i}`,
    (i * 7919) % 10_007,
    (i * 31) % 997,
  ]);
  const table = tableFrom({ economy: null, income: UNITS.usdMillion, complexity: UNITS.index }, rows);
  const { highlight: _, xAxis: __, ...plain } = FIGURES.scatter;
  const scene = figureScene({ ...plain, table }, 'en');
  expect(circles(scene)).toHaveLength(200_000);
  expect(circles(scene)[199_999].data?.rows).toEqual([199_999]);
});
