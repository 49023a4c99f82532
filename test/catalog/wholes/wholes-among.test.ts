import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WholeDimension } from '../../../src/catalog/wholes/named-whole.ts';
import { wholesAmong } from '../../../src/catalog/wholes/wholes-among.ts';

const among = (dimension: WholeDimension, ...codes: string[]) =>
  wholesAmong(dimension, codes).map(({ whole, parts, by }) => `${whole} > ${parts.join(',')} ${by}`);

describe('wholesAmong', () => {
  it('reads the hierarchy of digits', () => {
    expect(among('product', '85', '8542', '854211', '8703')).toEqual([
      '85 > 8542,854211 code',
      '8542 > 854211 code',
    ]);
    expect(among('product', '85.42', '8542.11')).toEqual(['85.42 > 8542.11 code']);
    expect(among('activity', '311', '311110', '321')).toEqual(['311 > 311110 code']);
    expect(among('activity', '311 Alimentos', '311110 Galletas')).toHaveLength(1);
  });
  it('reads ranges and letters', () => {
    expect(among('activity', '31-33', '311', '339', '434')).toEqual(['31-33 > 311,339 code']);
    expect(among('activity', 'C', 'C10-C12', 'C10', 'D35')).toEqual([
      'C > C10-C12,C10 code',
      'C10-C12 > C10 code',
    ]);
    expect(among('activity', '15t16', '15', '17')).toEqual(['15t16 > 15 code']);
    expect(among('activity', 'D15T16', 'D15', 'D17')).toEqual(['D15T16 > D15 code']);
    expect(among('activity', '10 to 12', '10', '11', '13 to 15')).toEqual(['10 to 12 > 10,11 code']);
    expect(among('activity', '10 al 12', '10', '11')).toEqual(['10 al 12 > 10,11 code']);
    expect(among('activity', '10 - 12', '10', '11')).toEqual(['10 - 12 > 10,11 code']);
    expect(among('activity', 'C_10-12', 'C_10', 'C_13')).toEqual(['C_10-12 > C_10 code']);
    expect(among('activity', '10 Food', '10', '101', '11 Drinks')).toContain('10 Food > 101 code');
    expect(among('activity', 'AtB', 'A', 'B', 'C')).toEqual(['AtB > A,B code']);
    expect(among('product', 'I', 'II', '01', '0201', '06', '15')).toEqual([
      'I > 01,0201 code',
      'II > 06 code',
    ]);
    expect(among('product', 'Section XVI', 'Sección XVII', 'XXI', '84', '8703', '97')).toEqual([
      'Section XVI > 84 code',
      'Sección XVII > 8703 code',
      'XXI > 97 code',
    ]);
    expect(among('product', 'IX', '44', 'IIII', 'XXII')).toEqual([]);
    expect(among('activity', 'D', '15', '16', '37')).toEqual(['D > 15,16,37 code']);
    expect(among('product', '84-85_MachElec', '84', '8542', '87')).toEqual(['84-85_MachElec > 84,8542 code']);
  });
  it('believes one digit, running numbers and one letter among others only by their numbers', () => {
    const running = Array.from({ length: 35 }, (_, i) => `c${i + 1}`);
    expect(wholesAmong('activity', running).every(({ by }) => by === 'numbers')).toBe(true);
    expect(among('product', '7', '71', '72')).toEqual(['7 > 71,72 numbers']);
    expect(among('activity', 'J', 'C', '60', '61')).toEqual(['J > 60,61 numbers']);
  });
  it('W is the world among economies, and beside other letters one of them', () => {
    expect(among('economy', 'W', 'MEX', 'USA')).toEqual(['W > MEX,USA name']);
    expect(among('partner', 'W', 'MEX', 'USA', 'X')).toEqual(['W > MEX,USA,X name']);
    expect(among('economy', 'W', 'X', 'Y', 'Z')).toEqual([]);
    expect(among('economy', 'W', 'north', 'south')).toEqual([]);
  });
  it('knows members, and that sets hold smaller sets', () => {
    expect(among('economy', 'EUN', 'MEX', 'USA')).toEqual([]);
    const china = ['China, mainland', 'China, Hong Kong SAR', 'MEX'];
    expect(among('economy', 'China', ...china)).toEqual([
      'China > China, mainland,China, Hong Kong SAR name',
    ]);
    expect(among('partner', 'China', 'China, Hong Kong SAR', 'MEX')).toEqual([]);
    expect(among('economy', '159', '156', '344', '484')).toEqual(['159 > 156,344 name']);
    expect(among('economy', 'EU27_2020', 'DEU', 'USA')).toEqual(['EU27_2020 > DEU name']);
    expect(among('economy', 'European Union', 'Alemania', '276', 'DE')).toEqual([
      'European Union > Alemania,276,DE name',
    ]);
    expect(among('economy', 'G20', 'EU', 'MEX')).toEqual(['G20 > EU,MEX name']);
    expect(among('economy', 'NONOECD', 'MEX', 'CHN')).toEqual(['NONOECD > CHN name']);
    expect(among('economy', 'SUN', 'RUS', 'MEX')).toEqual(['SUN > RUS name']);
  });
  it('the world holds all but itself, remainders too; these are no wholes', () => {
    expect(among('partner', 'World', 'WLD', 'USA', 'Areas, nes')).toEqual([
      'World > USA,Areas, nes name',
      'WLD > USA,Areas, nes name',
    ]);
    expect(among('partner', 'ROW', 'USA', 'NES')).toEqual([]);
    expect(among('partner', '0', '842', '124', '490')).toEqual(['0 > 842,124,490 name']);
    expect(among('partner', '0', '1001', '1002', '1003')).toEqual([]);
  });
  it('takes cars and corn for nothing', () => {
    expect(among('product', 'cars', 'corn', 'A', 'B')).toEqual([]);
    expect(among('activity', 'AGR', 'MIN', 'MAN', 'Manufacturing')).toEqual([]);
  });
  it('in any tree of digits the wholes are those with a longer code below', () => {
    const codes = fc.uniqueArray(fc.stringMatching(/^[1-9]\d{1,5}$/), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(codes, (list) => {
        const parts = (code: string) => list.filter((other) => other !== code && other.startsWith(code));
        const found = new Map(
          wholesAmong('product', list).map(({ whole, parts: own }) => [whole, [...own].sort()]),
        );
        for (const code of list) expect(found.get(code) ?? []).toEqual(parts(code).sort());
      }),
    );
  });
});
