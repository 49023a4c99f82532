import { join } from 'node:path';
import { UNITS } from '../../src/base/unit.ts';
import { sum } from '../../src/math/sum.ts';
import { readCsv, strictNumber } from './csv.ts';
import { NOT_STATED, type ShippedRelease } from './shipped-release.ts';
import { type SeriesPoint, seriesTable, variable } from './tables.ts';

const FILE = 'us_cpi_u_monthly.csv';

const VARIABLES = [
  variable(
    'cpi_u',
    UNITS.index,
    'Consumer price index CPI-U (1982-84 = 100)',
    'Índice de precios al consumidor CPI-U (1982-84 = 100)',
  ),
];

/** US consumer prices (CPI-U, all items, not seasonally adjusted): means of full years. */
export function usCpi(data: string): ShippedRelease {
  const months = new Map<string, { readonly line: number; readonly values: number[] }>();
  for (const { line, cells } of readCsv(join(data, 'industry', FILE), [
    'date',
    'cpi_u_1982_84_100',
    'inflation_pct',
  ])) {
    const year = cells.date.slice(0, 4);
    const known = months.get(year) ?? { line, values: [] };
    known.values.push(strictNumber(cells.cpi_u_1982_84_100));
    months.set(year, known);
  }
  const points: SeriesPoint[] = [];
  for (const [period, { line, values }] of months) {
    if (values.length !== 12) continue;
    const value = sum(values) / 12;
    points.push({ economy: 'USA', variable: 'cpi_u', period, value, line, lines: 12 });
  }
  return {
    draft,
    tables: [{ table: seriesTable(points, UNITS.index), sourceFile: FILE, variables: VARIABLES }],
  };
}

const draft: ShippedRelease['draft'] = {
  id: 'us-cpi',
  title: {
    en: 'US consumer price index, CPI-U',
    es: 'Índice de precios al consumidor de Estados Unidos, CPI-U',
  },
  producer: 'US Bureau of Labor Statistics',
  version: 'observations through May 2026',
  published: NOT_STATED,
  citation:
    'US Bureau of Labor Statistics. Consumer Price Index for All Urban Consumers: All Items, U.S. city average, not seasonally adjusted (1982-84 = 100).',
  bibtex: `@misc{bls_cpi_u,
  author = {{US Bureau of Labor Statistics}},
  title = {Consumer Price Index for All Urban Consumers: All Items, {U.S.} city average},
  howpublished = {\\url{https://www.bls.gov/cpi/}}
}`,
  licence: {
    en: 'Public Domain Dedication and License (PDDL), as the repository read states.',
    es: 'Public Domain Dedication and License (PDDL), según declara el repositorio consultado.',
  },
  address: 'https://www.bls.gov/cpi/',
  origin: 'https://github.com/datasets/cpi-us',
  conventions: [
    {
      en: 'Index, 1982-84 = 100. The value of a year is the plain mean of its twelve months.',
      es: 'Índice, 1982-84 = 100. El valor de un año es el promedio simple de sus doce meses.',
    },
    {
      en: '2025 is left out: the source has no October 2025, so that the year has eleven months.',
      es: 'Se omite 2025: la fuente no tiene octubre de 2025 y al año le quedan once meses.',
    },
  ],
  selection: {
    en: 'Full years 1913-2024; source_line is the line of January, source_rows the twelve months.',
    es: 'Años completos de 1913 a 2024; source_line es la línea de enero y source_rows los doce meses.',
  },
};
