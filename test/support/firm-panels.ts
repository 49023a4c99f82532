import fc from 'fast-check';
import { type Row, type Table, tableOf } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';

export interface Firm {
  readonly name: string;
  readonly industry: string;
  /** Productivity and weight in 2010 and 2015; a weight of 0 is a firm that is not there. */
  readonly p: readonly [number, number];
  readonly w: readonly [number, number];
}

const amount = fc.double({ min: 0.2, max: 9, noNaN: true });
const weights = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(amount, amount) },
  { weight: 1, arbitrary: fc.tuple(amount, fc.constant(0)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant(0), amount) },
);
/** The first firm of each industry is there in both years. */
export const firms: fc.Arbitrary<readonly Firm[]> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 2 }), amount, amount, weights), { maxLength: 14 })
  .chain((rest) =>
    fc
      .tuple(...[0, 1, 2].map((j) => fc.tuple(fc.constant(j), amount, amount, fc.tuple(amount, amount))))
      .map((first) =>
        [...first, ...rest].map(
          ([j, p0, p1, w], i): Firm => ({
            name: `firm ${i}`,
            industry: ['cars', 'chips', 'food'][j],
            p: [p0, p1],
            w,
          }),
        ),
      ),
  );

export function tableOfFirms(list: readonly Firm[]): Table {
  const rows = list.flatMap(({ name, industry, p, w }): Row[] =>
    [0, 1].flatMap((t) =>
      w[t] === 0
        ? []
        : [
            {
              activity: name,
              industry,
              period: t === 0 ? '2010' : '2015',
              tfp: p[t],
              sales: w[t],
              hours: w[t],
              output_real: w[t] * p[t],
            },
          ],
    ),
  );
  const fields = Object.keys(rows[0]).map((name) => {
    const title = { en: name, es: name };
    return ['activity', 'industry', 'period'].includes(name)
      ? { name, title }
      : { name, title, unit: UNITS.dataUnit };
  });
  return tableOf('firms', fields, rows);
}

export const GIVEN = { productivity: 'tfp', weight: 'sales' };
export const OPEN = { absent: 'entry-exit' };

export const total = (list: readonly number[]) => list.reduce((so, one) => so + one, 0);
/** Weights and logarithms of productivity of the firms that satisfy a condition, in one year: plain loops. */
export const levelOf = (list: readonly Firm[], t: 0 | 1) => {
  const there = list.filter(({ w }) => w[t] > 0);
  return total(there.map(({ p, w }) => w[t] * Math.log(p[t]))) / total(there.map(({ w }) => w[t]));
};
export const weightOf = (list: readonly Firm[], t: 0 | 1) => total(list.map(({ w }) => w[t]));
export const byIndustry = (list: readonly Firm[]) =>
  ['cars', 'chips', 'food'].map((name) => list.filter(({ industry }) => industry === name));
export const stays = ({ w }: Firm) => w[0] > 0 && w[1] > 0;
export const enters = ({ w }: Firm) => w[0] === 0;
export const leaves = ({ w }: Firm) => w[1] === 0;
