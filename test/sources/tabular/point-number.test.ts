import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointNumber } from '../../../src/sources/tabular/point-number.ts';
import { readNumber } from '../../../src/sources/tabular/read-number.ts';

const read = (text: string): number => pointNumber(Buffer.from(`x${text}y`), 1, 1 + Buffer.byteLength(text));

describe('pointNumber', () => {
  it.each(['0', '-0', '7', '12', '-0.5', '0.1', '1234.567', '999999999999999', '123456789012.345'])(
    'reads %s as Number does',
    (text) => expect(read(text)).toBe(Number(text) + 0),
  );

  it.each([
    '',
    '-',
    '.',
    '1.',
    '.5',
    '01',
    '0101',
    '00.5',
    '1.2.3',
    '1,5',
    '1e3',
    '+1',
    ' 1',
    '1 ',
    '"1"',
    '1234567890123456',
    '12345678901234.567',
    '0.000000000000001',
    '--1',
    '1-',
  ])('leaves %j to a closer look', (text) => expect(read(text)).toBeNaN());

  it('has the same bits as Number, and the same value as the reader of any writing', () => {
    const digits = fc.stringMatching(/^-?(0|[1-9]\d{0,14})(\.\d{1,12})?$/);
    fc.assert(
      fc.property(digits, (text) => {
        const value = read(text);
        if (Number.isNaN(value)) return;
        expect(Object.is(value, Number(text) + 0)).toBe(true);
        const reading = readNumber(text);
        expect(reading.kind === 'either' ? reading.dot : reading.kind === 'number' && reading.value).toBe(
          value,
        );
      }),
      { numRuns: 5000 },
    );
  });
});
