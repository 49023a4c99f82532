import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../../src/base/error.ts';
import type { Row } from '../../../src/base/table.ts';
import { sameText } from '../../../src/base/text-column.ts';
import type { IndicatorDefinition } from '../../../src/indicators/define.ts';
import { indicators } from '../../../src/indicators/registry.ts';
import { compute } from '../../support/compute.ts';
import { tradeTable } from './golden.ts';

/** Every year, both flows, quantities, incomes: enough for each indicator of economies and products. */
function lines(): readonly Row[] {
  const codes = ['A', 'B', 'C'];
  const out: Row[] = [];
  for (const year of ['2000', '2001', '2002'])
    for (const flow of ['X', 'M'])
      codes.forEach((reporter, i) => {
        codes.forEach((partner, j) => {
          if (i === j) return;
          ['01', '02'].forEach((product, p) => {
            const value = 10 + 7 * i + 3 * j + 5 * p + Number(year) - 2000;
            out.push({ year, reporter, partner, product, flow, value, quantity: 2, income: 10 * (i + 1) });
          });
        });
      });
  return out;
}

const IDS = [
  'rca',
  'trade-concentration',
  'trade-structural-change',
  'intra-industry',
  'marginal-intra-industry',
  'intra-industry-quality',
  'trade-similarity',
  'complementarity',
  'trade-intensity',
  'market-share-analysis',
  'competitiveness-matrix',
  'margins',
  'growth-margins',
  'discoveries',
  'survival',
  'sophistication',
  'unit-values',
  'mirror',
];

/** Those that compute each economy apart from the others. */
const APART = ['complementarity', 'growth-margins', 'trade-structural-change'];

const room = indicators.filter(({ id }) => IDS.includes(id));
const named = room.map((indicator): [string, IndicatorDefinition] => [indicator.id, indicator]);

function codeOf(indicator: IndicatorDefinition, rows: readonly Row[]): string {
  try {
    compute(indicator, tradeTable(rows));
  } catch (error) {
    if (error instanceof EscalarError) return error.code;
    throw error;
  }
  return 'none';
}

describe.each(named)('%s on bad input', (_, indicator) => {
  const good = lines();
  it('computes the good lines: every value finite or missing', () => {
    const { table, residuals } = compute(indicator, tradeTable(good));
    expect(table.rows).toBeGreaterThan(0);
    const value = table.columns.value;
    if (value.kind !== 'number') throw new Error('value');
    value.values.forEach((number, row) => {
      expect(Number.isNaN(number)).toBe((value.reason?.[row] ?? 0) > 0);
    });
    for (const residual of residuals) expect(residual.value).toBeLessThanOrEqual(residual.tolerance);
  });
  it('refuses a negative value, a line given twice, and a product that is a total', () => {
    expect(codeOf(indicator, [...good, { ...good[0], product: '03', value: -1 }])).toBe('negative-value');
    expect(codeOf(indicator, [...good, good[0]])).toBe('duplicate-row');
    expect(codeOf(indicator, [...good, { ...good[0], product: 'TOTAL' }])).toBe('wholes-among-parts');
    // imports are reported here: an indicator of each economy apart adds no reporters up
    expect(codeOf(indicator, [...good, { ...good[0], reporter: 'WLD' }])).toBe(
      APART.includes(indicator.id) ? 'none' : 'wholes-among-parts',
    );
  });
  it('refuses text where numbers belong, and a table without values', () => {
    const named = { name: 'value', title: { en: 'value', es: 'valor' } };
    const table = tradeTable(good.map(({ value: _, ...row }) => row));
    const text = sameText('n.d.', good.length);
    const broken = { ...table, fields: [...table.fields, named], columns: { ...table.columns, value: text } };
    expect(() => compute(indicator, broken)).toThrow(expect.objectContaining({ code: 'wrong-column-kind' }));
    expect(
      codeOf(
        indicator,
        good.map((row) => ({ ...row, value: null })),
      ),
    ).toBe('empty-table');
  });
  it('a value left empty is counted; an economy of zeros and a product of zeros spoil nothing', () => {
    const gap = compute(indicator, tradeTable([...good, { ...good[0], product: '03', value: null }]));
    expect(gap.dropped.some(({ what, count }) => what.en === 'lines without a value' && count === 1)).toBe(
      true,
    );
    const zeros = ['2000', '2001', '2002'].flatMap((year) => [
      { ...good[0], year, product: '03', value: 0 },
      { ...good[0], year, reporter: 'Z', value: 0 },
    ]);
    expect(codeOf(indicator, [...good, ...zeros])).toBe('none');
  });
  it('one product, one pair, or amounts of any size give numbers or reasons, never a fault', () => {
    const one = good.filter(({ product }) => product === '01');
    expect(codeOf(indicator, one)).toBe('none');
    const pair = good.filter(({ reporter, partner }) => reporter === 'A' && partner === 'B');
    // a world of one exporter says nothing of it
    expect(codeOf(indicator, pair)).toMatch(/^(none|one-economy)$/);
    for (const scale of [1e-300, 1e290])
      expect(
        codeOf(
          indicator,
          good.map((row) => ({ ...row, value: (row.value as number) * scale })),
        ),
      ).toMatch(/^(none|not-computable|residual-too-large)$/);
  });
});
