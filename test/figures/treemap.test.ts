import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { figureScene, renderSvg } from '../../src/figures/figure-scene.ts';
import type { FigureSpec } from '../../src/figures/spec.ts';
import { figureSummary } from '../../src/figures/summary.ts';
import { FIGURES, MATRIX, tableFrom } from './fixtures.ts';

const words = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map((match) => match[1]).join(' ');

const parts = (rows: readonly (readonly Cell[])[]): FigureSpec => ({
  ...FIGURES.treemap,
  table: tableFrom({ product: null, class: null, value: UNITS.usd }, rows),
});

/** Areas of the rectangles of parts. */
function areas(spec: FigureSpec): number[] {
  return figureScene(spec, 'en').marks.flatMap((mark) =>
    mark.shape === 'rect' && mark.role === 'area' ? [mark.width * mark.height] : [],
  );
}

describe('a treemap', () => {
  test('has areas in proportion to the values, but for the seams', () => {
    const spec = parts([
      ['a', 'x', 60],
      ['b', 'x', 30],
      ['c', 'y', 10],
    ]);
    const drawn = areas(spec);
    const total = drawn.reduce((sum, area) => sum + area, 0);
    expect(drawn.map((area) => area / total).map((share) => Math.round(share * 50) / 50)).toEqual([
      0.6, 0.3, 0.1,
    ]);
    expect(words(renderSvg(spec, 'en'))).toContain('x, 90% y, 10%');
  });

  test('sums small parts within their group and says how many; one alone stays', () => {
    const small = Array.from({ length: 20 }, (_, i): Cell[] => [`small ${i}`, 'x', 0.4]);
    const spec = parts([['a', 'x', 500], ...small, ['b', 'y', 400], ['c', 'y', 1]]);
    const svg = renderSvg(spec, 'en');
    expect(words(svg)).toContain(
      'Other parts: 20 parts below 0.5% of the total each, summed within their group.',
    );
    expect(areas(spec)).toHaveLength(4);
    expect(words(svg)).toContain('x, 56% y, 44%');
  });

  test('names parts of zero and gaps in the note', () => {
    const shown = words(renderSvg(FIGURES.treemap, 'es', { width: 900 }));
    expect(shown).toContain('Partes iguales a cero, que no tienen área: 1.');
    expect(shown).toContain('Huecos: suprimido por confidencialidad (1).');
  });

  test('without a part above zero it says so', () => {
    const shown = words(renderSvg(parts([['a', 'x', 0]]), 'en'));
    expect(shown).toContain('No data');
    expect(shown).toContain('Parts of zero, which have no area: 1.');
  });

  test('refuses a part below zero by its name', () => {
    expect(() => renderSvg(parts([['a', 'x', -2]]), 'en')).toThrow(
      /as areas, and an area cannot be -2 \(x, a\)/,
    );
  });

  test('is told in words with every part, small or not', () => {
    expect(figureSummary(FIGURES.treemap, 'en')).toBe(
      'Treemap (million US dollars). 9 parts. Largest: Motor cars, Medium technology: 27.2%; Computers, High technology: 20.1%; Parts of motor vehicles, Medium technology: 16.8%; 8704, Medium technology: 14.9%; Crude petroleum, Primary products: 10.4%. Gaps: suppressed to protect confidentiality (1).',
    );
  });
});

describe('a scatter in quadrants', () => {
  test('counts the points of each in its words; a point on a line is right or upper', () => {
    expect(figureSummary(MATRIX, 'en')).toBe(
      'Scatter plot (percentage points of growth). 5 points. Rising stars: 2; Falling stars: 1; Retreat: 1; Missed opportunities: 1.',
    );
  });

  test('lines stand where they are asked, and the axes reach them', () => {
    const away = { ...MATRIX, quadrants: { ...MATRIX.quadrants, x: 4, y: -7 } };
    expect(figureSummary(away, 'es')).toContain('Estrellas menguantes: 5');
    expect(words(renderSvg(away, 'en'))).toMatch(/−8|−7/);
  });

  test('dots are in proportion to their size and without one are left out', () => {
    const svg = renderSvg(MATRIX, 'en');
    expect(words(svg)).toContain('Area of the dots: exports, million US dollars.');
    expect(words(svg)).not.toContain('0702');
  });
});
