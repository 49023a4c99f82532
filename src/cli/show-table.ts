import { same } from '../base/locale.ts';
import { filterRows, type Table } from '../base/table.ts';
import { tableCsv } from '../report/table-csv.ts';
import { tableJson } from '../report/table-json.ts';
import { tableLatex } from '../report/table-latex.ts';
import { tableMarkdown } from '../report/table-markdown.ts';
import { tableText } from '../report/table-text.ts';
import { pivotTable } from '../study/report/pivot-table.ts';
import type { Terminal } from './terminal.ts';

/** A listing or result in the format asked for. `around`: what stands beside the rows in JSON. */
export function showTable(
  terminal: Terminal,
  table: Table,
  around?: Readonly<Record<string, unknown>>,
  { wrap = false } = {},
): void {
  const { lang } = terminal;
  switch (terminal.format) {
    case 'json':
      terminal.out(
        JSON.stringify(
          around === undefined ? tableJson(table) : { ...around, rows: tableJson(table) },
          null,
          2,
        ),
      );
      return;
    case 'csv':
      terminal.out(tableCsv(table));
      return;
    case 'md':
      terminal.out(tableMarkdown(table, lang));
      return;
    case 'tex':
      terminal.out(tableLatex(table, lang));
      return;
    case 'text':
      for (const part of partsOf(table))
        terminal.out(tableText(withoutEmptyColumns(part), lang, { width: terminal.width, wrap }));
  }
}

/** Without the columns that no row fills: noise for a person, structure for a program. */
function withoutEmptyColumns(table: Table): Table {
  const fields = table.fields.filter((field) => {
    const column = table.columns[field.name];
    return column?.kind !== 'text' || column.values.some((value) => value !== null && value !== '');
  });
  return { ...table, fields };
}

/**
 * A result in several units reads better with a column for each: first the places that have several, units across;
 * then the others as they are.
 */
function partsOf(table: Table): readonly Table[] {
  const { unit, value } = table.columns;
  if (unit?.kind !== 'text' || value?.kind !== 'number') return [table];
  const keys = table.fields.filter((field) => field.unit === undefined && field.name !== 'unit');
  const placeOf = (row: number) =>
    JSON.stringify(keys.map((field) => table.columns[field.name]?.values[row]));
  const places = Array.from({ length: table.rows }, (_, row) => placeOf(row));
  const counts = new Map<string, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  const several = filterRows(table, (row) => (counts.get(places[row] as string) as number) > 1);
  const single = filterRows(table, (row) => counts.get(places[row] as string) === 1);
  if (several.rows === 0) return [table];
  const across = pivotTable(several, 'unit', same);
  // the unit is the title of its column already
  const fields = across.fields.map((field) =>
    field.unit === undefined ? field : { ...field, unit: { ...field.unit, label: same('') } },
  );
  return single.rows === 0 ? [{ ...across, fields }] : [{ ...across, fields }, single];
}
