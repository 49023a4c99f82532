import { UNITS } from '../../base/unit.ts';
import { longRows } from '../long-rows.ts';
import { longFields } from '../long-table.ts';
import { choice } from '../options.ts';
import { term } from '../term.ts';
import { CHAIN_KEYS } from './chain-keys.ts';
import { chainOptions, shown } from './chain-options.ts';
import { chainResult, contentCloses } from './chain-result.ts';
import { closesIn } from './closes-in.ts';
import { defineChain } from './define-chain.ts';
import { meldRows } from './kernels/meld.ts';
import { advantageBasis, revealedAdvantage } from './kernels/revealed-advantage.ts';
import { withGroups } from './with-groups.ts';

const keys = [CHAIN_KEYS.year, CHAIN_KEYS.exporter, CHAIN_KEYS.sector];

export const valueAddedRca = defineChain({
  id: 'value-added-rca',
  room: 'chains',
  tables: 'year',
  title: {
    en: 'Revealed comparative advantage in value added',
    es: 'Ventaja comparativa revelada en valor agregado',
  },
  summary: {
    en: 'In which industries an economy is strong, counting what it makes itself rather than what passes through.',
    es: 'En qué industrias es fuerte una economía, contando lo que ella misma hace y no lo que solo pasa por ella.',
  },
  formula: ['RCA_si = (z_si / Σ_i z_si) / (Σ_s z_si / Σ_s Σ_i z_si),  z = v̂ L e (value added), e (gross)'],
  references: [{ work: 'koopman2014', section: 'II.C' }, { work: 'balassa1965' }],
  input: { table: 'io_table' },
  options: {
    basis: choice(['value-added', 'gross', 'own-exports'], 'value-added', {
      en: 'domestic value added by industry of origin, gross exports, or rows of v̂ B_ss ê as the R package gvc takes them',
      es: 'valor agregado nacional por industria de origen, exportaciones brutas, o filas de v̂ B_ss ê como el paquete gvc de R',
    }),
    years: chainOptions.years,
    groups: chainOptions.groups,
  },
  output: longFields(keys),
  terms: [
    term('basis', 'input', 'amount compared', 'monto comparado'),
    term('rca', UNITS.index, 'revealed comparative advantage', 'ventaja comparativa revelada'),
  ],
  conventions: [
    {
      en: 'own-exports also counts value added that has come home before; value-added does not.',
      es: 'own-exports cuenta además el valor agregado que ya había vuelto a casa; value-added no.',
    },
  ],
  computeTable: withGroups((context, options) => {
    const { table, G } = context;
    const N = table.sectors.length;
    const rows = longRows(keys);
    const show = shown(table, options, ['exporter', 'importer', 'sector']);
    const values = meldRows(table, advantageBasis(context, options.basis));
    const { rca, defined, byEconomy } = revealedAdvantage(values, G, N);
    for (let s = 0; s < G; s += 1) {
      for (let k = 0; k < N; k += 1) {
        if (!show.exporter(s) || !show.sector(k)) continue;
        const cells = [table.year, table.economies[s], table.sectors[k]];
        rows.add(cells, 'basis', table.unit, values[s * N + k]);
        rows.add(cells, 'rca', UNITS.index, defined[s * N + k] === 1 ? rca[s * N + k] : 'zero-denominator');
      }
    }
    return chainResult('value-added-rca', rows, context, [
      ...(options.basis === 'gross' ? [] : contentCloses(context)),
      closesIn(context, 'Σ_s X_s RCA_sk = Σ_s X_s', averageMiss(rca, defined, byEconomy, N), 1),
    ]);
  }),
});

/** How far the mean of an industry's advantage, weighted by economy, is from 1, where all economies have one and some has any weight. */
function averageMiss(rca: Float64Array, defined: Uint8Array, weights: Float64Array, N: number): number {
  const world = weights.reduce((sum, weight) => sum + weight, 0);
  let worst = 0;
  for (let k = 0; k < N; k += 1) {
    let mean = 0;
    let all = true;
    weights.forEach((weight, s) => {
      all &&= weight === 0 || defined[s * N + k] === 1;
      mean += (weight * rca[s * N + k]) / world;
    });
    if (all && world !== 0) worst = Math.max(worst, Math.abs(mean - 1));
  }
  return worst;
}
