import { EscalarError } from '../../base/error.ts';
import { yearsBetween } from '../../base/period.ts';
import { UNITS } from '../../base/unit.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import { worstOf } from '../industry/worst-of.ts';
import { type Dropped, leftOut } from '../left-out.ts';
import { type LongRows, longRows } from '../long-rows.ts';
import { KEYS, longFields } from '../long-table.ts';
import { vocabulary } from '../option-vocabulary.ts';
import { choice, number } from '../options.ts';
import { requireCodes } from '../require-codes.ts';
import { term } from '../term.ts';
import { type CellYears, cellsOption, readCells } from './cells.ts';
import { byCells } from './flows-apart.ts';
import { kaplanMeier, type Spell, type SurvivalPoint, spellsOf } from './kernels/kaplan-meier.ts';
import { requireTwoYears } from './require-span.ts';
import { matrixFields } from './trade-input.ts';
import { ofFlow } from './trade-lineage.ts';
import { tradedAbove, tradeOptions } from './trade-options.ts';

const DURATION = { name: 'duration', title: { en: 'Years', es: 'Años' } };
const keys = [KEYS.reporter, KEYS.from, KEYS.to, DURATION];
/** Stands for all economies together. */
const ALL = 'all';

export const tradeSurvival = defineIndicator({
  id: 'survival',
  room: 'trade',
  title: { en: 'Survival of exports', es: 'Supervivencia de las exportaciones' },
  summary: {
    en: 'How many years an export product (or product in a market) lasts once it has begun.',
    es: 'Cuántos años dura un producto de exportación (o un producto en un mercado) una vez que empieza.',
  },
  formula: [
    'spell: consecutive years with x > threshold;  S(t) = Π_{k≤t} (1 − d_k/n_k)',
    'd_k spells that end after k years, n_k spells observed for k years or more;  error: Greenwood',
  ],
  references: [{ work: 'besedes2006' }, { work: 'kaplan1958' }],
  input: { table: 'trade_flow', fields: matrixFields },
  options: {
    ...tradeOptions,
    economies: vocabulary.economies,
    cells: cellsOption,
    threshold: tradedAbove,
    left_censored: choice(['leave-out', 'count'], 'leave-out', {
      en: 'spells that are on in the first year and began nobody knows when: left out, or counted from the first year',
      es: 'episodios activos en el primer año, que empezaron no se sabe cuándo: se excluyen, o se cuentan desde el primer año',
    }),
    gap: number(
      0,
      {
        en: 'years without trade that do not end a spell; Besedeš and Prusa also try 1',
        es: 'años sin comercio que no terminan un episodio; Besedeš y Prusa prueban también 1',
      },
      { min: 0, max: 50, integer: true },
    ),
  },
  sums: ['economy', 'partner', 'product'],
  apart: byCells,
  output: longFields(keys),
  terms: [
    term('spells', UNITS.count, 'spells', 'episodios'),
    term('spells_ended', UNITS.count, 'spells that ended', 'episodios terminados'),
    term('median_duration', UNITS.years, 'median duration', 'duración mediana'),
    term('survival', UNITS.share, 'survival', 'supervivencia'),
    term('survival_error', UNITS.share, 'standard error of survival', 'error estándar de la supervivencia'),
    term('hazard', UNITS.share, 'hazard', 'riesgo'),
    term('at_risk', UNITS.count, 'at risk', 'en riesgo'),
    term('failures', UNITS.count, 'ended', 'terminados'),
  ],
  conventions: [
    {
      en: 'S(t) is the probability to last longer than t years. Spells still on in the last year are right-censored, not ended.',
      es: 'S(t) es la probabilidad de durar más de t años. Los episodios aún activos en el último año están censurados por la derecha, no terminados.',
    },
    {
      en: 'The years must follow one another. An economy without any line in one of them is left out and named.',
      es: 'Los años deben ser consecutivos. Una economía sin ninguna línea en alguno de ellos se excluye y se nombra.',
    },
    {
      en: 'Reporter `all` puts the economies that are shown together. The median is the first duration with S ≤ ½; missing when S stays above.',
      es: 'El declarante `all` junta las economías que se muestran. La mediana es la primera duración con S ≤ ½; falta cuando S queda por encima.',
    },
  ],
  lineage: (row, options, input) =>
    (row.reporter === ALL ? ofFlow('range') : ofFlow('range', 'reporter'))(row, options, input),
  compute(table, options) {
    const read = readCells(table, options, 'survival');
    requireTwoYears(
      read.years.map(({ year }) => year),
      'survival',
    );
    refuseGaps(read.years.map(({ year }) => year));
    const [from, to] = [read.years[0].year, (read.years.at(-1) as { year: string }).year];
    const rows = longRows(keys);
    const residuals: Residual[] = [];
    const all: Spell[] = [];
    const holes: string[] = [];
    requireCodes(options.economies, read.economies, { en: 'economy', es: 'la economía' });
    let told = 0;
    for (let c = 0; c < read.economies.length; c += 1) {
      if (options.economies.length > 0 && !options.economies.includes(read.economies[c])) continue;
      const silent = read.years.filter(({ reports }) => !reports[c]).length;
      if (silent > 0) {
        if (silent < read.years.length) holes.push(read.economies[c]);
        continue;
      }
      const spells = ownSpells(read, c, options);
      for (const spell of spells) all.push(spell);
      told += 1;
      residuals.push(...curveRows(rows, [read.economies[c], from, to], spells));
    }
    if (told !== 1) residuals.push(...curveRows(rows, [ALL, from, to], all));
    const what = { en: 'economies without lines in some year', es: 'economías sin líneas en algún año' };
    const dropped: Dropped[] = [...read.dropped];
    if (holes.length > 0) dropped.push(leftOut(what, holes));
    return { table: rows.table('survival'), residuals: worstOf(residuals), notes: read.notes, dropped };
  },
});

interface SpellChoice {
  readonly threshold: number;
  readonly gap: number;
  readonly left_censored: 'leave-out' | 'count';
}

function ownSpells(read: CellYears, c: number, options: SpellChoice): readonly Spell[] {
  const cells = new Set(read.years.flatMap((year) => [...year.cells[c].keys()]));
  return [...cells].flatMap((cell) => {
    const on = read.years.map((year) => (year.cells[c].get(cell) ?? 0) > options.threshold);
    const spells = spellsOf(on, options.gap);
    return options.left_censored === 'count' ? spells : spells.filter(({ first }) => first > 0);
  });
}

function curveRows(rows: LongRows, place: readonly string[], spells: readonly Spell[]): Residual[] {
  const points = kaplanMeier(spells);
  const median = points.find(({ survival }) => survival <= 0.5);
  rows.add([...place, null], 'spells', UNITS.count, spells.length);
  rows.add([...place, null], 'spells_ended', UNITS.count, spells.filter(({ ended }) => ended).length);
  rows.add([...place, null], 'median_duration', UNITS.years, median?.duration ?? 'not-defined');
  for (const point of points) {
    const at = [...place, String(point.duration)];
    rows.add(at, 'survival', UNITS.share, point.survival);
    rows.add(at, 'survival_error', UNITS.share, point.error);
    rows.add(at, 'hazard', UNITS.share, point.hazard);
    rows.add(at, 'at_risk', UNITS.count, point.atRisk);
    rows.add(at, 'failures', UNITS.count, point.failures);
  }
  return curveCloses(points, spells);
}

/** The curve against counts taken from the spells themselves. */
function curveCloses(points: readonly SurvivalPoint[], spells: readonly Spell[]): Residual[] {
  const lasting = points.reduce((so, { duration }) => {
    const at = spells.filter(({ length }) => length >= duration).length;
    const gone = spells.filter(({ length, ended }) => ended && length === duration).length;
    return so * ((at - gone) / at);
  }, 1);
  const ended = spells.filter((spell) => spell.ended).length;
  const failures = points.reduce((so, point) => so + point.failures, 0);
  return [
    closes('S(T) = Π (1 − d/n)', (points.at(-1)?.survival ?? 1) - lasting, 1),
    closes('Σ d = spells that ended', failures - ended, spells.length),
  ];
}

/** @throws EscalarError `not-computable` for years that do not follow one another */
function refuseGaps(years: readonly string[]): void {
  const hole = years.findIndex((year, t) => t > 0 && yearsBetween(years[t - 1], year) !== 1);
  if (hole < 0) return;
  const [before, after] = [years[hole - 1], years[hole]];
  throw new EscalarError('not-computable', {
    indicator: 'survival',
    why: {
      en: `the data have nothing between ${before} and ${after}: nobody knows whether a spell went on`,
      es: `los datos no tienen nada entre ${before} y ${after}: no se sabe si un episodio siguió`,
    },
    try: { en: 'Give every year of the span.', es: 'Dé todos los años del lapso.' },
  });
}
