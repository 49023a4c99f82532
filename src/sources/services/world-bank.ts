import { badOption } from '../../base/bad-option.ts';
import { economy, findEconomy } from '../../catalog/economy.ts';
import { cellText } from './core/cell-text.ts';
import { requireAsked, requireOnce } from './core/hold-against.ts';
import { jsonOf, Malformed } from './core/judge.ts';
import type { Answer, Given, Reading, Service } from './service.ts';
import { yearsInARow } from './years-of.ts';

const PER_PAGE = 1000;

/** Indicators of the World Bank, version 2 of its interface. */
export const worldBank: Service = {
  id: 'worldbank',
  title: { en: 'World Bank, indicators', es: 'Banco Mundial, indicadores' },
  producer: 'World Bank',
  address: 'https://api.worldbank.org/v2',
  licence: {
    en: 'CC BY 4.0 for most indicators, by its documents',
    es: 'CC BY 4.0 para la mayoría de los indicadores, según sus documentos',
  },
  citation: 'World Bank, World Development Indicators, https://data.worldbank.org',
  coverage: {
    en: 'Some 200 economies since 1960; not Taiwan.',
    es: 'Unas 200 economías desde 1960; no incluye Taiwán.',
  },
  edition: 1,
  parameters: [
    {
      name: 'indicator',
      about: {
        en: 'codes of indicators, as NV.IND.MANF.ZS',
        es: 'códigos de indicadores, como NV.IND.MANF.ZS',
      },
      read: (values) => values.map(indicatorCode),
    },
    {
      name: 'economy',
      about: { en: 'economies, or all', es: 'economías, o all (todas)' },
      fallback: ['all'],
      read: (values) => (values.includes('all') ? ['all'] : values.map(economyCode)),
    },
    {
      name: 'period',
      about: { en: 'years, as 1990..2008', es: 'años, como 1990..2008' },
      fallback: ['1960..2030'],
      read: yearsInARow,
    },
  ],
  parts: (given) => (given.indicator ?? []).map((one) => ({ ...given, indicator: [one] })),
  ask: (given) => ({
    path: `/country/${listOf(given, 'economy')}/indicator/${listOf(given, 'indicator')}`,
    query: {
      format: 'json',
      date: `${given.period?.[0]}:${given.period?.at(-1)}`,
      per_page: String(PER_PAGE),
      page: given.page?.[0] ?? '1',
    },
  }),
  splitBy: ['economy'],
  caps: [],
  longestAddress: 1500,
  // a recorded answer of four rows has 901 bytes
  size: { mostRows, bytesPerRow: 225 },
  pace: 0.5,
  read: readPage,
  table: 'series',
  probe: { indicator: ['SP.POP.TOTL'], economy: ['MEX'], period: ['2010'] },
  ground: 'recorded',
  known: [
    {
      en: 'Seen in recorded answers: errors come with status 200, pages hold up to 1,000 rows, groups of economies stand among economies (they are left out).',
      es: 'Visto en respuestas grabadas: los errores llegan con estado 200, cada página trae hasta 1,000 filas y los grupos de economías aparecen entre las economías (se omiten).',
    },
  ],
  untried: [
    {
      en: 'How many calls a minute it bears; answers about Taiwan, which its list does not have.',
      es: 'Cuántas llamadas por minuto tolera; las respuestas sobre Taiwán, que no está en su lista.',
    },
  ],
};

/** A row for each year of an economy, with a value or without; how many economies `all` are is not known. */
function mostRows({ economy: economies = [], period = [] }: Given): number | null {
  if (economies.includes('all')) return null;
  return economies.length * (Number(period.at(-1)) - Number(period[0]) + 1);
}

function listOf(given: Given, name: string): string {
  return (given[name] ?? []).map(encodeURIComponent).join(';');
}

/** @throws EscalarError `bad-option` */
function indicatorCode(value: string): string {
  if (/^[A-Za-z0-9]+([._][A-Za-z0-9]+)+$/.test(value)) return value;
  throw badOption('indicator', value, {
    en: 'a code as data.worldbank.org shows it: NV.IND.MANF.ZS',
    es: 'un código como los de datos.bancomundial.org: NV.IND.MANF.ZS',
  });
}

/** @throws EscalarError `unknown-name`, `bad-option` for Taiwan */
function economyCode(value: string): string {
  const { id } = economy(value);
  if (id !== 'TWN') return id;
  throw badOption('economy', value, {
    en: 'an economy of the World Bank, which has no Taiwan: see pwt-9.1 and ggdc-etd-2021 in "escalar list releases"',
    es: 'una economía del Banco Mundial, que no incluye Taiwán: véanse pwt-9.1 y ggdc-etd-2021 en "escalar list releases"',
  });
}

interface Row {
  readonly indicator: { readonly id: string };
  readonly countryiso3code: string;
  readonly country: { readonly id: string };
  readonly date: string;
  readonly value: number | null;
}

function readPage(answer: Answer, given: Given): Reading {
  const body = jsonOf(answer);
  const [head, rows] = Array.isArray(body) ? (body as readonly unknown[]) : [];
  if (typeof head !== 'object' || head === null) throw new Malformed('no list of a head and rows');
  if ('message' in head) return { outcome: 'invalid-query', detail: messageOf(head.message) };
  const asked = Number(given.page?.[0] ?? 1);
  if (asked === 1 && (rows === null || (Array.isArray(rows) && rows.length === 0)))
    return { outcome: 'empty', detail: 'no rows' };
  if (!Array.isArray(rows)) throw new Malformed('no rows behind the head');
  if (rows.length === 0) throw new Malformed(`nothing on page ${asked}`);
  const kept = (rows as readonly Row[]).filter(isOfEconomy);
  const page = numberOf(head, 'page');
  if (page !== asked) throw new Malformed(`page ${page} where ${asked} was asked for`);
  const isLast = page >= numberOf(head, 'pages');
  const more = isLast ? [] : [{ ...given, page: [String(page + 1)] }];
  refuseShort(head, page, rows.length, isLast);
  const columns = [
    kept.map((row) => row.countryiso3code),
    kept.map((row) => row.indicator.id),
    kept.map((row) => row.date),
    kept.map(({ value }) => (value === null ? '' : cellText(value, 'value'))),
  ];
  const { economy: economies = [], indicator = [], period = [] } = given;
  if (!economies.includes('all')) requireAsked('countryiso3code', columns[0], economies);
  // the service takes codes in any letters, and gives each in its own
  const codes = indicator.map((one) => one.toUpperCase());
  requireAsked('indicator', columns[1], (one) => codes.includes(one.toUpperCase()));
  requireAsked('date', columns[2], (date) => period.includes(date.slice(0, 4)));
  requireOnce(columns.slice(0, 3));
  return { outcome: 'ok', more, rows: { names: ['economy', 'variable', 'period', 'value'], columns } };
}

/** Pages may be shorter than was asked for without a word: the head says of how many rows all are. @throws Malformed */
function refuseShort(head: object, page: number, rows: number, isLast: boolean): void {
  if (!('total' in head) || !('per_page' in head)) return;
  const before = (page - 1) * numberOf(head, 'per_page');
  const total = numberOf(head, 'total');
  if (isLast && before + rows < total)
    throw new Malformed(`the last page ends at row ${before + rows} of ${total}`);
}

/** Groups of economies have letters of their own, or none. @throws Malformed for a row of another layout */
function isOfEconomy(row: Row): boolean {
  const isWhole =
    typeof row?.countryiso3code === 'string' &&
    typeof row.indicator?.id === 'string' &&
    typeof row.date === 'string' &&
    (row.value === null || typeof row.value === 'number');
  if (!isWhole) throw new Malformed('a row without countryiso3code, indicator, date or value');
  return ['economy', 'historic'].includes(findEconomy(row.countryiso3code, 'id')?.kind ?? '');
}

/** Counts come as numbers or as text. @throws Malformed */
function numberOf(head: object, name: string): number {
  const value = Number((head as Readonly<Record<string, unknown>>)[name]);
  if (Number.isInteger(value)) return value;
  throw new Malformed(`the head has no ${name}`);
}

function messageOf(message: unknown): string {
  const lines = Array.isArray(message) ? (message as readonly Readonly<Record<string, unknown>>[]) : [];
  return lines.map((line) => `${line.id} ${line.key}: ${line.value}`).join('; ');
}
