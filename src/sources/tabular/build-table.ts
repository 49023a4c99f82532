import { EscalarError } from '../../base/error.ts';
import type { NumberColumn, Table, TextColumn } from '../../base/table.ts';
import { refuseRagged } from './csv-grid.ts';
import { findHeader, type HeaderFound } from './find-header.ts';
import { findWide, type WidePlan } from './find-wide.ts';
import { type Grid, isBlank } from './grid.ts';
import { meltWide } from './melt-wide.ts';
import { info, type SourceNote, someOf, warning } from './note.ts';
import type { DecimalEvidence } from './number-columns.ts';
import { joinedPeriods, periodsOf } from './period-fields.ts';
import { type ColumnPlan, LINE_FIELD, planColumns } from './plan-columns.ts';
import { readColumns } from './read-columns.ts';
import { type NamedColumn, tableOfColumns } from './table-of-columns.ts';
import type { TabularOptions } from './tabular-options.ts';
import { growing } from './tokenize-csv.ts';

export interface Built {
  readonly table: Table;
  readonly notes: readonly SourceNote[];
  readonly layout: 'long' | 'wide';
  readonly decimal: DecimalEvidence;
}

/** From a grid of cells to a table with known fields: header, columns, layout, values. */
export function buildTable(file: string, grid: Grid, options: TabularOptions): Built {
  const header = findHeader(grid, options.headerLine);
  const rows = dataRows(grid, header);
  const { names, notes: dropped } = namedColumns(grid, header, rows);
  const where = (column: number) => grid.where(header.row, column);
  const own = options.names === 'own' ? names.filter((name) => name !== '' && name !== LINE_FIELD) : [];
  const map = { ...Object.fromEntries(own.map((name) => [name, name])), ...options.map };
  const plan = planColumns(names, map, where);
  const wide = findWide(plan.columns, options.layout ?? 'auto', options.frequency ?? 'auto', where);
  const context = { file, grid, rows, options };
  const built = wide === null ? buildLong(context, plan.columns) : buildWide(context, wide);
  return { ...built, notes: [...header.notes, ...dropped, ...plan.notes, ...built.notes] };
}

interface Context {
  readonly file: string;
  readonly grid: Grid;
  readonly rows: Uint32Array;
  readonly options: TabularOptions;
}

function dataRows(grid: Grid, header: HeaderFound): Uint32Array {
  const rows = growing();
  for (let row = header.firstRow; row < header.endRow; row += 1) {
    if (isBlank(grid, row)) continue;
    refuseRagged(grid, row, header.names.length);
    rows.push(row);
  }
  return rows.take();
}

/** Names as they stand; a column without name is refused where it holds data, else left out. */
function namedColumns(
  grid: Grid,
  header: HeaderFound,
  rows: Uint32Array,
): { names: readonly string[]; notes: readonly SourceNote[] } {
  const { names } = header;
  const empty = names.flatMap((name, column) => (name === '' ? [column] : []));
  for (const row of rows) {
    const beyond = grid.width(row) - names.length;
    const columns =
      beyond > 0 ? [...empty, ...Array.from({ length: beyond }, (_, i) => names.length + i)] : empty;
    for (const column of columns) {
      if (grid.text(row, column) === '') continue;
      throw new EscalarError('empty-header', { column: column + 1 }, grid.where(row, column));
    }
  }
  if (empty.length === 0) return { names, notes: [] };
  const shown = someOf(empty.map((column) => column + 1));
  return {
    names,
    notes: [info(`Empty columns were left out: ${shown}.`, `Se omitieron columnas vacías: ${shown}.`)],
  };
}

function buildLong(context: Context, plans: readonly ColumnPlan[]): Built {
  const { file, grid, rows, options } = context;
  const notes: SourceNote[] = [];
  const hasPeriod = plans.some(({ kind }) => kind === 'period');
  const year = plans.find(({ kind }) => kind === 'year');
  const part = plans.find(({ kind }) => kind === 'month' || kind === 'quarter');
  const joins = !hasPeriod && year !== undefined && part !== undefined;
  const read = readColumns(grid, rows, plans.map(asRead), options.decimal ?? 'auto');
  const columns: NamedColumn[] = [];
  for (const plan of plans) {
    const isTime = plan.kind === 'period' || plan.kind === 'year';
    if (joins && plan === part) continue;
    if (joins && plan === year) {
      const joined = joinedPeriods(grid, rows, year, part);
      notes.push(...joined.notes);
      columns.push({ name: 'period', column: { kind: 'text', values: joined.values } });
    } else if (isTime) {
      const periods = periodsOf(grid, rows, plan, options.frequency ?? 'auto');
      notes.push(...periods.notes);
      columns.push({ name: plan.field, column: { kind: 'text', values: periods.values } });
    } else {
      const column = read.columns.get(plan.index);
      if (column !== undefined) columns.push({ name: plan.field, column });
    }
  }
  notes.push(...read.notes);
  return { table: tableOfColumns(file, grid, rows, columns), notes, layout: 'long', decimal: read.decimal };
}

/** Months and quarters that stand alone beside a period are kept as text. */
function asRead(plan: ColumnPlan): ColumnPlan {
  return plan.kind === 'number' || plan.kind === 'unknown' ? plan : { ...plan, kind: 'text' };
}

function buildWide(context: Context, wide: WidePlan): Built {
  const { file, grid, rows, options } = context;
  const notes: SourceNote[] = [...wide.notes];
  const cells = wide.periods.map(({ plan }) => ({ ...plan, kind: 'number' as const }));
  const ids = wide.ids.map((plan) => (plan.kind === 'unknown' ? plan : { ...plan, kind: 'text' as const }));
  const read = readColumns(grid, rows, [...ids, ...cells], options.decimal ?? 'auto');
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
  return { table, notes, layout: 'wide', decimal: read.decimal };
}
