import { join } from 'node:path';
import { UNITS } from '../../src/base/unit.ts';
import { type CsvRow, readCsv, strictNumber } from './csv.ts';
import { NOT_STATED, type ShippedRelease } from './shipped-release.ts';
import { type SeriesPoint, seriesTable, variable } from './tables.ts';

const FILE = 'hsinchu_park_published.csv';
const RATES = 'exchange_rates_annual_frb_h10.csv';
const MONTHLY_RATES = 'exchange_rates_monthly_selected.csv';
type Published = CsvRow<'year' | 'item' | 'value' | 'unit' | 'note' | 'source_url'>;

const VARIABLES = {
  companies: variable('companies', UNITS.count, 'Companies in the park', 'Empresas en el parque'),
  employees: variable('employees', UNITS.count, 'Employees in the park', 'Empleados en el parque'),
  sales: variable('sales', UNITS.usdBillion, 'Sales of the park', 'Ventas del parque'),
  sales_december: variable(
    'sales_december',
    UNITS.usdBillion,
    'Sales of the park, at the rate of December',
    'Ventas del parque, al tipo de cambio de diciembre',
  ),
  rd_over_sales: variable(
    'rd_over_sales',
    UNITS.percent,
    'R&D over sales, Hsinchu and Southern parks',
    'I+D sobre ventas, parques de Hsinchu y del Sur',
  ),
} as const;

/** What the press has printed of the Hsinchu Science Park, with the sales of 2001 worked out. */
export function hsinchuPark(data: string): ShippedRelease {
  const rows = readCsv(join(data, 'claims/taiwan-rd-and-park', FILE), [
    'year',
    'item',
    'value',
    'unit',
    'note',
    'source_url',
  ]);
  const printed = rows
    // the half-year counts of 2003 are left out: one number a year
    .filter(({ cells }) => !cells.note.startsWith('end of June'))
    .filter(({ cells }) => cells.item in VARIABLES && cells.item !== 'sales')
    .map(
      ({ line, cells }): SeriesPoint => ({
        economy: 'TWN',
        variable: cells.item,
        period: cells.year,
        value: strictNumber(cells.value),
        line,
      }),
    );
  const sales = [
    ...salesOf(rows, 'sales', ratesOf(join(data, 'industry', RATES), '-01-01')),
    ...salesOf(rows, 'sales_december', ratesOf(join(data, 'industry', MONTHLY_RATES), '-12-01')),
  ];
  const points = [...printed, ...sales].map((point) => ({ lines: 1, ...point }));
  return {
    draft,
    tables: [
      {
        table: seriesTable(points, UNITS.dataUnit),
        sourceFile: FILE,
        variables: Object.values(VARIABLES),
      },
    ],
  };
}

/** Sales of 2000 as printed and of 2001 by the fall that is printed, in dollars at the rate of the year. */
function salesOf(
  rows: readonly Published[],
  name: keyof typeof VARIABLES,
  rates: ReadonlyMap<string, number>,
): SeriesPoint[] {
  const printed = (item: string, year: string) => {
    const row = rows.find(({ cells }) => cells.item === item && cells.year === year);
    if (row === undefined) throw new Error(`${FILE}: no ${item} of ${year}`);
    return { line: row.line, value: strictNumber(row.cells.value) };
  };
  const base = printed('sales', '2000');
  const change = printed('sales_change', '2001');
  const dollars = (local: number, year: string) => {
    const rate = rates.get(year);
    if (rate === undefined) throw new Error(`no exchange rate of ${year}`);
    return local / rate;
  };
  const common = { economy: 'TWN', variable: name, line: base.line };
  return [
    { ...common, period: '2000', value: dollars(base.value, '2000') },
    { ...common, period: '2001', value: dollars(base.value * (1 + change.value / 100), '2001'), lines: 2 },
  ];
}

/** Rates of Taiwan, by year, from the rows whose date ends so. */
function ratesOf(path: string, day: string): ReadonlyMap<string, number> {
  const rows = readCsv(path, ['date', 'country', 'lcu_per_usd']);
  return new Map(
    rows
      .filter(
        ({ cells }) => cells.country === 'Taiwan' && cells.date.endsWith(day) && cells.lcu_per_usd !== '',
      )
      .map(({ cells }) => [cells.date.slice(0, 4), strictNumber(cells.lcu_per_usd)]),
  );
}

const draft: ShippedRelease['draft'] = {
  id: 'hsinchu-park',
  title: {
    en: 'Taiwan: the Hsinchu Science Park in published figures, 2000–2004',
    es: 'Taiwán: el Parque Científico de Hsinchu en cifras publicadas, 2000-2004',
  },
  producer: 'Administration of the Hsinchu Science Park, as quoted in the press',
  version: 'figures printed in 2003 and 2004, and one of an encyclopaedia',
  published: NOT_STATED,
  citation:
    'Administration of the Hsinchu Science Park, as quoted by the Taipei Times (14 February 2003) and CTimes (2004); companies of 2001 from an encyclopaedia text. Rates: Federal Reserve, H.10.',
  bibtex: `@misc{hsinchu_park,
  author = {{Hsinchu Science Park Administration}},
  title = {Companies, employees and sales of the {Hsinchu Science Park}, 2000--2004},
  note = {As quoted in the Taipei Times, 14 February 2003, and in CTimes, 2004}
}`,
  licence: {
    en: 'Single figures, quoted with their source.',
    es: 'Cifras sueltas, citadas con su fuente.',
  },
  address: 'https://www.sipa.gov.tw',
  origin:
    'https://www.taipeitimes.com/News/taiwan/archives/2003/02/14/0000194490; https://ctimes.com.tw/DispNews-cn.asp?o=0504212348AP; https://www.liquisearch.com/hsinchu/economy',
  conventions: [
    {
      en: 'Companies of 2002 and 2004 and employees are of the end of the year. For 2001 only an encyclopaedia text was found (312 companies, no month): it may repeat the source of who quotes it.',
      es: 'Las empresas de 2002 y 2004 y los empleados son de fin de año. Para 2001 solo se halló un texto de enciclopedia (312 empresas, sin mes): puede repetir la fuente de quien lo cita.',
    },
    {
      en: 'Sales of 2001 are those of 2000 (929.3 billion New Taiwan dollars) less the printed fall of 28.7 percent; dollars at the mean rate of the year, and at that of December.',
      es: 'Las ventas de 2001 son las de 2000 (929.3 mil millones de nuevos dólares de Taiwán) menos la caída publicada de 28.7 por ciento; dólares al tipo de cambio medio del año, y al de diciembre.',
    },
    {
      en: 'R&D over sales is of 2003, of the parks of Hsinchu and of the South together, rounded to a whole percent.',
      es: 'La I+D sobre ventas es de 2003, de los parques de Hsinchu y del Sur juntos, redondeada a un entero.',
    },
  ],
  selection: {
    en: 'One number a year; counts of June 2003 are left out. source_line is the first of source_rows lines.',
    es: 'Un número por año; se omiten los conteos de junio de 2003. source_line es la primera de source_rows líneas.',
  },
};
