import { describe, expect, it } from 'vitest';
import { column, notes, outcome, read } from './support.ts';

describe('a filter before the cells are read', () => {
  const text = 'economía,clase,año,horas\nMEX,a,2000,2\nUSA,a,2000,#VALUE!\nMEX,b,2000,3\nUSA,b,dosmil,4\n';
  it('spares the cells of rows that it leaves out, numbers and periods', () => {
    expect(outcome(() => read(text))).toBe('excel-error@3:4');
    const result = read(text, { where: { economy: 'MEX' } });
    expect(column(result, 'hours')).toEqual([2, 3]);
    expect(column(result, 'source_line')).toEqual([2, 4]);
    expect(result.met).toEqual(['economy']);
  });
  it('still judges those of rows that it keeps', () => {
    expect(outcome(() => read(text, { where: { economy: ['MEX', 'USA'] } }))).toBe('excel-error@3:4');
    expect(outcome(() => read(text, { where: { economy: 'CAN' } }))).toBe('condition-keeps-nothing');
  });
  it('by numbers, spares the other cells', () => {
    const sized = 'clase,horas,personal\na,5,x\nb,20,7\nc,1000,y\n';
    expect(column(read(sized, { where: { hours: '10..150' } }), 'persons')).toEqual([7]);
  });
  it('by periods, spares the other cells', () => {
    const years = 'clase,año,horas\na,1999,x\na,2000,7\n';
    expect(column(read(years, { where: { period: '2000..' } }), 'hours')).toEqual([7]);
    const months = 'clase,año,mes,horas\na,1999,1,x\na,2000,1,7\n';
    expect(column(read(months, { where: { period: '2000..' } }), 'hours')).toEqual([7]);
  });
  it('spares the cells of a wide file too, and the lines stay those of the file', () => {
    const wide = 'economía,variable,2000,2001\nUSA,horas,y,1\nMEX,horas,2,3\n';
    expect(outcome(() => read(wide))).toBe('not-a-number@2:3');
    const result = read(wide, { where: { economy: 'MEX' } });
    expect(column(result, 'hours')).toEqual([2, 3]);
    expect(column(result, 'source_line')).toEqual([3, 3]);
  });
  it('leaves conditions on other columns to the caller', () => {
    expect(read(text, { where: { economy: 'MEX', note: 'x' } }).met).toEqual(['economy']);
  });
  it('does not forget what the whole column says of its periods', () => {
    const months =
      'economía,clase,periodo,horas\nMEX,a,2003-04,1\nMEX,a,2004-05,2\nUSA,a,2003-07,3\nUSA,a,total,4\n';
    const result = read(months, { where: { economy: 'MEX' } });
    expect(column(result, 'period')).toEqual(['2003-04', '2004-05']);
    const mixed = 'economía,clase,periodo,horas\nMEX,a,2003-04,1\nMEX,a,2003-07,2\nUSA,a,2003,3\n';
    expect(outcome(() => read(mixed))).toContain('mixed-frequency');
    expect(column(read(mixed, { where: { economy: 'MEX' } }), 'period')).toEqual(['2003-04', '2003-07']);
  });
  it('takes the decimal mark from rows left out only where the rows kept prove none', () => {
    const open = 'economía;clase;horas;personal\nMEX;a;1.234;5\nUSA;a;12,5;6\nUSA;b;x;7\n';
    const result = read(open, { where: { economy: 'MEX' } });
    expect(column(result, 'hours')).toEqual([1234]);
    const other = 'economía;clase;horas;personal\nMEX;a;1.234;5\nUSA;a;2.345;6,5\n';
    const led = read(other, { where: { economy: 'MEX' } });
    expect(column(led, 'hours')).toEqual([1234]);
    expect(notes(led)).toContain('as 6,5 in "personal" proves');
    const own = 'economía;clase;horas\nMEX;a;1.234\nMEX;b;1.5\nUSA;a;12,5\n';
    expect(column(read(own, { where: { economy: 'MEX' } }), 'hours')).toEqual([1.234, 1.5]);
    const none = 'economía;clase;horas\nMEX;a;1.234\nUSA;a;2.345\n';
    expect(outcome(() => read(none, { where: { economy: 'MEX' } }))).toBe('ambiguous-number@2:3');
  });
  it('is no option that text can give', () => {
    expect(outcome(() => read(text, { where: 'economy=MEX' } as never))).toBe('unknown-name');
  });
});
