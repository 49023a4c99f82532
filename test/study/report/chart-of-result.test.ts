import { beforeAll, describe, expect, it } from 'vitest';
import { type Field, tableOf } from '../../../src/base/table.ts';
import { UNITS } from '../../../src/base/unit.ts';
import { indicators } from '../../../src/indicators/registry.ts';
import { useShippedCatalog } from '../../../src/store/catalog-files.ts';
import { chartOfResult } from '../../../src/study/report/chart-of-result.ts';

const text = (words: string) => ({ en: words, es: words });
const fieldOf = (name: string): Field => ({
  name,
  title: text(name),
  ...(name === 'value' ? { unit: UNITS.dataUnit } : {}),
});
const REQUEST = { title: text('Growth'), source: text('own') };

/** Growth of two economies by the ends of its spans. */
function growth(spans: readonly (readonly [from: string, to: string])[]) {
  const rows = ['MEX', 'TWN'].flatMap((economy, e) =>
    spans.map(([from, to], s) => ({ economy, from, to, term: 'growth', unit: 'percent', value: 10 * e + s })),
  );
  const fields = ['economy', 'from', 'to', 'term', 'unit', 'value'].map(fieldOf);
  return tableOf('growth', fields, rows);
}

describe('chartOfResult', () => {
  beforeAll(useShippedCatalog);
  it('draws spans that follow one another, each by both its ends', () => {
    const drawn = chartOfResult(
      growth([
        ['2000', '2004'],
        ['2004', '2008'],
      ]),
      REQUEST,
    );
    if ('varying' in drawn) throw new Error(drawn.varying.join());
    expect(drawn).toMatchObject({ kind: 'bar', y: 'value' });
    const words = JSON.stringify(drawn.table.columns);
    expect(words).toContain('2000–2004');
    expect(words).toContain('2004–2008');
  });
  it('tells spans of one beginning by their ends', () => {
    const drawn = chartOfResult(
      growth([
        ['2000', '2004'],
        ['2000', '2008'],
        ['2000', '2010'],
      ]),
      REQUEST,
    );
    expect(drawn).toMatchObject({ x: 'economy', series: 'to' });
  });
  it('groups the thousands of the rows that it leaves out', () => {
    const rows = Array.from({ length: 1174 }, (_, i) => ({ product: `p${i}`, value: i }));
    const fields = ['product', 'value'].map(fieldOf);
    const drawn = chartOfResult(tableOf('many', fields, rows), REQUEST);
    expect('note' in drawn ? drawn.note?.en : '').toBe(
      '30 of the 1,174 rows of the result are drawn: the largest numbers.',
    );
  });
  it('draws a term that the indicator has', () => {
    const charted = indicators.filter(({ charted }) => charted !== undefined);
    expect(charted.length).toBeGreaterThan(4);
    for (const { id, charted: term, terms } of charted)
      expect(
        terms.map(({ id }) => id),
        id,
      ).toContain(term);
  });
});
