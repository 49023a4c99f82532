import { describe, expect, it } from 'vitest';
import { rowXml, workbook } from '../../sources/tabular/xlsx/fixture.ts';
import { cliDesk, valuesAt } from '../../support/cli-desk.ts';

const { put, escalar } = cliDesk();
const PRODUCTIVITY = 'compute labour-productivity --csv --data';
const lines = (...all: readonly string[]) => `${all.join('\n')}\n`;

describe('a table that lies on its side', () => {
  it.each([
    [
      'classes over two measures',
      lines('activity,a,b', 'period,2015,2015', 'output_real,10,60', 'hours,1,4'),
    ],
    ['names in Spanish', lines('clase;a;b', 'año;2015;2015', 'producción real;10;60', 'horas;1;4')],
    ['decimal commas', lines('activity;a;b', 'period;2015;2015', 'output_real;10,0;60,0', 'hours;1,0;4,0')],
  ])('is turned, and it is said: %s', async (_, text) => {
    const file = put(text);
    const { out, err } = await escalar(`${PRODUCTIVITY} ${file}`);
    expect(valuesAt(out, 'period=2015 activity= term=productivity'), err).toEqual([14]);
    expect(valuesAt(out, 'period=2015 activity=b term=productivity')).toEqual([15]);
    expect(err).toContain('lies on its side');
    expect((await escalar(`${PRODUCTIVITY} ${file} --lang es`)).err).toContain('está acostada');
  });
  it('of a workbook, too', async () => {
    const rows = [
      ['activity', 'a', 'b'],
      ['period', 2015, 2015],
      ['output_real', 10, 60],
      ['hours', 1, 4],
    ];
    const file = put(workbook({ cells: rows.map((row, i) => rowXml(i + 1, row)).join('') }), 'data.xlsx');
    const { out, err } = await escalar(`${PRODUCTIVITY} ${file}`);
    expect(valuesAt(out, 'period=2015 activity= term=productivity'), err).toEqual([14]);
  });
  it('with years behind their name', async () => {
    const file = put(lines('year,2014,2015', 'output_real,20,60', 'hours,2,4'));
    const { out, err } = await escalar(`${PRODUCTIVITY} ${file} --set activity=total`);
    expect(valuesAt(out, 'activity= term=productivity'), err).toEqual([10, 15]);
  });
  it('with codes of products down its first column', async () => {
    const file = put(lines('reporter,MEX,KOR', 'year,2015,2015', '8703,100,200', '0901,50,10'));
    const { out, err } = await escalar(`compute rca --csv --data ${file}`);
    expect(valuesAt(out, 'reporter=MEX product=8703 term=rca')[0], err).toBeCloseTo(
      100 / 150 / (300 / 360),
      12,
    );
  });
  it('and one that does not fit is refused at the cell of the file', async () => {
    const file = put(lines('activity,a,b', 'period,2015,2015', 'output_real,10,many', 'hours,1,4'));
    expect((await escalar(`${PRODUCTIVITY} ${file}`)).err).toContain(':3:3: Expected a number');
  });
});

describe('a table that stands', () => {
  it.each([
    ['years over measures', lines('activity,variable,2015', 'a,output_real,70', 'a,hours,5')],
    ['measures in rows', lines('activity,period,variable,value', 'a,2015,output_real,70', 'a,2015,hours,5')],
    ['a class called as a measure', lines('activity,period,output_real,hours', 'hours,2015,70,5')],
  ])('stays: %s', async (_, text) => {
    const { out, err } = await escalar(`${PRODUCTIVITY} ${put(text)}`);
    expect(valuesAt(out, 'period=2015 activity= term=productivity'), err).toEqual([14]);
    expect(err).not.toContain('lies on its side');
  });
});
