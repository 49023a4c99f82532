import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/base/table.ts';
import { chainContext } from '../../../src/indicators/chains/chain-context.ts';
import { miroudotYeTerms } from '../../../src/indicators/chains/kernels/miroudot-ye.ts';
import { selfBilateralTerms } from '../../../src/indicators/chains/kernels/self.ts';
import { sinkTerms } from '../../../src/indicators/chains/kernels/sink.ts';
import { sourceTerms } from '../../../src/indicators/chains/kernels/source.ts';
import { forwardOutput, tripartiteTerms } from '../../../src/indicators/chains/kernels/tripartite.ts';
import { participation } from '../../../src/indicators/chains/participation.ts';
import { parseOptions } from '../../../src/indicators/parse-options.ts';
import { plainBackend } from '../../../src/math/dense/plain.ts';
import { goldenFolder, goldenTable } from '../../support/chain-tables.ts';
import { expectNear } from '../../support/numbers.ts';
import { bilateralSector, collapse, expectKeyed, type Keyed, keyedFile } from './golden.ts';

const PAIR = ['exporter', 'importer'];

for (const name of ['leather', 'wiod1995_8x7']) {
  const folder = goldenFolder(name);
  describe(`against the Python package gvcAnalyzer on ${name}`, () => {
    const table = goldenTable(folder, '.');
    const context = chainContext(table, plainBackend());
    const read = (what: string, keys: readonly string[]) =>
      keyedFile(`${folder}/gvcAnalyzer_${what}.csv`, keys);
    const pairs = (values: Float64Array): Keyed => collapse(bilateralSector(context.table, values), [0, 2]);

    it.each([
      ['source', () => sourceTerms(context)],
      ['sink', () => sinkTerms(context)],
    ] as const)('agrees on bilateral exports by %s', (approach, compute) => {
      const terms = compute();
      const wanted = read(`bm_2023_bilateral_${approach}_all`, PAIR);
      for (const term of ['DVA', 'DDC', 'FVA', 'FDC'])
        expectKeyed(pairs(terms[term]), wanted.get(`${term}${approach}_sr`) as Keyed, term);
      expectKeyed(pairs(terms.GEXP), wanted.get('EX_sr') as Keyed, 'EX');
    });

    it('agrees on the bilateral flow as its own perimeter', () => {
      const terms = selfBilateralTerms(context);
      const wanted = read('bm_2023_bilateral_pure_all', PAIR);
      const { economies } = context.table;
      for (const term of ['DVA', 'DDC', 'FVA', 'FDC']) {
        const found = new Map(
          economies.flatMap((s, a) =>
            economies.map((r, b) => [`${s}|${r}`, terms[term][a * economies.length + b]] as const),
          ),
        );
        expectKeyed(found, wanted.get(`${term}_star_sr`) as Keyed, term);
      }
    });

    it('agrees on the exporter in total, which is also Miroudot and Ye', () => {
      const terms = miroudotYeTerms(context, 'country');
      const wanted = read('bm_2023_exporter_total_all', ['country']);
      for (const term of ['DVA', 'DDC', 'FVA', 'FDC'])
        expectKeyed(
          collapse(bilateralSector(context.table, terms[term]), [0]),
          wanted.get(`${term}_s`) as Keyed,
          term,
        );
    });

    it('agrees on participation in three parts', () => {
      const terms = tripartiteTerms(context);
      const wanted = read('bm_2025_tripartite_trade_all', PAIR);
      expectKeyed(pairs(terms.DAVAX), wanted.get('DAVAX_sr') as Keyed, 'DAVAX');
      expectKeyed(pairs(terms.GVC), wanted.get('GVC_sr') as Keyed, 'GVC');
      for (const term of ['PF', 'TS', 'PB'])
        expectKeyed(pairs(terms[term]), wanted.get(`GVC_${term}`) as Keyed, term);
      const totals = read('bm_2025_trade_measures', ['exporter']);
      for (const term of ['PF', 'TS', 'PB'])
        expectKeyed(collapse(pairs(terms[term]), [0]), totals.get(`GVC_${term}_s`) as Keyed, term);
    });

    it.each(['country', 'sector', 'bilateral', 'bilateral-sector'])(
      'shares of exports in no chain, backward, forward and two-sided are a whole by %s',
      (level) => {
        const options = parseOptions(participation.options, { method: 'tripartite', level });
        const sums = new Map<string, number>();
        for (const row of rowsOf(participation.computeTable(context, options).table)) {
          if (!['DAVAX', 'PB', 'PF', 'TS'].includes(String(row.term)) || typeof row.value !== 'number')
            continue;
          const place = [row.exporter, row.importer, row.sector].join('|');
          sums.set(place, (sums.get(place) ?? 0) + row.value);
        }
        expect(sums.size).toBeGreaterThan(2);
        for (const [place, sum] of sums) expect(Math.abs(sum - 1), place).toBeLessThan(1e-9);
      },
    );

    it('agrees on the share that is in no chain', () => {
      const options = parseOptions(participation.options, { method: 'tripartite', level: 'bilateral' });
      const wanted = read('bm_2025_tripartite_trade_all', PAIR);
      const exports = read('bm_2023_bilateral_source_all', PAIR).get('EX_sr') as Keyed;
      const rows = rowsOf(participation.computeTable(context, options).table).filter(
        ({ term, value }) => term === 'DAVAX' && typeof value === 'number',
      );
      expect(rows.length).toBeGreaterThan(5);
      for (const { exporter, importer, value } of rows) {
        const pair = `${exporter}|${importer}`;
        const share = (wanted.get('DAVAX_sr')?.get(pair) as number) / (exports.get(pair) as number);
        expectNear(value as number, share);
      }
    });

    it('agrees on forward output only: the other output terms of the peer contradict each other', () => {
      const sectors = read('bm_2025_output_measures_sector', ['country', 'sector']);
      const { PF_X } = forwardOutput(context);
      const rows = context.table.rows.map((row) => `${row.economy}|${row.sector}`);
      expectKeyed(new Map(rows.map((row, i) => [row, PF_X[i]])), sectors.get('GVC_PF_Xi') as Keyed, 'PF_X');
      // the peer's error: the sectors of one country do not add up to the country
      const country = read('bm_2025_output_measures', ['country']).get('GVC_PB_X') as Keyed;
      const added = collapse(sectors.get('GVC_PB_Xi') as Keyed, [0]);
      const first = [...country.keys()][0];
      expect(Math.abs((added.get(first) as number) / (country.get(first) as number) - 1)).toBeGreaterThan(
        0.01,
      );
    });
  });
}
