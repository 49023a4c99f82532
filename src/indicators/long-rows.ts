import { MISSING_REASONS, type MissingReason } from '../base/missing.ts';
import type { Column, Field, Table } from '../base/table.ts';
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
  const columns: (string | null)[][] = keys.map(() => []);
  const terms: string[] = [];
  const units: string[] = [];
  const values: number[] = [];
  const reasons: number[] = [];
  let missing = false;
  return {
    add(cells, term, unit, value) {
      for (let k = 0; k < columns.length; k += 1) columns[k].push(cells[k] || null);
      terms.push(term);
      units.push(unit.id);
      if (typeof value === 'number') {
        if (!Number.isFinite(value)) throw new TypeError(`${term}: ${value} is not a finite number`);
        values.push(value);
        reasons.push(0);
      } else {
        missing = true;
        values.push(Number.NaN);
        reasons.push(MISSING_REASONS.indexOf(value) + 1);
      }
    },
    get length() {
      return values.length;
    },
    table(name) {
      const text = (cells: readonly (string | null)[]): Column => ({ kind: 'text', values: cells });
      const numbers = Float64Array.from(values);
      return {
        name,
        rows: values.length,
        fields: longFields(keys),
        columns: {
          ...Object.fromEntries(keys.map((field, k) => [field.name, text(columns[k])])),
          term: text(terms),
          unit: text(units),
          value: missing
            ? { kind: 'number', values: numbers, reason: Uint8Array.from(reasons) }
            : { kind: 'number', values: numbers },
        },
      };
    },
  };
}
