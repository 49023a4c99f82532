import { describe, expect, it } from 'vitest';
import { amountUnit, differentUnits, unitSaidIn } from '../../src/columns/amount-unit.ts';

describe('units of amounts', () => {
  it.each([
    ['USD mn', 'millions of US dollars'],
    ['1,000 USD', '1000 USD'],
    ['$', 'US dollars'],
    ['€ million', 'mio EUR'],
    ['miles de millones de dólares', 'billion USD'],
    ['Milliarden Euro', 'milliards d’euros'],
    ['Tsd. EUR', 'milhares de euros'],
    ['pesos', 'MXN'],
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
  it.each([
    ['Exports, thousand USD', 'thousand USD', 3, 'usd'],
    ['Valor (miles de millones de pesos)', 'miles de millones de pesos', 9, 'mxn'],
    ['Value [$1,000]', '$1,000', 3, 'usd'],
    ['(millions)', 'millions', 6, ''],
    ['Exports (FOB)', null, 0, ''],
  ])('%j says %j', (text, said, power, money) => {
    expect(unitSaidIn(text)).toBe(said);
    expect(amountUnit(said ?? 'units')).toMatchObject({ power, money });
  });
  it('are none among quantities', () => {
    expect(differentUnits(['units', 'thousand'], true)).toBe(null);
    expect(differentUnits(['kg', 'thousand', 'million'])).toBe(null);
    expect(differentUnits(['USD', 'EUR'], true)).toEqual(['USD', 'EUR']);
  });
});
