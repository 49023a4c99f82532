import { join } from 'node:path';
import type { Row } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { COLUMNS, label, measure } from './columns.ts';
import { numberCell, readCsv } from './csv.ts';
import { economyCodes } from './economy-codes.ts';
import type { ShippedRelease } from './shipped-release.ts';
import { sectorTables } from './tables.ts';

const FILE = 'ggdc_pld2023.csv';

const ACTIVITIES = {
  agr: ['Agriculture', 'Agricultura'],
  min: ['Mining', 'Minería'],
  man: ['Manufacturing', 'Manufacturas'],
  pu: ['Utilities', 'Electricidad, gas y agua'],
  con: ['Construction', 'Construcción'],
  trd: ['Trade, hotels and restaurants', 'Comercio, hoteles y restaurantes'],
  tra: ['Transport', 'Transporte'],
  bus: ['Business services', 'Servicios a empresas'],
  fin: ['Financial services', 'Servicios financieros'],
  dwe: ['Real estate (dwellings)', 'Bienes raíces (vivienda)'],
  pub: ['Government services', 'Servicios del gobierno'],
  oth: ['Other services', 'Otros servicios'],
} as const;

/** GGDC Productivity Level Database 2023. */
export function ggdcPld2023(data: string): ShippedRelease {
  const rows = readCsv(join(data, 'industry', FILE), [
    'countrycode',
    'year',
    'sector',
    'VA',
    'EMP',
    'PPP_y',
    'PPP_z',
    'PPP_va',
    'xr',
    'i_ppp',
  ]);
  const codes = economyCodes(
    rows.map(({ cells }) => cells.countrycode),
    { scheme: 'id' },
  );
  const panel = rows.map(({ line, cells }): Row => {
    return {
      economy: codes.get(cells.countrycode) as string,
      activity: cells.sector,
      period: cells.year,
      value_added_nominal: numberCell(cells.VA),
      persons: numberCell(cells.EMP),
      ppp_value_added: numberCell(cells.PPP_va),
      ppp_output: numberCell(cells.PPP_y),
      exchange_rate: numberCell(cells.xr),
      method: cells.i_ppp,
      source_line: line,
    };
  });
  const fields = [
    COLUMNS.economy,
    COLUMNS.activity,
    COLUMNS.period,
    COLUMNS.valueAddedNominal,
    COLUMNS.persons,
    measure(
      'ppp_value_added',
      UNITS.lcuPerUsd,
      'Purchasing power parity of value added',
      'Paridad de poder de compra del valor agregado',
    ),
    measure(
      'ppp_output',
      UNITS.lcuPerUsd,
      'Purchasing power parity of gross output',
      'Paridad de poder de compra de la producción bruta',
    ),
    measure('exchange_rate', UNITS.lcuPerUsd, 'Market exchange rate', 'Tipo de cambio de mercado'),
    label(
      'method',
      'How the parity of value added was deflated',
      'Cómo se deflactó la paridad del valor agregado',
    ),
    COLUMNS.sourceLine,
  ];
  return { draft, tables: sectorTables(FILE, ACTIVITIES, fields, panel) };
}

const draft: ShippedRelease['draft'] = {
  id: 'ggdc-pld-2023',
  title: {
    en: 'GGDC Productivity Level Database 2023',
    es: 'Base de datos de niveles de productividad del GGDC, 2023',
  },
  producer: 'Groningen Growth and Development Centre, University of Groningen',
  version: '2023',
  published: '2023',
  citation:
    'Inklaar, R., Marapin, R., and Gräler, K. (2023). Tradability and Sectoral Productivity Differences across Countries. GGDC Research Memorandum 195. University of Groningen.',
  bibtex: `@techreport{inklaar2023tradability,
  author = {Inklaar, Robert and Marapin, Ryan and Gr{\\"a}ler, Kimberly},
  title = {Tradability and Sectoral Productivity Differences across Countries},
  institution = {University of Groningen},
  type = {GGDC Research Memorandum},
  number = {195},
  year = {2023}
}`,
  licence: {
    en: 'Not stated in the copy read; its legend asks for citation of Inklaar, Marapin and Gräler (2023).',
    es: 'No se declara en la copia consultada; su leyenda pide citar a Inklaar, Marapin y Gräler (2023).',
  },
  address: 'https://www.rug.nl/ggdc/productivity/pld/',
  origin: 'https://github.com/tuottavuuslautakunta/pRoductivity',
  conventions: [
    {
      en: 'Benchmarks of 2005, 2011 and 2017. Value added in million units of local currency at current prices; persons engaged in thousands.',
      es: 'Puntos de referencia de 2005, 2011 y 2017. Valor agregado en millones de moneda nacional a precios corrientes; personal ocupado en miles.',
    },
    {
      en: 'A parity is local currency per US dollar of the same sector and year (United States = 1); divide value added by it, not by the exchange rate, to compare levels.',
      es: 'La paridad es moneda nacional por dólar del mismo sector y año (Estados Unidos = 1); para comparar niveles, divida el valor agregado entre ella y no entre el tipo de cambio.',
    },
    {
      en: 'The column method says whether the parity of value added comes from separate parities of output and inputs (Double deflated) or from output alone (Single deflated).',
      es: 'La columna method dice si la paridad del valor agregado viene de paridades separadas de producción e insumos (Double deflated) o solo de la producción (Single deflated).',
    },
  ],
  selection: {
    en: 'All 84 economies of the source, all three years, the twelve sectors of the source, which has no totals; the parity of inputs PPP_z is left out; nothing is aggregated.',
    es: 'Las 84 economías de la fuente, los tres años, los doce sectores de la fuente, que no tiene totales; se omite la paridad de los insumos PPP_z; nada se agrega.',
  },
};
