import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Row, rowsOf, tableOf } from '../../../src/base/table.ts';
import { recombination } from '../../../src/indicators/capabilities/recombination.ts';
import { compute, valueWhere } from '../../support/compute.ts';
import { codeOf } from '../../support/error-code.ts';

const CLASSES = ['A01B', 'G06F', 'H01L', 'H04L'];

function tableOfPatents(rows: readonly (readonly [patent: string, activity: string, period: string])[]) {
  const names = ['patent', 'activity', 'period'];
  const fields = names.map((name) => ({ name, title: { en: name, es: name } }));
  return tableOf(
    'patents',
    fields,
    rows.map((row): Row => Object.fromEntries(names.map((name, i) => [name, row[i]]))),
  );
}

/** A table of 0 and 1, a row a patent, a column a class. */
const matrices = fc
  .array(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 12 })
  .filter((rows) => rows.some((row) => row.includes(true)));
const asRows = (matrix: readonly (readonly boolean[])[]): (readonly [string, string, string])[] =>
  matrix.flatMap((row, j) =>
    row.flatMap((has, i) => (has ? [[`P${j}`, CLASSES[i], String(2000 + (j % 3))] as const] : [])),
  );

/** As a matrix product gives it: co-occurrence M·Mᵀ, its positive cells off the diagonal. */
function easeOf(matrix: readonly (readonly boolean[])[], i: number): number {
  const together = CLASSES.map((_, k) => matrix.filter((row) => row[i] && row[k]).length);
  const patents = matrix.filter((row) => row[i]).length;
  return together.filter((count, k) => k !== i && count > 0).length / patents;
}

describe('recombination', () => {
  it('of four patents, by hand', () => {
    const rows = [
      ['P1', 'A01B', '2000'],
      ['P1', 'G06F', '2000'],
      ['P2', 'G06F', '2000'],
      ['P2', 'H01L', '2000'],
      ['P2', 'H01L', '2000'],
      ['P3', 'G06F', '2001'],
      ['P4', 'A01B', '2001'],
      ['P4', 'H01L', '2001'],
    ] as const;
    const all = compute(recombination, tableOfPatents(rows));
    const at = (activity: string, term: string) => valueWhere(all, { activity, term });
    // A01B in 2 patents with 2 others, G06F in 3 with 2, H01L in 2 with 2
    expect([at('A01B', 'ease'), at('G06F', 'ease'), at('H01L', 'ease')]).toEqual([1, 2 / 3, 1]);
    expect(all.dropped[0]).toMatchObject({ count: 1, examples: ['P2 H01L'] });
    const byPatent = compute(recombination, tableOfPatents(rows), { level: 'patent' });
    const k = (patent: string) => valueWhere(byPatent, { patent, term: 'modular_complexity' });
    expect(k('P1')).toBeCloseTo(2 / (1 + 2 / 3), 14);
    expect(k('P3')).toBeCloseTo(1 / (2 / 3), 14);
    expect(k('P4')).toBeCloseTo(1, 14);
    expect(at('A01B', 'modular_complexity')).toBeCloseTo((1.2 + 1) / 2, 14);
    expect(all.residuals.every(({ value }) => value === 0)).toBe(true);
  });

  it('is what the product of matrices gives, as EconGeo computes it, but for what is divided by zero', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const table = tableOfPatents(asRows(matrix));
        const classes = compute(recombination, table);
        const patents = compute(recombination, table, { level: 'patent' });
        CLASSES.forEach((activity, i) => {
          if (!matrix.some((row) => row[i])) return;
          expect(valueWhere(classes, { activity, term: 'ease' })).toBeCloseTo(easeOf(matrix, i), 12);
        });
        const complexities = matrix.map((row) => {
          const own = CLASSES.flatMap((_, i) => (row[i] ? [easeOf(matrix, i)] : []));
          return own.length / own.reduce((a, b) => a + b, 0);
        });
        matrix.forEach((row, j) => {
          if (!row.includes(true)) return;
          const found = valueWhere(patents, { patent: `P${j}`, term: 'modular_complexity' });
          if (Number.isFinite(complexities[j])) expect(found).toBeCloseTo(complexities[j], 12);
          else expect(found).toBe('zero-denominator');
        });
        CLASSES.forEach((activity, i) => {
          const own = complexities.filter((k, j) => matrix[j][i] && Number.isFinite(k));
          if (own.length > 0)
            expect(valueWhere(classes, { activity, term: 'modular_complexity' })).toBeCloseTo(
              own.reduce((a, b) => a + b, 0) / own.length,
              12,
            );
        });
      }),
    );
  });

  it('is the same whatever the order of rows, and with every patent twice the ease is half', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const rows = asRows(matrix);
        const values = (given: typeof rows) =>
          new Map(
            rowsOf(compute(recombination, tableOfPatents(given)).table)
              .filter(({ term }) => term === 'ease')
              .map(({ activity, value }) => [activity, value]),
          );
        const once = values(rows);
        expect(new Map([...values([...rows].reverse())].sort())).toEqual(new Map([...once].sort()));
        const twice = values([
          ...rows,
          ...rows.map(([patent, code, when]) => [`${patent}b`, code, when] as const),
        ]);
        for (const [activity, value] of once) expect(twice.get(activity)).toBeCloseTo(Number(value) / 2, 12);
      }),
    );
  });

  it('refuses a row without a class or a patent', () => {
    for (const row of [
      ['P1', '', '2000'],
      ['', 'A01B', '2000'],
    ] as const)
      expect(codeOf(() => compute(recombination, tableOfPatents([row])))).toBe('empty-code');
  });
});
