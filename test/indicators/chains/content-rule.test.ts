import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/base/table.ts';
import { buildTable } from '../../../src/indicators/chains/build-table.ts';
import { chainContext } from '../../../src/indicators/chains/chain-context.ts';
import { contentRule } from '../../../src/indicators/chains/content-rule.ts';
import type { IoTable } from '../../../src/indicators/chains/io-table.ts';
import type { RawOptions } from '../../../src/indicators/options.ts';
import { parseOptions } from '../../../src/indicators/parse-options.ts';
import { plainBackend } from '../../../src/math/dense/plain.ts';
import { randomIo, shapes } from '../../support/random-io.ts';
import { brute, sum } from './brute.ts';

const found = (table: IoTable, options: RawOptions = {}) =>
  rowsOf(
    contentRule.computeTable(chainContext(table, plainBackend()), parseOptions(contentRule.options, options))
      .table,
  );

const TWO = buildTable({
  year: '2000',
  rows: [
    { economy: 'A', sector: 'i' },
    { economy: 'B', sector: 'i' },
  ],
  demand: ['A', 'B'].map((economy) => ({ economy, category: '' })),
  Z: Float64Array.from([20, 40, 30, 20]),
  Y: Float64Array.from([25, 15, 35, 115]),
});

describe('content-rule', () => {
  it('is what pencil and paper give', () => {
    // A = [[.2,.2],[.3,.1]], v = (.5,.7), det = .8·.9 − .2·.3 = .66
    const value = (term: string, exporter: string, options: RawOptions = {}) =>
      found(TWO, options).find((row) => row.term === term && row.exporter === exporter)?.value;
    expect(value('by_value_added', 'A')).toBeCloseTo((0.5 * 0.9) / 0.66, 14);
    expect(value('by_inputs', 'A')).toBeCloseTo(0.7, 14);
    expect(value('by_value_added', 'B')).toBeCloseTo((0.7 * 0.8) / 0.66, 14);
    expect(value('by_inputs', 'B')).toBeCloseTo(0.8, 14);
    // between the two definitions
    const between = { target: 0.69 };
    expect(value('by_value_added_meets', 'A', between)).toBe(0);
    expect(value('by_inputs_meets', 'A', between)).toBe(1);
    expect(value('by_inputs_gap', 'A', between)).toBeCloseTo(0.01, 12);
  });
  it('meets a rule that asks for exactly what there is', () => {
    const row = found(TWO, { target: 0.8 }).find(
      ({ term, exporter }) => term === 'by_inputs_meets' && exporter === 'B',
    );
    expect(row?.value).toBe(1);
  });
  it('agrees with the definitions on any table, by industry and in total', () => {
    fc.assert(
      fc.property(shapes, fc.constantFrom('exports', 'output'), (shape, of) => {
        const table = randomIo(shape);
        const { A, B, v, of: home, rows, e, n } = brute(table);
        const w = of === 'exports' ? e.map(sum) : [...table.x];
        const own = (j: number) => sum(rows(home[j]).map((i) => v[i] * B[i][j]));
        const abroad = (j: number) =>
          sum(Array.from({ length: n }, (_, i) => (home[i] === home[j] ? 0 : A[i][j])));
        const result = found(table, { of, level: 'country' });
        table.economies.forEach((exporter, s) => {
          const all = sum(rows(s).map((j) => w[j]));
          const [a, b] = ['by_value_added', 'by_inputs'].map(
            (term) => result.find((row) => row.term === term && row.exporter === exporter)?.value,
          );
          if (!(all > 0)) return;
          expect(a).toBeCloseTo(sum(rows(s).map((j) => own(j) * w[j])) / all, 9);
          expect(b).toBeCloseTo(1 - sum(rows(s).map((j) => abroad(j) * w[j])) / all, 9);
        });
      }),
      { numRuns: 50 },
    );
  });
  it('has a reason where nothing is sold', () => {
    const one = buildTable({
      year: '2000',
      rows: [{ economy: 'A', sector: 'i' }],
      demand: [{ economy: 'A', category: '' }],
      Z: Float64Array.from([1]),
      Y: Float64Array.from([5]),
    });
    for (const row of found(one)) expect(row.value).toEqual({ missing: 'zero-denominator' });
  });
});
