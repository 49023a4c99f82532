import type { ReleaseVariable } from '../../src/base/metadata.ts';
import { type Cell, type Field, type Row, type Table, tableOf } from '../../src/base/table.ts';
import { UNITS, type Unit } from '../../src/base/unit.ts';
import type { DraftTable } from '../../src/store/import-release.ts';
import { COLUMNS, measure } from './columns.ts';

/** The names of activities or products in both languages, as a table of a release. */
export function titlesTable(
  name: 'activities' | 'products',
  titles: Readonly<Record<string, readonly [en: string, es: string]>>,
): Table {
  const code = name === 'activities' ? COLUMNS.activity : COLUMNS.product;
  const rows = Object.entries(titles).map(([key, [en, es]]) => ({
    [code.name]: key,
    title: en,
    title_es: es,
  }));
  return tableOf(name, [code, COLUMNS.title, COLUMNS.titleEs], rows);
}

/** A panel by sector and the names of its sectors, both of one file; a sector without a name is refused. */
export function sectorTables(
  sourceFile: string,
  titles: Parameters<typeof titlesTable>[1],
  fields: readonly Field[],
  panel: readonly Row[],
): readonly DraftTable[] {
  const unknown = panel.find(({ activity }) => !Object.hasOwn(titles, String(activity)));
  if (unknown !== undefined) throw new Error(`${sourceFile}: sector ${unknown.activity}`);
  return [
    { table: tableOf('industry_panel', fields, panel), sourceFile },
    { table: titlesTable('activities', titles), sourceFile },
  ];
}

export interface SeriesPoint {
  readonly economy: string;
  readonly variable: string;
  readonly period: string;
  readonly value: Cell;
  readonly line: number;
  /** Lines combined into the value, where it is not one line's own. */
  readonly lines?: number;
}

/** A `series` table: economy, variable, period, value, source_line (and source_rows). */
export function seriesTable(
  points: readonly SeriesPoint[],
  unit: Unit = UNITS.dataUnit,
  name = 'series',
): Table {
  const combined = points.some((point) => point.lines !== undefined);
  const fields: Field[] = [
    COLUMNS.economy,
    COLUMNS.variable,
    COLUMNS.period,
    measure('value', unit, 'Value', 'Valor'),
    COLUMNS.sourceLine,
    ...(combined ? [COLUMNS.sourceRows] : []),
  ];
  const rows = points.map((point): Row => {
    const { economy, variable, period, value, line } = point;
    return { economy, variable, period, value, source_line: line, source_rows: point.lines ?? 1 };
  });
  return tableOf(name, fields, rows);
}

/** One variable of a series table, for the descriptor. */
export function variable(name: string, unit: Unit, en: string, es: string): ReleaseVariable {
  return { name, title: { en, es }, unit: unit.id };
}
