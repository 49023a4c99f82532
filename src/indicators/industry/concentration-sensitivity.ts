import { EscalarError } from '../../base/error.ts';
import { isMissing, type Measured } from '../../base/missing.ts';
import type { Table } from '../../base/table.ts';
import { UNITS } from '../../base/unit.ts';
import { closes, defineIndicator, type Note, type Residual } from '../define.ts';
import { type LongRow, longFields, longTable } from '../long-table.ts';
import { list, number, type OptionValues } from '../options.ts';
import type { Choice } from '../sensitivity-titles.ts';
import { term } from '../term.ts';
import { shareOfClasses, topClasses } from './kernels/concentration.ts';
import { periodsOf } from './matched-pair.ts';
import { type MeasuredPanel, measurePanels, NOMINAL_FIRST } from './measured-panel.ts';
import { panelInput } from './panel-input.ts';
import { inPanel } from './panel-lineage.ts';
import { nominalPanelOptions, spanOptions } from './panel-options.ts';
import {
  flipNote,
  jumpingClasses,
  OTHER_TOPS,
  readLevels,
  remeasured,
  sensitivityKeys,
  sensitivityOptions,
  sumByGroup,
} from './sensitivity-options.ts';
import { tieNotes } from './tie-note.ts';
import { worstOf } from './worst-of.ts';

const options = {
  ...nominalPanelOptions,
  from: spanOptions.from,
  to: spanOptions.to,
  ...sensitivityOptions,
  top: number(
    5,
    { en: 'k of CRk in the headline', es: 'k de CRk en la cifra principal' },
    { min: 1, max: 10_000, integer: true },
  ),
  tops: list({
    en: 'other k to try; 3, 4, 8 and 10 when left out',
    es: 'otros k por probar; 3, 4, 8 y 10 si se omite',
  }),
};

type Options = OptionValues<typeof options>;

export const concentrationSensitivity = defineIndicator({
  id: 'concentration-sensitivity',
  room: 'industry',
  title: {
    en: 'Sensitivity of the change in concentration',
    es: 'Sensibilidad del cambio en la concentración',
  },
  summary: {
    en: 'Moves the change of the share of the largest classes over every defensible choice, to show whether concentration really rose.',
    es: 'Mueve el cambio en la participación de las clases mayores por todas las elecciones defendibles, para ver si la concentración de verdad aumentó.',
  },
  formula: [
    'change(choice) = CRk(to) − CRk(from) in percentage points, one choice changed at a time from the headline',
  ],
  references: [{ work: 'hall1967' }],
  input: { table: 'industry_panel', fields: panelInput.output },
  options,
  sums: ['activity'],
  output: longFields(sensitivityKeys),
  terms: [
    term('first', UNITS.percent, 'first', 'inicial'),
    term('last', UNITS.percent, 'last', 'final'),
    term('change', UNITS.percentagePoints, 'change', 'cambio'),
  ],
  conventions: [
    {
      en: 'output: every other measure of output in the data; price-base: real output at other prices; aggregation: classes put together; size: other k; members: the largest of one period followed through; outliers: without the classes that jump.',
      es: 'output: toda otra medida de producción en los datos; price-base: producción real a otros precios; aggregation: clases agrupadas; size: otros k; members: las mayores de un periodo seguidas en el tiempo; outliers: sin las clases que saltan.',
    },
  ],
  lineage: inPanel('range', 'economy'),
  compute(table, chosen) {
    const { panels, notes, dropped } = measurePanels(table, chosen, need());
    const rows: LongRow[] = [];
    const warnings: Note[] = [];
    const residuals: Residual[] = [];
    for (const measured of panels) {
      const columns = periodsOf(measured, chosen.from, chosen.to);
      const [from, to] = [columns[0], columns.at(-1) as number];
      const [begins, ends] = [from, to].map((column) => measured.panel.periods[column]);
      if (from === to) throw new EscalarError('period-order', { from: begins, to: ends });
      const variants = variantsOf(table, chosen, measured, from, to);
      residuals.push(
        ...variants.flatMap(({ misses }) => misses.map((miss) => closes('top + others = 1', miss, 1))),
      );
      warnings.push(...tiesOf(measured, from, to, chosen.top));
      rows.push(...variants.flatMap((variant) => rowsOf(measured, from, to, variant)));
      const changes = variants.flatMap(({ first, last }) =>
        isMissing(first) || isMissing(last) ? [] : [Math.sign(last - first)],
      );
      if (new Set(changes.filter((sign) => sign !== 0)).size > 1)
        warnings.push(flipNote(measured, from, to, ROSE));
    }
    return {
      table: longTable('concentration-sensitivity', sensitivityKeys, rows),
      residuals: worstOf(residuals),
      notes: [...notes, ...warnings],
      dropped,
    };
  },
});

const ROSE = { en: 'whether concentration rose', es: 'que la concentración haya aumentado' };

function need(column?: string) {
  const prefer = column === undefined ? NOMINAL_FIRST : [column];
  return { indicator: 'concentration-sensitivity', prefer, labour: false };
}

interface Variant {
  readonly choice: Choice;
  readonly variant: string;
  readonly first: Measured;
  readonly last: Measured;
  /** Of each of the two shares, what it and the share of all other classes miss of 1. */
  readonly misses: readonly number[];
}

/** The classes with a number in both periods. */
interface Ends {
  readonly activities: readonly string[];
  readonly first: Float64Array;
  readonly last: Float64Array;
}

function variantsOf(
  table: Table,
  chosen: Options,
  measured: MeasuredPanel,
  from: number,
  to: number,
): Variant[] {
  const ends = endsOf(measured, from, to);
  const { top } = chosen;
  const variants = [floating('headline', `top:${top}`, ends, top)];
  const { cells, periods } = measured.panel;
  for (const column of NOMINAL_FIRST) {
    if (column === measured.outputName || cells[column] === undefined) continue;
    const other = remeasured(table, { ...chosen, output: 'auto', price_base: null }, measured, need(column));
    if (other !== null) variants.push(floating('output', `column:${column}`, endsOf(other, from, to), top));
  }
  for (const column of chosen.outputs) {
    const other = remeasured(table, { ...chosen, output: 'auto', price_base: null }, measured, need(column));
    if (other !== null)
      variants.push(floating('price-base', `column:${column}`, endsOf(other, from, to), top));
  }
  for (const [real, nominal] of [
    ['output_real', 'output_nominal'],
    ['value_added_real', 'value_added_nominal'],
  ] as const) {
    if (cells[real] === undefined || cells[nominal] === undefined) continue;
    for (const base of chosen.price_bases.length > 0 ? chosen.price_bases : [periods[from], periods[to]]) {
      const other = remeasured(table, { ...chosen, output: real, price_base: base }, measured, need());
      if (other !== null)
        variants.push(floating('price-base', `prices:${base}`, endsOf(other, from, to), top));
    }
    break;
  }
  for (const { variant, groupOf } of readLevels(table, chosen.coarser))
    variants.push(floating('aggregation', variant, grouped(ends, groupOf), top));
  const tops = chosen.tops.length > 0 ? chosen.tops.map(readTop) : OTHER_TOPS;
  for (const k of tops)
    if (k !== top && k > 0 && k < ends.activities.length)
      variants.push(floating('size', `top:${k}`, ends, k));
  variants.push(
    fixed('fixed-first', ends, topClasses(ends.first, top)),
    fixed('fixed-last', ends, topClasses(ends.last, top)),
  );
  const jumping = jumpingClasses(measured, from, to, chosen.outlier_threshold);
  const kept = ends.activities.map((activity) => !jumping.has(activity));
  const left = kept.filter((keep) => !keep).length;
  if (left > 0 && left < kept.length)
    variants.push(floating('outliers', `without:${left}`, picked(ends, kept), top));
  return variants;
}

function readTop(text: string): number {
  const top = Number(text);
  if (Number.isInteger(top) && top > 0) return top;
  const expected = { en: 'whole numbers above zero', es: 'números enteros mayores que cero' };
  throw new EscalarError('bad-option', { option: 'tops', value: text, expected });
}

function endsOf(measured: MeasuredPanel, from: number, to: number): Ends {
  const { activities, periods } = measured.panel;
  const at = (i: number, t: number) => measured.output[i * periods.length + t];
  const kept = activities
    .map((_, i) => i)
    .filter((i) => !Number.isNaN(at(i, from)) && !Number.isNaN(at(i, to)));
  return {
    activities: kept.map((i) => activities[i]),
    first: Float64Array.from(kept, (i) => at(i, from)),
    last: Float64Array.from(kept, (i) => at(i, to)),
  };
}

function floating(choiceOf: Choice, variant: string, { first, last }: Ends, k: number): Variant {
  return measured(choiceOf, variant, [first, topClasses(first, k)], [last, topClasses(last, k)]);
}

function fixed(variant: string, { first, last }: Ends, members: Float64Array): Variant {
  return measured('members', variant, [first, members], [last, members]);
}

/** @param first and @param last the amounts of a period and the membership of `topClasses` */
function measured(
  choiceOf: Choice,
  variant: string,
  first: readonly [Float64Array, Float64Array],
  last: readonly [Float64Array, Float64Array],
): Variant {
  const ends = [first, last].map(([values, members]) => ({
    top: shareOfClasses(values, members),
    others: shareOfClasses(
      values,
      members.map((part) => 1 - part),
    ),
  }));
  const misses = ends.flatMap(({ top, others }) =>
    isMissing(top) || isMissing(others) ? [] : [top + others - 1],
  );
  return { choice: choiceOf, variant, first: ends[0].top, last: ends[1].top, misses };
}

function tiesOf(measured: MeasuredPanel, from: number, to: number, k: number): Note[] {
  const { activities, first, last } = endsOf(measured, from, to);
  const { economy, periods } = measured.panel;
  const notes = (at: number, values: Float64Array) =>
    tieNotes(economy, periods[at], activities, topClasses(values, k));
  return [...notes(from, first), ...notes(to, last)];
}

function grouped(ends: Ends, groupOf: (activity: string) => string): Ends {
  const by = (values: Float64Array) => sumByGroup(ends.activities, values, groupOf);
  return {
    activities: [...new Set(ends.activities.map(groupOf))],
    first: by(ends.first),
    last: by(ends.last),
  };
}

function picked(ends: Ends, kept: readonly boolean[]): Ends {
  const by = (values: Float64Array) => values.filter((_, i) => kept[i]);
  return {
    activities: ends.activities.filter((_, i) => kept[i]),
    first: by(ends.first),
    last: by(ends.last),
  };
}

function rowsOf(
  measured: MeasuredPanel,
  from: number,
  to: number,
  { choice: choiceOf, variant, first, last }: Variant,
): LongRow[] {
  const { economy, periods } = measured.panel;
  const place = {
    economy: economy || null,
    from: periods[from],
    to: periods[to],
    choice: choiceOf,
    variant,
  };
  const percent = (share: Measured): Measured => (isMissing(share) ? share : 100 * share);
  const change: Measured = isMissing(first) ? first : isMissing(last) ? last : 100 * (last - first);
  return [
    { keys: place, term: 'first', unit: UNITS.percent, value: percent(first) },
    { keys: place, term: 'last', unit: UNITS.percent, value: percent(last) },
    { keys: place, term: 'change', unit: UNITS.percentagePoints, value: change },
  ];
}
