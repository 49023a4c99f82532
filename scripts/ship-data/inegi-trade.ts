import { join } from 'node:path';
import type { ReleaseVariable } from '../../src/base/metadata.ts';
import { type Row, type Table, tableOf } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { sum } from '../../src/math/sum.ts';
import { flowFields } from './columns.ts';
import { readCsv, strictNumber } from './csv.ts';
import { SCIAN_SUBSECTORS } from './scian-subsectors.ts';
import { NOT_STATED, type ShippedRelease } from './shipped-release.ts';
import { type SeriesPoint, seriesTable, titlesTable, variable } from './tables.ts';

const BALANCE_FILE = 'inegi_mexico_trade_balance_monthly_1980_2021.csv';
const BRANCH_FILE = 'inegi_mexico_exports_state_scian3_2007_2018.csv';

/** Columns of the source and the variables they become. */
const SERIES: Readonly<Record<string, ReleaseVariable>> = {
  exports_total: variable(
    'exports_total',
    UNITS.usdMillion,
    'Exports of goods',
    'Exportaciones de mercancías',
  ),
  imports_total: variable(
    'imports_total',
    UNITS.usdMillion,
    'Imports of goods',
    'Importaciones de mercancías',
  ),
  balance_total: variable('balance_total', UNITS.usdMillion, 'Trade balance', 'Saldo comercial'),
  balance_non_oil_products: variable(
    'balance_non_oil',
    UNITS.usdMillion,
    'Balance of non-oil products',
    'Saldo de productos no petroleros',
  ),
};

/** Thousand dollars by which rounded branches may miss the rounded total of a year. */
const ROUNDING = 32;

const BRANCHES = {
  '211': ['Oil and gas extraction', 'Extracción de petróleo y gas'],
  '212': [
    'Mining, except oil and gas',
    'Minería de minerales metálicos y no metálicos, excepto petróleo y gas',
  ],
  ...SCIAN_SUBSECTORS,
  NS: ['Branches not specified', 'Subsectores no especificados'],
} as const;

/** Mexico's yearly trade balance, and its exports by branch of SCIAN. */
export function inegiTrade(data: string): ShippedRelease {
  const series = seriesTable(balancesOf(join(data, 'trade', BALANCE_FILE)), UNITS.usdMillion);
  return {
    draft,
    tables: [
      { table: series, sourceFile: BALANCE_FILE, variables: Object.values(SERIES) },
      { table: branchesOf(join(data, 'trade', BRANCH_FILE)), sourceFile: BRANCH_FILE },
      { table: titlesTable('products', BRANCHES), sourceFile: BRANCH_FILE },
    ],
  };
}

/** Years whose twelve months the source publishes. */
function balancesOf(path: string): SeriesPoint[] {
  const rows = readCsv(path, [
    'month',
    'exports_total',
    'imports_total',
    'exports_consumption',
    'imports_consumption',
    'exports_intermediate',
    'imports_intermediate',
    'exports_capital',
    'imports_capital',
    'balance_total',
    'balance_excl_oil_exports',
    'balance_oil_products',
    'balance_non_oil_products',
  ]);
  const years = [...new Set(rows.map(({ cells }) => cells.month.slice(0, 4)))];
  return Object.entries(SERIES).flatMap(([column, { name }]) =>
    years.flatMap((period): SeriesPoint[] => {
      const months = rows.filter(
        ({ cells }) =>
          cells.month.startsWith(period) && (cells as Readonly<Record<string, string>>)[column] !== '',
      );
      if (months.length !== 12) return [];
      const values = months.map(({ cells }) =>
        strictNumber((cells as Readonly<Record<string, string>>)[column] as string),
      );
      const line = months[0]?.line as number;
      return [{ economy: 'MEX', variable: name, period, value: sum(values), line, lines: 12 }];
    }),
  );
}

/** Exports by branch, states summed; they must add up to the published total of the year. */
function branchesOf(path: string): Table {
  const rows = readCsv(path, ['year', 'state', 'code', 'name', 'kusd']);
  const sums = new Map<string, { readonly line: number; thousands: number; lines: number }>();
  const totals = new Map<string, number>();
  for (const { line, cells } of rows) {
    const thousands = strictNumber(cells.kusd);
    if (cells.code === 'TOTAL') {
      totals.set(cells.year, (totals.get(cells.year) ?? 0) + thousands);
      continue;
    }
    if (!(cells.code in BRANCHES)) throw new Error(`${path}:${line}: branch ${cells.code}`);
    const key = `${cells.year} ${cells.code}`;
    const known = sums.get(key) ?? { line, thousands: 0, lines: 0 };
    known.thousands += thousands;
    known.lines += 1;
    sums.set(key, known);
  }
  const table = [...sums.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, sum]): Row => {
      const [year, product] = key.split(' ') as [string, string];
      const value = sum.thousands / 1000;
      return {
        year,
        reporter: 'MEX',
        partner: 'WLD',
        product,
        flow: 'X',
        value,
        source_line: sum.line,
        source_rows: sum.lines,
      };
    });
  for (const [year, total] of totals) {
    const branches = table.filter((row) => row.year === year).map((row) => row.value as number);
    if (Math.abs(sum(branches) * 1000 - total) > ROUNDING) {
      throw new Error(`${path}: branches of ${year} sum to ${sum(branches) * 1000}, total ${total}`);
    }
  }
  const fields = flowFields('Value of exports', 'Valor de las exportaciones');
  return tableOf('trade_flow', fields, table);
}

const draft: ShippedRelease['draft'] = {
  id: 'inegi-trade',
  title: {
    en: 'Mexico: yearly trade balance, and exports by branch of industry',
    es: 'México: saldo comercial anual y exportaciones por subsector',
  },
  producer: 'Instituto Nacional de Estadística y Geografía (INEGI)',
  version: 'monthly balance through April 2021; exports by state 2007-2018',
  published: NOT_STATED,
  citation: 'INEGI. Balanza comercial de mercancías de México; Exportaciones por entidad federativa (EAEF).',
  bibtex: `@misc{inegi_balanza,
  author = {{Instituto Nacional de Estad{\\'i}stica y Geograf{\\'i}a}},
  title = {Balanza comercial de mercanc{\\'i}as de M{\\'e}xico; Exportaciones por entidad federativa},
  howpublished = {\\url{https://www.inegi.org.mx}}
}`,
  licence: {
    en: 'Not stated in the copies read; INEGI publishes these as open data under its own terms of free use, with citation.',
    es: 'No se declara en las copias consultadas; el INEGI las publica como datos abiertos bajo sus propios términos de libre uso, con cita.',
  },
  address: 'https://www.inegi.org.mx/temas/balanza/',
  origin:
    'https://github.com/SymmetricSymplectic/AsApAnalytics (commit 295b6d5); https://github.com/teoten108/INEGI-export (commit a10efd3)',
  conventions: [
    {
      en: 'Million US dollars at current prices; the copies do not state the valuation of imports.',
      es: 'Millones de dólares a precios corrientes; las copias no dicen cómo se valúan las importaciones.',
    },
    {
      en: 'The value of a year is the sum of its twelve months. The balance begins in 1991 and that of non-oil products in 1993.',
      es: 'El valor de un año es la suma de sus doce meses. El saldo empieza en 1991 y el de productos no petroleros en 1993.',
    },
    {
      en: 'Non-oil products are all goods but oil and its products: manufactures, farm and mining goods; the balance is a neighbour of the manufacturing balance, not the same.',
      es: 'Los productos no petroleros son todas las mercancías salvo el petróleo y sus derivados: manufacturas, agropecuarios y minería; su saldo es vecino del manufacturero, no el mismo.',
    },
    {
      en: 'Exports by branch come from a survey by state of mining and manufacturing (SCIAN, three digits); NS holds what INEGI keeps confidential or leaves unspecified, and belongs to no branch.',
      es: 'Las exportaciones por subsector vienen de una estadística por entidad de la minería y las manufacturas (SCIAN, tres dígitos); NS reúne lo que el INEGI mantiene confidencial o sin especificar, y no pertenece a ningún subsector.',
    },
  ],
  selection: {
    en: 'Table series: full years to 2020. Table trade_flow: states summed, thousand dollars divided by 1,000; the published total is left out, and the branches with NS add up to it in every year but for rounding. source_line is the first of source_rows lines.',
    es: 'Tabla series: años completos hasta 2020. Tabla trade_flow: suma de las entidades, miles de dólares entre 1,000; se omite el total publicado, y los subsectores con NS lo suman en cada año, salvo redondeo. source_line es la primera de source_rows líneas.',
  },
};
