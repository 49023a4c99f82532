import { UNITS } from '../../base/unit.ts';
import type { Residual } from '../define.ts';
import { longRows } from '../long-rows.ts';
import { longFields } from '../long-table.ts';
import { choice } from '../options.ts';
import { term } from '../term.ts';
import { INDUSTRY_PAIR } from './chain-keys.ts';
import { chainOptions, shown } from './chain-options.ts';
import { chainResult } from './chain-result.ts';
import { closesIn } from './closes-in.ts';
import type { ChainContext } from './context.ts';
import { defineChain } from './define-chain.ts';
import { economyPropagation, propagationLengths } from './kernels/propagation.ts';
import { type Gap, worstGap } from './kernels/recursion-gap.ts';

export const averagePropagation = defineChain({
  id: 'average-propagation',
  room: 'chains',
  tables: 'year',
  title: { en: 'Average propagation length', es: 'Longitud media de propagación' },
  summary: {
    en: 'How many steps it takes, on average, for what happens in one industry to reach another.',
    es: 'Cuántos pasos tarda, en promedio, en llegar a una industria lo que ocurre en otra.',
  },
  formula: [
    'APL_ij = [B(B − I)]_ij / (B − I)_ij',
    'APL_sr = Σ_ij [B(B − I)]_ij y_j / Σ_ij (B − I)_ij y_j,  i in s, j in r',
  ],
  references: [{ work: 'dietzenbacher2007', equation: '9' }],
  input: { table: 'io_table' },
  options: {
    level: choice(['country', 'sector'], 'country', {
      en: 'between economies, or between industries (name them with show: there are n² pairs)',
      es: 'entre economías o entre industrias (indíquelas con show: hay n² pares)',
    }),
    years: chainOptions.years,
  },
  output: longFields(INDUSTRY_PAIR),
  terms: [term('length', UNITS.stages, 'length', 'longitud')],
  conventions: [
    {
      en: 'Demand pull and cost push give the same length. Between economies, final products are the weights; pairs without a flow have none.',
      es: 'El arrastre de la demanda y el empuje de costos dan la misma longitud. Entre economías pesan los productos finales; los pares sin flujo no tienen.',
    },
  ],
  computeTable(context, options) {
    const { table, G, n } = context;
    const rows = longRows(INDUSTRY_PAIR);
    const show = shown(table, options, ['exporter', 'partner', 'sector']);
    if (options.level === 'country') {
      const { lengths: found, gaps } = context.share(economyPropagation);
      for (let s = 0; s < G; s += 1) {
        for (let r = 0; r < G; r += 1) {
          if (!show.exporter(s) || !show.importer(r)) continue;
          const value = found[s * G + r];
          const cells = [table.year, table.economies[s], null, table.economies[r], null];
          rows.add(cells, 'length', UNITS.stages, value === 0 ? 'zero-denominator' : value);
        }
      }
      return chainResult('average-propagation', rows, context, closed(context, gaps));
    }
    const all: Gap[] = [];
    for (let s = 0; s < G; s += 1) {
      if (!show.exporter(s)) continue;
      const { lengths, linked, gaps } = propagationLengths(context, s);
      all.push(...gaps);
      const from = table.start[s];
      for (let i = from; i < table.start[s + 1]; i += 1) {
        if (!show.sector(table.rowSector[i])) continue;
        for (let j = 0; j < n; j += 1) {
          if (!show.importer(table.rowEconomy[j])) continue;
          const at = (i - from) * n + j;
          const to = table.rows[j];
          // parts of an economy keep their own names here: a length does not add up
          const cells = [table.year, table.rows[i].economy, table.rows[i].sector, to.economy, to.sector];
          rows.add(cells, 'length', UNITS.stages, linked[at] === 1 ? lengths[at] : 'zero-denominator');
        }
      }
    }
    return chainResult('average-propagation', rows, context, closed(context, all));
  },
});

/** The worst of the recursions. */
function closed(context: ChainContext, gaps: readonly Gap[]): Residual[] {
  const { miss, scale } = worstGap(gaps);
  return [closesIn(context, 'B = I + A B', miss, scale)];
}
