import type { Text } from '../base/locale.ts';
import { UNITS, type Unit } from '../base/unit.ts';

/** How the cells of a column are read. `number` refuses a cell that is none; codes are text whatever they look like. */
export type ColumnKind = 'code' | 'text' | 'number' | 'period' | 'year' | 'month' | 'quarter' | 'unknown';

/** What a column says of its row; `name-of:` the column whose code it puts in words. */
export type ColumnRole =
  | 'place'
  | 'partner'
  | 'class'
  | 'time'
  | 'what'
  | 'measure'
  | 'flag'
  | 'about'
  | 'provenance'
  | `name-of:${string}`;

/** What a column of our tables means. */
export interface ColumnMeaning {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly role: ColumnRole;
  readonly title: Text;
  /** Of numbers. */
  readonly unit?: Unit;
  /**
   * Headers that mean this column, plain (`plainHeader`). An earlier group wins over a later one: a code over a name.
   */
  readonly synonyms: readonly (readonly string[])[];
}

type Means = Omit<ColumnMeaning, 'name' | 'title' | 'synonyms'>;

/**
 * The meaning of a column; numbers have the unit of the data unless one is said.
 * @param groups synonyms with `|` between them, those of an earlier group before those of a later one
 */
export function column(
  name: string,
  { kind, role, unit }: Means,
  [en, es]: readonly [string, string],
  ...groups: readonly string[]
): ColumnMeaning {
  const synonyms = groups.map((group) => group.split('|'));
  const title = { en, es };
  return kind === 'number'
    ? { name, kind, role, title, unit: unit ?? UNITS.dataUnit, synonyms }
    : { name, kind, role, title, synonyms };
}
