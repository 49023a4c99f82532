import { join } from 'node:path';
import { UNITS, type Unit } from '../../src/base/unit.ts';
import { isPresent, numberCell, readCsv } from './csv.ts';
import { economyCodes } from './economy-codes.ts';
import type { ShippedRelease } from './shipped-release.ts';
import { type SeriesPoint, seriesTable, variable } from './tables.ts';

const RATIOS = 'ncses_gerd_gdp_1990_2021.csv';
const PARTS = 'ncses_gerd_by_performer_and_source_2021.csv';
const RULES = { leftOut: ['EU-27', 'Total OECD'] };

const BILLION: Unit = UNITS.internationalDollarBillion;
const SIZES: Readonly<Record<string, ReturnType<typeof variable>>> = {
  GERD: variable('gerd', BILLION, 'Expenditure on R&D', 'Gasto en I+D'),
  GDP: variable('gdp', BILLION, 'Gross domestic product', 'Producto interno bruto'),
  'GERD-to-GDP ratio (%)': variable(
    'gerd_gdp',
    UNITS.percent,
    'Expenditure on R&D over GDP, as published',
    'Gasto en I+D sobre el PIB, como se publica',
  ),
};

const PERFORMER = 'R&D performing sector: Share of total (percent)';
const FUNDER = 'R&D source of funds: Share of total (percent)';
/** `Private nonprofita` carries the letter of a footnote. */
const SHARES: Readonly<Record<string, ReturnType<typeof variable>>> = {
  [`${PERFORMER}|Business`]: share('performer_business', 'done by business', 'hecha por las empresas'),
  [`${PERFORMER}|Government`]: share('performer_government', 'done by government', 'hecha por el gobierno'),
  [`${PERFORMER}|Higher education`]: share(
    'performer_higher_education',
    'done by higher education',
    'hecha por la educación superior',
  ),
  [`${PERFORMER}|Private nonprofita`]: share(
    'performer_nonprofit',
    'done by private non-profit institutions',
    'hecha por instituciones privadas sin fines de lucro',
  ),
  [`${FUNDER}|Business`]: share('funder_business', 'paid by business', 'pagada por las empresas'),
  [`${FUNDER}|Government`]: share('funder_government', 'paid by government', 'pagada por el gobierno'),
  [`${FUNDER}|Other domestic`]: share(
    'funder_other_domestic',
    'paid by others at home',
    'pagada por otros dentro del país',
  ),
  [`${FUNDER}|Rest of the world`]: share(
    'funder_rest_of_world',
    'paid from abroad',
    'pagada desde el exterior',
  ),
};

function share(name: string, en: string, es: string) {
  return variable(name, UNITS.percent, `Share of R&D ${en}`, `Parte de la I+D ${es}`);
}

/** R&D expenditure over GDP, and who does and who pays it, of Science and Engineering Indicators. */
export function ncsesGerd(data: string): ShippedRelease {
  const sizes = sizePoints(join(data, 'industry', RATIOS));
  const shares = sharePoints(join(data, 'industry', PARTS), sizes);
  return {
    draft,
    tables: [
      {
        table: seriesTable(sizes, UNITS.dataUnit),
        sourceFile: RATIOS,
        variables: Object.values(SIZES),
      },
      {
        table: seriesTable(shares, UNITS.dataUnit, 'structure'),
        sourceFile: PARTS,
        variables: [SIZES.GERD as ReturnType<typeof variable>, ...Object.values(SHARES)],
      },
    ],
  };
}

function sizePoints(path: string): SeriesPoint[] {
  const rows = readCsv(path, ['economy', 'measure', 'year', 'value']);
  // "Russia (2020)": the number of its last column is of that year
  const named = (economy: string) => /^(.*) \((\d{4})\)$/.exec(economy);
  const codes = economyCodes(
    rows.map(({ cells }) => named(cells.economy)?.[1] ?? cells.economy),
    RULES,
  );
  return rows.flatMap(({ line, cells }): SeriesPoint[] => {
    const own = named(cells.economy);
    const economy = codes.get(own?.[1] ?? cells.economy) ?? null;
    const period = cells.year === '2021' && own !== null ? (own[2] as string) : cells.year;
    const size = SIZES[cells.measure];
    if (size === undefined) throw new Error(`${RATIOS}:${line}: ${cells.measure}`);
    if (economy === null) return [];
    return [{ economy, variable: size.name, period, value: numberCell(cells.value), line }];
  });
}

function sharePoints(path: string, sizes: readonly SeriesPoint[]): SeriesPoint[] {
  const rows = readCsv(path, ['economy', 'year', 'column_level_1', 'column_level_2', 'value']);
  const codes = economyCodes(
    rows.map(({ cells }) => cells.economy),
    RULES,
  );
  return rows.flatMap(({ line, cells }): SeriesPoint[] => {
    const economy = codes.get(cells.economy) ?? null;
    if (economy === null) return [];
    const value = numberCell(cells.value);
    const total = cells.column_level_1.startsWith('GERD');
    const part = total ? SIZES.GERD : SHARES[`${cells.column_level_1}|${cells.column_level_2}`];
    if (part === undefined) throw new Error(`${PARTS}:${line}: ${cells.column_level_1}`);
    const same = sizes.find(
      (one) => one.economy === economy && one.period === cells.year && one.variable === part.name,
    );
    if (same !== undefined && same.value !== value)
      throw new Error(`${PARTS}:${line}: ${value}, and ${same.value} in the other table`);
    return isPresent(value) ? [{ economy, variable: part.name, period: cells.year, value, line }] : [];
  });
}

const draft: ShippedRelease['draft'] = {
  id: 'ncses-gerd',
  title: {
    en: 'R&D expenditure over GDP, by performer and by funder',
    es: 'Gasto en I+D sobre el PIB, por ejecutor y por financiador',
  },
  producer: 'National Center for Science and Engineering Statistics, US National Science Foundation',
  version: 'Science and Engineering Indicators 2024 (observations through 2021)',
  published: '2024',
  citation:
    'National Science Board, National Science Foundation (2024). Science and Engineering Indicators: Research and Development: U.S. Trends and International Comparisons. Alexandria, VA.',
  bibtex: `@techreport{nsb2024rd,
  author = {{National Science Board, National Science Foundation}},
  title = {Science and Engineering Indicators: Research and Development: {U.S.} Trends and International Comparisons},
  address = {Alexandria, VA},
  year = {2024}
}`,
  licence: {
    en: 'Publication of the US government, public domain there; it compiles figures of the OECD and of national offices.',
    es: 'Publicación del gobierno de Estados Unidos, de dominio público en ese país; reúne cifras de la OCDE y de oficinas nacionales.',
  },
  address: 'https://ncses.nsf.gov/indicators',
  origin: 'https://github.com/bq-org/ncses_stats_explorer_placeholder',
  conventions: [
    {
      en: 'Table series: 1990, 2000, 2010 and 2021 of fourteen economies in billion purchasing-power dollars, and the ratio to GDP as published. Mexico is not in it. Taiwan, Korea and China have no figure for 1990. The last figure of Russia is of 2020.',
      es: 'Tabla series: 1990, 2000, 2010 y 2021 de catorce economías en miles de millones de dólares de paridad de compra, y la razón al PIB como se publica. México no está. Taiwán, Corea y China no tienen cifra de 1990. La última cifra de Rusia es de 2020.',
    },
    {
      en: 'Table structure: shares in percent, rounded to one decimal, of the latest year of each economy: 2021, but 2017 for Mexico, 2019 for Australia, 2020 for Chile, Colombia, Russia, Singapore and South Africa. They add to 100 but for rounding and for what is not told (China: 2.8 percent without a funder).',
      es: 'Tabla structure: proporciones en por ciento, redondeadas a un decimal, del último año de cada economía: 2021, salvo 2017 para México, 2019 para Australia y 2020 para Chile, Colombia, Rusia, Singapur y Sudáfrica. Suman 100 salvo por redondeo y por lo que no se indica (China: 2.8 por ciento sin financiador).',
    },
    {
      en: 'A share that the source leaves empty has no row: private non-profit institutions are often counted with government or not at all.',
      es: 'Una proporción que la fuente deja vacía no tiene fila: las instituciones privadas sin fines de lucro suelen contarse con el gobierno o no contarse.',
    },
    {
      en: 'Vintages differ: GDP revised upwards makes the ratio of a past year lower than it was first published. The edition is inferred from the last year; the copy does not state it.',
      es: 'Las ediciones difieren: un PIB revisado al alza hace que la razón de un año pasado sea menor que la publicada entonces. La edición se infiere del último año; la copia no la declara.',
    },
  ],
  selection: {
    en: 'Every economy of the two tables; the totals of the European Union and of the OECD are left out.',
    es: 'Todas las economías de los dos cuadros; se omiten los totales de la Unión Europea y de la OCDE.',
  },
};
