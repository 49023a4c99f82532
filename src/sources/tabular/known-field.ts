import type { Text } from '../../base/locale.ts';
import { UNITS, type Unit } from '../../base/unit.ts';

/** How the cells of a field are read. `number` fields refuse a cell that is none. */
export type FieldKind = 'text' | 'number' | 'period' | 'year' | 'month' | 'quarter' | 'unknown';

export interface KnownField {
  readonly name: string;
  readonly kind: FieldKind;
  readonly title: Text;
  readonly unit?: Unit;
  /**
   * Headers that mean this field, plain (small letters, no accents, single spaces).
   * An earlier group wins over a later one: a code over a name.
   */
  readonly synonyms: readonly (readonly string[])[];
}

/** A field of one of our tables. */
export function known(
  name: string,
  kind: FieldKind,
  en: string,
  es: string,
  ...synonyms: readonly (readonly string[])[]
): KnownField {
  const unit = kind === 'number' ? (name === 'price_index' ? UNITS.index : UNITS.dataUnit) : undefined;
  return { name, kind, title: { en, es }, ...(unit === undefined ? {} : { unit }), synonyms };
}
