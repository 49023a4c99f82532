import { appendAll } from '../../base/append-all.ts';
import { UNITS } from '../../base/unit.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import { worstOf } from '../industry/worst-of.ts';
import { numberField } from '../input-field.ts';
import { type Dropped, leftOut } from '../left-out.ts';
import { longRows } from '../long-rows.ts';
import { KEYS, longFields } from '../long-table.ts';
import type { Note } from '../note.ts';
import { choice, number } from '../options.ts';
import { shownTest } from '../show-rows.ts';
import { term, unitOfTerm } from '../term.ts';
import { advantagePerHead } from './advantage-per-head.ts';
import { type Facts, POPULATION, readFacts } from './facts.ts';
import { byProductBothWays } from './flows-apart.ts';
import { productBalance } from './kernels/lafay.ts';
import { specialisation } from './kernels/specialisation.ts';
import { rowSums } from './kernels/totals.ts';
import { relativeAdvantage } from './kernels/vollrath.ts';
import { orMissing } from './measured.ts';
import { refuseOneEconomy, tradersOf } from './one-economy.ts';
import { rcaLineage } from './rca-lineage.ts';
import { matrixFields } from './trade-input.ts';
import { importsOption, shownPlaces, tradeOptions } from './trade-options.ts';
import { readTradeYears, type TradeYear } from './trade-years.ts';
import { splitWorld, worldCode, worldOption } from './world.ts';

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
      const measured = measuresOf(year, options, population);
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

interface Choice {
  readonly world: string | null;
  readonly threshold: number;
  readonly compare: 'at-least' | 'above';
}

function measuresOf(year: TradeYear, options: Choice, population: Facts | null) {
  const width = year.products.length;
  refuseOneEconomy('rca', tradersOf(year.year, year.economies, year.exports), options.world);
  const { economies, values, world } = splitWorld(year.exports, year.economies, width, options.world);
  const special = specialisation(values, world, options.world === 'rest');
  const reached = (rca: number) =>
    options.compare === 'above' ? rca > options.threshold : rca >= options.threshold;
  const presence = special.rca.map((rca) => (Number.isNaN(rca) ? rca : reached(rca) ? 1 : 0));
  const { rca, rsca, arca, nrca, wrca, share } = special;
  const given = worldCode(options.world) !== undefined;
  const rxa = relativeAdvantage(values, width, given ? world : null);
  const terms: (readonly [string, Float64Array])[] = [
    ['rca', rca],
    ['presence', presence],
    ['rsca', rsca],
    ['arca', arca],
    ['nrca', nrca],
    ['wrca', wrca],
    ['market_share', share],
    ['rxa', rxa],
  ];
  const residuals = [...sumsToZero('Σ_p ARCA = 0', arca, width), ...sumsToZero('Σ_p NRCA = 0', nrca, width)];
  if (!given) appendAll(residuals, columnsToZero('Σ_c NRCA = 0', nrca, width));
  if (year.imports !== null) {
    const bought = splitWorld(year.imports, year.economies, width, options.world);
    const rma = relativeAdvantage(bought.values, width, given ? bought.world : null);
    const balances = economies.map((_, c) =>
      productBalance(
        values.subarray(c * width, (c + 1) * width),
        bought.values.subarray(c * width, (c + 1) * width),
      ),
    );
    const lafay = joined(balances.map((one) => one.lafay));
    appendAll(residuals, sumsToZero('Σ_p Lafay = 0', lafay, width, 100));
    terms.push(
      ['rma', rma],
      ['rta', rxa.map((value, i) => value - rma[i])],
      [
        'rc',
        rxa.map((value, i) => (value > 0 && rma[i] > 0 ? Math.log(value) - Math.log(rma[i]) : Number.NaN)),
      ],
      ['lafay', lafay],
      ['normalised_balance', joined(balances.map((one) => one.normalised))],
    );
  }
  const dropped: Dropped[] = noExports(economies, values, width);
  if (population !== null)
    terms.push(['rpop', advantagePerHead(values, economies, width, year.year, population, dropped)]);
  const above = values.reduce((count, x, at) => count + (x > world[at % width] * (1 + 1e-9) ? 1 : 0), 0);
  return { economies, terms, residuals, dropped, above };
}

function noExports(economies: readonly string[], values: Float64Array, width: number): Dropped[] {
  const own = rowSums(values, economies.length, width);
  const silent = economies.filter((_, c) => own[c] === 0);
  const what = { en: 'economies without exports: no RCA', es: 'economías sin exportaciones: sin VCR' };
  return silent.length === 0 ? [] : [leftOut(what, silent)];
}

function sumsToZero(identity: string, values: Float64Array, width: number, scale = 1): Residual[] {
  const out: Residual[] = [];
  for (let start = 0; start < values.length; start += width) {
    const known = values.subarray(start, start + width).filter((value) => !Number.isNaN(value));
    out.push(
      closes(
        identity,
        known.reduce((sum, value) => sum + value, 0),
        scale,
      ),
    );
  }
  return worstOf(out) as Residual[];
}

function columnsToZero(identity: string, values: Float64Array, width: number): Residual[] {
  const sums = new Float64Array(width);
  values.forEach((value, at) => {
    if (!Number.isNaN(value)) sums[at % width] += value;
  });
  return worstOf([...sums].map((miss) => closes(identity, miss, 1))) as Residual[];
}

function joined(parts: readonly Float64Array[]): Float64Array {
  return Float64Array.from(parts.flatMap((part) => [...part]));
}

function aboveWorld(count: number, year: string | null): Note {
  return {
    level: 'warning',
    text: {
      en: `${year ?? ''} cells larger than the world's total of their product: ${count}. The totals do not fit the data.`.trim(),
      es: `${year ?? ''} celdas mayores que el total mundial de su producto: ${count}. Los totales no corresponden a los datos.`.trim(),
    },
  };
}
