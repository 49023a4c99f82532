import { strToU8, zipSync } from 'fflate';
import { rowXml, workbook } from '../sources/tabular/xlsx/fixture.ts';
import {
  ADDED,
  type Cell,
  INPUTS,
  type Lines,
  linesStata,
  linesText,
  OUTPUT,
  TAXES,
  wiod2016,
  workbookTable,
  Y,
  Z,
} from './coded-table.ts';
import { eoraFiles, exiobaseCoefficients, exiobaseFiles } from './part-files.ts';

/** The table of `coded-table` in the layout of one publisher. */
export interface IoLayoutCase {
  readonly name: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** What stands behind `--data`. */
  readonly data: string;
  /** What `--read` must say. */
  readonly read?: Readonly<Record<string, string>>;
  /** The two economies and the two industries as this layout calls them. */
  readonly economies: readonly [string, string];
  readonly sectors: readonly [string, string];
  /** Null for a table of nobody. */
  readonly unit: string | null;
  readonly year: string;
}

const bookOf = (lines: Lines): Uint8Array =>
  workbook({
    cells: '',
    sheets: [{ name: 'T', cells: lines.map((line, i) => rowXml(i + 1, line)).join('') }],
  });

interface Pairs {
  readonly economies: readonly [string, string];
  readonly sectors: readonly [string, string];
  readonly categories: readonly [string, string];
  readonly corner?: string;
  readonly join?: string;
  readonly categoryFirst?: boolean;
}

/** Names such as MEX_C26 above and beside, and the rows and columns that are asked for. */
function pairs(how: Pairs, accounts: readonly (readonly Cell[])[], output: string | null): string {
  const { economies, sectors, categories, corner = '', join = '_', categoryFirst = false } = how;
  const rows = economies.flatMap((economy) => sectors.map((sector) => `${economy}${join}${sector}`));
  const final = economies.flatMap((economy) =>
    categories.map((one) => (categoryFirst ? `${one}${join}${economy}` : `${economy}${join}${one}`)),
  );
  const beside = (value: Cell): readonly Cell[] => (output === null ? [] : [value]);
  return linesText([
    [corner, ...rows, ...final, ...beside(output)],
    ...rows.map((row, i) => [row, ...Z[i], ...Y[i], ...beside(OUTPUT[i])]),
    ...accounts.map((line) => [...line, ...(line.length === 9 ? beside(null) : [])]),
  ]);
}

const BLANK: readonly Cell[] = [null, null, null, null];
const FINAL = INPUTS.slice(4);
const BOTH = ADDED.map((value, j) => value + TAXES[j]);
const HALF = ADDED.map((value) => value / 2);
const NOTHING = [0, 0, 0, 0];
const WIOD = {
  economies: ['MEX', 'ROW'],
  sectors: ['A01', 'C26'],
  unit: 'usd-million',
  year: '2014',
} as const;
const BOOK = {
  economies: ['MEX', 'RoW'],
  sectors: ['c1', 'c14'],
  unit: 'usd-million',
  year: '2010',
} as const;

/** One file of a layout, known by its name. */
function oneFile(
  name: string,
  file: string,
  content: string | Uint8Array,
  rest: Omit<IoLayoutCase, 'name' | 'files' | 'data'>,
): IoLayoutCase {
  return { name, files: { [file]: content }, data: file, ...rest };
}

function icio(
  edition: string,
  sectors: readonly [string, string],
  accounts: readonly (readonly Cell[])[],
  output: string | null,
  more: Partial<Pairs> = {},
): IoLayoutCase {
  const economies = ['MEX', 'ROW'] as const;
  const categories = edition === '2016' ? (['HFCE', 'INV'] as const) : (['HFCE', 'GFCF'] as const);
  const text = pairs({ economies, sectors, categories, ...more }, accounts, output);
  return oneFile(`OECD ICIO ${edition}`, `icio${edition}_2010.csv`, text, {
    economies,
    sectors,
    unit: 'usd-million',
    year: '2010',
  });
}

const OECD_ROWS = [
  ['TLS', ...TAXES, ...NOTHING],
  ['VA', ...ADDED, ...BLANK],
  ['OUT', ...OUTPUT, ...FINAL],
];

const FIGARO = {
  economies: ['MX', 'FIGW1'],
  sectors: ['A01', 'C26'],
  unit: 'eur-million',
  year: '2010',
} as const;

function figaro(prefix: string): string {
  return pairs(
    {
      economies: FIGARO.economies,
      sectors: [`${prefix}A01`, `${prefix}C26`],
      categories: ['P3_S14', 'P51G'],
      corner: 'rowLabels',
    },
    [
      ['W2_D21X31', ...TAXES, ...NOTHING],
      ['W2_D1', ...HALF, ...NOTHING],
      ['W2_B2A3G', ...HALF, ...NOTHING],
    ],
    null,
  );
}

/** A wide text as Eurostat's flat file: a line a cell, zeros too. */
export function flat(text: string): string {
  const [[, ...names], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const ends = (name: string): string =>
    `${name.slice(0, name.indexOf('_'))},${name.slice(name.indexOf('_') + 1)}`;
  const lines = rows.flatMap(([row, ...cells]) =>
    cells.map((cell, c) => `${row},${names[c]},${ends(row)},${ends(names[c])},${cell}\n`),
  );
  return `icioiRow,icioiCol,refArea,rowIi,counterpartArea,colIi,obsValue\n${lines.join('')}`;
}

const below = (folder: string, files: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));
const EXIOBASE = {
  economies: ['MX', 'WA'],
  sectors: ['Cultivation of wheat', 'Manufacture of radio, television and communication equipment (32)'],
  unit: 'eur-million',
  year: '2010',
} as const;

/** Every layout that is read: the same table, so that each must give the same results. */
export const IO_LAYOUT_CASES: readonly IoLayoutCase[] = [
  icio('2025', ['A01', 'C24A'], OECD_ROWS, 'OUT', { corner: 'V1' }),
  icio('2023', ['A01_02', 'C24'], OECD_ROWS, 'OUT', { corner: 'V1' }),
  icio('2021', ['01T02', '26'], OECD_ROWS, 'OUT'),
  icio(
    '2018',
    ['01T03', '26'],
    [
      ['MEX_TAXSUB', 1, 2, 3, 1, ...NOTHING],
      ['VALU', ...ADDED, ...BLANK],
      ['OUTPUT', ...OUTPUT, ...FINAL],
    ],
    'TOTAL',
  ),
  icio(
    '2016',
    ['C01T05AGR', 'C20WOD'],
    [
      ['VA+TAXSUB', ...BOTH, ...BLANK],
      ['OUT', ...OUTPUT, ...BLANK],
    ],
    null,
    { categoryFirst: true },
  ),
  oneFile('WIOD 2016, text', 'wiot.csv', linesText(wiod2016()), WIOD),
  oneFile('WIOD 2016, Stata', 'wiot.dta', linesStata(wiod2016('v')), WIOD),
  oneFile('WIOD 2013, workbook', 'wiot10_2010.xlsx', bookOf(workbookTable(['c37', 'c41'])), BOOK),
  oneFile('ADB MRIO', 'ADB-MRIO-2010-August 2025.xlsx', bookOf(workbookTable()), BOOK),
  oneFile(
    'ADB MRIO, constant prices',
    'ADB MRIO 2014, at constant 2010 prices.xlsx',
    bookOf(workbookTable()),
    { ...BOOK, unit: 'usd-million-constant-2010', year: '2014' },
  ),
  oneFile('FIGARO, matrix', 'matrix_eu-ic-io_ind-by-ind_25ed_2010_v2.csv', figaro(''), FIGARO),
  oneFile('FIGARO, products', 'matrix_eu-ic-io_prod-by-prod_24ed_2010.csv', figaro('CPA_'), {
    ...FIGARO,
    sectors: ['CPA_A01', 'CPA_C26'],
  }),
  oneFile('FIGARO, flat', 'flatfile_eu-ic-io_ind-by-ind_24ed_2010.csv', flat(figaro('')), FIGARO),
  oneFile(
    'FIGARO, flat products',
    'flatfile_eu-ic-io_prod-by-prod_24ed_2010.csv',
    flat(figaro('CPA_')).replace('rowIi', 'rowPp').replace('colIi', 'colPp'),
    { ...FIGARO, sectors: ['CPA_A01', 'CPA_C26'] },
  ),
  { name: 'EXIOBASE 3', files: below('IOT_2010_ixi', exiobaseFiles()), data: 'IOT_2010_ixi', ...EXIOBASE },
  {
    name: 'EXIOBASE 3, coefficients',
    files: below('A_2010', exiobaseCoefficients()),
    data: 'A_2010',
    ...EXIOBASE,
  },
  oneFile(
    'EXIOBASE 3, zip',
    'IOT_2010_pxp.zip',
    zipSync(
      Object.fromEntries(
        Object.entries(below('IOT_2010_pxp', exiobaseFiles())).map(([name, text]) => [name, strToU8(text)]),
      ),
    ),
    EXIOBASE,
  ),
  {
    name: 'Eora26',
    files: below('eora', eoraFiles()),
    data: 'eora',
    economies: ['MEX', 'ROW'],
    sectors: ['Agriculture', 'Electrical and Machinery'],
    unit: 'usd-thousand',
    year: '2015',
  },
  {
    ...oneFile('numbers alone', 'user_2010.csv', linesText(Z.map((row, i) => [...row, ...Y[i]])), {
      economies: ['MEX', 'ROW'],
      sectors: ['s1', 's2'],
      unit: null,
      year: '2010',
    }),
    read: { countrylist: 'MEX,ROW', sectorlist: 's1,s2' },
  },
  {
    name: 'Z.csv and Y.csv',
    files: {
      'own_2010/Z.csv': linesText([
        ['', 'MEX.a', 'MEX.b', 'ROW.a', 'ROW.b'],
        ...Z.map((row, i) => [['MEX.a', 'MEX.b', 'ROW.a', 'ROW.b'][i], ...row]),
      ]),
      'own_2010/Y.csv': linesText([
        ['', 'MEX.hh', 'MEX.inv', 'ROW.hh', 'ROW.inv'],
        ...Y.map((row, i) => [['MEX.a', 'MEX.b', 'ROW.a', 'ROW.b'][i], ...row]),
      ]),
    },
    data: 'own_2010',
    economies: ['MEX', 'ROW'],
    sectors: ['a', 'b'],
    unit: null,
    year: '2010',
  },
];
