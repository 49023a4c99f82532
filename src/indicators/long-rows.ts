import { MISSING_REASONS, type MissingReason } from '../base/missing.ts';
import type { Field, NumberColumn, Table, TextColumn } from '../base/table.ts';
import { textBuilder } from '../base/text-column.ts';
import type { Unit } from '../base/unit.ts';
import { longFields } from './long-table.ts';

/** Collects rows by column, for results of a million rows. */
export interface LongRows {
  /** `keys` in the order of the fields; null or an empty text is an empty cell. A value that is not finite is a fault of ours. */
  add(keys: readonly (string | null)[], term: string, unit: Unit, value: number | MissingReason): void;
  /** For many rows: the keys of those that follow, a handle of their term and unit, and one row after another. */
  at(keys: readonly (string | null)[]): void;
  term(term: string, unit: Unit): number;
  put(term: number, value: number | MissingReason): void;
  /** Room for so many rows more, where they are known: what grows leaves half of its size behind each time. */
  reserve(rows: number): void;
  readonly length: number;
  table(name: string): Table;
}

/** Rows with these keys, then `term`, `unit`, `value`. */
export function longRows(keys: readonly Field[]): LongRows {
  const places = placeBuilder(keys.length);
  const measures = measureBook();
  const values = valueBuilder();
  const at = (cells: readonly (string | null)[]): void => places.next(cells, values.length);
  const put = (handle: number, value: number | MissingReason): void => {
    if (!values.add(value, handle))
      throw new TypeError(`${measures.terms()[handle - 1]}: ${value} is not a finite number`);
  };
  return {
    at,
    put,
    term: measures.handleOf,
    reserve(rows) {
      places.reserve(values.length + rows);
      values.reserve(values.length + rows);
    },
    add(cells, term, unit, value) {
      at(cells);
      put(measures.handleOf(term, unit), value);
    },
    get length() {
      return values.length;
    },
    table(name) {
      const columns = places.columns(values.length);
      return {
        name,
        rows: values.length,
        fields: longFields(keys),
        columns: {
          ...Object.fromEntries(keys.map((field, k) => [field.name, columns[k]])),
          term: byHandle(values.handles(), measures.terms()),
          unit: byHandle(values.handles(), measures.units()),
          value: values.column(),
        },
      };
    },
  };
}

/** The keys of rows, written once for all rows of a place. */
function placeBuilder(keys: number) {
  const builders = Array.from({ length: keys }, () => textBuilder());
  let place: readonly (string | null)[] = [];
  let written = 0;
  const writeTo = (rows: number): void => {
    if (rows > written) for (let k = 0; k < keys; k += 1) builders[k].fill(place[k] || null, rows - written);
    written = rows;
  };
  return {
    /** The place of the rows from so many on. */
    next(cells: readonly (string | null)[], rows: number): void {
      writeTo(rows);
      place = cells;
    },
    reserve(rows: number): void {
      for (const builder of builders) builder.reserve(rows);
    },
    columns(rows: number): TextColumn[] {
      writeTo(rows);
      return builders.map((builder) => builder.column());
    },
  };
}

/** Terms with their units, each pair by a handle, from 1. */
function measureBook() {
  const known: { readonly term: string; readonly unit: string }[] = [];
  const handles = new Map<string, number>();
  return {
    handleOf(term: string, unit: Unit): number {
      const key = `${term}\0${unit.id}`;
      const handle = handles.get(key) ?? known.push({ term, unit: unit.id });
      handles.set(key, handle);
      return handle;
    },
    terms: () => known.map(({ term }) => term),
    units: () => known.map(({ unit }) => unit),
  };
}

/** The text of each row, of which each handle has one; where no two have the same, handles are its codes. */
function byHandle(handles: Uint32Array, texts: readonly string[]): TextColumn {
  const words = [...new Set(texts)];
  if (words.length === texts.length) return { kind: 'text', codes: handles, words };
  const codeOf = Uint32Array.from(texts, (text) => words.indexOf(text) + 1);
  const codes = new Uint32Array(handles.length);
  for (let row = 0; row < codes.length; row += 1) codes[row] = codeOf[handles[row] - 1];
  return { kind: 'text', codes, words };
}

/** Numbers and reasons with their handles, one after another. */
function valueBuilder() {
  let values = new Float64Array(1024);
  let handles = new Uint32Array(1024);
  /** Empty until a value is missing. */
  let reasons = new Uint8Array(0);
  let length = 0;
  const reserve = (rows: number): void => {
    if (rows <= values.length) return;
    values = enlarged(values, new Float64Array(rows));
    handles = enlarged(handles, new Uint32Array(rows));
    if (reasons.length > 0) reasons = enlarged(reasons, new Uint8Array(rows));
  };
  return {
    reserve,
    get length() {
      return length;
    },
    /** @returns whether it is a finite number or a reason */
    add(value: number | MissingReason, handle: number): boolean {
      if (length === values.length) reserve(2 * length);
      if (typeof value === 'number') {
        if (!Number.isFinite(value)) return false;
        values[length] = value;
      } else {
        if (reasons.length === 0) reasons = new Uint8Array(values.length);
        values[length] = Number.NaN;
        reasons[length] = MISSING_REASONS.indexOf(value) + 1;
      }
      handles[length] = handle;
      length += 1;
      return true;
    },
    handles: () => handles.subarray(0, length),
    column(): NumberColumn {
      const numbers = { kind: 'number' as const, values: values.subarray(0, length) };
      return reasons.length === 0 ? numbers : { ...numbers, reason: reasons.subarray(0, length) };
    },
  };
}

function enlarged<T extends Float64Array | Uint32Array | Uint8Array>(from: T, larger: T): T {
  larger.set(from);
  return larger;
}
