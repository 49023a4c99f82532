import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../../src/base/table.ts';
import { buildTable } from '../../../../src/indicators/chains/build-table.ts';
import { chainContext } from '../../../../src/indicators/chains/chain-context.ts';
import { importantCoefficients } from '../../../../src/indicators/chains/classical/important-coefficients.ts';
import type { IoTable } from '../../../../src/indicators/chains/io-table.ts';
import type { RawOptions } from '../../../../src/indicators/options.ts';
import { parseOptions } from '../../../../src/indicators/parse-options.ts';
import { plainBackend } from '../../../../src/math/dense/plain.ts';
import {
  identity,
  invert,
  type Matrix,
  multiplyVector,
  randomIo,
  shapes,
  subtract,
} from '../../../support/random-io.ts';

const run = (table: IoTable, options: RawOptions = {}) =>
  rowsOf(
    importantCoefficients.computeTable(
      chainContext(table, plainBackend()),
      parseOptions(importantCoefficients.options, options),
    ).table,
  );

const inverseOf = (A: Matrix) => invert(subtract(identity(A.length), A));
const flat = (matrix: Matrix) => matrix.flat();

interface Model {
  readonly names: readonly string[];
  readonly A: Matrix;
  readonly x: readonly number[];
}

function modelOf(table: IoTable, from: number, to: number): Model {
  const x = [...table.x.slice(from, to)];
  const A = x.map((_, i) =>
    x.map((out, j) => (out === 0 ? 0 : (table.Z[(from + i) * table.n + from + j] as number) / out)),
  );
  return { names: table.rows.slice(from, to).map(({ economy, sector }) => `${economy}.${sector}`), A, x };
}

/** Largest relative change of an output when t is added to one coefficient and everything is solved again. */
function moved({ A, x }: Model, i: number, j: number, t: number): number {
  const final = x.map((out, k) => out - (multiplyVector(A, [...x])[k] as number));
  const changed = A.map((row, k) => row.map((a, l) => (k === i && l === j ? a + t : a)));
  const after = multiplyVector(inverseOf(changed), final);
  return Math.max(...x.map((out, k) => (out > 0 ? Math.abs((after[k] as number) / out - 1) : 0)));
}

describe('important-coefficients', () => {
  it('at its limit a coefficient moves some output by what is tolerated, solved again', () => {
    fc.assert(
      fc.property(
        shapes,
        fc.constantFrom('domestic', 'world'),
        fc.constantFrom(1, 5, 20),
        (shape, scope, p) => {
          const table = randomIo(shape);
          const models =
            scope === 'world'
              ? [modelOf(table, 0, table.n)]
              : table.economies.map((_, s) =>
                  modelOf(table, table.start[s] as number, table.start[s + 1] as number),
                );
          const rows = run(table, { scope, tolerated: String(p), top: '1000' });
          const limits = rows.filter(({ term }) => term === 'limit');
          const cells = models.flatMap((model) => flat(model.A).filter((a) => a > 0));
          expect(limits).toHaveLength(cells.length);
          for (const { economy, sector, partner, partner_sector, value } of limits) {
            const seller = `${economy}.${sector}`;
            const model = models.find(({ names }) => names.includes(seller)) as Model;
            const [i, j] = [seller, `${partner}.${partner_sector}`].map((name) =>
              model.names.indexOf(name),
            ) as [number, number];
            const t = ((model.A[i]?.[j] as number) * (value as number)) / 100;
            expect(moved(model, i, j, t) / (p / 100)).toBeCloseTo(1, 6);
          }
          const least = rows.filter(({ term }) => term === 'limit').map(({ value }) => value as number);
          const important = rows.filter(({ term }) => term === 'important').map(({ value }) => value);
          if (scope === 'world' && least.length > 0) {
            expect(least).toEqual(least.toSorted((a, b) => a - b));
            expect(important[0]).toBeCloseTo(least.filter((value) => value <= 100).length / least.length, 12);
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('the field of influence is what the inverse gains by a small change', () => {
    const table = randomIo({ economies: 2, sectors: 3, seed: 9, zeros: 0.2, negative: false, idle: false });
    const { A, names } = modelOf(table, 0, table.n);
    const before = flat(inverseOf(A));
    const rows = run(table, { scope: 'world', order: 'norm', top: '1000' });
    const norms = rows.filter(({ term }) => term === 'influence_norm');
    expect(norms.map(({ value }) => value)).toEqual(
      norms.map(({ value }) => value as number).toSorted((a, b) => b - a),
    );
    for (const { economy, sector, partner, partner_sector, value } of norms) {
      const [i, j] = [names.indexOf(`${economy}.${sector}`), names.indexOf(`${partner}.${partner_sector}`)];
      const t = 1e-6;
      const after = flat(inverseOf(A.map((row, k) => row.map((a, l) => (k === i && l === j ? a + t : a)))));
      const gain = after.map((b, at) => (b - (before[at] as number)) / t);
      expect((value as number) / Math.hypot(...gain)).toBeCloseTo(1, 4);
      const sum = rows.find(
        (row) =>
          row.term === 'influence_sum' &&
          row.economy === economy &&
          row.sector === sector &&
          row.partner === partner &&
          row.partner_sector === partner_sector,
      )?.value;
      expect((sum as number) / gain.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 4);
    }
  });

  it('are those of the textbook: the inverse of Miller and Blair, worked by hand', () => {
    // B = [[1.254125, 0.330033], [0.264026, 1.122112]], x = (1000, 2000): section 2.3
    const table = buildTable({
      year: '2009',
      rows: ['s1', 's2'].map((sector) => ({ economy: 'AAA', sector })),
      demand: [{ economy: 'AAA', category: '' }],
      Z: Float64Array.from([150, 500, 200, 100]),
      Y: Float64Array.from([350, 1700]),
    });
    const rows = run(table);
    const of = (term: string, sector: string, partner: string) =>
      rows.find((row) => row.term === term && row.sector === sector && row.partner_sector === partner)?.value;
    // a_12 = 0.25 of 2000: 1 / (0.25 (1.254125 · 2 + 0.01 · 0.264026))
    expect(of('limit', 's1', 's2')).toBeCloseTo(1 / (0.25 * (1.254125 * 2 + 0.01 * 0.264026)), 4);
    expect(of('limit', 's2', 's1')).toBeCloseTo(1 / (0.2 * (1.122112 / 2 + 0.01 * 0.330033)), 4);
    expect(of('influence_sum', 's1', 's2')).toBeCloseTo((1.254125 + 0.264026) * (0.264026 + 1.122112), 4);
  });

  it('says the same of rows that are shown as of all, and keeps as many as are asked for', () => {
    const table = randomIo({ economies: 3, sectors: 3, seed: 7, zeros: 0.2, negative: false, idle: false });
    const all = run(table, { top: '1000' });
    expect(run(table, { top: '1000', show: 'E1' })).toEqual(all.filter(({ economy }) => economy === 'E1'));
    const few = run(table, { top: '2' }).filter(({ rank }) => rank !== null);
    expect(few).toEqual(all.filter(({ rank }) => rank === '1' || rank === '2'));
  });
});
