import type { BuildContext, Built } from './build-context.ts';
import { narrowRows } from './narrow-rows.ts';
import type { ColumnPlan } from './plan-columns.ts';
import { askedColumns, cellReader } from './read-columns.ts';
import { type NamedColumn, tableOfColumns } from './table-of-columns.ts';
import { askedTimes, timeColumns } from './time-columns.ts';

/** The table of a file with a row an observation, of the rows that meet `where`. */
export function buildLong(context: BuildContext, plans: readonly ColumnPlan[]): Built {
  const { file, grid, all, options } = context;
  const times = timeColumns(context, plans);
  const others = plans.filter(({ index }) => !times.some(({ from }) => from.includes(index))).map(asRead);
  const cells = cellReader(context, others);
  const asked = [...askedTimes(times), ...askedColumns(others, cells)];
  const { rows, met, notes } = narrowRows(all, asked, options.where ?? {});
  const read = cells(rows, others);
  const periods = times.map((time) => ({ ...time, texts: time.read(rows) }));
  const columns = plans.flatMap(({ index, field }): NamedColumn[] => {
    const time = periods.find(({ from }) => from[0] === index);
    if (time !== undefined) return [{ name: time.name, column: time.texts.column }];
    const column = read.columns.get(index);
    return column === undefined ? [] : [{ name: field, column }];
  });
  return {
    table: tableOfColumns(file, grid, rows, columns),
    notes: [...notes, ...periods.flatMap(({ texts }) => texts.notes), ...read.notes],
    layout: 'long',
    decimal: read.decimal,
    met,
  };
}

/** Months and quarters that stand alone beside a period are kept as text. */
function asRead(plan: ColumnPlan): ColumnPlan {
  return plan.kind === 'number' || plan.kind === 'unknown' ? plan : { ...plan, kind: 'text' };
}
