import { join } from 'node:path';
import { type Row, tableOf } from '../../src/base/table.ts';
import { sum } from '../../src/math/sum.ts';
import { flowFields } from './columns.ts';
import { type CsvRow, readCsv, strictNumber } from './csv.ts';
import { NOT_STATED, type ShippedRelease } from './shipped-release.ts';
import { titlesTable } from './tables.ts';

const FILE = 'mexico_manufacturing_trade_quarterly.csv';
const FLOWS = { X: 'exports_manufactures_kusd', M: 'imports_manufactures_kusd' } as const;
const SECOND = 'exports_manufactures_kusd_second_copy';
const COLUMN_NAMES = ['quarter', FLOWS.X, SECOND, FLOWS.M] as const;
type Quarter = CsvRow<(typeof COLUMN_NAMES)[number]>;

/** Mexico's trade in manufactures by year, four quarters summed. */
export function banxicoManufactures(data: string): ShippedRelease {
  const rows = readCsv(join(data, 'claims/mexico-manufacturing-trade', FILE), COLUMN_NAMES);
  for (const { line, cells } of rows)
    if (cells[SECOND] !== '' && strictNumber(cells[SECOND]) !== strictNumber(cells[FLOWS.X]))
      throw new Error(`${FILE}:${line}: the two copies of the exports differ`);
  const years = [...new Set(rows.map(({ cells }) => cells.quarter.slice(0, 4)))];
  const table = years.flatMap((year) => {
    const quarters = rows.filter(({ cells }) => cells.quarter.startsWith(year));
    return (['X', 'M'] as const).flatMap((flow) => yearOf(year, flow, quarters));
  });
  const fields = flowFields('Value of trade', 'Valor del comercio');
  return {
    draft,
    tables: [
      { table: tableOf('trade_flow', fields, table), sourceFile: FILE },
      {
        table: titlesTable('products', { manufactures: ['Manufactures', 'Manufacturas'] }),
        sourceFile: FILE,
      },
    ],
  };
}

/** The row of a year and flow whose four quarters are published; none where one is not. */
function yearOf(year: string, flow: keyof typeof FLOWS, quarters: readonly Quarter[]): Row[] {
  const told = quarters.filter(({ cells }) => cells[FLOWS[flow]] !== '');
  if (told.length !== 4) return [];
  const value = sum(told.map(({ cells }) => strictNumber(cells[FLOWS[flow]]))) / 1000;
  return [
    {
      year,
      reporter: 'MEX',
      partner: 'WLD',
      product: 'manufactures',
      flow,
      value,
      source_line: told[0].line,
      source_rows: told.length,
    },
  ];
}

const draft: ShippedRelease['draft'] = {
  id: 'banxico-manufactures',
  title: {
    en: 'Mexico: exports and imports of manufactures by year',
    es: 'México: exportaciones e importaciones de manufacturas por año',
  },
  producer: 'Banco de México, with Instituto Nacional de Estadística y Geografía (INEGI)',
  version: 'exports 1994–2024, imports 2005–2024',
  published: NOT_STATED,
  citation:
    'Banco de México. Sistema de Información Económica, series SE35398: exportaciones totales, manufactureras; with INEGI, Banco de Información Económica, sector externo.',
  bibtex: `@misc{banxico_manufactures,
  author = {{Banco de M{\\'e}xico}},
  title = {Sistema de Informaci{\\'o}n Econ{\\'o}mica: exportaciones e importaciones manufactureras (SE35398)},
  howpublished = {\\url{https://www.banxico.org.mx/SieInternet/}}
}`,
  licence: {
    en: 'Not stated in the copy read. Banco de México and INEGI publish these figures for free use with citation; what ships are sums by year made here.',
    es: 'No se declara en la copia consultada. El Banco de México y el INEGI publican estas cifras para uso libre con cita; lo incluido son sumas anuales hechas aquí.',
  },
  address: 'https://www.banxico.org.mx/SieInternet/',
  origin:
    'https://github.com/danielarenee/MLR-Model-for-GDP (commit 0699bf1, proyecto2/datos_trimestrales.csv; commit 4e4b37a, df_final.csv)',
  conventions: [
    {
      en: 'Million US dollars at current prices, manufactures by the list of Banco de México, in-bond plants included. The copy does not state the valuation of imports.',
      es: 'Millones de dólares a precios corrientes, manufacturas según la lista del Banco de México, maquila incluida. La copia no dice cómo se valúan las importaciones.',
    },
    {
      en: 'Imports of manufactures begin in 2005: a balance of manufactures cannot be made of these series for earlier years.',
      es: 'Las importaciones de manufacturas empiezan en 2005: con estas series no puede formarse un saldo manufacturero de años anteriores.',
    },
    {
      en: 'Imports were read as means of the three months of a quarter and taken three times; the exports of the two copies are the same to the dollar.',
      es: 'Las importaciones se leyeron como promedios de los tres meses de cada trimestre y se tomaron tres veces; las exportaciones de las dos copias coinciden hasta el dólar.',
    },
  ],
  selection: {
    en: 'Years whose four quarters are published. source_line is the first of the quarters.',
    es: 'Años cuyos cuatro trimestres se publican. source_line es el primero de los trimestres.',
  },
};
