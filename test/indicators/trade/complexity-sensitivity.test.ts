import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../../src/base/error.ts';
import { rowsOf, tableOf } from '../../../src/base/table.ts';
import { complexity } from '../../../src/indicators/trade/complexity.ts';
import { complexitySensitivity } from '../../../src/indicators/trade/complexity-sensitivity.ts';
import { buildCard } from '../../../src/study/report/build-card.ts';
import { compute } from '../../support/compute.ts';
import { productName, tradeTable, valuesOf } from '../../support/trade-tables.ts';

const ECONOMIES = ['BRA', 'CHL', 'CUB', 'MEX', 'TWN', 'ABW'];
const CELLS = [9, 4, 0, 1, 7, 0, 3, 8, 2, 5, 0, 6];
const table = tradeTable(
  ECONOMIES.flatMap((reporter, c) =>
    [...CELLS.keys()].slice(0, 8).map((p) => ({
      reporter,
      product: p === 7 ? '9999' : productName(p),
      value: CELLS[(c * 5 + p * (c + 1)) % CELLS.length] + (p === c ? 9 : 0),
    })),
  ),
);

describe('complexity-sensitivity', () => {
  const result = compute(complexitySensitivity, table, { show: 'MEX' });
  const eci = valuesOf(result, 'eci');

  it('moves one choice at a time, and each variant is what the indicator says with that choice', () => {
    const index = (options: object) => valuesOf(compute(complexity, table, { ...options }), 'eci').get('MEX');
    expect(eci.get('MEX/headline/sample:none')).toBe(index({}));
    expect(eci.get('MEX/sample/sample:ranked')).toBe(index({ filter: 'ranked' }));
    expect(eci.get('MEX/sample/specified')).toBe(index({ unspecified: 'drop' }));
    expect(eci.get('MEX/threshold/threshold:0.5')).toBe(index({ threshold: 0.5 }));
    expect(eci.get('MEX/comparison/comparison:above')).toBe(index({ comparison: 'above' }));
    expect(eci.get('MEX/normalisation/ddof:1')).toBe(index({ ddof: 1 }));
    expect(eci.get('MEX/method/method:reflections')).toBe(index({ method: 'reflections' }));
    expect(valuesOf(result, 'rank').get('MEX/headline/sample:none')).toBe(
      valuesOf(compute(complexity, table), 'rank').get('MEX'),
    );
    expect(valuesOf(result, 'economies').get('MEX/sample/sample:ranked')).toBe(4);
  });
  it('self-proximity moves the outlook and not the index', () => {
    const coi = valuesOf(result, 'coi');
    expect(eci.get('MEX/self-proximity/self:zero')).toBe(eci.get('MEX/headline/sample:none'));
    expect(coi.get('MEX/self-proximity/self:zero')).not.toBe(coi.get('MEX/headline/sample:none'));
  });
  it('an economy that a variant leaves out is outside its sample', () => {
    const taiwan = compute(complexitySensitivity, table, { show: 'TWN' });
    expect(valuesOf(taiwan, 'eci').get('TWN/sample/sample:ranked')).toBe('outside-sample');
  });
  it('tries the thresholds it is given, and no variant of a sample that leaves nobody', () => {
    const regions = tradeTable(
      rowsOf(table).map((row) => ({ ...row, reporter: `Region ${row.reporter}` }) as never),
    );
    const found = compute(complexitySensitivity, regions, { thresholds: '0.9', show: 'Region MEX' });
    const variants = new Set(rowsOf(found.table).map(({ variant }) => variant));
    expect(variants.has('threshold:0.9')).toBe(true);
    expect(variants.has('threshold:2')).toBe(false);
    expect(variants.has('sample:ranked')).toBe(false);
    expect(() => compute(complexitySensitivity, regions, { thresholds: 'low' })).toThrow(EscalarError);
    expect(() => compute(complexitySensitivity, table, { show: 'XYZ' })).toThrow(EscalarError);
  });
  it('says why there is no index of one product, or where a threshold leaves nothing', () => {
    const one = tradeTable(['MEX', 'TWN'].map((reporter, c) => ({ reporter, product: 'a1', value: 5 + c })));
    const reflected = valuesOf(compute(complexitySensitivity, one, { method: 'reflections' }), 'eci');
    expect(reflected.get('MEX/headline/sample:none')).toBe('not-defined');
    const high = valuesOf(compute(complexitySensitivity, table, { threshold: 100 }), 'eci');
    expect(high.get('MEX/headline/sample:none')).toBe('not-defined');
  });
  it('is drawn as a card, in words of both languages', () => {
    const rows = rowsOf(result.table).filter(({ term }) => term === 'eci');
    const card = buildCard(
      tableOf('eci', result.table.fields, rows),
      { title: { en: 'ECI', es: 'ICE' }, source: { en: 'Atlas', es: 'Atlas' } },
      {},
    );
    const { table: drawn, labels = {} } = card?.figure ?? { table: tableOf('none', [], []) };
    expect(drawn.rows).toBe(rows.length);
    for (const { choice, variant } of rowsOf(drawn)) {
      for (const code of [String(choice), String(variant)]) expect(labels[code].en).not.toBe(labels[code].es);
    }
  });
});
