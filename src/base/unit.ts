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

function unit(id: string, decimals: number, en: string, es: string): Unit {
  return { id, label: { en, es }, decimals };
}

export const UNITS = {
  ratio: unit('ratio', 4, 'ratio', 'razón'),
  share: unit('share', 4, 'share (0 to 1)', 'proporción (0 a 1)'),
  percent: unit('percent', 2, 'percent', 'por ciento'),
  points: unit('points', 2, 'percentage points of growth', 'puntos porcentuales del crecimiento'),
  percentagePoints: unit('percentage-points', 2, 'percentage points', 'puntos porcentuales'),
  percentOfChange: unit('percent-of-change', 2, 'percent of the change', 'por ciento del cambio'),
  percentPerYear: unit('percent-per-year', 2, 'percent per year', 'por ciento anual'),
  pointsPerYear: unit('points-per-year', 2, 'percentage points per year', 'puntos porcentuales por año'),
  index: unit('index', 4, 'index', 'índice'),
  index100: unit('index-100', 1, 'index, first period = 100', 'índice, periodo inicial = 100'),
  count: unit('count', 0, 'count', 'número'),
  classes: unit('classes', 0, 'classes', 'clases'),
  instruments: unit('instruments', 0, 'instruments', 'instrumentos'),
  firms: unit('firms', 0, 'firms', 'empresas'),
  years: unit('years', 1, 'years', 'años'),
  radians: unit('radians', 4, 'radians', 'radianes'),
  degrees: unit('degrees', 2, 'degrees', 'grados'),
  nats: unit('nats', 4, 'nats', 'nats'),
  bits: unit('bits', 4, 'bits', 'bits'),
  logPoints: unit('log-points', 4, 'log points', 'puntos logarítmicos'),
  usd: unit('usd', 0, 'US dollars', 'dólares'),
  internationalDollars: unit('international-dollars', 0, 'international dollars', 'dólares internacionales'),
  usdMillion: unit('usd-million', 1, 'million US dollars', 'millones de dólares'),
  eurMillion: unit('eur-million', 1, 'million euros', 'millones de euros'),
  usdBillion: unit('usd-billion', 2, 'billion US dollars', 'miles de millones de dólares'),
  lcuMillion: unit('lcu-million', 1, 'million, local currency', 'millones en moneda nacional'),
  personsThousand: unit('persons-thousand', 1, 'thousand persons', 'miles de personas'),
  hoursMillion: unit('hours-million', 1, 'million hours', 'millones de horas'),
  hoursPerYear: unit('hours-per-year', 1, 'hours per person and year', 'horas por persona al año'),
  personsMillion: unit('persons-million', 3, 'million persons', 'millones de personas'),
  internationalDollarMillion: unit(
    'international-dollar-million',
    1,
    'million international dollars',
    'millones de dólares internacionales',
  ),
  internationalDollarThousand: unit(
    'international-dollar-thousand',
    0,
    'thousand international dollars',
    'miles de dólares internacionales',
  ),
  internationalDollarBillion: unit(
    'international-dollar-billion',
    1,
    'billion international dollars',
    'miles de millones de dólares internacionales',
  ),
  perMillionPersons: unit('per-million-persons', 2, 'per million persons', 'por millón de personas'),
  usdPerTonne: unit('usd-per-tonne', 2, 'US dollars per tonne', 'dólares por tonelada'),
  eurPerTonne: unit('eur-per-tonne', 2, 'euros per tonne', 'euros por tonelada'),
  lcuPerUsd: unit('lcu-per-usd', 4, 'local currency per US dollar', 'moneda nacional por dólar'),
  lineNumber: unit('line-number', 0, 'line number', 'número de línea'),
  dataUnit: unit('data-unit', 4, 'unit of the data', 'unidad de los datos'),
  labourPerOutput: unit(
    'labour-per-output',
    6,
    'labour per unit of output',
    'trabajo por unidad de producto',
  ),
  outputPerLabour: unit(
    'output-per-labour',
    4,
    'output per unit of labour',
    'producto por unidad de trabajo',
  ),
  outputPerHead: unit('output-per-head', 4, 'output per head of the population', 'producto por habitante'),
  stages: unit('stages', 3, 'stages of production', 'etapas de producción'),
  none: unit('none', 4, '', ''),
} as const satisfies Readonly<Record<string, Unit>>;

const byId: ReadonlyMap<string, Unit> = new Map(Object.values(UNITS).map((known) => [known.id, known]));

/** The unit with this id; one we do not know shows its id. */
export function unitOf(id: string): Unit {
  return byId.get(id) ?? { id, label: same(id), decimals: 4 };
}
