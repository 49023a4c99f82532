import { appendAll } from '../../base/append-all.ts';
import { isMissing, type Measured, type Missing } from '../../base/missing.ts';
import type { Field } from '../../base/table.ts';
import { UNITS, type Unit } from '../../base/unit.ts';
import { closes, defineIndicator, type InputField, type Residual } from '../define.ts';
import type { Dropped } from '../left-out.ts';
import { KEYS, type LongRow, longFields, longTable } from '../long-table.ts';
import { choice, onlyWith } from '../options.ts';
import { term } from '../term.ts';
import { classGroups, groupField, groupOptions } from './class-groups.ts';
import { matchedOption, matchedPanels } from './comparable-panels.ts';
import { besideGiven, givenOptions } from './given-productivity.ts';
import { theil as kernel, type TheilSplit } from './kernels/theil.ts';
import { knownAmounts, spanName, unknownClasses } from './known-amounts.ts';
import { droppedOf, matchMoments, periodsOf } from './matched-pair.ts';
import { measurePanels } from './measure-panels.ts';
import { type MeasuredPanel, REAL_FIRST } from './measured-panel.ts';
import { panelInput } from './panel-input.ts';
import { inMatched } from './panel-lineage.ts';
import { labourOptions, spanOptions } from './panel-options.ts';
import { worstOf } from './worst-of.ts';

const keys: readonly Field[] = [KEYS.economy, KEYS.period, KEYS.group];
/** Labour is needed only against labour. */
const fields: readonly InputField[] = panelInput.given.map((field) =>
  field.need === 'any-of:labour' ? { ...field, need: 'optional' } : field,
);

export const theilIndicator = defineIndicator({
  id: 'theil',
  room: 'industry',
  title: {
    en: 'Theil index between and within groups of classes',
    es: 'Índice de Theil entre grupos de clases y dentro de ellos',
  },
  summary: {
    en: 'How unequal productivity is across classes, and how much of that lies between groups and how much inside them.',
    es: 'Qué tan desigual es la productividad entre las clases, y cuánto de esa desigualdad está entre los grupos y cuánto dentro de ellos.',
  },
  formula: [
    'aᵢ = Yᵢ/ΣY;  bᵢ = Lᵢ/ΣL (against=labour) or 1/n (against=classes)',
    'T = Σ aᵢ ln(aᵢ/bᵢ)',
    'T = Σ_g A_g ln(A_g/B_g) [between] + Σ_g A_g T_g [within]',
  ],
  references: [{ work: 'theil1967', chapter: '4' }, { work: 'shorrocks1980' }],
  input: { table: 'industry_panel', fields: [...fields, groupField] },
  options: {
    against: choice(['labour', 'classes'], 'labour', {
      en: 'labour: inequality of productivity, weighted; classes: concentration of output, each class alike',
      es: 'labour: desigualdad de la productividad, ponderada; classes: concentración de la producción, cada clase por igual',
    }),
    ...groupOptions,
    ...matchedOption,
    from: spanOptions.from,
    to: spanOptions.to,
    ...besideGiven,
    labour: onlyWith(
      [
        { against: ['labour'], productivity: [''] },
        { against: ['labour'], weight: [''] },
      ],
      labourOptions.labour,
    ),
    productivity: onlyWith({ against: ['labour'] }, givenOptions.productivity),
    weight: onlyWith({ against: ['labour'] }, givenOptions.weight),
  },
  sums: ['activity'],
  output: longFields(keys),
  terms: [
    term('theil', UNITS.nats, 'Theil', 'Theil'),
    term('between', UNITS.nats, 'between classes', 'entre clases'),
    term('within', UNITS.nats, 'within classes', 'dentro de las clases'),
    term('between_share', UNITS.percent, 'between groups, share', 'entre grupos, proporción'),
    term('output_share', UNITS.percent, 'share in output', 'participación en la producción'),
    term('reference_share', UNITS.percent, 'share in the reference', 'participación en la referencia'),
  ],
  conventions: [
    {
      en: 'A row without a group is the total. between of one group may be negative (a group less productive than the mean); the sum over groups is not.',
      es: 'Una fila sin grupo es el total. between de un grupo puede ser negativo (un grupo menos productivo que la media); la suma de los grupos no.',
    },
    {
      en: 'This is Theil T, weighted by output shares. Theil L (mean log deviation, weighted by labour) is another number: Stata ineqdeco calls them GE(1) and GE(0).',
      es: 'Es la T de Theil, ponderada por la participación en la producción. La L de Theil (desviación logarítmica media, ponderada por el trabajo) es otro número: ineqdeco de Stata las llama GE(1) y GE(0).',
    },
    {
      en: 'Classes in no group are left out and listed.',
      es: 'Las clases que no están en ningún grupo se excluyen y se enumeran.',
    },
  ],
  lineage: inMatched('endpoints', 'economy'),
  compute(table, options) {
    const labour = options.against === 'labour';
    const { panels, notes, dropped } = matchedPanels(
      measurePanels(table, options, { indicator: 'theil', prefer: REAL_FIRST, labour }),
      options,
    );
    const groupOfClass = classGroups(table, options, 'theil');
    const rows: LongRow[] = [];
    const left: Dropped[] = [...dropped];
    const residuals: Residual[] = [];
    for (const measured of panels) {
      for (const column of periodsOf(measured, options.from, options.to)) {
        const period = measured.panel.periods[column];
        const classes = labour
          ? productivityAt(measured, column, options.absent, left)
          : outputAt(measured, column, left);
        const grouped = inGroups(classes, groupOfClass, spanName(measured.panel.economy, period), left);
        const split = kernel(grouped.output, grouped.labour, grouped.groups);
        const keysOfRow = { economy: measured.panel.economy || null, period };
        appendAll(rows, rowsOf(keysOfRow, split));
        if (isMissing(split)) continue;
        const miss = split.total - split.between - split.within;
        residuals.push(closes('T = between + within', miss, Math.max(split.total, 1)));
      }
    }
    return { table: longTable('theil', keys, rows), residuals: worstOf(residuals), notes, dropped: left };
  },
});

interface Classes {
  readonly activities: readonly string[];
  readonly output: Float64Array;
  readonly labour: Float64Array | null;
}

function productivityAt(
  measured: MeasuredPanel,
  column: number,
  absent: 'missing' | 'entry-exit',
  left: Dropped[],
): Classes {
  const matched = matchMoments(measured, column, column, absent);
  appendAll(left, droppedOf(matched, measured.panel.economy));
  const moment = matched.moments[0];
  return {
    activities: matched.activities,
    output: moment?.y,
    labour: moment?.l,
  };
}

function outputAt(measured: MeasuredPanel, column: number, left: Dropped[]): Classes {
  const known = knownAmounts(measured, 'output', [column]);
  const period = measured.panel.periods[column];
  const { economy, activities } = measured.panel;
  const without = activities.filter((activity) => !known.activities.includes(activity));
  appendAll(left, unknownClasses(economy, period, period, without));
  return { activities: known.activities, output: known.amounts[0], labour: null };
}

function inGroups(
  classes: Classes,
  groupOfClass: (activity: string) => string | null,
  place: string,
  left: Dropped[],
): { output: Float64Array; labour: Float64Array | null; groups: readonly string[] } {
  const groups = classes.activities.map(groupOfClass);
  const kept = groups.flatMap((group, i) => (group === null ? [] : [i]));
  const without = classes.activities.filter((_, i) => groups[i] === null);
  if (without.length > 0) {
    left.push({
      what: { en: `${place}: classes in no group`, es: `${place}: clases sin grupo` },
      count: without.length,
      examples: without.slice(0, 5),
    });
  }
  const { labour } = classes;
  return {
    output: Float64Array.from(kept, (i) => classes.output[i]),
    labour: labour === null ? null : Float64Array.from(kept, (i) => labour[i]),
    groups: kept.map((i) => groups[i] as string),
  };
}

function rowsOf(keysOfRow: LongRow['keys'], split: TheilSplit | Missing): LongRow[] {
  const row = (group: string | null, term: string, unit: Unit, value: Measured): LongRow => ({
    keys: { ...keysOfRow, group },
    term,
    unit,
    value,
  });
  if (isMissing(split)) return [row(null, 'theil', UNITS.nats, split)];
  const percent = (part: number): Measured =>
    split.total > 1e-12 ? (100 * part) / split.total : { missing: 'zero-denominator' };
  return [
    row(null, 'theil', UNITS.nats, split.total),
    row(null, 'between', UNITS.nats, split.between),
    row(null, 'within', UNITS.nats, split.within),
    row(null, 'between_share', UNITS.percent, percent(split.between)),
    ...split.groups.flatMap((part) => [
      row(part.group, 'output_share', UNITS.percent, 100 * part.share),
      row(part.group, 'reference_share', UNITS.percent, 100 * part.referenceShare),
      row(part.group, 'theil', UNITS.nats, part.inside),
      row(part.group, 'between', UNITS.nats, part.between),
      row(part.group, 'within', UNITS.nats, part.within),
    ]),
  ];
}
