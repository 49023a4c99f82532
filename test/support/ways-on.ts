import type { ErrorCode } from '../../src/base/error.ts';
import { linesText, wiod2016 } from './coded-table.ts';
import { FIGARO_SUPPLY, FIGARO_USE } from './supply-use.ts';
import type { Files, WayOn } from './way-on.ts';
import { WAYS_OF_FILES } from './ways-of-files.ts';

const share = (...more: readonly string[]): readonly string[] => [
  ...['compute', 'trade-share', '--data', 'data.csv', '--with', 'by=product', ...more],
];
const goods = (...lines: readonly string[]): Files => ({
  'data.csv': `year,reporter,product,value\n${lines.map((line) => `2010,MEX,${line}\n`).join('')}`,
});
const productivity: readonly string[] = ['compute', 'labour-productivity', '--data', 'data.csv'];
const panel = (...lines: readonly string[]): Files => ({
  'data.csv': `activity,period,output_real,hours\n${lines.map((line) => `${line}\n`).join('')}`,
});
const PANEL = panel('a,2000,20,2', 'b,2000,100,3', 'c,2000,1000,4');

const Z = ',AAA.c1,AAA.c2,BBB.c1\nAAA.c1,10,5,5\nAAA.c2,5,10,5\nBBB.c1,5,5,10\n';
const Y = ',AAA.fd,BBB.fd\nAAA.c1,60,20\nAAA.c2,60,20\nBBB.c1,10,70\n';
const TABLE: Files = { 'io_2008/Z.csv': Z, 'io_2008/Y.csv': Y };
const upstreamness = (data = 'io_2008', ...more: readonly string[]): readonly string[] => [
  ...['compute', 'upstreamness', '--data', data, ...more],
];
/** (I − A) of the table is the same for each industry: output 100 or 90 to 100, inputs 20. */
const STAGES = /AAA,c1,upstreamness,stages,1\.2/;

/** One file as the OECD publishes: outputs 100 and 100, value added 86 and 75. */
function icioText({
  sector = 's1',
  output = 100,
  demand = ['AAA_HFCE', 'AAA_GFCF', 'BBB_HFCE', 'BBB_GFCF'],
}: {
  readonly sector?: string;
  readonly output?: number;
  readonly demand?: readonly string[];
}): string {
  const [a, b] = [`AAA_${sector}`, `BBB_${sector}`];
  return [
    `V1,${a},${b},${demand.join(',')},OUT`,
    `${a},10,5,50,10,20,5,${output}`,
    `${b},4,20,10,6,40,20,100`,
    'VA,86,75,,,,,',
    'TLS,0,0,,,,,',
    'OUT,100,100,,,,,',
    '',
  ].join('\n');
}

const TWO: Files = {
  'data.csv': 'year,reporter,product,value\n2010,MEX,85,1\n2010,MEX,87,1\n2010,TWN,85,3\n2010,TWN,87,1\n',
};
const grossExports = (...options: readonly string[]): readonly string[] => [
  ...['compute', 'gross-exports', '--data', 'io_2008'],
  ...options.flatMap((option) => ['--with', option]),
];
const advantage = (...options: readonly string[]): readonly string[] => [
  ...['compute', 'rca', '--data', 'data.csv'],
  ...options.flatMap((option) => ['--with', option]),
];

const WAYS_ON_OF_0_1_0: readonly WayOn[] = [
  {
    code: 'several-units',
    case: 'amounts of two currencies in one panel',
    files: {
      'data.csv':
        'clase,periodo,moneda,output_real,hours\na,2000,MXN,20,2\nb,2000,MXN,60,6\nc,2000,USD,5,1\n',
    },
    args: productivity,
    option: /(?<=--where ")[^"]+/,
    gives: /,2000,,productivity,output-per-labour,10/,
  },
  {
    code: 'no-whole-year',
    case: 'a date that stands for its year',
    files: {
      'data.csv': 'activity,date,output_real,hours\na,2000-12-31,20,2\nb,2000-12-31,10,2\n',
    },
    args: productivity,
    option: /--read frequency=annual/,
    gives: /,2000,,productivity,output-per-labour,7\.5/,
  },
  {
    code: 'code-in-exponent',
    case: 'a heading that a spreadsheet took for a number',
    files: goods('8.70E+03,5', '850110,1', '850120,3'),
    args: share(),
    option: /(?<=--where ")[^"]+/,
    gives: /MEX,X,2010,850120,percent,75/,
  },
  {
    code: 'unknown-name',
    case: 'imports alone',
    files: {
      'data.csv': 'year,reporter,product,flow,value\n2010,MEX,85,M,1\n2011,MEX,85,M,3\n',
    },
    args: ['compute', 'trade-growth', '--data', 'data.csv'],
    option: /--with flow=\S+/,
    gives: /MEX,M,2010,2011,growth,percent,200/,
  },
  {
    code: 'dimension-open',
    case: 'men, women and both in a file of SDMX',
    files: {
      'data.csv':
        'ref_area,indicator,sex,time,obs_value\nIDN,EAR,SEX_T,2023,30\nIDN,EAR,SEX_M,2023,32\nIDN,EAR,SEX_F,2023,27\n',
    },
    args: ['compute', 'published-values', '--data', 'data.csv'],
    option: /(--where) (sex=SEX_T)/,
    gives: /IDN,,2023,value,data-unit,30/,
  },
  {
    code: 'not-computable',
    case: 'the sensitivity of complexity',
    files: {
      'data.csv': `year,reporter,product,value\n${['MEX,85,9', 'MEX,87,4', 'TWN,85,7', 'TWN,90,3', 'BRA,87,8', 'BRA,12,2', 'KOR,12,5', 'KOR,90,6'].map((line) => `2010,${line}\n`).join('')}`,
    },
    args: ['compute', 'complexity-sensitivity', '--data', 'data.csv'],
    change: {
      says: {
        en: /complexity-sensitivity cannot be computed: it is complexity with.*Write complexity --vary filter /s,
        es: /calcular complexity-sensitivity: ahora es complexity con.*Escriba complexity --vary filter /s,
      },
      to: (message) => ({
        args: [
          ...['compute', 'complexity', '--data', 'data.csv'],
          ...(/complexity (--vary [^;]+)/.exec(message)?.[1]?.split(' ') ?? []),
        ],
      }),
    },
    gives: /\r\nthreshold,2,BRA,,2010,eci,index,/,
  },
  {
    code: 'option-renamed',
    case: 'what chose the terms shown',
    files: TWO,
    args: advantage('measures=rca'),
    change: {
      says: {
        en: /called show\.term now.*Write show\.term=rca\./,
        es: /se llama show\.term.*Escriba show\.term=rca\./,
      },
      to: (message) => ({ args: advantage(/show\.term=\w+/.exec(message)?.[0] ?? '') }),
    },
    gives: /term,unit,value\r\nMEX,85,2010,rca,ratio,0\.75/,
  },
  {
    code: 'option-without-meaning',
    case: 'an approach that the method does not have',
    files: TABLE,
    args: grossExports('method=kww', 'approach=sink'),
    change: {
      says: {
        en: /approach=sink means nothing with method=kww.*method=borin-mancini \| miroudot-ye/,
        es: /approach=sink no significa nada con method=kww.*method=borin-mancini \| miroudot-ye/,
      },
      to: () => ({ args: grossExports('method=borin-mancini', 'approach=sink') }),
    },
    gives: /,DVA,/,
  },
  {
    code: 'shows-nothing',
    case: 'a slip in a code',
    files: TWO,
    args: advantage('show=TWM'),
    change: {
      says: {
        en: /reporter "TWM".*It has: MEX, TWN\..*"TWN"/,
        es: /reporter "TWM".*Tiene: MEX, TWN\..*"TWN"/,
      },
      to: () => ({ args: advantage('show=TWN') }),
    },
    gives: /value\r\nTWN,85,2010,rca,ratio,1\.125/,
  },
  {
    code: 'shows-no-column',
    case: 'a column of other results',
    files: TWO,
    args: advantage('show.activity=85'),
    change: {
      says: { en: /"activity".*reporter, product, period/, es: /"activity".*reporter, product, period/ },
      to: () => ({ args: advantage('show.product=85') }),
    },
    gives: /value\r\nMEX,85,2010,rca,ratio,0\.75/,
  },
  {
    code: 'wholes-among-parts',
    case: 'levels of the HS: finest',
    files: goods('85,100', '8542,60', '8517,40', '87,100'),
    args: share(),
    option: /--with levels=finest/,
    gives: /8517,percent,20\r/,
  },
  {
    code: 'wholes-among-parts',
    case: 'levels of the HS: digits',
    files: goods('85,100', '8542,60', '8517,40', '87,100'),
    args: share(),
    option: /--with levels=\d/,
    gives: /85,percent,50\r/,
  },
  {
    code: 'wholes-among-parts',
    case: 'classes indented below another',
    files: {
      'data.csv':
        'activity,period,output_real,hours\nA,2000,50,5\n  b,2000,20,2\n  c,2000,20,4\nD,2000,20,4\n',
    },
    args: productivity,
    option: /--with levels=finest/,
    gives: /,2000,,productivity,output-per-labour,6\r/,
  },
  {
    code: 'wholes-among-parts',
    case: 'codes that are no wholes',
    files: goods('TOTAL,100', '8542,60', '8517,40'),
    args: share(),
    option: /--with levels=all/,
    gives: /8542,percent,30\r/,
  },
  {
    code: 'wholes-among-parts',
    case: 'a heading beside its subheading is converted',
    files: goods('8517,100', '851710,100', '870323,100'),
    args: ['convert', 'data.csv', '--from', 'HS1992', '--to', 'HS1992'],
    option: /--levels finest/,
    gives: /851710,100\r[\s\S]*870323,100\r/,
  },
  {
    code: 'wholes-among-parts',
    case: 'a heading beside its subheading is bridged',
    files: goods('8517,100', '851710,100', '870323,100'),
    args: share('--bridge', 'from=HS1992', '--bridge', 'to=HS1992'),
    option: /--bridge levels=finest/,
    gives: /851710,percent,50\r/,
  },
  {
    code: 'no-such-level',
    case: 'digits that no code has',
    files: goods('8542,60', '8517,40'),
    args: share('--with', 'levels=6'),
    option: /--with levels=finest/,
    gives: /8542,percent,60\r/,
  },
  {
    code: 'no-such-product',
    case: 'a code without a digit',
    files: goods('87032,100', '870323,60', '851710,40'),
    args: ['convert', 'data.csv', '--from', 'HS1992', '--to', 'HS1992'],
    option: /--where product!=87032/,
    gives: /851710,40\r[\s\S]*870323,60\r|870323,60\r[\s\S]*851710,40\r/,
  },
  {
    code: 'unclear-zeros',
    case: 'codes with and without their zero',
    files: goods('111,10', '113,20', '2910,30'),
    args: ['convert', 'data.csv', '--from', 'ISIC3', '--to', 'ISIC3'],
    change: {
      says: { en: /as text with all their digits/, es: /como texto con todos sus dígitos/ },
      to: () => ({ files: goods('0111,10', '0113,20', '2910,30') }),
    },
    gives: /2010,MEX,0111,10\r/,
  },
  {
    code: 'mixed-classifications',
    case: 'a basket over two classifications',
    files: {
      'data.csv':
        'year,reporter,classification,product,value\n2010,MEX,HS1992,870323,60\n2010,MEX,HS2007,851712,40\n',
    },
    args: share('--with', 'select=87'),
    option: /--bridge to=HS\d+/,
    gives: /87,percent,60\r/,
  },
  {
    code: 'one-economy',
    case: 'a world of its own: lines of the world',
    files: goods('85,50', '87,50'),
    args: ['compute', 'rca', '--data', 'data.csv'],
    change: {
      says: { en: /lines of the world.*--with world=WLD/, es: /líneas del mundo.*--with world=WLD/ },
      to: () => ({
        files: { 'data.csv': `${goods('85,50', '87,50')['data.csv']}2010,WLD,85,100\n2010,WLD,87,300\n` },
        args: ['compute', 'rca', '--data', 'data.csv', '--with', 'world=WLD'],
      }),
    },
    gives: /MEX,85,2010,rca,ratio,2\r/,
  },
  {
    code: 'one-economy',
    case: 'one economy in one of the years',
    files: {
      'data.csv':
        'year,reporter,product,value\n1999,MEX,85,1\n1999,MEX,87,1\n2000,MEX,85,50\n2000,MEX,87,50\n2000,USA,85,50\n2000,USA,87,250\n',
    },
    args: ['compute', 'rca', '--data', 'data.csv'],
    option: /--where year=2000\.\.2010/,
    gives: /MEX,85,2000,rca,ratio,2\r/,
  },
  {
    code: 'condition-keeps-nothing',
    case: 'a value that no row has',
    files: PANEL,
    args: [...productivity, '--where', 'activity=aa'],
    change: {
      says: { en: /"activity" holds: a, b, c/, es: /En "activity" hay: a, b, c/ },
      to: (message) => ({
        args: [...productivity, '--where', `activity=${/: (\w), \w, \w/.exec(message)?.[1]}`],
      }),
    },
    gives: /,10\r/,
  },
  {
    code: 'condition-keeps-nothing',
    case: 'a period of another class',
    files: panel('a,2000,20,2', 'b,2001,100,3'),
    args: [...productivity, '--where', 'activity=a', '--where', 'period=2001'],
    change: {
      says: {
        en: /No row with activity=a meets period=2001\. "period" holds there: 2000/,
        es: /Ninguna fila con activity=a cumple period=2001\. En "period" ahí hay: 2000/,
      },
      to: () => ({ args: [...productivity, '--where', 'activity=a'] }),
    },
    gives: /,10\r/,
  },
  {
    code: 'conditions-keep-nothing',
    case: 'texts that no row has together',
    files: { 'data.csv': 'economy,activity,period,output_real,hours\nMEX,a,2000,20,2\nUSA,b,2000,100,3\n' },
    args: [...productivity, '--where', 'economy=MEX', '--where', 'activity=b'],
    change: {
      says: { en: /economy=MEX \(/, es: /economy=MEX \(/ },
      to: () => ({ args: [...productivity, '--where', 'economy=MEX'] }),
    },
    gives: /MEX,.*,10\r/,
  },
  {
    code: 'condition-not-number',
    case: 'a text against numbers',
    files: PANEL,
    args: [...productivity, '--where', 'output_real=many'],
    option: /output_real=10\.\.150/,
    gives: /,24\r/,
  },
  {
    code: 'condition-range',
    case: 'a range from the higher to the lower',
    files: panel('a,1993,1,1', 'a,2000,20,2', 'b,2000,100,3'),
    args: [...productivity, '--where', 'period=2008..1994'],
    change: {
      says: { en: /\(1994\.\.2008/, es: /\(1994\.\.2008/ },
      to: (message) => ({
        args: [...productivity, '--where', `period=${/1994\.\.2008/.exec(message)?.[0]}`],
      }),
    },
    gives: /,24\r/,
  },
  {
    code: 'condition-twice',
    case: 'one column in two conditions',
    files: panel('A,2000,20,2', 'B,2000,100,3', 'C,2000,1000,4'),
    args: [...productivity, '--where', 'activity=A', '--where', 'activity=B'],
    option: /--where activity=A,B/,
    gives: /,24\r/,
  },
  {
    code: 'not-a-file',
    case: 'a folder without tables for a file',
    files: { 'tables/sub/data.csv': PANEL['data.csv'] ?? '' },
    args: ['convert', 'tables', '--to', 'HS1992'],
    change: {
      says: { en: /Name a file in it/, es: /Indique un archivo que esté en ella/ },
      to: () => ({ args: productivity.with(-1, 'tables/sub/data.csv') }),
    },
    gives: /,10\r/,
  },
  {
    code: 'io-not-recognised',
    case: 'one file for a table',
    files: { 'io_2008/Z.csv': Z, 'io_2008/Y.csv': Y, 'icio.csv': Z },
    args: upstreamness('icio.csv'),
    change: {
      says: { en: /Z\.csv and final demand into Y\.csv/, es: /Z\.csv y la demanda final en Y\.csv/ },
      to: () => ({ args: upstreamness() }),
    },
    gives: STAGES,
  },
  {
    code: 'io-total-differs',
    case: 'a total that is not the sum of its row',
    files: { 'icio.csv': icioText({ output: 101 }) },
    args: upstreamness('icio.csv'),
    option: /--read totals=ignore/,
    gives: /AAA,s1,upstreamness,stages,1\.18384/,
  },
  {
    code: 'io-column-order',
    case: 'two names of final demand that changed places',
    files: {
      'icio.csv': icioText({ sector: 'C26', demand: ['AAA_GFCF', 'AAA_HFCE', 'BBB_HFCE', 'BBB_GFCF'] }),
    },
    args: upstreamness('icio.csv'),
    option: /--read totals=ignore/,
    gives: /AAA,C26,upstreamness,stages,1\.18384/,
  },
  {
    code: 'io-other-year',
    case: 'a table of WIOD whose lines state another year than its name',
    files: { 'wiot_2013.csv': linesText(wiod2016()) },
    args: upstreamness('wiot_2013.csv'),
    change: {
      says: { en: /name the file by that year/, es: /nombre el archivo con ese año/ },
      to: () => ({
        files: { 'wiot_2014.csv': linesText(wiod2016()) },
        args: upstreamness('wiot_2014.csv'),
      }),
    },
    gives: /2014,MEX,A01,value_added_share,share,0\.85/,
  },
  {
    code: 'io-row-missing',
    case: 'a category of final demand that nobody knows',
    files: { 'icio.csv': icioText({ demand: ['AAA_HFCE', 'AAA_GFCF', 'BBB_HFCE', 'BBB_MINE'] }) },
    args: upstreamness('icio.csv'),
    change: {
      says: { en: /name them by a known category \(MEX_HFCE\)/, es: /una categoría conocida \(MEX_HFCE\)/ },
      to: () => ({ files: { 'icio.csv': icioText({}) } }),
    },
    gives: /AAA,s1,upstreamness,stages,1\.18384/,
  },
  {
    code: 'io-row-unknown',
    case: 'a row of an industry that no column has',
    files: { 'icio.csv': icioText({}).replace('\nBBB_s1', '\nBBB_s2') },
    args: upstreamness('icio.csv'),
    change: {
      says: { en: /in a row and in a column alike/, es: /igual en un renglón y en una columna/ },
      to: () => ({ files: { 'icio.csv': icioText({}) } }),
    },
    gives: /AAA,s1,upstreamness,stages,1\.18384/,
  },
  {
    code: 'io-part-missing',
    case: 'a folder without final demand',
    files: { 'io_2008/Z.csv': Z, 'Y.csv': Y },
    args: upstreamness(),
    change: {
      says: { en: /final demand in Y\.csv/, es: /la demanda final en Y\.csv/ },
      to: () => ({ files: TABLE }),
    },
    gives: STAGES,
  },
  {
    code: 'not-computable',
    case: 'a supply and a use table, and no assumption',
    files: {
      'figaro/matrix_eu-ic-supply_25ed_2015.csv': FIGARO_SUPPLY,
      'figaro/matrix_eu-ic-use_25ed_2015.csv': FIGARO_USE,
    },
    args: upstreamness('figaro'),
    option: /--read technology=product-sales/,
    gives: /DE/,
  },
  {
    code: 'not-computable',
    case: 'a use table alone',
    files: { 'matrix_eu-ic-use_25ed_2015.csv': FIGARO_USE },
    args: upstreamness('matrix_eu-ic-use_25ed_2015.csv', '--read', 'technology=product-sales'),
    change: {
      says: { en: /in one folder, give the folder/, es: /en una carpeta, indique la carpeta/ },
      to: () => ({
        files: {
          'figaro/matrix_eu-ic-supply_25ed_2015.csv': FIGARO_SUPPLY,
          'figaro/matrix_eu-ic-use_25ed_2015.csv': FIGARO_USE,
        },
        args: upstreamness('figaro', '--read', 'technology=product-sales'),
      }),
    },
    gives: /DE/,
  },
  {
    code: 'not-computable',
    case: 'a supply table without an inverse',
    files: {
      'figaro/matrix_eu-ic-supply_25ed_2015.csv': FIGARO_SUPPLY.replace(
        'DE_CPA_A01,90,10',
        'DE_CPA_A01,50,50',
      ).replace('DE_CPA_C26,0,97', 'DE_CPA_C26,48.5,48.5'),
      'figaro/matrix_eu-ic-use_25ed_2015.csv': FIGARO_USE,
    },
    args: upstreamness('figaro', '--read', 'technology=industry-sales', '--read', 'totals=ignore'),
    option: /--read technology=product-sales/,
    gives: /DE/,
  },
  {
    code: 'io-part-twice',
    case: 'two tables in a folder',
    files: { 'io/a_Z.csv': Z, 'io/a_Y.csv': Y, 'io/b_Z.csv': Z },
    args: upstreamness('io'),
    change: {
      says: { en: /into a folder of its own/, es: /en una carpeta propia/ },
      to: () => ({ files: TABLE, args: upstreamness() }),
    },
    gives: STAGES,
  },
  {
    code: 'io-year-twice',
    case: 'two tables of a year',
    files: { 'all/a_2008/Z.csv': Z, 'all/a_2008/Y.csv': Y, 'all/b_2008/Z.csv': Z, 'all/b_2008/Y.csv': Y },
    args: upstreamness('all'),
    change: {
      says: { en: /Rename one of them, or move it/, es: /Cambie el nombre de una, o llévela/ },
      to: () => ({ files: { 'one/a_2008/Z.csv': Z, 'one/a_2008/Y.csv': Y }, args: upstreamness('one') }),
    },
    gives: STAGES,
  },
  {
    code: 'io-no-year',
    case: 'a panel with a folder without a year',
    files: { 'all/x/Z.csv': Z, 'all/x/Y.csv': Y, 'all/io_2008/Z.csv': Z, 'all/io_2008/Y.csv': Y },
    args: upstreamness('all'),
    change: {
      says: {
        en: /give that folder alone with --read year=2008/,
        es: /solo esa carpeta con --read year=2008/,
      },
      to: (message) => ({
        args: upstreamness('all/x', '--read', /--read (year=2008)/.exec(message)?.[1] ?? ''),
      }),
    },
    gives: STAGES,
  },
  {
    code: 'io-header-rows',
    case: 'economies above industries',
    files: {
      'io_2008/Z.csv': ',AAA,AAA,BBB\n,c1,c2,c1\nAAA.c1,10,5,5\nAAA.c2,5,10,5\nBBB.c1,5,5,10\n',
      'io_2008/Y.csv': Y,
    },
    args: upstreamness(),
    change: {
      says: { en: /one column: BBB\.c1\./, es: /en una: BBB\.c1\./ },
      to: () => ({ files: TABLE }),
    },
    gives: STAGES,
  },
  {
    code: 'io-wholes',
    case: 'the world beside economies, a total beside industries',
    files: {
      'io_2008/Z.csv':
        ',AAA.c1,AAA.c2,AAA.TOTAL,BBB.c1,WLD.c1\nAAA.c1,10,5,15,5,15\nAAA.c2,5,10,15,5,10\nAAA.TOTAL,15,15,30,10,25\nBBB.c1,5,5,10,10,15\nWLD.c1,15,10,25,15,30\n',
      'io_2008/Y.csv':
        ',AAA.fd,AAA.Total,BBB.fd,WLD.fd\nAAA.c1,60,60,20,80\nAAA.c2,60,60,20,80\nAAA.TOTAL,120,120,40,160\nBBB.c1,10,10,70,80\nWLD.c1,70,70,90,160\n',
    },
    args: upstreamness(),
    option: /--read levels=finest/,
    gives: STAGES,
  },
  {
    code: 'io-negative-output',
    case: 'inventories larger than output',
    files: { ...TABLE, 'io_2008/Y.csv': Y.replace('AAA.c2,60', 'AAA.c2,-60') },
    args: upstreamness(),
    option: /--read negative-output=none/,
    gives: /AAA,c1,upstreamness,stages,1\.\d/,
  },
  {
    code: 'no-links',
    case: 'shares of links under a name that says nothing',
    files: {
      ...goods('854231,10'),
      'links.csv': 'from,to,part\n854231,334413,0.75\n854231,334418,0.25\n',
    },
    args: ['convert', 'data.csv', '--to', 'NAICS', '--concordance', 'links.csv'],
    change: {
      says: { en: /that of shares "weight"/, es: /"weight" a la de proporciones/ },
      to: () => ({ files: { 'links.csv': 'from,to,weight\n854231,334413,0.75\n854231,334418,0.25\n' } }),
    },
    gives: /334413,7\.5/,
  },
  {
    code: 'no-links',
    case: 'links without columns of codes',
    files: {
      ...goods('854231,10'),
      'links.csv': 'old,new\n854231,334413\n',
    },
    args: ['convert', 'data.csv', '--to', 'NAICS', '--concordance', 'links.csv'],
    change: {
      says: {
        en: /Call the columns of codes "from" and "to"/,
        es: /Llame "from" y "to" a las columnas de códigos/,
      },
      to: () => ({ files: { 'links.csv': 'from,to\n854231,334413\n' } }),
    },
    gives: /334413/,
  },
  {
    code: 'io-unproductive',
    case: 'industries that use more than they make',
    files: {
      'io_2008/Z.csv': ',AAA.c1,AAA.c2,BBB.c1\nAAA.c1,90,90,5\nAAA.c2,90,90,5\nBBB.c1,5,5,10\n',
      'io_2008/Y.csv': ',AAA.fd,BBB.fd\nAAA.c1,-60,-10\nAAA.c2,-60,-10\nBBB.c1,10,70\n',
    },
    args: upstreamness(),
    option: /--read unproductive=keep/,
    gives: /AAA,c1,upstreamness,stages,/,
  },
  {
    code: 'ambiguous-number',
    case: 'three decimals everywhere between semicolons',
    files: { 'data.csv': 'activity;period;output_real;hours\na;2000;1.500;2\nb;2000;2.250;3\n' },
    args: productivity,
    option: /--read decimal=\./,
    gives: /,0\.75\r/,
  },
  {
    code: 'ambiguous-period',
    case: 'one fiscal year',
    files: { 'data.csv': 'activity,label,output_real,hours\na,2009-10,20,2\n' },
    args: [...productivity, '--map', 'label=period'],
    option: /--read frequency=annual/,
    gives: /2009,.*,10\r/,
  },
  {
    code: 'negative-value',
    case: 'a class below zero',
    files: panel('a,2000,-20,2', 'b,2000,100,4'),
    args: [...productivity.with(1, 'concentration')],
    change: {
      says: { en: /--where 'COLUMN!=VALUE'/, es: /--where 'COLUMNA!=VALOR'/ },
      to: () => ({ args: [...productivity.with(1, 'concentration'), '--where', 'activity!=a'] }),
    },
    gives: /,hhi,/,
  },
  {
    code: 'release-exists',
    case: 'a name that is taken by what ships',
    files: PANEL,
    args: ['import', 'csv', 'data.csv', '--id', 'ggdc-etd-2021'],
    change: {
      says: { en: /--id NAME/, es: /--id NOMBRE/ },
      to: () => ({ args: ['import', 'csv', 'data.csv', '--id', 'mine'] }),
    },
    gives: /mine/,
  },
  {
    code: 'ambiguous-data',
    case: 'a name of a release and of a file',
    files: { 'ggdc-etd-2021': PANEL['data.csv'] ?? '' },
    args: productivity.with(-1, 'ggdc-etd-2021'),
    change: {
      says: { en: /Write \.\/ggdc-etd-2021 for the file/, es: /Escriba \.\/ggdc-etd-2021 para el archivo/ },
      to: (message) => ({ args: productivity.with(-1, /\.\/[\w-]+/.exec(message)?.[0] ?? '') }),
    },
    gives: /,10\r/,
  },
  {
    code: 'too-many-variants',
    case: 'more variants than may be computed',
    files: PANEL,
    args: [...productivity.with(1, 'concentration'), '--vary', 'top=1..300', '--with', 'top=2'],
    change: {
      says: { en: /--most 299/, es: /--most 299/ },
      to: (message) => ({
        args: [
          ...productivity.with(1, 'concentration'),
          '--vary',
          'top=1..300',
          '--with',
          'top=2',
          ...(/--most \d+/.exec(message)?.[0] ?? '').split(' '),
        ],
      }),
    },
    gives: /top,1,/,
  },
];

/** Every way that is walked. */
export const WAYS_ON: readonly WayOn[] = [...WAYS_ON_OF_0_1_0, ...WAYS_OF_FILES];

/** Codes that are new since 0.1.0 and have no entry above, and why. */
export const NO_WAY_NEEDED: Readonly<Partial<Record<ErrorCode, string>>> = {
  'damaged-file': 'packed files were refused in 0.1.0',
  'sdmx-broken': 'messages of SDMX were refused in 0.1.0',
  'sdmx-not-read': 'messages of SDMX were refused in 0.1.0',
  'sdmx-error': 'messages of SDMX were refused in 0.1.0',
  'needs-package': 'the installation lacks a part',
  'damaged-stata': 'files of Stata were refused in 0.1.0',
  'data-faults': 'a study asks for it; test/cli/door/data-check.test.ts takes the way',
  'database-missing': 'the installation lacks a part',
  'no-native-backend': 'a setting of the machine',
  'io-memory':
    'needs a table beyond memory; test/indicators/chains/large-table.test.ts has one with a small limit',
  'file-changed': 'another program writes the file',
  'no-chart': 'pictures that 0.1.0 did not have',
  'out-is-folder': 'an option that 0.1.0 did not have',
  'not-joined': 'an option that 0.1.0 did not have',
  'nothing-piped': 'nothing was given',
  'output-in-use': 'another run writes there',
  'output-is-file': 'a place for output: 0.1.0 refused it in other words',
  'system-refused': 'the operating system refuses',
  'parquet-too-large':
    'needs a file beyond memory; test/store/read-parquet.test.ts takes --where with a small limit',
  'parquet-code-not-whole': 'test/store/read-parquet.test.ts writes the column as text',
  'parquet-not-exact': 'test/store/read-parquet.test.ts writes the column as text',
  'io-ill-conditioned':
    'numbers that miss their identity came with an error in 0.1.0 too (residual-too-large)',
  'figure-units': 'a study that ended in a crash; test/study/slips.test.ts takes the way',
  'number-too-large': 'a study that ended in a crash; test/study/slips.test.ts takes the way',
  'parameter-number': 'a kind of parameter that 0.1.0 did not have',
  'result-column': 'a study that ended in a crash; test/study/slips.test.ts',
  'result-column-kind': 'a study that ended in a crash; test/study/slips.test.ts',
  'no-equilibrium':
    'a model that 0.1.0 did not have; test/workspace/scenario/scenario-model.test.ts takes the way',
  'nothing-left-to-spend':
    'a model that 0.1.0 did not have; test/workspace/scenario/scenario-model.test.ts takes the way',
  'no-value-added-to-pay':
    'a model that 0.1.0 did not have; test/workspace/scenario/scenario-model.test.ts takes the way',
  warehouse: 'a command that 0.1.0 did not have; test/store/warehouse/open.test.ts takes the ways',
  'pivot-duplicate': 'duplicate-row under another name, with what tells the rows apart',
};
