import { UNITS } from '../../base/unit.ts';
import { closes, defineIndicator } from '../define.ts';
import { KEYS, type LongRow, longFields } from '../long-table.ts';
import { levelOf } from '../option-vocabulary.ts';
import { hasShareOfTotal } from '../share-of-change.ts';
import { term } from '../term.ts';
import { comparableOptions, measureComparable } from './comparable-panels.ts';
import { olleyPakes } from './kernels/olley-pakes.ts';
import { matchPair, periodsOf } from './matched-pair.ts';
import { type MeasuredPanel, REAL_FIRST } from './measured-panel.ts';
import { gather, type Part } from './over-spans.ts';
import { panelInput } from './panel-input.ts';
import { inComparable } from './panel-lineage.ts';
import { labourOptions, panelOptions, spanOptions } from './panel-options.ts';

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
    'P = ΣY/ΣL = Σ sᵢpᵢ,  sᵢ = Lᵢ/ΣL,  pᵢ = Yᵢ/Lᵢ',
    'P = p̃ [mean] + Σ (sᵢ − 1/n)(pᵢ − p̃) [covariance],  p̃ = Σpᵢ/n',
  ],
  references: [{ work: 'olley1996' }],
  input: { table: 'industry_panel', fields: panelInput.productivity },
  options: {
    from: spanOptions.from,
    to: spanOptions.to,
    level: levelOf(['total', 'activity'], 'total', {
      en: 'totals only, or the part of the covariance of each class as well',
      es: 'solo totales, o también la parte de la covarianza de cada clase',
    }),
    labour: labourOptions.labour,
    ...comparableOptions,
    ...panelOptions,
  },
  sums: ['activity'],
  output: longFields(keys),
  terms: [
    term('level', UNITS.outputPerLabour, 'reallocation, level', 'reasignación por nivel'),
    term('mean', UNITS.outputPerLabour, 'mean', 'media'),
    term('covariance', UNITS.outputPerLabour, 'covariance', 'covarianza'),
    term('covariance_share', UNITS.percent, 'covariance, share', 'covarianza, proporción'),
    term('classes', UNITS.classes, 'classes', 'clases'),
  ],
  conventions: [
    {
      en: 'Productivity in levels, as in the decomposition of Melitz and Polanec; Olley and Pakes themselves use logarithms of total factor productivity.',
      es: 'Productividad en niveles, como en la descomposición de Melitz y Polanec; Olley y Pakes usan logaritmos de la productividad total de los factores.',
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
    const parts = panels.flatMap((measured) =>
      periodsOf(measured, chosen.from, chosen.to).map((column) => onePeriod(measured, column, chosen.level)),
    );
    return gather('olley-pakes', keys, parts, notes, dropped);
  },
});

function onePeriod(measured: MeasuredPanel, column: number, detail: 'total' | 'activity'): Part {
  const matched = matchPair(measured, column, column, 'missing');
  const found = olleyPakes(matched.y0, matched.l0);
  const { economy } = measured.panel;
  const whole = { economy: economy || null, period: matched.from, activity: null };
  const rows: LongRow[] = [
    { keys: whole, term: 'level', unit: UNITS.outputPerLabour, value: found.level },
    { keys: whole, term: 'mean', unit: UNITS.outputPerLabour, value: found.mean },
    { keys: whole, term: 'covariance', unit: UNITS.outputPerLabour, value: found.covariance },
    {
      keys: whole,
      term: 'covariance_share',
      unit: UNITS.percent,
      value: hasShareOfTotal(found.level, found.size)
        ? (100 * found.covariance) / found.level
        : { missing: 'undefined-share-of-change' },
    },
    { keys: whole, term: 'classes', unit: UNITS.classes, value: found.n },
  ];
  if (detail === 'activity') {
    matched.activities.forEach((activity, i) => {
      rows.push({
        keys: { ...whole, activity },
        term: 'covariance',
        unit: UNITS.outputPerLabour,
        value: found.parts[i],
      });
    });
  }
  const scale = Math.max(Math.abs(found.level), Math.abs(found.mean));
  const identity = `${economy} ${matched.from}: mean + covariance = P`.trim();
  return { rows, residuals: [closes(identity, found.residual, scale)], dropped: leftOut(economy, matched) };
}

function leftOut(economy: string, matched: { readonly from: string; readonly unmatched: readonly string[] }) {
  if (matched.unmatched.length === 0) return [];
  const place = `${economy} ${matched.from}`.trim();
  return [
    {
      what: {
        en: `${place}: classes without output and labour`,
        es: `${place}: clases sin producción y trabajo`,
      },
      count: matched.unmatched.length,
      examples: matched.unmatched.slice(0, 5),
    },
  ];
}
