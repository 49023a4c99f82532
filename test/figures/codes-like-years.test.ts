import { describe, expect, it } from 'vitest';
import { same } from '../../src/base/locale.ts';
import { UNITS } from '../../src/base/unit.ts';
import { figureScene } from '../../src/figures/figure-scene.ts';
import type { FigureSpec } from '../../src/figures/spec.ts';
import { FIGURES, tableFrom } from './fixtures.ts';

/** Bars of codes of four digits, largest first. */
const barsOf = (codes: readonly string[], labels: FigureSpec['labels'] = {}): FigureSpec => ({
  ...FIGURES.bar,
  sort: 'descending',
  labels,
  x: 'product',
  table: tableFrom(
    { product: null, value: UNITS.ratio },
    codes.map((code, i) => [code, i + 1]),
  ),
});
/** The places of the bars as they are read, from above or from the left. */
const placesOf = (spec: FigureSpec) =>
  figureScene(spec, 'en').marks.flatMap(({ data }) => (data === undefined ? [] : [data.label.split(':')[0]]));

describe('codes of four digits', () => {
  const names = { '1905': same('Bread'), '2009': same('Juice'), '2203': same('Beer') };
  it('that have names are no years: they stand by size, with their names', () => {
    const [first, , last] = placesOf(barsOf(Object.keys(names), names));
    expect([first, last]).toEqual([expect.stringContaining('Beer'), expect.stringContaining('Bread')]);
  });
  it('of no year that data have are none without a name either', () => {
    expect(placesOf(barsOf(['0704', '1905', '8542']))[0]).toContain('8542');
  });
  it('that are years stand in their order', () => {
    expect(placesOf(barsOf(['2001', '1995', '2008']))[0]).toContain('1995');
  });
});
