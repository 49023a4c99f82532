import { type Layout, names, type PublishedFile, present, type Reading } from '../layout.ts';

const SECTORS_OF_GGDC = {
  VA: 'value_added_nominal',
  VA_Q15: 'value_added_real',
  VA_Q05: 'value_added_real',
  EMP: 'persons',
};

/** What labour productivity and its kin read; series keep the publisher's names. */
function forPanel(
  { table }: PublishedFile,
  map: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return table === 'industry_panel' ? map : {};
}

function sectorsAsColumns(
  file: PublishedFile,
  { economy, variable }: { economy: string; variable: string },
): Reading {
  return {
    map: {
      [economy]: 'economy',
      [variable]: 'variable',
      ...forPanel(file, names(file.words(variable), SECTORS_OF_GGDC)),
    },
    columns: 'activity',
    drop: file.headers.filter(
      (header) =>
        /^(?:country|region|region code|total|war ?flag|summation of sector gdp|c_?code)$/i.test(header) &&
        header !== economy,
    ),
  };
}

/** Industries: output, value added, work. */
export const industryLayouts: readonly Layout[] = [
  {
    id: 'etd',
    title: {
      en: 'Economic Transformation Database (GGDC/UNU-WIDER)',
      es: 'Economic Transformation Database (GGDC/UNU-WIDER)',
    },
    needs: ['cnt', 'var', 'year', 'agriculture', 'manufacturing'],
    reading: (file) =>
      sectorsAsColumns(file, { economy: header(file, 'cnt'), variable: header(file, 'var') }),
    knows: [
      {
        en: 'Value added in millions of national currency, VA at current and VA_Q15 at 2015 prices; EMP in thousands of persons. The column of totals is left out.',
        es: 'Valor agregado en millones de moneda nacional, VA a precios corrientes y VA_Q15 a precios de 2015; EMP en miles de personas. Se omite la columna de totales.',
      },
    ],
    seen: 'documents',
  },
  {
    id: 'ggdc-10',
    title: { en: 'GGDC 10-Sector Database', es: 'GGDC 10-Sector Database' },
    needs: ['region code', 'variable', 'year', 'agriculture', 'manufacturing'],
    reading: (file) =>
      sectorsAsColumns(file, { economy: header(file, 'country'), variable: header(file, 'variable') }),
    knows: [
      {
        en: 'Value added in millions of national currency, VA at current and VA_Q05 at 2005 prices; EMP in thousands of persons. The column of totals is left out.',
        es: 'Valor agregado en millones de moneda nacional, VA a precios corrientes y VA_Q05 a precios de 2005; EMP en miles de personas. Se omite la columna de totales.',
      },
    ],
    seen: 'documents',
  },
  {
    id: 'pwt',
    title: { en: 'Penn World Table', es: 'Penn World Table' },
    needs: ['year', 'rgdpe', 'rgdpo', 'rgdpna', 'emp', 'pop'],
    reading: (file) => ({
      ...(file.table === 'industry_panel'
        ? { map: { rgdpna: 'value_added_real', emp: 'persons' }, set: { activity: 'TOTAL' } }
        : {}),
      drop: present(file, ['country']),
    }),
    knows: [
      {
        en: 'Amounts in millions of dollars or of national currency at constant prices, persons in millions. rgdpna (constant national prices) is for growth within an economy, rgdpo for levels between economies.',
        es: 'Montos en millones de dólares o de moneda nacional a precios constantes; personas en millones. rgdpna (precios nacionales constantes) sirve para el crecimiento de una economía, rgdpo para comparar niveles entre economías.',
      },
    ],
    seen: 'file',
  },
  {
    id: 'nber-ces',
    title: {
      en: 'NBER-CES Manufacturing Industry Database',
      es: 'Base NBER-CES de la industria manufacturera',
    },
    needs: ['year', 'emp', 'prode', 'prodh', 'vship', 'vadd', 'piship'],
    reading: (file) => ({
      map: {
        ...names(file.headers, { naics: 'activity', sic: 'activity' }),
        ...forPanel(file, {
          vship: 'output_nominal',
          piship: 'price_index',
          vadd: 'value_added_nominal',
          emp: 'persons',
        }),
      },
      set: { economy: 'USA' },
    }),
    knows: [
      {
        en: 'Shipments (vship) in million dollars deflated by piship; emp in thousands of employees. prodh are hours of production workers alone and are not taken for hours.',
        es: 'Ventas de fábrica (vship) en millones de dólares, deflactadas con piship; emp en miles de empleados. prodh son horas solo de los obreros y no se toman como horas.',
      },
    ],
    seen: 'file',
  },
  {
    id: 'indstat',
    title: { en: 'UNIDO INDSTAT', es: 'UNIDO INDSTAT' },
    needs: ['countrycode', 'variablecode', 'activitycode', 'value', 'year'],
    reading: (file) => ({
      map: {
        CountryCode: 'economy',
        VariableCode: 'variable',
        ActivityCode: 'activity',
        ...forPanel(file, names(file.words('VariableCode'), INDSTAT)),
      },
      drop: present(file, [
        'Country',
        'Variable',
        'UnconsolidatedVariableCode',
        'UnconsolidatedVariableName',
        'Activity',
        'ActivityCombination',
        'utable',
        'source',
        'lastupdated',
        'UnitType',
        'ValueUSD',
      ]),
    }),
    knows: [
      {
        en: 'Amounts in national currency (ValueUSD is left out). A code with a letter, such as 26A, holds other classes too.',
        es: 'Montos en moneda nacional (se omite ValueUSD). Un código con letra, como 26A, incluye también otras clases.',
      },
    ],
    seen: 'documents',
  },
];

const INDSTAT = { '04': 'persons', '4': 'persons', '14': 'output_nominal', '20': 'value_added_nominal' };

/** The header as the file writes it. */
function header({ headers }: PublishedFile, plain: string): string {
  return headers.find((one) => one.toLowerCase() === plain) ?? plain;
}
