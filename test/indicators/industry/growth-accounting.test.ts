import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/base/table.ts';
import { growthAccounting } from '../../../src/indicators/industry/growth-accounting.ts';
import { compute, longRows, valueWhere } from '../../support/compute.ts';
import { errorOf } from '../../support/error-code.ts';
import { goldenRecords } from '../../support/golden.ts';
import { expectNear } from '../../support/numbers.ts';

const cell = (activity: string, period: string, numbers: Readonly<Record<string, number | null>>) => ({
  economy: 'MEX',
  activity,
  period,
  ...numbers,
});
const year = (
  activity: string,
  period: string,
  [added, labour, capital, services, hours, volume]: readonly number[],
) =>
  cell(activity, period, {
    value_added_nominal: added,
    labour_cost: labour,
    capital_services: capital,
    labour_services: services,
    hours,
    value_added_real: volume,
  });
/** Labour shares 0.6 and 0.5; capital +10%, services +21%, hours +10%, volume +30%. */
const TWO = [year('c', '2000', [100, 60, 10, 100, 50, 100]), year('c', '2001', [120, 60, 11, 121, 55, 130])];

describe('growth-accounting', () => {
  it('of value added, by hand', () => {
    const result = compute(growthAccounting, longRows(TWO), { level: 'activity' });
    const of = (term: string) => valueWhere(result, { activity: 'c', term }) as number;
    expectNear(of('growth'), Math.log(1.3));
    expectNear(of('capital'), 0.45 * Math.log(1.1));
    expectNear(of('labour'), 0.55 * Math.log(1.21));
    expectNear(of('hours'), 0.55 * Math.log(1.1));
    expectNear(of('labour_quality'), 0.55 * Math.log(1.1));
    expectNear(of('tfp'), Math.log(1.3) - 0.45 * Math.log(1.1) - 0.55 * Math.log(1.21));
    expectNear(of('labour_productivity'), Math.log(1.3 / 1.1));
    // of one class the whole is the class
    for (const term of ['growth', 'capital', 'labour', 'tfp'])
      expectNear(valueWhere(result, { activity: null, term }) as number, of(term));
  });
  it('finds the productivity that a Cobb-Douglas function was given, from gross output and its inputs', () => {
    const growth = fc.double({ min: 0.5, max: 2, noNaN: true });
    const share = fc.double({ min: 0.1, max: 0.4, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(growth, { minLength: 8, maxLength: 8 }),
        share,
        share,
        (ratios, labour, inputs) => {
          const [k, l, x, a] = [0, 1, 2, 3].map((f) => [1, ratios[f], ratios[f] * ratios[f + 4]]);
          const rows = [0, 1, 2].map((t) => {
            const nominal = 100 * (t + 1) * ratios[t];
            const volume = a[t] * k[t] ** (1 - labour - inputs) * l[t] ** labour * x[t] ** inputs;
            return cell('c', `${2000 + t}`, {
              output_nominal: nominal,
              value_added_nominal: nominal * (1 - inputs),
              labour_cost: nominal * labour,
              capital_services: k[t],
              hours: l[t],
              price_index: nominal / volume,
              price_index_inputs: (nominal * inputs) / x[t],
            });
          });
          const options = { method: 'gross-output', level: 'activity' };
          const result = compute(growthAccounting, longRows(rows), options);
          const of = (term: string) => valueWhere(result, { activity: 'c', term }) as number;
          expect(Math.abs(of('tfp') - Math.log(a[2]))).toBeLessThan(1e-9);
          expect(Math.abs(of('inputs') - inputs * Math.log(x[2]))).toBeLessThan(1e-9);
          expect(rowsOf(result.table).some(({ term }) => term === 'labour_quality')).toBe(false);
        },
      ),
    );
  });
  it('all classes: terms weighted by value added, productivity of gross output by Domar’s weights', () => {
    const other = [year('d', '2000', [300, 150, 5, 40, 40, 10]), year('d', '2001', [240, 120, 5, 40, 36, 9])];
    const result = compute(growthAccounting, longRows([...TWO, ...other]), { level: 'activity' });
    const of = (activity: string | null, term: string) => valueWhere(result, { activity, term }) as number;
    const [c, d] = [(100 / 400 + 120 / 360) / 2, (300 / 400 + 240 / 360) / 2];
    for (const term of ['growth', 'capital', 'labour', 'hours', 'labour_quality', 'tfp'])
      expectNear(of(null, term), c * of('c', term) + d * of('d', term));
    const gross = [...TWO, ...other].map((row) => ({
      ...row,
      output_nominal: row.activity === 'c' ? 250 : 600,
      output_real: row.period === '2000' ? 10 : 12,
      inputs_real: row.period === '2000' ? 4 : 5,
    }));
    const domar = compute(growthAccounting, longRows(gross), { method: 'gross-output', level: 'activity' });
    const tfp = (activity: string | null) => valueWhere(domar, { activity, term: 'tfp' }) as number;
    const weight = (output: number) => (output / 400 + output / 360) / 2;
    expectNear(tfp(null), weight(250) * tfp('c') + weight(600) * tfp('d'));
  });
  it('kinds of capital, by hand: ICT has its own cost, the other capital what is left', () => {
    const kinds = [
      { ...TWO[0], capital_ict_cost: 10, capital_ict_services: 5, capital_other_services: 4 },
      { ...TWO[1], capital_ict_cost: 12, capital_ict_services: 10, capital_other_services: 4.4 },
    ];
    const result = compute(growthAccounting, longRows(kinds), { level: 'activity' });
    const of = (term: string) => valueWhere(result, { activity: 'c', term }) as number;
    // of value added 100 and 120 with labour 60: 10 and 12 are a tenth, the rest 30 and 48
    expectNear(of('capital_ict'), 0.1 * Math.log(2));
    expectNear(of('capital_other'), 0.35 * Math.log(1.1));
    expectNear(of('capital'), of('capital_ict') + of('capital_other'));
    expectNear(of('tfp'), Math.log(1.3) - of('capital') - of('labour'));
    const partly = compute(
      growthAccounting,
      longRows([kinds[0], { ...kinds[1], capital_other_services: null }]),
      { level: 'activity' },
    );
    expectNear(valueWhere(partly, { activity: 'c', term: 'capital' }) as number, 0.45 * Math.log(1.1));
    expect(rowsOf(partly.table).some(({ term }) => term === 'capital_ict')).toBe(false);
    expect(partly.notes.map(({ text }) => text.en).join()).toContain(
      'MEX 2000–2001: kinds of capital are not told apart in c (1), nor in all classes together',
    );
  });
  it('a kind that costs nothing in a year keeps its kinds, and one that costs too much is said to', () => {
    const at = (first: number, second: number) =>
      compute(
        growthAccounting,
        longRows([
          { ...TWO[0], capital_ict_cost: first, capital_ict_services: 5, capital_other_services: 4 },
          { ...TWO[1], capital_ict_cost: second, capital_ict_services: 10, capital_other_services: 4.4 },
        ]),
        {},
      );
    const free = at(0, 12);
    expectNear(valueWhere(free, { term: 'capital_ict' }) as number, 0.05 * Math.log(2));
    expectNear(valueWhere(free, { term: 'capital_other' }) as number, 0.4 * Math.log(1.1));
    expect(free.notes).toEqual([]);
    // 100 less 60 of labour leaves 40
    const [dear] = at(50, 12).notes;
    expect(dear.text.en).toBe(
      'MEX 2000–2001: ICT capital costs more than labour leaves of value added in some year, and the share of the other capital is negative, in c (1).',
    );
  });
  it('finds the productivity of a function of two kinds of capital, labour, energy, materials and services', () => {
    const ratio = fc.double({ min: 0.5, max: 2, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(ratio, { minLength: 7, maxLength: 7 }),
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        (r, off) => {
          // shares in output: ICT 0.1, other capital 0.15, labour 0.25, energy 0.05, materials 0.3, services 0.15
          const shares = [0.1, 0.15, 0.25, 0.05, 0.3, 0.15];
          const rows = [0, 1].map((t) => {
            const x = r.map((one) => (t === 0 ? 1 : one));
            const volume = shares.reduce((so, share, f) => so * x[f] ** share, x[6]);
            const nominal = 100 * (t + 1);
            return cell('c', `${2000 + t}`, {
              output_nominal: nominal,
              output_real: volume,
              value_added_nominal: nominal * 0.5,
              labour_cost: nominal * 0.25,
              hours: x[2],
              inputs_real: 1,
              capital_services: 1,
              capital_ict_cost: nominal * 0.1,
              capital_ict_services: x[0],
              capital_other_services: x[1],
              // costs of inputs may be off by a common factor, such as taxes
              energy_cost: nominal * 0.05 * off,
              materials_cost: nominal * 0.3 * off,
              services_cost: nominal * 0.15 * off,
              energy_real: x[3],
              materials_real: x[4],
              services_real: x[5],
            });
          });
          const result = compute(growthAccounting, longRows(rows), {
            method: 'gross-output',
            level: 'activity',
          });
          const of = (term: string) => valueWhere(result, { activity: 'c', term }) as number;
          const expected = {
            capital_ict: 0,
            capital_other: 1,
            labour: 2,
            energy: 3,
            materials: 4,
            services: 5,
          };
          for (const [term, f] of Object.entries(expected))
            expect(Math.abs(of(term) - shares[f] * Math.log(r[f])), term).toBeLessThan(1e-12);
          expect(Math.abs(of('tfp') - Math.log(r[6]))).toBeLessThan(1e-12);
          expectNear(of('inputs'), of('energy') + of('materials') + of('services'));
        },
      ),
      { numRuns: 50 },
    );
  });
  it('a span is the sum of its parts', () => {
    const three = [...TWO, year('c', '2002', [150, 90, 12, 130, 60, 120])];
    const whole = compute(growthAccounting, longRows(three));
    const parts = compute(growthAccounting, longRows(three), { breaks: '2001' });
    for (const term of ['growth', 'capital', 'labour', 'tfp'])
      expectNear(
        valueWhere(whole, { term }) as number,
        (valueWhere(parts, { from: '2000', term }) as number) +
          (valueWhere(parts, { from: '2001', term }) as number),
      );
  });
  it('a class with a gap is left out and named; labour above value added is said; what lacks is named', () => {
    const gap = [
      ...TWO,
      year('e', '2000', [10, 5, 1, 1, 1, 1]),
      { ...year('e', '2001', [10, 5, 1, 1, 1, 1]), capital_services: null },
    ];
    const result = compute(growthAccounting, longRows(gap));
    expect(result.dropped[0].examples).toEqual(['e']);
    expect(valueWhere(result, { term: 'classes' })).toBe(1);
    const dear = compute(
      growthAccounting,
      longRows([TWO[0], year('c', '2001', [120, 130, 11, 121, 55, 130])]),
    );
    expect(dear.notes.map(({ level }) => level)).toContain('warning');
    expect(() => compute(growthAccounting, longRows(TWO), { method: 'gross-output' })).toThrow(
      expect.objectContaining({ code: 'missing-column' }),
    );
  });
  it('needs no hours beside services of labour: a class without all of them has no terms of hours', () => {
    const other = [
      year('d', '2000', [300, 150, 5, 40, 40, 10]),
      { ...year('d', '2001', [240, 120, 5, 40, 36, 9]), hours: null },
    ];
    const result = compute(growthAccounting, longRows([...TWO, ...other]), { level: 'activity' });
    expect(valueWhere(result, { activity: null, term: 'classes' })).toBe(2);
    const termsOf = (activity: string | null) =>
      rowsOf(result.table).flatMap((row) => (row.activity === activity ? [row.term] : []));
    expect(termsOf('c')).toContain('hours');
    for (const activity of ['d', null]) {
      expect(termsOf(activity)).not.toContain('hours');
      expect(termsOf(activity)).toContain('labour');
    }
  });
  it('without prices or a volume of value added says what will do, and no option that it has not', () => {
    const bare = TWO.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'value_added_real')),
    );
    const refused = errorOf(() => compute(growthAccounting, longRows(bare)));
    for (const lang of ['en', 'es'] as const) {
      expect(refused?.toText(lang)).toContain('=price_index_value_added)');
      expect(refused?.toText(lang)).toContain('=value_added_real)');
      expect(refused?.toText(lang)).not.toContain('output=');
    }
  });
  it('refuses a span in which no class is whole, and says how to go on', () => {
    const late = [year('c', '1999', [90, 50, 0, 90, 45, 95]), ...TWO];
    expect(() => compute(growthAccounting, longRows(late))).toThrow(/every period of MEX 1999–2001/);
    expect(compute(growthAccounting, longRows(late), { from: '2000' }).table.rows).toBeGreaterThan(1);
  });
  it('gives the total factor productivity that its authors published, of industries of the United States', () => {
    const rows = goldenRecords('data/industry/usa_ev_production_accounts_63ind_1963_2023.csv');
    const table = longRows(
      rows.map((row) =>
        cell(row.industry, row.year, {
          output_nominal: Number(row.GO),
          value_added_nominal: Number(row.VA),
          labour_cost: Number(row.LAB),
          output_real: Number(row.GO_QI),
          value_added_real: Number(row.VA_QI),
          capital_services: Number(row.CAP_QI),
          labour_services: Number(row.LAB_QI),
          inputs_real: Number(row.II_QI),
        }),
      ),
    );
    const last = rows.filter(({ year }) => year === '2023');
    expect(last.length).toBeGreaterThan(2);
    for (const [method, column] of [
      ['value-added', 'TFPVA'],
      ['gross-output', 'TFPGO'],
    ] as const) {
      const result = compute(growthAccounting, table, { method, level: 'activity' });
      // they print four digits after the point, of indices that begin at 1
      for (const row of last)
        expect(
          Math.abs(
            (valueWhere(result, { activity: row.industry, term: 'tfp' }) as number) -
              Math.log(Number(row[column])),
          ),
          `${row.industry} ${column}`,
        ).toBeLessThan(3e-4);
    }
  });
});
