import { join } from 'node:path';
import type { Row } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { COLUMNS, measure } from './columns.ts';
import { numberCell, readCsv } from './csv.ts';
import { economyCodes } from './economy-codes.ts';
import type { ShippedRelease } from './shipped-release.ts';
import { sectorTables } from './tables.ts';

const FILE = 'etd_2021.csv';

const ACTIVITIES = {
  Agriculture: ['Agriculture', 'Agricultura'],
  Mining: ['Mining', 'Minería'],
  Manufacturing: ['Manufacturing', 'Manufacturas'],
  Utilities: ['Utilities', 'Electricidad, gas y agua'],
  Construction: ['Construction', 'Construcción'],
  'Trade services': ['Trade services', 'Comercio, hoteles y restaurantes'],
  'Transport services': ['Transport services', 'Transporte'],
  'Business services': ['Business services', 'Servicios a empresas'],
  'Financial services': ['Financial services', 'Servicios financieros'],
  'Real estate': ['Real estate', 'Bienes raíces'],
  'Government services': ['Government services', 'Servicios del gobierno'],
  'Other services': ['Other services', 'Otros servicios'],
} as const;

/** GGDC/UNU-WIDER Economic Transformation Database, release of 15 July 2021. */
export function ggdcEtd2021(data: string): ShippedRelease {
  const rows = readCsv(join(data, 'industry', FILE), [
    'iso3',
    'country',
    'year',
    'sector',
    'persons_engaged_thousand',
    'va_current_m_lcu',
    'va_constant_2015_m_lcu',
  ]);
  const codes = economyCodes(
    rows.map(({ cells }) => cells.iso3),
    { scheme: 'id' },
  );
  const panel = rows
    .filter(({ cells }) => cells.sector !== 'Total')
    .map(({ line, cells }): Row => {
      return {
        economy: codes.get(cells.iso3) as string,
        activity: cells.sector,
        period: cells.year,
        value_added_nominal: numberCell(cells.va_current_m_lcu),
        value_added_real: numberCell(cells.va_constant_2015_m_lcu),
        persons: numberCell(cells.persons_engaged_thousand),
        source_line: line,
      };
    });
  const fields = [
    COLUMNS.economy,
    COLUMNS.activity,
    COLUMNS.period,
    COLUMNS.valueAddedNominal,
    measure(
      'value_added_real',
      UNITS.lcuMillion,
      'Value added at 2015 prices',
      'Valor agregado a precios de 2015',
    ),
    COLUMNS.persons,
    COLUMNS.sourceLine,
  ];
  return { draft, tables: sectorTables(FILE, ACTIVITIES, fields, panel) };
}

const draft: ShippedRelease['draft'] = {
  id: 'ggdc-etd-2021',
  title: {
    en: 'GGDC/UNU-WIDER Economic Transformation Database',
    es: 'Base de datos de la transformación económica, GGDC y UNU-WIDER',
  },
  producer: 'Groningen Growth and Development Centre, and UNU-WIDER',
  version: '15 July 2021',
  published: '2021-07-15',
  citation:
    'de Vries, G., Arfelt, L., Drees, D., Godemann, M., Hamilton, C., Jessen-Thiesen, B., Kaya, A. I., Kruse, H., Mensah, E., and Woltjer, P. (2021). The Economic Transformation Database (ETD): content, sources, and methods. WIDER Technical Note 2/2021. UNU-WIDER.',
  bibtex: `@techreport{devries2021etd,
  author = {de Vries, Gaaitzen and Arfelt, Linda and Drees, Dorothea and Godemann, Mareike and Hamilton, Calumn and Jessen-Thiesen, Bente and Kaya, Ahmet Ihsan and Kruse, Hagen and Mensah, Emmanuel and Woltjer, Pieter},
  title = {The Economic Transformation Database ({ETD}): content, sources, and methods},
  institution = {UNU-WIDER},
  type = {WIDER Technical Note},
  number = {2/2021},
  year = {2021}
}`,
  licence: {
    en: 'Not stated in the copy read; its notes ask for citation of de Vries et al. (2021).',
    es: 'No se declara en la copia consultada; sus notas piden citar a de Vries et al. (2021).',
  },
  address: 'https://www.rug.nl/ggdc/structuralchange/etd/',
  origin: 'https://github.com/patanley/Economic-Transformation-Project',
  conventions: [
    {
      en: 'Value added in million units of local currency, at current prices and at constant 2015 prices.',
      es: 'Valor agregado en millones de moneda nacional, a precios corrientes y a precios constantes de 2015.',
    },
    {
      en: 'Persons engaged in thousands; no hours.',
      es: 'Personal ocupado en miles; no hay horas.',
    },
    {
      en: 'India has no persons in real estate: that cell is missing in every year, and in one year of Laos. The persons of real estate are 0 in Colombia and Ecuador in every year and in Senegal in sixteen. The value added of Botswana’s utilities is below zero in 2011-2015.',
      es: 'La India no tiene personal en bienes raíces: esa celda falta en todos los años, y en un año de Laos. El personal de bienes raíces es 0 en Colombia y Ecuador en todos los años y en Senegal en dieciséis. El valor agregado de la electricidad, gas y agua de Botsuana es negativo en 2011-2015.',
    },
    {
      en: 'Activities bear the names of the copy read (ISIC Rev. 4, twelve sectors).',
      es: 'Las actividades llevan los nombres de la copia leída (CIIU Rev. 4, doce sectores).',
    },
  ],
  selection: {
    en: 'All 51 economies of the source (which has no United States), 1990-2018, twelve sectors; Total is left out because it would count everything twice; nothing is aggregated.',
    es: 'Las 51 economías de la fuente (que no tiene Estados Unidos), 1990-2018, doce sectores; se omite Total porque contaría todo dos veces; nada se agrega.',
  },
};
