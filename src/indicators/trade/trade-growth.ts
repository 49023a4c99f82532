import { UNITS } from '../../base/unit.ts';
import { defineIndicator, type Note } from '../define.ts';
import { KEYS, type LongRow, longFields, longTable } from '../long-table.ts';
import { period } from '../options.ts';
import { distinct, flowInput, flowOptions, readFlows, requireYear, sumBy } from './flows.ts';

const keys = [KEYS.reporter, KEYS.flow, KEYS.from, KEYS.to];

export const tradeGrowth = defineIndicator({
  id: 'trade-growth',
  room: 'trade',
  title: { en: 'Growth of trade between two years', es: 'Crecimiento del comercio entre dos años' },
  summary: {
    en: 'By how many percent exports or imports grew between two years, and per year on average.',
    es: 'En qué porcentaje crecieron las exportaciones o importaciones entre dos años, y en promedio por año.',
  },
  formula: ['growth = 100·(V₁/V₀ − 1)', 'growth per year = 100·[(V₁/V₀)^(1/T) − 1],  T = years between'],
  references: [
    {
      key: 'un2011imts',
      text: 'United Nations (2011), International Merchandise Trade Statistics: Concepts and Definitions 2010.',
    },
  ],
  input: { table: 'trade_flow', fields: flowInput },
  options: {
    ...flowOptions,
    from: period({
      en: 'first year; the first of the data when left out',
      es: 'año inicial; el primero de los datos si se omite',
    }),
    to: period({
      en: 'last year; the last of the data when left out',
      es: 'año final; el último de los datos si se omite',
    }),
  },
  output: longFields(keys),
  conventions: [
    {
      en: 'Values are taken as they are: current prices and the currency of the data.',
      es: 'Los valores se toman como vienen: precios corrientes y la moneda de los datos.',
    },
  ],
  lineage: 'endpoints',
  compute(table, options) {
    const { flows, dropped } = readFlows(table, options, 'trade-growth');
    const own = flows.filter((flow) => flow.flow === options.flow);
    const years = distinct(own, 'year');
    const from = requireYear(options.from, years, 'first');
    const to = requireYear(options.to, years, 'last');
    const sums = sumBy(own, (flow) => `${flow.reporter} ${flow.year}`);
    const rows: LongRow[] = [];
    const notes: Note[] = [];
    for (const reporter of distinct(own, 'reporter')) {
      const first = sums.get(`${reporter} ${from}`);
      const last = sums.get(`${reporter} ${to}`);
      const row = (term: string, unit: LongRow['unit'], value: LongRow['value']) =>
        rows.push({ keys: { reporter, flow: options.flow, from, to }, term, unit, value });
      row('first', UNITS.dataUnit, first ?? { missing: 'not-reported' });
      row('last', UNITS.dataUnit, last ?? { missing: 'not-reported' });
      const ratio = first !== undefined && last !== undefined && first > 0 && last >= 0 ? last / first : null;
      const why = first === undefined || last === undefined ? 'not-reported' : 'zero-denominator';
      row('growth', UNITS.percent, ratio === null ? { missing: why } : 100 * (ratio - 1));
      const span = Number(to) - Number(from);
      const annual =
        ratio === null || span === 0 ? ({ missing: why } as const) : 100 * (ratio ** (1 / span) - 1);
      row('growth_per_year', UNITS.percentPerYear, annual);
    }
    return { table: longTable('trade-growth', keys, rows), residuals: [], notes, dropped };
  },
});
