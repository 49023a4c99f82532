import { join } from 'node:path';
import { UNITS } from '../../src/base/unit.ts';
import { readCsv, strictNumber } from './csv.ts';
import type { ShippedRelease } from './shipped-release.ts';
import { type SeriesPoint, seriesTable, variable } from './tables.ts';

const FILE = 'taiwan_rd_nbs_china_yearbooks.csv';
const VARIABLES = {
  rd_share_pct: variable('rd_share', UNITS.percent, 'R&D over product', 'I+D sobre el producto'),
  government_pct: variable(
    'funder_government',
    UNITS.percent,
    'R&D paid by government',
    'I+D pagada por el gobierno',
  ),
  private_pct: variable(
    'funder_private',
    UNITS.percent,
    'R&D paid by private funds',
    'I+D pagada con fondos privados',
  ),
} as const;
const BASES: Readonly<Record<string, string>> = {
  '2002': 'GNP (as labelled)',
  '2011': 'GDP (revised)',
  '2012': 'GDP (revised)',
};

/** R&D of Taiwan in the yearbooks of the National Bureau of Statistics of China: an early edition and the revised one. */
export function nbsTaiwanRd(data: string): ShippedRelease {
  const rows = readCsv(join(data, 'claims/taiwan-rd-and-park', FILE), [
    'edition',
    'year',
    'rd_personnel_total',
    'researchers',
    'rd_expenditure_100m_ntd',
    'rd_share_pct',
    'rd_share_base',
    'government_pct',
    'private_pct',
    'source_url',
  ]);
  const pointsOf = (early: boolean) =>
    rows
      .filter(({ cells }) => (cells.edition === '2002') === early)
      .flatMap(({ line, cells }): SeriesPoint[] => {
        if (BASES[cells.edition] !== cells.rd_share_base)
          throw new Error(`${FILE}:${line}: base ${cells.rd_share_base}`);
        return (Object.keys(VARIABLES) as (keyof typeof VARIABLES)[])
          .filter((column) => cells[column] !== '')
          .map((column) => ({
            economy: 'TWN',
            variable: VARIABLES[column].name,
            period: cells.year,
            value: strictNumber(cells[column]),
            line,
          }));
      });
  const variables = Object.values(VARIABLES);
  return {
    draft,
    tables: [
      {
        table: seriesTable(pointsOf(false), UNITS.percent),
        sourceFile: FILE,
        variables: variables.filter(({ name }) => name !== 'funder_private'),
      },
      { table: seriesTable(pointsOf(true), UNITS.percent, 'series_2002'), sourceFile: FILE, variables },
    ],
  };
}

const draft: ShippedRelease['draft'] = {
  id: 'nbs-taiwan-rd',
  title: {
    en: 'Taiwan: R&D over product and its funders, 1991–2010',
    es: 'Taiwán: I+D sobre el producto y sus financiadores, 1991-2010',
  },
  producer: 'National Bureau of Statistics of China, from figures of Taiwan',
  version: 'China Statistical Yearbook, editions of 2002, 2011 and 2012',
  published: '2012',
  citation:
    'National Bureau of Statistics of China. China Statistical Yearbook, editions of 2002, 2011 and 2012, tables on Taiwan.',
  bibtex: `@misc{nbs_taiwan_rd,
  author = {{National Bureau of Statistics of China}},
  title = {China Statistical Yearbook, editions of 2002, 2011 and 2012},
  year = {2012}
}`,
  licence: {
    en: 'Not stated; single figures transcribed with their address.',
    es: 'No se declara; cifras sueltas transcritas con su dirección.',
  },
  address: 'https://www.stats.gov.cn/sj/ndsj/',
  origin:
    'http://www.stats.gov.cn/english/statisticaldata/yearlydata/YB2002e/htm/y2525e.htm; https://www.stats.gov.cn/sj/ndsj/2011/html/Z2626e.htm; https://www.stats.gov.cn/sj/ndsj/2012/html/Z2526e.htm',
  conventions: [
    {
      en: 'Table series: 1995–2010, over GDP as revised (editions of 2011 and, for 2010, of 2012). Table series_2002: 1991–2000, as published in 2002, over a product that is labelled GNP.',
      es: 'Tabla series: 1995-2010, sobre el PIB revisado (ediciones de 2011 y, para 2010, de 2012). Tabla series_2002: 1991-2000, como se publicó en 2002, sobre un producto rotulado PNB.',
    },
    {
      en: 'The editions are not to be joined: for 2000 the ratio is 2.05 in one and 1.94 in the other, and the part of government 37.5 and 33.4 percent.',
      es: 'Las ediciones no deben empalmarse: para 2000 la razón es 2.05 en una y 1.94 en la otra, y la parte del gobierno 37.5 y 33.4 por ciento.',
    },
    {
      en: 'Private is all that government does not pay: firms, and whatever else the source counts with them.',
      es: 'Privado es todo lo que no paga el gobierno: las empresas y lo demás que la fuente cuente con ellas.',
    },
  ],
  selection: {
    en: 'Ratios and shares as printed; spending and personnel are left out.',
    es: 'Razones y proporciones como se imprimen; se omiten el gasto y el personal.',
  },
};
