import { EscalarError } from '../../base/error.ts';
import type { Lang } from '../../base/locale.ts';
import { cellAt, type Table } from '../../base/table.ts';
import { UNITS } from '../../base/unit.ts';
import { claimsOf } from '../../columns/canonical-table.ts';
import { LINE_COLUMN } from '../../columns/claim-columns.ts';
import { columnOfHeader, INPUT_COLUMNS, titleOfColumn } from '../../columns/vocabulary.ts';
import { decimalsOf } from '../../figures/number.ts';
import { catalogue } from '../../indicators/catalogue.ts';
import { findIndicator } from '../../indicators/find-indicator.ts';
import type { FileFound } from '../../workspace/file-found.ts';
import type { Host } from '../../workspace/host.ts';
import { loadSource } from '../../workspace/load-source.ts';
import type { SourceSpec } from '../../workspace/source-schema.ts';
import type { Choices } from '../address.ts';
import { type ChecksView, checksOfTable } from './checks-view.ts';
import { fileCommand } from './commands.ts';
import type { Desk } from './desk.ts';
import { lacksOf } from './lacks-columns.ts';
import type { NoteView } from './note-view.ts';
import { foundOrRefusal, openQuestions, type ReadQuestion } from './read-questions.ts';
import type { Refusal } from './refusal.ts';
import type { InLang } from './result-of.ts';
import { columnsOf } from './result-view.ts';
import { cellsOf } from './rows-view.ts';
import type { CellView, ColumnView, Named } from './shown.ts';
import { namesOf } from './source-of-address.ts';

export interface FileAsk extends InLang {
  readonly name: string;
  /** What columns mean that a person names; '' leaves one out. */
  readonly map: Choices;
  /** How it is read, where it leaves that open. */
  readonly read?: Choices;
}

/** A file of a person: its columns, and what it is taken for or why it cannot be read so. */
export interface FileView {
  /** The columns of the file, and what each is read as, '' for a name of its own; none of input-output tables. */
  readonly headers: readonly { readonly header: string; readonly reads: string }[];
  /** What a column can mean. */
  readonly meanings: readonly Named[];
  /** What the file leaves open. */
  readonly open: readonly ReadQuestion[];
  readonly problem: Refusal | null;
  readonly found: FoundView | null;
  /** The command that says the same. */
  readonly command: string;
}

export interface FoundView {
  readonly known: string;
  readonly notes: readonly NoteView[];
  readonly columns: readonly {
    readonly column: string;
    readonly meaning: string;
    readonly different: number;
    readonly missing: number;
    readonly values: string;
  }[];
  readonly computes: readonly (Named & { readonly with: Choices })[];
  /** Other indicators that read such a table and lack no column of it. */
  readonly others: readonly Named[];
  /** The column of firms or persons that would be the class; null where rows have a class of their own. */
  readonly finer: string | null;
  /** The first rows as they are read; null of input-output tables. */
  readonly first: {
    readonly columns: readonly ColumnView[];
    readonly cells: readonly (readonly CellView[])[];
  } | null;
  readonly checks: ChecksView | null;
}

/** Rows that are shown of a file. */
const FIRST = 6;

/** What a file is taken for, what its columns mean, and the indicators that were tried with it and computed. */
export async function fileView({ host }: Desk, ask: FileAsk): Promise<FileView> {
  const { lang } = ask;
  const spec = { ...specOf(ask), ...namesOf(ask.map) };
  const read = await foundOrRefusal(spec, host);
  const isRefused = read instanceof EscalarError;
  return {
    problem: isRefused ? (JSON.parse(JSON.stringify(read)) as Refusal) : null,
    found: isRefused ? null : foundView(read, ask),
    open: await openQuestions(spec, read, host, lang),
    headers: isRefused || read.table !== null ? await headersOf(ask, host) : [],
    meanings: INPUT_COLUMNS.map(({ name: id, title }) => ({ id, title: title[lang] })),
    command: fileCommand('describe-file', ask.name, ask, lang),
  };
}

function specOf({ name, read = {} }: FileAsk): SourceSpec {
  return { file: name, ...(Object.keys(read).length === 0 ? {} : { read }) };
}

function foundView(found: FileFound, ask: FileAsk): FoundView {
  const { name, lang } = ask;
  const { known, notes, columns, computes, table } = found;
  return {
    known: known[lang],
    notes: notes.map(({ level, text }) => ({ level, text: text[lang] })),
    columns: columns.map((one) => ({ ...one, meaning: one.meaning[lang] })),
    computes: computes.map(({ indicator, options }) => ({
      id: indicator,
      title: findIndicator(indicator).title[lang],
      with: options,
    })),
    others: othersFor(found, lang),
    finer: found.finer ?? null,
    first: table === null ? null : firstRows(table, lang),
    checks:
      table === null
        ? null
        : { ...checksOfTable(table, lang), command: fileCommand('data check', name, ask, lang) },
  };
}

function othersFor({ kind, table, computes }: FileFound, lang: Lang): readonly Named[] {
  const have = new Set(table?.fields.map(({ name }) => name));
  const tried = new Set(computes.map(({ indicator }) => indicator));
  return catalogue
    .filter((one) => one.input.table === kind && !tried.has(one.id) && !lacksOf(have, one))
    .map(({ id, title }) => ({ id, title: title[lang] }));
}

function firstRows(table: Table, lang: Lang): NonNullable<FoundView['first']> {
  const rows = Array.from({ length: Math.min(FIRST, table.rows) }, (_, row) => row);
  const written = asWritten(table, rows);
  return { columns: columnsOf(written, lang), cells: cellsOf(written, rows, {}, lang) };
}

/** The table with the decimals that its numbers have, and without a unit where it is only said to be that of the data. */
function asWritten(table: Table, rows: readonly number[]): Table {
  const fields = table.fields.map((field) => {
    const column = table.columns[field.name];
    if (column.kind !== 'number') return field;
    const numbers = rows.map((row) => cellAt(column, row)).filter((cell) => typeof cell === 'number');
    const said = field.unit === undefined || field.unit === UNITS.dataUnit ? UNITS.none : field.unit;
    return { ...field, unit: { ...said, decimals: Math.max(0, ...numbers.map(decimalsOf)) } };
  });
  return { ...table, fields };
}

/** The columns as the file names them; none where it is no table of rows or cannot be read at all. */
async function headersOf(ask: FileAsk, host: Host): Promise<FileView['headers']> {
  const { map } = ask;
  try {
    const { table } = await loadSource('data', specOf(ask), 'firm_table', { host, folder: '' });
    const headers = table.fields.map(({ name }) => name).filter((name) => name !== LINE_COLUMN);
    const meant = meaningsOf(table, namesOf(map).map ?? {});
    return headers.map((header) => ({ header, reads: map[header] ?? meant(header) }));
  } catch (error) {
    if (error instanceof EscalarError) return [];
    throw error;
  }
}

/** What each header is read as; where two claim one column, what each would be alone. */
function meaningsOf(table: Table, map: Readonly<Record<string, string>>): (header: string) => string {
  const known = (name: string | undefined) =>
    name === undefined || titleOfColumn(name).en === name ? '' : name;
  try {
    const claims = new Map(claimsOf(table, { map }).map(({ header, name }) => [header, name]));
    return (header) => known(claims.get(header));
  } catch (error) {
    if (!(error instanceof EscalarError)) throw error;
    return (header) => columnOfHeader(header)?.name ?? '';
  }
}
