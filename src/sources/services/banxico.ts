import { badOption } from '../../base/bad-option.ts';
import { requireAsked, requireOnce } from './core/hold-against.ts';
import { jsonOf, Malformed, opening } from './core/judge.ts';
import { type Answer, type Given, type Reading, SECRET, type Service } from './service.ts';
import { yearsInARow } from './years-of.ts';

const MOST_SERIES = 20;

/** Series of the Bank of Mexico (SIE). */
export const banxico: Service = {
  id: 'banxico',
  title: { en: 'Bank of Mexico, SIE', es: 'Banco de México, SIE' },
  producer: 'Banco de México',
  address: 'https://www.banxico.org.mx/SieAPIRest/service/v1',
  licence: {
    en: 'free use with attribution, by its terms',
    es: 'uso libre con atribución, según sus términos',
  },
  citation: 'Banco de México, Sistema de Información Económica, https://www.banxico.org.mx/SieInternet/',
  coverage: {
    en: 'Mexico: exchange rates, prices, finance, trade; days to years.',
    es: 'México: tipos de cambio, precios, finanzas, comercio; de diario a anual.',
  },
  edition: 1,
  secret: {
    variable: 'BANXICO_TOKEN',
    isNeeded: true,
    about: {
      en: 'a free token of banxico.org.mx/SieAPIRest',
      es: 'un token gratuito de banxico.org.mx/SieAPIRest',
    },
  },
  parameters: [
    {
      name: 'series',
      about: { en: 'codes of series, as SF43718', es: 'claves de series, como SF43718' },
      read: (values) => values.map(seriesCode),
    },
    {
      name: 'period',
      about: { en: 'years, as 1994..2008', es: 'años, como 1994..2008' },
      read: yearsInARow,
    },
  ],
  parts: (given) =>
    Array.from({ length: Math.ceil((given.series ?? []).length / MOST_SERIES) }, (_, at) => ({
      ...given,
      series: (given.series ?? []).slice(at * MOST_SERIES, (at + 1) * MOST_SERIES),
    })),
  ask: ({ series = [], period = [] }) => ({
    path: `/series/${series.join(',')}/datos/${period[0]}-01-01/${period.at(-1)}-12-31`,
    headers: { 'bmx-token': SECRET, accept: 'application/json' },
  }),
  splitBy: ['series', 'period'],
  oneSpoilsAll: true,
  caps: [],
  longestAddress: 2000,
  pace: 0.5,
  judge: judgeAnswer,
  read: readSeries,
  table: 'series',
  probe: { series: ['SF43718'], period: ['2010'] },
  ground: 'recorded',
  known: [
    {
      en: 'Seen in recorded answers: days as dd/mm/yyyy, thousands with commas, N/E for not available, the body of a wrong token.',
      es: 'Visto en respuestas grabadas: días como dd/mm/aaaa, miles con comas, N/E por no disponible, el cuerpo de un token incorrecto.',
    },
  ],
  untried: [
    {
      en: 'Whether a wrong token answers with 400 or 401; one unknown series among several; its limits.',
      es: 'Si un token incorrecto responde con 400 o 401; una serie desconocida entre varias; sus límites.',
    },
  ],
};

/** An error of the service has words of its own under "mensaje". */
function judgeAnswer(answer: Answer): Reading | null {
  const detail = opening(answer);
  if (![400, 401, 404].includes(answer.status) || !/^\{.*"mensaje":/.test(detail)) return null;
  if (answer.status !== 404 && /token/i.test(detail)) return { outcome: 'auth', detail };
  return { outcome: answer.status === 404 ? 'not-found' : 'invalid-query', detail };
}

/** @throws EscalarError `bad-option` */
function seriesCode(value: string): string {
  if (/^S[A-Z]\d{1,9}$/.test(value)) return value;
  throw badOption('series', value, { en: 'a code as SF43718', es: 'una clave como SF43718' });
}

interface Datum {
  readonly fecha: string;
  readonly dato: string;
}

function readSeries(answer: Answer, given: Given): Reading {
  const body = jsonOf(answer) as { bmx?: { series?: unknown } } | null;
  const series = body?.bmx?.series;
  if (!Array.isArray(series)) throw new Malformed('no list under "bmx", "series"');
  const rows = (series as readonly { idSerie?: unknown; datos?: readonly Datum[] }[]).flatMap((one) => {
    if (typeof one.idSerie !== 'string') throw new Malformed('a series without idSerie');
    return (one.datos ?? []).map((datum) => ({
      id: String(one.idSerie),
      day: dayOf(datum),
      value: numberOf(datum),
    }));
  });
  const asked = given.series ?? [];
  const there = (series as readonly { idSerie: string }[]).map(({ idSerie }) => idSerie);
  requireAsked('idSerie', there, asked);
  const lost = asked.filter((id) => !there.includes(id));
  if (lost.length === asked.length && asked.length > 0)
    return { outcome: 'not-found', detail: `no series ${lost.join(', ')}` };
  const more = lost.length === 0 ? [] : [{ ...given, series: lost }];
  if (rows.length === 0 && more.length === 0) return { outcome: 'empty', detail: 'no data' };
  const columns = [
    rows.map(() => 'MEX'),
    rows.map((row) => row.id),
    rows.map((row) => row.day),
    rows.map((row) => row.value),
  ];
  requireOnce(columns.slice(1, 3));
  return { outcome: 'ok', more, rows: { names: ['economy', 'variable', 'period', 'value'], columns } };
}

/** `24/09/2026` */
function dayOf({ fecha }: Datum): string {
  const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(fecha) ?? [];
  if (year === undefined) throw new Malformed(`a date that is no dd/mm/yyyy: ${fecha}`);
  return `${year}-${month}-${day}`;
}

function numberOf({ dato }: Datum): string {
  if (dato === 'N/E') return '';
  if (typeof dato !== 'string' || !/^-?(\d{1,3}(,\d{3})*|\d+)(\.\d+)?$/.test(dato))
    throw new Malformed(`a value that is no number: ${dato}`);
  return dato.replaceAll(',', '');
}
