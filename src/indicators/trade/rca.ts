import { appendAll } from '../../base/append-all.ts';
import { grouped } from '../../base/locale.ts';
import { UNITS } from '../../base/unit.ts';
import { defineIndicator, type Residual } from '../define.ts';
import { worstOf } from '../industry/worst-of.ts';
import { numberField } from '../input-field.ts';
import type { Dropped } from '../left-out.ts';
import { longRows } from '../long-rows.ts';
import { KEYS, longFields } from '../long-table.ts';
import type { Note } from '../note.ts';
import { choice, number } from '../options.ts';
import { shownTest } from '../show-rows.ts';
import { term, unitOfTerm } from '../term.ts';
import { POPULATION, readFacts } from './facts.ts';
import { byProductBothWays } from './flows-apart.ts';
import { orMissing } from './measured.ts';
import { rcaLineage } from './rca-lineage.ts';
import { rcaMeasures } from './rca-measures.ts';
import { matrixFields } from './trade-input.ts';
import { importsOption, shownPlaces, tradeOptions } from './trade-options.ts';
import { readTradeYears } from './trade-years.ts';
import { worldCode, worldOption } from './world.ts';

const keys = [KEYS.reporter, KEYS.product, KEYS.period];
const terms = [
  term('rca', UNITS.ratio, 'revealed comparative advantage', 'ventaja comparativa revelada'),
  term('presence', UNITS.count, 'presence (1 or 0)', 'presencia (1 o 0)'),
  term('rsca', UNITS.index, 'RCA, symmetric', 'VCR simétrica'),
  term('arca', UNITS.share, 'RCA, additive', 'VCR aditiva'),
  term('nrca', UNITS.index, 'RCA, normalised', 'VCR normalizada'),
  term('wrca', UNITS.ratio, 'RCA, weighted by its mean', 'VCR ponderada por su media'),
  term('market_share', UNITS.share, 'market share', 'cuota de mercado'),
  term('rxa', UNITS.ratio, 'relative export advantage', 'ventaja relativa de exportación'),
  term('rma', UNITS.ratio, 'relative import advantage', 'ventaja relativa de importación'),
  term('rta', UNITS.index, 'relative trade advantage', 'ventaja comercial relativa'),
  term('rc', UNITS.logPoints, 'relative competitiveness', 'competitividad relativa'),
  term('lafay', UNITS.index, 'Lafay index', 'índice de Lafay'),
  term('normalised_balance', UNITS.ratio, 'normalised balance', 'saldo normalizado'),
  term(
    'rpop',
    UNITS.ratio,
    'exports per head relative to the world',
    'exportaciones por habitante respecto al mundo',
  ),
];

/**
 * @example
 * import { rowsOf } from 'escalar/core';
 * import { readTabularBytes } from 'escalar/sources';
 * import { rca } from 'escalar/trade';
 *
 * const csv = 'reporter,product,value\nMEX,8703,30\nMEX,0901,10\nTWN,8703,20\nTWN,0901,40\n';
 * const { table } = readTabularBytes('mine.csv', new TextEncoder().encode(csv));
 * const result = rca.compute(table, { show: { reporter: ['MEX'] } });
 * rowsOf(result.table).filter(({ term }) => term === 'rca').map(({ product, value }) => [product, value]);
 * // => [['0901', 0.5], ['8703', 1.5]]
 */
export const rca = defineIndicator({
  id: 'rca',
  room: 'trade',
  title: {
    en: 'Revealed comparative advantage and its relatives',
    es: 'Ventaja comparativa revelada y sus variantes',
  },
  summary: {
    en: 'Whether an economy sells more of a product than the world does, given the size of both.',
    es: 'Si una economía vende de un producto más que el mundo, según el tamaño de ambos.',
  },
  formula: [
    'RCA = (x/X_c)/(w_p/W);  presence = 1 where RCA ≥ threshold;  RSCA = (RCA − 1)/(RCA + 1)',
    'ARCA = x/X_c − w_p/W;  NRCA = x/W − X_c·w_p/W²;  WRCA = RCA / mean_p RCA;  market share = x/w_p',
    'RXA = [x/(X_c − x)] / [(w_p − x)/((W − X_c) − (w_p − x))];  RMA the same on imports;  RTA = RXA − RMA;  RC = ln RXA − ln RMA',
    'Lafay = 100·[(x−m)/(x+m) − (X−M)/(X+M)]·(x+m)/(X+M);  normalised balance = (x−m)/(x+m)',
    'RPOP = (x/pop_c)/(w_p/Σpop)',
  ],
  references: [
    { work: 'balassa1965' },
    { work: 'dalum1998' },
    { work: 'hoen2006' },
    { work: 'yu2009' },
    { work: 'proudman2000' },
    { work: 'vollrath1991' },
    { work: 'lafay1992' },
  ],
  input: {
    table: 'trade_flow',
    fields: [
      ...matrixFields,
      numberField(
        'population',
        'optional',
        'population of the reporter, the same on each of its lines; for RPOP',
        'población del declarante, la misma en cada una de sus líneas; para RPOP',
      ),
    ],
  },
  options: {
    ...tradeOptions,
    imports: importsOption,
    world: worldOption,
    threshold: number(
      1,
      {
        en: 'RCA at which a product counts as present',
        es: 'VCR a partir de la cual un producto cuenta como presente',
      },
      { min: 0 },
    ),
    compare: choice(['at-least', 'above'], 'at-least', {
      en: 'presence where RCA ≥ threshold (at-least) or RCA > threshold (above)',
      es: 'presencia donde VCR ≥ umbral (at-least) o VCR > umbral (above)',
    }),
  },
  sums: ['economy', 'partner', 'product'],
  apart: byProductBothWays,
  output: longFields(keys),
  terms,
  conventions: [
    {
      en: 'Presence takes ≥, as py-ecomplexity and the R package economiccomplexity do; Stata ecomplexity takes > (compare=above).',
      es: 'La presencia usa ≥, como py-ecomplexity y el paquete de R economiccomplexity; ecomplexity de Stata usa > (compare=above).',
    },
    {
      en: 'An economy that exports nothing, or a product that the world does not trade, has no RCA and no presence; it does not touch the others.',
      es: 'Una economía que no exporta nada, o un producto que el mundo no comercia, no tiene VCR ni presencia; no afecta a los demás.',
    },
    {
      en: 'world=rest changes RCA, presence, RSCA, ARCA and WRCA. NRCA and the market share keep the economy in the world; RXA and RMA always leave it out.',
      es: 'world=rest cambia la VCR, la presencia, RSCA, ARCA y WRCA. NRCA y la cuota de mercado dejan a la economía en el mundo; RXA y RMA siempre la excluyen.',
    },
    {
      en: 'WRCA divides by the mean over the products that the world trades. Lafay is 0 where a product has neither exports nor imports.',
      es: 'WRCA divide entre la media de los productos que el mundo comercia. Lafay es 0 donde un producto no tiene exportaciones ni importaciones.',
    },
    {
      en: 'RPOP counts only economies with a population, above and below the line.',
      es: 'RPOP solo cuenta economías con población, tanto en el numerador como en el denominador.',
    },
  ],
  lineage: rcaLineage,
  compute(table, options) {
    const world = worldCode(options.world);
    const chosen = { ...options, world: world ?? null };
    const { years, dropped, notes } = readTradeYears(table, chosen, 'rca', 'optional');
    const population = table.columns.population === undefined ? null : readFacts(table, POPULATION, 'rca');
    const wants = shownTest(
      options,
      'term',
      terms.map(({ id }) => id),
    );
    const rows = longRows(keys);
    const residuals: Residual[] = [];
    const silent: Dropped[] = [];
    const more: Note[] = [];
    for (const year of years) {
      const measured = rcaMeasures(year, options, population);
      const columns = measured.terms
        .filter(([term]) => wants(term))
        .map(([term, values]) => ({
          handle: rows.term(term, unitOfTerm(terms, term)),
          values,
          reason: term === 'rc' ? ('not-defined' as const) : undefined,
        }));
      for (const c of shownPlaces(options, measured.economies))
        for (let p = 0; p < year.products.length; p += 1) {
          rows.at([measured.economies[c], year.products[p], year.year]);
          for (const { handle, values, reason } of columns)
            rows.put(handle, orMissing(values[c * year.products.length + p], reason));
        }
      appendAll(residuals, measured.residuals);
      appendAll(silent, measured.dropped);
      if (measured.above > 0) more.push(aboveWorld(measured.above, year.year));
    }
    return {
      table: rows.table('rca'),
      residuals: worstOf(residuals),
      notes: [...notes, ...more],
      dropped: [...dropped, ...silent],
    };
  },
});

function aboveWorld(count: number, year: string | null): Note {
  return {
    level: 'warning',
    text: {
      en: `${year ?? ''} cells larger than the world's total of their product: ${grouped(count)}. The totals do not fit the data.`.trim(),
      es: `${year ?? ''} celdas mayores que el total mundial de su producto: ${grouped(count)}. Los totales no corresponden a los datos.`.trim(),
    },
  };
}
