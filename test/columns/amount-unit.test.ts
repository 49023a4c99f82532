import { describe, expect, it } from 'vitest';
import { differentUnits } from '../../src/columns/amount-unit.ts';

describe('units of amounts', () => {
  it.each([
    ['USD mn', 'millions of US dollars'],
    ['1,000 USD', '1000 USD'],
    ['$', 'US dollars'],
    ['€ million', 'mio EUR'],
    ['miles de millones de dólares', 'billion USD'],
  ])('are one where %j and %j say the same', (one, other) => {
    expect(differentUnits([one, other])).toBe(null);
  });
  it.each([
    ['million €', 'million $'],
    ['$m', '£m'],
    ['million USD', 'billion USD'],
    ['thousand', 'million'],
  ])('are two where %j and %j differ', (one, other) => {
    expect(differentUnits([one, other])).toEqual([one, other]);
  });
  it('are none among quantities', () => {
    expect(differentUnits(['units', 'thousand'], true)).toBe(null);
    expect(differentUnits(['kg', 'thousand', 'million'])).toBe(null);
    expect(differentUnits(['USD', 'EUR'], true)).toEqual(['USD', 'EUR']);
  });
});
