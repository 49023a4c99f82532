import { MISSING_REASONS, type MissingReason } from '../base/missing.ts';
import type { Field, NumberColumn, Table } from '../base/table.ts';
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
  readonly length: number;
  table(name: string): Table;
}

/** Rows with these keys, then `term`, `unit`, `value`. */
export function longRows(keys: readonly Field[]): LongRows {
  const columns = keys.map(() => textBuilder());
  const [terms, units, values] = [textBuilder(), textBuilder(), valueBuilder()];
  /** Codes of the keys at hand, and of each term and its unit. */
  const place = new Uint32Array(columns.length);
  const known: { readonly term: string; readonly code: number; readonly unit: number }[] = [];
  const handles = new Map<string, number>();
  const at = (cells: readonly (string | null)[]): void => {
    for (let k = 0; k < columns.length; k += 1) place[k] = columns[k].codeOf(cells[k] || null);
  };
  const handleOf = (term: string, unit: Unit): number => {
    const key = `${term}\0${unit.id}`;
    const handle = handles.get(key) ?? known.length;
    if (handle < known.length) return handle;
    handles.set(key, handle);
    known.push({ term, code: terms.codeOf(term), unit: units.codeOf(unit.id) });
    return handle;
  };
  const put = (handle: number, value: number | MissingReason): void => {
    const { term, code, unit } = known[handle];
    values.add(value, term);
    for (let k = 0; k < columns.length; k += 1) columns[k].addCode(place[k]);
    terms.addCode(code);
    units.addCode(unit);
  };
  return {
    at,
    put,
    term: handleOf,
    add(cells, term, unit, value) {
      at(cells);
      put(handleOf(term, unit), value);
    },
    get length() {
      return values.length;
    },
    table: (name) => ({
      name,
      rows: values.length,
      fields: longFields(keys),
      columns: {
        ...Object.fromEntries(keys.map((field, k) => [field.name, columns[k].column()])),
        term: terms.column(),
        unit: units.column(),
        value: values.column(),
      },
    }),
  };
}

/** Numbers and reasons, one after another. @throws TypeError for a number that is not finite, a fault of ours */
function valueBuilder() {
  let values = new Float64Array(1024);
  /** Empty until a value is missing. */
  let reasons = new Uint8Array(0);
  let length = 0;
  const reserve = (): void => {
    if (length < values.length) return;
    const larger = new Float64Array(values.length * 2);
    larger.set(values);
    values = larger;
    if (reasons.length > 0) reasons = enlarged(reasons, values.length);
  };
  return {
    get length() {
      return length;
    },
    add(value: number | MissingReason, term: string): void {
      reserve();
      if (typeof value === 'number') {
        if (!Number.isFinite(value)) throw new TypeError(`${term}: ${value} is not a finite number`);
        values[length] = value;
      } else {
        if (reasons.length === 0) reasons = new Uint8Array(values.length);
        values[length] = Number.NaN;
        reasons[length] = MISSING_REASONS.indexOf(value) + 1;
      }
      length += 1;
    },
    column(): NumberColumn {
      const numbers = { kind: 'number' as const, values: values.subarray(0, length) };
      return reasons.length === 0 ? numbers : { ...numbers, reason: reasons.subarray(0, length) };
    },
  };
}

function enlarged(bytes: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(length);
  larger.set(bytes);
  return larger;
}
