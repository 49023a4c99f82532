import { isMissing } from '../../base/missing.ts';
import { UNITS } from '../../base/unit.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import { similarity } from '../industry/kernels/similarity.ts';
import { worstOf } from '../industry/worst-of.ts';
import { sumsOfEachApart } from '../levels/imports-from-partners.ts';
import { either } from '../lineage.ts';
import { longRows } from '../long-rows.ts';
import { KEYS, longFields } from '../long-table.ts';
import { term } from '../term.ts';
import { byProductBothWays } from './flows-apart.ts';
import { rowAt } from './kernels/totals.ts';
import { matrixFields } from './trade-input.ts';
import { ofExports, ofImportsOf } from './trade-lineage.ts';
import { importsOption, shownPlaces, tradeOptions } from './trade-options.ts';
import { readTradeYears } from './trade-years.ts';

const keys = [KEYS.reporter, KEYS.partner, KEYS.period];

export const complementarity = defineIndicator({
  id: 'complementarity',
  room: 'trade',
  title: { en: 'Trade complementarity', es: 'Complementariedad comercial' },
  summary: {
    en: 'How well what one economy exports fits what another imports: 100 is a perfect fit, 0 none.',
    es: 'Qué tanto lo que exporta una economía corresponde a lo que importa otra: 100 es total, 0 es ninguna.',
  },
  formula: ['C_ij = 100·(1 − ½ Σ_p |m_jp/M_j − x_ip/X_i|)'],
  references: [{ work: 'michaely1996' }],
  input: { table: 'trade_flow', fields: matrixFields },
  options: { ...tradeOptions, imports: importsOption },
  sums: sumsOfEachApart,
  apart: byProductBothWays,
  output: longFields(keys),
  terms: [term('complementarity', UNITS.index, 'complementarity', 'complementariedad')],
  conventions: [
    {
      en: 'The reporter is the exporter i, the partner the importer j, whose basket is what it buys from all the world. `show` chooses exporters.',
      es: 'El declarante es el exportador i y el socio el importador j, cuya canasta es lo que compra a todo el mundo. `show` elige exportadores.',
    },
  ],
  lineage: either(ofExports('endpoints', 'reporter'), ofImportsOf('endpoints', 'partner')),
  compute(table, options) {
    const { years, dropped, notes } = readTradeYears(table, options, 'complementarity', 'need');
    const rows = longRows(keys);
    const residuals: Residual[] = [];
    for (const { year, economies, products, exports, imports } of years) {
      const width = products.length;
      for (const i of shownPlaces(options, economies))
        for (let j = 0; j < economies.length; j += 1) {
          if (i === j) continue;
          const sold = rowAt(exports, i, width);
          const bought = rowAt(imports as Float64Array, j, width);
          const pair = similarity(sold, bought);
          const value = isMissing(pair) ? pair.missing : 100 * (1 - pair.krugman / 2);
          rows.add([economies[i], economies[j], year], 'complementarity', UNITS.index, value);
          if (typeof value === 'number' && !isMissing(pair))
            residuals.push(closes('C/100 = Σ min(x, m)', value / 100 - pair.fingerKreinin, 1));
        }
    }
    return { table: rows.table('complementarity'), residuals: worstOf(residuals), notes, dropped };
  },
});
