import { join } from 'node:path';
import { UNITS } from '../../src/base/unit.ts';
import { numberCell, readCsv } from './csv.ts';
import { NOT_STATED, type ShippedRelease } from './shipped-release.ts';
import { type SeriesPoint, seriesTable, variable } from './tables.ts';

const ANNUAL_FILE = 'exchange_rates_annual_frb_h10.csv';
const MONTHLY_FILE = 'exchange_rates_monthly_selected.csv';

/** The names of the source for our economies; it has no ARG, CHL, COL, PER, IDN, PHL. */
const NAMES: Readonly<Record<string, string>> = {
  Mexico: 'MEX',
  Taiwan: 'TWN',
  'South Korea': 'KOR',
  China: 'CHN',
  Brazil: 'BRA',
  Japan: 'JPN',
  India: 'IND',
  Malaysia: 'MYS',
  Thailand: 'THA',
  Singapore: 'SGP',
  'Hong Kong': 'HKG',
  Canada: 'CAN',
};
const ORDER = Object.values(NAMES);

const VARIABLES = [
  variable(
    'exchange_rate',
    UNITS.lcuPerUsd,
    'Exchange rate, average of the period',
    'Tipo de cambio, promedio del periodo',
  ),
];

/** Foreign exchange rates H.10 of the Federal Reserve: yearly and monthly averages. */
export function frbH10(data: string): ShippedRelease {
  const annual = pointsOf(join(data, 'industry', ANNUAL_FILE), 4);
  const monthly = pointsOf(join(data, 'industry', MONTHLY_FILE), 7);
  return {
    draft,
    tables: [
      { table: seriesTable(annual, UNITS.lcuPerUsd), sourceFile: ANNUAL_FILE, variables: VARIABLES },
      {
        table: seriesTable(monthly, UNITS.lcuPerUsd, 'series_monthly'),
        sourceFile: MONTHLY_FILE,
        variables: VARIABLES,
      },
    ],
  };
}

/** `digits` of the date make the period: 4 the year, 7 the month. */
function pointsOf(path: string, digits: 4 | 7): SeriesPoint[] {
  return readCsv(path, ['date', 'country', 'lcu_per_usd'])
    .filter(({ cells }) => cells.country in NAMES)
    .map(({ line, cells }) => ({
      economy: NAMES[cells.country] as string,
      variable: 'exchange_rate',
      period: cells.date.slice(0, digits),
      value: numberCell(cells.lcu_per_usd),
      line,
    }))
    .sort((a, b) => ORDER.indexOf(a.economy) - ORDER.indexOf(b.economy) || a.line - b.line);
}

const draft: ShippedRelease['draft'] = {
  id: 'frb-h10',
  title: { en: 'Foreign Exchange Rates, H.10', es: 'Tipos de cambio, H.10' },
  producer: 'Board of Governors of the Federal Reserve System',
  version: 'observations through June 2026',
  published: NOT_STATED,
  citation: 'Board of Governors of the Federal Reserve System (US). Foreign Exchange Rates, H.10.',
  bibtex: `@misc{frb_h10,
  author = {{Board of Governors of the Federal Reserve System}},
  title = {Foreign Exchange Rates, {H.10}},
  howpublished = {\\url{https://www.federalreserve.gov/releases/h10/}}
}`,
  licence: {
    en: 'Public Domain Dedication and License (PDDL), as the repository read states.',
    es: 'Public Domain Dedication and License (PDDL), según declara el repositorio consultado.',
  },
  address: 'https://www.federalreserve.gov/releases/h10/',
  origin: 'https://github.com/datasets/exchange-rates',
  conventions: [
    {
      en: 'Units of local currency per US dollar, average of the days of the year or month.',
      es: 'Unidades de moneda nacional por dólar de Estados Unidos, promedio de los días del año o del mes.',
    },
    {
      en: 'First years may cover part of the year: Mexico 1993 is November and December, Taiwan 1983 begins in October, South Korea 1981 in April.',
      es: 'Los primeros años pueden cubrir solo parte del año: México 1993 es noviembre y diciembre, Taiwán 1983 empieza en octubre y Corea del Sur 1981 en abril.',
    },
    {
      en: 'China before 1994 is the official rate; currencies are those of today (new pesos, reais).',
      es: 'China antes de 1994 es el tipo oficial; las monedas son las actuales (nuevos pesos, reales).',
    },
  ],
  selection: {
    en: 'Table series: MEX TWN KOR CHN BRA JPN IND MYS THA SGP HKG CAN by year from the first year of the source to 2025. Table series_monthly: MEX TWN KOR CHN BRA JPN CAN by month to June 2026. Nothing is aggregated.',
    es: 'Tabla series: MEX TWN KOR CHN BRA JPN IND MYS THA SGP HKG CAN por año, desde el primero de la fuente hasta 2025. Tabla series_monthly: MEX TWN KOR CHN BRA JPN CAN por mes hasta junio de 2026. Nada se agrega.',
  },
};
