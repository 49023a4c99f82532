import { join } from 'node:path';
import type { Row } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { COLUMNS, measure } from './columns.ts';
import { isPresent, numberCell, readCsv } from './csv.ts';
import { economyCodes } from './economy-codes.ts';
import type { ShippedRelease } from './shipped-release.ts';
import { sectorTables } from './tables.ts';

const FILE = 'ggdc10s_2014.csv';

const RULES = {
  scheme: 'id',
  also: { MOR: 'MAR' },
  // West Germany is not today's Germany; the second series of Nigeria is another estimate of the first
  leftOut: ['DEW', 'NGA(alt)'],
} as const;

const ACTIVITIES = {
  AGR: ['Agriculture, forestry, fishing', 'Agricultura, silvicultura y pesca'],
  MIN: ['Mining', 'Minería'],
  MAN: ['Manufacturing', 'Manufacturas'],
  PU: ['Utilities', 'Electricidad, gas y agua'],
  CON: ['Construction', 'Construcción'],
  WRT: ['Trade, restaurants and hotels', 'Comercio, restaurantes y hoteles'],
  TRA: ['Transport, storage and communication', 'Transporte, almacenamiento y comunicaciones'],
  FIRE: [
    'Finance, insurance, real estate, business services',
    'Finanzas, seguros, bienes raíces y servicios a empresas',
  ],
  GOV: ['Government services', 'Servicios del gobierno'],
  OTH: ['Community, social and personal services', 'Servicios comunales, sociales y personales'],
} as const;

/** GGDC 10-Sector Database, release of January 2015. */
export function ggdc10sd2015(data: string): ShippedRelease {
  const rows = readCsv(join(data, 'industry', FILE), [
    'country',
    'year',
    'sector',
    'persons_engaged_thousand',
    'va_constant_1991_m_lcu',
    'va_constant_2005_m_lcu',
    'va_constant_2010_m_lcu',
    'va_current_m_lcu',
  ]);
  const codes = economyCodes(
    rows.map(({ cells }) => cells.country),
    RULES,
  );
  const measured = new Set<string>();
  const panel = rows
    .filter(({ cells }) => codes.get(cells.country) !== null && cells.sector !== 'SUM')
    .map(({ line, cells }): Row => {
      const row = {
        economy: codes.get(cells.country) as string,
        activity: cells.sector,
        period: cells.year,
        value_added_nominal: numberCell(cells.va_current_m_lcu),
        value_added_real: numberCell(cells.va_constant_2005_m_lcu),
        persons: numberCell(cells.persons_engaged_thousand),
        source_line: line,
      };
      if ([row.value_added_nominal, row.value_added_real, row.persons].some(isPresent)) {
        measured.add(`${row.economy} ${cells.year}`);
      }
      return row;
    })
    .filter((row) => measured.has(`${row.economy} ${row.period}`));
  const fields = [
    COLUMNS.economy,
    COLUMNS.activity,
    COLUMNS.period,
    COLUMNS.valueAddedNominal,
    measure(
      'value_added_real',
      UNITS.lcuMillion,
      'Value added at 2005 prices',
      'Valor agregado a precios de 2005',
    ),
    COLUMNS.persons,
    COLUMNS.sourceLine,
  ];
  return { draft, tables: sectorTables(FILE, ACTIVITIES, fields, panel) };
}

const draft: ShippedRelease['draft'] = {
  id: 'ggdc-10sd-2015',
  title: { en: 'GGDC 10-Sector Database', es: 'Base de datos de 10 sectores del GGDC' },
  producer: 'Groningen Growth and Development Centre, University of Groningen',
  version: 'January 2015',
  published: '2015-01',
  citation:
    'Timmer, M. P., de Vries, G. J., and de Vries, K. (2015). Patterns of Structural Change in Developing Countries. In J. Weiss and M. Tribe (eds.), Routledge Handbook of Industry and Development, 65-83. Routledge.',
  bibtex: `@incollection{timmer2015patterns,
  author = {Timmer, Marcel P. and de Vries, Gaaitzen J. and de Vries, Klaas},
  title = {Patterns of Structural Change in Developing Countries},
  booktitle = {Routledge Handbook of Industry and Development},
  editor = {Weiss, John and Tribe, Michael},
  publisher = {Routledge},
  pages = {65--83},
  year = {2015}
}`,
  licence: {
    en: 'Not stated in the copy read; its notes ask for citation of Timmer, de Vries and de Vries (2015).',
    es: 'No se declara en la copia consultada; sus notas piden citar a Timmer, de Vries y de Vries (2015).',
  },
  address: 'https://www.rug.nl/ggdc/structuralchange/previous-sector-database/10-sector-2014',
  origin: 'https://github.com/nroming/sf-economic-structure',
  conventions: [
    {
      en: 'Value added in million units of local currency, at current prices and at constant 2005 prices; the two are equal in 2005.',
      es: 'Valor agregado en millones de moneda nacional, a precios corrientes y a precios constantes de 2005; ambos coinciden en 2005.',
    },
    {
      en: 'Persons engaged in thousands, self-employed and unpaid family workers included; no hours.',
      es: 'Personal ocupado en miles, con trabajadores por cuenta propia y familiares no remunerados; no hay horas.',
    },
    {
      en: 'Where an economy has no GOV rows (KOR, BOL, CHL, COL, PER, SGP, VEN), government is inside OTH. In Hong Kong from 1974 its value added is inside OTH while its persons stand in GOV (as 0 in 1981-1984): join the two before dividing.',
      es: 'Donde una economía no tiene filas GOV (KOR, BOL, CHL, COL, PER, SGP, VEN), el gobierno está dentro de OTH. En Hong Kong desde 1974 su valor agregado está dentro de OTH y su personal en GOV (en 0 de 1981 a 1984): súmelos antes de dividir.',
    },
    {
      en: 'Zeros in value added at current prices of Argentina and Peru in early decades are rounding: amounts in the currency of today before hyperinflation.',
      es: 'Los ceros del valor agregado a precios corrientes de Argentina y Perú en las primeras décadas son redondeo: importes en la moneda de hoy anteriores a la hiperinflación.',
    },
    {
      en: 'In some economies the last or first years have persons without value added or the reverse (Mexico 2012 has persons only).',
      es: 'En algunas economías los primeros o los últimos años tienen personal sin valor agregado o al revés (México 2012 solo tiene personal).',
    },
  ],
  selection: {
    en: '41 economies of the source, all its years (West Germany, which is not today’s Germany, and the second series of Nigeria are left out), ten sectors; the total SUM is left out because it would count everything twice; nothing is aggregated.',
    es: '41 economías de la fuente, todos sus años (se omiten Alemania Occidental, que no es la Alemania de hoy, y la segunda serie de Nigeria), diez sectores; se omite el total SUM porque contaría todo dos veces; nada se agrega.',
  },
};
