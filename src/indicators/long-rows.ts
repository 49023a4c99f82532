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
  /** As `put` of what each array has at a place, under the term beside it. */
  putAt(terms: readonly number[], values: readonly Float64Array[], at: number): void;
  /** Room for so many rows more, where they are known: what grows leaves half of its size behind each time. */
  reserve(rows: number): void;
  readonly length: number;
  table(name: string): Table;
}

/** Rows with these keys, then `term`, `unit`, `value`. */
export function longRows(keys: readonly Field[]): LongRows {
  const places = placeBuilder(keys.length);
  const measures = measureBook();
  const values = new ValueBuilder(measures.termOf);
  const at = (cells: readonly (string | null)[]): void => places.next(cells, values.length);
  return {
    at,
    put: (handle, value) => values.add(value, handle),
    putAt: (handles, columns, place) => values.addAt(columns, handles, place),
    term: measures.handleOf,
    reserve(rows) {
      places.reserve(values.length + rows);
      values.reserve(values.length + rows);
    },
    add(cells, term, unit, value) {
      at(cells);
      values.add(value, measures.handleOf(term, unit));
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
          ...measures.columns(values.handles()),
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
    termOf: (handle: number) => known[handle - 1].term,
    columns(handles: Uint32Array) {
      const of = (part: 'term' | 'unit') =>
        byHandle(
          handles,
          known.map((one) => one[part]),
        );
      return { term: of('term'), unit: of('unit') };
    },
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
class ValueBuilder {
  length = 0;
  private readonly termOf: (handle: number) => string;
  private values = new Float64Array(1024);
  private codes = new Uint32Array(1024);
  /** Empty until a value is missing. */
  private reasons = new Uint8Array(0);

  constructor(termOf: (handle: number) => string) {
    this.termOf = termOf;
  }

  reserve(rows: number): void {
    if (rows <= this.values.length) return;
    this.values = enlarged(this.values, new Float64Array(rows));
    this.codes = enlarged(this.codes, new Uint32Array(rows));
    if (this.reasons.length > 0) this.reasons = enlarged(this.reasons, new Uint8Array(rows));
  }

  /** @throws TypeError for a number that is not finite: a fault of ours */
  add(value: number | MissingReason, handle: number): void {
    if (this.length === this.values.length) this.reserve(2 * this.length);
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) this.refuse(value, handle);
      this.values[this.length] = value;
    } else {
      if (this.reasons.length === 0) this.reasons = new Uint8Array(this.values.length);
      this.values[this.length] = Number.NaN;
      this.reasons[this.length] = MISSING_REASONS.indexOf(value) + 1;
    }
    this.codes[this.length] = handle;
    this.length += 1;
  }

  /** @throws TypeError as `add` */
  addAt(columns: readonly Float64Array[], handles: readonly number[], at: number): void {
    while (this.length + handles.length > this.values.length) this.reserve(2 * this.values.length);
    for (let k = 0; k < handles.length; k += 1) {
      const value = columns[k][at];
      if (!Number.isFinite(value)) this.refuse(value, handles[k]);
      this.values[this.length] = value;
      this.codes[this.length] = handles[k];
      this.length += 1;
    }
  }

  private refuse(value: number, handle: number): never {
    throw new TypeError(`${this.termOf(handle)}: ${value} is not a finite number`);
  }

  handles(): Uint32Array {
    return this.codes.subarray(0, this.length);
  }

  column(): NumberColumn {
    const numbers = { kind: 'number' as const, values: this.values.subarray(0, this.length) };
    return this.reasons.length === 0
      ? numbers
      : { ...numbers, reason: this.reasons.subarray(0, this.length) };
  }
}

function enlarged<T extends Float64Array | Uint32Array | Uint8Array>(from: T, larger: T): T {
  larger.set(from);
  return larger;
}
