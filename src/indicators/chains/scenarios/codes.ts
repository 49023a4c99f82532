import { EscalarError, type Where } from '../../../base/error.ts';
import type { Text } from '../../../base/locale.ts';
import { unknownName } from '../../../base/unknown-name.ts';
import type { IoTable } from '../io-table.ts';

/** Where a part of the scenario stands in its file. */
export type PlaceOf = (path: readonly PropertyKey[]) => Where;

/** Turns the codes of one shock into indices of a table. */
export interface Codes {
  economy(field: string): number;
  /** Null where the field is left out. */
  economies(field: string): readonly number[] | null;
  /** All where the field is left out. */
  industries(field: string): readonly number[];
}

const ECONOMY: Text = { en: 'economy', es: 'la economía' };
export const INDUSTRY: Text = { en: 'industry', es: 'la industria' };

/**
 * @param path where `fields` stands in the scenario
 * Each of its methods throws EscalarError `unknown-name`, with the place and the nearest code.
 */
export function codesOf(
  table: IoTable,
  fields: object,
  path: readonly PropertyKey[],
  placeOf: PlaceOf,
): Codes {
  const given = (field: string): unknown => (fields as Readonly<Record<string, unknown>>)[field];
  const index = (names: readonly string[], name: string, kind: Text, at: readonly PropertyKey[]): number => {
    const found = names.indexOf(name);
    if (found >= 0) return found;
    throw unknownName(kind, name, names, placeOf(at));
  };
  const several = (field: string, names: readonly string[], kind: Text): number[] | null => {
    const wanted = given(field);
    if (!Array.isArray(wanted)) return null;
    return [...new Set(wanted.map((name, k) => index(names, String(name), kind, [...path, field, k])))];
  };
  return {
    economy: (field) => index(table.economies, String(given(field)), ECONOMY, [...path, field]),
    economies: (field) => several(field, table.economies, ECONOMY),
    industries: (field) => several(field, table.sectors, INDUSTRY) ?? table.sectors.map((_, k) => k),
  };
}

/** For an economy that would deal with itself. */
export function anotherEconomy(option: string, value: string, where: Where): EscalarError {
  const expected = { en: 'another economy', es: 'otra economía' };
  return new EscalarError('bad-option', { option, value, expected }, where);
}
