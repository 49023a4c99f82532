import { oneOf } from '../files/one-value.ts';
import type { Ask, Given, Service } from '../service.ts';
import { yearsIn } from '../years-of.ts';
import { EMIM_VARIABLES } from './emim-variables.ts';
import { COLUMNS, LEVELS, PLACES, ROWS, readTabulado } from './read-tabulado.ts';

const TABLE = 'EMIM/EMIM_NACIONAL_0';
const ONE_VARIABLE = oneOf('variable', { en: 'what is measured', es: 'lo que se mide' }, EMIM_VARIABLES);

/** Mexico's monthly survey of manufacturing by class of industry, as INEGI's tables on the web give it. */
export const emim: Service = {
  id: 'inegi-emim',
  title: {
    en: 'INEGI, monthly survey of manufacturing (EMIM) by class',
    es: 'INEGI, Encuesta Mensual de la Industria Manufacturera (EMIM) por clase',
  },
  producer: 'INEGI',
  address: 'https://www.inegi.org.mx/app/tabulados/pxwebapi/api',
  licence: {
    en: 'free use with attribution, by its terms',
    es: 'uso libre con atribución, según sus términos',
  },
  citation:
    'INEGI, Encuesta Mensual de la Industria Manufacturera, serie 2018, https://www.inegi.org.mx/programas/emim/2018/',
  coverage: {
    en: 'Mexico by class of manufacturing, months since 2018: output, sales, hours, persons, remunerations.',
    es: 'México por clase de la manufactura, por mes desde 2018: producción, ventas, horas, personal, remuneraciones.',
  },
  edition: 1,
  parameters: [
    {
      ...ONE_VARIABLE,
      fallback: ['output_nominal', 'hours', 'persons'],
      read: (values) => values.flatMap((one) => ONE_VARIABLE.read?.([one]) ?? []),
    },
    oneOf('level', { en: 'one level of the SCIAN', es: 'un nivel del SCIAN' }, LEVELS, 'class'),
    {
      name: 'period',
      about: {
        en: 'years, as 2018..2024; all unless given',
        es: 'años, como 2018..2024; todos si se omite',
      },
      fallback: [],
      read: yearsIn,
    },
  ],
  parts: (given) => (given.variable ?? []).map((one) => ({ ...given, variable: [one] })),
  ask: (given) => (given[PLACES] === undefined ? LABELS : askFor(given)),
  splitBy: ['period'],
  caps: [],
  longestAddress: 2000,
  pace: 1,
  read: readTabulado,
  table: 'industry_panel',
  probe: { variable: ['persons'], level: ['sector'], period: [] },
  ground: 'clients',
  known: [
    {
      en: 'From a working client: no key; first the labels of the table, then its cells by the numbers of the labels, as text with commas, a note behind bars, and - or ND where there is none. Money in thousand pesos at current prices. Sectors, branches and classes stand in one list: one level is kept.',
      es: 'De un programa en uso: sin clave; primero las etiquetas de la tabla y luego sus celdas según los números de las etiquetas, como texto con comas, una nota tras barras, y - o ND donde no hay dato. El dinero, en miles de pesos corrientes. Sectores, ramas y clases están en una sola lista: se conserva un nivel.',
    },
    {
      en: 'The sample was renewed in 2025, as INEGI says: mind it before a change from 2024 to 2025 is read.',
      es: 'La muestra se renovó en 2025, según INEGI: téngalo en cuenta antes de leer un cambio de 2024 a 2025.',
    },
  ],
  untried: [
    {
      en: 'The whole service. The words of hours and of remunerations in its list, which are known by how they begin; how many cells it gives at once.',
      es: 'Todo el servicio. Las palabras de las horas y las remuneraciones en su lista, que se reconocen por cómo empiezan; cuántas celdas entrega de una vez.',
    },
  ],
};

const LABELS: Ask = { path: '/tabulado', query: { lang: 'es', file: TABLE } };

function askFor(given: Given): Ask {
  const places = new Map(
    (given[PLACES] ?? []).map((one) => [one.replace(/:.*/, ''), one.replace(/.*:/, '')]),
  );
  const of = (name: string) => places.get(name) ?? '';
  const items = (code: string, values: readonly string[] | null) => ({
    ...{ code, variabletype: null },
    selection: values === null ? { filter: 'all', values: ['*'] } : { filter: 'item', values },
  });
  const [variable, kind, sector] = ROWS;
  const [year, month] = COLUMNS;
  return {
    path: '/tabulado/datatable',
    body: JSON.stringify({
      ...{ showdecimals: null, file: TABLE, lang: 'es', heading: COLUMNS, stub: ROWS, agg: null },
      query: {
        response: { format: 'json-stat', params: null },
        query: [
          items(variable, [of('variable')]),
          items(kind, [of('kind')]),
          items(sector, null),
          items(year, (given.period ?? []).map(of)),
          items(month, null),
        ],
      },
    }),
  };
}
