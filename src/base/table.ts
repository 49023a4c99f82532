import { gather } from './gather.ts';
import type { Text } from './locale.ts';
import type { Release } from './metadata.ts';
import { MISSING_REASONS, type MissingReason } from './missing.ts';
import { type TextColumn, textAt, textColumnOf, textsOf, wordsIn } from './text-column.ts';
import type { Unit } from './unit.ts';

export type { TextColumn } from './text-column.ts';

/**
 * Numbers of one column. Where `reason[i]` is not 0 the value is missing for
 * `MISSING_REASONS[reason[i] - 1]` and `values[i]` is NaN.
 */
export interface NumberColumn {
  readonly kind: 'number';
  readonly values: Float64Array;
  readonly reason?: Uint8Array;
}

export type Column = NumberColumn | TextColumn;

/** What a column means. */
export interface Field {
  readonly name: string;
  readonly title: Text;
  readonly unit?: Unit;
  /** What people read for the codes in a column of text. */
  readonly labels?: Readonly<Record<string, Text>>;
}

/** Where the rows of a table come from. */
export interface TableOrigin {
  /** The release, when the rows are of one; else absent (a person's own file). */
  readonly release?: Release;
  /** The file whose lines `source_line` counts. */
  readonly file: string;
}

/** Columns of equal length with their meaning. Never mutated. */
export interface Table {
  readonly name: string;
  readonly rows: number;
  readonly fields: readonly Field[];
  readonly columns: Readonly<Record<string, Column>>;
  readonly origins?: readonly TableOrigin[];
  /** The unit that a person's file says of the amounts of a column, in its words: `thousand US dollars`. */
  readonly units?: Readonly<Record<string, string>>;
  /** By column of codes, those below which a person's file indents others, with these. */
  readonly indented?: Readonly<Record<string, Indented>>;
}

/** The codes that stand indented below another, by that one. */
export type Indented = ReadonlyMap<string, IndentedBelow>;

export interface IndentedBelow {
  readonly parts: readonly string[];
  /** Whether the way they are indented says that they are parts; else only numbers that add up do. */
  readonly isClear: boolean;
}

/** A cell: a number, a text, a number that is missing with its reason, or nothing. */
export type Cell = number | string | null | { readonly missing: MissingReason };

export type Row = Readonly<Record<string, Cell>>;

/** One cell. Cost: constant. */
export function cellAt(column: Column, row: number): Cell {
  if (column.kind === 'text') return textAt(column, row);
  const reason = column.reason?.[row] ?? 0;
  return reason === 0 ? column.values[row] : { missing: MISSING_REASONS[reason - 1] };
}

/** One row as an object. Cost: the number of columns. */
export function rowAt(table: Table, row: number): Row {
  const out: Record<string, Cell> = {};
  for (const field of table.fields) out[field.name] = cellAt(table.columns[field.name], row);
  return out;
}

/**
 * All rows as objects, for output and tests.
 * @example
 * import { rowsOf, tableOf } from 'escalar/core';
 *
 * const fields = [{ name: 'activity', title: { en: 'Class', es: 'Clase' } }];
 * rowsOf(tableOf('classes', fields, [{ activity: 'Food' }, {}])); // => [{ activity: 'Food' }, { activity: null }]
 */
export function rowsOf(table: Table): Row[] {
  return Array.from({ length: table.rows }, (_, row) => rowAt(table, row));
}

/** How many rows a column has. */
export function lengthOf(column: Column): number {
  return column.kind === 'text' ? column.codes.length : column.values.length;
}

/** A column of text as it is kept, or null when the table has no such column of text. */
export function codedColumn(table: Table, name: string): TextColumn | null {
  const column = table.columns[name];
  return column?.kind === 'text' ? column : null;
}

/** The different texts of a column; none when the table has no such column of text. */
export function wordsOf(table: Table, name: string): readonly string[] {
  const column = codedColumn(table, name);
  return column === null ? [] : wordsIn(column);
}

/** The texts of a column, or null when the table has no such column of text. Cost: 8 bytes a row. */
export function textColumn(table: Table, name: string): readonly (string | null)[] | null {
  const column = codedColumn(table, name);
  return column === null ? null : textsOf(column);
}

/** The numbers of a column, or null when the table has no such column of numbers. */
export function numberColumn(table: Table, name: string): NumberColumn | null {
  const column = table.columns[name];
  return column?.kind === 'number' ? column : null;
}

/** A number column from cells; a non-finite number is an error of ours, never a silent gap. */
export function numberColumnOf(cells: readonly Cell[], name = 'column'): NumberColumn {
  const values = new Float64Array(cells.length);
  let reason: Uint8Array | undefined;
  cells.forEach((cell, i) => {
    if (typeof cell === 'number' && Number.isFinite(cell)) {
      values[i] = cell;
      return;
    }
    if (typeof cell === 'number' || typeof cell === 'string') {
      throw new TypeError(`${name}: ${String(cell)} is not a finite number (row ${i})`);
    }
    values[i] = Number.NaN;
    reason ??= new Uint8Array(cells.length);
    reason[i] = MISSING_REASONS.indexOf(cell?.missing ?? 'not-reported') + 1;
  });
  return reason === undefined ? { kind: 'number', values } : { kind: 'number', values, reason };
}

/**
 * A table from rows. A field is numeric when it has a unit, else text.
 * Every row may leave out fields; they become empty (text) or `not-reported` (number).
 * @example
 * import { rowsOf, tableOf, UNITS } from 'escalar/core';
 *
 * const name = (en: string, es: string) => ({ en, es });
 * const table = tableOf(
 *   'industry_panel',
 *   [
 *     { name: 'activity', title: name('Class', 'Clase') },
 *     { name: 'output', title: name('Output', 'Producto'), unit: UNITS.usdMillion },
 *   ],
 *   [{ activity: 'Food', output: 12.5 }, { activity: 'Textiles' }],
 * );
 * rowsOf(table);
 * // => [{ activity: 'Food', output: 12.5 }, { activity: 'Textiles', output: { missing: 'not-reported' } }]
 */
export function tableOf(name: string, fields: readonly Field[], rows: readonly Row[]): Table {
  const columns: Record<string, Column> = {};
  for (const field of fields) {
    if (field.unit !== undefined) {
      columns[field.name] = numberColumnOf(
        rows.map((row) => row[field.name] ?? null),
        `${name}.${field.name}`,
      );
    } else {
      const values = rows.map((row) => {
        const cell = row[field.name] ?? null;
        if (cell !== null && typeof cell !== 'string') {
          throw new TypeError(`${name}.${field.name}: text expected, got ${JSON.stringify(cell)}`);
        }
        return cell;
      });
      columns[field.name] = textColumnOf(values);
    }
  }
  return { name, rows: rows.length, fields, columns };
}

/** The rows for which `keep` holds, in order. */
export function filterRows(table: Table, keep: (row: number) => boolean): Table {
  const kept: number[] = [];
  for (let row = 0; row < table.rows; row += 1) if (keep(row)) kept.push(row);
  return takeRows(table, kept);
}

/** The named rows, in the given order. */
export function takeRows(table: Table, kept: ArrayLike<number>): Table {
  const columns: Record<string, Column> = {};
  for (const [name, column] of Object.entries(table.columns)) {
    if (column.kind === 'text') {
      columns[name] = { ...column, codes: gather(column.codes, kept) };
    } else {
      const values = gather(column.values, kept);
      const reason = column.reason;
      columns[name] =
        reason === undefined
          ? { kind: 'number', values }
          : { kind: 'number', values, reason: gather(reason, kept) };
    }
  }
  return { ...table, rows: kept.length, columns };
}
