import { book, type Row } from './cross-books.ts';

/**
 * Two products and two industries of one economy: A makes 90 of product A; C makes 10 of it and 97 of product C. Imports are 20 and 33,
 * margins of 12 go from A to C, taxes are 3 and 7.
 */
const MADE = { A: { A: 90, C: 10 }, C: { A: 0, C: 97 } } as const;
const BESIDE = { A: { P7: 20, OTTM: -12, D21X31: 3 }, C: { P7: 33, OTTM: 12, D21X31: 7 } } as const;
type Code = 'A' | 'C';
type Uses = Readonly<Record<Code, Readonly<Record<'A' | 'C' | 'P3_S14' | 'P6', number>>>>;
const HOME: Uses = { A: { A: 20, C: 30, P3_S14: 30, P6: 20 }, C: { A: 10, C: 15, P3_S14: 40, P6: 32 } };
const IMPORTED: Uses = { A: { A: 4, C: 6, P3_S14: 10, P6: 0 }, C: { A: 8, C: 5, P3_S14: 18, P6: 2 } };
/** At purchasers' prices: 111 of product A and 149 of C. */
const BOUGHT: Uses = { A: { A: 20, C: 30, P3_S14: 40, P6: 21 }, C: { A: 22, C: 25, P3_S14: 60, P6: 42 } };
const CODES = ['A', 'C'] as const;
const USES = ['A', 'C', 'P3_S14', 'P6'] as const;
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const outputOf = (industry: Code): number => MADE.A[industry] + MADE.C[industry];

/** A cell of a list: where it stands, and its number. */
type Cell = readonly [flow: string, product: string, column: string, value: number];

const supplyCells: readonly Cell[] = CODES.flatMap((code): Cell[] => {
  const { P7, OTTM, D21X31 } = BESIDE[code];
  const made = MADE[code].A + MADE[code].C;
  const beside = { TOTAL: made, P7, TS_BP: made + P7, OTTM, D21X31, TS_PP: made + P7 + OTTM + D21X31 };
  return Object.entries({ ...MADE[code], ...beside }).map(([column, value]) => [
    'TOTAL',
    `CPA_${code}`,
    column,
    value,
  ]);
});

const rowsOf = (flow: string, uses: Uses): Cell[] =>
  CODES.flatMap((code): Cell[] => {
    const { A, C, P3_S14, P6 } = uses[code];
    const sums = { TOTAL: A + C, TFU: P3_S14 + P6, TU: A + C + P3_S14 + P6 };
    return Object.entries({ ...uses[code], ...sums }).map(([column, value]) => [
      flow,
      `CPA_${code}`,
      column,
      value,
    ]);
  });

const paid = (uses: readonly Uses[], taxes: Readonly<Record<Code, number>>): Cell[] =>
  CODES.flatMap((industry): Cell[] => {
    const inputs = total(uses.map((one) => one.A[industry] + one.C[industry])) + taxes[industry];
    const added = outputOf(industry) - inputs;
    const rows = { D21X31: taxes[industry], D1: added - 5, B2A3G: 5, B1G: added, P1: outputOf(industry) };
    return Object.entries(rows).flatMap(([row, value]): Cell[] =>
      row === 'D21X31' && value === 0 ? [] : [['TOTAL', row, industry, value]],
    );
  });

const both: Uses = Object.fromEntries(
  CODES.map((code) => [
    code,
    Object.fromEntries(USES.map((use) => [use, HOME[code][use] + IMPORTED[code][use]])),
  ]),
) as unknown as Uses;

const tsv = (dimensions: string, cells: readonly Cell[]): string =>
  `freq,unit,stk_flow,${dimensions},geo\\TIME_PERIOD\t2018 \t2019 \n${cells
    .map(([flow, product, column, value]) => `A,MIO_EUR,${flow},${column},${product},ES\t${value} \t: \n`)
    .join('')}`;
const sdmxCsv = (cells: readonly Cell[]): string =>
  `DATAFLOW,LAST UPDATE,freq,unit,stk_flow,ind_use,prd_ava,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n${cells
    .map(
      ([flow, product, column, value]) =>
        `ESTAT:NAIO_10_CP1610(1.0),01/01/25 11:00:00,A,MIO_EUR,${flow},${column},${product},ES,2018,${value},\n`,
    )
    .join('')}`;

/** Eurostat: supply; use at basic prices, domestic and imported apart; use at purchasers' prices. */
export const EUROSTAT = {
  cp15: tsv('ind_impv,prd_amo', supplyCells),
  cp1610: sdmxCsv([
    ...rowsOf('DOM', HOME),
    ...rowsOf('IMP', IMPORTED),
    ...rowsOf('TOTAL', both),
    ...paid([HOME, IMPORTED], { A: 2, C: 3 }),
  ]),
  cp16: tsv('ind_use,prd_ava', [...rowsOf('TOTAL', BOUGHT), ...paid([BOUGHT], { A: 0, C: 0 })]),
} as const;

const oecd = (flow: string, rows: readonly (readonly [string, string, string, number])[]): string =>
  `STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,TRANSACTION,ACTIVITY,PRODUCT,VALUATION,UNIT_MEASURE,PRICE_BASE,TIME_PERIOD,OBS_VALUE,CURRENCY,UNIT_MULT\n${rows
    .flatMap(([transaction, activity, product, value]) =>
      [
        ['V', value],
        ['Y', 2 * value],
      ].map(
        ([base, amount]) =>
          `DATAFLOW,OECD.SDD.NAD:DSD_NASU@DF_${flow}(2.0),I,A,MEX,${transaction},${activity},${product},B,XDC,${base},2018,${amount},MXN,6\n`,
      ),
    )
    .join('')}`;

/** The OECD: supply, use at purchasers' prices, and value added in a third file; current prices beside those of the year before. */
export const OECD = {
  supply: oecd(
    'SUPPLY_T1500',
    supplyCells
      .filter(([, , column]) => !/^T/.test(column))
      .map(([, product, column, value]) => {
        const code = product.replace('CPA', 'CPA08');
        return column.length === 1 ? ['P1', column, code, value] : [column, '_Z', code, value];
      }),
  ),
  use: oecd(
    'USEPP_T1600',
    rowsOf('', BOUGHT)
      .filter(([, , column]) => !/^T/.test(column))
      .map(([, product, column, value]) => {
        const code = product.replace('CPA', 'CPA08');
        return column.length === 1
          ? ['P2', column, code, value]
          : [column.replace('_', ''), '_Z', code, value];
      }),
  ),
  added: oecd(
    'USEVA_T1600',
    paid([BOUGHT], { A: 0, C: 0 })
      .filter(([, row]) => row !== 'P1')
      .map(([, row, column, value]) => [row, column, '_Z', value]),
  ),
} as const;

const _ = null;
const NAMES = { '111CA': 'Farms', '211': 'Oil and gas extraction' } as const;
const head = (titles: readonly string[]): Row[] => [
  ...titles.map((title) => [title]),
  ['(Millions of dollars)'],
  ['Bureau of Economic Analysis'],
  [],
];

/** Uses of the BEA, of which what households and importers take of farms is given. */
const beaUse = (households: number, imports: number) =>
  book({
    '2018': [
      ...head(['The Use of Commodities by Industries, Before Redefinitions (Producers’ Prices) - Summary']),
      ['Code', 'Commodity Description', '111CA', '211', 'T001', 'F010', 'F040', 'F050', 'T004', 'T007'],
      [
        _,
        _,
        'Farms',
        'Oil',
        'Total Intermediate',
        'Personal consumption expenditures',
        'Exports',
        'Imports',
        'Total Final Uses (GDP)',
        'Total Commodity Output',
      ],
      ['111CA', NAMES['111CA'], 24, 36, 60, households, 20, imports, 40, 100],
      ['211', NAMES['211'], 18, 20, 38, 58, 34, -33, 59, 97],
      ['Other', 'Noncomparable imports', 3, '...', 3, 2, '...', -5, -3, '...'],
      ['T005', 'Total Intermediate', 45, 56, 101],
      ['V001', 'Compensation of employees', 25, 30, 55],
      ['V002', 'Taxes on production and imports, less subsidies', 10, 11, 21],
      ['V003', 'Gross operating surplus', 10, 10, 20],
      ['T006', 'Total Value Added', 45, 51, 96],
      ['T008', 'Total Industry Output', 90, 107, 197],
    ],
  });

/** The BEA: industries by commodities, and uses at producers' prices with imports taken off; a sheet a year. */
export const BEA = {
  make: book({
    '2018': [
      ...head(['The Make of Commodities by Industries, Before Redefinitions - Summary']),
      ['Code', 'Industry Description', '111CA', '211', 'Other', 'T008'],
      [_, _, 'Farms', 'Oil and gas extraction', 'Noncomparable imports', 'Total Industry Output'],
      ['111CA', NAMES['111CA'], 90, '...', '...', 90],
      ['211', NAMES['211'], 10, 97, '...', 107],
      ['T007', 'Total Commodity Output', 100, 97, '...', 197],
    ],
  }),
  use: beaUse(40, -20),
  /** Duties of trade stand above zero in the column of imports. */
  duties: beaUse(15, 5),
} as const;

const wiodRows = (year: number, rows: readonly Row[]): Row[] => rows.map((row) => [year, ...row]);
const times = (rows: readonly Row[], by: number): Row[] =>
  rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell * by : cell)));
const WIOD_SUPPLY: readonly Row[] = [
  ['CPA_A', 'Crops', 90, 10, 100, 20, 120, -12, 3, 111],
  ['CPA_C', 'Goods', 0, 97, 97, 33, 130, 12, 7, 149],
  ['TOTAL', 'Total', 90, 107, 197, 53, 250, 0, 10, 260],
];
/** At basic prices, what is imported with it. */
const WIOD_USE: readonly Row[] = [
  ['CPA_A', 'Crops', 24, 36, 60, 40, 40, 20, 60, 120],
  ['CPA_C', 'Goods', 18, 20, 38, 58, 58, 34, 92, 130],
  ['TOTAL', 'Total', 42, 56, 98, 98, 98, 54, 152, 250],
  ['TXSP', 'taxes less subsidies on products', 2, 3, 5],
  ['VA', 'Value added at basic prices', 46, 48, 94],
  ['GO', 'Output at basic prices', 90, 107, 197],
];
/** WIOD 2016: a workbook an economy, all years in each sheet. */
export const WIOD_SUT = book({
  SUP: [
    ['year', 'code', 'description', 'A', 'C', 'DSUP_bas', 'IMP', 'SUP_bas', 'MARG', 'TXSP', 'SUP_pur'],
    [_, _, _, 'Agriculture', 'Manufacturing'],
    ...wiodRows(2013, WIOD_SUPPLY),
    ...wiodRows(2014, times(WIOD_SUPPLY, 2)),
  ],
  USE: [
    ['year', 'code', 'description', 'A', 'C', 'INTC', 'CONS_h', 'CONS', 'EXP_fob', 'FU_bas', 'USE_bas'],
    [_, _, _, 'Agriculture', 'Manufacturing'],
    ...wiodRows(2013, WIOD_USE),
    ...wiodRows(2014, times(WIOD_USE, 2)),
  ],
});

/** INEGI: totals before industries, names of two lines, uses at purchasers' prices, domestic and imported together. */
export const INEGI_COU = {
  oferta: [
    ['INEGI. Sistema de Cuentas Nacionales de México'],
    ['Cuadro de oferta por subsector, 2018. Año base 2013'],
    ['Millones de pesos'],
    [],
    [
      'Código',
      'Descripción',
      'Oferta total a precios de comprador',
      'Márgenes de comercio y transporte',
      'Impuestos sobre los productos netos de subsidios',
      'Oferta total a precios básicos',
      'Importaciones',
      'Producción total a precios básicos',
      111,
      211,
    ],
    [_, _, _, _, _, _, _, _, 'Agricultura', 'Petróleo'],
    [111, 'Agricultura', 111, -12, 3, 120, 20, 100, 90, 10],
    [211, 'Petróleo', 149, 12, 7, 130, 33, 97, _, 97],
    [_, 'Total', 260, 0, 10, 250, 53, 197, 90, 107],
    [],
    ['Fuente: INEGI.'],
  ],
  uso: [
    ['INEGI. Sistema de Cuentas Nacionales de México'],
    ['Cuadro de utilización por subsector a precios de comprador, 2018. Año base 2013'],
    ['Millones de pesos'],
    [],
    [
      'Código',
      'Descripción',
      111,
      211,
      'Total utilización intermedia',
      'Consumo privado',
      'Exportaciones de bienes y servicios',
      'Demanda final',
      'Utilización total',
    ],
    [_, _, 'Agricultura', 'Petróleo'],
    [111, 'Agricultura', 20, 30, 50, 40, 21, 61, 111],
    [211, 'Petróleo', 22, 25, 47, 60, 42, 102, 149],
    [_, 'Total de usos', 42, 55, 97, 100, 63, 163, 260],
    [_, 'Remuneración de los asalariados', 40, 45, 85],
    [_, 'Excedente bruto de operación', 8, 7, 15],
    [_, 'Valor agregado bruto', 48, 52, 100],
    [_, 'Producción total', 90, 107, 197],
  ],
} as const satisfies Readonly<Record<string, readonly Row[]>>;
