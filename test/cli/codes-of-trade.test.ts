import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runHere } from '../support/cli-in-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'escalar-codes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
function put(text: string): string {
  files += 1;
  const path = join(folder, `${files}.csv`);
  writeFileSync(path, text);
  return path;
}
const HEAD = 'year,reporter,product,value\n';
const goods = (...lines: readonly string[]) => put(HEAD + lines.map((line) => `2010,MEX,${line}\n`).join(''));
const convert = (data: string, from: string, ...more: readonly string[]) =>
  runHere(['convert', '--from', from, '--to', 'SITC2', data, '--csv', ...more]);
const rows = (out: string) =>
  Object.fromEntries(
    out
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => [line.split(',')[2], Number(line.split(',')[3])]),
  );

describe('codes of the HS', () => {
  it('get back a zero that a spreadsheet took, and never are another good', async () => {
    const { out, err } = await convert(goods('70200,60', '80440,20', '870323,15', '852872,5'), 'HS2007');
    expect(rows(out)).toEqual({ '05440': 60, '05797': 20, '78100': 15, '76110': 5 });
    expect(err).toContain(
      '! 2 codes of the HS had lost their leading zero, and have it again: 70200 = 070200',
    );
  });
  it.each([
    ['0702.00', 'points'],
    ["'070200", 'an apostrophe'],
    ['070200 ', 'a space behind'],
    ['07 02 00', 'spaces between'],
    ['HS 070200', 'the name of the system'],
    ['HS92: 0702.00', 'the name with a year'],
    ['702.00', 'points and no zero'],
    ['0702.00.00', 'a national line'],
    ['7020000', 'a national line without its zero'],
    ['70200.0', 'a number with decimals'],
  ])('are read as %s, with %s', async (code) => {
    const { out } = await convert(goods(`${code},60`, '8703.23,40'), 'HS2007');
    expect(rows(out)).toEqual({ '05440': 60, '78100': 40 });
  });
  it('of an odd length that no zero mends are refused, and can be left out', async () => {
    const data = goods('87032,60', '870323,40');
    const refused = await convert(data, 'HS2007');
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('--where product!=87032');
    const { out } = await convert(data, 'HS2007', '--where', 'product!=87032');
    expect(rows(out)).toEqual({ '78100': 40 });
  });
  it('of a point that divides unevenly are refused', async () => {
    expect((await convert(goods('8703.2,60', '870323,40'), 'HS2007')).err).toContain('no codes of the HS');
  });
  it('of chapters that do not exist are reported, not moved', async () => {
    const { out, err } = await convert(goods('770100,10', '000100,10', '870323,80'), 'HS2007');
    expect(rows(out)).toEqual({ '78100': 80 });
    expect(err).toContain('20.00% of the value has no correspondence');
  });
  it('reach a basket: 702 is not in chapter 70', async () => {
    const data = put(`${HEAD}2010,MEX,702,60\n2010,MEX,7013,40\n2010,USA,8703,10\n`);
    const { out, err } = await runHere([
      ...['compute', 'trade-share', '--data', data, '--with', 'select=70', '--csv'],
    ]);
    expect(out).toMatch(/MEX,X,2010,70,percent,40\r/);
    expect(err).toContain('702 = 0702');
  });
  it('reach the groups of technology', async () => {
    const data = put(
      'year,reporter,classification,product,value\n2010,MEX,HS2007,70200,60\n2010,MEX,HS2007,870323,40\n',
    );
    const { out } = await runHere(['compute', 'technology-shares', '--data', data, '--csv']);
    expect(out).toContain('MEX,PP,2010,share,share,0.6\r\n');
    expect(out).toContain('MEX,MT1,2010,share,share,0.4\r\n');
  });
  it('are counted once where a file writes one good in two ways', async () => {
    const data = put(`${HEAD}2010,MEX,70200,60\n2010,MEX,070200,60\n2010,USA,870323,1\n`);
    const { err, code } = await runHere(['compute', 'rca', '--data', data, '--csv']);
    expect(code).toBe(1);
    expect(err).toContain('Two rows speak of the same cell');
  });
});

describe('codes of other classifications', () => {
  it('of the SITC keep their odd lengths, and get back a zero where only that is a code', async () => {
    const { out } = await runHere([
      ...['convert', '--from', 'SITC2', '--to', 'SITC1', goods('5440,60', '78100,40'), '--csv'],
    ]);
    expect(Object.keys(rows(out)).every((code) => /^(054|732)/.test(code))).toBe(true);
  });
  it('of the ISIC get back a zero when a column names the ISIC', async () => {
    const data = put(
      'economy,activity,period,classification,output_real,persons\nMEX,111,2010,ISIC4,10,1\nMEX,2910,2010,ISIC4,20,1\n',
    );
    const { out, err } = await runHere(['compute', 'labour-productivity', '--data', data, '--csv']);
    expect(out).toContain(',0111,');
    expect(err).toContain('111 = 0111');
  });
  it('of the SCIAN stay as they are', async () => {
    const data = put(`${HEAD}2010,MEX,311,60\n2010,MEX,31211,40\n2010,USA,325110,1\n`);
    const { out, err } = await runHere(['compute', 'rca', '--data', data, '--csv']);
    expect(out).toContain('MEX,31211,');
    expect(err).not.toContain('zero');
  });
  it('that fit two are taken as written, with a word', async () => {
    const data = put(`${HEAD}2010,MEX,811,60\n2010,MEX,812,40\n2010,USA,811,1\n`);
    expect((await runHere(['compute', 'rca', '--data', data])).err).toContain('fit the SITC');
  });
});

describe('classifications', () => {
  const COMTRADE = 'refYear,reporterISO,partnerISO,flowCode,classificationCode,cmdCode,primaryValue\n';
  const old = put(`${COMTRADE}2014,MEX,W00,X,H4,852872,60\n2014,MEX,W00,X,H4,851712,40\n`);
  it('that a file of Comtrade names are obeyed', async () => {
    const { out } = await runHere(['compute', 'technology-shares', '--data', old, '--csv']);
    expect(out).toContain('MEX,HT1,2014,share,share,1\r\n');
  });
  const mixed = put(
    `${COMTRADE}1994,MEX,W00,X,H0,852810,60\n2008,MEX,W00,X,H3,851712,40\n2008,MEX,W00,X,H3,070200,60\n`,
  );
  it('of several kinds are refused by groups, and brought to one by the bridge', async () => {
    const refused = await runHere(['compute', 'technology-shares', '--data', mixed]);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('--bridge to=HS1992');
    const { out, err } = await runHere([
      ...['compute', 'technology-shares', '--data', mixed, '--bridge', 'to=HS1992', '--csv'],
    ]);
    expect(err).toContain('HS1992 + HS2007 to HS1992');
    expect(err).not.toContain('Products are of several classifications');
    const growth = await runHere(['compute', 'trade-growth', '--data', mixed]);
    expect(growth.err).toContain('! Products are of several classifications (HS1992, HS2007)');
    expect(out).toContain('MEX,HT1,1994,share,share,1\r\n');
    expect(out).toContain('MEX,HT1,2008,share,share,0.4\r\n');
  });
  it('of one HS without a revision are said', async () => {
    const data = put(`${COMTRADE}2014,MEX,W00,X,HS,852872,60\n2014,USA,W00,X,HS,851712,40\n`);
    const { err } = await runHere(['compute', 'rca', '--data', data]);
    expect(err).toContain('HS without its revision');
  });
});

describe('columns of numbers in convert', () => {
  const lines = 't,i,j,k,v,q\n1995,156,484,847110,10,1\n1996,156,842,847110,20,1\n';
  it('of BACI are read by their letters, with and without --map', async () => {
    for (const map of [[], ['--map', 'k=product', '--map', 'v=value']]) {
      const { out } = await convert(put(lines), 'HS1992', ...map);
      expect(out.replaceAll('\r', '')).toBe(
        'period,economy,partner,product,value,quantity\n1995,CHN,MEX,75210,10,1\n1996,CHN,USA,75210,20,1\n',
      );
    }
  });
  it('that nobody knows tell rows apart, and prices are left out with a word', async () => {
    const data = put(lines.replace('q\n', 'price\n').replace('10,1\n', '10,1.5\n'));
    const { out, err } = await convert(data, 'HS1992', '--map', 'k=product', '--map', 'v=value');
    expect(out.replaceAll('\r', '')).toBe(
      't,i,j,product,value\n1995,156,484,75210,10\n1996,156,842,75210,20\n',
    );
    expect(err).toContain('! Whole numbers of unknown meaning tell rows apart and are not added up: ');
    expect(err).toContain('not known to add up are left out: "price"');
  });
  it('are added when they are named', async () => {
    const data = put('year,reporter,product,value,kilos\n2010,MEX,841210,10,1.5\n2010,MEX,841290,20,2.5\n');
    const plain = await convert(data, 'HS1992', '--digits', '3');
    expect(plain.out).toContain('2010,MEX,714,30\r\n');
    const named = await convert(data, 'HS1992', '--digits', '3', '--map', 'kilos=quantity');
    expect(named.out).toContain('2010,MEX,714,30,4\r\n');
  });
  it('of the whole economy are carried along, not added', async () => {
    const data = put(
      'year,reporter,product,value,population\n2010,MEX,870323,10,112\n2010,MEX,870324,20,112\n',
    );
    expect((await convert(data, 'HS1992')).out).toContain('2010,MEX,78100,30,112\r\n');
  });
  it('and what described the old product goes with a word', async () => {
    const data = put('year,reporter,classificationCode,cmdCode,cmdDesc,value\n2010,MEX,H0,870323,Cars,10\n');
    const { out, err } = await runHere(['convert', '--to', 'SITC2', data, '--csv']);
    expect(out).toContain('2010,MEX,SITC2,78100,10\r\n');
    expect(err).toContain('describe the old products are left out: "cmdDesc"');
  });
  it('say where a table is coarse and divides for lack of weights', async () => {
    const data = put(`${HEAD}2018,MEX,847780,100\n2018,MEX,870323,100\n`);
    const { err } = await runHere(['convert', '--from', 'HS2017', '--to', 'ISIC31', data, '--csv']);
    expect(err).toContain(
      '! 50.00% of the value was divided among several classes, in equal parts for lack of weights: 847780.',
    );
    expect(err).toContain('! The table HS2017 > ISIC31 is coarse');
  });
});

describe('rows without an economy', () => {
  it('are left out beside rows with one, and counted', async () => {
    const data = put(
      `${HEAD}2010,MEX,01,50\n2010,MEX,02,50\n2010,,01,900\n2010,,02,100\n2010,USA,01,10\n2010,USA,02,90\n`,
    );
    const { out, err } = await runHere([
      'compute',
      'rca',
      '--data',
      data,
      '--with',
      'show.term=rca',
      '--csv',
    ]);
    expect(err).toContain(
      '! 2 rows without economy stand beside rows that have one and are left out (lines 4, 5)',
    );
    expect(out).toContain('MEX,01,2010,rca,ratio,1.6666666666666667\r\n');
    expect(out).not.toContain('\n,01');
  });
  it('are left out by partner too; a code of no economy, and two codes of one, are said', async () => {
    const data = put(
      'year,reporter,partner,product,value\n2010,MEX,USA,01,50\n2010,484,,01,9\n2010,USA,MEX,01,5\n2010,XQX,EU27_2020,01,5\n2010,CAN,_X,01,5\n',
    );
    const { err } = await runHere(['compute', 'trade-growth', '--data', data]);
    expect(err).toContain('1 row without partner');
    expect(err).toContain('codes of no known economy, counted as economies: XQX.');
    expect(err).toContain('several codes for one economy, which count as several economies: MEX = 484');
  });
});
