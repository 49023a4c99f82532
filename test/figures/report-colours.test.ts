import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { figureScene } from '../../src/figures/figure-scene.ts';
import { reportColours, seriesColours } from '../../src/figures/report-colours.ts';
import type { FigureSpec } from '../../src/figures/spec.ts';
import { FIGURES, tableFrom } from './fixtures.ts';

const lines = (...codes: readonly string[]): FigureSpec => ({
  ...FIGURES.line,
  references: [],
  table: tableFrom(
    { economy: null, period: null, value: UNITS.index },
    codes.flatMap((code, i): Cell[][] => [
      [code, '2000', i + 1],
      [code, '2001', i + 2],
    ]),
  ),
});
const isEconomy = (code: string) => /^[A-Z]{3}$/.test(code);

/** Colour of the line of each series. */
function worn(spec: FigureSpec): Record<string, string> {
  const { marks } = figureScene(spec, 'en');
  return Object.fromEntries(
    marks.flatMap((mark) =>
      mark.role === 'line' && mark.shape === 'path'
        ? [[mark.data?.label ?? '', mark.stroke?.colour ?? '']]
        : [],
    ),
  );
}

describe('colours of a report', () => {
  test('an economy wears one colour in all figures, whatever stands beside it', () => {
    const figures = [
      lines('VNM', 'MEX'),
      lines('THA', 'VNM'),
      lines('POL', 'HUN', 'THA', 'VNM'),
      lines('VNM'),
    ];
    const colours = reportColours(figures, isEconomy);
    const seen = new Map<string, Set<string>>();
    for (const figure of figures) {
      const own = worn({ ...figure, colours });
      expect(new Set(Object.values(own)).size).toBe(Object.keys(own).length);
      for (const [code, role] of Object.entries(own)) seen.set(code, (seen.get(code) ?? new Set()).add(role));
    }
    for (const [code, roles] of seen) expect([...roles], code).toHaveLength(1);
    // without them the colour goes by the place in the figure
    expect(worn(figures[0]).VNM).not.toBe(worn(figures[1]).VNM);
  });

  test('codes that are no economies, and those in grey, take no colour', () => {
    const colours = reportColours([{ ...lines('VNM', 'c14', 'POL'), highlight: ['VNM', 'c14'] }], isEconomy);
    expect(Object.keys(colours)).toContain('VNM');
    expect(Object.keys(colours)).not.toContain('c14');
    expect(Object.keys(colours)).not.toContain('POL');
  });

  test('a figure of more economies than colours does not spoil those of the others', () => {
    const many = Array.from({ length: 26 }, (_, i) => `A${String.fromCharCode(65 + i)}A`);
    const colours = reportColours([lines(...many), lines('VNM', 'THA')], isEconomy);
    expect(colours.VNM).not.toBe(colours.THA);
    expect(Object.keys(colours)).not.toContain('ABA');
  });

  test('industries do not wear the colours of economies while others are free', () => {
    const industries = lines('c13', 'c14', 'c15');
    const figures = [lines('MEX', 'TWN', 'KOR', 'CHN'), lines('MEX', 'USA'), industries];
    const colours = reportColours(figures, isEconomy);
    const of = seriesColours(figures, colours);
    const own = Object.values(worn({ ...industries, colours: of(industries) }));
    expect(new Set(own).size).toBe(3);
    const ofEconomies = ['MEX', 'TWN', 'KOR', 'CHN', 'USA'].map((code) => colours[code]);
    for (const role of own) expect(ofEconomies).not.toContain(role);
    // beside an economy, which keeps its own
    const both = lines('MEX', 'c14');
    expect(of(both)).toMatchObject({ ...colours, c14: 'series5' });
    // in a report without economies they wear what they would alone
    expect(
      seriesColours([industries], reportColours([industries], isEconomy))(industries),
    ).not.toHaveProperty('c13');
  });
});
