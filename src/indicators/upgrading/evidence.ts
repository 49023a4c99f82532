import { isMissing, type Measured } from '../../base/missing.ts';
import { type Table, textColumn } from '../../base/table.ts';
import { type Unit, unitOf } from '../../base/unit.ts';
import { readSeries } from '../read-series.ts';
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

interface Asked {
  readonly economies: readonly string[];
  readonly activities: readonly string[];
  readonly wider?: string | null;
}

/**
 * Reads a table of series: economy, activity, period, variable, value. Activities may be absent where the wider one is there.
 * @throws EscalarError `duplicate-row` for two numbers of one place, variable and period; `unknown-name`.
 */
export function readEvidence(table: Table, asked: Asked): EvidenceBook {
  const { economies } = asked;
  const occurring = (name: string) => textColumn(table, name) ?? [];
  requireAsked(asked, occurring);
  const { cells, at } = readSeries(
    table,
    (cell) => economies.length === 0 || economies.includes(cell.economy),
  );
  const names = [...new Set(occurring('variable'))].map((name) => name ?? '').sort();
  const places = new Map(
    cells.map(({ economy, activity }) => [
      `${economy}\0${activity}`,
      { economy: economy || null, activity: activity || null },
    ]),
  );
  const look = ({ economy, activity }: Place, variable: string, period: string): Evidence | null => {
    const cell = at({ economy: economy ?? '', activity: activity ?? '', variable, period });
    if (cell === null) return null;
    return { variable, value: cell.value, unit: cell.unit === null ? null : unitOf(cell.unit) };
  };
  return {
    places: [...places.values()],
    periods: [...new Set(cells.map(({ period }) => period))].sort(),
    at: (place, id, when) => look(place, id, when) ?? computed(id, (name) => look(place, name, when)),
    family: (place, id, from, to) =>
      names.flatMap((name) => (name.startsWith(`${id}:${from}:`) ? (look(place, name, to) ?? []) : [])),
    unread: names.filter((name) => !isRead(name)),
  };
}

/** @throws EscalarError `unknown-name` */
function requireAsked(
  { economies, activities, wider = null }: Asked,
  occurring: (name: string) => readonly (string | null)[],
): void {
  requireCodes(economies, occurring('economy'), { en: 'economy', es: 'la economía' });
  const classes = occurring('activity');
  if (wider === null || !classes.includes(wider))
    requireCodes(activities, classes, { en: 'class', es: 'la clase' });
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
