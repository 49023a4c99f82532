import { EscalarError } from '../../base/error.ts';
import { isMissing, type Measured } from '../../base/missing.ts';
import { cellAt, numberColumn, type Table, textColumn } from '../../base/table.ts';
import { type Unit, unitOf } from '../../base/unit.ts';
import { requireCodes } from '../require-codes.ts';
import { PARTS, VARIABLES, type VariableId, variableOf } from './variables.ts';

/** One number and its unit, under the name it has in the table. */
export interface Evidence {
  readonly variable: string;
  readonly value: Measured;
  readonly unit: Unit | null;
}

/** The numbers of a table of series, by place, variable and period. */
export interface EvidenceBook {
  readonly places: readonly Place[];
  readonly periods: readonly string[];
  /** The number of a period; null where the table has no row for it. */
  at(place: Place, variable: VariableId, period: string): Evidence | null;
  /** The numbers of a family about a span: variables `NAME:FROM:VARIANT` in the period `to`. */
  family(place: Place, variable: VariableId, from: string, to: string): readonly Evidence[];
  /** Names that no rule reads. */
  readonly unread: readonly string[];
}

export interface Place {
  readonly economy: string | null;
  readonly activity: string | null;
}

/**
 * Reads a table of series: economy, activity, period, variable, value.
 * @throws EscalarError `duplicate-row` for two numbers of one place, variable and period; `unknown-name`.
 */
export function readEvidence(
  table: Table,
  {
    economies,
    activities,
  }: { readonly economies: readonly string[]; readonly activities: readonly string[] },
): EvidenceBook {
  const column = (name: string) => textColumn(table, name);
  const [economy, activity, variable, unit] = ['economy', 'activity', 'variable', 'unit'].map(column);
  const period = column('period');
  const value = numberColumn(table, 'value');
  if (value === null) throw new TypeError('checkInput lets no table without values through');
  requireCodes(economies, economy ?? [], { en: 'economy', es: 'la economía' });
  requireCodes(activities, activity ?? [], { en: 'class', es: 'la clase' });
  const cells = new Map<string, Evidence>();
  const places = new Map<string, Place>();
  const periods = new Set<string>();
  const names = new Set<string>();
  for (let row = 0; row < table.rows; row += 1) {
    const place = { economy: economy?.[row] ?? null, activity: activity?.[row] ?? null };
    const name = variable?.[row] ?? '';
    const when = period?.[row] ?? '';
    names.add(name);
    if (economies.length > 0 && !economies.includes(place.economy ?? '')) continue;
    const key = keyOf(place, name, when);
    if (cells.has(key))
      throw new EscalarError('duplicate-row', {
        key: [...Object.values(place).filter((part) => part !== null), name, when].join(' '),
      });
    const code = unit?.[row] ?? null;
    cells.set(key, {
      variable: name,
      value: cellAt(value, row) as Measured,
      unit: code === null ? null : unitOf(code),
    });
    places.set(keyOf(place), place);
    periods.add(when);
  }
  const look = (place: Place, name: string, when: string) => cells.get(keyOf(place, name, when)) ?? null;
  return {
    places: [...places.values()],
    periods: [...periods].sort(),
    at: (place, id, when) => look(place, id, when) ?? computed(id, (name) => look(place, name, when)),
    family: (place, id, from, to) =>
      [...names]
        .sort()
        .flatMap((name) => (name.startsWith(`${id}:${from}:`) ? (look(place, name, to) ?? []) : [])),
    unread: [...names].filter((name) => !isRead(name)).sort(),
  };
}

function keyOf({ economy, activity }: Place, ...rest: readonly string[]): string {
  return [economy ?? '', activity ?? '', ...rest].join('\u0000');
}

/** A variable that is the product or the ratio of two others. */
function computed(id: VariableId, look: (name: string) => Evidence | null): Evidence | null {
  const { from, unit = null } = variableOf(id);
  if (from === undefined) return null;
  const [a, b] = from.of.map(look);
  if (a == null || b == null) return null;
  const made = (value: Measured): Evidence => ({ variable: id, value, unit });
  if (isMissing(a.value)) return made(a.value);
  if (isMissing(b.value)) return made(b.value);
  if (from.how === 'times') return made(a.value * b.value);
  return made(b.value === 0 ? { missing: 'zero-denominator' } : a.value / b.value);
}

function isRead(name: string): boolean {
  const [family = ''] = name.split(':');
  return Object.hasOwn(VARIABLES, family) || PARTS.includes(name);
}
