import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Row, rowsOf, tableOf } from '../../../src/base/table.ts';
import { UNITS } from '../../../src/base/unit.ts';
import { melitzPolanecIndicator } from '../../../src/indicators/industry/melitz-polanec.ts';
import { olleyPakesIndicator } from '../../../src/indicators/industry/olley-pakes.ts';

import { productivityDispersion } from '../../../src/indicators/industry/productivity-dispersion.ts';
import { shiftShare } from '../../../src/indicators/industry/shift-share.ts';
import { theilIndicator } from '../../../src/indicators/industry/theil.ts';
import { compute, valueWhere } from '../../support/compute.ts';
import { errorOf } from '../../support/error-code.ts';
import {
  enters,
  type Firm,
  firms,
  GIVEN,
  leaves,
  levelOf,
  OPEN,
  stays,
  tableOfFirms,
  total,
  weightOf,
} from '../../support/firm-panels.ts';

describe('a table of firms whose industry is taken for what a row is of', () => {
  const rows = ['F1', 'F2', 'F3'].map(
    (firm, i): Row => ({
      activity: i === 2 ? 'chips' : 'cars',
      firm,
      period: '2010',
      tfp: 1 + i,
      sales: 10,
    }),
  );
  const fields = ['activity', 'firm', 'period', 'tfp', 'sales'].map((name) => {
    const title = { en: name, es: name };
    return rows.some((row) => typeof row[name] === 'number')
      ? { name, title, unit: UNITS.dataUnit }
      : { name, title };
  });
  it('is refused with the column that is finer, and not where none is', () => {
    const refused = errorOf(() => compute(olleyPakesIndicator, tableOf('firms', fields, rows), GIVEN));
    expect(refused?.toText('en')).toContain('or take it as what a row is of, --map firm=activity.');
    expect(refused?.toText('es')).toContain('--map firm=activity.');
    const coarse = rows.map((row, i) => ({
      ...row,
      activity: `c${i % 2}`,
      firm: ['N', 'S'][Math.floor(i / 2)],
    }));
    const plain = errorOf(() => compute(olleyPakesIndicator, tableOf('firms', fields, coarse), GIVEN));
    expect(plain?.toText('en')).toContain('keep one value, --where firm=N.');
  });
});

describe('productivity and weights that are given', () => {
  it('equal output over labour where they are the same numbers', () => {
    fc.assert(
      fc.property(firms, (list) => {
        const table = tableOfFirms(list);
        for (const indicator of [shiftShare, melitzPolanecIndicator]) {
          const ratio = rowsOf(compute(indicator, table, OPEN).table);
          const given = rowsOf(compute(indicator, table, { ...OPEN, ...GIVEN }).table);
          expect(given.map(({ term }) => term)).toEqual(ratio.map(({ term }) => term));
          given.forEach(({ value }, k) => {
            const other = ratio[k].value;
            if (typeof value === 'number' && typeof other === 'number')
              expect(Math.abs(value - other)).toBeLessThan(1e-9 * (1 + Math.abs(other)));
          });
        }
      }),
      { numRuns: 30 },
    );
  });

  it('Melitz and Polanec in logarithms, by their formula', () => {
    fc.assert(
      fc.property(firms, (list) => {
        const result = compute(melitzPolanecIndicator, tableOfFirms(list), {
          ...GIVEN,
          ...OPEN,
          scale: 'logs',
        });
        const at = (term: string) => valueWhere(result, { term, unit: 'log-points' });
        const stay = list.filter(stays);
        const mean = (t: 0 | 1) => total(stay.map(({ p }) => Math.log(p[t]))) / stay.length;
        const [p0, p1] = [levelOf(stay, 0), levelOf(stay, 1)];
        expect(at('mean')).toBeCloseTo(mean(1) - mean(0), 10);
        expect(at('covariance')).toBeCloseTo(p1 - mean(1) - (p0 - mean(0)), 10);
        const [come, gone] = [list.filter(enters), list.filter(leaves)];
        const share = (own: readonly Firm[], t: 0 | 1) => weightOf(own, t) / weightOf(list, t);
        expect(at('entry')).toBeCloseTo(come.length === 0 ? 0 : share(come, 1) * (levelOf(come, 1) - p1), 10);
        expect(at('exit')).toBeCloseTo(gone.length === 0 ? 0 : share(gone, 0) * (p0 - levelOf(gone, 0)), 10);
        const change = levelOf(list, 1) - levelOf(list, 0);
        expect(valueWhere(result, { term: 'growth' })).toBeCloseTo(100 * (Math.exp(change) - 1), 8);
      }),
      { numRuns: 50 },
    );
  });

  const alike = (rows: readonly (readonly [before: number, after: number])[], industries = ['I']): Firm[] =>
    rows.map((p, k) => ({ name: `f${k}`, industry: industries[k % industries.length], p, w: [10, 10] }));

  it('logarithms whose mean and level cancel to zero are decomposed, in industries too', () => {
    const list = alike(
      [
        [2, 1.1],
        [1 / 2, 1 / 1.1],
        [3, 7],
        [1 / 3, 1 / 7],
      ],
      ['I', 'I', 'J', 'J'],
    );
    for (const nested of [{}, { nested_in: 'industry' }]) {
      const options = { ...GIVEN, ...nested, scale: 'logs' };
      const split = compute(melitzPolanecIndicator, tableOfFirms(list), options);
      for (const term of ['mean', 'covariance', 'total'])
        expect(valueWhere(split, { term, unit: 'log-points' })).toBeCloseTo(0, 14);
      const one = compute(olleyPakesIndicator, tableOfFirms(list), options);
      expect(valueWhere(one, { term: 'level', period: '2010' })).toBeCloseTo(0, 14);
      for (const { value, tolerance } of [split, one].flatMap(({ residuals }) => residuals))
        expect(Math.abs(value)).toBeLessThanOrEqual(tolerance);
    }
  });

  it('nothing is relative to a level whose firms cancel, and what is given instead is said', () => {
    const list = alike([
      [0.1, 0.7],
      [-0.3, -0.9],
      [0.2, 0.2],
    ]);
    for (const indicator of [shiftShare, melitzPolanecIndicator])
      for (const nested of [{}, { nested_in: 'industry' }]) {
        const result = compute(indicator, tableOfFirms(list), { ...GIVEN, ...nested });
        const relative = rowsOf(result.table).filter(({ unit }) => /percent|points/.test(String(unit)));
        expect(relative.length).toBeGreaterThan(8);
        expect(relative.filter(({ value }) => typeof value === 'number')).toEqual([]);
        expect(result.notes.map(({ text }) => text.en).join()).toContain('its parts cancel');
      }
  });

  it('dispersion and Theil weigh by the column given', () => {
    const list: Firm[] = [
      { name: 'a', industry: 'cars', p: [1, 1], w: [3, 3] },
      { name: 'b', industry: 'cars', p: [4, 4], w: [1, 1] },
    ];
    const spread = compute(productivityDispersion, tableOfFirms(list), { ...GIVEN, to: '2010' });
    expect(valueWhere(spread, { term: 'productivity' })).toBeCloseTo(7 / 4, 12);
    const theil = compute(theilIndicator, tableOfFirms(list), { ...GIVEN, grouping: 'industry', to: '2010' });
    const byHand = (3 / 7) * Math.log(3 / 7 / (3 / 4)) + (4 / 7) * Math.log(4 / 7 / (1 / 4));
    expect(valueWhere(theil, { term: 'theil', group: null })).toBeCloseTo(byHand, 12);
    expect(valueWhere(spread, { term: 'theil' })).toBeCloseTo(byHand, 12);
  });

  it('a productivity without a logarithm leaves its firm out by name; a column that is not there is said', () => {
    const list: Firm[] = [
      { name: 'a', industry: 'cars', p: [1, 2], w: [3, 3] },
      { name: 'b', industry: 'cars', p: [4, -1], w: [1, 1] },
    ];
    const result = compute(melitzPolanecIndicator, tableOfFirms(list), { ...GIVEN, scale: 'logs' });
    expect(result.dropped[0].examples).toEqual(['b 2015']);
    expect(valueWhere(result, { term: 'mean', unit: 'log-points' })).toBeCloseTo(Math.log(2), 12);
    const wrong = errorOf(() => compute(shiftShare, tableOfFirms(list), { productivity: 'tpf' }));
    expect(wrong?.code).toBe('missing-column');
    expect(wrong?.toText('en')).toContain('tfp');
    const rows = rowsOf(tableOfFirms(list)).map(({ hours: _, ...row }) => row);
    const { fields } = tableOfFirms(list);
    const without = tableOf(
      'data',
      fields.filter(({ name }) => name !== 'hours'),
      rows,
    );
    const unweighed = errorOf(() => compute(shiftShare, without, { productivity: 'tfp' }));
    expect(unweighed?.toText('en')).toContain('in its place with --with weight=COLUMN;');
    const digits = errorOf(() => compute(shiftShare, tableOfFirms(list), { nested_in: '0' }));
    expect(digits?.toText('en')).toContain('one character of the codes or more');
  });
});
