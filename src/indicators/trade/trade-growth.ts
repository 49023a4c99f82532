import type { Measured } from '../../base/missing.ts';
import { warning } from '../../base/note.ts';
import { yearsBetween } from '../../base/period.ts';
import { UNITS } from '../../base/unit.ts';
import { defineIndicator, type Residual } from '../define.ts';
import { growthCloses } from '../growth-closes.ts';
import { worstOf } from '../industry/worst-of.ts';
import { within } from '../lineage.ts';
import { KEYS, type LongRow, longFields, longTable } from '../long-table.ts';
import type { Note } from '../note.ts';
import { vocabulary } from '../option-vocabulary.ts';
import { term } from '../term.ts';
import { ofFlow, sumsByYear } from './flow-lines.ts';
import { flowInput, flowOptions } from './flows.ts';
import { ofEconomies } from './flows-apart.ts';
import { homeNotes } from './home-lines.ts';
import { readFlows } from './read-flows.ts';
import { requireSpan } from './require-span.ts';

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
  references: [{ work: 'unitednations2011' }],
  input: { table: 'trade_flow', fields: flowInput },
  options: {
    ...flowOptions,
    from: vocabulary.from,
    to: vocabulary.to,
  },
  sums: ['partner', 'product'],
  apart: ofEconomies,
  output: longFields(keys),
  terms: [
    term('first', 'input', 'first', 'inicial'),
    term('last', 'input', 'last', 'final'),
    term('growth', UNITS.percent, 'growth', 'crecimiento'),
    term('growth_per_year', UNITS.percentPerYear, 'growth per year', 'crecimiento anual'),
  ],
  conventions: [
    {
      en: 'Values are taken as they are: current prices and the currency of the data.',
      es: 'Los valores se toman como vienen: precios corrientes y la moneda de los datos.',
    },
  ],
  lineage: within('endpoints', 'reporter', 'flow'),
  compute(table, options) {
    const { lines, dropped, notes } = readFlows(table, options, 'trade-growth', ['period']);
    const own = ofFlow(lines, options.flow);
    const { from, to } = requireSpan(options, own.year.names);
    const sums = sumsByYear(own);
    const [begins, ends] = [own.year.names.indexOf(from), own.year.names.indexOf(to)];
    const rows: LongRow[] = [];
    const residuals: Residual[] = [];
    own.reporter.names.forEach((reporter, c) => {
      const [first, last] = [sums[c][begins], sums[c][ends]];
      const row = (term: string, unit: LongRow['unit'], value: LongRow['value']) =>
        rows.push({ keys: { reporter, flow: options.flow, from, to }, term, unit, value });
      row('first', UNITS.dataUnit, first ?? { missing: 'not-reported' });
      row('last', UNITS.dataUnit, last ?? { missing: 'not-reported' });
      const years = yearsBetween(from, to);
      const [begin, end]: [Measured, Measured] = [first ?? 0, last ?? 0];
      const [whole, yearly] = [1, years].map((power) =>
        years === 0 ? ONE_YEAR : growth(first, last, power),
      );
      row('growth', UNITS.percent, whole);
      row('growth_per_year', UNITS.percentPerYear, yearly);
      residuals.push(...growthCloses(begin, end, whole, 1), ...growthCloses(begin, end, yearly, years));
    });
    return {
      table: longTable('trade-growth', keys, rows),
      residuals: worstOf(residuals),
      notes: [...notes, ...homeNotes(own, table), ...(from === to ? [oneYear(from)] : [])],
      dropped,
    };
  },
});

const ONE_YEAR: Measured = { missing: 'not-defined' };

function oneYear(year: string): Note {
  return warning(
    `First and last year are one, ${year}: the values are of that year, and there is no growth.`,
    `El primer año y el último son uno, ${year}: los valores son de ese año y no hay crecimiento.`,
  );
}

/** 100·[(last/first)^(1/years) − 1]. */
function growth(first: number | undefined, last: number | undefined, years: number): Measured {
  if (first === undefined || last === undefined) return { missing: 'not-reported' };
  if (first === 0) return { missing: 'zero-denominator' };
  if (first < 0 || last < 0) return { missing: 'not-defined' };
  return 100 * ((last / first) ** (1 / years) - 1);
}
