import { EscalarError } from '../../base/error.ts';
import type { Table } from '../../base/table.ts';
import { type Dropped, leftOut } from '../left-out.ts';
import { type Presence, presenceOf, revealedAdvantage } from '../trade/kernels/presence.ts';
import { columnSums } from '../trade/kernels/totals.ts';
import { readVariables, type SeriesCells, variablesOf } from './series-cells.ts';
import { NO_FIELD, TOTAL_FIELD } from './world-patents.ts';

/** What an economy has of one space in a period. */
export interface Space {
  readonly activities: readonly string[];
  /** economies × activities; NaN where it is not defined. */
  readonly ratio: Float64Array;
  readonly presence: Presence;
}

/** Two spaces of the same economies in a period. */
export interface TwoSpaces {
  readonly period: string;
  readonly economies: readonly string[];
  readonly target: Space;
  readonly source: Space;
}

export interface SpaceChoice {
  readonly predicted: string;
  readonly predictor: string;
  readonly ratios: 'computed' | 'given';
  readonly threshold: number;
  readonly world: string | null;
}

const ID = 'cross-relatedness';

/** The numbers of both spaces. @throws EscalarError of `readVariables`; `not-computable` where one is not there */
export function readSpaces(table: Table, { predicted, predictor }: SpaceChoice): SeriesCells {
  const wanted = [...new Set([predicted, predictor])];
  const have = variablesOf(table);
  const lost = have.length === 0 ? undefined : wanted.find((name) => !have.includes(name));
  if (lost !== undefined) throw notThere(lost, have);
  return readVariables(table, ID, (name) => wanted.includes(name), wanted.join(', '));
}

/** The spaces of a period over the economies that have both; null where fewer than two do. */
export function spacesOf(
  cells: SeriesCells,
  period: string,
  choice: SpaceChoice,
): { readonly spaces: TwoSpaces | null; readonly dropped: readonly Dropped[] } {
  const [target, source] = [choice.predicted, choice.predictor].map((variable) =>
    amountsOf(cells, variable, period, choice.world),
  );
  const economies = target.economies.filter((code) => source.economies.includes(code));
  const alone = [...target.economies, ...source.economies].filter((code) => !economies.includes(code));
  const what = {
    en: `${period}: economies with one of ${choice.predicted} and ${choice.predictor}`,
    es: `${period}: economías con uno solo de ${choice.predicted} y ${choice.predictor}`,
  };
  const dropped = alone.length === 0 ? [] : [leftOut(what, alone)];
  if (economies.length < 2) return { spaces: null, dropped };
  const made = [target, source].map((one) => spaceOf(one, economies, choice));
  return { spaces: { period, economies, target: made[0], source: made[1] }, dropped };
}

interface Amounts {
  readonly economies: readonly string[];
  readonly activities: readonly string[];
  /** economies × activities; zero where nothing is reported. */
  readonly values: Float64Array;
  /** Of the world, by activity. */
  readonly world: Float64Array;
}

/** What has a number of a variable; the world, which the data may have, is no economy. */
function amountsOf(cells: SeriesCells, variable: string, period: string, world: string | null): Amounts {
  const at = (economy: string, activity: string): number => {
    const value = cells.at(variable, economy, activity, period);
    return typeof value === 'number' ? value : 0;
  };
  const activities = cells.activities.filter(
    (code) =>
      code !== TOTAL_FIELD && code !== NO_FIELD && cells.economies.some((economy) => at(economy, code) > 0),
  );
  const places = cells.economies.filter((economy) => activities.some((code) => at(economy, code) > 0));
  const economies = places.filter((code) => code !== world);
  const values = Float64Array.from(
    economies.flatMap((economy) => activities.map((code) => at(economy, code))),
  );
  const own =
    world !== null && places.includes(world)
      ? Float64Array.from(activities, (code) => at(world, code))
      : columnSums(values, economies.length, activities.length);
  return { economies, activities, values, world: own };
}

/** Ratios are of the whole space, presences of the economies that have both. */
function spaceOf(of: Amounts, economies: readonly string[], { ratios, threshold }: SpaceChoice): Space {
  const [rows, columns] = [of.economies.length, of.activities.length];
  const all = of.world.reduce((so, value) => so + value, 0);
  const whole =
    ratios === 'given' ? of.values : revealedAdvantage(of.values, rows, { ofProduct: of.world, all });
  const ratio = Float64Array.from(
    economies.flatMap((code) => {
      const c = of.economies.indexOf(code);
      return [...whole.subarray(c * columns, (c + 1) * columns)];
    }),
  );
  const presence = presenceOf(ratio, economies.length, columns, threshold, 'at-least');
  return { activities: of.activities, ratio, presence };
}

/** No recode is offered: it would call one space the other. */
function notThere(name: string, variables: readonly string[]): EscalarError {
  const have = variables.slice(0, 12).join(', ');
  return new EscalarError('not-computable', {
    indicator: ID,
    why: {
      en: `no row has the variable ${name}; the data have ${have}`,
      es: `ninguna fila tiene la variable ${name}; los datos tienen ${have}`,
    },
    try: {
      en: 'Put both in one table, told apart by the column variable (collect does so in a study), or name two that are there with predicted and predictor.',
      es: 'Ponga ambas en una tabla, distinguidas por la columna variable (collect lo hace en un estudio), o nombre dos que estén con predicted y predictor.',
    },
  });
}
