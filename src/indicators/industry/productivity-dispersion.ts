import { appendAll } from '../../base/append-all.ts';
import { isMissing, type Measured } from '../../base/missing.ts';
import type { Field } from '../../base/table.ts';
import { UNITS, type Unit } from '../../base/unit.ts';
import { sum } from '../../math/sum.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import type { Dropped } from '../left-out.ts';
import { KEYS, type LongRow, longFields, longTable } from '../long-table.ts';
import { levelOf } from '../option-vocabulary.ts';
import { choice, onlyWith } from '../options.ts';
import { term } from '../term.ts';
import { comparableOptions, measureComparable } from './comparable-panels.ts';
import { besideGiven, givenOptions } from './given-productivity.ts';
import { type Dispersion, dispersion } from './kernels/dispersion.ts';
import { lorenz } from './kernels/gini.ts';
import { droppedOf, type MatchedMoments, matchMoments, periodsOf } from './matched-pair.ts';
import { REAL_FIRST } from './measured-panel.ts';
import { panelInput } from './panel-input.ts';
import { inComparable } from './panel-lineage.ts';
import { spanOptions } from './panel-options.ts';
import { worstOf } from './worst-of.ts';

const keys: readonly Field[] = [KEYS.economy, KEYS.period, KEYS.activity];

export const productivityDispersion = defineIndicator({
  id: 'productivity-dispersion',
  room: 'industry',
  title: {
    en: 'Dispersion of productivity among classes (structural heterogeneity)',
    es: 'Dispersión de la productividad entre clases (heterogeneidad estructural)',
  },
  summary: {
    en: 'How far apart the most and the least productive classes of an industry are.',
    es: 'Qué tan lejos están las clases más productivas de una industria de las menos productivas.',
  },
  formula: [
    'pᵢ = Yᵢ/Lᵢ',
    'sigma_log = standard deviation of ln pᵢ, classes counted alike',
    'cv = standard deviation of pᵢ / mean of pᵢ;  p90_p10 = ninth decile / first decile (R type 7)',
    'gini_weighted = 1 − Σ (Fᵢ − Fᵢ₋₁)(Φᵢ + Φᵢ₋₁), F and Φ cumulative labour and output, by rising p',
    'theil = Σ (Yᵢ/Y) ln[(Yᵢ/Y)/(Lᵢ/L)]',
  ],
  references: [{ work: 'pinto1970' }, { work: 'cepal2010', chapter: 'III' }, { work: 'hyndman1996' }],
  input: { table: 'industry_panel', fields: panelInput.given },
  options: {
    level: levelOf(['measures', 'lorenz'], 'measures', {
      en: 'the measures, or the points of the Lorenz curve class by class',
      es: 'las medidas, o los puntos de la curva de Lorenz clase por clase',
    }),
    divisor: onlyWith(
      { level: ['measures'] },
      choice(['n-1', 'n'], 'n-1', {
        en: 'divisor of the variance in sigma_log and cv: n-1 as R sd and Stata, n as numpy std',
        es: 'divisor de la varianza en sigma_log y cv: n-1 como sd de R y Stata, n como std de numpy',
      }),
    ),
    from: spanOptions.from,
    to: spanOptions.to,
    ...comparableOptions,
    ...besideGiven,
    ...givenOptions,
  },
  sums: ['activity'],
  output: longFields(keys),
  terms: [
    term('sigma_log', UNITS.logPoints, 'standard deviation of logs', 'desviación estándar de los logaritmos'),
    term('cv', UNITS.ratio, 'coefficient of variation', 'coeficiente de variación'),
    term('p90_p10', UNITS.ratio, 'P90/P10', 'P90/P10'),
    term('gini_weighted', UNITS.index, 'Gini weighted by labour', 'Gini ponderado por el trabajo'),
    term('theil', UNITS.nats, 'Theil', 'Theil'),
    term('productivity', [UNITS.outputPerLabour, UNITS.dataUnit], 'productivity', 'productividad'),
    term('classes', UNITS.classes, 'classes', 'clases'),
    term('labour_cumulative', UNITS.share, 'labour, cumulative', 'trabajo acumulado'),
    term('output_cumulative', UNITS.share, 'output, cumulative', 'producción acumulada'),
  ],
  conventions: [
    {
      en: 'sigma_log, cv and p90_p10 count classes alike; gini_weighted and theil weigh them by labour and output. They may move against each other.',
      es: 'sigma_log, cv y p90_p10 cuentan cada clase por igual; gini_weighted y theil las ponderan por trabajo y producción. Pueden moverse en sentidos contrarios.',
    },
    {
      en: 'Deciles are of R type 7, as in R, numpy and Excel; Stata takes type 2.',
      es: 'Los deciles son del tipo 7 de R, como en R, numpy y Excel; Stata usa el tipo 2.',
    },
    {
      en: 'A class with labour and no output has no logarithm: sigma_log is then missing, the other measures stand.',
      es: 'Una clase con trabajo y sin producción no tiene logaritmo: falta entonces sigma_log y las demás medidas quedan.',
    },
  ],
  lineage: inComparable('endpoints', 'economy'),
  compute(table, options) {
    const need = { indicator: 'productivity-dispersion', prefer: REAL_FIRST, labour: true };
    const { panels, notes, dropped } = measureComparable(table, options, need);
    const rows: LongRow[] = [];
    const residuals: Residual[] = [];
    const left: Dropped[] = [...dropped];
    for (const measured of panels) {
      for (const column of periodsOf(measured, options.from, options.to)) {
        const matched = matchMoments(measured, column, column, options.absent);
        appendAll(left, droppedOf(matched, measured.panel.economy));
        appendAll(residuals, levelCloses(matched));
        const keysOfRow = { economy: measured.panel.economy || null, period: matched.from };
        rows.push(
          ...(options.level === 'lorenz'
            ? lorenzRows(keysOfRow, matched)
            : measureRows(keysOfRow, matched, options.divisor, measured.unit)),
        );
      }
    }
    return {
      table: longTable('productivity-dispersion', keys, rows),
      residuals: worstOf(residuals),
      notes,
      dropped: left,
    };
  },
});

/** A unit that is not said is that of productivity. */
const MEASURES: readonly (readonly [string, Unit | null, (found: Dispersion) => Measured])[] = [
  ['sigma_log', UNITS.logPoints, (found) => found.sigmaLog],
  ['cv', UNITS.ratio, (found) => found.coefficientOfVariation],
  ['p90_p10', UNITS.ratio, (found) => found.p90p10],
  ['gini_weighted', UNITS.index, (found) => found.weightedGini],
  ['theil', UNITS.nats, (found) => found.theil],
  ['productivity', null, (found) => found.aggregate],
  ['classes', UNITS.classes, (found) => found.n],
];

function measureRows(
  keysOfRow: LongRow['keys'],
  matched: MatchedMoments,
  divisor: 'n-1' | 'n',
  productivity: Unit,
): LongRow[] {
  const { y, l } = matched.moments[0] as { y: Float64Array; l: Float64Array };
  const found = dispersion(y, l, divisor);
  return MEASURES.map(([term, unit, pick]) => ({
    keys: keysOfRow,
    term,
    unit: unit ?? productivity,
    value: isMissing(found) ? found : pick(found),
  }));
}

function lorenzRows(keysOfRow: LongRow['keys'], matched: MatchedMoments): LongRow[] {
  const { y, l } = matched.moments[0] as { y: Float64Array; l: Float64Array };
  const curve = lorenz(y, l);
  if (isMissing(curve)) {
    return [{ keys: keysOfRow, term: 'output_cumulative', unit: UNITS.share, value: curve }];
  }
  return Array.from(curve.order).flatMap((place, k) => {
    const keysOfClass = { ...keysOfRow, activity: matched.activities[place] };
    return [
      {
        keys: keysOfClass,
        term: 'labour_cumulative',
        unit: UNITS.share,
        value: curve.labour[k + 1],
      },
      {
        keys: keysOfClass,
        term: 'output_cumulative',
        unit: UNITS.share,
        value: curve.output[k + 1],
      },
    ];
  });
}

/** The aggregate is the mean of the classes' productivities, weighted by labour; the Lorenz curve ends at all of both. */
function levelCloses(matched: MatchedMoments): Residual[] {
  const { y, l } = matched.moments[0] as { y: Float64Array; l: Float64Array };
  const [found, curve] = [dispersion(y, l), lorenz(y, l)];
  const level = isMissing(found)
    ? []
    : [
        closes(
          'P = Σ (l/L) p',
          found.aggregate - sum(y.map((value, i) => (l[i] > 0 ? (l[i] / sum(l)) * (value / l[i]) : 0))),
          found.aggregate,
        ),
      ];
  const ends = isMissing(curve) ? [] : [curve.labour.at(-1) as number, curve.output.at(-1) as number];
  return [...level, ...ends.map((end) => closes('the Lorenz curve ends at 1', end - 1, 1))];
}
