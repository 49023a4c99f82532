import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { circleMark, lineMark, pathMark, rectMark, textMark } from '../../../src/figures/scene/marks.ts';
import { painted, type Scene, type SceneMark } from '../../../src/figures/scene/scene.ts';
import { sceneSvg } from '../../../src/figures/scene/svg.ts';
import { DARK, LIGHT } from '../../../src/figures/theme.ts';

const scene = (...marks: readonly SceneMark[]): Scene => ({
  id: 'own',
  lang: 'en',
  width: 100,
  height: 50,
  title: 'Title <&>',
  description: 'Says "all"',
  marks,
});
const bar = rectMark('bar', { left: 1, top: 2, right: 11.004, bottom: 22 }, 'series1');

describe('the SVG of a scene', () => {
  test('is well-formed, named and described', () => {
    const svg = sceneSvg(scene(bar, textMark('a < b & c "d"', 5, 10, { size: 10, colour: 'ink' })));
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).toContain('role="img" lang="en" aria-labelledby="own-title own-desc"');
    expect(svg).toContain('<title id="own-title">Title &lt;&amp;&gt;</title>');
    expect(svg).toContain(
      '<text x="5" y="13.5" font-size="10" fill="#1d2731">a &lt; b &amp; c &quot;d&quot;</text>',
    );
  });

  test('has the colours of a theme, or variables with the light ones behind them', () => {
    expect(sceneSvg(scene(bar))).toContain(
      `<rect x="1" y="2" width="10" height="20" fill="${LIGHT.series1}"/>`,
    );
    expect(sceneSvg(scene(bar), { theme: 'dark' })).toContain(`fill="${DARK.series1}"`);
    const svg = sceneSvg(scene(bar), { theme: 'variables' });
    expect(svg).toContain(`fill="var(--fig-series1,${LIGHT.series1})"`);
    expect(svg).not.toMatch(/(fill|stroke)="#/);
  });

  test('writes strokes, dashes and broken lines, and nothing for a mark that is not painted', () => {
    const look = { colour: 'axis', width: 2, dash: [4, 3] } as const;
    const line = lineMark('grid', [0, -0.001], [10, 5], look);
    const path = pathMark(
      'line',
      [
        [
          [0, 0],
          [1, 1],
        ],
        [[2, 2]],
      ],
      { colour: 'ink' },
    );
    const svg = sceneSvg(scene(line, path, circleMark('point', [3, 3], 2, null)));
    expect(svg).toContain(
      `<line x1="0" y1="0" x2="10" y2="5" stroke="${LIGHT.axis}" stroke-width="2" stroke-dasharray="4 3"/>`,
    );
    expect(svg).toContain(`<path d="M0 0L1 1M2 2" fill="none" stroke="${LIGHT.ink}"/>`);
    expect(svg).not.toContain('<circle');
  });

  test('paints roles in their order and texts above all', () => {
    const text = textMark('t', 0, 0, { size: 10, colour: 'ink', role: 'axis' });
    const grid = lineMark('grid', [0, 0], [1, 1], { colour: 'grid' });
    const dot = circleMark('point', [0, 0], 1, 'ink');
    expect(painted([text, dot, bar, grid])).toEqual([grid, bar, dot, text]);
  });
});
