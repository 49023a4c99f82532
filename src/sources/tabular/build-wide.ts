import { EscalarError } from '../../base/error.ts';
import type { Column, NumberColumn, TextColumn } from '../../base/table.ts';
import type { BuildContext, Built } from './build-table.ts';
import type { WidePlan } from './find-wide.ts';
import { meltWide } from './melt-wide.ts';
import { narrowRows } from './narrow-rows.ts';
import { type SourceNote, someOf, warning } from './note.ts';
import { cellReader } from './read-columns.ts';
import { tableOfColumns } from './table-of-columns.ts';

/** The table of a file with a column a period: a row a period, of the rows that meet `where`. */
export function buildWide(context: BuildContext, wide: WidePlan): Built {
  const { file, grid, all, options } = context;
  const cells = wide.periods.map(({ plan }) => ({ ...plan, kind: 'number' as const }));
  const ids = wide.ids.map((plan) => (plan.kind === 'unknown' ? plan : { ...plan, kind: 'text' as const }));
  const reader = cellReader(context, [...ids, ...cells]);
  const narrowed = narrowRows(
    all,
    ids.map((plan) => ({
      field: plan.field,
      kind: plan.kind,
      read: (of: Uint32Array) => reader(of, [plan]).columns.get(plan.index) as Column,
    })),
    options.where ?? {},
  );
  const { rows, met } = narrowed;
  const notes: SourceNote[] = [...wide.notes, ...narrowed.notes];
  const read = reader(rows, [...ids, ...cells]);
  const texts = ids.flatMap((plan) => {
    const column = read.columns.get(plan.index) as NumberColumn | TextColumn;
    return column.kind === 'text' ? [{ plan, column }] : [];
  });
  const left = ids.filter((plan) => read.columns.get(plan.index)?.kind === 'number');
  if (left.length > 0) {
    const shown = someOf(left.map(({ header }) => `"${header}"`));
    notes.push(
      warning(
        `Columns of numbers that are not periods were left out: ${shown}.`,
        `Se omitieron columnas de números que no son periodos: ${shown}.`,
      ),
    );
  }
  const { wideValue } = options;
  const variable = wideValue === undefined ? texts.find(({ plan }) => plan.field === 'variable') : undefined;
  if (variable === undefined && wideValue === undefined) {
    throw new EscalarError('wide-needs-value', { columns: wide.periods.map(({ plan }) => plan.header) });
  }
  const melted = meltWide({
    grid,
    rows,
    ids: texts.filter((text) => text !== variable),
    variable: variable ?? null,
    value: wideValue ?? '',
    periods: wide.periods.map(({ plan, period }) => ({
      period,
      column: read.columns.get(plan.index) as NumberColumn,
    })),
  });
  notes.push(...melted.notes, ...read.notes);
  const table = tableOfColumns(file, grid, melted.sources, melted.columns);
  return { table, notes, layout: 'wide', decimal: read.decimal, met };
}
