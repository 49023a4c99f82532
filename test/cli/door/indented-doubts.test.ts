import { describe, expect, it } from 'vitest';
import { nestedRows } from '../../../src/sources/tabular/shapes/nested-rows.ts';
import { rowXml, workbook } from '../../sources/tabular/xlsx/fixture.ts';
import { cliDesk, valuesAt } from '../../support/cli-desk.ts';

const { put, escalar } = cliDesk();
const lines = (...all: readonly string[]) => `${all.join('\n')}\n`;
const RCA = 'compute rca --csv --data';
const goods = (...rows: readonly string[]) =>
  put(lines('reporter,product,year,value', ...rows.map((row) => row.replace(/,(?=[\d.]+$)/, ',2010,'))));

describe('a class whose whole is lacking in one economy', () => {
  it('is no part of the class above it', async () => {
    const file = goods(
      ...['Mexico,Food,40', 'Mexico,   Meat,25', 'Mexico,   Fish,15', 'Mexico,Machines,60'],
      ...['Canada,   Meat,100', 'Canada,   Fish,50', 'Canada,Machines,500'],
    );
    const { code, err } = await escalar(`${RCA} ${file}`);
    expect([code, err]).toEqual([1, expect.stringContaining('product: Food > Meat, Fish.')]);
    const { out, err: said } = await escalar(`${RCA} ${file} --with levels=finest`);
    // Mexico 25 of 100, both 125 of 750
    expect(valuesAt(out, 'reporter=Mexico product=Meat term=rca')[0], said).toBeCloseTo(1.5, 12);
    expect(valuesAt(out, 'product=Machines term=rca').length).toBe(2);
  });
  it('below another class there, which elsewhere stands beside it, neither', async () => {
    const file = goods(
      ...['Mexico,Food,45', 'Mexico,   Meat,25', 'Mexico,   Fish,15', 'Mexico,Machines,60'],
      ...['Canada,Machines,500', 'Canada,   Meat,100', 'Canada,   Fish,50'],
    );
    const { err } = await escalar(`${RCA} ${file}`);
    expect(err).toContain('product: Food > Meat, Fish.');
  });
  it('of each year in turn, the classes are nested in each', async () => {
    const rows = ['Food', '   Meat', '   Fish', 'Cars'].flatMap((name, i) =>
      [2010, 2011].map((year) => `Mexico,${name},${year},${[100, 45, 20, 70][i]}`),
    );
    const file = put(lines('reporter,product,year,value', ...rows));
    const { err } = await escalar(`compute trade-share --csv --data ${file}`);
    expect(err).toContain('product: Food > Meat, Fish.');
  });
});

describe('names a little to the right of the one above, which are not its sum', () => {
  it.each([
    [
      'economies',
      ['USA,Meat,400', 'USA,Fish,150', ' MEX,Meat,25', ' MEX,Fish,15', ' CAN,Meat,100', ' CAN,Fish,50'],
      'USA > MEX, CAN',
      'reporter=MEX product=Meat term=rca',
      25 / 40 / (525 / 740),
    ],
    [
      'economies two blanks away',
      ['USA,Meat,400', 'USA,Fish,150', '  MEX,Meat,25', '  MEX,Fish,15', '  CAN,Meat,100', '  CAN,Fish,50'],
      'USA > MEX, CAN',
      'reporter=MEX product=Meat term=rca',
      25 / 40 / (525 / 740),
    ],
    [
      'a minus that sticks to its word',
      ['MEX,Cars,500', 'MEX,-Food,40', 'MEX,-Meat,25', 'CAN,Cars,600', 'CAN,-Food,45', 'CAN,-Meat,27'],
      'Cars > -Food, -Meat',
      'reporter=MEX product=Cars term=rca',
      500 / 565 / (1100 / 1237),
    ],
    [
      'one blank',
      ['MEX,Cars,500', 'MEX, Food,40', 'MEX, Meat,25', 'CAN,Cars,600', 'CAN, Food,45', 'CAN, Meat,27'],
      'Cars > Food, Meat',
      'reporter=MEX product=Cars term=rca',
      500 / 565 / (1100 / 1237),
    ],
  ])('%s: are no parts, and it is said', async (_, rows, said, place, value) => {
    const { out, err } = await escalar(`${RCA} ${goods(...rows)}`);
    expect(valuesAt(out, place)[0], err).toBeCloseTo(value, 12);
    expect(err).toContain(said);
  });
  it.each([
    ['are its parts where they are', ['MEX,All,10234', 'MEX, Food,4111', 'MEX, Meat,6123', 'MEX,Cars,20']],
    [
      'are its parts where several classes have such',
      ['MEX,All,104', 'MEX, Food,40', 'MEX, Meat,60', 'MEX,Rest,90', 'MEX, Cars,50', 'MEX, Iron,20'],
    ],
    [
      'are its parts in several steps',
      ['MEX,All,104', 'MEX, Food,90', 'MEX,  Meat,50', 'MEX,  Fish,20', 'MEX,Cars,20'],
    ],
  ])('%s', async (_, rows) => {
    const { code, err } = await escalar(`${RCA} ${goods(...rows)}`);
    expect([code, err]).toEqual([1, expect.stringContaining('All > Food')]);
  });
  it('is said in Spanish too', async () => {
    const rows = ['MEX', 'CAN'].flatMap((one) => [`${one},Cars,500`, `${one}, Food,40`, `${one}, Meat,25`]);
    const { err } = await escalar(`${RCA} ${goods(...rows)} --lang es`);
    expect(err).toContain('un poco a la derecha del de arriba: Cars > Food, Meat');
  });
});

describe('indented classes under other names', () => {
  const file = () =>
    goods(
      ...['MEX,Manuf,101', 'MEX,  Food,40', 'MEX,  Cars,59', 'MEX,Oil,50'],
      ...['CAN,Manuf,104', 'CAN,  Food,41', 'CAN,  Cars,60', 'CAN,Oil,20'],
    );
  it.each([
    ['of the whole', 'Manuf=D', 'D > Food, Cars'],
    ['of a part', 'Food=F1', 'Manuf > F1, Cars'],
  ])('%s: are its parts as before', async (_, recode, said) => {
    const { code, err } = await escalar(`${RCA} ${file()} --recode product:${recode}`);
    expect([code, err]).toEqual([1, expect.stringContaining(said)]);
  });
  it('in a column of names beside codes', async () => {
    const rows = ['X01,Food,2010,45', 'X02,  Meat,2010,25', 'X03,  Fish,2010,15', 'X04,Cars,2010,70'];
    const data = put(lines('reporter,product,product name,year,value', ...rows.map((row) => `MEX,${row}`)));
    expect((await escalar(`${RCA} ${data}`)).err).toContain('product: X01 > X02, X03.');
  });
});

describe('cells of a workbook', () => {
  it('that keep a distance from the right are not indented', async () => {
    const cell = (name: string) => `<c s="1" t="inlineStr"><is><t>${name}</t></is></c>`;
    const book = (side: string) =>
      workbook({
        styles: `<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="0"><alignment horizontal="${side}" indent="1"/></xf></cellXfs>`,
        cells: [
          rowXml(1, ['product', 'year', 'reporter', 'value']),
          rowXml(2, ['Cars', 2010, 'MEX', 500]),
          rowXml(3, [cell('Meat'), 2010, 'MEX', 40]),
          rowXml(4, [cell('Fish'), 2010, 'MEX', 25]),
          rowXml(5, ['Cars', 2010, 'CAN', 300]),
        ].join(''),
      });
    expect((await escalar(`${RCA} ${put(book('right'), 'right.xlsx')}`)).code).toBe(0);
    expect((await escalar(`${RCA} ${put(book('left'), 'left.xlsx')}`)).err).toContain('Cars > Meat, Fish');
  });
});

describe('a staircase of blanks', () => {
  const stairs = (deep: number) =>
    Array.from({ length: deep }, (_, i) => ({ code: `c${i}`, group: 0, indent: i, end: 2 * i }));
  it('deeper than classes are nested says nothing', () => {
    expect(nestedRows(stairs(13)).length).toBe(12);
    expect(nestedRows(stairs(14))).toEqual([]);
  });
  it('costs no more than its rows', () => {
    const { code } = stairs(100_000).at(-1) ?? {};
    const before = performance.now();
    expect([code, nestedRows(stairs(100_000))]).toEqual(['c99999', []]);
    expect(performance.now() - before).toBeLessThan(20_000);
  });
});
