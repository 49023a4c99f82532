import { expect, it } from 'vitest';
import { requireCodes } from '../../src/indicators/require-codes.ts';

const kind = { en: 'economy', es: 'la economía' };

it('takes codes that occur, and no codes at all', () => {
  requireCodes(['MEX'], ['TWN', null, 'MEX'], kind);
  requireCodes([], [], kind);
});

it('refuses a code that does not occur: a typing mistake would become a zero', () => {
  expect(() => requireCodes(['MEX', 'TNW'], ['TWN', 'MEX'], kind)).toThrow('There is no economy "TNW".');
  expect(() => requireCodes(['MEX'], [], kind)).toThrow('There is no economy "MEX".');
});
