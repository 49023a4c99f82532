import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/base/table.ts';
import { decomposers, METHODS } from '../../../src/indicators/industry/kernels/methods.ts';
import { melitzPolanecIndicator } from '../../../src/indicators/industry/melitz-polanec.ts';
import { olleyPakesIndicator } from '../../../src/indicators/industry/olley-pakes.ts';
import { shiftShare } from '../../../src/indicators/industry/shift-share.ts';

import { compute, valueWhere } from '../../support/compute.ts';
import {
  byIndustry,
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

const LINEAR = METHODS.filter((method) => decomposers[method].withinWeight !== 'none');

describe('two levels', () => {
  const two = { ...OPEN, nested_in: 'industry' };

  it('Foster, Haltiwanger and Krizan between industries and between their firms, by definition', () => {
    fc.assert(
      fc.property(firms, (list) => {
        const method = 'foster-haltiwanger-krizan';
        const result = compute(shiftShare, tableOfFirms(list), { ...GIVEN, ...two, method, scale: 'logs' });
        const rows = rowsOf(result.table).filter(({ unit }) => unit === 'log-points');
        const at = (term: string) => Number(rows.find((row) => row.term === term)?.value ?? 0);
        const industries = byIndustry(list);
        const [all0, all1] = [weightOf(list, 0), weightOf(list, 1)];
        const S = (own: readonly Firm[], t: 0 | 1) => weightOf(own, t) / (t === 0 ? all0 : all1);
        const P0 = levelOf(list, 0);
        const over = (of: (own: readonly Firm[]) => number) => total(industries.map(of));
        expect(at('industry_within')).toBeCloseTo(
          over((own) => S(own, 0) * (levelOf(own, 1) - levelOf(own, 0))),
          10,
        );
        expect(at('industry_between')).toBeCloseTo(
          over((own) => (S(own, 1) - S(own, 0)) * (levelOf(own, 0) - P0)),
          10,
        );
        expect(at('industry_cross')).toBeCloseTo(
          over((own) => (S(own, 1) - S(own, 0)) * (levelOf(own, 1) - levelOf(own, 0))),
          10,
        );
        const s = (own: readonly Firm[], { w }: Firm, t: 0 | 1) => w[t] / weightOf(own, t);
        const inside = (of: (firm: Firm, own: readonly Firm[]) => number, which: (firm: Firm) => boolean) =>
          over((own) => S(own, 0) * total(own.filter(which).map((firm) => of(firm, own))));
        const ln = ({ p }: Firm, t: 0 | 1) => Math.log(p[t]);
        expect(at('within')).toBeCloseTo(
          inside((f, own) => s(own, f, 0) * (ln(f, 1) - ln(f, 0)), stays),
          10,
        );
        expect(at('between')).toBeCloseTo(
          inside((f, own) => (s(own, f, 1) - s(own, f, 0)) * (ln(f, 0) - levelOf(own, 0)), stays),
          10,
        );
        expect(at('cross')).toBeCloseTo(
          inside((f, own) => (s(own, f, 1) - s(own, f, 0)) * (ln(f, 1) - ln(f, 0)), stays),
          10,
        );
        expect(at('entry')).toBeCloseTo(
          inside((f, own) => s(own, f, 1) * (ln(f, 1) - levelOf(own, 0)), enters),
          10,
        );
        expect(at('exit')).toBeCloseTo(
          inside((f, own) => s(own, f, 0) * (levelOf(own, 0) - ln(f, 0)), leaves),
          10,
        );
      }),
      { numRuns: 50 },
    );
  });

  it.each(LINEAR)('%s: both levels add up, of the whole and of each industry', (method) => {
    fc.assert(
      fc.property(firms, fc.constantFrom('endpoint', 'chained'), (list, path) => {
        const result = compute(shiftShare, tableOfFirms(list), { ...two, method, path, level: 'activity' });
        const rows = rowsOf(result.table).filter(({ unit }) => unit === 'output-per-labour');
        const whole = new Map(
          rows
            .filter(({ activity }) => activity === null)
            .map((row) => [String(row.term), Number(row.value)]),
        );
        const parts = decomposers[method].terms.map(({ id }) => whole.get(id) ?? 0);
        const above = decomposers[method].terms
          .filter(({ effect }) => effect !== 'within')
          .map(({ id }) => whole.get(`industry_${id}`) ?? 0);
        const size = 1e-10 * (1 + Math.max(...[...whole.values()].map(Math.abs)));
        const near = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThan(size);
        near(total(parts), whole.get('industry_within') ?? Number.NaN);
        near(total(parts) + total(above), whole.get('total') ?? Number.NaN);
        for (const [term, value] of whole) {
          const own = rows.filter((row) => row.activity !== null && row.term === term);
          if (own.length > 0) near(total(own.map((row) => Number(row.value))), value);
        }
      }),
      { numRuns: 12 },
    );
  });

  it.each(LINEAR)(
    '%s: one industry has the terms of one level, a firm in each those of industries',
    (method) => {
      fc.assert(
        fc.property(firms, (list) => {
          const stay = list.filter(stays);
          const plain = compute(shiftShare, tableOfFirms(stay), { method });
          const one = compute(shiftShare, tableOfFirms(stay.map((firm) => ({ ...firm, industry: 'all' }))), {
            ...two,
            method,
          });
          const each = compute(
            shiftShare,
            tableOfFirms(stay.map((firm) => ({ ...firm, industry: firm.name }))),
            { ...two, method },
          );
          const unit = 'output-per-labour';
          for (const { id, effect } of decomposers[method].terms.filter(
            (term) => term.effect !== 'net-entry',
          )) {
            const expected = Number(valueWhere(plain, { term: id, unit }));
            const size = 1e-10 * (1 + Math.abs(expected));
            const alone = effect === 'within' ? 'industry_within' : `industry_${id}`;
            expect(Math.abs(Number(valueWhere(one, { term: id, unit })) - expected)).toBeLessThan(size);
            expect(Math.abs(Number(valueWhere(each, { term: alone, unit })) - expected)).toBeLessThan(size);
          }
        }),
        { numRuns: 12 },
      );
    },
  );

  it('the covariance of Olley and Pakes and the terms of Melitz and Polanec, between and within', () => {
    fc.assert(
      fc.property(firms, (list) => {
        const table = tableOfFirms(list);
        const static_ = compute(olleyPakesIndicator, table, { nested_in: 'industry', ...GIVEN, to: '2010' });
        const there = list.filter(({ w }) => w[0] > 0);
        const all = weightOf(there, 0);
        const plainMean = (own: readonly Firm[]) => total(own.map(({ p }) => p[0])) / own.length;
        const between = total(
          byIndustry(there).map(
            (own) => (weightOf(own, 0) / all - own.length / there.length) * plainMean(own),
          ),
        );
        const unit = 'data-unit';
        expect(valueWhere(static_, { term: 'covariance_between', unit })).toBeCloseTo(between, 10);
        const moving = compute(melitzPolanecIndicator, table, { ...two, ...GIVEN, scale: 'logs' });
        const at = (term: string) => Number(valueWhere(moving, { term, unit: 'log-points' }));
        const entryWithin = total(
          byIndustry(list).map((own) => {
            const come = own.filter(enters);
            if (come.length === 0) return 0;
            return (
              (weightOf(come, 1) / weightOf(list, 1)) * (levelOf(come, 1) - levelOf(own.filter(stays), 1))
            );
          }),
        );
        expect(at('entry_within')).toBeCloseTo(entryWithin, 10);
        for (const term of ['covariance', 'entry', 'exit'])
          expect(at(`${term}_between`) + at(`${term}_within`)).toBeCloseTo(at(term), 10);
      }),
      { numRuns: 50 },
    );
  });

  it('an industry that is new whole is entry of the industry alone; digits of the code name industries too', () => {
    const list: Firm[] = [
      { name: '311', industry: 'food', p: [1, 2], w: [4, 3] },
      { name: '312', industry: 'food', p: [2, 2], w: [4, 4] },
      { name: '334', industry: 'chips', p: [1, 9], w: [0, 1] },
    ];
    const method = 'griliches-regev';
    const byColumn = compute(shiftShare, tableOfFirms(list), { ...two, ...GIVEN, method });
    const byDigits = compute(shiftShare, tableOfFirms(list), { ...two, ...GIVEN, method, nested_in: '2' });
    expect(rowsOf(byDigits.table)).toEqual(rowsOf(byColumn.table));
    const unit = 'data-unit';
    const mean = (1.5 + (6 + 8 + 9) / 8) / 2;
    expect(valueWhere(byColumn, { term: 'industry_entry', unit })).toBeCloseTo((1 / 8) * (9 - mean), 12);
    expect(rowsOf(byColumn.table).some(({ term }) => term === 'entry')).toBe(false);
    expect(valueWhere(byColumn, { term: 'industries' })).toBe(2);
  });
});
