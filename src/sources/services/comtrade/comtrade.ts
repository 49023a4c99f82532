import { badOption } from '../../../base/bad-option.ts';
import type { Text } from '../../../base/locale.ts';
import { economy } from '../../../catalog/economy.ts';
import { isHsCode } from '../../../catalog/products/hs-codes.ts';
import { type Given, SECRET, type Service } from '../service.ts';
import { yearsIn } from '../years-of.ts';
import { EACH, namedPartners, queryOf, requireArea } from './comtrade-query.ts';
import { mostComtradeRows } from './comtrade-size.ts';
import { judgeComtrade, PINNED, readComtrade } from './read-comtrade.ts';

const LEVELS: readonly string[] = ['TOTAL', 'AG2', 'AG4', 'AG6'];
const FLOWS: readonly string[] = ['M', 'X', 'RM', 'RX', 'DX', 'FM', 'MIP', 'MOP', 'XIP', 'XOP'];
const CLASSIFICATIONS: readonly string[] = [
  'HS',
  'H0',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'S1',
  'S2',
  'S3',
  'S4',
];

const parameters: Service['parameters'] = [
  {
    name: 'reporter',
    about: { en: 'economies that report', es: 'economías que informan' },
    read: (values) => values.map((value) => economy(value).id),
  },
  {
    name: 'partner',
    about: {
      en: 'their partners: economies, world, each, or all (each and the world, which is their sum)',
      es: 'sus socios: economías, world (el mundo), each (cada uno) o all (cada uno y el mundo, que es su suma)',
    },
    fallback: ['all'],
    read: partnersIn,
  },
  {
    name: 'period',
    about: { en: 'years, as 1994..2008', es: 'años, como 1994..2008' },
    read: yearsIn,
  },
  {
    name: 'product',
    about: {
      en: 'codes, chapters or headings in a row (8501..8548), or a level: TOTAL, AG2, AG4, AG6',
      es: 'códigos, capítulos o partidas seguidos (8501..8548), o un nivel: TOTAL, AG2, AG4, AG6',
    },
    fallback: ['TOTAL'],
    read: (values) => values.flatMap(productsIn),
  },
  {
    name: 'flow',
    about: { en: 'M imports, X exports', es: 'M importaciones, X exportaciones' },
    fallback: ['M', 'X'],
    read: (values) => values.map((value) => oneOf('flow', value, FLOWS)),
  },
  {
    name: 'classification',
    about: {
      en: 'HS as reported, which mixes editions over the years, or one of them: H0 is HS 1992',
      es: 'HS tal como se informó, que mezcla ediciones a lo largo de los años, o una de ellas: H0 es SA 1992',
    },
    fallback: ['HS'],
    read: (values) => values.map((value) => oneOf('classification', value, CLASSIFICATIONS)),
  },
];

const KNOWN: readonly Text[] = [
  {
    en: 'Second partner, customs procedure and transport are pinned to their totals, so that nothing counts twice. A quantity or weight of 0 beside a value is not reported, and is left empty. Taiwan is 490, and reports. With classification HS a series mixes editions of the HS.',
    es: 'El segundo socio, el régimen aduanero y el transporte se fijan en sus totales, para que nada se cuente dos veces. Una cantidad o un peso de 0 junto a un valor es un dato no informado y queda vacío. Taiwán es 490, y también informa. Con la clasificación HS una serie mezcla ediciones del SA.',
  },
  {
    en: 'Seen in recorded answers: rows, the body of an empty answer, of a missing and of a wrong key. From working clients: at most twelve years a call, addresses below 4,096 letters.',
    es: 'Visto en respuestas grabadas: las filas y los cuerpos de una respuesta vacía, de una clave ausente y de una incorrecta. Según programas en uso: doce años por llamada como máximo y direcciones de menos de 4,096 caracteres.',
  },
];
const UNTRIED: readonly Text[] = [
  {
    en: 'The exact limit of rows (100,000 and 250,000 both count as cut, and so does any round number); the words of a spent quota and of an expired key. Large queries as jobs are comtrade-async, whole years as files comtrade-bulk.',
    es: 'El límite exacto de filas (100,000 y 250,000 se toman por cortadas, y también cualquier número redondo); el texto de una cuota agotada y de una clave vencida. Las consultas grandes por encargo son comtrade-async; los años completos en archivos, comtrade-bulk.',
  },
];

/** UN Comtrade, version 1: with a key, and its preview of 500 rows without one. */
export const comtrade: Service = {
  ...common('/data/v1/get', 12),
  id: 'comtrade',
  title: { en: 'UN Comtrade', es: 'UN Comtrade' },
  secret: {
    variable: 'COMTRADE_API_KEY',
    isNeeded: true,
    about: {
      en: 'a free key of comtradedeveloper.un.org (without one: escalar get comtrade-preview, 500 rows a call)',
      es: 'una clave gratuita de comtradedeveloper.un.org (sin clave: escalar get comtrade-preview, 500 filas por llamada)',
    },
  },
  caps: [100_000, 250_000],
  pace: 1.2,
};

export const comtradePreview: Service = {
  ...common('/public/v1/preview', 1),
  id: 'comtrade-preview',
  title: { en: 'UN Comtrade, preview without a key', es: 'UN Comtrade, vista previa sin clave' },
  caps: [500],
  pace: 3.5,
};

type Common = Omit<Service, 'id' | 'title' | 'caps' | 'pace'>;

function common(path: string, years: number): Common {
  return {
    producer: 'United Nations Statistics Division',
    address: 'https://comtradeapi.un.org',
    licence: {
      en: 'use with attribution; no redistribution of the data, by its terms',
      es: 'uso con atribución; sin redistribución de los datos, según sus condiciones',
    },
    citation: 'United Nations, UN Comtrade Database, https://comtradeplus.un.org',
    coverage: {
      en: 'Goods trade of some 200 economies by product and partner since 1962; Taiwan as 490.',
      es: 'Comercio de bienes de unas 200 economías por producto y socio desde 1962; Taiwán como 490.',
    },
    edition: 1,
    parameters,
    parts: (given) => partsOf(given, years),
    ask: (given) => ({
      path: `${path}/C/A/${given.classification?.[0]}`,
      query: { ...queryOf(given), ...PINNED, includeDesc: 'false' },
      ...(path.startsWith('/data') ? { headers: { 'ocp-apim-subscription-key': SECRET } } : {}),
    }),
    splitBy: ['period', 'product', 'flow', 'partner'],
    longestAddress: 4000,
    // recorded answers of 20, 33 and 120 rows have 934, 938 and 1,037 bytes a row
    size: { mostRows: mostComtradeRows, bytesPerRow: 1000 },
    judge: judgeComtrade,
    read: readComtrade,
    table: 'trade_flow',
    probe: {
      ...{ reporter: ['MEX'], partner: ['WLD'], period: ['2010'], product: ['TOTAL'], flow: ['X'] },
      classification: ['HS'],
    },
    ground: 'recorded',
    known: KNOWN,
    untried: UNTRIED,
  };
}

/** A part is a reporter and as many years as one call takes. */
function partsOf(given: Given, years: number): readonly Given[] {
  const { reporter = [], period = [], classification = [] } = given;
  const runs = Array.from({ length: Math.ceil(period.length / years) }, (_, at) =>
    period.slice(at * years, (at + 1) * years),
  );
  if (classification.some((one) => one.startsWith('H')))
    for (const one of given.product ?? []) requireHs(one);
  for (const run of runs) {
    for (const one of reporter) requireArea(one, 'reporter', run);
    for (const one of namedPartners(given)) requireArea(one, 'partner', run);
  }
  return reporter.flatMap((one) =>
    classification.flatMap((edition) =>
      runs.map((run) => ({ ...given, reporter: [one], classification: [edition], period: run })),
    ),
  );
}

/** Without a name the service gives all partners, the world among them: `each` is known by its word. */
function partnersIn(values: readonly string[]): readonly string[] {
  if (values.includes('all')) return [];
  return values.includes(EACH)
    ? [EACH]
    : values.map((value) => (value.toLowerCase() === 'world' ? 'WLD' : economy(value).id));
}

/** A code, a level, or the chapters or headings of the HS from one to another. @throws EscalarError `bad-option` */
function productsIn(value: string): readonly string[] {
  const [, first = '', last = ''] = /^(\d{2}|\d{4})\.\.(\d{2}|\d{4})$/.exec(value) ?? [];
  const count = first.length === last.length ? Number(last) - Number(first) + 1 : 0;
  if (first === '' || count < 1) return [oneOf('product', value, LEVELS, isProduct)];
  const between = Array.from({ length: count }, (_, at) =>
    String(Number(first) + at).padStart(first.length, '0'),
  );
  return between.filter(isHsCode);
}

/** The service has nothing for a code that the HS does not have, and does not say so. @throws EscalarError `bad-option` */
function requireHs(value: string): void {
  if (LEVELS.includes(value) || isHsCode(value)) return;
  throw badOption('product', value, {
    en: 'a chapter, a heading or six digits of the HS: 85, 8703, 870323',
    es: 'un capítulo, una partida o seis dígitos del SA: 85, 8703, 870323',
  });
}

function isProduct(value: string): boolean {
  return /^\d{1,6}$/.test(value) && (value.length < 6 || isHsCode(value));
}

/** @throws EscalarError `bad-option` */
function oneOf(
  option: string,
  value: string,
  known: readonly string[],
  also: (value: string) => boolean = () => false,
): string {
  if (known.includes(value) || also(value)) return value;
  const words = known.join(', ');
  throw badOption(option, value, {
    en: option === 'product' ? `${words}, or codes as 85 or 870323` : words,
    es: option === 'product' ? `${words}, o códigos como 85 u 870323` : words,
  });
}
