import { EscalarError } from '../../base/error.ts';
import { type Measured, MISSING_REASONS } from '../../base/missing.ts';
import { numberColumn, type Table, textColumn } from '../../base/table.ts';
import type { InputField } from '../define.ts';
import { placeOf } from '../industry/panel.ts';
import { oneFrequency } from '../one-frequency.ts';

/** The columns of a table of series; `activity` where a variable is told by field. */
export const seriesFields: readonly InputField[] = [
  { name: 'economy', kind: 'text', need: 'required', about: { en: 'economy', es: 'economía' } },
  { name: 'variable', kind: 'text', need: 'required', about: { en: 'variable', es: 'la variable' } },
  { name: 'period', kind: 'text', need: 'required', about: { en: 'period', es: 'periodo' } },
  {
    name: 'value',
    kind: 'number',
    need: 'required',
    about: { en: 'value, zero or more', es: 'valor, cero o más' },
  },
];

/** Numbers of some variables by economy, field and period. */
export interface SeriesCells {
  readonly economies: readonly string[];
  /** Codes of fields, in the order of the data. */
  readonly activities: readonly string[];
  readonly variables: ReadonlySet<string>;
  /** In order of time. */
  readonly periods: readonly string[];
  /** A cell without a row is `not-reported`. `activity` null: of the whole economy. */
  at(variable: string, economy: string, activity: string | null, period: string): Measured;
  /** The different units that the data give some variables of one economy and period. */
  units(variables: readonly string[], economy: string, period: string): readonly string[];
}

/**
 * Reads the variables that an indicator asks for; rows of others are passed over.
 * @throws EscalarError `missing-column`, `empty-code`, `negative-value`, `duplicate-row`, `bad-period`,
 * `mixed-frequency`; `not-computable` where no row has one of the variables.
 */
export function readSeries(
  table: Table,
  indicator: string,
  wants: (variable: string) => boolean,
  wanted: string,
): SeriesCells {
  const [economy, variable] = [required(table, 'economy'), required(table, 'variable')];
  const activity = textColumn(table, 'activity');
  const period = required(table, 'period');
  const value = numberColumn(table, 'value');
  const unit = textColumn(table, 'unit');
  const cells = new Map<string, Measured>();
  const units = new Map<string, string>();
  const seen = { economy: new Set<string>(), activity: new Set<string>(), variable: new Set<string>() };
  const periods = new Set<string>();
  for (let row = 0; row < table.rows; row += 1) {
    const name = codeAt(table, variable, 'variable', row);
    if (!wants(name)) continue;
    const place = codeAt(table, economy, 'economy', row);
    const when = codeAt(table, period, 'period', row);
    const field = activity?.[row] ?? '';
    const key = keyOf(name, place, field, when);
    const shown = [place, field, name, when].filter((part) => part !== '').join(' / ');
    if (cells.has(key)) throw new EscalarError('duplicate-row', { key: shown }, placeOf(table, row));
    const reason = value?.reason?.[row] ?? 0;
    const number = value?.values[row] as number;
    if (reason === 0 && number < 0)
      throw new EscalarError(
        'negative-value',
        { column: name, key: shown, value: number },
        placeOf(table, row),
      );
    cells.set(key, reason === 0 ? number : { missing: MISSING_REASONS[reason - 1] });
    const code = unit?.[row] ?? '';
    if (code !== '') units.set(key, code);
    seen.economy.add(place);
    seen.variable.add(name);
    periods.add(when);
    if (field !== '') seen.activity.add(field);
  }
  if (cells.size === 0) throw nothingToRead(indicator, wanted, variable);
  const sorted = [...periods].sort();
  oneFrequency(sorted);
  return {
    economies: [...seen.economy],
    activities: [...seen.activity],
    variables: seen.variable,
    periods: sorted,
    at: (name, place, field, when) =>
      cells.get(keyOf(name, place, field ?? '', when)) ?? { missing: 'not-reported' },
    units: (names, place, when) => [
      ...new Set(names.flatMap((name) => units.get(keyOf(name, place, '', when)) ?? [])),
    ],
  };
}

/**
 * For numbers that are divided by one another.
 * @throws EscalarError `not-computable` where the data give them different units
 */
export function requireOneUnit(indicator: string, place: string, units: readonly string[]): void {
  if (units.length < 2) return;
  const list = units.join(', ');
  throw new EscalarError('not-computable', {
    indicator,
    why: {
      en: `the amounts of ${place} are in different units (${list})`,
      es: `los montos de ${place} están en unidades distintas (${list})`,
    },
    try: { en: 'Bring them to one unit.', es: 'Llévelos a una misma unidad.' },
  });
}

function keyOf(...parts: readonly string[]): string {
  return parts.join('\0');
}

function required(table: Table, column: string): readonly (string | null)[] {
  const found = textColumn(table, column);
  if (found !== null) return found;
  const have = Object.keys(table.columns);
  throw new EscalarError('missing-column', { column, have, indicator: 'series', nearest: null });
}

function codeAt(table: Table, values: readonly (string | null)[], column: string, row: number): string {
  const code = values[row] ?? '';
  if (code === '') throw new EscalarError('empty-code', { column }, placeOf(table, row));
  return code;
}

/** No row has what an indicator reads. */
export function nothingToRead(
  indicator: string,
  wanted: string,
  variable: Iterable<string | null>,
): EscalarError {
  const variables = [...new Set(variable)];
  const have = variables.slice(0, 12).join(', ');
  const change = `variable:${variables[0] ?? 'NAME'}=${wanted.split(', ').at(-1)}`;
  return new EscalarError('not-computable', {
    indicator,
    why: {
      en: `no row has one of the variables it reads (${wanted}); the data have ${have}`,
      es: `ninguna fila tiene una de las variables que lee (${wanted}); los datos tienen ${have}`,
    },
    try: {
      en: `Say which is which (--recode "${change}"; recode in a study), or choose another table of the release (RELEASE/TABLE).`,
      es: `Indique cuál es cuál (--recode "${change}"; recode en un estudio) o elija otra tabla de la publicación (PUBLICACIÓN/TABLA).`,
    },
  });
}
