import { EscalarError } from '../../base/error.ts';
import type { Measured } from '../../base/missing.ts';
import { info } from '../../base/note.ts';
import { yearsBetween } from '../../base/period.ts';
import { UNITS } from '../../base/unit.ts';
import { sum } from '../../math/sum.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import { growthCloses } from '../growth-closes.ts';
import { worstOf } from '../industry/worst-of.ts';
import { where, within } from '../lineage.ts';
import { KEYS, type LongRow, longFields, longTable } from '../long-table.ts';
import type { Note } from '../note.ts';
import { choice, economy } from '../options.ts';
import { ratioOf } from '../ratio-of.ts';
import { requireCodes } from '../require-codes.ts';
import { term } from '../term.ts';
import { capabilityOptions, growthPerYear, shownEconomies, shownPeriods } from './capability-options.ts';
import { readVariables, requireOneUnit, type SeriesCells, seriesFields } from './series-cells.ts';

const keys = [KEYS.economy, KEYS.from, KEYS.to];
const AMOUNTS = ['gerd', 'gdp'];
const VARIABLES = [...AMOUNTS, 'gerd_gdp'];

export const rdIntensity = defineIndicator({
  id: 'rd-intensity',
  room: 'capabilities',
  title: { en: 'R&D over GDP', es: 'I+D sobre el PIB' },
  summary: {
    en: 'What part of its product an economy spends on research and development, how far it is from another, and how fast it changes.',
    es: 'Qué parte de su producto gasta una economía en investigación y desarrollo, qué tan lejos está de otra y con qué rapidez cambia.',
  },
  formula: [
    'rd_intensity = 100·GERD/GDP, or as published',
    'rd_gap = rd_intensity of the reference − own: above 0 behind',
    'change = last − first;  growth_per_year = 100·[(last/first)^(1/years) − 1];  mean over the periods with a number',
  ],
  references: [{ work: 'oecd2015' }],
  input: { table: 'series', fields: seriesFields },
  options: {
    ...capabilityOptions,
    basis: choice(['published', 'computed'], 'published', {
      en: 'published takes the ratio that the source gives (variable gerd_gdp) and computes it where there is none; computed always divides gerd by gdp',
      es: 'published toma la razón que da la fuente (variable gerd_gdp) y la calcula donde falta; computed siempre divide gerd entre gdp',
    }),
    reference: economy(null, {
      en: 'an economy to measure the gap to',
      es: 'una economía respecto de la cual se mide la brecha',
    }),
  },
  sums: [],
  output: longFields(keys),
  terms: [
    term('rd_intensity', UNITS.percent, 'R&D over GDP', 'I+D sobre el PIB'),
    term('change', UNITS.percentagePoints, 'change', 'cambio'),
    term('growth_per_year', UNITS.percentPerYear, 'growth per year', 'crecimiento anual'),
    term('mean', UNITS.percent, 'mean', 'media'),
    term('rd_gap', UNITS.percentagePoints, 'gap to the reference', 'brecha con la referencia'),
  ],
  conventions: [
    {
      en: 'GERD and GDP must be in one unit: both at current prices in local currency or both at the same purchasing-power parity. A ratio above 100 percent is refused.',
      es: 'El gasto en I+D y el PIB deben estar en una misma unidad: ambos a precios corrientes en moneda nacional o ambos con la misma paridad de compra. Una razón mayor de 100 por ciento se rechaza.',
    },
    {
      en: 'A published ratio has digits that rounded amounts no longer have; a ratio of a later edition is lower where GDP was revised upwards.',
      es: 'Una razón publicada tiene dígitos que los montos redondeados ya perdieron; la de una edición posterior es menor donde el PIB se revisó al alza.',
    },
    {
      en: 'Change, growth and mean run over the periods from and to that the row names; without the options, from the first to the last period that the economy has. The mean weighs all periods that have a number alike, whatever lies between them.',
      es: 'El cambio, el crecimiento y la media abarcan los periodos desde y hasta que nombra la fila; sin las opciones, del primero al último que tenga la economía. La media pondera por igual todos los periodos con número, sin importar lo que medie entre ellos.',
    },
  ],
  lineage: where(within('range'), ({ economy, term: code }, options) => ({
    economy: (code === 'rd_gap' ? [economy, options.reference] : [economy]) as string[],
  })),
  compute(table, options) {
    const cells = readVariables(
      table,
      'rd-intensity',
      (name) => VARIABLES.includes(name),
      VARIABLES.join(', '),
    );
    const { reference } = options;
    requireCodes(reference === null ? [] : [reference], cells.economies, {
      en: 'economy',
      es: 'la economía',
    });
    const periods = shownPeriods(cells, options);
    const level = (economy: string, period: string) => intensity(cells, economy, period, options.basis);
    const residuals: Residual[] = [];
    for (const economy of cells.economies)
      for (const period of periods) residuals.push(...ratioCloses(cells, economy, period));
    const rows = shownEconomies(cells, options).flatMap((economy): LongRow[] => [
      ...periods.flatMap((period) => ofPeriod(economy, period, reference, level)),
      ...ofSpan(economy, spanOf(economy, periods, options, level), level, residuals),
    ]);
    return {
      table: longTable('rd-intensity', keys, rows),
      residuals: worstOf(residuals),
      notes: roundingNote(cells, periods, options.basis),
      dropped: [],
    };
  },
});

/** The computed ratio times the product is the expenditure. */
function ratioCloses(cells: SeriesCells, economy: string, period: string): Residual[] {
  const [spent, product] = AMOUNTS.map((name) => cells.at(name, economy, null, period)) as [
    Measured,
    Measured,
  ];
  const ratio = ratioOf(spent, product, 100);
  if (typeof ratio !== 'number' || typeof spent !== 'number' || typeof product !== 'number') return [];
  return [closes('GERD/GDP · GDP = GERD', (ratio / 100) * product - spent, spent)];
}

type Level = (economy: string, period: string) => Measured;

function intensity(
  cells: SeriesCells,
  economy: string,
  period: string,
  basis: 'published' | 'computed',
): Measured {
  const published = cells.at('gerd_gdp', economy, null, period);
  const computed = ratioOf(
    cells.at('gerd', economy, null, period),
    cells.at('gdp', economy, null, period),
    100,
  );
  const taken = basis === 'published' && typeof published === 'number';
  if (!taken) requireOneUnit('rd-intensity', `${economy} ${period}`, cells.units(AMOUNTS, economy, period));
  const value = taken ? published : computed;
  if (typeof value !== 'number' || value <= 100) return value;
  throw new EscalarError('not-computable', {
    indicator: 'rd-intensity',
    why: {
      en: `${economy} would spend ${value.toPrecision(4)}% of its product on R&D in ${period}`,
      es: `${economy} gastaría ${value.toPrecision(4)}% de su producto en I+D en ${period}`,
    },
    try: { en: 'Bring GERD and GDP to one unit.', es: 'Lleve el gasto en I+D y el PIB a una misma unidad.' },
  });
}

function ofPeriod(economy: string, period: string, reference: string | null, level: Level): LongRow[] {
  const place = { economy, from: period, to: period };
  const own = level(economy, period);
  const row: LongRow = { keys: place, term: 'rd_intensity', unit: UNITS.percent, value: own };
  if (reference === null) return [row];
  const gap = difference(level(reference, period), own);
  return [row, { keys: place, term: 'rd_gap', unit: UNITS.percentagePoints, value: gap }];
}

interface Span {
  readonly from: string;
  readonly to: string;
  readonly between: readonly string[];
}

/** What the options name, or the first and the last period that the economy has; null where that is one period. */
function spanOf(
  economy: string,
  periods: readonly string[],
  { from, to }: { readonly from: string | null; readonly to: string | null },
  level: Level,
): Span | null {
  const known = periods.filter((period) => typeof level(economy, period) === 'number');
  const [first, last] = [from ?? known[0], to ?? known.at(-1)];
  if (first === undefined || last === undefined || first >= last) return null;
  return { from: first, to: last, between: known.filter((period) => period >= first && period <= last) };
}

function ofSpan(economy: string, span: Span | null, level: Level, residuals: Residual[]): LongRow[] {
  if (span === null) return [];
  const { from, to, between } = span;
  const [first, last] = [level(economy, from), level(economy, to)];
  const values = between.map((period) => level(economy, period) as number);
  const mean: Measured = values.length === 0 ? { missing: 'not-reported' } : sum(values) / values.length;
  const place = { economy, from, to };
  const years = yearsBetween(from, to);
  const perYear = growthPerYear(first, last, years);
  residuals.push(...growthCloses(first, last, perYear, years));
  return [
    { keys: place, term: 'change', unit: UNITS.percentagePoints, value: difference(last, first) },
    { keys: place, term: 'growth_per_year', unit: UNITS.percentPerYear, value: perYear },
    { keys: place, term: 'mean', unit: UNITS.percent, value: mean },
  ];
}

function difference(minuend: Measured, subtrahend: Measured): Measured {
  if (typeof minuend !== 'number') return minuend;
  return typeof subtrahend !== 'number' ? subtrahend : minuend - subtrahend;
}

/** How far the published ratios are from those of the amounts. */
function roundingNote(cells: SeriesCells, periods: readonly string[], basis: string): Note[] {
  let most = 0;
  let place = '';
  for (const economy of cells.economies)
    for (const period of periods) {
      if (cells.units(AMOUNTS, economy, period).length > 1) continue;
      const miss = difference(
        intensity(cells, economy, period, 'published'),
        intensity(cells, economy, period, 'computed'),
      );
      if (typeof miss !== 'number' || Math.abs(miss) <= most) continue;
      most = Math.abs(miss);
      place = `${economy} ${period}`;
    }
  if (most === 0) return [];
  const shown = most.toPrecision(2);
  return [
    info(
      `Published ratios and those of the published amounts differ by ${shown} points at most (${place}); basis=${basis} is shown.`,
      `Las razones publicadas y las de los montos publicados difieren a lo más ${shown} puntos (${place}); se muestra basis=${basis}.`,
    ),
  ];
}
