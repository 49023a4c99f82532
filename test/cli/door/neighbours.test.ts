import { describe, expect, it } from 'vitest';
import { cliDesk, valuesAt } from '../../support/cli-desk.ts';

const { put, escalar } = cliDesk();
const HHI = 'compute concentration --csv --data';
const GROWTH = 'compute trade-growth --csv --data';
const lines = (...all: readonly string[]) => `${all.join('\n')}\n`;

describe('a number with a mark behind it', () => {
  it.each([
    ...['60 (b)', '60 ¹', '60²', '60 1/', '60 a/', '60a/', '60 |b', '60|b', '60 ‡', '60†', '60 [p]', '60(p)'],
    ...[
      '60*',
      '60 p/ ',
      '60 (e)',
      '60 bp',
      '60 pre',
      '60 prel.',
      '60 est.',
      '60 (prov.)',
      '60 (estimado)',
      '60 revised',
      '60 p',
    ],
  ])('%s is 60', async (cell) => {
    const file = put(lines('activity\tyear\toutput_nominal', `a\t2000\t${cell}`, 'b\t2000\t40'));
    const { out, err } = await escalar(`${HHI} ${file}`);
    expect(valuesAt(out, 'period=2000 term=hhi')[0], err).toBeCloseTo(0.52, 12);
    expect(err).toContain('1 number carries a flag');
  });
  // units and grades of quality differ from office to office; an exponent would change the number
  it.each([
    '60 A',
    '60 E',
    '60b',
    '60k',
    '60 m',
    '60^2',
    '60 (12)',
    '60 (1)',
    '60 1',
    '60 (a) (b)',
    '10³',
    '-10⁶',
  ])('%s is refused', async (cell) => {
    const file = put(lines('activity\tyear\toutput_nominal', `a\t2000\t${cell}`, 'b\t2000\t40'));
    const { code, err } = await escalar(`${HHI} ${file}`);
    expect([code, err]).toEqual([1, expect.stringContaining('Expected a number in column "output_nominal"')]);
  });
});

describe('a cell that says that there is no number', () => {
  it.each([
    ...[
      '- -',
      '‐',
      '/',
      '///',
      'np',
      'N.S.',
      'NSD',
      's/i',
      'F',
      'M',
      'L',
      '(NA)',
      '(nd)',
      'no data',
      'Sin dato',
    ],
    ...['not available', 'No disponible', 'not applicable', 'No aplica', '.a', '.z', '無資料', 'W', '(W)'],
  ])('%s', async (mark) => {
    const file = put(lines('activity;year;output_nominal', 'a;2000;60', 'b;2000;40', `c;2000;"${mark}"`));
    const { out, err } = await escalar(`${HHI} ${file}`);
    expect(valuesAt(out, 'period=2000 term=hhi')[0], err).toBeCloseTo(0.52, 12);
    expect(err).toMatch(/Missing cells: "output_nominal" 1 (not reported|suppressed)/);
  });
  it('is an economy where it is the code of one', async () => {
    const file = put(
      lines(
        'year,reporter,product,value',
        '2010,NP,01,60',
        '2010,NP,02,40',
        '2010,MX,01,10',
        '2010,MX,02,90',
      ),
    );
    const { out, err } = await escalar(`compute rca --csv --data ${file}`);
    expect(valuesAt(out, 'reporter=NP product=01 term=rca')[0], err).toBeCloseTo(0.6 / 0.35, 12);
  });
});

describe('a year as others write it', () => {
  it.each([
    ['YR2010', 'YR2012'],
    ['Y2010', 'Y2012'],
    ['CY2010', 'CY2012'],
    ['Año 2010', 'Año 2012'],
    ["'2010", "'2012"],
    ['2010 [YR2010]', '2012 [YR2012]'],
    ['2010', '2012e'],
    ['2010', '2012 (prov.)'],
    ['2010', '2012 1/'],
    ['2010', '2012 a/'],
    ['2010', '2012/a'],
    ['31dec2010', '31dec2012'],
    ['2010年', '2012年'],
    ['2010년', '2012년'],
    ['2010年度', '2012年度'],
    ['民國99年', '民國101年'],
    ['中華民國 99 年', '中華民國 101 年'],
    ['99年', '101年'],
    ['平成22年', '平成24年'],
    ['平成29年', '令和元年'],
    ['2009-10 (P)', '2011-12 (P)'],
    ['201052', '201252'],
  ])('%s to %s are two years', async (first, last) => {
    const file = put(lines('year,reporter,product,value', `${first},IND,01,100`, `${last},IND,01,121`));
    const { out, err } = await escalar(`${GROWTH} ${file}`);
    expect(valuesAt(out, 'term=growth')[0], err).toBeCloseTo(21, 9);
    expect(valuesAt(out, 'term=growth_per_year')[0]).toBeCloseTo(10, 9);
  });
  it('in two digits of no era is refused', async () => {
    const file = put(lines('year,reporter,product,value', '98年,TWN,01,100', '99年,TWN,01,121'));
    expect((await escalar(`${GROWTH} ${file}`)).err).toContain('"98年" in column "year" is not a period');
  });
});

describe('a month as others write it', () => {
  it.each([
    ['2014年1月', '2014年2月'],
    ['103年1月', '103年2月'],
    ['民國103年1月份', '民國103年2月份'],
    ['2014년 1월', '2014년 2월'],
    ['jan/2014', 'fev/2014'],
    ['janeiro 2014', 'fevereiro 2014'],
    ['2014M1', '2014M2 p'],
    ['201401.0', '201402.0'],
    ['2014:01', '2014:02'],
    ['01jan2014', '01feb2014'],
  ])('%s', async (first, last) => {
    const file = put(lines('period,reporter,product,value', `${first},IND,01,100`, `${last},IND,01,121`));
    const { out, err } = await escalar(`${GROWTH} ${file}`);
    expect(valuesAt(out, 'from=2014-01 to=2014-02 term=growth')[0], err).toBeCloseTo(21, 9);
  });
  it('and quarters', async () => {
    const file = put(
      lines('period,reporter,product,value', '103年第1季,TWN,01,100', '103年第2季,TWN,01,121'),
    );
    const { out, err } = await escalar(`${GROWTH} ${file}`);
    expect(valuesAt(out, 'from=2014-Q1 to=2014-Q2 term=growth')[0], err).toBeCloseTo(21, 9);
  });
  it.each(['Total', 'Anual', '0', '13', 'TOTAL ANUAL', 'Promedio'])(
    'beside a row of the whole year called %s is settled as the refusal says',
    async (whole) => {
      const months = Array.from({ length: 12 }, (_, k) => [
        `2014,${k + 1},a,10`,
        `2014,${k + 1},b,30`,
      ]).flat();
      const file = put(
        lines('año,mes,clase,valor de producción', ...months, `2014,${whole},a,120`, `2014,${whole},b,360`),
      );
      const refused = await escalar(`${HHI} ${file}`);
      const way = /--where "([^"]+)"/.exec(refused.err)?.[1] ?? '';
      expect(way, refused.err).toBe(`mes!=${whole}`);
      expect((await escalar(`${HHI} ${file} --lang es`)).err).toContain(`omítalas con --where "${way}"`);
      const { out, err } = await escalar(`${HHI} ${file}`, '--where', way);
      expect(valuesAt(out, 'period=2014 term=hhi')[0], err).toBeCloseTo(0.625, 12);
    },
  );
});

describe('a whole under another name', () => {
  it.each(['WLT', 'WL', 'Monde', '世界', '全球', 'wld', 'Mundo', 'Total mundial', 'World Total'])(
    'the partner %s is the world',
    async (world) => {
      const rows = [2010, 2011].flatMap((year, k) => [
        `${year};MEX;${world};8703;${k === 0 ? 100 : 150}`,
        `${year};MEX;USA;8703;${k === 0 ? 60 : 90}`,
        `${year};MEX;CAN;8703;${k === 0 ? 40 : 60}`,
      ]);
      const file = put(lines('year;reporter;partner;product;value', ...rows));
      const refused = await escalar(`${GROWTH} ${file}`);
      expect(refused.err).toContain(`partner: ${world} > USA, CAN`);
      const { out, err } = await escalar(`${GROWTH} ${file} --with levels=finest`);
      expect(valuesAt(out, 'reporter=MEX term=last'), err).toEqual([150]);
    },
  );
  it.each([
    ['OECD members', 'Germany', 'Brazil'],
    ['OECD member countries', 'Germany', 'Brazil'],
    ['E27', 'DEU', 'BRA'],
    ['European Union - 27 countries (from 2020)', 'Germany', 'Brazil'],
    ['Euro area (19 countries)', 'Germany', 'Brazil'],
    ['América Latina y el Caribe', 'Brasil', 'Alemania'],
    ['High income', 'Germany', 'Brazil'],
  ])('%s is a group of economies', async (group, member, other) => {
    const rows = [`${member},8703,60`, `${member},0901,40`, `"${group}",8703,60`, `"${group}",0901,40`];
    const file = put(
      lines(
        'year,reporter,product,value',
        ...[...rows, `${other},8703,10`, `${other},0901,90`].map((row) => `2010,${row}`),
      ),
    );
    expect((await escalar(`compute rca --csv --data ${file}`)).err).toContain(
      `economy: ${group} > ${member}`,
    );
    const { out, err } = await escalar(`compute rca --csv --with levels=finest --data ${file}`);
    expect(valuesAt(out, `reporter=${member} product=0901 term=rca`)[0], err).toBeCloseTo(0.4 / 0.65, 12);
  });
  const panel = (whole: string) =>
    put(
      lines(
        'activity,year,output_real,persons',
        ...[
          `${whole},2008,150,20`,
          '311,2008,100,10',
          '312,2008,50,10',
          `${whole},2009,190,21`,
          '311,2009,130,11',
          '312,2009,60,10',
        ],
      ),
    );
  it.each([
    '合計',
    '总计',
    '總計',
    '총계',
    'TOTL',
    'TOT_IND',
    'D_TOT',
    'TTL',
    'TOTAL_ECON',
    'Summation of sector GDP',
  ])('the class %s is the total', async (whole) => {
    const file = panel(whole);
    expect((await escalar(`${HHI} ${file}`)).err).toContain(`activity: ${whole} > 311, 312`);
    const { out } = await escalar(`${HHI} ${file} --with levels=finest --with top=1`);
    expect(valuesAt(out, 'period=2008 term=top_share')[0]).toBeCloseTo(200 / 3, 9);
  });
  it.each([
    ...[
      'Manufacturing',
      'Industrias manufactureras',
      '00',
      '000000',
      '0',
      'T',
      'Subtotal',
      'Industry (C)',
      'MFG',
    ],
    ...['TOTMFG', 'Sector manufacturero', 'Nacional', 'Agregado', 'Servicios', 'Otros'],
  ])('the class %s, which adds up in few numbers and is called so, is the total', async (whole) => {
    const file = panel(whole);
    for (const lang of ['en', 'es']) {
      const refused = await escalar(`${HHI} ${file} --lang ${lang}`);
      expect([refused.code, refused.err]).toEqual([
        1,
        expect.stringContaining(`activity: ${whole} > 311, 312`),
      ]);
    }
    const { out } = await escalar(`${HHI} ${file} --with levels=finest --with top=1`);
    expect(valuesAt(out, 'period=2008 term=top_share')[0]).toBeCloseTo(200 / 3, 9);
    const all = await escalar(`${HHI} ${file} --with levels=all --with top=1`);
    expect(valuesAt(all.out, 'period=2008 term=top_share')[0]).toBeCloseTo(50, 9);
  });
  it.each(['313', '999'])('the class %s, which adds up in few numbers, is asked about', async (whole) => {
    const { err } = await escalar(`${HHI} ${panel(whole)}`);
    expect(err).toContain(`"${whole}" (activity) equals the sum of others (311, 312)`);
    expect(err).toContain(`--where 'activity!=${whole}'`);
  });
});

describe('a flow as others call it', () => {
  const trade = (x: string, m: string) =>
    put(
      lines(
        'year|reporter|partner|product|flow|value',
        ...[
          `2010|MEX|USA|8703|${x}|50`,
          `2010|MEX|USA|8703|${m}|20`,
          `2011|MEX|USA|8703|${x}|60`,
          `2011|MEX|USA|8703|${m}|30`,
        ],
      ),
    );
  it.each([
    ['Exports FOB', 'Imports CIF'],
    ['Exports (FOB)', 'Imports (CIF)'],
    ['Exports, FOB', 'Imports, CIF'],
    ['E', 'I'],
    ['Exportação', 'Importação'],
    ['Exportations', 'Importations'],
    ['Ausfuhr', 'Einfuhr'],
    ['出口', '進口'],
    ['出口', '进口'],
    ['輸出', '輸入'],
    ['수출', '수입'],
    ['02', '01'],
    ['2.0', '1.0'],
    ['2: Export', '1: Import'],
    ['X: Exports', 'M: Imports'],
    ['Exports of goods', 'Imports of goods'],
    ['Exportaciones totales', 'Importaciones totales'],
    ['Exportación definitiva', 'Importación definitiva'],
    ['Valor de las exportaciones', 'Valor de las importaciones'],
    ['Exports - Value', 'Imports - Value'],
  ])('%s', async (x, m) => {
    const { out, err } = await escalar(`compute trade-balance --csv --data ${trade(x, m)}`);
    expect(valuesAt(out, 'term=exports'), err).toEqual([110]);
    expect(valuesAt(out, 'term=balance')).toEqual([60]);
  });
  it('that nobody knows is asked of both words, and neither is chosen', async () => {
    const { err } = await escalar(`compute trade-balance --csv --data ${trade('ventas', 'compras')}`);
    expect(err).toContain('Try --recode "flow:compras=X" or --recode "flow:ventas=X"');
  });
  it.each(['Dom. Export', 'Exports of services', 'Transit'])('%s is none of goods', async (word) => {
    const { out } = await escalar(`compute trade-balance --csv --data ${trade(word, 'Import')}`);
    expect(valuesAt(out, 'term=balance').filter((value) => value > 0)).toEqual([]);
  });
});
