import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { relativeResidual } from '../../../src/math/dense/residual.ts';
import { allBackends } from './backends.ts';
import { difference, KINDS, matrixOf, naiveProduct, sizes, transpose, uniform } from './matrices.ts';

const backends = await allBackends();
afterAll(async () => {
  for (const backend of backends.values()) await backend.close();
});

const cases = fc.record({
  kind: fc.constantFrom(...KINDS),
  n: sizes(200),
  seed: fc.integer({ min: 1, max: 1e6 }),
});

describe.each([...backends])('%s', (_, backend) => {
  it('multiplies blocks of any shape, and leaves what surrounds them', () => {
    const shape = fc.tuple(sizes(150), sizes(150), fc.oneof(fc.constant(0), sizes(150)));
    const gaps = fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3));
    fc.assert(
      fc.property(
        shape,
        gaps,
        fc.constantFrom(0, 1, -1, 2.5),
        fc.constantFrom(0, 1, -0.5),
        fc.boolean(),
        ([m, n, k], [ga, gb, gc], alpha, beta, own) => {
          const next = uniform(m * 31 + n * 7 + k);
          const make = (length: number) =>
            (own ? backend.allocate(length) : new Float64Array(length)).map(next);
          const keep = (values: Float64Array) => {
            const kept = own ? backend.allocate(values.length) : new Float64Array(values.length);
            kept.set(values);
            return kept;
          };
          const a = keep(make(m * (k + ga) + 1));
          const b = keep(make(k * (n + gb) + 1));
          const c = keep(make(m * (n + gc) + 1));
          const before = c.slice();
          const product = naiveProduct(m, n, k, a.subarray(1), k + ga, b.subarray(1), n + gb);
          backend.gemm(
            m,
            n,
            k,
            alpha,
            a.subarray(1),
            k + ga,
            b.subarray(1),
            n + gb,
            beta,
            c.subarray(1),
            n + gc,
          );
          const wanted = before.map((value, at) => {
            const i = Math.floor((at - 1) / (n + gc));
            const j = at - 1 - i * (n + gc);
            return at === 0 || j >= n ? value : alpha * (product[i * n + j] as number) + beta * value;
          });
          expect(difference(c, wanted)).toBeLessThan(1e-13);
          for (const array of [a, b, c]) backend.release(array);
        },
      ),
      { numRuns: 60, seed: 11 },
    );
  });

  it('does not read C where beta is 0', () => {
    const c = new Float64Array(4).fill(Number.NaN);
    backend.gemm(2, 2, 1, 1, Float64Array.of(1, 2), 1, Float64Array.of(3, 4), 2, 0, c, 2);
    expect([...c]).toEqual([3, 4, 6, 8]);
  });

  it('multiplies by vectors from both sides', () => {
    fc.assert(
      fc.property(sizes(150), fc.oneof(sizes(150), fc.constant(1100)), fc.nat(2), (m, n, gap) => {
        const next = uniform(m + 1000 * n);
        const a = Float64Array.from({ length: m * (n + gap) }, next);
        const x = Float64Array.from({ length: n }, next);
        const z = Float64Array.from({ length: m }, next);
        const y = new Float64Array(m).fill(7);
        backend.matrixVector(m, n, a, n + gap, x, y);
        expect(difference(y, naiveProduct(m, 1, n, a, n + gap, x, 1))).toBeLessThan(1e-13);
        const w = new Float64Array(n).fill(7);
        backend.vectorMatrix(m, n, a, n + gap, z, w);
        expect(difference(w, naiveProduct(1, n, m, z, m, a, n + gap))).toBeLessThan(1e-13);
      }),
      { numRuns: 30, seed: 12 },
    );
  });

  it('solves, also transposed, to a residual of rounding', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(1, 2, 5, 8, 21, 70), ({ kind, n, seed }, columns) => {
        const a = matrixOf(kind, n, seed);
        const before = a.slice();
        const next = uniform(seed + 1);
        const b = Float64Array.from({ length: n * columns }, () => next() - 0.5);
        const factors = backend.factorise(a, n);
        expect(a.findIndex((value, at) => !Object.is(value, before[at]))).toBe(-1);
        const x = b.slice();
        backend.solve(factors, x, columns);
        expect(relativeResidual(backend, a, n, x, b, columns)).toBeLessThan(1e-14);
        x.set(b);
        backend.solveTransposed(factors, x, columns);
        expect(relativeResidual(backend, transpose(a, n, n), n, x, b, columns)).toBeLessThan(1e-13);
        backend.release(factors.matrix);
      }),
      { numRuns: 30, seed: 13 },
    );
  });

  it('inverts as the plain backend does', () => {
    const plain = backends.get('plain');
    fc.assert(
      fc.property(cases, ({ kind, n, seed }) => {
        const a = matrixOf(kind, n, seed);
        const inverse = a.slice();
        backend.invert(inverse, n);
        expect(relativeResidual(backend, a, n, inverse, null, n)).toBeLessThan(1e-14);
        if (!kind.startsWith('leontief')) return;
        const other = a.slice();
        plain?.invert(other, n);
        expect(difference(inverse, other)).toBeLessThan(1e-12);
      }),
      { numRuns: 40, seed: 14 },
    );
  });

  it('agrees to 1e-12 on a table of 500 rows with losses', () => {
    const n = 500;
    const a = matrixOf('leontief-with-loss', n, 99);
    const inverse = backend.allocate(n * n);
    inverse.set(a);
    backend.invert(inverse, n);
    const other = a.slice();
    backends.get('plain')?.invert(other, n);
    expect(difference(inverse, other)).toBeLessThan(1e-12);
    backend.release(inverse);
  });

  it('bears empty shapes', () => {
    const none = new Float64Array(0);
    const factors = backend.factorise(none, 0);
    backend.solve(factors, none, 3);
    backend.invert(none, 0);
    backend.gemm(0, 0, 0, 1, none, 0, none, 0, 0, none, 0);
    const y = Float64Array.of(5);
    backend.matrixVector(1, 0, none, 0, none, y);
    expect(y[0]).toBe(0);
  });
});
