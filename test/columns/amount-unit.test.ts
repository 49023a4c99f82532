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
    ['pesos mexicanos', 'MXN'],
    ['CAD', 'Canadian dollars'],
    ['millones de dólares canadienses', 'million CAD'],
    ['dólares estadounidenses', 'USD'],
    ['wones surcoreanos', 'South Korean won'],
    ['nuevos dólares taiwaneses', 'New Taiwan dollars'],
    ['million soles', 'millones de soles peruanos'],
    ['libras esterlinas', 'British pounds'],
  ])('are one where %j and %j say the same', (one, other) => {
    expect(differentUnits([one, other])).toBe(null);
  });
  it.each([
    ['million €', 'million $'],
    ['$m', '£m'],
    ['million USD', 'billion USD'],
    ['thousand', 'million'],
    ['pesos mexicanos', 'pesos chilenos'],
    ['Canadian dollars', 'US dollars'],
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
  it.each([
    ['US$m', 6, 'usd', true],
    ['US$ bil', 9, 'usd', true],
    ['$k', 3, 'usd', true],
    ['billones de pesos', 12, 'mxn', true],
    ['10,000 USD', 4, 'usd', true],
    ['10^6 USD', 6, 'usd', true],
    ['100 million yen', 8, 'jpy', true],
    ['million ARS', 6, 'ars', true],
    ['U.S. dollars at current prices', 0, 'usd', true],
    ['millones de pesos a precios constantes de 2018', 6, 'mxn', true],
    ['million Canadian dollars', 6, 'cad', true],
    ['pesos chilenos', 0, 'clp', true],
    ['pesos de Chile', 0, 'chile mxn', false],
    ['10⁶ USD', 0, 'usd', false],
    ['US$ mil', 3, 'usd', false],
    ['crore rupees', 0, 'inr', false],
    ['USD/kg', 0, 'usd', false],
  ])('%j is of power %i', (text, power, money, isKnown) => {
    expect(amountUnit(text)).toMatchObject({ power, money, isKnown });
  });
  it.each(['US', 'ALL', 'm', 'thousand tonnes', 'Exports to the US'])('%j is none', (text) => {
    expect(amountUnit(text)).toBe(null);
  });
  it('are none in titles of places and in names of weights', () => {
    expect(unitSaidIn('Exports to the euro area', true)).toBe(null);
    expect(unitSaidIn('Exports in millions of US dollars', true)).not.toBe(null);
    expect(['Peso (kg)', 'Peso neto', 'USD per ton'].map((text) => unitSaidIn(text))).toEqual([
      null,
      null,
      null,
    ]);
  });
  it('are none among quantities', () => {
    expect(differentUnits(['units', 'thousand'], true)).toBe(null);
    expect(differentUnits(['kg', 'thousand', 'million'])).toBe(null);
    expect(differentUnits(['USD', 'EUR'], true)).toEqual(['USD', 'EUR']);
  });
});
