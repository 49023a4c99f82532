import { strToU8, zipSync } from 'fflate';
import { rowXml, workbook } from '../sources/tabular/xlsx/fixture.ts';
import type { Cell } from './coded-table.ts';
import type { Files, WayOn } from './way-on.ts';

const HEAD = 'activity,period,output_real,hours';
const panel = (...lines: readonly string[]): Files => ({
  'data.csv': `${[HEAD, ...lines].join('\n')}\n`,
});
const productivity = (file = 'data.csv', ...more: readonly string[]): readonly string[] => [
  ...['compute', 'labour-productivity', '--data', file],
  ...more,
];
const book = (sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Files => ({
  'data.xlsx': workbook({
    cells: '',
    sheets: Object.entries(sheets).map(([name, lines]) => ({
      name,
      cells: lines.map((line, i) => rowXml(i + 1, line)).join(''),
    })),
  }),
});
const names: readonly Cell[] = HEAD.split(',');
/** 20 by 2 and 100 by 3: 24 together. */
const ROWS: readonly string[] = ['a,2000,20,2', 'b,2000,100,3'];
/** Productivity of all. */
const ALL = (value: string): RegExp => new RegExp(`,productivity,[^\\r]*,${value}\\r`);

/** Refusals of files and tables, those of version 0.1.0 included, whose message names an option or another word. */
export const WAYS_OF_FILES: readonly WayOn[] = [
  {
    code: 'other-currency',
    case: 'amounts in two currencies in one column',
    files: panel('a,2000,$20,2', 'b,2000,€100,3'),
    args: productivity(),
    change: {
      says: { en: /write them without its sign/, es: /escríbalos sin su signo/ },
      to: () => ({ files: panel('a,2000,20,2', 'b,2000,100,3') }),
    },
    gives: ALL('24'),
  },
  {
    code: 'missing-column',
    case: 'output by a name of the person',
    files: { 'data.csv': 'activity,period,turnover,hours\na,2000,20,2\nb,2000,100,3\n' },
    args: productivity(),
    change: {
      says: {
        en: /found: activity, period, turnover.*--map COLUMN=output_real/,
        es: /encontradas: activity, period, turnover.*--map COLUMNA=output_real/,
      },
      to: (message) => ({
        args: productivity('data.csv', '--map', `turnover=${/COLUMNA?=(\w+)/.exec(message)?.[1]}`),
      }),
    },
    gives: ALL('24'),
  },
  {
    code: 'missing-column',
    case: 'a bridge that does not know the classification of the classes',
    files: panel('17,2000,20,2', '29,2000,100,3'),
    args: productivity('data.csv', '--bridge', 'to=ISIC4'),
    option: /--set classification=ISIC3/,
    gives: ALL('24'),
  },
  {
    code: 'missing-column',
    case: 'a table of one period that does not say it',
    files: { 'data.csv': 'activity,a,b\noutput_real,20,100\nhours,2,3\n' },
    args: productivity(),
    option: /--set period=2015/,
    gives: ALL('24'),
  },
  {
    code: 'missing-column',
    case: 'a table of one class that does not say it',
    files: { 'data.csv': 'year,2000,2001\noutput_real,48,100\nhours,2,3\n' },
    args: productivity(),
    option: /--set activity=total/,
    gives: ALL('24'),
  },
  {
    code: 'no-whole-year',
    case: 'two months of a year',
    files: panel('a,2000-01,20,2', 'a,2000-02,100,3'),
    args: productivity(),
    option: /--with frequency=as-is/,
    gives: /2000-02,a,productivity,[^\r]*,33\.3/,
  },
  {
    code: 'which-member',
    case: 'two tables in a zip, one of them',
    files: {
      'data.zip': zipSync({
        'a.csv': strToU8(`${HEAD}\na,2000,20,2\n`),
        'b.csv': strToU8(`${HEAD}\na,2001,90,3\n`),
      }),
    },
    args: productivity('data.zip'),
    option: /--read member=a\.csv/,
    gives: ALL('10'),
  },
  {
    code: 'which-member',
    case: 'two tables in a zip, both',
    files: {
      'data.zip': zipSync({
        'a.csv': strToU8(`${HEAD}\na,2000,20,2\n`),
        'b.csv': strToU8(`${HEAD}\na,2001,90,3\n`),
      }),
    },
    args: productivity('data.zip'),
    change: {
      says: { en: /--read "member=\*"/, es: /--read "member=\*"/ },
      to: () => ({ args: productivity('data.zip', '--read', 'member=*') }),
    },
    gives: ALL('30'),
  },
  {
    code: 'which-sheet',
    case: 'two sheets with data',
    files: book({ A: [names, ['a', 2000, 20, 2]], B: [names, ['a', 2001, 90, 3]] }),
    args: productivity('data.xlsx'),
    change: {
      says: { en: /--read sheet=NAME.*"sheet=\*"/, es: /--read sheet=NOMBRE.*"sheet=\*"/ },
      to: () => ({ args: productivity('data.xlsx', '--read', 'sheet=*') }),
    },
    gives: ALL('30'),
  },
  {
    code: 'units-differ',
    case: 'files of a folder in two currencies',
    files: {
      'both/2000.csv': 'activity,period,output_real (USD),hours\na,2000,20,2\nb,2000,100,3\n',
      'both/2001.csv': 'activity,period,output_real (EUR),hours\na,2001,20,2\nb,2001,100,3\n',
    },
    args: productivity('both'),
    change: {
      says: { en: /read each by itself/, es: /lea cada uno por separado/ },
      to: () => ({ args: productivity('both/2000.csv') }),
    },
    gives: ALL('24'),
  },
  {
    code: 'parts-differ',
    case: 'a column that one sheet does not have',
    files: book({
      A: [
        [...names, 'unit'],
        ['a', 2000, 20, 2, 'x'],
      ],
      B: [names, ['a', 2001, 90, 3]],
    }),
    args: productivity('data.xlsx', '--read', 'sheet=*'),
    option: /--drop "unit"/,
    gives: ALL('30'),
  },
  {
    code: 'ambiguous-delimiter',
    case: 'as many commas as semicolons',
    files: { 'data.csv': `${HEAD.replaceAll(',', ';')},x,y,z\na;2000;20;2,1,1,1\nb;2000;100;3,1,1,1\n` },
    args: ['describe-file', 'data.csv'],
    option: /--read delimiter=";"/,
    gives: /activity/,
  },
  {
    code: 'ragged-row',
    case: 'names on the third line, below lines of a title with separators',
    files: { 'data.csv': `Encuesta,2000\nMiles,de pesos\n${HEAD}\n${ROWS.join('\n')}\n` },
    args: productivity('data.csv', '--read', 'headerLine=1'),
    option: /--read headerLine=3/,
    gives: ALL('24'),
  },
  {
    code: 'header-not-found',
    case: 'no line of names',
    files: { 'data.csv': `${ROWS.join('\n')}\n` },
    args: productivity(),
    change: {
      says: { en: /^(?!.*headerLine).*Add a line of names/, es: /^(?!.*headerLine).*Agregue una línea/ },
      to: () => ({ files: panel(...ROWS) }),
    },
    gives: ALL('24'),
  },
  {
    code: 'header-not-found',
    case: 'a number among the names',
    files: { 'data.csv': `Encuesta,,,\nactivity,7,output_real,hours\n${ROWS.join('\n')}\n` },
    args: productivity('data.csv', '--map', '7=period'),
    option: /--read headerLine=2/,
    gives: ALL('24'),
  },
  {
    code: 'of-which-open',
    case: 'parts below a line that only says so',
    files: { 'data.csv': 'activity,2000\na,20\nof which:,\nb,5\nc,60\n' },
    args: ['compute', 'concentration', '--data', 'data.csv', '--read', 'wideValue=output_nominal'],
    change: {
      says: { en: /write "of which:" before the name/, es: /escriba "of which:" antes del nombre/ },
      to: () => ({ files: { 'data.csv': 'activity,2000\na,20\nof which: b,5\nc,60\n' } }),
    },
    gives: /hhi,index,0\.625/,
  },
  {
    code: 'io-several-units',
    case: 'rows in thousands beside rows in millions',
    files: {
      't/Z.csv': ',unit,MEX.a,USA.a\nMEX.a,USD thousand,10000,5000\nUSA.a,USD million,20,30\n',
      't/Y.csv': ',MEX,USA\nMEX.a,60,25\nUSA.a,10,140\n',
    },
    args: ['compute', 'upstreamness', '--data', 't'],
    change: {
      says: { en: /Bring all rows to one unit/, es: /Lleve todas las filas a una sola unidad/ },
      to: () => ({
        files: { 't/Z.csv': ',unit,MEX.a,USA.a\nMEX.a,USD million,10,5\nUSA.a,USD million,20,30\n' },
      }),
    },
    gives: /MEX,a,upstreamness,stages,1\.1/,
  },
  {
    code: 'header-line-not-there',
    case: 'a line beyond the file',
    files: panel(...ROWS),
    args: productivity('data.csv', '--read', 'headerLine=9'),
    change: {
      says: { en: /first line of the file.*which is 1/, es: /primera línea del archivo.*es la 1/ },
      to: () => ({ args: productivity('data.csv', '--read', 'headerLine=1') }),
    },
    gives: ALL('24'),
  },
  {
    code: 'empty-header',
    case: 'a column without a name',
    files: { 'data.csv': 'activity,period,output_real,\na,2000,20,2\nb,2000,100,3\n' },
    args: productivity(),
    change: {
      says: { en: /--map "#4=FIELD"/, es: /--map "#4=CAMPO"/ },
      to: (message) => ({
        args: productivity('data.csv', '--map', `${/"(#\d)=/.exec(message)?.[1]}=hours`),
      }),
    },
    gives: ALL('24'),
  },
  {
    code: 'wide-needs-value',
    case: 'years as columns',
    files: { 'data.csv': 'activity,2000,2001\na,20,30\nb,5,6\n' },
    args: ['compute', 'concentration', '--data', 'data.csv'],
    option: /--read wideValue=output_nominal/,
    gives: /2001,[^\r]*hhi,/,
  },
  {
    code: 'wide-and-long',
    case: 'numbers of columns that are no years',
    files: { 'data.csv': 'activity,period,2000,output_real,hours\na,2000,1,20,2\nb,2000,1,100,3\n' },
    args: productivity('data.csv', '--read', 'layout=wide'),
    option: /--read layout=long/,
    gives: ALL('24'),
  },
  {
    code: 'wrong-frequency',
    case: 'years that are said to be months',
    files: panel(...ROWS),
    args: productivity('data.csv', '--read', 'frequency=monthly'),
    change: {
      says: { en: /Leave --read frequency=monthly out/, es: /Omita --read frequency=monthly/ },
      to: () => ({ args: productivity() }),
    },
    gives: ALL('24'),
  },
  {
    code: 'bad-encoding',
    case: 'letters of Latin-1 that are said to be UTF-8',
    files: {
      'data.csv': Uint8Array.from(Buffer.from(`${HEAD}\ncafé,2000,20,2\nb,2000,100,3\n`, 'latin1')),
    },
    args: productivity('data.csv', '--read', 'encoding=utf-8'),
    option: /--read encoding=latin-1/,
    gives: ALL('24'),
  },
  {
    code: 'unclear-classification',
    case: 'codes that many classifications have',
    files: { 'data.csv': 'year,reporter,product,value\n2010,MEX,870323,1\n2010,MEX,170111,1\n' },
    args: ['convert', 'data.csv', '--to', 'ISIC3'],
    option: /--from HS1992/,
    gives: /2010,MEX,3410|2010,MEX,[^\r]*3410/,
  },
  {
    code: 'bad-basket',
    case: 'a group of goods of no classification',
    files: { 'data.csv': 'year,reporter,product,value\n2010,MEX,870323,1\n2010,MEX,170111,3\n' },
    args: ['compute', 'trade-share', '--data', 'data.csv', '--with', 'products=lall:MT1'],
    option: /--set classification=HS1992/,
    gives: /870323,percent,100\r|,percent,25\r/,
  },
  {
    code: 'period-not-there',
    case: 'a year before the data',
    files: panel('a,2000,20,2', 'b,2000,100,3', 'a,2001,30,2', 'b,2001,100,3'),
    args: productivity('data.csv', '--with', 'from=1999', '--with', 'to=2001').with(1, 'shift-share'),
    change: {
      says: { en: /Periods found: 2000, 2001/, es: /Periodos encontrados: 2000, 2001/ },
      to: (message) => ({
        args: productivity(
          'data.csv',
          '--with',
          `from=${/: (\d{4}), \d{4}/.exec(message)?.[1]}`,
          '--with',
          'to=2001',
        ).with(1, 'shift-share'),
      }),
    },
    gives: /,2000,2001,/,
  },
  {
    code: 'bad-arithmetic',
    case: 'a formula that ends too early',
    files: { 'data.csv': 'activity,period,value,hours\na,2000,20,2\nb,2000,100,3\n' },
    args: productivity('data.csv', '--set', 'output_real==value *'),
    change: {
      says: { en: /"value==value \* 1000"/, es: /"value==value \* 1000"/ },
      to: () => ({ args: productivity('data.csv', '--set', 'output_real==value * 1000') }),
    },
    gives: ALL('24000'),
  },
  {
    code: 'bad-pair',
    case: 'an option without its value',
    files: panel(...ROWS),
    args: productivity('data.csv', '--with', 'levels'),
    change: {
      says: { en: /--with NAME=VALUE/, es: /--with NOMBRE=VALOR|--with NAME=VALUE/ },
      to: () => ({ args: productivity('data.csv', '--with', 'levels=all') }),
    },
    gives: ALL('24'),
  },
  {
    code: 'percent-number',
    case: 'signs of percent in a column',
    files: panel('a,2000,20%,2', 'b,2000,100%,3'),
    args: productivity(),
    change: {
      says: { en: /Remove the sign/, es: /Quite el signo/ },
      to: () => ({ files: panel(...ROWS) }),
    },
    gives: ALL('24'),
  },
  {
    code: 'duplicate-row',
    case: 'two regions of a class',
    files: {
      'data.csv': 'activity,region,period,output_real,hours\na,N,2000,20,2\na,S,2000,100,3\n',
    },
    args: productivity(),
    change: {
      says: { en: /keep one value, --where region=N/, es: /conserve un valor, --where region=N/ },
      to: () => ({ args: productivity('data.csv', '--where', 'region=N') }),
    },
    gives: ALL('10'),
  },
  {
    code: 'io-unbalanced',
    case: 'an output that is not the sum of the uses',
    files: {
      'io_2008/Z.csv': ',AAA.c1\nAAA.c1,10\n',
      'io_2008/Y.csv': ',AAA.fd\nAAA.c1,90\n',
      'io_2008/vectors.csv': 'row,output\nAAA.c1,150\n',
    },
    args: ['compute', 'upstreamness', '--data', 'io_2008'],
    change: {
      says: { en: /Leave the output out/, es: /Omita la producción/ },
      to: () => ({
        files: { 'io_2009/Z.csv': ',AAA.c1\nAAA.c1,10\n', 'io_2009/Y.csv': ',AAA.fd\nAAA.c1,90\n' },
        args: ['compute', 'upstreamness', '--data', 'io_2009'],
      }),
    },
    gives: /AAA,c1,upstreamness,stages,1\.1/,
  },
  {
    code: 'io-bad-label',
    case: 'names without an economy',
    files: { 'io_2008/Z.csv': ',c1\nc1,10\n', 'io_2008/Y.csv': ',fd\nc1,90\n' },
    args: ['compute', 'upstreamness', '--data', 'io_2008'],
    change: {
      says: { en: /MEX\.c14 or MEX_c14/, es: /MEX\.c14 o MEX_c14/ },
      to: () => ({
        files: { 'io_2008/Z.csv': ',MEX.c1\nMEX.c1,10\n', 'io_2008/Y.csv': ',MEX.fd\nMEX.c1,90\n' },
      }),
    },
    gives: /MEX,c1,upstreamness,stages,1\.1/,
  },
  {
    code: 'io-not-finite',
    case: 'an empty cell',
    files: {
      'io_2008/Z.csv': ',AAA.c1,AAA.c2\nAAA.c1,10,\nAAA.c2,0,10\n',
      'io_2008/Y.csv': ',AAA.fd\nAAA.c1,90\nAAA.c2,90\n',
    },
    args: ['compute', 'upstreamness', '--data', 'io_2008'],
    change: {
      says: { en: /write 0 where there is no flow/, es: /escriba 0 donde no hay flujo/ },
      to: () => ({ files: { 'io_2008/Z.csv': ',AAA.c1,AAA.c2\nAAA.c1,10,0\nAAA.c2,0,10\n' } }),
    },
    gives: /AAA,c1,upstreamness,stages,1\.1/,
  },
  {
    code: 'rule-name',
    case: 'a fact that is misspelt',
    files: { 'data.csv': 'firm,exports_usd\nA,10\n' },
    args: ['compute', 'eligibility', '--data', 'data.csv', '--with', 'rule=export_usd > 5'],
    change: {
      says: { en: /Did you mean "exports_usd"/, es: /¿Quiso decir "exports_usd"/ },
      to: (message) => ({
        args: [
          ...['compute', 'eligibility', '--data', 'data.csv', '--with'],
          `rule=${/"(exports_usd)"/.exec(message)?.[1]} > 5`,
        ],
      }),
    },
    gives: /,qualifying,firms,1\r/,
  },
  {
    code: 'rule-syntax',
    case: 'a sign that is none',
    files: { 'data.csv': 'firm,exports_usd\nA,600000\n' },
    args: ['compute', 'eligibility', '--data', 'data.csv', '--with', 'rule=exports_usd >> 500_000'],
    change: {
      says: { en: /exports_usd >= 500_000/, es: /exports_usd >= 500_000/ },
      to: (message) => ({
        args: [
          ...['compute', 'eligibility', '--data', 'data.csv', '--with'],
          `rule=${/exports_usd >= 500_000/.exec(message)?.[0]}`,
        ],
      }),
    },
    gives: /,qualifying,firms,1\r/,
  },
  {
    code: 'scenario-not-found',
    case: 'a scenario that ships, misspelt',
    files: {},
    args: ['scenario', 'mexico-takes-electronic'],
    change: {
      says: { en: /Did you mean "mexico-takes-electronics"/, es: /¿Quiso decir "mexico-takes-electronics"/ },
      to: (message) => ({
        args: ['scenario', /decir "([\w-]+)"|mean "([\w-]+)"/.exec(message)?.slice(1).find(Boolean) ?? ''],
      }),
    },
    gives: /MEX/,
  },
  {
    code: 'folder-not-empty',
    case: 'a study in a folder that has files',
    files: { 'mine/notes.txt': 'x' },
    args: ['init', 'mine'],
    change: {
      says: { en: /Name a new folder/, es: /Indique una carpeta nueva/ },
      to: () => ({ args: ['init', 'other'] }),
    },
    gives: /other/,
  },
  {
    code: 'nines-for-missing',
    case: 'the only number below zero is -999',
    files: {
      'data.csv': 'reporter,product,year,value\nMEX,0101,2010,10\nMEX,0102,2010,-999\nMEX,0103,2010,30\n',
    },
    args: ['compute', 'trade-share', '--data', 'data.csv', '--with', 'by=product'],
    option: /--read missing=-999/,
    gives: /MEX,X,2010,0101,percent,25/,
  },
  {
    code: 'code-as-date',
    case: 'a product that became a date',
    files: {
      'data.csv': 'reporter,product,year,value\nMEX,Jan-01,2010,10\nMEX,8703,2010,30\nUSA,8703,2010,30\n',
    },
    args: ['compute', 'rca', '--data', 'data.csv'],
    option: /--where "product!=Jan-01"/,
    gives: /MEX,8703,2010,rca,ratio,1\s/,
  },
  {
    code: 'blank-below-name',
    case: 'blanks that may be totals beside years that are written out',
    files: {
      'data.csv': [
        'year,reporter,product,value',
        ...[2010, 2011].flatMap((year) => [
          `${year},MEX,0901,10`,
          `${year},,8703,30`,
          `${year},USA,0901,20`,
          `${year},,8703,70`,
        ]),
        '',
      ].join('\n'),
    },
    args: ['compute', 'rca', '--data', 'data.csv'],
    option: /--where "reporter!="/,
    gives: /MEX,0901,2010,rca,ratio,1\s/,
  },
  {
    code: 'several-bases',
    case: 'volumes at prices of two years',
    files: {
      'data.csv':
        'year,activity,output_real,persons,base\n2010,311,100,10,2003\n2011,311,300,10,2013\n2010,312,100,10,2003\n2011,312,310,10,2013\n',
    },
    args: ['compute', 'labour-productivity', '--data', 'data.csv'],
    option: /--drop "base"/,
    gives: /2011,,productivity,[^\r]*,30\.5/,
  },
  {
    code: 'east-asian-text',
    case: 'a header in Big5',
    files: {
      // 年,國家,
      'data.csv': Uint8Array.of(
        ...[0xa6, 0x7e, 0x2c, 0xb0, 0xea, 0xae, 0x61, 0x2c],
        ...strToU8('product,exports\n2010,MEX,0101,10\n2011,MEX,0101,12\n'),
      ),
    },
    args: ['compute', 'trade-growth', '--data', 'data.csv'],
    option: /--read encoding=big5/,
    gives: /last,data-unit,12/,
  },
];
