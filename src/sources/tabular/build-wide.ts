import { EscalarError } from '../../base/error.ts';
import { type PlainNote, warning } from '../../base/note.ts';
import type { NumberColumn } from '../../base/table.ts';
import type { BuildContext, Built } from './build-context.ts';
import type { WidePlan } from './find-wide.ts';
import { type IdColumn, meltWide, type WideParts } from './melt-wide.ts';
import { narrowRows } from './narrow-rows.ts';
import type { PeriodTexts } from './period-fields.ts';
import type { ColumnPlan } from './plan-columns.ts';
import { askedColumns, type ColumnsRead, cellReader } from './read-columns.ts';
import { someOf } from './some-of.ts';
import { tableOfColumns } from './table-of-columns.ts';
import type { TabularOptions } from './tabular-options.ts';
import { askedTimes, type TimeColumn, timeColumns } from './time-columns.ts';

/** The table of a file with a column a period or code: a row for each, of the rows that meet `where`. */
export function buildWide(context: BuildContext, wide: WidePlan): Built {
  const { file, grid, all, options } = context;
  const cells = wide.values.map(({ plan }) => ({ ...plan, kind: 'number' as const }));
  const times = wide.keyField === 'period' ? [] : timeColumns(context, wide.ids);
  const ids = idPlans(wide, times);
  const reader = cellReader(context, [...ids, ...cells]);
  const asked = [...askedTimes(times), ...askedColumns(ids, reader)];
  const narrowed = narrowRows(all, asked, options.where ?? {});
  const { rows, met } = narrowed;
  const read = reader(rows, [...ids, ...cells]);
  const periods = times.map((time) => ({ ...time, texts: time.read(rows) }));
  const texts = [...periods.map(periodColumn), ...ids.flatMap((plan) => textColumnsOf(plan, read))];
  const measured = measuredBy(wide, texts, options);
  refuseTwin(measured, wide);
  const melted = meltWide({
    grid,
    rows,
    ...measured,
    names: context.variables,
    keyField: wide.keyField,
    values: wide.values.map(({ plan, key, variable }) => ({
      key,
      variable,
      column: read.columns.get(plan.index) as NumberColumn,
    })),
  });
  const notes = [
    ...wide.notes,
    ...narrowed.notes,
    ...leftNotes(ids.filter((plan) => read.columns.get(plan.index)?.kind === 'number')),
    ...periods.flatMap(({ texts: { notes } }) => notes),
    ...melted.notes,
    ...read.notes,
  ];
  const table = tableOfColumns(file, grid, melted.sources, melted.columns);
  return { table, notes, layout: 'wide', decimal: read.decimal, met };
}

function periodColumn({ name, from, texts }: TimeColumn & { readonly texts: PeriodTexts }): IdColumn {
  return { plan: { index: from[0] ?? 0, header: name, field: name, kind: 'period' }, column: texts.column };
}

function textColumnsOf(plan: ColumnPlan, { columns }: ColumnsRead): IdColumn[] {
  const column = columns.get(plan.index);
  return column?.kind === 'text' ? [{ plan, column }] : [];
}

/** The columns that tell rows apart: as text, where their name says what they are. */
function idPlans({ ids }: WidePlan, times: readonly TimeColumn[]): ColumnPlan[] {
  return ids
    .filter(({ index }) => !times.some(({ from }) => from.includes(index)))
    .map((plan) => (plan.kind === 'unknown' ? plan : { ...plan, kind: 'text' }));
}

/**
 * What says what the numbers measure: the names of the columns, the option, a column, or the kind of table.
 * @throws EscalarError `wide-needs-value`
 */
function measuredBy(
  { values }: WidePlan,
  texts: readonly IdColumn[],
  { wideValue, for: table }: TabularOptions,
): Pick<WideParts, 'ids' | 'variable' | 'value'> {
  if (wideValue !== undefined || values.some(({ variable }) => variable !== null))
    return { ids: texts, variable: null, value: wideValue ?? 'value' };
  const variable = texts.find(({ plan }) => plan.field === 'variable') ?? null;
  // indicators of series read a variable and its value
  if (variable !== null && table !== 'series')
    return { ids: texts.filter((text) => text !== variable), variable, value: '' };
  // the numbers of trade and of series have one name, whatever they measure
  if (table === 'trade_flow' || table === 'series') return { ids: texts, variable: null, value: 'value' };
  throw new EscalarError('wide-needs-value', { columns: values.map(({ plan }) => plan.header) });
}

/** @throws EscalarError `duplicate-field` for a column of words that is called as the numbers are */
function refuseTwin({ ids, value }: Pick<WideParts, 'ids' | 'value'>, { values }: WidePlan): void {
  const twin = ids.find(({ plan }) => plan.field === value)?.plan.header;
  const [first] = values;
  if (twin === undefined || first === undefined) return;
  throw new EscalarError('duplicate-field', { field: value, columns: [twin, first.plan.header] });
}

function leftNotes(left: readonly ColumnPlan[]): readonly PlainNote[] {
  if (left.length === 0) return [];
  const shown = someOf(left.map(({ header }) => `"${header}"`));
  return [
    warning(
      `Columns of numbers that are not periods were left out: ${shown}.`,
      `Se omitieron columnas de números que no son periodos: ${shown}.`,
    ),
  ];
}
