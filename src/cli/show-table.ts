import { badOption } from '../base/bad-option.ts';
import { formatNumber, same } from '../base/locale.ts';
import { codedColumn, filterRows, type Table } from '../base/table.ts';
import { wordsIn } from '../base/text-column.ts';
import { unitOf } from '../base/unit.ts';
import { meaningOf } from '../columns/vocabulary.ts';
import { csvChunks } from '../report/table-csv.ts';
import { type PaperFormat, paperFormatOf } from '../report/table-formats.ts';
import { jsonChunks, jsonLines } from '../report/table-json.ts';
import { latexLines } from '../report/table-latex.ts';
import { markdownLines } from '../report/table-markdown.ts';
import { textLines } from '../report/table-text.ts';
import { pivotTable } from '../study/report/pivot-table.ts';
import type { Terminal } from './terminal.ts';

/**
 * A listing or result in the format asked for, row by row. A person gets the first rows of a long one, and is told.
 * `around`: what stands beside the rows in JSON.
 */
export async function showTable(
  terminal: Terminal,
  table: Table,
  around?: Readonly<Record<string, unknown>>,
  { wrap = false } = {},
): Promise<void> {
  const { file, format } = terminal;
  const paper = paperFormatOf(format);
  if (file !== null && paper !== null) return file.write(await workbook(table, paper, terminal));
  const shown = headOf(table, terminal);
  if (format === 'arrow')
    await terminal.stream([(await import('../report/table-arrow.ts')).tableArrow(shown)]);
  else if (format === 'parquet')
    await terminal.stream((await import('../report/table-parquet.ts')).parquetChunks(shown));
  else await terminal.stream(linesOf(terminal, shown, around, wrap));
  if (shown.rows < table.rows) sayHead(terminal, shown.rows, table.rows);
}

/** Of a table that has no report around it. @throws EscalarError `bad-option` for documents and pictures */
async function workbook(table: Table, format: PaperFormat, { lang, file }: Terminal): Promise<Uint8Array> {
  if (format !== 'xlsx')
    throw badOption('out', file?.name ?? '', {
      en: 'a name in .csv, .xlsx, .json, .md, .tex or .parquet: this command writes tables, and neither documents nor pictures',
      es: 'un nombre en .csv, .xlsx, .json, .md, .tex o .parquet: esta orden escribe tablas, y no documentos ni imágenes',
    });
  const { tableXlsx } = await import('../report/paper/table-xlsx.ts');
  return tableXlsx(table, lang, { lang, title: table.name, subtitle: [], maker: 'escalar', parts: [] });
}

function* linesOf(
  terminal: Terminal,
  table: Table,
  around: Readonly<Record<string, unknown>> | undefined,
  wrap: boolean,
): Generator<string | Uint8Array> {
  const { lang, format, dialect, width } = terminal;
  if (format === 'json') yield* jsonChunks(table, around);
  else if (format === 'jsonl') yield* jsonLines(table);
  else if (format === 'csv') yield* csvChunks(table, { dialect });
  else if (format === 'md') yield* markdownLines(table, lang);
  else if (format === 'tex') yield* latexLines(table, lang);
  else
    for (const part of partsOf(table))
      yield* textLines(withoutEmptyColumns(part), lang, { width, wrap, yielding: classesOf(part) });
}

/** Columns of classes: their names are the least of a line. */
function classesOf({ fields }: Table): readonly string[] {
  return fields.map(({ name }) => name).filter((name) => meaningOf(name)?.role === 'class');
}

function sayHead(terminal: Terminal, shown: number, all: number): void {
  const count = (number: number) => formatNumber(number, terminal.lang, 0);
  terminal.say({
    en: `The first ${count(shown)} of ${count(all)} rows. All of them: --rows all, or --csv for a file.`,
    es: `Las primeras ${count(shown)} de ${count(all)} filas. Todas: --rows all, o --csv para un archivo.`,
  });
}

/** Rows that a person is shown unless asked otherwise. */
export const HEAD = 500;

/** The first rows; for a person with those in other units that stand at the same places, wherever they are. */
function headOf(table: Table, { rows: asked, format, file }: Terminal): Table {
  const rows = asked ?? (format === 'text' && file === null ? HEAD : 'all');
  if (rows === 'all' || table.rows <= rows) return table;
  const placeOf = format === 'text' ? placesOf(table) : null;
  if (placeOf === null) return filterRows(table, (row) => row < rows);
  const places = new Set(Array.from({ length: rows }, (_, row) => placeOf(row)));
  return filterRows(table, (row) => row < rows || places.has(placeOf(row)));
}

/** What a row says where it stands, but for its unit; null where all rows have one unit. */
function placesOf(table: Table): ((row: number) => string) | null {
  const { unit, value } = table.columns;
  if (unit?.kind !== 'text' || value?.kind !== 'number') return null;
  if (unit.codes.every((code) => code === unit.codes[0])) return null;
  const keys = table.fields
    .filter((field) => field.unit === undefined && field.name !== 'unit')
    .flatMap((field) => codedColumn(table, field.name) ?? []);
  return (row) => keys.map(({ codes }) => codes[row]).join();
}

/** Without the columns that no row fills: noise for a person, structure for a program. */
function withoutEmptyColumns(table: Table): Table {
  const fields = table.fields.filter((field) => {
    const column = table.columns[field.name];
    return column?.kind !== 'text' || wordsIn(column).some((word) => word !== '');
  });
  return { ...table, fields };
}

/**
 * A result in several units reads better with a column for each: first the places that have several, units across;
 * then the others as they are.
 */
function partsOf(table: Table): readonly Table[] {
  const placeOf = placesOf(table);
  if (placeOf === null) return [table];
  const places = Array.from({ length: table.rows }, (_, row) => placeOf(row));
  const counts = new Map<string, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  const several = filterRows(table, (row) => (counts.get(places[row]) as number) > 1);
  const single = filterRows(table, (row) => counts.get(places[row]) === 1);
  if (several.rows === 0) return [table];
  const across = pivotTable(several, 'unit', (id) => unitOf(id).label);
  // the unit is the title of its column already
  const fields = across.fields.map((field) =>
    field.unit === undefined ? field : { ...field, unit: { ...field.unit, label: same('') } },
  );
  return single.rows === 0 ? [{ ...across, fields }] : [{ ...across, fields }, single];
}
