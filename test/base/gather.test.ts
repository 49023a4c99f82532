import { expect, it } from 'vitest';
import { gather } from '../../src/base/gather.ts';

it('gathers values of their own kind', () => {
  expect(gather(Float64Array.of(1.5, Number.NaN, 3), [2, 0, 0, 1])).toEqual(
    Float64Array.of(3, 1.5, 1.5, Number.NaN),
  );
  expect(gather(Uint32Array.of(7, 8), Int32Array.of(1))).toEqual(Uint32Array.of(8));
  expect(gather(Uint8Array.of(1), [])).toEqual(new Uint8Array(0));
});
