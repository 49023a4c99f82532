import { afterAll, describe, expect, it } from 'vitest';
import { EscalarError } from '../../../src/base/error.ts';
import { allBackends } from './backends.ts';
import { matrixOf } from './matrices.ts';

const backends = await allBackends();
afterAll(async () => {
  for (const backend of backends.values()) await backend.close();
});

function refusal(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    if (error instanceof EscalarError) return { code: error.code, ...(error.params as object) };
    return error;
  }
  return 'none';
}

describe.each([...backends])('%s', (_, backend) => {
  it.each([1, 2, 9, 70, 140, 300])('names the column without a pivot, n = %i', (n) => {
    const a = matrixOf('random', n, 5);
    const j = Math.floor(n / 2);
    for (let i = 0; i < n; i += 1) a[i * n + j] = 0;
    const wanted = { code: 'singular-matrix', size: n, position: j };
    expect(refusal(() => backend.factorise(a, n))).toEqual(wanted);
    expect(refusal(() => backend.invert(a.slice(), n))).toEqual(wanted);
  });
  it('refuses a block that buys only from itself, though rounding hides that it is singular', () => {
    const n = 150;
    const a = matrixOf('leontief', n, 8);
    // the inputs of the first 40 industries come from these 40 and cost all of the output
    for (let j = 0; j < 40; j += 1) {
      for (let i = 0; i < n; i += 1)
        a[i * n + j] = i < 40 ? Number(i === j) - (((i * 7 + j * 3) % 11) + 1) / 237 : 0;
      let total = 0;
      for (let i = 0; i < 40; i += 1) total += Number(i === j) - (a[i * n + j] as number);
      for (let i = 0; i < 40; i += 1) {
        a[i * n + j] = Number(i === j) - (Number(i === j) - (a[i * n + j] as number)) / total;
      }
    }
    const wanted = { code: 'singular-matrix', size: n, position: 39 };
    expect(refusal(() => backend.factorise(a, n))).toEqual(wanted);
    expect(refusal(() => backend.invert(a, n))).toEqual(wanted);
  });
  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    'refuses %d by its cell',
    (value) => {
      const n = 90;
      const a = matrixOf('leontief', n, 3);
      a[41 * n + 67] = value;
      const wanted = { code: 'matrix-not-finite', row: 41, column: 67, value };
      expect(refusal(() => backend.factorise(a, n))).toEqual(wanted);
      expect(refusal(() => backend.invert(a, n))).toEqual(wanted);
    },
  );
  it('lets no result out that is not finite', () => {
    const big = new Float64Array(4).fill(1e300);
    const c = new Float64Array(4);
    expect(refusal(() => backend.gemm(2, 2, 2, 1, big, 2, big, 2, 0, c, 2))).toMatchObject({
      code: 'matrix-not-finite',
      row: 0,
      column: 0,
    });
    expect(refusal(() => backend.matrixVector(2, 2, big, 2, big, c))).toMatchObject({
      code: 'matrix-not-finite',
    });
    expect(refusal(() => backend.vectorMatrix(2, 2, big, 2, big, c))).toMatchObject({
      code: 'matrix-not-finite',
    });
    const factors = backend.factorise(Float64Array.of(1, 0, 0, 1), 2);
    const b = Float64Array.of(1, Number.NaN);
    expect(refusal(() => backend.solve(factors, b, 1))).toMatchObject({ code: 'matrix-not-finite', row: 1 });
  });
  it('refuses arrays too short for their shape before it writes', () => {
    const four = new Float64Array(4);
    expect(() => backend.gemm(2, 3, 2, 1, four, 2, four, 3, 0, four, 3)).toThrow(RangeError);
    expect(() => backend.gemm(2, 2, 2, 1, four, 1, four, 2, 0, four, 2)).toThrow('leading dimension');
    expect(() => backend.factorise(four, 3)).toThrow(RangeError);
    expect(() => backend.invert(four, 2.5)).toThrow(RangeError);
    expect(() => backend.matrixVector(2, 2, four, 2, four, new Float64Array(1))).toThrow(RangeError);
  });
  it('works on after a refusal', () => {
    const n = 130;
    for (let round = 0; round < 3; round += 1) {
      expect(refusal(() => backend.factorise(new Float64Array(n * n), n))).toMatchObject({ position: 0 });
      const unit = new Float64Array(n * n);
      for (let i = 0; i < n; i += 1) unit[i * n + i] = 2;
      backend.invert(unit, n);
      expect(unit[n + 1]).toBe(0.5);
    }
  });
});
