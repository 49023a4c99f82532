import type { Text } from '../../base/locale.ts';
import { MISSING_REASONS, type MissingReason } from '../../base/missing.ts';
import type { Column, Field, Table } from '../../base/table.ts';
import type { Unit } from '../../base/unit.ts';
import { longFields } from '../long-table.ts';

function key(name: string, title: Text): Field {
  return { name, title };
}

/** The key columns of the results of this room. */
export const CHAIN_KEYS = {
  year: key('year', { en: 'Year', es: 'Año' }),
  from: key('from', { en: 'From', es: 'Desde' }),
  to: key('to', { en: 'To', es: 'Hasta' }),
  economy: key('economy', { en: 'Economy', es: 'Economía' }),
  exporter: key('exporter', { en: 'Exporter', es: 'Exportador' }),
  sector: key('sector', { en: 'Industry', es: 'Industria' }),
  importer: key('importer', { en: 'Importer', es: 'Importador' }),
  partner: key('partner', { en: 'Partner', es: 'Socio' }),
  partnerSector: key('partner_sector', { en: "Partner's industry", es: 'Industria del socio' }),
  origin: key('origin', { en: 'Origin of the value added', es: 'Origen del valor agregado' }),
  originSector: key('origin_sector', { en: 'Industry of origin', es: 'Industria de origen' }),
  destination: key('destination', { en: 'Absorbed by', es: 'Absorbido por' }),
  side: key('side', { en: 'Side', es: 'Lado' }),
  account: key('account', { en: 'Account', es: 'Cuenta' }),
} as const satisfies Readonly<Record<string, Field>>;

/** Collects rows by column: bilateral results have a million of them. */
export interface ChainRows {
  /** `keys` in the order of the fields; null is an empty cell. A value that is not finite is a fault of ours. */
  add(keys: readonly (string | null)[], term: string, unit: Unit, value: number | MissingReason): void;
  readonly length: number;
  table(name: string): Table;
}

/** Rows with these keys, then `term`, `unit`, `value`. */
export function chainRows(keys: readonly Field[]): ChainRows {
  const columns: (string | null)[][] = keys.map(() => []);
  const terms: string[] = [];
  const units: string[] = [];
  const values: number[] = [];
  const reasons: number[] = [];
  let missing = false;
  return {
    add(cells, term, unit, value) {
      for (let k = 0; k < columns.length; k += 1) columns[k].push(cells[k] ?? null);
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
