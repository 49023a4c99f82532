import type { Table } from '../base/table.ts';
import { tableCsv } from '../report/table-csv.ts';
import { tableJson } from '../report/table-json.ts';
import { tableLatex } from '../report/table-latex.ts';
import { tableMarkdown } from '../report/table-markdown.ts';
import { tableText } from '../report/table-text.ts';
import type { Terminal } from './terminal.ts';

/** A listing or result in the format asked for. `around`: what stands beside the rows in JSON. */
export function showTable(
  terminal: Terminal,
  table: Table,
  around?: Readonly<Record<string, unknown>>,
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
      terminal.out(tableText(withoutEmptyColumns(table), lang, { width: terminal.width }));
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
