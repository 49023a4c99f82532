import { EscalarError } from '../../base/error.ts';
import type { Measured } from '../../base/missing.ts';
import { type Table, textColumn } from '../../base/table.ts';
import type { InputField } from '../define.ts';
import { numberField, textField } from '../input-field.ts';
import { oneFrequency } from '../one-frequency.ts';
import { placeOf } from '../place-of.ts';
import { placeName, readSeries as readAll, type SeriesCell } from '../read-series.ts';

/** The columns of a table of series; `activity` where a variable is told by field. */
export const seriesFields: readonly InputField[] = [
  textField('economy', 'required', 'economy', 'economía'),
  textField('variable', 'required', 'variable', 'la variable'),
  textField('period', 'required', 'period', 'periodo'),
  numberField('value', 'required', 'value, zero or more', 'valor, cero o más'),
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
export function readVariables(
  table: Table,
  indicator: string,
  wants: (variable: string) => boolean,
  wanted: string,
): SeriesCells {
  for (const name of ['economy', 'variable', 'period'])
    if (table.columns[name] === undefined) throw lacking(table, name);
  const series = readAll(table, ({ variable }) => wants(variable));
  if (series.cells.length === 0) throw nothingToRead(indicator, wanted, table, wants);
  for (const cell of series.cells) requireSound(table, cell);
  const distinct = (part: 'economy' | 'activity' | 'period') => [
    ...new Set(series.cells.map((cell) => cell[part])),
  ];
  const periods = distinct('period').sort();
  oneFrequency(periods);
  const look = (variable: string, economy: string, activity: string | null, period: string) =>
    series.at({ economy, activity: activity ?? '', variable, period });
  return {
    economies: distinct('economy'),
    activities: distinct('activity').filter((code) => code !== ''),
    variables: new Set(series.cells.map(({ variable }) => variable)),
    periods,
    at: (variable, economy, activity, period) =>
      look(variable, economy, activity, period)?.value ?? { missing: 'not-reported' },
    units: (variables, economy, period) => [
      ...new Set(variables.flatMap((variable) => look(variable, economy, null, period)?.unit ?? [])),
    ],
  };
}

/** @throws EscalarError `empty-code`, `negative-value` */
function requireSound(table: Table, cell: SeriesCell): void {
  const place = placeOf(table, cell.row);
  for (const column of ['variable', 'economy', 'period'] as const)
    if (cell[column] === '') throw new EscalarError('empty-code', { column }, place);
  const { variable, value } = cell;
  if (typeof value === 'number' && value < 0)
    throw new EscalarError('negative-value', { column: variable, key: placeName(cell), value }, place);
}

function lacking(table: Table, column: string): EscalarError {
  const have = Object.keys(table.columns);
  return new EscalarError('missing-column', { column, have, indicator: 'series', nearest: null });
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

/** The different variables of a table. */
export const variablesOf = (table: Table): readonly string[] =>
  [...new Set(textColumn(table, 'variable') ?? [])].filter((name) => name !== null);

/** No row has what an indicator reads; one that it reads already is not offered for another. */
export function nothingToRead(
  indicator: string,
  wanted: string,
  table: Table,
  wants: (variable: string) => boolean,
): EscalarError {
  const variables = variablesOf(table);
  const have = variables.slice(0, 12).join(', ');
  const other = variables.find((name) => !wants(name)) ?? 'NAME';
  const change = `variable:${other}=${wanted.split(', ').at(-1)}`;
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
