import type { TextColumn } from '../../base/table.ts';
import type { BuildContext } from './build-context.ts';
import type { AskedColumn } from './narrow-rows.ts';
import { joinedPeriods, type PeriodTexts, periodsOf } from './period-fields.ts';
import type { ColumnPlan } from './plan-columns.ts';
import { textsOf } from './text-column.ts';

/** A column of periods of the table, and the columns of the file that it is made from. */
export interface TimeColumn {
  readonly name: string;
  readonly from: readonly number[];
  /** What the file calls it, where it is one column of the file. */
  readonly header?: string;
  readonly read: (rows: Uint32Array) => PeriodTexts;
  readonly labels: (rows: Uint32Array) => TextColumn;
  /** The month or quarter as it is written, where it was joined to its year. */
  readonly part?: AskedColumn;
}

export function timeColumns(
  { grid, all, options }: BuildContext,
  plans: readonly ColumnPlan[],
): TimeColumn[] {
  const year = plans.find(({ kind }) => kind === 'year');
  const part = plans.find(({ kind }) => kind === 'month' || kind === 'quarter');
  const joins = !plans.some(({ kind }) => kind === 'period') && year !== undefined && part !== undefined;
  return plans.flatMap((plan): TimeColumn[] => {
    if (joins && plan === year)
      return [
        {
          name: 'period',
          from: [year.index, part.index],
          read: (rows) => joinedPeriods(grid, rows, [year, part], all),
          labels: (rows) => textsOf(grid, rows, year.index),
          part: {
            field: part.field,
            header: part.header,
            kind: 'text',
            read: (rows) => textsOf(grid, rows, part.index),
          },
        },
      ];
    if (plan.kind !== 'period' && plan.kind !== 'year') return [];
    const frequency = options.frequency ?? 'auto';
    return [
      {
        name: plan.field,
        header: plan.header,
        from: [plan.index],
        read: (rows) => periodsOf(grid, rows, plan, frequency, all),
        labels: (rows) => textsOf(grid, rows, plan.index),
      },
    ];
  });
}

/** The same for a filter. */
export function askedTimes(times: readonly TimeColumn[]): readonly AskedColumn[] {
  return times.flatMap(({ name, read, from: _, part, ...header }) => [
    ...(part === undefined ? [] : [part]),
    { ...header, field: name, kind: 'period', read: (rows: Uint32Array) => read(rows).column },
  ]);
}
