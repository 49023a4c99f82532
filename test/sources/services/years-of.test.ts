import { describe, expect, it } from 'vitest';
import { yearsIn, yearsInARow } from '../../../src/sources/services/years-of.ts';

describe('the years of a person', () => {
  it('are each once, the earliest first, however they are given', () => {
    expect(yearsIn(['2008', '1990..1992', '1991'])).toEqual(['1990', '1991', '1992', '2008']);
    expect(yearsInARow(['2001', '1999..2000'])).toEqual(['1999', '2000', '2001']);
  });
  it.each([[['1990', '2008']], [['2008', '1990']], [['1990..1991', '1993']]])(
    'are refused with a gap where a service gives all between a first and a last: %j',
    (values) => {
      expect(() => yearsInARow(values)).toThrow(expect.objectContaining({ code: 'bad-option' }));
    },
  );
});
