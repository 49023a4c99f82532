import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGS, same } from '../../src/base/locale.ts';
import { MISSING_REASONS } from '../../src/base/missing.ts';
import type { Cell } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { figureScene, renderSvg } from '../../src/figures/figure-scene.ts';
import { FIGURE_KINDS, type FigureKind, type FigureSpec, type Quadrants } from '../../src/figures/spec.ts';
import { LIGHT } from '../../src/figures/theme.ts';
import { FIGURES, MATRIX, tableFrom } from './fixtures.ts';

/** Numbers in pictures to one decimal: enough to see a change, few enough to survive rounding. */
function coarse(svg: string): string {
  return svg.replace(/(?<=[ "(,a-zA-Z-])\d+\.\d+/g, (text) => String(Math.round(Number(text) * 10) / 10));
}

function texts(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1] as string);
}

describe('pictures on file', () => {
  for (const kind of FIGURE_KINDS) {
    for (const lang of LANGS) {
      test(`${kind} in ${lang} looks as before`, async () => {
        const svg = renderSvg(FIGURES[kind], lang);
        await expect(coarse(svg)).toMatchFileSnapshot(`snapshots/${kind}.${lang}.svg`);
      });
    }
    test(`${kind} on a narrow screen looks as before`, async () => {
      const svg = renderSvg(FIGURES[kind], 'es', { width: 360 });
      await expect(coarse(svg)).toMatchFileSnapshot(`snapshots/${kind}.es-narrow.svg`);
    });
  }
});

describe('a scatter in quadrants', () => {
  for (const [lang, width] of [
    ['en', 720],
    ['es', 720],
    ['es', 360],
  ] as const) {
    const file = `quadrants.${lang}${width === 360 ? '-narrow' : ''}`;
    test(`${file} looks as before`, async () => {
      const svg = renderSvg(MATRIX, lang, { width });
      await expect(coarse(svg)).toMatchFileSnapshot(`snapshots/${file}.svg`);
    });
  }
});

describe('what every picture holds', () => {
  test.each(FIGURE_KINDS)('%s gives the same bytes twice, ids included', (kind) => {
    const first = renderSvg(FIGURES[kind], 'en');
    renderSvg(FIGURES.line, 'es');
    expect(renderSvg(FIGURES[kind], 'en')).toBe(first);
  });

  test('ids of two pictures in one page differ by their prefix', () => {
    const ids = (svg: string) => [...svg.matchAll(/id="([^"]+)"/g)].map((match) => match[1] as string);
    const one = ids(renderSvg(FIGURES.line, 'en', { idPrefix: 'one' }));
    const two = ids(renderSvg(FIGURES.line, 'en', { idPrefix: 'two' }));
    expect(one.length).toBeGreaterThan(1);
    expect(new Set([...one, ...two]).size).toBe(one.length + two.length);
  });

  test.each(FIGURE_KINDS)('%s has role, title, description and source', (kind) => {
    const svg = renderSvg(FIGURES[kind], 'es');
    expect(svg).toMatch(/^<svg [^>]*role="img"[^>]*aria-labelledby="/);
    expect(svg).toMatch(/<title id="[^"]+">Taiwán se alejó[^<]*<\/title><desc id="[^"]+">[^<]{20,}<\/desc>/);
    expect(texts(svg).join(' ')).toContain('Fuente: INEGI; DGBAS');
  });

  test('gaps are named in the note with their reason and number', () => {
    expect(texts(renderSvg(FIGURES.line, 'en')).join(' ')).toContain('Gaps: not reported by the source (1).');
    expect(texts(renderSvg(FIGURES.line, 'es')).join(' ')).toContain('Huecos: la fuente no lo publica (1).');
  });

  test('a missing value breaks its line in two', () => {
    const subpaths = (spec: FigureSpec) => {
      const svg = renderSvg(spec, 'en');
      const line = [...svg.matchAll(/<path d="([^"]+)"[^>]*stroke="#00775a"/g)].map(
        (match) => match[1] as string,
      );
      return line.join('').split('M').length - 1;
    };
    const whole = FIGURES.line.table.columns.value as { values: Float64Array };
    const filled = {
      ...FIGURES.line.table.columns,
      value: { kind: 'number' as const, values: whole.values.map((v) => (Number.isNaN(v) ? 110 : v)) },
    };
    const gap = subpaths(FIGURES.line);
    expect(gap).toBe(subpaths({ ...FIGURES.line, table: { ...FIGURES.line.table, columns: filled } }) + 1);
  });

  test('words that look like markup stay words', () => {
    const evil = same('<script>alert(1)</script> & "quotes"');
    const svg = renderSvg(
      { ...FIGURES.bar, title: evil, source: evil, note: evil, labels: { MEX: evil } },
      'en',
    );
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;');
  });

  test('variables replace every colour of the theme, and only in attributes', () => {
    const svg = renderSvg({ ...FIGURES.bar, title: same(`the colour ${LIGHT.ink}`) }, 'en', {
      theme: 'variables',
    });
    expect(svg.match(/(fill|stroke)="#[0-9a-f]{6}"/g)).toBeNull();
    expect(svg).toContain(`fill="var(--fig-ink,${LIGHT.ink})"`);
    expect(svg).toContain(`the colour ${LIGHT.ink}</text>`);
  });

  test('a given height is kept', () => {
    for (const kind of FIGURE_KINDS) {
      expect(renderSvg(FIGURES[kind], 'en', { width: 600, height: 420 })).toContain('viewBox="0 0 600 420"');
    }
  });

  test('no text begins or ends outside the picture', () => {
    for (const kind of FIGURE_KINDS) {
      for (const width of [360, 720]) {
        const { marks } = figureScene(FIGURES[kind], 'es', { width });
        for (const mark of marks) {
          if (mark.shape !== 'text') continue;
          expect(mark.x, `${kind} ${mark.text}`).toBeGreaterThanOrEqual(0);
          expect(mark.x, `${kind} ${mark.text}`).toBeLessThanOrEqual(width);
        }
      }
    }
  });
});

describe('difficult data', () => {
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(0, -0, 1, -1, 1e-300, 1e15, 5e-324),
    fc.constantFrom(...MISSING_REASONS).map((missing) => ({ missing })),
  );
  const spec = fc.record({
    kind: fc.constantFrom(...FIGURE_KINDS),
    series: fc.integer({ min: 1, max: 8 }),
    xs: fc.integer({ min: 1, max: 12 }),
    cells: fc.array(cell, { minLength: 96, maxLength: 96 }),
    periods: fc.boolean(),
    scale: fc.constantFrom('linear', 'log') as fc.Arbitrary<'linear' | 'log'>,
    sort: fc.constantFrom('table', 'ascending', 'descending', 'label') as fc.Arbitrary<'table' | 'label'>,
  });

  test('no picture ever says NaN, undefined, null or Infinity', () => {
    fc.assert(
      fc.property(
        spec,
        fc.constantFrom(360, 720),
        ({ kind, series, xs, cells, periods, scale, sort }, width) => {
          const rows: Cell[][] = [];
          for (let s = 0; s < series; s += 1) {
            for (let x = 0; x < xs; x += 1) {
              if (kind === 'waterfall' && s > 0) continue;
              const drawn = cells[s * 12 + x] as Cell;
              const value = kind === 'treemap' || kind === 'sankey' ? area(drawn) : drawn;
              const name = kind === 'network' ? `s${s}, ${x}` : `s${s}`;
              const other = cells[95 - x] as Cell;
              rows.push([name, periods ? String(1990 + x) : `code ${x}`, value, other, area(other)]);
            }
          }
          const columns = { s: null, x: null, value: UNITS.ratio, other: UNITS.ratio, size: UNITS.ratio };
          const table = tableFrom(columns, rows);
          const pairs = rows.map((row, i): Cell[] => [
            row[0] as Cell,
            rows[(i * 7) % rows.length]?.[0] ?? null,
          ]);
          const figure: FigureSpec = {
            ...FIGURES[kind],
            ...(kind === 'network'
              ? {
                  group: 'x',
                  present: 'value',
                  links: { table: tableFrom({ a: null, b: null }, pairs), from: 'a', to: 'b' },
                }
              : {}),
            ...(kind === 'timeline'
              ? { end: 'x', group: 's', colour: 'x', startState: 's', endState: 's' }
              : {}),
            ...(kind === 'network' || (kind === 'scatter' && periods)
              ? { size: 'size', quadrants: MATRIX.quadrants as Quadrants }
              : {}),
            table,
            x: PLACED.has(kind) ? 'other' : 'x',
            through: periods ? ['s'] : [],
            y: 'value',
            series: 's',
            scale,
            sort,
            references: [],
          };
          const svg = renderSvg(figure, 'es', { width });
          expect(svg).not.toMatch(/NaN|undefined|Infinity|\bnull\b/);
        },
      ),
      { numRuns: 300 },
    );
  });

  const PLACED = new Set<FigureKind>(['scatter', 'network']);
  const area = (value: Cell): Cell => (typeof value === 'number' ? Math.abs(value) : value);

  const bars = (rows: Cell[][]): FigureSpec => ({
    ...FIGURES.bar,
    highlight: [],
    references: [],
    table: tableFrom({ economy: null, value: UNITS.percent }, rows),
  });

  // a timeline draws years, and a year that is not known is drawn as such
  const measured = FIGURE_KINDS.filter((kind) => kind !== 'timeline');
  test.each(measured)('%s with nothing but gaps says so', (kind) => {
    const original = FIGURES[kind];
    const rows: Cell[][] = [['MEX', '2000', { missing: 'confidential' }, { missing: 'confidential' }]];
    const table = tableFrom({ s: null, p: null, value: UNITS.percent, other: UNITS.percent }, rows);
    const columns =
      kind === 'network'
        ? { x: 'other', group: 'p', size: 'value', present: 'other' }
        : { x: kind === 'scatter' ? 'other' : 'p' };
    const svg = renderSvg({ ...original, table, ...columns, through: [], y: 'value', series: 's' }, 'en');
    expect(texts(svg)).toContain('No data');
    expect(texts(svg).join(' ')).toContain('suppressed to protect confidentiality (1)');
  });

  test('stacked shares of one whole are sorted by their first part, not by the dust of their sums', () => {
    const shares: Cell[][] = [
      ['MEX', 'high', 20.1],
      ['MEX', 'low', 79.9],
      ['TWN', 'high', 60.3],
      ['TWN', 'low', 39.700000001],
      ['KOR', 'high', 50],
      ['KOR', 'low', 50.000000002],
    ];
    const table = tableFrom({ economy: null, part: null, value: UNITS.points }, shares);
    const shown = texts(renderSvg({ ...FIGURES.stacked, table, sort: 'descending' }, 'en'));
    const order = shown.filter((text) => ['Mexico', 'Taiwan', 'South Korea'].includes(text));
    expect(order).toEqual(['Taiwan', 'South Korea', 'Mexico']);
  });

  test('published percents that add to 100.1 by rounding end the axis at 100, more does not', () => {
    const ticks = (last: number) => {
      const rows: Cell[][] = [
        ['MEX', 'high', 20],
        ['MEX', 'low', last],
      ];
      const table = tableFrom({ economy: null, part: null, value: UNITS.percent }, rows);
      return texts(
        renderSvg({ ...FIGURES.stacked, unit: UNITS.percent, table, orientation: 'vertical' }, 'en'),
      );
    };
    expect(ticks(80.1)).toContain('100');
    expect(ticks(80.1)).not.toContain('125');
    expect(ticks(85)).toContain('125');
  });

  test('an empty table is drawn without data', () => {
    expect(texts(renderSvg(bars([]), 'es'))).toContain('Sin datos');
  });

  test('one point on a line is a dot with its name', () => {
    const table = tableFrom({ economy: null, period: null, value: UNITS.index }, [['MEX', '2008', 4.2]]);
    const svg = renderSvg({ ...FIGURES.line, table, references: [] }, 'es');
    expect(texts(svg)).toContain('México');
    expect(texts(svg)).toContain('2008');
  });

  test('forty categories keep forty names and forty numbers', () => {
    const rows = Array.from({ length: 40 }, (_, i): Cell[] => [`class ${i}`, i - 20.5]);
    const shown = texts(renderSvg(bars(rows), 'en'));
    for (let i = 0; i < 40; i += 1) expect(shown).toContain(`class ${i}`);
    expect(shown.filter((text) => /^−?\d+\.50?$/.test(text))).toHaveLength(40);
  });

  test('a long Spanish name is wrapped and nothing of it is lost', () => {
    const name =
      'Fabricación de equipo de computación, comunicación, medición y de otros equipos electrónicos';
    const svg = renderSvg({ ...bars([['c', 5.5]]), labels: { c: same(name) } }, 'es');
    expect(texts(svg).join(' ')).toContain(name);
  });

  test('zero is a number, not a gap', () => {
    const shown = texts(
      renderSvg(
        bars([
          ['MEX', 0],
          ['TWN', 3],
        ]),
        'en',
      ),
    );
    expect(shown).toContain('0');
    expect(shown.join(' ')).not.toContain('Gaps');
  });

  test('on a log scale zero is a gap that says why', () => {
    const table = tableFrom({ economy: null, period: null, value: UNITS.index }, [
      ['MEX', '2000', 0],
      ['MEX', '2001', 10],
      ['MEX', '2002', 100],
    ]);
    const svg = renderSvg({ ...FIGURES.line, table, scale: 'log', references: [] }, 'en');
    expect(texts(svg).join(' ')).toContain('which a logarithmic scale cannot show (1)');
  });

  test('two rows for one place are refused', () => {
    expect(() =>
      renderSvg(
        bars([
          ['MEX', 1],
          ['MEX', 2],
        ]),
        'en',
      ),
    ).toThrow(/two rows for one place: MEX/);
  });

  test('a column that is not there is refused with the nearest name', () => {
    expect(() => renderSvg({ ...FIGURES.bar, y: 'valu' }, 'en')).toThrow(
      expect.objectContaining({
        code: 'figure-column',
        params: expect.objectContaining({ nearest: 'value' }),
      }),
    );
  });
});
