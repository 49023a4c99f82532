import { same, type Text } from './locale.ts';

/**
 * A unit of measurement: how it is written and how many digits a person wants to see.
 * `decimals` is for display only; machine formats carry the whole number.
 */
export interface Unit {
  readonly id: string;
  readonly label: Text;
  readonly decimals: number;
}

function unit(id: string, label: Text, decimals = 2): Unit {
  return { id, label, decimals };
}

export const UNITS = {
  ratio: unit('ratio', { en: 'ratio', es: 'razón' }, 4),
  share: unit('share', { en: 'share (0 to 1)', es: 'proporción (0 a 1)' }, 4),
  percent: unit('percent', { en: 'percent', es: 'por ciento' }, 2),
  points: unit('points', { en: 'percentage points of growth', es: 'puntos porcentuales del crecimiento' }, 2),
  percentagePoints: unit('percentage-points', { en: 'percentage points', es: 'puntos porcentuales' }, 2),
  percentOfChange: unit('percent-of-change', { en: 'percent of the change', es: 'por ciento del cambio' }, 2),
  percentPerYear: unit('percent-per-year', { en: 'percent per year', es: 'por ciento anual' }, 2),
  pointsPerYear: unit(
    'points-per-year',
    { en: 'percentage points per year', es: 'puntos porcentuales por año' },
    2,
  ),
  index: unit('index', { en: 'index', es: 'índice' }, 4),
  index100: unit('index-100', { en: 'index, first period = 100', es: 'índice, periodo inicial = 100' }, 1),
  count: unit('count', { en: 'count', es: 'número' }, 0),
  classes: unit('classes', { en: 'classes', es: 'clases' }, 0),
  instruments: unit('instruments', { en: 'instruments', es: 'instrumentos' }, 0),
  firms: unit('firms', { en: 'firms', es: 'empresas' }, 0),
  years: unit('years', { en: 'years', es: 'años' }, 1),
  radians: unit('radians', { en: 'radians', es: 'radianes' }, 4),
  degrees: unit('degrees', { en: 'degrees', es: 'grados' }, 2),
  nats: unit('nats', { en: 'nats', es: 'nats' }, 4),
  bits: unit('bits', { en: 'bits', es: 'bits' }, 4),
  logPoints: unit('log-points', { en: 'log points', es: 'puntos logarítmicos' }, 4),
  usd: unit('usd', { en: 'US dollars', es: 'dólares' }, 0),
  internationalDollars: unit(
    'international-dollars',
    { en: 'international dollars', es: 'dólares internacionales' },
    0,
  ),
  usdMillion: unit('usd-million', { en: 'million US dollars', es: 'millones de dólares' }, 1),
  eurMillion: unit('eur-million', { en: 'million euros', es: 'millones de euros' }, 1),
  usdBillion: unit('usd-billion', { en: 'billion US dollars', es: 'miles de millones de dólares' }, 2),
  lcuMillion: unit('lcu-million', { en: 'million, local currency', es: 'millones en moneda nacional' }, 1),
  personsThousand: unit('persons-thousand', { en: 'thousand persons', es: 'miles de personas' }, 1),
  hoursMillion: unit('hours-million', { en: 'million hours', es: 'millones de horas' }, 1),
  hoursPerYear: unit(
    'hours-per-year',
    { en: 'hours per person and year', es: 'horas por persona al año' },
    1,
  ),
  personsMillion: unit('persons-million', { en: 'million persons', es: 'millones de personas' }, 3),
  internationalDollarMillion: unit(
    'international-dollar-million',
    { en: 'million international dollars', es: 'millones de dólares internacionales' },
    1,
  ),
  internationalDollarThousand: unit(
    'international-dollar-thousand',
    { en: 'thousand international dollars', es: 'miles de dólares internacionales' },
    0,
  ),
  internationalDollarBillion: unit(
    'international-dollar-billion',
    { en: 'billion international dollars', es: 'miles de millones de dólares internacionales' },
    1,
  ),
  perMillionPersons: unit(
    'per-million-persons',
    { en: 'per million persons', es: 'por millón de personas' },
    2,
  ),
  lcuPerUsd: unit('lcu-per-usd', { en: 'local currency per US dollar', es: 'moneda nacional por dólar' }, 4),
  lineNumber: unit('line-number', { en: 'line number', es: 'número de línea' }, 0),
  dataUnit: unit('data-unit', { en: 'unit of the data', es: 'unidad de los datos' }, 4),
  labourPerOutput: unit(
    'labour-per-output',
    { en: 'labour per unit of output', es: 'trabajo por unidad de producto' },
    6,
  ),
  outputPerLabour: unit(
    'output-per-labour',
    { en: 'output per unit of labour', es: 'producto por unidad de trabajo' },
    4,
  ),
  outputPerHead: unit(
    'output-per-head',
    { en: 'output per head of the population', es: 'producto por habitante' },
    4,
  ),
  stages: unit('stages', { en: 'stages of production', es: 'etapas de producción' }, 3),
  none: unit('none', same(''), 4),
} as const satisfies Readonly<Record<string, Unit>>;

const byId: ReadonlyMap<string, Unit> = new Map(Object.values(UNITS).map((known) => [known.id, known]));

/** The unit with this id; one we do not know shows its id. */
export function unitOf(id: string): Unit {
  return byId.get(id) ?? { id, label: same(id), decimals: 4 };
}
