import { appendAll } from '../../base/append-all.ts';
import { isMissing, type Measured } from '../../base/missing.ts';
import { info } from '../../base/note.ts';
import type { Field } from '../../base/table.ts';
import { UNITS } from '../../base/unit.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import { KEYS, type LongRow, longFields, longTable } from '../long-table.ts';
import type { Note } from '../note.ts';
import { number } from '../options.ts';
import { term } from '../term.ts';
import { comparableOptions, measureComparable } from './comparable-panels.ts';
import { type Jump, jumps } from './kernels/outliers.ts';
import { type MeasuredPanel, REAL_FIRST } from './measured-panel.ts';
import { panelInput } from './panel-input.ts';
import { inComparable } from './panel-lineage.ts';
import { panelOptions, spanOptions } from './panel-options.ts';
import { worstOf } from './worst-of.ts';

const keys: readonly Field[] = [KEYS.economy, KEYS.activity, KEYS.from, KEYS.to];

export const outliers = defineIndicator({
  id: 'outliers',
  room: 'industry',
  title: { en: 'Classes whose output jumps', es: 'Clases cuya producción da saltos' },
  summary: {
    en: 'The classes to look at before believing a total: output that changes too much from one period to the next.',
    es: 'Las clases que conviene revisar antes de creer en un total: producción que cambia demasiado de un periodo al siguiente.',
  },
  formula: ['listed when |ln Yₜ − ln Yₜ₋₁| > threshold'],
  references: [{ work: 'becker2021' }],
  input: { table: 'industry_panel', fields: panelInput.output },
  options: {
    threshold: number(
      0.4,
      {
        en: 'log points: 0.4 is +49% or −33% in one period',
        es: 'puntos logarítmicos: 0.4 es +49% o −33% en un periodo',
      },
      { min: 0 },
    ),
    from: spanOptions.from,
    to: spanOptions.to,
    ...comparableOptions,
    ...panelOptions,
  },
  sums: [],
  output: longFields(keys),
  terms: [
    term('change_log', UNITS.logPoints, 'change in logs', 'cambio logarítmico'),
    term('change', UNITS.percent, 'change', 'cambio'),
  ],
  conventions: [
    {
      en: 'Nothing is removed: the list says where to look. Exclude a class elsewhere with exclude=CODE and state it.',
      es: 'No se elimina nada: la lista dice dónde mirar. Excluya una clase en otra parte con exclude=CÓDIGO y declárelo.',
    },
    {
      en: 'A start from zero or a fall to zero always counts; a change next to a missing period is not computed.',
      es: 'Partir de cero o caer a cero siempre cuenta; un cambio junto a un periodo faltante no se calcula.',
    },
    {
      en: 'A jump at constant prices is often one of the price index: in the United States’ classes petroleum refining (324110) rises 56% and petrochemicals (325110) 88% in 2015.',
      es: 'Un salto a precios constantes suele ser del índice de precios: en las clases de Estados Unidos la refinación de petróleo (324110) sube 56% y la petroquímica (325110) 88% en 2015.',
    },
  ],
  lineage: inComparable('endpoints', 'economy', 'activity'),
  compute(table, options) {
    const need = {
      indicator: 'outliers',
      prefer: REAL_FIRST,
      labour: false,
      negativeOutput: 'keep',
    } as const;
    const { panels, notes, dropped } = measureComparable(table, options, need);
    const residuals: Residual[] = [];
    const rows = panels.flatMap((measured) =>
      jumps(measured.output, measured.panel.periods.length, options.threshold)
        .filter((jump) => isInside(measured, jump, options.from, options.to))
        .flatMap((jump) => {
          appendAll(residuals, jumpCloses(measured, jump));
          return rowsOf(measured, jump);
        }),
    );
    const more: readonly Note[] = rows.length === 0 ? [none(options.threshold)] : [];
    return {
      table: longTable('outliers', keys, rows),
      residuals: worstOf(residuals),
      notes: [...notes, ...more],
      dropped,
    };
  },
});

function isInside(measured: MeasuredPanel, jump: Jump, from: string | null, to: string | null): boolean {
  const { periods } = measured.panel;
  const before = periods[jump.column - 1];
  const after = periods[jump.column];
  return (from === null || before >= from) && (to === null || after <= to);
}

function rowsOf(measured: MeasuredPanel, jump: Jump): LongRow[] {
  const { economy, activities, periods } = measured.panel;
  const percent: Measured = isMissing(jump.change) ? jump.change : 100 * Math.expm1(jump.change);
  const keysOfRow = {
    economy: economy || null,
    activity: activities[jump.row],
    from: periods[jump.column - 1],
    to: periods[jump.column],
  };
  return [
    { keys: keysOfRow, term: 'change_log', unit: UNITS.logPoints, value: jump.change },
    { keys: keysOfRow, term: 'change', unit: UNITS.percent, value: percent },
  ];
}

function none(threshold: number): Note {
  return info(
    `No class changes by more than ${threshold} log points in one period.`,
    `Ninguna clase cambia más de ${threshold} puntos logarítmicos en un periodo.`,
  );
}

function jumpCloses(measured: MeasuredPanel, { row, column, change }: Jump): Residual[] {
  if (isMissing(change)) return [];
  const at = row * measured.panel.periods.length + column;
  const [before, after] = [measured.output[at - 1], measured.output[at]];
  return [closes('first · e^change = last', before * Math.exp(change) - after, Math.max(before, after))];
}
