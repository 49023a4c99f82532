import { badOption } from '../../base/bad-option.ts';
import { grouped, type Lang, say } from '../../base/locale.ts';
import { cellAt, type Field, type Table } from '../../base/table.ts';
import { SHEET_ROWS as MOST_ROWS } from '../printed-rows.ts';
import { type CsvColumn, columnsOf } from '../table-csv.ts';
import { type Paper, wordsOf } from './paper.ts';
import { type Sheet, type SheetCell, widthOf, workbook } from './workbook.ts';

/**
 * A workbook: the rows with the names and codes of the CSV and every number whole; what each column and code means;
 * what a reader must know (the texts of `about`). No cell is a formula. A gap is empty, beside it its reason.
 * @throws EscalarError `bad-option` for more rows than a sheet holds
 */
export function tableXlsx(table: Table, lang: Lang, about: Paper): Uint8Array {
  if (table.rows >= MOST_ROWS)
    throw badOption('out', '.xlsx', {
      en: `at most ${grouped(MOST_ROWS - 1)} as the number of rows for a sheet, where this result has ${grouped(table.rows)}: narrow it with --show, or choose a name in .csv or .parquet`,
      es: `a lo más ${grouped(MOST_ROWS - 1)} como número de filas para una hoja, y este resultado tiene ${grouped(table.rows)}: redúzcalo con --show, o elija un nombre en .csv o .parquet`,
    });
  const sheets = [dataSheet(table), meaningSheet(table, lang), notesSheet(about)];
  return workbook(sheets, lang, about);
}

function dataSheet(table: Table): Sheet {
  const columns = columnsOf(table, true);
  const rows = Array.from({ length: table.rows }, (_, row) =>
    columns.map(({ column }) => cellOf(column, row)),
  );
  return {
    name: { en: 'Data', es: 'Datos' },
    head: columns.map(({ name }) => name),
    rows,
    widths: columns.map(({ name, column }) =>
      column.kind === 'number' ? 16 : widthOf([name, ...column.words.slice(0, 1000)]),
    ),
  };
}

function cellOf(column: CsvColumn['column'], row: number): SheetCell {
  const cell = cellAt(column, row);
  return typeof cell === 'object' ? null : cell;
}

/** Titles and units of the columns, then the titles of their codes. */
function meaningSheet({ fields }: Table, lang: Lang): Sheet {
  const head =
    lang === 'en' ? ['column', 'code', 'title', 'unit'] : ['columna', 'código', 'título', 'unidad'];
  const row = (field: Field): SheetCell[] => [
    field.name,
    null,
    say(field.title, lang),
    field.unit === undefined ? null : say(field.unit.label, lang),
  ];
  const codes = fields.flatMap((field) =>
    Object.entries(field.labels ?? {}).map(([code, title]): SheetCell[] => [
      field.name,
      code,
      say(title, lang),
      null,
    ]),
  );
  return {
    name: { en: 'Metadata', es: 'Metadatos' },
    head,
    rows: [...fields.map(row), ...codes],
    widths: [20, 24, 60, 30],
  };
}

/** The words of the document that belongs to the table, line by line. */
export function notesSheet({ title, parts }: Paper): Sheet {
  const lines = parts.flatMap((part): string[] => {
    if (part.kind === 'heading' || part.kind === 'equation') return [part.text];
    if (part.kind === 'paragraph') return [wordsOf(part.runs)];
    return part.kind === 'list' ? part.items.map(wordsOf) : [];
  });
  return {
    name: { en: 'Notes', es: 'Notas' },
    head: [title],
    rows: lines.map((line) => [line]),
    widths: [120],
  };
}
