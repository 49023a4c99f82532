import { describe, expect, it } from 'vitest';
import { cliDesk, valuesAt } from '../../support/cli-desk.ts';

const { put, escalar } = cliDesk();
const lines = (head: string, rows: readonly string[]): string => `${[head, ...rows].join('\n')}\n`;

/** Output and persons of classes in two years. */
type Classes = readonly (readonly [code: string, ...cells: readonly [number, number, number, number]])[];
const panel = (classes: Classes): string =>
  lines(
    'activity,year,output_real,persons',
    [0, 1].flatMap((y) =>
      classes.map(([code, ...cells]) => `"${code}",${2008 + y},${cells[2 * y]},${cells[2 * y + 1]}`),
    ),
  );
const TWO: Classes = [
  ['311', 100, 10, 130, 11],
  ['312', 50, 10, 60, 10],
];
const NESTED: Classes = [
  ['T', 300, 40, 350, 42],
  ['Manufacturing', 150, 20, 190, 21],
  ...TWO,
  ['Services', 150, 20, 160, 21],
  ['45', 100, 12, 105, 12],
  ['46', 50, 8, 55, 9],
];
const trade = (rows: readonly string[]): string => lines('year,reporter,partner,product,value', rows);

interface Case {
  readonly data: string;
  readonly asked: string;
  readonly pair: string;
  /** What comes without the wholes. */
  readonly cells: string;
  readonly value: number;
}
const HHI = 'concentration --with top=1';
const TOP = 'period=2008 term=top_share';
const CASES: Readonly<Record<string, Case>> = {
  'sections over their classes, and the total over both': {
    data: panel(NESTED),
    asked: HHI,
    pair: 'activity: T > 311, 312, 45, …; Manufacturing > 311, 312; Services > 45, 46',
    cells: TOP,
    value: 100 / 3,
  },
  'sections behind their classes': {
    data: panel([
      ...TWO,
      ['Manufacturing', 150, 20, 190, 21],
      ['45', 101, 12, 105, 12],
      ['46', 52, 8, 55, 9],
      ['Services', 153, 20, 160, 21],
    ]),
    asked: HHI,
    pair: 'activity: Manufacturing > 311, 312; Services > 45, 46',
    cells: TOP,
    value: (100 * 101) / 303,
  },
  'a total rounded by 0.4 per cent': {
    data: panel([['Manufacturing', 150.6, 20, 190.7, 21], ...TWO]),
    asked: HHI,
    pair: 'activity: Manufacturing > 311, 312',
    cells: TOP,
    value: 200 / 3,
  },
  'a total that holds in one of two years': {
    data: panel([['Manufacturing', 150, 20, 197, 23], ...TWO]),
    asked: HHI,
    pair: 'activity: Manufacturing > 311, 312',
    cells: TOP,
    value: 200 / 3,
  },
  'a total by persons alone, whose output is chained': {
    data: panel([['Industria', 149, 20, 186, 21], ...TWO]),
    asked: HHI,
    pair: 'activity: Industria > 311, 312',
    cells: TOP,
    value: 200 / 3,
  },
  'a section among classes of words': {
    data: panel([
      ['Manufacturing', 150, 20, 190, 21],
      ['Food', 100, 10, 130, 11],
      ['Textiles', 50, 10, 60, 10],
    ]),
    asked: HHI,
    pair: 'activity: Manufacturing > Food, Textiles',
    cells: TOP,
    value: 200 / 3,
  },
  'a section in a decomposition': {
    data: panel([['Industry (C)', 150, 20, 190, 21], ...TWO]),
    asked: 'shift-share',
    pair: 'activity: Industry (C) > 311, 312',
    cells: 'term=intrinsic unit=percent-of-change',
    value: 91.04895104895105,
  },
  'a section in productivity': {
    data: panel([['00', 150, 20, 190, 21], ...TWO]),
    asked: 'labour-productivity',
    pair: 'activity: 00 > 311, 312',
    cells: 'period=2009 activity= term=productivity',
    value: 190 / 21,
  },
  'classes as columns, with their total': {
    data: 'year,311110,321110,00\n2018,20,80,100\n2019,30,80,110\n',
    asked: 'concentration --with top=1 --read wideValue=output_nominal',
    pair: 'activity: 00 > 311110, 321110',
    cells: 'period=2018 term=top_share',
    value: 80,
  },
  'goods under 00': {
    data: trade(
      ['2010', '2011'].flatMap((year, k) => [
        `${year},MEX,USA,00,${150 + 40 * k}`,
        `${year},MEX,USA,8703,${100 + 30 * k}`,
        `${year},MEX,USA,8708,${50 + 10 * k}`,
      ]),
    ),
    asked: 'trade-growth',
    pair: 'product: 00 > 8703, 8708',
    cells: 'term=last',
    value: 190,
  },
  'goods under Manufactures': {
    data: trade(
      ['2010', '2011'].flatMap((year, k) => [
        `${year},MEX,USA,Manufactures,${150 + 40 * k}`,
        `${year},MEX,USA,8703,${100 + 30 * k}`,
        `${year},MEX,USA,8708,${50 + 10 * k}`,
      ]),
    ),
    asked: 'trade-growth',
    pair: 'product: Manufactures > 8703, 8708',
    cells: 'term=first',
    value: 150,
  },
  'the partner T': {
    data: trade(
      ['2010', '2011'].flatMap((year, k) => [
        `${year},MEX,T,8703,${100 + 50 * k}`,
        `${year},MEX,USA,8703,${60 + 30 * k}`,
        `${year},MEX,CAN,8703,${40 + 20 * k}`,
      ]),
    ),
    asked: 'trade-growth',
    pair: 'partner: T > USA, CAN',
    cells: 'term=last',
    value: 150,
  },
  'the country over its states': {
    data: lines(
      'year,reporter,product,value',
      [
        ...['Nacional,8703,70', 'Nacional,0901,130', 'Jalisco,8703,60', 'Jalisco,0901,40'],
        ...['Sonora,8703,10', 'Sonora,0901,90'],
      ].map((row) => `2010,${row}`),
    ),
    asked: 'rca',
    pair: 'economy: Nacional > Jalisco, Sonora',
    cells: 'reporter=Jalisco product=0901 term=rca',
    value: 40 / 100 / (130 / 200),
  },
  'a matrix of goods with totals beside and below': {
    data: 'reporter,0101,8703,Total\nMEX,10,500,510\nUSA,350,1200,1550\nTotal,360,1700,2060\n',
    asked: 'rca --set year=2010',
    pair: 'economy: Total > MEX, USA',
    cells: 'reporter=MEX product=8703 term=rca',
    value: 500 / 510 / (1700 / 2060),
  },
};

describe('what is called a whole, in every door', () => {
  it.each(Object.entries(CASES))('%s: refused with the pair, and left out as it says', async (_, one) => {
    const asked = `compute ${one.asked} --data ${put(one.data)} --csv`;
    for (const lang of ['en', 'es']) {
      const refused = await escalar(`${asked} --lang ${lang}`);
      expect([refused.code, refused.err]).toEqual([1, expect.stringContaining(one.pair)]);
      expect(refused.err).toContain('--with levels=finest');
    }
    const { out, err, code } = await escalar(`${asked} --with levels=finest`);
    expect(code, err).toBe(0);
    expect(err).toMatch(/! left out: .+: \d+ \(/);
    expect(valuesAt(out, one.cells)[0], err).toBeCloseTo(one.value, 9);
  });
  it.each([
    ['smaller than the others together', [['Services', 120, 15, 150, 16], ...TWO]],
    ['larger in every year', [['Services', 170, 25, 230, 26], ...TWO]],
    ['of one class', [['Services', 100, 10, 130, 11], TWO[0]]],
    [
      'a class of words among others',
      [
        ['Food', 150, 20, 197, 23],
        ['Textiles', 100, 10, 130, 11],
        ['Paper', 50, 10, 60, 10],
      ],
    ],
  ] as [string, Classes][])('is a class where its numbers are %s', async (_, classes) => {
    const { code, err } = await escalar(`compute ${HHI} --data ${put(panel(classes))}`);
    expect([code, err]).toEqual([0, expect.not.stringContaining('Wholes')]);
  });
  it.each(['Total', 'Suma', 'Gesamt', '合計', 'Todas', 'Total general'])(
    'a column %s among codes is no code, and is said to be left out',
    async (name) => {
      const file = put(`reporter,0101,8703,${name}\nMEX,10,500,510\nUSA,350,1200,1550\n`);
      const { out, err } = await escalar(`compute rca --csv --data ${file} --set year=2010`);
      expect(err).toContain(`left out: "${name}"`);
      expect(valuesAt(out, 'reporter=MEX product=8703 term=rca')[0]).toBeCloseTo(
        500 / 510 / (1700 / 2060),
        12,
      );
    },
  );
  it.each([
    ['codes that lost a zero', 'reporter,101,8703\nMEX,10,500\nUSA,350,1200\n', /101 = 0101/],
    ['a column of units', 'reporter,unit,0101,8703\nMEX,USD,10,500\nUSA,USD,350,1200\n', /turned into rows/],
    ['names', 'reporter,name,0101,8703\nMEX,Mexico,10,500\nUSA,United States,350,1200\n', /turned into rows/],
    ['points in thousands', 'reporter;0101;8703\nMEX;10.000;500.000\nUSA;350.000;1.200.000\n', /1\.200\.000/],
  ])('a matrix of codes with %s is read', async (_, data, said) => {
    const { out, err } = await escalar(`compute rca --csv --data ${put(data)} --set year=2010`);
    expect(err).toMatch(said);
    expect(valuesAt(out, 'reporter=MEX product=8703 term=rca')[0], err).toBeCloseTo(
      500 / 510 / (1700 / 2060),
      12,
    );
  });
});
