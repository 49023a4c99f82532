import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Row, rowsOf } from '../../../src/base/table.ts';
import { buildTable } from '../../../src/indicators/chains/build-table.ts';
import { chainContext } from '../../../src/indicators/chains/chain-context.ts';
import { ioMatrices } from '../../../src/indicators/chains/io-matrices.ts';
import type { IoTable } from '../../../src/indicators/chains/io-table.ts';
import type { RawOptions } from '../../../src/indicators/options.ts';
import { parseOptions } from '../../../src/indicators/parse-options.ts';
import { plainBackend } from '../../../src/math/dense/plain.ts';
import { goldenFolder, goldenTable, labelledMatrix } from '../../support/chain-tables.ts';
import { randomIo, shapes } from '../../support/random-io.ts';

const run = (table: IoTable, options: RawOptions) =>
  ioMatrices.computeTable(chainContext(table, plainBackend()), parseOptions(ioMatrices.options, options));
const matrix = (table: IoTable, options: RawOptions): number[] =>
  rowsOf(run(table, options).table).map(({ value }) => value as number);

/** Two industries of one economy, Miller and Blair 2009, sections 2.3 and 12.1. */
const TEXTBOOK = buildTable({
  year: '2009',
  rows: ['s1', 's2'].map((sector) => ({ economy: 'AAA', sector })),
  demand: [{ economy: 'AAA', category: '' }],
  Z: Float64Array.from([150, 500, 200, 100]),
  Y: Float64Array.from([350, 1700]),
});

describe('io-matrices', () => {
  it.each([
    ['inputs', [0.15, 0.25, 0.2, 0.05]],
    ['leontief', [1.2541, 0.33, 0.264, 1.1221]],
    ['allocation', [0.15, 0.5, 0.1, 0.05]],
    ['ghosh', [1.2541, 0.6601, 0.132, 1.1221]],
  ])('%s is that of the textbook', (name, wanted) => {
    matrix(TEXTBOOK, { matrix: name }).forEach((value, at) => {
      expect(value).toBeCloseTo(wanted[at] as number, 4);
    });
  });

  it.each(['leather', 'wiod1995_8x7'])('the Leontief inverse is B of R icio on %s', (name) => {
    const folder = goldenFolder(name);
    const B = labelledMatrix(`${folder}/icio_B.csv`);
    const found = rowsOf(run(goldenTable(folder, '.'), {}).table);
    expect(found).toHaveLength(B.rows.length ** 2);
    found.forEach(({ exporter, sector, partner, partner_sector, value }) => {
      const wanted =
        B.values[B.rows.indexOf(`${exporter}.${sector}`)]?.[
          B.columns.indexOf(`${partner}.${partner_sector}`)
        ];
      expect(Math.abs((value as number) - (wanted as number))).toBeLessThan(1e-12);
    });
  });

  it('both inverses solve their equation, and both sides are one matrix seen from output', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const table = randomIo(shape);
        const { n, x } = table;
        const [A, B, H, G] = ['inputs', 'leontief', 'allocation', 'ghosh'].map((name) =>
          matrix(table, { matrix: name }),
        );
        const product = (left: number[], right: number[], i: number, j: number) =>
          left
            .slice(i * n, (i + 1) * n)
            .reduce((sum, value, k) => sum + value * (right[k * n + j] as number), 0);
        for (let i = 0; i < n; i += 1)
          for (let j = 0; j < n; j += 1) {
            const one = i === j ? 1 : 0;
            const at = i * n + j;
            expect(Math.abs((B[at] as number) - one - product(A, B, i, j))).toBeLessThan(
              1e-9 * (1 + Math.abs(B[at] as number)),
            );
            if (x[i] === 0 || x[j] === 0) continue;
            const size = 1 + Math.abs(G[at] as number);
            expect(Math.abs((G[at] as number) - one - product(H, G, i, j))).toBeLessThan(1e-7 * size);
            expect(
              Math.abs(((B[at] as number) * (x[j] as number)) / (x[i] as number) - (G[at] as number)),
            ).toBeLessThan(1e-9 * size);
          }
      }),
      { numRuns: 40 },
    );
  });

  it('shows the rows and columns that are named, with the numbers of the whole', () => {
    const table = randomIo({ economies: 3, sectors: 2, seed: 5, zeros: 0.2, negative: false, idle: false });
    const all = rowsOf(run(table, {}).table);
    const some = rowsOf(
      run(table, { show: 'E1', 'show.partner': 'E2', 'show.sector': table.sectors[1] as string }).table,
    );
    const same = (row: Row) =>
      row.exporter === 'E1' && row.partner === 'E2' && row.sector === table.sectors[1];
    expect(some).toEqual(all.filter(same));
    expect(some).toHaveLength(2);
  });

  it('refuses more cells than are allowed, and both ways on work', () => {
    const table = randomIo({ economies: 3, sectors: 2, seed: 5, zeros: 0, negative: false, idle: false });
    let message = '';
    try {
      run(table, { most: 35 });
    } catch (error) {
      message = (error as { toText(lang: string): string }).toText('en');
    }
    expect(message).toMatch(/36 cells/);
    const [, most = ''] = /most=(\d+)/.exec(message) ?? [];
    expect(run(table, { most }).table.rows).toBe(36);
    expect(run(table, { most: 35, show: 'E1' }).table.rows).toBe(12);
  });
});
