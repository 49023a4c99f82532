import { join } from 'node:path';
import { tableOf } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { COLUMNS, measure } from './columns.ts';
import { readCsv, strictNumber } from './csv.ts';
import { economyCodes } from './economy-codes.ts';
import type { ShippedRelease } from './shipped-release.ts';
import { titlesTable, variable } from './tables.ts';
import { WIPO_FIELDS } from './wipo-fields.ts';

const FILE = 'ncses_uspto_patents_by_wipo_field_economy_1998_2018.csv.gz';
/** Regions, their remainders ("All others" stands for seven of them) and what has no place; World stays. */
const LEFT_OUT = [
  'North America',
  'All others',
  'Central and South America',
  'Europe',
  'EU',
  'Other Europe',
  'Former Soviet Union',
  'Asia',
  'Middle East',
  'Africa',
  'Australia and Oceania',
  'Unclassified',
];
const UNCLASSIFIED = 'Unclassified USPTO patents and patent families granted';
const CODES: ReadonlyMap<string, string> = new Map([
  ...WIPO_FIELDS.map(([code, printed]) => [printed, code] as const),
  [UNCLASSIFIED, 'unclassified'],
  ['total', 'total'],
]);
const TITLES = Object.fromEntries([
  ...WIPO_FIELDS.map(([code, printed, es]) => [code, [printed, es] as const] as const),
  ['unclassified', ['without a field', 'sin campo'] as const],
  ['total', ['all fields', 'todos los campos'] as const],
]);

const VARIABLES = [
  variable(
    'patents',
    UNITS.count,
    'Utility patents granted by the USPTO, fractional counts',
    'Patentes de invención concedidas por la USPTO, conteo fraccionado',
  ),
];

/** Patents granted in the United States by technical field and economy of the inventors. */
export function ncsesPatents(data: string): ShippedRelease {
  const rows = readCsv(join(data, 'industry', FILE), ['wipo_field', 'economy', 'year', 'measure', 'value']);
  const codes = economyCodes(
    rows.map(({ cells }) => cells.economy),
    { leftOut: LEFT_OUT },
  );
  const kept = rows.flatMap(({ line, cells }) => {
    const economy = codes.get(cells.economy) ?? null;
    const activity = CODES.get(cells.wipo_field);
    if (activity === undefined) throw new Error(`${FILE}:${line}: ${cells.wipo_field}`);
    if (economy === null || cells.measure !== 'uspto_patents') return [];
    const value = strictNumber(cells.value);
    return [{ economy, activity, variable: 'patents', period: cells.year, value, source_line: line }];
  });
  const fields = [
    COLUMNS.economy,
    { ...COLUMNS.activity, title: { en: 'Technical field', es: 'Campo técnico' } },
    COLUMNS.variable,
    COLUMNS.period,
    measure('value', UNITS.count, 'Patents', 'Patentes'),
    COLUMNS.sourceLine,
  ];
  return {
    draft,
    tables: [
      { table: tableOf('series', fields, kept), sourceFile: FILE, variables: VARIABLES },
      { table: titlesTable('activities', TITLES), sourceFile: FILE },
    ],
  };
}

const draft: ShippedRelease['draft'] = {
  id: 'ncses-patents',
  title: {
    en: 'Patents granted in the United States by field and economy, 1998–2018',
    es: 'Patentes concedidas en Estados Unidos por campo y economía, 1998-2018',
  },
  producer: 'National Center for Science and Engineering Statistics, US National Science Foundation',
  version: 'Science and Engineering Indicators 2020 (grants through 2018)',
  published: '2020',
  citation:
    'National Science Board, National Science Foundation (2020). Science and Engineering Indicators: Invention, Knowledge Transfer, and Innovation. Alexandria, VA. Tabulated by Science-Metrix from PatentsView, USPTO.',
  bibtex: `@techreport{nsb2020invention,
  author = {{National Science Board, National Science Foundation}},
  title = {Science and Engineering Indicators: Invention, Knowledge Transfer, and Innovation},
  address = {Alexandria, VA},
  year = {2020}
}`,
  licence: {
    en: 'Publication of the US government, public domain there.',
    es: 'Publicación del gobierno de Estados Unidos, de dominio público en ese país.',
  },
  address: 'https://ncses.nsf.gov/indicators',
  origin: 'https://github.com/bq-org/ncses_stats_explorer_placeholder',
  conventions: [
    {
      en: 'By year of grant and residence of the inventors, not of the owner: a patent with inventors in several economies is divided among them, and one in several fields among those.',
      es: 'Por año de concesión y residencia de los inventores, no del titular: una patente con inventores en varias economías se reparte entre ellas, y una de varios campos, entre estos.',
    },
    {
      en: 'The fractions are published rounded to whole patents, so that the fields of a small economy miss its total by a few (up to six, 1998–2018). A 0 may be less than half a patent.',
      es: 'Las fracciones se publican redondeadas a patentes enteras, de modo que los campos de una economía pequeña no suman su total por unas cuantas (hasta seis, 1998-2018). Un 0 puede ser menos de media patente.',
    },
    {
      en: 'The United States is the home market of this office: compare foreign economies with one another rather than with it. Puerto Rico is apart from the United States.',
      es: 'Estados Unidos es el mercado propio de esta oficina: compare economías extranjeras entre sí más que con él. Puerto Rico va aparte de Estados Unidos.',
    },
    {
      en: 'Thirty-three economies, Taiwan, Korea and Mexico among them, and the world (WLD), which also holds all others.',
      es: 'Treinta y tres economías, entre ellas Taiwán, Corea y México, y el mundo (WLD), que incluye también a las demás.',
    },
    {
      en: 'The codes of the fields are ours; the Spanish names are our translation of the 35 fields of WIPO. The edition of the report is inferred from the last year; the copy does not state it.',
      es: 'Los códigos de los campos son nuestros; los nombres en español son nuestra traducción de los 35 campos de la OMPI. La edición del informe se infiere del último año; la copia no la declara.',
    },
  ],
  selection: {
    en: 'Patents only: families are left out, as are regions and what has no economy. Nothing is aggregated.',
    es: 'Solo patentes: se omiten las familias, las regiones y lo que no tiene economía. Nada se agrega.',
  },
};
