import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rowXml, workbook } from '../../sources/tabular/xlsx/fixture.ts';
import { cliDesk, valuesAt } from '../../support/cli-desk.ts';

const desk = cliDesk();
const { put, escalar } = desk;
const DATE = '<xf numFmtId="0"/><xf numFmtId="17"/>';

/** A workbook of one sheet, whose rows hold these cells. */
function sheet(name: string, rows: readonly (readonly (string | number)[])[]): string {
  const cells = rows.map((row, i) => rowXml(i + 1, row)).join('');
  return put(workbook({ cells, styles: `<cellXfs>${DATE}</cellXfs>` }), name);
}
/** A date as Excel keeps it, shown as a month. */
const day = (iso: string) =>
  `<c s="1"><v>${Date.parse(iso) / 86_400_000 - Date.parse('1899-12-30') / 86_400_000}</v></c>`;
const ROWS = (label: (year: number) => string) =>
  [2009, 2010, 2011].flatMap((year, t) => [
    ['food', label(year), [90, 100, 130][t] as number, [9, 10, 11][t] as number],
    ['textiles', label(year), [45, 50, 60][t] as number, [9, 10, 10][t] as number],
  ]);
const HEAD = ['activity', 'period', 'output_real', 'persons'];
const VALUES = [7.5, 7.5, 190 / 21];

async function productivity(data: string, ...more: readonly string[]) {
  const { out, err, code } = await escalar(`compute labour-productivity --data ${data} --csv`, ...more);
  return {
    out,
    err,
    code,
    whole: ['2009', '2010', '2011'].map(
      (period) => valuesAt(out, `period=${period} activity= term=productivity`)[0],
    ),
  };
}

describe('fiscal years', () => {
  const texts = (year: number) => `${year}-${(year + 1) % 100}`;
  it('in a workbook are read as in a text', async () => {
    const { whole, err, code } = await productivity(sheet('india.xlsx', [HEAD, ...ROWS(texts)]));
    expect(code, err).toBe(0);
    expect(err).toContain('are fiscal years, called by the year in which they begin (2009-10 = 2009');
    for (const [t, value] of VALUES.entries()) expect(whole[t]).toBeCloseTo(value, 9);
  });
  it('over the columns of a workbook too', async () => {
    const wide = sheet('wide.xlsx', [
      ['variable', 'activity', '2011-12', '2012-13'],
      ['output_real', 'a', 20, 30],
      ['persons', 'a', 2, 2],
    ]);
    const { out, err } = await escalar(`compute labour-productivity --data ${wide} --csv`);
    expect(valuesAt(out, 'period=2012 activity= term=productivity'), err).toEqual([15]);
  });
  const AS_DATES = [2009, 2010, 2011].map((year) => `${year}-${(year + 1) % 100}-01`);
  it.each<[string, () => string]>([
    [
      'cells of dates in a workbook',
      () => sheet('dates.xlsx', [HEAD, ...ROWS((year) => day(AS_DATES[year - 2009] as string))]),
    ],
    [
      'dates in a text',
      () =>
        put([HEAD, ...ROWS((year) => AS_DATES[year - 2009] as string)].map((row) => row.join()).join('\n')),
    ],
    [
      'months with their names in Spanish',
      () =>
        put(
          [HEAD, ...ROWS((year) => ['oct-09', 'nov-10', 'dic-11'][year - 2009] as string)]
            .map((row) => row.join())
            .join('\n'),
        ),
    ],
  ])('that a spreadsheet took for dates are refused as %s, and settled by the option', async (_, make) => {
    const data = make();
    const refused = await productivity(data);
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.err).toContain('could be 2009 or 2009-10, and nothing in the file tells which');
    const { whole, err } = await productivity(data, '--read', 'frequency=annual');
    for (const [t, value] of VALUES.entries()) expect(whole[t], err).toBeCloseTo(value, 9);
    const months = await productivity(data, '--read', 'frequency=monthly', '--with', 'frequency=as-is');
    expect(months.out, months.err).toContain(',2009-10,');
  });
  it('of which one is no month prove what the dates beside it are', async () => {
    const data = put(
      'year,reporter,product,value\n2010-11-01,IND,01,100\n2011-12-01,IND,01,110\n2012-13,IND,01,121\n',
    );
    const { out, err } = await escalar(`compute trade-growth --data ${data} --csv`);
    expect(valuesAt(out, 'from=2010 to=2012 term=growth_per_year')[0], err).toBeCloseTo(10, 9);
  });
  it('are no dates of other months, nor one date alone', async () => {
    const monthly = (...dates: string[]) =>
      productivity(
        put([HEAD.join(), ...dates.map((date) => `a,${date},10,2`)].join('\n')),
        '--with',
        'frequency=as-is',
      );
    expect((await monthly('2009-10-01', '2009-11-01')).out).toContain(',2009-10,');
    expect((await monthly('2010-11-01')).out).toContain(',2010-11,');
  });
});

describe('codes in a workbook', () => {
  it('kept as numbers get back the zero that they lost', async () => {
    const data = sheet('exports.xlsx', [
      ['year', 'reporter', 'product', 'value'],
      [2010, 'MEX', 70200, 60],
      [2010, 'MEX', 80440, 20],
      [2010, 'MEX', 870323, 15],
      [2010, 'MEX', 852872, 5],
    ]);
    const { out, err } = await escalar(`convert --from HS2007 --to SITC2 ${data} --csv`);
    expect(
      ['05440', '05797', '78100', '76110'].map((product) => valuesAt(out, `product=${product}`)[0]),
    ).toEqual([60, 20, 15, 5]);
    expect(err).toContain('70200 = 070200, 80440 = 080440');
  });
  it('of Comtrade are economies, and 0 is the world', async () => {
    const data = sheet('partners.xlsx', [
      ['refYear', 'reporterCode', 'partnerCode', 'cmdCode', 'flowCode', 'primaryValue'],
      [2011, 484, 0, 8703, 'X', 150],
      [2011, 484, 842, 8703, 'X', 90],
      [2011, 484, 124, 8703, 'X', 60],
    ]);
    const by = `compute trade-share --data ${data} --with by=partner --csv`;
    expect((await escalar(by)).err).toContain('partner: WLD > USA, CAN');
    const { out } = await escalar(`${by} --with levels=finest --with economies=México`);
    expect(valuesAt(out, 'reporter=MEX term=USA')).toEqual([60]);
  });
});

describe('numbers of economies in a file of Comtrade', () => {
  const HEADER = 'refYear,reporterCode,flowCode,partnerCode,cmdCode,primaryValue\n';
  it.each([
    ['842', 'USA'],
    ['699', 'IND'],
    ['251', 'FRA'],
    ['757', 'CHE'],
    ['579', 'NOR'],
    ['490', 'TWN'],
    ['32', 'ARG'],
    ['032', 'ARG'],
  ])('%s is %s', async (number, letters) => {
    const data = put(`${HEADER}2010,${number},X,484,8703,150\n2011,${number},X,484,8703,300\n`);
    const { out, err } = await escalar(`compute trade-growth --data ${data} --csv`);
    expect(valuesAt(out, `reporter=${letters} term=growth`), err).toEqual([100]);
    expect(err).toContain(`${number} = ${letters}`);
    const named = await escalar(`compute trade-growth --data ${data} --where reporterCode=${number} --csv`);
    expect(valuesAt(named.out, `reporter=${letters} term=growth`), named.err).toEqual([100]);
  });
  it('stay beside the letters of their column, and two of one economy stay apart', async () => {
    const lines = ['842,X,484,8703,150', '841,X,484,8703,50', '484,X,842,8703,10'];
    const data = put(`${HEADER}${lines.map((line) => `2010,${line}\n`).join('')}`);
    const { out } = await escalar(`compute published-values --data ${data} --csv`);
    expect(out).toContain('MEX');
    expect(['841', '842'].every((number) => out.includes(number))).toBe(true);
  });
});

describe('crude petroleum', () => {
  const data = () => put('year,reporter,product,value\n2018,MEX,270900,100\n2018,MEX,870323,100\n');
  it('is wholly of its extraction in ISIC 4; is not divided without a word in ISIC 3.1, and goes whole by a table of one’s own', async () => {
    const exact = await escalar(`convert --from HS2017 --to ISIC4 ${data()} --csv`);
    expect(exact.out).toContain('2018,MEX,0610,100');
    expect(exact.err).not.toContain('coarse');
    const other = put('year,reporter,product,value\n2018,MEX,847780,100\n2018,MEX,870323,100\n');
    const coarse = await escalar(`convert --from HS2017 --to ISIC31 ${other} --csv --lang es`);
    expect(coarse.err).toMatch(/^! 50\.00%.*847780/m);
    expect(coarse.err).toMatch(/^! La tabla HS2017 > ISIC31 es gruesa/m);
    const weights = put('from,to,weight\n270900,0610,1\n870323,2910,1\n');
    const own = await escalar(
      `compute trade-share --data ${data()} --csv --bridge weights=${weights} --bridge from=HS2017 --bridge to=ISIC4`,
    );
    expect(own.code, own.err).toBe(0);
    expect(valuesAt(own.out, 'term=0610'), own.err).toEqual([50]);
  });
  it('by a table that does not know it stays, and that is said; by one that knows no code it is refused', async () => {
    const by = async (weights: string, more = '') =>
      escalar(
        `compute trade-share --data ${data()} --csv${more} --bridge weights=${put(`from,to,weight\n${weights}`)}`,
      );
    const some = await by('870323,2910,1\n');
    expect(some.err).toContain('! Without correspondence, left as they are: 270900.');
    expect(valuesAt(some.out, 'term=2910')).toEqual([50]);
    const none = await by('8703,2910,1\n');
    expect([none.code, none.out]).toEqual([1, '']);
    expect(none.err).toContain('None of the codes has a correspondence from');
    const half = await by('270900,0610,0.5\n870323,2910,1\n', ' --lang es');
    expect(half.code, 'weights that do not add to 1').toBe(1);
  });
  it('and the lock of a study names the table that it was moved by', async () => {
    put('year,reporter,product,value\n2018,MEX,270900,100\n2018,MEX,870323,100\n', 'goods.csv');
    put(
      `id: own
title: T
subtitle: S
data: { own: { file: goods.csv, bridge: { weights: w.csv } } }
steps: { one: { title: One, indicator: trade-share, data: own } }
`,
      'own.yaml',
    );
    const hashes = [];
    for (const to of ['0610', '0620']) {
      const weights = `from,to,weight\n270900,${to},1\n870323,2910,1\n`;
      put(weights, 'w.csv');
      expect((await escalar('run own.yaml --out out')).code).toBe(0);
      const lock = JSON.parse(readFileSync(join(desk.folder, 'out', 'study.lock.json'), 'utf8'));
      const sha256 = createHash('sha256').update(weights).digest('hex');
      expect(lock.inputs[0].weights).toEqual({ file: 'w.csv', sha256 });
      hashes.push(lock.inputs[0].sha256);
    }
    expect(hashes[0]).toBe(hashes[1]);
  });
  it('and a column of unknown numbers is not added by such a table', async () => {
    const rows = put(
      'year,reporter,classification,product,value,price\n2018,MEX,HS2017,870323,100,7\n2018,MEX,HS2017,870324,50,8\n',
    );
    const weights = put('from,to,weight\n870323,2910,1\n870324,2910,1\n');
    const { out, err } = await escalar(
      `compute published-values --data ${rows} --csv --bridge weights=${weights} --bridge to=ISIC4`,
    );
    expect(err).toContain('not known to add up are left out: "price"');
    expect(valuesAt(out, 'term=value')).toEqual([150]);
  });
});

describe('rows whose economy is a mark of nothing', () => {
  const ROWS =
    'year,reporter,product,value\n2010,MEX,01,50\n2010,MEX,02,50\n2010,USA,01,10\n2010,USA,02,90\n';
  const rca = async (text: string, lang = 'en') => {
    const { out, err } = await escalar(
      `compute rca --data ${put(text)} --csv --with show.term=rca --lang ${lang}`,
    );
    return {
      out,
      err,
      mexico: valuesAt(out, 'reporter=MEX product=01')[0],
      namibia: valuesAt(out, 'reporter=NA').length,
    };
  };
  it.each(['', 'n.d.', 'N/A', '..', '-', 'NA', 'null', 'NaN'])(
    '%j are left out and counted',
    async (mark) => {
      const { mexico, err, out } = await rca(`${ROWS}2010,${mark},01,900\n2010,${mark},02,100\n`);
      expect(mexico, err).toBeCloseTo(0.5 / (60 / 200), 12);
      expect(err).toContain(
        mark === '' ? '! 2 rows without economy stand' : `! 2 rows without economy ("${mark}") stand`,
      );
      expect(out).not.toContain(`${mark},01,`.replace(/^,/, '\n,'));
    },
  );
  it('are said in Spanish with their lines', async () => {
    expect((await rca(`${ROWS}2010,s/d,01,900\n`, 'es')).err).toContain(
      '! 1 fila sin economía ("s/d") está junto a filas que lo tienen y queda fuera (líneas 6).',
    );
  });
  it('are Namibia beside other codes of two letters, and a state beside other states', async () => {
    const two = ROWS.replaceAll('MEX', 'MX').replaceAll('USA', 'US');
    expect((await rca(`${two}2010,NA,01,900\n2010,NA,02,100\n`)).namibia).toBe(2);
    const states = ROWS.replaceAll('MEX', 'TX').replaceAll('USA', 'CA');
    const { out, err } = await rca(`${states}2010,ND,01,900\n2010,ND,02,100\n`);
    expect(valuesAt(out, 'reporter=ND').length, err).toBe(2);
  });
});

describe('a column that --map names', () => {
  const comtrade = () =>
    put(
      'Year,Reporter Code,Reporter,Reporter ISO,Commodity Code,Trade Value\n2010,484,Mexico,MEX,870323,10\n2010,484,Mexico,MEX,870324,30\n',
    );
  it.each([
    ['Reporter ISO', 'MEX'],
    ['Reporter Code', '484'],
    ['Reporter', 'Mexico'],
  ])('%s wins over those that sound so', async (column, code) => {
    const { out, err } = await escalar(
      `compute trade-share --data ${comtrade()} --csv --map`,
      `${column}=reporter`,
    );
    expect(valuesAt(out, `reporter=${code} term=870323`), err).toEqual([25]);
    expect(valuesAt(out, `reporter=${code} term=870324`)).toEqual([75]);
  });
});
