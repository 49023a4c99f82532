import { join } from 'node:path';
import { UNITS } from '../../src/base/unit.ts';
import { sum } from '../../src/math/sum.ts';
import { type CsvRow, readCsv, strictNumber } from './csv.ts';
import { NOT_STATED, type ShippedRelease } from './shipped-release.ts';
import { type SeriesPoint, seriesTable, variable } from './tables.ts';

const FILE = 'wits_exports_imports_by_group_1988_2015.csv';

/** OAS, Other Asia not elsewhere specified, is how the source names Taiwan. */
const REPORTERS: Readonly<Record<string, string>> = { MEX: 'MEX', OAS: 'TWN' };

const TOTAL = 'All Products';
const NOT_MANUFACTURES = ['Fuels', 'Minerals', 'Animal', 'Vegetable'];

const VARIABLES = [
  variable(
    'manufacturing_exports',
    UNITS.usdMillion,
    'Exports of manufactures',
    'Exportaciones manufactureras',
  ),
  variable('total_exports', UNITS.usdMillion, 'Exports of all goods', 'Exportaciones totales de bienes'),
];

/** Yearly exports of manufactures of Mexico and Taiwan from the groups of WITS. */
export function witsManufactures(data: string): ShippedRelease {
  const path = join(data, 'trade', FILE);
  const rows = readCsv(path, ['reporter', 'year', 'flow', 'product_group', 'value_musd']);
  const byYear = new Map<string, Map<string, CsvRow<'value_musd'>>>();
  for (const row of rows) {
    const { reporter, year, flow, product_group: group } = row.cells;
    const economy = REPORTERS[reporter];
    if (economy === undefined || flow !== 'X') continue;
    const key = `${economy} ${year}`;
    const groups = byYear.get(key) ?? new Map();
    if (groups.has(group)) throw new Error(`${path}:${row.line}: second ${group} of ${key}`);
    byYear.set(key, groups.set(group, row));
  }
  const points = [...byYear].flatMap(([key, groups]) => pointsOf(key, groups));
  return {
    draft,
    tables: [{ table: seriesTable(points, UNITS.usdMillion), sourceFile: FILE, variables: VARIABLES }],
  };
}

function pointsOf(key: string, groups: ReadonlyMap<string, CsvRow<'value_musd'>>): SeriesPoint[] {
  const [economy, period] = key.split(' ') as [string, string];
  const used = [TOTAL, ...NOT_MANUFACTURES].map((group) => {
    const row = groups.get(group);
    if (row === undefined) throw new Error(`${FILE}: ${key} has no ${group}`);
    return { line: row.line, value: strictNumber(row.cells.value_musd) };
  });
  const [total, ...others] = used as [(typeof used)[0], ...typeof used];
  const manufactures = sum([total.value, ...others.map(({ value }) => -value)]);
  return [
    {
      economy,
      variable: 'manufacturing_exports',
      period,
      // the source has two decimals
      value: Math.round(manufactures * 100) / 100,
      line: Math.min(...used.map(({ line }) => line)),
      lines: used.length,
    },
    { economy, variable: 'total_exports', period, value: total.value, line: total.line, lines: 1 },
  ];
}

const draft: ShippedRelease['draft'] = {
  id: 'wits-manufactures',
  title: {
    en: 'Exports of manufactures of Mexico and Taiwan, from the product groups of WITS',
    es: 'Exportaciones manufactureras de México y Taiwán, según los grupos de productos de WITS',
  },
  producer: 'World Bank, World Integrated Trade Solution (WITS), from UN Comtrade',
  version: 'copy of commit c4166cd',
  published: NOT_STATED,
  citation: 'World Bank. World Integrated Trade Solution (WITS): trade by product group.',
  bibtex: `@misc{worldbank_wits_groups,
  author = {{World Bank}},
  title = {World Integrated Trade Solution ({WITS}): trade by product group},
  howpublished = {\\url{https://wits.worldbank.org}}
}`,
  licence: {
    en: 'Not stated in the copy read; the terms of WITS and UN Comtrade apply to the extract, of which only these derived yearly totals are carried, with citation.',
    es: 'No se declara en la copia consultada; al extracto se aplican los términos de WITS y UN Comtrade, y de él solo se incluyen estos totales anuales derivados, con cita.',
  },
  address: 'https://wits.worldbank.org',
  origin: 'https://github.com/mpawliuk/Statistical-Ramsey-Economic-Data (commit c4166cd)',
  conventions: [
    {
      en: 'Million US dollars at current prices, as reported by the exporter.',
      es: 'Millones de dólares a precios corrientes, según los declara el exportador.',
    },
    {
      en: 'manufacturing_exports = All Products − Fuels − Minerals − Animal − Vegetable: a residual of groups of the Harmonized System; it contains processed foods and gold, and is not the manufacturing of national accounts.',
      es: 'manufacturing_exports = All Products − Fuels − Minerals − Animal − Vegetable: residuo de grupos del Sistema Armonizado; contiene alimentos procesados y oro, y no es la industria manufacturera de las cuentas nacionales.',
    },
    {
      en: 'Taiwan is reporter OAS, "Other Asia, not elsewhere specified".',
      es: 'Taiwán es el declarante OAS, "Other Asia, not elsewhere specified".',
    },
  ],
  selection: {
    en: 'Mexico 1990-2015, Taiwan 1997-2015. For manufacturing_exports source_line is the first of the five lines combined (source_rows); for total_exports it is the line of All Products.',
    es: 'México 1990-2015, Taiwán 1997-2015. En manufacturing_exports source_line es la primera de las cinco líneas combinadas (source_rows); en total_exports es la línea de All Products.',
  },
};
