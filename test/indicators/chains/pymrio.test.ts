import { describe, expect, it } from 'vitest';
import type { SatelliteInput } from '../../../src/base/io-table-input.ts';
import { UNITS } from '../../../src/base/unit.ts';
import { buildTable } from '../../../src/indicators/chains/build-table.ts';
import { chainContext } from '../../../src/indicators/chains/chain-context.ts';
import type { ChainContext } from '../../../src/indicators/chains/context.ts';
import type { Satellite } from '../../../src/indicators/chains/io-table.ts';
import { ghoshRows } from '../../../src/indicators/chains/kernels/propagation.ts';
import { footprint } from '../../../src/indicators/chains/kernels/satellites.ts';
import { plainBackend } from '../../../src/math/dense/plain.ts';
import { goldenFolder, labelledMatrix } from '../../support/chain-tables.ts';

const folder = goldenFolder('pymrio_test_mrio');

function close(found: ArrayLike<number>, wanted: readonly number[], name: string): void {
  expect(found.length, name).toBe(wanted.length);
  const scale = Math.max(...wanted.map(Math.abs));
  const worst = wanted.reduce(
    (most, value, i) => Math.max(most, Math.abs(found[i] - value) / Math.max(Math.abs(value), 1e-9 * scale)),
    0,
  );
  expect(worst, name).toBeLessThanOrEqual(1e-9);
}

const split = (label: string): readonly [string, string] => {
  const at = label.indexOf('.');
  return [label.slice(0, at), label.slice(at + 1)];
};

describe('against the Python package pymrio on its test table', () => {
  const read = (name: string) => labelledMatrix(`${folder}/${name}.csv`);
  const context = contextOf();

  function contextOf(): ChainContext {
    const Z = read('core_Z');
    const Y = read('core_Y');
    const satellites = ['emissions', 'factor_inputs'].flatMap((group): SatelliteInput[] => {
      const F = read(`${group}_F`);
      return F.rows.map((name, i) => ({
        name,
        title: { en: name, es: name },
        unit: UNITS.dataUnit,
        values: Float64Array.from(F.values[i]),
        ...(group === 'emissions' ? { direct: directOf(i) } : {}),
      }));
    });
    const table = buildTable({
      year: '2000',
      rows: Z.rows.map((label) => ({ economy: split(label)[0], sector: split(label)[1] })),
      demand: Y.columns.map((label) => ({ economy: split(label)[0], category: split(label)[1] })),
      Z: Float64Array.from(Z.values.flat()),
      Y: Float64Array.from(Y.values.flat()),
      satellites,
      tolerance: { withoutInputs: 1 },
    });
    return chainContext(table, plainBackend());
  }

  function directOf(i: number): Record<string, number> {
    const F = read('emissions_F_Y');
    const out: Record<string, number> = {};
    F.columns.forEach((label, c) => {
      const [economy] = split(label);
      out[economy] = (out[economy] ?? 0) + F.values[i][c];
    });
    return out;
  }

  it('has its output, coefficients, Leontief and Ghosh inverses', () => {
    const { table, n, G } = context;
    close(table.x, read('core_x').values.flat(), 'x');
    const A = table.Z.map((value, at) => value * context.perOutput[at % n]);
    close(A, read('core_A').values.flat(), 'A');
    close(context.inverse(), read('core_L').values.flat(), 'L');
    const rows = (what: 'coefficients' | 'inverse'): number[] =>
      Array.from({ length: G }, (_, s) => [...ghoshRows(context, s, what)]).flat();
    close(rows('coefficients'), read('ghosh_B').values.flat(), 'Ghosh coefficients');
    close(rows('inverse'), read('ghosh_G').values.flat(), 'Ghosh inverse');
  });

  it('has its trade', () => {
    close(context.exports(), read('gross_trade_bilat_flows').values.flat(), 'flows');
    close(
      context.totalExports(),
      read('gross_trade_totals').values.map((row) => row[0]),
      'exports',
    );
  });

  it('has its multipliers and footprints, by economy and by product', () => {
    const { table, n, G } = context;
    const N = table.sectors.length;
    for (const group of ['emissions', 'factor_inputs']) {
      const wanted = (what: string) => read(`${group}_${what}`);
      wanted('S').rows.forEach((name, q) => {
        const account = table.satellites.find((candidate) => candidate.name === name) as Satellite;
        const found = footprint(context, account);
        // by economy that uses and industry of the product, over all producers
        const products = (values: Float64Array): Float64Array => {
          const out = new Float64Array(n);
          for (let i = 0; i < n; i += 1) {
            for (let r = 0; r < G; r += 1) out[r * N + table.rowSector[i]] += values[i * G + r];
          }
          return out;
        };
        close(found.intensity, wanted('S').values[q], `${name} S`);
        close(found.multiplier, wanted('M').values[q], `${name} M`);
        close(account.values, wanted('D_pba').values[q], `${name} D_pba`);
        close(products(found.byProduct), wanted('D_cba').values[q], `${name} D_cba`);
        close(products(found.importedByProduct), wanted('D_imp').values[q], `${name} D_imp`);
        close(found.exported, wanted('D_exp').values[q], `${name} D_exp`);
        close(found.production, wanted('D_pba_reg').values[q], `${name} D_pba by economy`);
        close(found.consumption, wanted('D_cba_reg').values[q], `${name} D_cba by economy`);
        close(found.imported, wanted('D_imp_reg').values[q], `${name} D_imp by economy`);
        const exported = new Float64Array(G);
        found.exported.forEach((value, i) => {
          exported[table.rowEconomy[i]] += value;
        });
        close(exported, wanted('D_exp_reg').values[q], `${name} D_exp by economy`);
      });
    }
  });
});
