import { UNITS, type Unit } from '../../base/unit.ts';
import { sum } from '../../math/sum.ts';
import { closes, defineIndicator } from '../define.ts';
import { KEYS, type LongRow, longFields } from '../long-table.ts';
import { levelOf } from '../option-vocabulary.ts';
import { hasShareOfTotal } from '../share-of-change.ts';
import { term } from '../term.ts';
import { comparableOptions, measureComparable } from './comparable-panels.ts';
import {
  besideGiven,
  GIVEN_FORMULA,
  givenOptions,
  LEVEL_FORMULA,
  scaleOption,
} from './given-productivity.ts';
import { type Levels, levelsOf, nestedOption } from './industries.ts';
import { type CovarianceByIndustry, covarianceByIndustry, olleyPakes } from './kernels/olley-pakes.ts';
import { membersOf } from './kernels/two-levels.ts';
import { droppedOf, matchPair, periodsOf } from './matched-pair.ts';
import { REAL_FIRST } from './measured-panel.ts';
import { gather, type Part } from './over-spans.ts';
import { panelInput } from './panel-input.ts';
import { inComparable } from './panel-lineage.ts';
import { spanOptions } from './panel-options.ts';

/** Each period stands alone: no class is new or gone. */
const { absent: _, ...beside } = besideGiven;
const LEVELS = [UNITS.outputPerLabour, UNITS.dataUnit, UNITS.logPoints] as const;
const keys = [KEYS.economy, KEYS.period, KEYS.activity];

export const olleyPakesIndicator = defineIndicator({
  id: 'olley-pakes',
  room: 'industry',
  title: {
    en: 'Allocation of labour between classes (Olley–Pakes)',
    es: 'Asignación del trabajo entre clases (Olley-Pakes)',
  },
  summary: {
    en: 'Says, period by period, whether labour sits in the more productive classes: how far aggregate productivity lies above the plain mean of the classes.',
    es: 'Dice, periodo por periodo, si el trabajo está en las clases más productivas: cuánto supera la productividad agregada al promedio simple de las clases.',
  },
  formula: [
    LEVEL_FORMULA,
    'P = p̃ [mean] + Σ (sᵢ − 1/n)(pᵢ − p̃) [covariance],  p̃ = Σpᵢ/n',
    'nested_in: covariance = Σ_j (S_j − n_j/n) p̃_j [covariance_between] + Σ_j S_j cov_j [covariance_within]',
    GIVEN_FORMULA,
  ],
  references: [{ work: 'olley1996' }],
  input: { table: 'industry_panel', fields: panelInput.given },
  options: {
    from: spanOptions.from,
    to: spanOptions.to,
    level: levelOf(['total', 'activity'], 'total', {
      en: 'totals only, or the part of the covariance of each class as well',
      es: 'solo totales, o también la parte de la covarianza de cada clase',
    }),
    ...nestedOption,
    ...comparableOptions,
    ...beside,
    ...givenOptions,
    ...scaleOption,
  },
  sums: ['activity'],
  output: longFields(keys),
  terms: [
    term('level', LEVELS, 'level of productivity', 'nivel de la productividad'),
    term('mean', LEVELS, 'mean', 'media'),
    term('covariance', LEVELS, 'covariance', 'covarianza'),
    term('covariance_between', LEVELS, 'covariance, between industries', 'covarianza entre industrias'),
    term('covariance_within', LEVELS, 'covariance, inside industries', 'covarianza dentro de las industrias'),
    term('covariance_share', UNITS.percent, 'covariance, share', 'covarianza, proporción'),
    term('classes', UNITS.classes, 'classes', 'clases'),
  ],
  conventions: [
    {
      en: 'Olley and Pakes take logarithms of the total factor productivity of plants, weighted by output: productivity=COLUMN, weight=COLUMN, scale=logs. A share of a logarithm has no meaning and is missing.',
      es: 'Olley y Pakes toman logaritmos de la productividad total de los factores de las plantas, ponderados por la producción: productivity=COLUMNA, weight=COLUMNA, scale=logs. Una proporción de un logaritmo no tiene sentido y falta.',
    },
    {
      en: 'The covariance is the sum Σ(s − 1/n)(p − p̃), n times the statistical covariance. It depends on how finely classes are drawn: compare only the same classification.',
      es: 'La covarianza es la suma Σ(s − 1/n)(p − p̃), n veces la covarianza estadística. Depende de cuán finas sean las clases: compare solo dentro de la misma clasificación.',
    },
    {
      en: 'Each period takes the classes with output and labour in that period; n counts them.',
      es: 'Cada periodo toma las clases con producción y trabajo en ese periodo; n las cuenta.',
    },
  ],
  lineage: inComparable('endpoints', 'economy'),
  compute(table, chosen) {
    const need = {
      indicator: 'olley-pakes',
      prefer: REAL_FIRST,
      labour: true,
      negativeOutput: 'keep',
    } as const;
    const { panels, notes, dropped } = measureComparable(table, chosen, need);
    const parts = panels.flatMap((read) => {
      const own = levelsOf(read, table, chosen.nested_in, need.indicator);
      const periods = periodsOf(own.panel, chosen.from, chosen.to).map((column) =>
        onePeriod(own, column, chosen.level),
      );
      return [{ rows: [], dropped: own.dropped }, ...periods];
    });
    return gather('olley-pakes', keys, parts, notes, dropped);
  },
});

function onePeriod(
  { panel: measured, of: industriesOf }: Levels,
  column: number,
  detail: 'total' | 'activity',
): Part {
  const matched = matchPair(measured, column, column, 'missing');
  const found = olleyPakes(matched.y0, matched.l0);
  const { unit, panel } = measured;
  const whole = { economy: panel.economy || null, period: matched.from, activity: null };
  const isShared = unit !== UNITS.logPoints && hasShareOfTotal(found.level, found.size);
  const share = isShared
    ? (100 * found.covariance) / found.level
    : ({ missing: 'undefined-share-of-change' } as const);
  const rows: LongRow[] = [
    { keys: whole, term: 'level', unit, value: found.level },
    { keys: whole, term: 'mean', unit, value: found.mean },
    { keys: whole, term: 'covariance', unit, value: found.covariance },
    { keys: whole, term: 'covariance_share', unit: UNITS.percent, value: share },
    { keys: whole, term: 'classes', unit: UNITS.classes, value: found.n },
  ];
  if (detail === 'activity')
    for (const [i, activity] of matched.activities.entries())
      rows.push({ keys: { ...whole, activity }, term: 'covariance', unit, value: found.parts[i] });
  const place = `${panel.economy} ${matched.from}`.trim();
  const residuals = [closes(`${place}: mean + covariance = P`, found.residual, found.magnitude)];
  if (industriesOf !== null) {
    const industries = industriesOf(matched.activities);
    const split = covarianceByIndustry(
      matched.y0,
      matched.l0,
      membersOf(industries.industry, industries.count),
    );
    const miss = found.covariance - sum(split.between) - sum(split.within);
    residuals.push(closes(`${place}: covariance = between + within industries`, miss, found.magnitude));
    rows.push(...industryRows(whole, split, detail === 'activity' ? industries.names : [], unit));
  }
  return { rows, residuals, dropped: droppedOf(matched, panel.economy) };
}

/** Both parts of the covariance, of the whole and of each industry named. */
function industryRows(
  whole: LongRow['keys'],
  { between, within }: CovarianceByIndustry,
  names: readonly string[],
  unit: Unit,
): LongRow[] {
  return [['covariance_between', between] as const, ['covariance_within', within] as const].flatMap(
    ([term, values]) => [
      { keys: whole, term, unit, value: sum(values) },
      ...names.map((activity, j) => ({ keys: { ...whole, activity }, term, unit, value: values[j] })),
    ],
  );
}
