import { isMissing } from '../../base/missing.ts';
import { UNITS } from '../../base/unit.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import { similarity } from '../industry/kernels/similarity.ts';
import { worstOf } from '../industry/worst-of.ts';
import { type Dropped, leftOut } from '../left-out.ts';
import { byTerm } from '../lineage.ts';
import { longRows } from '../long-rows.ts';
import { KEYS, longFields } from '../long-table.ts';
import { vocabulary } from '../option-vocabulary.ts';
import { number } from '../options.ts';
import { term } from '../term.ts';
import { byProductBothWays } from './flows-apart.ts';
import { cosine } from './kernels/cosine.ts';
import { correlation, logAdvantage } from './kernels/export-similarity.ts';
import { specialisation } from './kernels/specialisation.ts';
import { rowAt, rowSums } from './kernels/totals.ts';
import { orMissing } from './measured.ts';
import { refuseOneEconomy, tradersOf } from './one-economy.ts';
import { matrixFields } from './trade-input.ts';
import { ofFlow } from './trade-lineage.ts';
import { importsOfFlowOption, shownPlaces, tradeOptions } from './trade-options.ts';
import { readTradeYears } from './trade-years.ts';
import { splitWorld, worldCode, worldOption } from './world.ts';

const keys = [KEYS.reporter, KEYS.partner, KEYS.period];

export const tradeSimilarity = defineIndicator({
  id: 'trade-similarity',
  room: 'trade',
  title: { en: 'Similarity of export baskets', es: 'Similitud de las canastas de exportación' },
  summary: {
    en: 'How alike the baskets of two economies are: whether they compete with the same products.',
    es: 'Qué tan parecidas son las canastas de dos economías: si compiten con los mismos productos.',
  },
  formula: [
    'Finger–Kreinin = Σ_p min(s_i, s_j) = 1 − ½ Σ|s_i − s_j|;  Krugman = Σ|s_i − s_j|',
    'Bahar = corr_p(ln(RCA_i + ε), ln(RCA_j + ε));  cosine = Σ s_i s_j / √(Σs_i²·Σs_j²)',
  ],
  references: [{ work: 'finger1979' }, { work: 'bahar2014' }],
  input: { table: 'trade_flow', fields: matrixFields },
  options: {
    ...tradeOptions,
    flow: vocabulary.flow,
    imports: importsOfFlowOption,
    world: worldOption,
    epsilon: number(
      0.1,
      {
        en: 'ε that Bahar adds to RCA before the logarithm',
        es: 'ε que Bahar suma a la VCR antes del logaritmo',
      },
      { min: 1e-12 },
    ),
  },
  sums: ['economy', 'partner', 'product'],
  apart: byProductBothWays,
  pairs: ['reporter', 'partner'],
  output: longFields(keys),
  terms: [
    term('finger_kreinin', UNITS.index, 'Finger–Kreinin', 'Finger-Kreinin'),
    term('krugman', UNITS.index, 'Krugman index', 'índice de Krugman'),
    term('bahar', UNITS.index, 'Bahar', 'Bahar'),
    term('cosine', UNITS.index, 'cosine similarity', 'similitud del coseno'),
  ],
  conventions: [
    {
      en: 'Each pair once: the reporter comes before the partner in the alphabet.',
      es: 'Cada par una vez: el declarante va antes que el socio en el alfabeto.',
    },
    {
      en: 'Bahar’s correlation leaves out products that the world does not trade and counts those that neither exports (RCA = 0).',
      es: 'La correlación de Bahar omite los productos que el mundo no comercia y cuenta los que ninguna de las dos exporta (VCR = 0).',
    },
  ],
  lineage: byTerm({ bahar: ofFlow('endpoints') }, ofFlow('endpoints')),
  compute(table, options) {
    const chosen = { ...options, world: worldCode(options.world) ?? null };
    const read = readTradeYears(table, chosen, 'trade-similarity', options.flow === 'M' ? 'need' : 'no');
    const rows = longRows(keys);
    const residuals: Residual[] = [];
    const silent: string[] = [];
    for (const year of read.years) {
      const width = year.products.length;
      const all = options.flow === 'M' && year.imports !== null ? year.imports : year.exports;
      refuseOneEconomy('trade-similarity', tradersOf(year.year, year.economies, all), options.world);
      const { economies, values, world } = splitWorld(all, year.economies, width, options.world);
      const { rca } = specialisation(values, world, options.world === 'rest');
      const totals = rowSums(values, economies.length, width);
      const shown = new Set(shownPlaces(options, economies));
      const at = (of: Float64Array, c: number) => rowAt(of, c, width);
      const logs = economies.map((_, c) => logAdvantage(at(rca, c), options.epsilon));
      economies.forEach((code, c) => {
        if (totals[c] === 0) silent.push([code, year.year].filter((part) => part !== null).join(' '));
      });
      for (let i = 0; i < economies.length; i += 1)
        for (let j = i + 1; j < economies.length; j += 1) {
          if ((!shown.has(i) && !shown.has(j)) || totals[i] === 0 || totals[j] === 0) continue;
          const pair = similarity(at(values, i), at(values, j));
          if (isMissing(pair)) continue;
          const place = [economies[i], economies[j], year.year];
          rows.add(place, 'finger_kreinin', UNITS.index, pair.fingerKreinin);
          rows.add(place, 'krugman', UNITS.index, pair.krugman);
          rows.add(place, 'bahar', UNITS.index, orMissing(correlation(logs[i], logs[j]), 'not-defined'));
          rows.add(place, 'cosine', UNITS.index, orMissing(cosine(at(values, i), at(values, j))));
          const miss = pair.fingerKreinin - (1 - pair.krugman / 2);
          residuals.push(closes('Finger–Kreinin = 1 − ½ Krugman', miss, 1));
        }
    }
    return {
      table: rows.table('trade-similarity'),
      residuals: worstOf(residuals),
      notes: read.notes,
      dropped: silent.length === 0 ? read.dropped : [...read.dropped, without(silent)],
    };
  },
});

function without(silent: readonly string[]): Dropped {
  const what = { en: 'economies without trade: no pair', es: 'economías sin comercio: sin par' };
  return leftOut(what, silent);
}
