import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { aggregateTable } from '../../../src/indicators/chains/aggregate.ts';
import { buildTable } from '../../../src/indicators/chains/build-table.ts';
import { chainContext } from '../../../src/indicators/chains/chain-context.ts';
import type { IoTable } from '../../../src/indicators/chains/io-table.ts';
import { headlineShares } from '../../../src/indicators/chains/kernels/aggregation-bias.ts';
import { chainLengths } from '../../../src/indicators/chains/kernels/chain-length.ts';
import { contentOfUnit } from '../../../src/indicators/chains/kernels/content.ts';
import { structuralChange } from '../../../src/indicators/chains/kernels/decomposition.ts';
import {
  cutOf,
  extract,
  extractExports,
  extractForward,
} from '../../../src/indicators/chains/kernels/extraction.ts';
import { inventoriesOf, position } from '../../../src/indicators/chains/kernels/position.ts';
import {
  economyPropagation,
  ghoshRows,
  propagationLengths,
} from '../../../src/indicators/chains/kernels/propagation.ts';
import { sourceTerms } from '../../../src/indicators/chains/kernels/source.ts';
import { plainBackend } from '../../../src/math/dense/plain.ts';
import { useShippedCatalog } from '../../../src/store/catalog-files.ts';
import {
  identity,
  invert,
  type Matrix,
  multiply,
  randomIo,
  shapes,
  subtract,
  vectorMultiply,
} from '../../support/random-io.ts';
import { brute, changed, column, expectClose, localInverse, multiplyVector, only, sum } from './brute.ts';

beforeAll(useShippedCatalog);

const RUNS = { numRuns: 60 };

function setting(shape: Parameters<typeof randomIo>[0]) {
  const table = randomIo(shape);
  return { table, context: chainContext(table, plainBackend()), b: brute(table) };
}

const diagonal = (w: readonly number[]): Matrix =>
  w.map((value, i) => w.map((_, j) => (i === j ? value : 0)));
const rowSums = (m: Matrix): number[] => m.map(sum);
const columnSums = (m: Matrix): number[] => vectorMultiply(new Array(m.length).fill(1), m);

describe('position in the chain', () => {
  it('counts stages up and down, with and without the correction for inventories', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const { table, context, b } = setting(shape);
        const { n, x } = b;
        for (const inventories of [undefined, inventoriesOf(context, ['INVEN'])]) {
          const k = inventories ?? new Float64Array(n);
          const net = x.map((value, i) => value - k[i]);
          const H = Array.from({ length: n }, (_, i) =>
            Array.from({ length: n }, (_, j) => (x[i] > 0 ? table.Z[i * n + j] / net[i] : 0)),
          );
          const U = multiplyVector(b.leontief(H), new Array(n).fill(1));
          const scaled = b.A.map((row, i) => row.map((value) => (x[i] > 0 ? (value * x[i]) / net[i] : 0)));
          const D = columnSums(b.leontief(scaled));
          const found = position(context, inventories);
          const live = (w: ArrayLike<number>): number[] =>
            Array.from({ length: n }, (_, i) => (x[i] > 0 ? w[i] : 0));
          expectClose(found.upstreamness, live(U), 'U');
          expectClose(found.downstreamness, live(D), 'D');
          expect([...found.none]).toEqual(x.map((value) => (value > 0 ? 0 : 1)));
        }
      }),
      RUNS,
    );
  });

  it('is found without an inverse, and by the inverse where the rounds do not settle', () => {
    const ownUse = (share: number) =>
      buildTable({
        year: '2000',
        rows: [
          { economy: 'AAA', sector: 's' },
          { economy: 'BBB', sector: 's' },
        ],
        demand: [
          { economy: 'AAA', category: 'F' },
          { economy: 'BBB', category: 'F' },
        ],
        Z: Float64Array.of(100 * share, 0, 0, 50),
        Y: Float64Array.of(100 * (1 - share), 0, 0, 50),
      });
    const refused = () => {
      throw new Error('an inverse was asked for');
    };
    const quick = position(chainContext(ownUse(0.75), plainBackend(), refused));
    expect([...quick.upstreamness, ...quick.downstreamness]).toEqual([
      expect.closeTo(4, 12),
      expect.closeTo(2, 12),
      expect.closeTo(4, 12),
      expect.closeTo(2, 12),
    ]);
    const slow = ownUse(0.995);
    expect(() => position(chainContext(slow, plainBackend(), refused))).toThrow('an inverse was asked for');
    const found = position(chainContext(slow, plainBackend()));
    expect(found.upstreamness[0]).toBeCloseTo(200, 8);
    expect(found.downstreamness[0]).toBeCloseTo(200, 8);
  });

  it('measures lengths of domestic, traded and border-crossing production from both ends', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const { context, b } = setting(shape);
        const { n, A, B, Y, v, of } = b;
        const L = localInverse(b);
        const AD = changed(A, (i, j) => of[i] !== of[j]);
        const AM = changed(A, (i, j) => of[i] === of[j]);
        const home = diagonal(Array.from({ length: n }, (_, i) => Y[i][of[i]]));
        const total = diagonal(Y.map(sum));
        const abroad = subtract(total, home);
        const V = diagonal(v);
        const chain = (...m: Matrix[]): Matrix => m.reduce(multiply);
        const simple = chain(V, L, AM, L, home);
        const wanted: Record<string, Matrix> = {
          domestic: chain(V, L, home),
          traded: chain(V, L, abroad),
          simple,
          complex: subtract(chain(V, L, AM, B, total), simple),
          all: chain(V, B, total),
          stagesDomestic: chain(V, L, L, home),
          stagesTraded: chain(V, L, L, abroad),
          stagesHome: chain(V, L, L, AM, B, total),
          stagesBorder: chain(V, B, AM, B, total),
          stagesAbroad: chain(V, L, AM, B, AD, B, total),
          stagesAll: chain(V, B, B, total),
        };
        const { forward, backward } = chainLengths(context);
        for (const [name, matrix] of Object.entries(wanted)) {
          expectClose(forward[name as 'all'], rowSums(matrix), `forward ${name}`);
          expectClose(backward[name as 'all'], columnSums(matrix), `backward ${name}`);
        }
        for (const way of [forward, backward]) {
          const parts = [
            way.stagesDomestic,
            way.stagesTraded,
            way.stagesHome,
            way.stagesBorder,
            way.stagesAbroad,
          ];
          expectClose(
            parts[0].map((_, i) => sum(parts.map((w) => w[i]))),
            way.stagesAll,
            'stages add up',
          );
        }
      }),
      RUNS,
    );
  });

  it('measures average propagation lengths and the inverse of Ghosh', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const { table, context, b } = setting(shape);
        const { n, G, B, Y, of, x } = b;
        // B − I = A B, without the digits that the difference would lose
        const reach = multiply(b.A, B);
        const far = multiply(B, reach);
        const inverse = invert(
          subtract(
            identity(n),
            b.A.map((_, i) => b.A.map((__, j) => (x[i] > 0 ? table.Z[i * n + j] / x[i] : 0))),
          ),
        );
        const total = Y.map(sum);
        const pairs = new Float64Array(G * G);
        for (let s = 0; s < G; s += 1) {
          const rows = b.rows(s);
          const { lengths, linked } = propagationLengths(context, s);
          rows.forEach((i, p) => {
            for (let j = 0; j < n; j += 1) {
              if (reach[i][j] < 1e-9) continue;
              expect(linked[p * n + j]).toBe(1);
              expectClose([lengths[p * n + j]], [far[i][j] / reach[i][j]], 'length');
            }
          });
          expectClose(
            ghoshRows(context, s, 'inverse'),
            rows.flatMap((i) => inverse[i]),
            'Ghosh',
          );
          for (let r = 0; r < G; r += 1) {
            const ends = only(total, (j) => of[j] === r);
            const near = sum(only(multiplyVector(reach, ends), (i) => of[i] === s));
            if (Math.abs(near) > 1e-9)
              pairs[s * G + r] = sum(only(multiplyVector(far, ends), (i) => of[i] === s)) / near;
          }
        }
        const { lengths: found } = economyPropagation(context);
        pairs.forEach((value, at) => {
          if (value !== 0) expectClose([found[at]], [value], 'economies');
        });
      }),
      // an industry that uses a ten-millionth of itself
      {
        ...RUNS,
        examples: [[{ economies: 4, sectors: 3, seed: 178657, zeros: 0.8, negative: false, idle: false }]],
      },
    );
  });
});

describe('hypothetical extraction', () => {
  it('agrees with the table that lacks the sales, whatever is cut', () => {
    fc.assert(
      fc.property(shapes, fc.integer({ min: 0, max: 2 }), (shape, pick) => {
        const { context, b } = setting(shape);
        const { n, A, Y, v, of, x } = b;
        const rows = pick === 0 ? b.rows(0) : [n - 1];
        const inside = (i: number): boolean => rows.includes(i);
        const cases = {
          exports: [
            changed(A, (i, j) => inside(i) && of[j] !== of[rows[0]]),
            Y.map((row, i) => row.map((value, k) => (inside(i) && k !== of[rows[0]] ? 0 : value))),
          ],
          complete: [
            changed(A, (i, j) => inside(i) || inside(j)),
            Y.map((row, i) => (inside(i) ? row.map(() => 0) : row)),
          ],
          backward: [changed(A, (i, j) => !inside(i) && inside(j)), Y],
        } as const;
        for (const [kind, [cut, demand]] of Object.entries(cases)) {
          const after = multiplyVector(b.leontief(cut as Matrix), rowSums(demand as Matrix));
          const found = extract(context, cutOf(context, rows, kind as 'exports'));
          expectClose(found.output, after, kind);
          expectClose(
            found.loss,
            v.map((value, i) => value * (x[i] - after[i])),
            `${kind} loss`,
          );
        }
        const H = A.map((row, i) =>
          row.map((value, j) => (x[i] > 0 && !(inside(i) && !inside(j)) ? (value * x[j]) / x[i] : 0)),
        );
        const after = vectorMultiply(
          v.map((value, i) => value * x[i]),
          b.leontief(H),
        );
        const others = Array.from({ length: n }, (_, j) => j).filter((j) => !inside(j));
        expectClose(extractForward(context, { rows, columns: others }).output, after, 'forward');
      }),
      RUNS,
    );
  });

  it('of all exports of an economy costs its domestic value added in exports', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const { table, context, b } = setting(shape);
        const { DVA } = sourceTerms(context);
        for (let s = 0; s < b.G; s += 1) {
          const { loss } = extract(context, cutOf(context, b.rows(s), 'exports'));
          expectClose(
            extractExports(context, s).loss,
            loss,
            'by the block of the exporter',
            sum([...table.x]),
          );
          const own = sum(b.rows(s).map((i) => loss[i]));
          const dva = sum(b.rows(s).flatMap((i) => table.economies.map((_, r) => DVA[i * b.G + r])));
          expectClose([own], [dva], 'loss', sum([...table.x]));
        }
      }),
      RUNS,
    );
  });
});

describe('change between two tables', () => {
  it('is the sum of its terms, each as the formula with full matrices says', () => {
    fc.assert(
      fc.property(shapes, fc.integer({ min: 1, max: 1e6 }), (shape, seed) => {
        const first = setting({ ...shape, idle: false });
        const last = setting({ ...shape, idle: false, seed });
        const found = structuralChange(first.context, last.context);
        const { n, G } = first.b;
        const terms = ['intensity', 'technology', 'sourcing', 'final_mix', 'final_level'] as const;
        const added = found.total.map((_, at) => sum(terms.map((term) => found[term][at])));
        expectClose(added, found.total, 'sum', 10);
        const F = ({ b }: typeof first): Matrix => multiply(multiply(diagonal(b.v), b.B), b.Y);
        expectClose(found.total, subtract(F(last), F(first)).flat(), 'total', 10);
        const half = (a: Matrix, c: Matrix): number[] =>
          a.flatMap((row, i) => row.map((value, j) => (value + c[i][j]) / 2));
        const { b: p } = first;
        const { b: q } = last;
        const dv = diagonal(q.v.map((value, i) => value - p.v[i]));
        expectClose(
          found.intensity,
          half(multiply(dv, multiply(p.B, p.Y)), multiply(dv, multiply(q.B, q.Y))),
          'intensity',
          10,
        );
        const dB = subtract(q.B, p.B);
        const structure = half(
          multiply(multiply(diagonal(p.v), dB), q.Y),
          multiply(multiply(diagonal(q.v), dB), p.Y),
        );
        expectClose(
          found.technology.map((value, at) => value + found.sourcing[at]),
          structure,
          'structure',
          10,
        );
        // technology by itself: what one unit uses from anyone, at average sourcing
        const N = first.table.sectors.length;
        const T = (A: Matrix): Matrix =>
          Array.from({ length: N }, (_, k) =>
            A[0].map((__, j) => sum(A.map((row, i) => (i % N === k ? row[j] : 0)))),
          );
        const [T0, T1] = [T(p.A), T(q.A)];
        const share = (A: Matrix, t: Matrix, i: number, j: number, other: () => number): number =>
          t[i % N][j] !== 0 ? A[i][j] / t[i % N][j] : other();
        const dT = p.A.map((row, i) =>
          row.map((_, j) => {
            const c1 = (): number => share(q.A, T1, i, j, () => 0);
            const c0 = share(p.A, T0, i, j, c1);
            return ((T1[i % N][j] - T0[i % N][j]) * (c0 + share(q.A, T1, i, j, () => c0))) / 2;
          }),
        );
        const by = (v: readonly number[], Y: Matrix): Matrix =>
          multiply(diagonal(v), multiply(q.B, multiply(dT, multiply(p.B, Y))));
        expectClose(found.technology, half(by(p.v, q.Y), by(q.v, p.Y)), 'technology', 10);
        expect(found.total.length).toBe(n * G);
      }),
      RUNS,
    );
  });

  it('refuses tables of other industries', () => {
    const shape = { economies: 2, sectors: 2, seed: 1, zeros: 0, negative: false, idle: false };
    const one = chainContext(randomIo(shape), plainBackend());
    const other = chainContext(randomIo({ ...shape, sectors: 3 }), plainBackend());
    expect(() => structuralChange(one, other)).toThrow(/cannot be compared/);
  });
});

describe('aggregation', () => {
  const collapseAll = (table: IoTable): IoTable =>
    aggregateTable(table, { sectors: Object.fromEntries(table.sectors.map((name) => [name, 'all'])) });

  it('keeps value added, exports and final demand of every economy', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const { table, b } = setting(shape);
        const small = collapseAll(table);
        expect(small.n).toBe(b.G);
        const context = chainContext(small, plainBackend());
        for (let s = 0; s < b.G; s += 1) {
          expectClose([small.valueAdded[s]], [sum(b.rows(s).map((i) => b.v[i] * b.x[i]))], 'value added');
          expectClose([context.totalExports()[s]], [sum(b.rows(s).flatMap((i) => b.e[i]))], 'exports');
          const demand = (of: IoTable): number =>
            sum(Array.from({ length: of.n }, (_, i) => of.Y[i * b.G + s]));
          expectClose([demand(small)], [demand(table)], 'final demand');
        }
      }),
      RUNS,
    );
  });

  it('reports the bias, which is none where nothing is added up', () => {
    const { table, context } = setting({
      economies: 3,
      sectors: 3,
      seed: 5,
      zeros: 0,
      negative: false,
      idle: false,
    });
    const full = headlineShares(context);
    const same = headlineShares(chainContext(aggregateTable(table, {}), plainBackend()));
    expectClose(
      [...same.domestic, ...same.absorbedAbroad],
      [...full.domestic, ...full.absorbedAbroad],
      'bias',
    );
    const biased = headlineShares(chainContext(collapseAll(table), plainBackend()));
    expectClose([...biased.exports], [...full.exports], 'exports');
    expect(biased.domestic.some((share, s) => Math.abs(share - full.domestic[s]) > 1e-3)).toBe(true);
    const names = Object.fromEntries(table.economies.map((name) => [name, name === 'E0' ? 'E0' : 'rest']));
    expect(aggregateTable(table, { economies: names }).economies).toEqual(['E0', 'rest']);
  });
});

describe('content of exports', () => {
  it('adds up to one, and direct imports are part of all imports', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const { context, b } = setting(shape);
        const content = contentOfUnit(context);
        const L = localInverse(b);
        for (let j = 0; j < b.n; j += 1) {
          const live = b.x[j] > 0 ? 1 : 0;
          expectClose([content.domestic[j] + content.foreign[j]], [live], 'whole');
          expectClose([content.import_content[j] + content.local[j]], [live], 'local');
          const direct = sum(column(b.A, j).map((a, i) => (b.of[i] === b.of[j] ? 0 : a)));
          expectClose([content.direct_imports[j]], [direct], 'direct');
          const stages = column(L, j);
          const all = sum(
            stages.map((z, p) =>
              b.of[p] === b.of[j] ? z * sum(column(b.A, p).map((a, i) => (b.of[i] === b.of[p] ? 0 : a))) : 0,
            ),
          );
          expectClose([content.import_content[j]], [live * all], 'all imports');
        }
      }),
      RUNS,
    );
  });
});
