import { badOption } from '../../base/bad-option.ts';
import { cellText } from './core/cell-text.ts';
import { requireOnce } from './core/hold-against.ts';
import { jsonOf, Malformed } from './core/judge.ts';
import type { Answer, Given, Reading, Service } from './service.ts';
import { yearsIn } from './years-of.ts';

const PER_PAGE = 500;
const ROUND = 50;
const FLOWS: Readonly<Record<string, readonly [string, string]>> = {
  M: ['1', 'Imports'],
  X: ['2', 'Exports'],
};

/** Mexico's trade by six digits and partner, of DataMexico. */
export const datamexico: Service = {
  id: 'datamexico',
  title: { en: 'DataMexico, foreign trade', es: 'DataMéxico, comercio exterior' },
  producer: 'Secretaría de Economía',
  address: 'https://www.economia.gob.mx/apidatamexico',
  licence: { en: 'not stated', es: 'no se declara' },
  citation: 'Secretaría de Economía, DataMéxico, https://www.economia.gob.mx/datamexico/',
  coverage: {
    en: 'Mexico by HS 2002 or 2007 code and partner, since 2006.',
    es: 'México por código del SA 2002 o 2007 y socio, desde 2006.',
  },
  edition: 1,
  parameters: [
    {
      name: 'period',
      about: { en: 'years, as 2006..2008', es: 'años, como 2006..2008' },
      read: yearsIn,
    },
    {
      name: 'flow',
      about: { en: 'M imports, X exports', es: 'M importaciones, X exportaciones' },
      fallback: ['X'],
      read: (values) => values.map(flowOf),
    },
  ],
  parts: ({ period = [], flow = [] }) =>
    period.flatMap((year) => flow.map((one) => ({ period: [year], flow: [one] }))),
  ask: ({ period, flow, page }) => ({
    path: '/tesseract/data.jsonrecords',
    query: {
      cube: 'economy_foreign_trade_nat',
      drilldowns: 'HS6,Country',
      measures: 'Trade Value',
      Flow: FLOWS[flow?.[0] ?? '']?.[0] ?? '',
      Year: period?.[0] ?? '',
      limit: String(PER_PAGE),
      page: page?.[0] ?? '0',
    },
  }),
  splitBy: [],
  caps: [],
  longestAddress: 2000,
  pace: 1,
  read: readPage,
  table: 'trade_flow',
  probe: { period: ['2010'], flow: ['X'] },
  ground: 'clients',
  known: [
    {
      en: 'Of working clients: pages of 500 rows until one has fewer; the number of the section stands before the six digits.',
      es: 'Según programas en uso: páginas de 500 filas hasta que una trae menos; el número de la sección precede a los seis dígitos.',
    },
  ],
  untried: [
    {
      en: 'The whole service; whether it suppresses confidential flows; which edition of the HS a year has.',
      es: 'El servicio completo; si omite flujos confidenciales; qué edición del SA corresponde a cada año.',
    },
  ],
};

/** @throws EscalarError `bad-option` */
function flowOf(value: string): string {
  if (value in FLOWS) return value;
  throw badOption('flow', value, { en: 'M or X', es: 'M o X' });
}

type Row = Readonly<Record<string, unknown>>;
const FIELDS = ['HS6 ID', 'Country ID', 'Trade Value'] as const;

function readPage(answer: Answer, given: Given): Reading {
  const body = jsonOf(answer) as {
    data?: unknown;
    error?: unknown;
    page?: { total?: unknown; offset?: unknown } | null;
  } | null;
  if ((body?.error ?? null) !== null) return { outcome: 'invalid-query', detail: String(body?.error) };
  if (!Array.isArray(body?.data)) throw new Malformed('no list under "data"');
  const rows = body.data as readonly Row[];
  const page = Number(given.page?.[0] ?? 0);
  if (rows.length === 0) return { outcome: 'empty', detail: 'no rows' };
  for (const row of rows)
    for (const name of FIELDS)
      if (row[name] === undefined || row[name] === null) throw new Malformed(`a row without ${name}`);
  const total = Number(body.page?.total ?? Number.NaN);
  const end = Number(body.page?.offset ?? page * PER_PAGE) + rows.length;
  const isMore = Number.isNaN(total) ? rows.length >= PER_PAGE : end < total;
  // a first page that ends early at a round number may be one of a lower limit than was asked for
  const isCapped = Number.isNaN(total) && !isMore && page === 0 && rows.length % ROUND === 0;
  const flow = FLOWS[given.flow?.[0] ?? '']?.[1] ?? '';
  requireOnce(FIELDS.slice(0, 2).map((name) => rows.map((row) => String(row[name]))));
  return {
    outcome: 'ok',
    isCapped,
    more: !isMore ? [] : [{ ...given, page: [String(page + 1)] }],
    rows: {
      names: ['Year', 'Flow', ...FIELDS],
      columns: [
        rows.map(() => given.period?.[0] ?? ''),
        rows.map(() => flow),
        ...FIELDS.map((name) => rows.map((row) => cellText(row[name], name))),
      ],
    },
  };
}
