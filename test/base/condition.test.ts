import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Condition, judgeCondition, showCondition } from '../../src/base/condition.ts';
import { EscalarError } from '../../src/base/error.ts';
import type { Column } from '../../src/base/table.ts';
import { textColumnOf, textsOf } from '../../src/base/text-column.ts';

const texts = (...values: (string | null)[]): Column => textColumnOf(values);
const numbers = (...values: number[]): Column => ({ kind: 'number', values: Float64Array.from(values) });

function kept(column: Column, condition: Condition): unknown[] {
  const { keep } = judgeCondition(column, 'x', condition);
  return [...(column.kind === 'text' ? textsOf(column) : column.values)].filter((_, row) => keep[row] === 1);
}

function refused(column: Column, condition: Condition): string {
  try {
    judgeCondition(column, 'x', condition);
  } catch (error) {
    if (error instanceof EscalarError) return error.toText('en');
    throw error;
  }
  return '';
}

describe('conditions on numbers', () => {
  const column = numbers(5, 20, 100, 1000, Number.NaN);
  it.each<[Condition, number[]]>([
    ['10..150', [20, 100]],
    ['100..', [100, 1000]],
    ['..20', [5, 20]],
    ['1e3', [1000]],
    [
      ['5', '90..110'],
      [5, 100],
    ],
    [20, [20]],
    [{ not: '20' }, [5, 100, 1000]],
    [{ not: '10..150' }, [5, 1000]],
    [{ is: '10..', not: ['100'] }, [20, 1000]],
    ['', [Number.NaN]],
    [{ not: '' }, [5, 20, 100, 1000]],
  ])('%j keeps %j', (condition, expected) => {
    expect(kept(column, condition)).toEqual(expected);
  });
  it('keeps exactly the numbers between the bounds, whatever their length', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 30 }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (values, a, b) => {
          const [low, high] = a <= b ? [a, b] : [b, a];
          expect(kept(numbers(...values), `${low}..${high}`)).toEqual(
            values.filter((value) => value >= low && value <= high),
          );
        },
      ),
      { seed: 5, numRuns: 2000 },
    );
  });
  it.each(['NaN', 'abc', '1,5', '0x10', '10..x', 'Infinity'])('refuses %s and says what to write', (item) => {
    expect(refused(column, item)).toContain('no number');
    expect(refused(column, item)).toContain('x!= those with one');
  });
  it('refuses a range that runs backwards', () => {
    expect(refused(column, '150..10')).toContain('runs backwards');
  });
});

describe('conditions on text', () => {
  const months = texts('1994', '2003-01', '2008-12', '2009-01');
  const classes = texts('1', '2', '10', '11', null);
  const padded = texts('0101', '0501', '0502', '1001', '8471');
  it.each<[string, Column, Condition, (string | null)[]]>([
    ['a year holds its months', months, '1994..2008', ['1994', '2003-01', '2008-12']],
    ['open at its end', months, '2008..', ['2008-12', '2009-01']],
    ['open at its start', months, '..2003', ['1994', '2003-01']],
    ['numbers are no prefixes', classes, '1..2', ['1', '2']],
    ['numbers by size', classes, '2..10', ['2', '10']],
    ['an empty cell by the empty text alone', classes, '', [null]],
    ['an empty cell is not unlike anything', classes, { not: '1' }, ['2', '10', '11']],
    ['codes as they stand', texts('01', '05', '06', '10'), '01..05', ['01', '05']],
    ['codes by as many digits as the bounds', padded, '01..05', ['0101', '0501', '0502']],
    ['codes of the same length', padded, '0501..1001', ['0501', '0502', '1001']],
    ['wider codes are no part', texts('05', '0501', '0502'), '0501..0502', ['0501', '0502']],
    ['numbers behind a prefix', texts('c1', 'c2', 'c10', 'c15', 'TOT'), 'c2..c10', ['c2', 'c10']],
    ['letters', texts('A', 'B', 'C', 'D'), 'B..C', ['B', 'C']],
    ['decimals', texts('5.5', '20.5', '100', 'x'), '10..150', ['20.5', '100']],
    ['a value with points between quotation marks', texts('1..2', '1'), '"1..2"', ['1..2']],
    ['a value with a comma in a list', texts('Food, drink', 'Steel'), ['Food, drink'], ['Food, drink']],
  ])('%s', (_, column, condition, expected) => {
    expect(kept(column, condition)).toEqual(expected);
  });
  it.each<[string, Column, string, string]>([
    ['another frequency', texts('2003-01', '2003-02'), '2003-Q1..2003-Q2', 'written as 2003-01'],
    ['a range of codes among numbers', texts('11', '31-33', '52'), '11..45', '"31-33"'],
    ['a class below the end', texts('A', 'C', 'C10'), 'A..C', '"C10"'],
    ['codes that could be meant as numbers', texts('01', '02', '10', '19'), '1..2', 'write 01..02'],
    ['bounds of different length', texts('0101', '0201'), '01..0201', 'write 0001..0201'],
    ['backwards', texts('2003', '2004'), '2004..2003', 'runs backwards'],
  ])('refuses %s', (_, column, item, said) => {
    expect(refused(column, item)).toContain(said);
  });
  it('takes the range that a refusal offers', () => {
    expect(kept(texts('01', '02', '10', '19'), '01..02')).toEqual(['01', '02']);
    expect(kept(texts('01', '02', '10', '19'), '10..29')).toEqual(['10', '19']);
  });
  it('says which items no row has, and how many empty cells "not" leaves out', () => {
    expect(judgeCondition(classes, 'x', ['1', '7', '2..3'])).toMatchObject({ count: 2, unmatched: ['7'] });
    expect(judgeCondition(classes, 'x', { not: ['1', 'zz'] })).toMatchObject({ unmatched: ['zz'], empty: 1 });
  });
});

describe('showCondition', () => {
  it('writes a condition as the command line takes it', () => {
    expect(showCondition('year', { is: '1994..', not: [1995, '2001'] })).toBe('year=1994.. year!=1995,2001');
    expect(showCondition('a', ['x', 'y'])).toBe('a=x,y');
  });
});
