import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { same } from '../../src/base/locale.ts';
import { mapWords, textAt } from '../../src/base/text-column.ts';
import { renderSvg } from '../../src/figures/figure-scene.ts';
import { FIGURE_KINDS, type FigureSpec } from '../../src/figures/spec.ts';
import { FIGURES } from './fixtures.ts';

/** Every word of the figure that data or a study give, with the same hostile text in it. */
function named(spec: FigureSpec, nasty: string): FigureSpec {
  const codes = Object.values(spec.table.columns).flatMap((column) =>
    column.kind === 'text' ? column.words : [],
  );
  const series = spec.series === undefined ? undefined : spec.table.columns[spec.series];
  const columns =
    spec.series === undefined || series?.kind !== 'text'
      ? spec.table.columns
      : {
          ...spec.table.columns,
          [spec.series]: mapWords(series, (code) => `${code}${nasty}`),
        };
  return {
    ...spec,
    id: `${spec.id}${nasty}`,
    title: same(`title ${nasty}`),
    subtitle: same(nasty),
    note: same(nasty),
    source: same(nasty),
    unit: { ...spec.unit, label: same(nasty) },
    labels: Object.fromEntries(codes.map((code) => [code, same(`${code}${nasty}`)])),
    table: { ...spec.table, columns },
  };
}

const OBEYED = /(?![\t\n])[\p{Cc}\p{Cs}]|[\u2028-\u202e\u2066-\u2069\ufffe\uffff]/u;

function sound(svg: string): void {
  expect(XMLValidator.validate(svg)).toBe(true);
  expect(svg).not.toMatch(OBEYED);
}

describe('a picture is well-formed whatever the names', () => {
  test.each(FIGURE_KINDS)('%s with what XML refuses and what a viewer obeys', (kind) => {
    const nasty = '\u0000\u0008\u001b[31m\u007f\u009b\ud83d \u202egpj\u2066\ufffe]]><script>&#0;"\'';
    for (const theme of ['light', 'variables'] as const)
      sound(renderSvg(named(FIGURES[kind], nasty), 'es', { theme }));
  });

  test.each(FIGURE_KINDS)('%s with the names of what every object has changes nothing else', (kind) => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    for (const word of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const spec = FIGURES[kind];
      const words = { title: same(word), subtitle: same(word), note: same(word), source: same(word) };
      const svg = renderSvg(
        { ...named(spec, ''), ...words, unit: { ...spec.unit, label: same(word) } },
        'en',
      );
      expect(svg).toContain(`>${word}<`);
      const series = spec.series === undefined ? undefined : spec.table.columns[spec.series];
      if (series?.kind === 'text' && spec.series !== undefined) {
        const renamed = mapWords(series, (code) => (code === textAt(series, 0) ? word : code));
        const columns = { ...spec.table.columns, [spec.series]: renamed };
        sound(renderSvg({ ...spec, highlight: [word], table: { ...spec.table, columns } }, 'en'));
      }
    }
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });

  test('any text', () => {
    const all = FIGURE_KINDS.map((kind) => FIGURES[kind]);
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(fc.constantFrom(...all), texts, (spec, nasty) =>
        sound(renderSvg(named(spec, nasty), 'en')),
      ),
      { numRuns: 150, seed: 6 },
    );
  });
});
