import { describe, expect, it } from 'vitest';
import { column, notes, outcome, read } from './support.ts';

describe('the decimal mark of a file', () => {
  it('is what cells prove, for the column and for its neighbours', () => {
    const own = read('clase;horas\na;1,5\nb;1,234\n');
    expect(column(own, 'hours')).toEqual([1.5, 1.234]);
    const other = read('clase,horas,personal\na,"1,234",12.5\nb,"5,678",13.5\n');
    expect(column(other, 'hours')).toEqual([1234, 5678]);
    expect(notes(other)).toContain(
      'Numbers such as 1,234 in "horas" were read with the decimal mark ".", as 12.5 in "personal" proves.',
    );
    expect(other.dialect.decimal).toBe('.');
  });
  it('is not told by what separates the cells', () => {
    // pandas writes points between semicolons, a Spanish spreadsheet commas
    for (const numbers of ['1,234;5,678', '1.234;5.678', '250.093;728.124', '1.234;56', '1,234;56']) {
      for (const separator of [';', '\t', '|']) {
        const [first, second] = numbers.split(';');
        const text = `clase${separator}horas\na${separator}${first}\nb${separator}${second}\n`;
        expect(outcome(() => read(text))).toBe('ambiguous-number@2:2');
        const asWritten = (decimal: '.' | ',') => column(read(text, { decimal }), 'hours');
        expect(asWritten('.')).not.toEqual(asWritten(','));
      }
    }
    expect(() => read('clase;horas\na;250.093\nb;728.124\n')).toThrow('could be 250.093 or 250093');
    expect(column(read('clase;horas\na;250.093\nb;728.1\n'), 'hours')).toEqual([250.093, 728.1]);
    expect(column(read('clase;horas\na;1.042,8\nb;1.234\n'), 'hours')).toEqual([1042.8, 1234]);
  });
  it('may differ between columns that prove it, with a word', () => {
    const result = read('clase;horas;personal\na;1,5;2.5\nb;3;4\n');
    expect([column(result, 'hours'), column(result, 'persons')]).toEqual([
      [1.5, 3],
      [2.5, 4],
    ]);
    expect(notes(result)).toContain('with a point in "personal", with a comma in "horas"');
    expect(notes(read('clase;horas;personal\na;1,5;2,5\n'))).not.toContain('two ways');
  });
  it('is no group mark before an exponent', () => {
    expect(column(read('clase,horas\na,1.234e+03\nb,5\n'), 'hours')).toEqual([1234, 5]);
  });
  it('is never guessed: without evidence the cell is refused, in both readings', () => {
    const text = 'clase,horas\na,12\nb,"1,234"\n';
    expect(outcome(() => read(text))).toBe('ambiguous-number@3:2');
    expect(() => read(text)).toThrow('"1,234" in column "horas" could be 1234 or 1.234');
    expect(outcome(() => read('clase,horas\na,1.234\nb,2.345\n'))).toBe('ambiguous-number@2:2');
    expect(column(read(text, { decimal: '.' }), 'hours')).toEqual([12, 1234]);
    expect(column(read(text, { decimal: ',' }), 'hours')).toEqual([12, 1.234]);
  });
  it('is not taken from neighbours that contradict each other', () => {
    expect(outcome(() => read('a,b,c\n"1,234",1.5,"1,5"\n"2,345",2.5,"2,5"\n'))).toBe('ambiguous-number@2:1');
  });
  it('must hold in the whole column', () => {
    expect(outcome(() => read('clase,horas\na,1.5\nb,"1,5"\n'))).toBe('mixed-decimal@3:2');
    expect(() => read('clase,horas\na,1.5\nb,"1,5"\n')).toThrow('"1.5" on line 2');
    expect(outcome(() => read('clase,horas\na,1.5\n', { decimal: ',' }))).toBe('mixed-decimal@2:2');
    expect(outcome(() => read('clase;horas\na;1.000,5\nb;20.0\n'))).toBe('mixed-decimal@3:2');
    expect(outcome(() => read('clase,horas\na,"1,234,567"\nb,"1.234.567"\n'))).toBe('mixed-decimal@3:2');
  });
});

describe('cells of a column of numbers', () => {
  it.each([
    ['abc', 'not-a-number'],
    ['12 %', 'percent-number'],
    ['$', 'not-a-number'],
    ['1e999', 'number-out-of-range'],
    ['#REF!', 'excel-error'],
  ])('refuse %s with line and cell', (cell, code) => {
    expect(outcome(() => read(`clase,horas\na,1\nb,${cell}\n`))).toBe(`${code}@3:2`);
  });
  it('are missing with a reason, which is counted', () => {
    const result = read('clase,horas\na,\nb,ND\nc,C\nd,#DIV/0!\ne,0\n');
    expect(column(result, 'hours')).toEqual([
      { missing: 'not-reported' },
      { missing: 'not-reported' },
      { missing: 'confidential' },
      { missing: 'zero-denominator' },
      0,
    ]);
    expect(notes(result)).toContain(
      '"horas" 2 not reported by the source, 1 suppressed to protect confidentiality',
    );
  });
  it('lose their flags of preliminary and revised figures, which is noted', () => {
    const result = read('clase,horas\na,12 p/\nb,13.5r/\nc,14\n');
    expect(column(result, 'hours')).toEqual([12, 13.5, 14]);
    expect(notes(result)).toContain('2 numbers carry a flag');
  });
});

describe('columns of unknown fields', () => {
  it('are numbers only when every cell is one', () => {
    const result = read('x,y,z\n1,a,\n2.5,2,NA\nNA,3,\n');
    expect(column(result, 'x')).toEqual([1, 2.5, { missing: 'not-reported' }]);
    expect(column(result, 'y')).toEqual(['a', '2', '3']);
    expect(column(result, 'z')).toEqual([null, 'NA', null]);
  });
  it('are text where a code has zeros in front', () => {
    expect(column(read('x,y\n0101,1\n2204,2\n'), 'x')).toEqual(['0101', '2204']);
    expect(column(read('x,y\n0,1\n0.5,2\n'), 'x')).toEqual([0, 0.5]);
  });
  it('are text where two decimal marks contradict', () => {
    const result = read('x,y\n1.5,1\n"1,5",2\n');
    expect(column(result, 'x')).toEqual(['1.5', '1,5']);
    expect(notes(result)).toContain('"x" was read as text because "1.5" on line 2 and "1,5" on line 3');
  });
  it('warn where only one cell in ten keeps them from being numbers', () => {
    const lines = Array.from({ length: 12 }, (_, i) => `${i},${i === 7 ? 'ocho' : i}`);
    expect(notes(read(`x,y\n${lines.join('\n')}\n`))).toContain(
      '"y" was read as text because of "ocho" on line 9',
    );
  });
  it('named as codes are text', () => {
    const result = read('ActivityCode,cve_ent,naics2017,sitc_eci\n12,1,311,0.5\n');
    expect(result.table.fields.map(({ name, unit }) => [name, unit !== undefined])).toEqual([
      ['ActivityCode', false],
      ['cve_ent', false],
      ['activity', false],
      ['sitc_eci', true],
      ['source_line', true],
    ]);
  });
});
