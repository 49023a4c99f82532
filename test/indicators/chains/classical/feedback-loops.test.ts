import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../../src/base/table.ts';
import { chainContext } from '../../../../src/indicators/chains/chain-context.ts';
import { feedbackLoops } from '../../../../src/indicators/chains/classical/feedback-loops.ts';
import type { IoTable } from '../../../../src/indicators/chains/io-table.ts';
import type { RawOptions } from '../../../../src/indicators/options.ts';
import { parseOptions } from '../../../../src/indicators/parse-options.ts';
import { plainBackend } from '../../../../src/math/dense/plain.ts';
import { permutations } from '../../../support/permutations.ts';
import { randomIo, shapes } from '../../../support/random-io.ts';

const run = (table: IoTable, options: RawOptions = {}) =>
  rowsOf(
    feedbackLoops.computeTable(
      chainContext(table, plainBackend()),
      parseOptions(feedbackLoops.options, options),
    ).table,
  );
const valuesOf = (rows: ReturnType<typeof run>, term: string) =>
  rows.filter((row) => row.term === term).map(({ value }) => value as number);

/** Flows between economies, by definition. */
function flowsOf(table: IoTable, final: boolean): number[][] {
  const { n, Z, Y, rowEconomy: of } = table;
  const G = table.economies.length;
  return Array.from({ length: G }, (_, s) =>
    Array.from({ length: G }, (_, r) => {
      let total = 0;
      for (let i = 0; i < n; i += 1) {
        if (of[i] !== s) continue;
        for (let j = 0; j < n; j += 1) if (of[j] === r) total += Z[i * n + j] as number;
        if (final) total += Y[i * G + r] as number;
      }
      return total;
    }),
  );
}

describe('feedback-loops', () => {
  it('are one after another the largest of all permutations of what is left', () => {
    fc.assert(
      fc.property(shapes, fc.boolean(), fc.boolean(), (shape, own, final) => {
        const table = randomIo(shape);
        const flows = flowsOf(table, final);
        const rows = run(table, {
          own: own ? 'count' : 'leave-out',
          flows: final ? 'all' : 'inputs',
          top: '1000',
        });
        const loops = valuesOf(rows, 'loop');
        expect(loops).toHaveLength(own ? flows.length : flows.length - 1);
        const all = flows
          .flatMap((row, i) => row.filter((_, j) => own || i !== j))
          .reduce((a, b) => a + b, 0);
        expect(valuesOf(rows, 'total')[0]).toBeCloseTo(all, 6);
        expect(loops.reduce((a, b) => a + b, 0)).toBeCloseTo(all, 6);
        expect(valuesOf(rows, 'cycle').reduce((a, b) => a + b, 0)).toBeCloseTo(all, 6);
        const best = Math.max(
          ...permutations(flows.length)
            .filter((to) => own || to.every((j, i) => i !== j))
            .map((to) => to.reduce((sum, j, i) => sum + (flows[i]?.[j] as number), 0)),
        );
        if (loops.length > 0) expect(loops[0]).toBeCloseTo(best, 6);
        loops.forEach((flow, at) => {
          if (at > 0) expect(flow).toBeLessThanOrEqual((loops[at - 1] as number) + 1e-6);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('of industries are those of each economy, with the circuits that are written', () => {
    const table = randomIo({ economies: 2, sectors: 3, seed: 5, zeros: 0, negative: false, idle: false });
    const rows = run(table, { of: 'industries', own: 'count', top: '1000' });
    const at = (economy: string, sector: string) =>
      table.rows.findIndex((row) => row.economy === economy && row.sector === sector);
    const cycles = rows.filter(({ term }) => term === 'cycle');
    const members = new Map<string, number>();
    for (const { economy, rank, path, value } of cycles) {
      const names = String(path).split(' → ');
      expect(names.at(-1)).toBe(names[0]);
      const flow = names
        .slice(1)
        .map(
          (name, k) =>
            table.Z[at(economy as string, names[k] as string) * table.n + at(economy as string, name)],
        )
        .reduce<number>((a, b) => a + (b as number), 0);
      expect(value).toBeCloseTo(flow, 9);
      members.set(`${economy} ${rank}`, (members.get(`${economy} ${rank}`) ?? 0) + names.length - 1);
    }
    expect([...members.values()]).toEqual([3, 3, 3, 3, 3, 3]);
    expect(run(table, { of: 'industries', own: 'count', top: '1000', show: 'E1' })).toEqual(
      rows.filter(({ economy }) => economy === 'E1'),
    );
  });

  it('of one economy alone are none, and shares of nothing are missing', () => {
    const table = randomIo({ economies: 1, sectors: 2, seed: 1, zeros: 0, negative: false, idle: false });
    expect(run(table).map(({ term, value }) => [term, value])).toEqual([['total', 0]]);
    const still = { ...table, Z: new Float64Array(4) };
    expect(run(still, { of: 'industries' }).find(({ term }) => term === 'loop_share')?.value).toEqual({
      missing: 'zero-denominator',
    });
  });
});
