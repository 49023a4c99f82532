import { describe, expect, it } from 'vitest';
import { plainCode } from '../../../src/catalog/products/plain-code.ts';

describe('plainCode', () => {
  it.each([
    ['0702.00', null, '070200'],
    ['07.02', null, '0702'],
    ["'070200", null, '070200'],
    ['070200\u00a0', null, '070200'],
    ['HS92: 0702', null, '0702'],
    ['HS0702', null, '0702'],
    ['H4 851712', null, '851712'],
    ['SITC 781.2', null, '7812'],
    ['702.00', 'HS1992', '070200'],
    ['54.4', 'SITC2', '0544'],
    ['702.00', null, '702.00'],
    ['1.1', null, '1.1'],
    ['HSX', null, 'HSX'],
    ['C10.1', null, 'C10.1'],
  ])('reads %j of %j as %s', (text, of, code) => {
    expect(plainCode(text, of)).toBe(code);
  });
});
