import { badOption } from '../../base/bad-option.ts';
import { mexicanStates } from '../recognised/mexican-states.ts';
import { requireAsked, requireOnce } from './core/hold-against.ts';
import { jsonOf, Malformed, opening } from './core/judge.ts';
import { type Answer, type Given, type Reading, SECRET, type Service } from './service.ts';

/** Frequencies of INEGI whose periods are years, and those with a month or a quarter behind the year. */
const YEARLY: readonly string[] = ['3', '7', '9', '1', '16'];
const MONTHLY = '8';
const QUARTERLY = '4';
/** Years after which months that are all among the first four are quarters under a wrong number. */
const TELLING_YEARS = 3;

/** Indicators of INEGI's bank of economic information. */
export const inegi: Service = {
  id: 'inegi',
  title: { en: 'INEGI, bank of indicators', es: 'INEGI, banco de indicadores' },
  producer: 'INEGI',
  address: 'https://www.inegi.org.mx/app/api/indicadores/desarrolladores/jsonxml',
  licence: {
    en: 'free use with attribution, by its terms',
    es: 'uso libre con atribución, según sus términos',
  },
  citation: 'INEGI, Banco de Indicadores, https://www.inegi.org.mx/app/indicadores/',
  coverage: {
    en: 'Mexico and its states: some 90,000 indicators, months to years.',
    es: 'México y sus entidades: unos 90,000 indicadores, de mensuales a anuales.',
  },
  edition: 1,
  secret: {
    variable: 'INEGI_TOKEN',
    isNeeded: true,
    about: {
      en: 'a free token of inegi.org.mx/app/api/indicadores',
      es: 'un token gratuito de inegi.org.mx/app/api/indicadores',
    },
  },
  parameters: [
    {
      name: 'indicator',
      about: { en: 'numbers of indicators, as 736418', es: 'números de indicadores, como 736418' },
      read: (values) => values.map((value) => digits('indicator', value, /^\d{4,12}$/, '736418')),
    },
    {
      name: 'area',
      about: { en: '00 is Mexico, 01 to 32 its states', es: '00 es México; 01 a 32, sus entidades' },
      fallback: ['00'],
      read: (values) => values.map((value) => digits('area', value, /^(0\d|[12]\d|3[0-2])$/, '00, 09')),
    },
    {
      name: 'bank',
      about: { en: 'BIE-BISE, or BISE alone', es: 'BIE-BISE, o solo BISE' },
      fallback: ['BIE-BISE'],
      read: (values) => values.map((value) => digits('bank', value, /^(BIE-)?BISE$/, 'BIE-BISE, BISE')),
    },
  ],
  parts: ({ area = [], indicator = [], bank = [] }) =>
    area.flatMap((one) =>
      Array.from({ length: Math.ceil(indicator.length / 10) }, (_, at) => ({
        indicator: indicator.slice(at * 10, at * 10 + 10),
        area: [one],
        bank,
      })),
    ),
  ask: ({ indicator = [], area = [], bank = [] }) => ({
    path: `/INDICATOR/${indicator.join(',')}/es/${area[0]}/false/${bank[0]}/2.0/${SECRET}`,
    query: { type: 'json' },
  }),
  splitBy: ['indicator'],
  oneSpoilsAll: true,
  doubtsKey: true,
  caps: [],
  longestAddress: 2000,
  pace: 1,
  judge: (answer) =>
    answer.status === 400 && /^\s*\["ErrorInfo:/.test(opening(answer))
      ? { outcome: 'invalid-query', detail: opening(answer) }
      : null,
  read: readSeries,
  table: 'series',
  probe: { indicator: ['735879'], area: ['00'], bank: ['BIE-BISE'] },
  ground: 'recorded',
  known: [
    {
      en: 'Seen in recorded answers: newest first, text of up to 20 decimals, empty for not available; the same answer (400, a list of texts) for a wrong token, bank, area and indicator. A series that is known to be there tells which: if it fails too, it is the token or the bank.',
      es: 'Visto en respuestas grabadas: primero lo más reciente, textos de hasta 20 decimales, vacío si no hay dato; la misma respuesta (400, una lista de textos) ante token, banco, área o indicador incorrectos. Una serie que se sabe que existe permite distinguirlo: si también falla, es el token o el banco.',
    },
  ],
  untried: [
    {
      en: 'The numbers of frequencies beyond months, which was recorded: those are of working clients, and are held against the form of the periods. The answer to an expired token; its limits; the series of the survey by class before 2009, of which no number is known.',
      es: 'Los números de las frecuencias distintas de la mensual, que sí se grabó: son de programas en uso y se cotejan con la forma de los periodos. La respuesta a un token vencido; sus límites; las series de la encuesta por clase anteriores a 2009, cuyos números no se conocen.',
    },
  ],
};

/** @throws EscalarError `bad-option` */
function digits(option: string, value: string, form: RegExp, example: string): string {
  if (form.test(value)) return value;
  throw badOption(option, value, { en: example, es: example });
}

interface Observation {
  readonly TIME_PERIOD?: unknown;
  readonly OBS_VALUE?: unknown;
  readonly COBER_GEO?: unknown;
}

interface Series {
  readonly INDICADOR?: unknown;
  readonly FREQ?: unknown;
  readonly OBSERVATIONS?: readonly Observation[];
}

function readSeries(answer: Answer, { indicator = [], ...given }: Given): Reading {
  const body = jsonOf(answer) as { Series?: unknown } | null;
  if (!Array.isArray(body?.Series)) throw new Malformed('no list under "Series"');
  const rows = (body.Series as readonly Series[]).flatMap((series) => {
    if (typeof series.INDICADOR !== 'string' || !Array.isArray(series.OBSERVATIONS))
      throw new Malformed('a series without INDICADOR or OBSERVATIONS');
    const frequency = String(series.FREQ).replace(/^0_/, '');
    const observations = series.OBSERVATIONS.map((one) => ({
      id: String(series.INDICADOR),
      ...cellsOf(one, frequency),
    }));
    refuseQuarters(
      frequency,
      observations.map(({ period }) => period),
    );
    return observations;
  });
  const there = (body.Series as readonly Series[]).map(({ INDICADOR }) => String(INDICADOR));
  const lost = indicator.filter((id) => !there.includes(id));
  if (lost.length === indicator.length && indicator.length > 0)
    return { outcome: 'not-found', detail: `no series ${lost.join(', ')}` };
  const more = lost.length === 0 ? [] : [{ ...given, indicator: lost }];
  if (rows.length === 0 && more.length === 0) return { outcome: 'empty', detail: 'no observations' };
  const columns = [
    rows.map((row) => row.economy),
    rows.map((row) => row.id),
    rows.map((row) => row.period),
    rows.map((row) => row.value),
  ];
  requireAsked('COBER_GEO', columns[0], (given.area ?? []).map(economyOf));
  requireAsked('INDICADOR', columns[1], indicator);
  requireOnce(columns.slice(0, 3));
  return { outcome: 'ok', more, rows: { names: ['economy', 'variable', 'period', 'value'], columns } };
}

/**
 * The numbers of frequencies are known from working clients: a series of quarters that came under the number of months
 * would be read as months. @throws Malformed
 */
function refuseQuarters(frequency: string, periods: readonly string[]): void {
  if (frequency !== MONTHLY || periods.some((period) => Number(period.slice(5)) > 4)) return;
  const years = new Set(periods.map((period) => period.slice(0, 4)));
  if (years.size >= TELLING_YEARS)
    throw new Malformed(
      `frequency ${frequency} is of months, and no period is beyond the fourth of its year`,
    );
}

function cellsOf({ TIME_PERIOD, OBS_VALUE, COBER_GEO }: Observation, frequency: string) {
  const period = periodOf(String(TIME_PERIOD), frequency);
  const value = OBS_VALUE === null ? '' : OBS_VALUE;
  if (typeof value !== 'string' || !/^(-?\d+(\.\d+)?)?$/.test(value))
    throw new Malformed(`a value that is no number: ${String(OBS_VALUE)}`);
  return { economy: economyOf(String(COBER_GEO)), period, value };
}

/** @throws Malformed */
function economyOf(area: string): string {
  const economy = /^0+$/.test(area) ? 'MEX' : mexicanStates[String(Number(area))];
  if (economy === undefined) throw new Malformed(`an area that is not known: ${area}`);
  return economy;
}

/** `2026/07` is a month or a quarter, by the frequency of its series. @throws Malformed */
function periodOf(text: string, frequency: string): string {
  const [, year = '', part = ''] = /^(\d{4})(?:\/(\d\d))?$/.exec(text) ?? [];
  if (year !== '' && part === '' && YEARLY.includes(frequency)) return year;
  const isPart = (most: number) => Number(part) >= 1 && Number(part) <= most;
  if (frequency === MONTHLY && isPart(12)) return `${year}-${part}`;
  if (frequency === QUARTERLY && isPart(4)) return `${year}-Q${Number(part)}`;
  throw new Malformed(`a period ${text} of frequency ${frequency}`);
}
