import { MISSING_REASONS, type MissingReason } from '../base/missing.ts';
import type { Field, Table } from '../base/table.ts';
import { textBuilder } from '../base/text-column.ts';
import type { Unit } from '../base/unit.ts';
import { longFields } from './long-table.ts';

/** Collects rows by column, for results of a million rows. */
export interface LongRows {
  /** `keys` in the order of the fields; null or an empty text is an empty cell. A value that is not finite is a fault of ours. */
  add(keys: readonly (string | null)[], term: string, unit: Unit, value: number | MissingReason): void;
  readonly length: number;
  table(name: string): Table;
}

/** Rows with these keys, then `term`, `unit`, `value`. */
export function longRows(keys: readonly Field[]): LongRows {
  const columns = keys.map(() => textBuilder());
  const [terms, units] = [textBuilder(), textBuilder()];
  let values = new Float64Array(1024);
  /** Empty until a value is missing. */
  let reasons = new Uint8Array(0);
  let length = 0;
  const reserve = (rows: number): void => {
    if (rows <= values.length) return;
    const larger = new Float64Array(values.length * 2);
    larger.set(values);
    values = larger;
    if (reasons.length > 0) reasons = enlarged(reasons, values.length);
  };
  return {
    add(cells, term, unit, value) {
      reserve(length + 1);
      for (let k = 0; k < columns.length; k += 1) columns[k].add(cells[k] || null);
      terms.add(term);
      units.add(unit.id);
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
    get length() {
      return length;
    },
    table(name) {
      const numbers = { kind: 'number' as const, values: values.subarray(0, length) };
      return {
        name,
        rows: length,
        fields: longFields(keys),
        columns: {
          ...Object.fromEntries(keys.map((field, k) => [field.name, columns[k].column()])),
          term: terms.column(),
          unit: units.column(),
          value: reasons.length === 0 ? numbers : { ...numbers, reason: reasons.subarray(0, length) },
        },
      };
    },
  };
}

function enlarged(bytes: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(length);
  larger.set(bytes);
  return larger;
}
