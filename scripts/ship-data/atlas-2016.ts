import { join } from 'node:path';
import { type Row, tableOf } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { COLUMNS, measure } from './columns.ts';
import { readCsv, strictNumber } from './csv.ts';
import { NOT_STATED, type ShippedRelease } from './shipped-release.ts';

const FLOWS = 'atlas_hs92_4d_exports_2016.csv';
const INCOMES = 'atlas_countries_gdp_2016.csv';
const YEAR = '2016';

/** Exports of 234 economies by heading of HS 1992 in 2016, with their incomes, for complexity and sophistication. */
export function atlas2016(data: string): ShippedRelease {
  const incomes = new Map(
    readCsv(join(data, 'trade', INCOMES), ['country', 'name', 'gdp_pc_ppp2011'])
      .filter(({ cells }) => cells.gdp_pc_ppp2011 !== '')
      .map(({ cells }) => [cells.country, strictNumber(cells.gdp_pc_ppp2011)]),
  );
  const rows = readCsv(join(data, 'trade', FLOWS), ['country', 'product', 'value']).map(
    ({ line, cells }): Row => ({
      year: YEAR,
      reporter: cells.country,
      product: cells.product,
      flow: 'X',
      value: strictNumber(cells.value),
      income: incomes.get(cells.country) ?? { missing: 'not-reported' },
      source_line: line,
    }),
  );
  const fields = [
    COLUMNS.year,
    COLUMNS.reporter,
    COLUMNS.product,
    COLUMNS.flow,
    measure('value', UNITS.usd, 'Exports', 'Exportaciones'),
    measure(
      'income',
      UNITS.internationalDollars,
      'GDP per capita, purchasing power of 2011',
      'PIB por habitante, poder de compra de 2011',
    ),
    COLUMNS.sourceLine,
  ];
  return { draft, tables: [{ table: tableOf('trade_flow', fields, rows), sourceFile: FLOWS }] };
}

const draft: ShippedRelease['draft'] = {
  id: 'atlas-2016',
  title: {
    en: 'Atlas of Economic Complexity: exports by HS 1992 heading, 2016',
    es: 'Atlas de Complejidad Económica: exportaciones por partida del SA 1992, 2016',
  },
  producer: 'The Growth Lab at Harvard University',
  version: '2016, as a course of Utrecht University kept it',
  published: NOT_STATED,
  citation:
    'The Growth Lab at Harvard University. International Trade Data (HS, 92). Harvard Dataverse, doi:10.7910/DVN/T4CHWJ. Extract of 2016 with GDP per capita.',
  bibtex: `@misc{growthlab_hs92,
  author = {{The Growth Lab at Harvard University}},
  title = {International Trade Data ({HS}, 92)},
  howpublished = {Harvard Dataverse, \\url{https://doi.org/10.7910/DVN/T4CHWJ}}
}`,
  licence: {
    en: 'MIT, as the repository read states; see the terms of the producer before redistributing.',
    es: 'MIT, según declara el repositorio consultado; antes de redistribuir, véanse las condiciones del productor.',
  },
  address: 'https://atlas.hks.harvard.edu/data-downloads',
  origin: 'https://github.com/UtrechtUniversity/SCCA',
  conventions: [
    {
      en: 'US dollars. Values are reconciled by the producer from what exporters and importers report. Product 9999 is trade without a product.',
      es: 'Dólares. El productor concilia lo que declaran exportadores e importadores. El producto 9999 es comercio sin producto.',
    },
    {
      en: 'Heading 5209 holds 5209 and 5211; 1403 and 2527 are absent. Income is GDP per capita at the purchasing power of 2011, known for 160 economies (not for Taiwan, Korea, Egypt or Hong Kong).',
      es: 'La partida 5209 contiene 5209 y 5211; faltan 1403 y 2527. El ingreso es PIB por habitante al poder de compra de 2011, conocido para 160 economías (no para Taiwán, Corea, Egipto ni Hong Kong).',
    },
  ],
  selection: {
    en: 'All 234 economies and 1,239 headings.',
    es: 'Las 234 economías y 1.239 partidas.',
  },
};
