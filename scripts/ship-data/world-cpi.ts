import { join } from 'node:path';
import { UNITS } from '../../src/base/unit.ts';
import { numberCell, readCsv } from './csv.ts';
import { economyCodes } from './economy-codes.ts';
import { NOT_STATED, type ShippedRelease } from './shipped-release.ts';
import { type SeriesPoint, seriesTable, variable } from './tables.ts';

const FILE = 'world_cpi_wb.csv';

/** Aggregates of the World Bank. */
const LEFT_OUT =
  'AFE AFW ARB CEB CSS EAP EAR EAS ECA ECS EMU EUU FCS HIC HPC IBD IBT IDA IDB IDX LAC LCN LDC LIC LMC LMY LTE MEA MIC MNA NAC OED OSS PRE PSS PST SAS SSA SSF SST TEA TEC TLA TMN TSA TSS UMC WLD'.split(
    ' ',
  );

const VARIABLES = [
  variable(
    'inflation',
    UNITS.percent,
    'Consumer price inflation, yearly',
    'Inflación anual de precios al consumidor',
  ),
];

/** Yearly inflation of consumer prices, World Development Indicators. */
export function worldCpi(data: string): ShippedRelease {
  const rows = readCsv(join(data, 'industry', FILE), ['country', 'iso3', 'year', 'inflation_cpi_pct_annual']);
  const codes = economyCodes(
    rows.map(({ cells }) => cells.iso3),
    { scheme: 'id', leftOut: LEFT_OUT },
  );
  const points = rows.flatMap(({ line, cells }): SeriesPoint[] => {
    const economy = codes.get(cells.iso3) ?? null;
    const value = numberCell(cells.inflation_cpi_pct_annual);
    return economy === null ? [] : [{ economy, variable: 'inflation', period: cells.year, value, line }];
  });
  return {
    draft,
    tables: [{ table: seriesTable(points, UNITS.percent), sourceFile: FILE, variables: VARIABLES }],
  };
}

const draft: ShippedRelease['draft'] = {
  id: 'world-cpi',
  title: { en: 'Inflation, consumer prices', es: 'Inflación, precios al consumidor' },
  producer: 'World Bank, World Development Indicators',
  version: 'observations through 2024',
  published: NOT_STATED,
  citation:
    'World Bank. World Development Indicators: Inflation, consumer prices (annual %), FP.CPI.TOTL.ZG.',
  bibtex: `@misc{worldbank_inflation,
  author = {{World Bank}},
  title = {World Development Indicators: Inflation, consumer prices (annual \\%)},
  howpublished = {\\url{https://data.worldbank.org/indicator/FP.CPI.TOTL.ZG}}
}`,
  licence: {
    en: 'Public Domain Dedication and License (PDDL), as the repository read states.',
    es: 'Public Domain Dedication and License (PDDL), según declara el repositorio consultado.',
  },
  address: 'https://data.worldbank.org/indicator/FP.CPI.TOTL.ZG',
  origin: 'https://github.com/datasets/cpi',
  conventions: [
    {
      en: 'Percent change of the yearly average of the consumer price index.',
      es: 'Variación porcentual del promedio anual del índice de precios al consumidor.',
    },
    {
      en: 'The World Bank publishes nothing for Taiwan; the copy has nothing for Argentina.',
      es: 'El Banco Mundial no publica datos de Taiwán; la copia no tiene datos de Argentina.',
    },
  ],
  selection: {
    en: 'All 192 economies of the source, all its years; its 48 aggregates are left out; nothing is aggregated.',
    es: 'Las 192 economías de la fuente, todos sus años; se omiten sus 48 agregados; nada se agrega.',
  },
};
