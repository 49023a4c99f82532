import fc from 'fast-check';
import { expect } from 'vitest';
import { isMissing, type Missing } from '../../src/base/missing.ts';

/** The result, which must be there. */
export function there<T>(value: T | Missing): T {
  if (isMissing(value)) throw new Error(`missing: ${value.missing}`);
  return value as T;
}

/** Equal to a relative 1e-9, or to 1e-12 near zero. */
export function expectNear(found: number, wanted: number, relative = 1e-9): void {
  expect(Math.abs(found - wanted), `${found} against ${wanted}`).toBeLessThanOrEqual(
    Math.max(relative * Math.abs(wanted), 1e-12),
  );
}

/** Amounts above zero, of very different size. */
export const amount = fc.double({ min: 1e-3, max: 1e6, noNaN: true });

/** n-tuples of `width` amounts above zero, as columns. */
export function columnsOf(width: number, minLength = 2, maxLength = 25): fc.Arbitrary<number[][]> {
  const row = fc.array(amount, { minLength: width, maxLength: width });
  return fc
    .array(row, { minLength, maxLength })
    .map((rows) => Array.from({ length: width }, (_, j) => rows.map((values) => values[j] as number)));
}
