import { type Condition, type Conditions, mapValues } from '../base/condition.ts';
import { EscalarError } from '../base/error.ts';
import { flowCode } from './flow-words.ts';
import { plainHeader } from './plain-header.ts';
import { columnOfHeader } from './vocabulary.ts';

/** The columns that a file calls by names of its own: its header, plain (`plainHeader`), and what the column became. */
export type OwnHeaders = ReadonlyMap<string, string>;

/** What results call a column that inputs call otherwise. */
const OTHER_NAME: Readonly<Record<string, string>> = { year: 'period', economy: 'reporter' };

/** The column among those present that a name means: itself, that of the header, else the one that it is a name for. */
export function nameAmong(name: string, present: readonly string[], headers?: OwnHeaders): string {
  if (present.includes(name)) return name;
  const own = headers?.get(plainHeader(name));
  if (own !== undefined) return own;
  const known = columnOfHeader(name)?.name ?? name;
  if (present.includes(known)) return known;
  const other = OTHER_NAME[known];
  return other !== undefined && present.includes(other) ? other : name;
}

/**
 * The conditions under the names of the columns that they mean, words for a flow as its code.
 * @throws EscalarError `duplicate-field` where two of them mean one column
 */
export function conditionsNamed(
  conditions: Conditions,
  present: readonly string[],
  headers?: OwnHeaders,
): Conditions {
  const out = new Map<string, readonly [string, Condition]>();
  for (const [name, condition] of Object.entries(conditions)) {
    const field = nameAmong(name, present, headers);
    const other = out.get(field);
    if (other !== undefined) throw new EscalarError('duplicate-field', { field, columns: [other[0], name] });
    out.set(field, [name, field === 'flow' ? mapValues(condition, flowCode) : condition]);
  }
  return Object.fromEntries([...out].map(([field, [, condition]]) => [field, condition]));
}
