import { gzipSync, strToU8, zipSync } from 'fflate';
import { SDMX_MESSAGES } from './sdmx-messages.ts';

/** Something a person has and types, and what must come. */
export interface DoorTry {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly line: string;
  /** What is said on standard error, or must not be. */
  readonly says?: RegExp;
  readonly never?: RegExp;
  /** It is refused; `way` is what the refusal says to add, and `instead` the files that it asks for. */
  readonly refused?: true;
  readonly way?: string;
  readonly instead?: Readonly<Record<string, string>>;
  /** Cells of rows, and the value in each, by hand. */
  readonly gives?: readonly (readonly [cells: string, value: number])[];
  readonly out?: RegExp;
}

const csv = (head: string, ...lines: readonly string[]) => `${[head, ...lines].join('\n')}\n`;
const trade = (...lines: readonly string[]) =>
  csv('year,reporter,product,value', ...lines.map((one) => `2010,${one}`));
const panel = (...lines: readonly string[]) => csv('activity,year,output_nominal', ...lines);
const rca = (...lines: readonly string[]) => ({
  files: { 'd.csv': trade(...lines) },
  line: 'compute rca --data d.csv --csv',
});
const one = (text: string, line: string) => ({
  files: { 'd.csv': text },
  line: `${line} --data d.csv --csv`,
});
const LABOUR = 'compute labour-productivity';
const VALUES = 'compute published-values';
const TOP = 'compute concentration --with top=1';

const MEMBERS = (group: string, member = 'DEU', other = 'BRA') => [
  ...[`${member},8703,60`, `${member},0901,40`, `${group},8703,60`, `${group},0901,40`],
  ...[`${other},8703,10`, `${other},0901,90`],
];
const COMTRADE = (code: string, name: string, world: string, part: string) =>
  csv(
    `refYear,reporterISO,${name},cmdCode,flowCode,primaryValue`,
    ...[2010, 2011].flatMap((year, k) => [
      `${year},MEX,${world},8703,X,${k === 0 ? 100 : 150}`,
      `${year},MEX,${part},8703,X,${k === 0 ? 60 : 90}`,
      `${year},MEX,${code},8703,X,${k === 0 ? 40 : 60}`,
    ]),
  );
const Z2 = {
  'Z.csv': ',AAA.s1,AAA.s2,BBB.t1\nAAA.s1,10,3,5\nAAA.s2,2,5,0\nBBB.t1,3,1,20\n',
  'Y.csv': ',AAA,BBB\nAAA.s1,30,11\nAAA.s2,20,4\nBBB.t1,4,37\n',
};
const folder = (name: string, files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([file, text]) => [`${name}/${file}`, text]));
const ICIO = (out: string, ...more: readonly string[]) =>
  csv(`,AAA_s1,BBB_s1,AAA_HFCE,BBB_HFCE,${out}`, 'AAA_s1,10,5,60,25,100', 'BBB_s1,4,20,16,60,100', ...more);
const STAGES = [
  ['economy=AAA sector=s1 term=upstreamness', 1.1838440111420612],
  ['economy=BBB sector=s1 term=upstreamness', 1.309192200557103],
] as const;
const VA = (a: number) => ({
  'Z.csv': ',AAA.s,BBB.s\nAAA.s,10,5\nBBB.s,4,20\n',
  'Y.csv': ',AAA,BBB\nAAA.s,60,25\nBBB.s,16,60\n',
  'vectors.csv': `,output,va\nAAA.s,100,${a}\nBBB.s,100,75\n`,
});
const HALVES = 0.25 + 0.25 + 2 * (0.5 / 11) ** 2;

/** By the kind of fault, as they were reported for 0.1.0: the one reported first, then neighbours of its kind. */
export const DOOR_CASES: Readonly<Record<string, readonly DoorTry[]>> = {
  'advice names an option that the indicator has': [
    {
      ...rca('PER,ict,-5', 'PER,01,100', 'USA,01,50', 'USA,02,50'),
      refused: true,
      says: /--where/,
      never: /exclude=/,
      way: '--where product!=ict',
      gives: [['reporter=PER product=01 term=rca', 1 / (150 / 200)]],
    },
    {
      ...one(trade('PER,ict,-5', 'PER,01,60', 'PER,02,40'), 'compute trade-concentration'),
      refused: true,
      says: /--where/,
      never: /exclude=/,
      way: '--where product!=ict',
      gives: [['reporter=PER term=hhi', 0.52]],
    },
    {
      ...one(panel('a,2000,60', 'b,2000,40', 'c,2000,-1'), 'compute concentration'),
      refused: true,
      says: /--where/,
      way: '--where activity!=c',
      gives: [['term=hhi', 0.52]],
    },
  ],
  'an aggregate of economies beside its members': [
    ...['EUN', 'EU27_2020', 'OECD'].map(
      (group): DoorTry => ({
        ...rca(...MEMBERS(group)),
        refused: true,
        says: new RegExp(`${group} > DEU`),
        way: '--with levels=finest',
        gives: [['reporter=DEU product=0901 term=rca', 40 / 100 / (130 / 200)]],
      }),
    ),
  ],
  'a filter spares the rows that it leaves out': [
    {
      ...one(
        csv(
          'economy,activity,year,output_real,persons',
          'MEX,a,2000,100,10',
          'MEX,b,2000,50,10',
          'BEL,a,2000,#VALUE!,9',
        ),
        `${LABOUR} --where economy=MEX`,
      ),
      gives: [['economy=MEX activity= term=productivity', 7.5]],
    },
    {
      ...one(
        csv('activity,year,output_real,persons', 'a,2000,100,10', 'b,2000,50,10', 'a,2001,ver nota,9'),
        `${LABOUR} --where year=2000`,
      ),
      gives: [['activity= term=productivity', 7.5]],
    },
    {
      ...one(
        csv('activity,year,output_real,persons', 'a,2000,100,10', 'b,2000,50,10', 'c,2000,#REF!,9'),
        `${LABOUR} --where activity!=c`,
      ),
      gives: [['activity= term=productivity', 7.5]],
    },
  ],
  'rows without a code are no economy': [
    ...['', '  ', '""'].map(
      (blank): DoorTry => ({
        ...rca('MEX,01,50', 'MEX,02,50', `${blank},01,900`, `${blank},02,100`, 'USA,01,10', 'USA,02,90'),
        says: /2 rows without economy/,
        gives: [['reporter=MEX product=01 term=rca', 0.5 / (60 / 200)]],
      }),
    ),
  ],
  'a table in one file': [
    {
      files: { 'icio.csv': ICIO('OUT', 'VA,86,75,,,', 'TLS,0,0,,,', 'OUT,100,100,,,') },
      line: 'compute upstreamness --data icio.csv --csv',
      gives: STAGES,
    },
    {
      files: { 'icio.csv': ICIO('TOTAL', 'VALU,86,75,,,', 'TAXSUB,0,0,,,', 'OUTPUT,100,100,,,') },
      line: 'compute upstreamness --data icio.csv --csv',
      gives: STAGES,
    },
    {
      files: { 'icio.csv': ICIO('OUT', 'VA,86,75,,,', 'TLS,0,0,,,', 'OUT,100,100,,,').replaceAll(',', ';') },
      line: 'compute upstreamness --data icio.csv --csv',
      gives: STAGES,
    },
  ],
  'a column for each class or product': [
    {
      ...one(
        csv('location,0101,0102,8703', 'MEX,10,0,500', 'USA,200,100,300', 'DEU,0,50,900'),
        'compute rca --set year=2010 --map location=reporter',
      ),
      gives: [['reporter=MEX product=8703 term=rca', 500 / 510 / (1700 / 2060)]],
    },
    {
      ...one(
        csv('Periodo,311110,311211,311212', '2018,1500,200,50', '2019,1600,210,55'),
        'compute concentration --read wideValue=output_nominal',
      ),
      gives: [['period=2018 term=hhi', (1500 ** 2 + 200 ** 2 + 50 ** 2) / 1750 ** 2]],
    },
    {
      ...one(csv('País;752;781', 'MEX;100;300', 'KOR;500;100'), 'compute rca --set year=2010'),
      gives: [['reporter=MEX product=781 term=rca', 0.75 / 0.4]],
    },
  ],
  'coefficients given as flows': [
    {
      files: folder('t', {
        'Z.csv': ',AAA.s1,AAA.s2,BBB.t1\nAAA.s1,0.17,0.1,0.08\nAAA.s2,0.03,0.16,0\nBBB.t1,0.05,0.03,0.31\n',
        'Y.csv': ',AAA,BBB\nAAA.s1,30000,11000\nAAA.s2,20000,4000\nBBB.t1,4000,37000\n',
      }),
      line: 'compute upstreamness --data t --csv',
      says: /looks like a matrix of coefficients/,
    },
    {
      files: folder('u', {
        'Z.csv': ',AAA.s,BBB.s\nAAA.s,0.5,0.1\nBBB.s,0.1,0.4\n',
        'Y.csv': ',AAA,BBB\nAAA.s,900,10\nBBB.s,10,900\n',
      }),
      line: 'compute upstreamness --data u --csv',
      says: /looks like a matrix of coefficients/,
    },
    {
      files: folder('v', {
        'Z.csv': ',AAA.s,BBB.s\nAAA.s,0.1,0.05\nBBB.s,0.04,0.2\n',
        'Y.csv': ',AAA,BBB\nAAA.s,0.6,0.25\nBBB.s,0.16,0.6\n',
      }),
      line: 'compute upstreamness --data v --csv',
      never: /coefficients/,
      gives: [['economy=AAA term=upstreamness', STAGES[0][1]]],
    },
  ],
  'levels of a classification in one column': [
    {
      ...one(
        trade('MEX,87,100', 'MEX,8703,60', 'MEX,870323,60', 'MEX,8708,40', 'MEX,870899,40', 'MEX,85,50'),
        'compute trade-share',
      ),
      refused: true,
      says: /87 > 8703, 8708/,
      way: '--with levels=finest',
      out: /2010,870323,percent,40\r?\n/,
    },
    {
      ...one(
        trade('MEX,87,100', 'MEX,8703,60', 'MEX,870323,60', 'MEX,8708,40', 'MEX,870899,40', 'MEX,85,50'),
        'compute trade-share',
      ),
      refused: true,
      says: /levels=2/,
      way: '--with levels=2',
      out: /2010,87,percent,66\.66/,
    },
    {
      ...one(trade('MEX,TOTAL,150', 'MEX,87,100', 'MEX,85,50'), 'compute trade-share'),
      refused: true,
      says: /TOTAL > 87, 85/,
      way: '--with levels=finest',
      out: /2010,87,percent,66\.66/,
    },
  ],
  'the world as a code': [
    ...(
      [
        ['124', 'partnerCode', '0', '842'],
        ['CAN', 'partnerISO', 'W00', 'USA'],
        ['Canada', 'partnerDesc', 'World', 'USA'],
      ] as const
    ).map(
      ([code, name, world, part]): DoorTry => ({
        ...one(COMTRADE(code, name, world, part), 'compute trade-growth'),
        refused: true,
        says: /would count twice/,
        way: '--with levels=finest',
        gives: [['reporter=MEX term=last', 150]],
      }),
    ),
  ],
  'packed tables': [
    {
      files: { 'p.csv.gz': gzipSync(strToU8(panel('a,2000,5', 'b,2000,6'))) },
      line: 'compute concentration --data p.csv.gz --csv',
      gives: [['term=hhi', HALVES]],
    },
    {
      files: { 'p.tsv.gz': gzipSync(strToU8(panel('a,2000,5', 'b,2000,6').replaceAll(',', '\t'))) },
      line: 'compute concentration --data p.tsv.gz --csv',
      gives: [['term=hhi', HALVES]],
    },
    {
      files: { 'p.zip': zipSync({ 'p.csv': strToU8(panel('a,2000,5', 'b,2000,6')) }) },
      line: 'compute concentration --data p.zip --csv',
      gives: [['term=hhi', HALVES]],
    },
  ],
  'the TSV of Eurostat': [
    ...(['DE', 'EL', 'MX'] as const).map(
      (geo): DoorTry => ({
        files: {
          'estat.tsv': `freq,unit,nace_r2,geo\\TIME_PERIOD\t2000 \t2001 \t2002 \nA,CP_MEUR,C10-C12,${geo}\t100.5 \t110.2 p\t: c\nA,CP_MEUR,C13-C15,${geo}\t50.1 e\t: \t61.0 b\n`,
        },
        line: 'compute concentration --data estat.tsv --read wideValue=output_nominal --csv',
        says: /1 suppressed to protect confidentiality/,
        gives: [
          [
            `economy=${{ DE: 'DEU', EL: 'GRC', MX: 'MEX' }[geo]} period=2000 term=hhi`,
            (100.5 ** 2 + 50.1 ** 2) / 150.6 ** 2,
          ],
        ],
      }),
    ),
  ],
  'fiscal years': [
    ...(['2009-10', '2009/10'] as const).map(
      (first): DoorTry => ({
        ...one(
          csv(
            'year,reporter,product,value',
            `${first},IND,01,100`,
            `${first.replace('2009', '2011').replace('10', '12')},IND,01,121`,
          ),
          'compute trade-growth',
        ),
        gives: [
          ['term=growth_per_year', 10],
          ['term=growth', 21],
        ],
      }),
    ),
    {
      ...one(
        csv(
          'period,reporter,product,value',
          '2009-10,IND,01,100',
          '2009-11,IND,01,110',
          '2010-03,IND,01,121',
        ),
        'compute trade-growth',
      ),
      never: /fiscal/,
      gives: [['from=2009-10 to=2010-03 term=growth', 21]],
    },
  ],
  'flags behind numbers': [
    {
      ...one(panel('a,2000,123.4 b', 'b,2000,20 p', 'a,2001,130 e', 'b,2001,(S)'), 'compute concentration'),
      says: /3 numbers carry a flag/,
      gives: [['period=2000 term=hhi', (123.4 ** 2 + 20 ** 2) / 143.4 ** 2]],
    },
    {
      ...one(panel('a,2000,60 p/', 'b,2000,40 r/', 'a,2001,30', 'b,2001,C'), 'compute concentration'),
      says: /1 suppressed to protect confidentiality/,
      gives: [['period=2000 term=hhi', 0.52]],
    },
    {
      ...one(panel('a,2000,60', 'b,2000,40', 'a,2001,70', 'b,2001,(D)'), 'compute concentration'),
      says: /1 suppressed/,
      gives: [['period=2000 term=hhi', 0.52]],
    },
  ],
  'words of flows': [
    ...(
      [
        ['Export', 'Import'],
        ['Exportaciones', 'Importaciones'],
        ['2', '1'],
      ] as const
    ).map(
      ([x, m]): DoorTry => ({
        ...one(
          csv(
            'year,reporter,partner,product,flow,value',
            `2010,MEX,USA,8703,${x},50`,
            `2010,MEX,USA,8703,${m},20`,
            `2011,MEX,USA,8703,${x},60`,
            `2011,MEX,USA,8703,${m},30`,
          ),
          'compute trade-balance',
        ),
        gives: [
          ['term=exports', 110],
          ['term=balance', 60],
        ],
      }),
    ),
  ],
  'notes below and above a table': [
    {
      files: {
        'un.txt':
          'Country\tYear\tValue\nMEX\t2000\t5\nMEX\t2001\t6\n#Source: United Nations\t\t\n# Unit: USD\t\t\n',
      },
      line: `${VALUES} --data un.txt --csv`,
      says: /lines 4, 5/,
      gives: [
        ['period=2000', 5],
        ['period=2001', 6],
      ],
    },
    {
      ...one(csv('País,Año,Valor', 'MEX,2000,5', 'MEX,2001,6', 'Fuente: INEGI,,'), VALUES),
      gives: [
        ['period=2000', 5],
        ['period=2001', 6],
      ],
    },
    {
      ...one(`# Unit: USD\n${csv('Country,Year,Value', 'MEX,2000,5', 'MEX,2001,6')}`, VALUES),
      gives: [
        ['period=2000', 5],
        ['period=2001', 6],
      ],
    },
  ],
  'codes that lost their zero': [
    ...(
      [
        ['70200', '05440'],
        ['80440', '05797'],
      ] as const
    ).map(
      ([code, to]): DoorTry => ({
        files: { 'd.csv': trade(`MEX,${code},60`, 'MEX,870323,15', 'MEX,852872,5') },
        line: 'convert --from HS2007 --to SITC2 d.csv --csv',
        says: new RegExp(`${code} = 0${code}`),
        gives: [
          [`product=${to}`, 60],
          ['product=78100', 15],
        ],
      }),
    ),
    {
      files: { 'd.csv': trade('MEX,702,60', 'MEX,8703,15', 'MEX,8528,5') },
      line: 'convert --from HS2007 --to SITC2 d.csv --csv',
      says: /702 = 0702/,
    },
  ],
  'HS to the class that makes the good': [
    ...(
      [
        ['270900', '0610'],
        ['851712', '2630'],
        ['271121', '0620'],
      ] as const
    ).map(
      ([code, to]): DoorTry => ({
        files: { 'd.csv': trade(`MEX,${code},100`, 'MEX,870323,100') },
        line: 'convert --from HS2017 --to ISIC4 d.csv --csv',
        gives: [
          [`product=${to}`, 100],
          ['product=2910', 100],
        ],
      }),
    ),
  ],
  'codes with points': [
    ...(['0702.00', '0702 00', "'070200"] as const).map(
      (code): DoorTry => ({
        files: { 'd.csv': trade(`MEX,${code},60`, 'MEX,870323,40') },
        line: 'convert --from HS2007 --to SITC2 d.csv --csv',
        says: /= 070200/,
        gives: [
          ['product=05440', 60],
          ['product=78100', 40],
        ],
      }),
    ),
  ],
  'years that are not whole': [
    {
      ...one(
        csv(
          'ANIO,MES,clase,output_real,hours',
          '2018,1,a,35000,210',
          '2018,2,a,36000,212',
          '2018,1,b,4000,55',
          '2018,2,b,4100,56',
        ),
        LABOUR,
      ),
      refused: true,
      says: /2018 \(2 of 12\)/,
      way: '--with frequency=as-is',
      gives: [['period=2018-01 activity= term=productivity', 39000 / 265]],
    },
    {
      ...one(csv('periodo,clase,output_real,hours', '2018-Q1,a,35,5', '2018-Q2,a,36,6'), LABOUR),
      refused: true,
      says: /2018 \(2 of 4\)/,
      way: '--with frequency=as-is',
      gives: [['period=2018-Q2 activity= term=productivity', 6]],
    },
    {
      ...one(
        csv(
          'periodo,clase,output_real,hours',
          ...[1, 2, 3, 4].map((q) => `2017-Q${q},a,10,2`),
          '2018-Q1,a,35,5',
        ),
        LABOUR,
      ),
      gives: [['period=2017 activity= term=productivity', 5]],
    },
  ],
  'columns that only count rows': [
    ...(
      [
        ['', '0', '1'],
        ['""', '"1"', '"2"'],
        ['Unnamed: 0', '0', '1'],
      ] as const
    ).map(
      ([head, a, b]): DoorTry => ({
        ...one(
          csv(`${head},year,reporter,product,value`, `${a},2010,MEX,01,60`, `${b},2010,MEX,02,40`),
          'compute trade-share',
        ),
        out: /01,percent,60\r?\n.*02,percent,40\r?\n/,
      }),
    ),
  ],
  'two header rows of a table': [
    {
      files: folder('t', {
        'Z.csv':
          'region\t\tAAA\tAAA\tBBB\nsector\t\ts1\ts2\tt1\nregion\tsector\t\t\t\nAAA\ts1\t10\t3\t5\nAAA\ts2\t2\t5\t0\nBBB\tt1\t3\t1\t20\n',
        'Y.csv':
          'region\t\tAAA\tBBB\ncategory\t\tHFCE\tHFCE\nregion\tsector\t\t\nAAA\ts1\t30\t11\nAAA\ts2\t20\t4\nBBB\tt1\t4\t37\n',
      }),
      line: 'compute upstreamness --data t --csv',
      gives: [
        ['economy=AAA sector=s1 term=upstreamness', 1.44405224],
        ['economy=AAA sector=s2 term=upstreamness', 1.30338863],
      ],
    },
    {
      files: folder('u', {
        'Z.csv': ',,AAA,AAA,BBB\n,,s1,s2,t1\nAAA,s1,10,3,5\nAAA,s2,2,5,0\nBBB,t1,3,1,20\n',
        'Y.csv': ',,AAA,BBB\n,,fd,fd\nAAA,s1,30,11\nAAA,s2,20,4\nBBB,t1,4,37\n',
      }),
      line: 'compute upstreamness --data u --csv',
      gives: [['economy=AAA sector=s1 term=upstreamness', 1.44405224]],
    },
    {
      files: folder('v', Z2),
      line: 'compute upstreamness --data v --csv',
      gives: [['economy=AAA sector=s1 term=upstreamness', 1.44405224]],
    },
  ],
  'a unit and a year that nobody gave': [
    {
      files: folder('t', Z2),
      line: 'compute gross-exports --data t --csv',
      out: /^,AAA,,,,,,GEXP,data-unit,20\r?$/m,
    },
    {
      files: folder('t', Z2),
      line: 'compute gross-exports --data t --read unit=eur-million --csv',
      out: /^,AAA,,,,,,GEXP,eur-million,20\r?$/m,
    },
    {
      files: folder('t', Z2),
      line: 'compute gross-exports --data t --read year=2010 --csv',
      out: /^2010,AAA,,,,,,GEXP,data-unit,20\r?$/m,
    },
  ],
  'a column that a person names wins': [
    {
      ...one(
        csv(
          'Year,Reporter Code,Reporter,Reporter ISO,Commodity Code,Trade Value',
          '2010,484,Mexico,MEX,870323,10',
          '2010,484,Mexico,MEX,870324,30',
        ),
        'compute trade-share --map Reporter_ISO=reporter',
      ),
      out: /MEX,X,2010,870323,percent,25\r?\n/,
    },
    {
      ...one(
        csv(
          'Year,Reporter ISO,Partner Code,Partner,Partner ISO,Commodity Code,Trade Value',
          '2010,MEX,842,USA,USA,870323,10',
          '2010,MEX,124,Canada,CAN,870323,30',
        ),
        'compute trade-share --with by=partner --map Partner_ISO=partner',
      ),
      out: /MEX,X,2010,CAN,percent,75\r?\n/,
    },
    {
      ...one(
        csv('Year,Period,refYear,reporter,product,value', '1,2,2010,MEX,870323,10', '1,2,2011,MEX,870323,30'),
        'compute trade-growth --map refYear=period --drop Year,Period',
      ),
      gives: [['from=2010 to=2011 term=growth', 200]],
    },
  ],
  'monthly Comtrade': [
    {
      ...one(
        csv(
          'refYear,refMonth,period,reporterISO,partnerISO,cmdCode,flowCode,primaryValue',
          '2014,1,201401,MEX,USA,1511,X,10',
          '2014,2,201402,MEX,USA,1511,X,12',
        ),
        'compute trade-growth',
      ),
      gives: [['from=2014-01 to=2014-02 term=growth', 20]],
    },
    {
      ...one(
        csv(
          'refYear,period,reporterISO,partnerISO,cmdCode,flowCode,primaryValue',
          '2014,201401,MEX,USA,1511,X,10',
          '2014,201412,MEX,USA,1511,X,12',
        ),
        'compute trade-growth',
      ),
      gives: [['from=2014-01 to=2014-12 term=growth', 20]],
    },
    {
      ...one(
        csv(
          'freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,flowCode,partnerCode,partnerISO,classificationCode,cmdCode,primaryValue',
          'M,20140101,2014,1,201401,484,MEX,X,842,USA,H4,151110,10',
          'M,20150101,2015,1,201501,484,MEX,X,842,USA,H4,151110,12',
        ),
        'compute trade-growth',
      ),
      gives: [
        ['from=2014-01 to=2015-01 term=growth', 20],
        ['from=2014-01 to=2015-01 term=growth_per_year', 20],
      ],
    },
  ],
  'a total among the classes': [
    ...(['TOT', '_T', 'Total industries'] as const).map(
      (total): DoorTry => ({
        ...one(
          csv(
            'activity,year,output_real,persons',
            `${total},2008,150,20`,
            'C,2008,100,10',
            'D,2008,50,10',
            `${total},2009,190,21`,
            'C,2009,130,11',
            'D,2009,60,10',
          ),
          TOP,
        ),
        refused: true,
        says: new RegExp(`${total} > C, D`),
        way: '--with levels=finest',
        gives: [['period=2008 term=top_share', 200 / 3]],
      }),
    ),
  ],
  'a world of one economy': [
    {
      ...rca('MEX,8703,60', 'MEX,0901,40'),
      refused: true,
      says: /1 by construction/,
      instead: { 'd.csv': trade('MEX,8703,60', 'MEX,0901,40', 'WLD,8703,100', 'WLD,0901,300') },
      way: '--with world=WLD',
      gives: [['reporter=MEX product=8703 term=rca', 0.6 / 0.25]],
    },
    {
      ...one(trade('MEX,8703,60', 'MEX,0901,40'), 'compute complexity'),
      refused: true,
      says: /1 by construction/,
    },
    {
      ...one(
        csv(
          'year,reporter,product,value',
          '2010,MEX,8703,60',
          '2010,MEX,0901,40',
          '2010,BRA,0901,100',
          '2011,MEX,8703,60',
        ),
        'compute rca',
      ),
      refused: true,
      says: /2011/,
      way: '--where year=2010',
      gives: [['reporter=MEX product=8703 term=rca', 0.6 / 0.3]],
    },
  ],
  'names of variables in MSTI': [
    {
      ...one(
        csv('COU,MSTI_VAR,YEAR,Value', 'KOR,G_XGDP,2015,4.2', 'ISR,G_XGDP,2015,4.3'),
        'compute rd-intensity',
      ),
      out: /KOR,2015,2015,rd_intensity,percent,4\.2/,
    },
    {
      ...one(
        csv('COU,MSTI_VAR,YEAR,Value', 'KOR,G_XGDP,2015,4.2', 'ISR,G_XGDP,2015,4.3'),
        'compute rd-intensity --map COU=economy --map MSTI_VAR=variable --map G_XGDP=gerd_gdp',
      ),
      out: /ISR,2015,2015,rd_intensity,percent,4\.3/,
    },
    {
      ...one(
        csv('país,serie,año,valor', 'KOR,ID_PIB,2015,4.2', 'ISR,ID_PIB,2015,4.3'),
        'compute rd-intensity --map serie=variable --recode variable:ID_PIB=gerd_gdp',
      ),
      out: /ISR,2015,2015,rd_intensity,percent,4\.3/,
    },
    {
      ...one(
        csv(
          'Country Name,Country Code,Series Name,Series Code,2000 [YR2000],2001 [YR2001]',
          'Mexico,MEX,GDP,NY.GDP.MKTP.KD,900,905',
          'Mexico,MEX,R&D,GB.XPD.RSDV.GD.ZS,0.31,0.34',
        ),
        'compute rd-intensity',
      ),
      out: /MEX,2001,2001,rd_intensity,percent,0\.34/,
    },
  ],
  'the line of names is told': [
    {
      ...one(`Note one,x,y\n${panel('a,2000,5', 'b,2000,6')}`, 'compute concentration --read headerLine=2'),
      gives: [['term=hhi', HALVES]],
    },
    {
      ...one(
        `Nota,x,y\n2018,1,2\n${panel('a,2000,5', 'b,2000,6')}`,
        'compute concentration --read headerLine=3',
      ),
      gives: [['term=hhi', HALVES]],
    },
    {
      ...one(panel('a,2000,5', 'b,2000,6'), 'compute concentration --read headerLine=0'),
      refused: true,
      says: /headerLine/,
    },
  ],
  'SDMX-CSV': [
    ...Object.values(SDMX_MESSAGES).map(
      (message): DoorTry => ({
        ...one(message, VALUES),
        gives: [
          ['economy=MEX period=2010', 1_500_000],
          ['economy=TWN period=2010', 40_000],
        ],
      }),
    ),
    ...(['REF_AREA', 'GEO', 'LOCATION'] as const).map(
      (place): DoorTry => ({
        ...one(
          csv(
            `STRUCTURE,STRUCTURE_ID,ACTION,FREQ,${place},MEASURE,TIME_PERIOD,OBS_VALUE,OBS_STATUS`,
            'DATAFLOW,OECD:DF_X(1.0),I,A,MEX,G_XGDP,2014,0.5,A',
            'DATAFLOW,OECD:DF_X(1.0),I,A,KOR,G_XGDP,2014,4.1,A',
          ),
          VALUES,
        ),
        gives: [
          ['economy=MEX', 0.5],
          ['economy=KOR', 4.1],
        ],
      }),
    ),
    {
      ...one(
        csv(
          'DATAFLOW,FREQ: Frequency,REF_AREA: Reference area,TIME_PERIOD: Time period,OBS_VALUE: Observation value',
          'X(1.0),A: Annual,MX: Mexico,2014,5.5',
          'X(1.0),A: Annual,KR: Korea,2014,6.5',
        ),
        VALUES,
      ),
      gives: [
        ['economy=MEX', 5.5],
        ['economy=KOR', 6.5],
      ],
    },
  ],
  'value added that is supplied': [
    {
      files: folder('t', VA(50)),
      line: 'compute value-added-trade --data t --csv',
      says: /AAA\.s: 86, the table says 50.*value-added=supplied/,
    },
    { files: folder('u', VA(86)), line: 'compute value-added-trade --data u --csv', never: /the table says/ },
    {
      files: folder('v', VA(80)),
      line: 'compute value-added-trade --data v --csv',
      says: /AAA\.s: 86, the table says 80/,
    },
  ],
  'a separator at the end of every row': [
    {
      ...one(
        csv(
          'refYear,reporterISO,partnerISO,cmdCode,flowCode,primaryValue',
          '"2010","MEX","USA","8703","X","60",',
          '"2010","MEX","CAN","8703","X","40",',
        ),
        'compute trade-growth',
      ),
      says: /more separators/,
      gives: [['term=first', 100]],
    },
    {
      ...one(
        csv('year;reporter;product;value', '2010;MEX;01;60;', '2010;MEX;02;40;'),
        'compute trade-growth',
      ),
      says: /more separators/,
      gives: [['term=first', 100]],
    },
    {
      ...one(
        csv('year,reporter,product,value,', '2010,MEX,01,60,', '2010,MEX,02,40,'),
        'compute trade-growth',
      ),
      gives: [['term=first', 100]],
    },
  ],
  'a column that only describes the variable': [
    {
      ...one(
        csv(
          'Country Name,Country Code,Series Name,Series Code,2000 [YR2000],2001 [YR2001]',
          'Mexico,MEX,GDP,NY.GDP.MKTP.CD,700,750',
          'Mexico,MEX,Employment in industry,SL.IND.EMPL.ZS,26.9,..',
        ),
        VALUES,
      ),
      gives: [
        ['period=2000 term=NY.GDP.MKTP.CD', 700],
        ['period=2000 term=SL.IND.EMPL.ZS', 26.9],
      ],
    },
    {
      ...one(
        csv(
          'activity,variable,description,2000,2001',
          '3111,output_real,Output,100,132',
          '3111,hours,Hours,10,11',
          '3112,output_real,Output,50,60',
          '3112,hours,Hours,10,10',
        ),
        LABOUR,
      ),
      says: /only describe the variable/,
      gives: [
        ['period=2000 activity= term=productivity', 7.5],
        ['period=2001 activity= term=productivity', 192 / 21],
      ],
    },
    {
      ...one(
        csv('clase,variable,unidad,2000,2001', '3111,output_real,pesos,100,132', '3111,hours,horas,10,11'),
        LABOUR,
      ),
      gives: [['period=2001 activity=3111 term=productivity', 12]],
    },
  ],
  'the variable over the years': [
    {
      ...one('ISIC,Output,,Employees,\n,2000,2001,2000,2001\n1511,100,130,10,11\n1520,50,60,10,10\n', LABOUR),
      gives: [
        ['period=2000 activity= term=productivity', 7.5],
        ['period=2001 activity= term=productivity', 190 / 21],
      ],
    },
    {
      ...one(
        'clase,Producción a precios constantes,,Horas,\n,2000,2001,2000,2001\n1511,100,130,10,11\n1520,50,60,10,10\n',
        LABOUR,
      ),
      gives: [['period=2001 activity= term=productivity', 190 / 21]],
    },
    {
      ...one(
        'clase,2000,,2001,\n,output_real,persons,output_real,persons\n1511,100,10,130,11\n1520,50,10,60,10\n',
        LABOUR,
      ),
      gives: [['period=2001 activity= term=productivity', 190 / 21]],
    },
  ],
  'variables in rows, renamed': [
    ...(['EMP', 'H_EMP', 'EMPE'] as const).map(
      (name): DoorTry => ({
        ...one(
          csv(
            'Country,Variable,Code,_2008,_2009',
            'AUS,VA,C,100,130',
            'AUS,VA,D,50,60',
            `AUS,${name},C,10,11`,
            `AUS,${name},D,10,10`,
          ),
          `${LABOUR} --map Code=activity --map VA=output_real --map ${name}=persons`,
        ),
        gives: [
          ['period=2008 activity= term=productivity', 7.5],
          ['period=2009 activity= term=productivity', 190 / 21],
        ],
      }),
    ),
  ],
};
