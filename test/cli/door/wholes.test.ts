import { describe, expect, it } from 'vitest';
import { cliDesk, valuesAt } from '../../support/cli-desk.ts';

const { put, escalar } = cliDesk();
const TRADE = 'year,reporter,product,value';
const FLOWS = 'refYear,reporterCode,partnerCode,cmdCode,flowCode,primaryValue';

const UNION = `${TRADE}
2010,DEU,8703,60
2010,DEU,0901,40
2010,EUN,8703,60
2010,EUN,0901,40
2010,BRA,8703,10
2010,BRA,0901,90
`;
const ALL_LEVELS = `${TRADE}
2010,MEX,87,100
2010,MEX,8703,60
2010,MEX,870323,60
2010,MEX,8708,40
2010,MEX,870899,40
2010,MEX,85,50
`;
const PARTNER_0 = `${FLOWS}
2010,484,0,8703,X,100
2010,484,842,8703,X,60
2010,484,124,8703,X,40
2011,484,0,8703,X,150
2011,484,842,8703,X,90
2011,484,124,8703,X,60
`;
const TOT = `activity,year,output_real,persons
TOT,2008,150,20
C,2008,100,10
D,2008,50,10
TOT,2009,190,21
C,2009,130,11
D,2009,60,10
`;
const SUBSECTORS = `clase,periodo,valor de producción
311,2003,300
311110,2003,100
311120,2003,200
321,2003,400
321110,2003,400
`;
const THREE_LEVELS = `refYear,reporterISO,partnerISO,flowCode,cmdCode,primaryValue
2000,MEX,W00,X,85,10
2000,MEX,W00,X,8542,10
2000,MEX,W00,X,854211,10
2008,MEX,W00,X,85,30
2008,MEX,W00,X,8542,30
2008,MEX,W00,X,854211,30
`;
/** Lines of other codes in the same places. */
const changed = (text: string, ...changes: readonly (readonly [RegExp, string])[]) =>
  changes.reduce((now, [from, to]) => now.replace(from, to), text);

interface Case {
  readonly data: string;
  /** Indicator and options as typed. */
  readonly asked: string;
  /** The pair that the refusal names. */
  readonly pair: string;
  /** What settles it, as the refusal offers. */
  readonly settled: string;
  readonly cells: string;
  readonly value: number;
}

const CASES: Record<string, Case> = {
  'a union of economies beside one of its members': {
    data: UNION,
    asked: 'rca',
    pair: 'economy: EUN > DEU',
    settled: 'levels=finest',
    cells: 'reporter=DEU product=0901 term=rca',
    value: 40 / 100 / (130 / 200),
  },
  'the union under the name of Eurostat': {
    data: changed(UNION, [/EUN/g, 'EU27_2020']),
    asked: 'rca',
    pair: 'economy: EU27_2020 > DEU',
    settled: 'levels=finest',
    cells: 'reporter=DEU product=0901 term=rca',
    value: 40 / 100 / (130 / 200),
  },
  'the members of the OECD under its name, in numbers of Comtrade': {
    data: changed(UNION, [/EUN/g, 'OECD'], [/DEU/g, '276'], [/BRA/g, '76']),
    asked: 'rca',
    pair: 'economy: OECD > 276',
    settled: 'levels=finest',
    cells: 'reporter=276 product=0901 term=rca',
    value: 40 / 100 / (130 / 200),
  },
  'chapters, headings and subheadings in one column': {
    data: ALL_LEVELS,
    asked: 'trade-growth',
    pair: 'product: 87 > 8703, 8708; 8703 > 870323; 8708 > 870899',
    settled: 'levels=2',
    cells: 'reporter=MEX term=first',
    value: 150,
  },
  'the same in a share of trade': {
    data: ALL_LEVELS,
    asked: 'trade-share',
    pair: 'product: 87 > 8703, 8708',
    settled: 'levels=2',
    cells: 'period=2010 term=87',
    value: 200 / 3,
  },
  'the same in concentration': {
    data: ALL_LEVELS,
    asked: 'trade-concentration',
    pair: 'product: 87 > 8703, 8708',
    settled: 'levels=finest',
    cells: 'term=hhi',
    value: (60 ** 2 + 40 ** 2 + 50 ** 2) / 150 ** 2,
  },
  'levels of two years, where each level is the sum of the next': {
    data: THREE_LEVELS,
    asked: 'trade-growth',
    pair: 'product: 85 > 8542; 8542 > 854211',
    settled: 'levels=6',
    cells: 'term=last',
    value: 30,
  },
  'levels of codes that lost their zero': {
    data: changed(THREE_LEVELS, [/,85,/g, ',8,'], [/,8542,/g, ',804,'], [/,854211,/g, ',80440,']),
    asked: 'trade-growth',
    pair: 'product: 08 > 0804; 0804 > 080440',
    settled: 'levels=4',
    cells: 'term=first',
    value: 10,
  },
  'partner 0 of Comtrade, the world': {
    data: PARTNER_0,
    asked: 'trade-growth',
    pair: 'partner: WLD > USA, CAN',
    settled: 'levels=finest',
    cells: 'term=last',
    value: 150,
  },
  'partner 0 in shares of partners': {
    data: PARTNER_0,
    asked: 'trade-share --with by=partner --with from=2011 --with to=2011',
    pair: 'partner: WLD > USA, CAN',
    settled: 'levels=finest',
    cells: 'period=2011 term=USA',
    value: 60,
  },
  'partner 0 beside letters, and larger than its parts': {
    data: changed(PARTNER_0, [/,842,/g, ',USA,'], [/,124,/g, ',CAN,'], [/,150\n/, ',170\n']),
    asked: 'trade-growth',
    pair: 'partner: WLD > USA, CAN',
    settled: 'levels=finest',
    cells: 'term=last',
    value: 150,
  },
  'partner 000 of the WITS beside letters': {
    data: changed(PARTNER_0, [/,0,/g, ',000,'], [/,842,/g, ',USA,'], [/,124,/g, ',CAN,']),
    asked: 'trade-share --with by=partner --with from=2011 --with to=2011',
    pair: 'partner: WLD > USA, CAN',
    settled: 'levels=finest',
    cells: 'period=2011 term=USA',
    value: 60,
  },
  'partner Mundo beside names in Spanish': {
    data: changed(PARTNER_0, [/,0,/g, ',Mundo,'], [/,842,/g, ',Estados Unidos,'], [/,124,/g, ',Canadá,']),
    asked: 'trade-growth',
    pair: 'partner: Mundo > Estados Unidos, Canadá',
    settled: 'levels=finest',
    cells: 'term=first',
    value: 100,
  },
  'a row TOT of two years among classes': {
    data: TOT,
    asked: 'concentration --with top=1',
    pair: 'activity: TOT > C, D',
    settled: 'levels=finest',
    cells: 'period=2008 term=top_share',
    value: 200 / 3,
  },
  'the row TOT in a decomposition': {
    data: TOT,
    asked: 'shift-share',
    pair: 'activity: TOT > C, D',
    settled: 'levels=finest',
    cells: 'term=intrinsic unit=percent-of-change',
    value: 91.04895104895105,
  },
  'Total de industrias': {
    data: changed(TOT, [/TOT/g, 'Total de la industria']),
    asked: 'concentration --with top=1',
    pair: 'activity: Total de la industria > C, D',
    settled: 'levels=finest',
    cells: 'period=2008 term=top_share',
    value: 200 / 3,
  },
  'a row of totals in one month': {
    data: 'activity,period,output_real,hours\n_T,2008-01,150,20\nC,2008-01,100,10\nD,2008-01,50,10\n',
    asked: 'labour-productivity --with frequency=as-is',
    pair: 'activity: _T > C, D',
    settled: 'levels=finest',
    cells: 'activity= term=productivity',
    value: 150 / 20,
  },
  'subsectors beside their classes': {
    data: SUBSECTORS,
    asked: 'concentration --with top=1',
    pair: 'activity: 311 > 311110, 311120; 321 > 321110',
    settled: 'levels=finest',
    cells: 'term=top_share',
    value: 400 / 7,
  },
  'subsectors, asked for by their digits': {
    data: SUBSECTORS,
    asked: 'concentration --with top=1',
    pair: 'activity: 311 > 311110, 311120',
    settled: 'levels=3',
    cells: 'term=top_share',
    value: 400 / 7,
  },
  'classes, their subsectors and the sector in one column': {
    data: `${SUBSECTORS}31-33,2003,700\n`,
    asked: 'concentration --with top=1',
    pair: 'activity: 31-33 > 311, 321; 311 > 311110, 311120; 321 > 321110',
    settled: 'levels=finest',
    cells: 'term=top_share',
    value: 400 / 7,
  },
  'the sector 31-33 over its subsectors': {
    data: `${SUBSECTORS.replace(/^\d{6}.*\n/gm, '')}31-33,2003,700\n`,
    asked: 'concentration --with top=1',
    pair: 'activity: 31-33 > 311, 321',
    settled: 'levels=finest',
    cells: 'term=top_share',
    value: 400 / 7,
  },
};

describe('wholes beside their parts', () => {
  it.each(Object.entries(CASES))('%s: refused with the pair, and settled as it says', async (title, one) => {
    const data = put(one.data);
    const asked = `compute ${one.asked} --data ${data} --csv`;
    for (const lang of ['en', 'es']) {
      const refused = await escalar(`${asked} --lang ${lang}`);
      expect([refused.code, refused.out], title).toEqual([1, '']);
      expect(refused.err).toContain(`${one.pair}`);
      expect(refused.err).toContain(`${data}:`);
      expect(refused.err).toContain(`--with ${one.settled.replace(/\d/, '')}`);
    }
    const settled = await escalar(`${asked} --with ${one.settled}`);
    expect(settled.code, settled.err).toBe(0);
    expect(settled.err).toMatch(/! left out: .+: \d+ \(/);
    expect(valuesAt(settled.out, one.cells)[0]).toBeCloseTo(one.value, 9);
  });
  it('are refused in every indicator that would add them, and not where each is shown apart', async () => {
    const data = put(PARTNER_0);
    expect((await escalar(`compute rca --data ${data}`)).err).toContain('partner: WLD > USA, CAN');
    for (const id of ['rca', 'trade-share', 'complexity', 'technology-shares']) {
      const { err, code } = await escalar(`compute ${id} --data ${put(THREE_LEVELS)}`);
      expect([id, code]).toEqual([id, 1]);
      expect(err).toContain('product: 85 > 8542; 8542 > 854211');
    }
    const alone = put(PARTNER_0.replace(/.*,(842|124),.*\n/g, ''));
    const { out } = await escalar(`compute trade-growth --data ${alone} --csv`);
    expect(valuesAt(out, 'term=last')).toEqual([150]);
  });
  it('are taken as they are where a person says that they are none', async () => {
    const { out, code } = await escalar(
      `compute concentration --data ${put(SUBSECTORS)} --csv --with top=1 --with levels=all`,
    );
    expect(code).toBe(0);
    expect(valuesAt(out, 'term=top_share')[0]).toBeCloseTo(400 / 14, 9);
  });
  it('are settled in a study by the line that the refusal shows', async () => {
    put(SUBSECTORS, 'sub.csv');
    const study = (more: string) => `id: own
title: T
subtitle: S
data: { own: { file: sub.csv } }
steps: { one: { title: One, indicator: concentration, data: own${more} } }
`;
    put(study(''), 'refused.yaml');
    const refused = await escalar('run refused.yaml --out out');
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('In a study: with: { levels: finest }');
    put(study(', with: { levels: finest }'), 'settled.yaml');
    const settled = await escalar('run settled.yaml --out out');
    expect(settled.code, settled.err).toBe(0);
    expect(settled.err).toContain('! left out: rows of wholes beside their parts: 2');
  });
});
