import { badOption } from '../../base/bad-option.ts';
import { cellText } from './core/cell-text.ts';
import { jsonOf, Malformed } from './core/judge.ts';
import type { Answer, Given, Reading, Service } from './service.ts';

/** Indicators of ECLAC. */
export const cepalstat: Service = {
  id: 'cepalstat',
  title: { en: 'CEPALSTAT of ECLAC', es: 'CEPALSTAT de la CEPAL' },
  producer: 'ECLAC',
  address: 'https://api-cepalstat.cepal.org/cepalstat/api/v1',
  licence: {
    en: 'no commercial use and no redistribution, by its terms',
    es: 'sin uso comercial ni redistribución, según sus condiciones',
  },
  citation: 'ECLAC, CEPALSTAT, https://statistics.cepal.org',
  coverage: { en: 'Latin America and the Caribbean.', es: 'América Latina y el Caribe.' },
  edition: 1,
  parameters: [
    {
      name: 'indicator',
      about: { en: 'number of an indicator', es: 'número de un indicador' },
      read: oneIndicator,
    },
  ],
  parts: ({ indicator = [] }) => indicator.map((one) => ({ indicator: [one] })),
  ask: ({ indicator }) => ({
    path: `/indicator/${indicator?.[0]}/data`,
    query: { lang: 'en', format: 'json', in: '1', path: '0' },
  }),
  splitBy: [],
  caps: [],
  longestAddress: 2000,
  pace: 1,
  read: readIndicator,
  table: 'series',
  probe: { indicator: ['1'] },
  ground: 'recorded',
  known: [
    {
      en: 'Seen in a recorded answer: years and economies by numbers of its own, which its lists of members tell; groups of economies have no letters (they are left out).',
      es: 'Visto en una respuesta grabada: años y economías con números propios, que sus listas de miembros explican; los grupos de economías no llevan letras (se omiten).',
    },
  ],
  untried: [
    {
      en: 'Its limits; indicators by month or quarter.',
      es: 'Sus límites; los indicadores mensuales o trimestrales.',
    },
  ],
};

/** Indicators have dimensions of their own: one a release. @throws EscalarError `bad-option` */
function oneIndicator(values: readonly string[]): readonly string[] {
  if (values.length === 1) return values.map(indicatorNumber);
  throw badOption('indicator', values.join(','), {
    en: 'one indicator: each has dimensions of its own, and becomes a release of its own',
    es: 'un solo indicador: cada uno tiene dimensiones propias y forma una publicación aparte',
  });
}

/** @throws EscalarError `bad-option` */
function indicatorNumber(value: string): string {
  if (/^\d{1,7}$/.test(value)) return value;
  throw badOption('indicator', value, { en: 'a number as 2204', es: 'un número como 2204' });
}

interface Dimension {
  readonly id: number;
  readonly name: string;
  readonly members: readonly { readonly id: number; readonly name: string }[];
}
type Datum = Readonly<Record<string, unknown>>;

function readIndicator(answer: Answer, given: Given): Reading {
  const { header, body } = (jsonOf(answer) ?? {}) as {
    header?: { success?: unknown; code?: unknown; message?: unknown };
    body?: { dimensions?: unknown; data?: unknown } | null;
  };
  if (header === undefined) throw new Malformed('no header');
  if (header.success !== true) {
    const outcome = header.code === 404 ? 'not-found' : 'invalid-query';
    return { outcome, detail: `${header.code} ${header.message}` };
  }
  if (!Array.isArray(body?.dimensions) || !Array.isArray(body.data))
    throw new Malformed('no dimensions or data');
  const dimensions = body.dimensions as readonly Dimension[];
  const years = dimensions.find(({ name }) => /^Years/.test(name));
  if (years === undefined) throw new Malformed('no dimension of years');
  const others = dimensions.filter((one) => one !== years && !/^Country/.test(one.name));
  const data = (body.data as readonly Datum[]).filter(({ iso3 }) => iso3 !== null);
  if (data.length === 0) return { outcome: 'empty', detail: 'no data' };
  return {
    outcome: 'ok',
    rows: {
      names: [
        'economy',
        'variable',
        ...others.map(({ name }) => name.replace(/__.*$/, '')),
        'period',
        'value',
      ],
      columns: [
        data.map(({ iso3 }) => cellText(iso3, 'iso3')),
        data.map(() => given.indicator?.[0] ?? ''),
        ...others.map((one) => data.map((datum) => memberOf(one, datum))),
        data.map((datum) => memberOf(years, datum)),
        data.map(({ value }) => (value === null ? '' : cellText(value, 'value'))),
      ],
    },
  };
}

/** @throws Malformed */
function memberOf({ id, members }: Dimension, datum: Datum): string {
  const member = members.find((one) => one.id === datum[`dim_${id}`]);
  if (member === undefined) throw new Malformed(`a row whose dim_${id} is no member`);
  return cellText(member.name, `dim_${id}`);
}
