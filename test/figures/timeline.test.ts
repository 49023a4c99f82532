import { describe, expect, test } from 'vitest';
import { renderSvg } from '../../src/figures/figure-scene.ts';
import type { FigureSpec } from '../../src/figures/spec.ts';
import { figureSummary } from '../../src/figures/summary.ts';
import { readTimeline } from '../../src/figures/timeline-data.ts';
import { FIGURES, tableFrom } from './fixtures.ts';

const words = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map((match) => match[1]);

const bars = (rows: readonly (readonly (string | null)[])[]): FigureSpec => {
  const { group: _, colour: __, startState: ___, endState: ____, ...rest } = FIGURES.timeline;
  return {
    ...rest,
    table: tableFrom(
      { instrument: null, start: null, end: null, value: FIGURES.timeline.unit },
      rows.map((row) => [...row, 1]),
    ),
  };
};

describe('a timeline', () => {
  test('sorts each group by the first year, undated bars last', () => {
    const { groups, years } = readTimeline(FIGURES.timeline);
    expect(groups.map(({ code, bars: own }) => [code, own.map((bar) => bar.code)])).toEqual([
      ['MEX', ['plan', 'relief', 'drawback']],
      ['TWN', ['lab', 'park', 'tax', 'older']],
    ]);
    expect(years).toEqual([1973, 2012]);
  });
  test('writes the years of every bar, and what is not known of them', () => {
    const shown = words(renderSvg(FIGURES.timeline, 'en', { width: 900 }));
    for (const text of ['1973–', 'c. 1979–', '1991–?', '1989–c. 1994', '?–2006', '?–?', '?–'])
      expect(shown).toContain(text);
    expect(words(renderSvg(FIGURES.timeline, 'es'))).toContain('ca. 1979–');
    expect(shown.join(' ')).toContain('Dashes: a year that is not known.');
  });
  test('is told in words with every bar', () => {
    expect(figureSummary(FIGURES.timeline, 'en')).toBe(
      'Timeline. Mexico: National development plan 1989–c. 1994; Temporary imports to produce articles for export ?–2006; drawback ?–?. Taiwan: Research institute 1973–; Science park c. 1979–; tax 1991–?; older ?–.',
    );
  });
  test('without a year says so; one year alone is a bar', () => {
    expect(words(renderSvg(bars([['a', null, null]]), 'en'))).toContain('No data');
    expect(figureSummary(bars([['a', null, null]]), 'es')).toContain('Sin datos');
    expect(words(renderSvg(bars([['a', '1990', '1990']]), 'en'))).toContain('1990–1990');
  });
  test('what began in the last year and goes on is a strip beside its arrow, however narrow the years', () => {
    for (const width of [320, 360, 720]) {
      const open = {
        ...bars([]),
        endState: 'state',
        table: tableFrom(
          { instrument: null, start: null, end: null, state: null, value: FIGURES.timeline.unit },
          [
            ['old', '1950', '1960', 'exact', 1],
            ['new', '2012', null, 'in-force', 1],
          ],
        ),
      };
      const widths = [...renderSvg(open, 'en', { width }).matchAll(/<rect[^>]* width="([^"]*)"/g)];
      expect(widths.length).toBeGreaterThan(2);
      expect(widths.filter(([, size]) => !(Number(size) > 0))).toEqual([]);
    }
  });
  test('an end before the start shows its start alone', () => {
    expect(
      words(
        renderSvg(
          bars([
            ['a', '1990', '1980'],
            ['b', '1985', '1999'],
          ]),
          'en',
        ),
      ),
    ).toContain('1990–1990');
  });
});
