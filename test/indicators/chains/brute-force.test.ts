import fc from 'fast-check';
import { describe, it } from 'vitest';
import { chainContext } from '../../../src/indicators/chains/chain-context.ts';
import type { IoTable } from '../../../src/indicators/chains/io-table.ts';
import {
  exportsByAbsorber,
  originOfUnit,
  originRowsOfUnit,
} from '../../../src/indicators/chains/kernels/exporter-detail.ts';
import {
  importedProductTerms,
  importerOrigins,
  importingIndustryTerms,
} from '../../../src/indicators/chains/kernels/importer.ts';
import { kwwTerms } from '../../../src/indicators/chains/kernels/kww.ts';
import {
  selfBilateralTerms,
  selfSectorBilateralTerms,
  selfSectorTerms,
} from '../../../src/indicators/chains/kernels/self.ts';
import { sinkTerms } from '../../../src/indicators/chains/kernels/sink.ts';
import { sourceTerms } from '../../../src/indicators/chains/kernels/source.ts';
import { verticalSpecialisation } from '../../../src/indicators/chains/kernels/vertical-specialisation.ts';
import { worldSinkTerms, worldSourceTerms } from '../../../src/indicators/chains/kernels/world.ts';
import { WWZ_TERMS, wwzTerms } from '../../../src/indicators/chains/kernels/wwz.ts';
import { regroup } from '../../../src/indicators/chains/regroup.ts';
import { plainBackend } from '../../../src/math/dense/plain.ts';
import { goldenFolder, goldenTable } from '../../support/chain-tables.ts';
import { multiply, randomIo, shapes, vectorMultiply } from '../../support/random-io.ts';
import {
  type Brute,
  brute,
  changed,
  column,
  expectClose,
  localInverse,
  multiplyVector,
  only,
  sum,
} from './brute.ts';

const RUNS = { numRuns: 60 };

/** What each measure is by definition, with a new inversion for every economy, flow and industry. */
function bySource(b: Brute) {
  const { n, G, A, Y, v, of, e, B } = b;
  const L = localInverse(b);
  const BY = multiply(B, Y);
  const out = {
    DVA: new Float64Array(n * G),
    FVA: new Float64Array(n * G),
    REF: new Float64Array(n * G),
    DAVAX: new Float64Array(n * G),
  };
  for (let s = 0; s < G; s += 1) {
    const cut = b.leontief(changed(A, (i, j) => of[i] === s && of[j] !== s));
    const once = vectorMultiply(v, cut);
    const own = vectorMultiply(
      only(v, (i) => of[i] === s),
      cut,
    );
    for (const i of b.rows(s)) {
      for (let r = 0; r < G; r += 1) {
        if (r === s) continue;
        const inR = (j: number): boolean => of[j] === r;
        const at = i * G + r;
        out.DVA[at] = own[i] * e[i][r];
        out.FVA[at] = (once[i] - own[i]) * e[i][r];
        // re-exports of r that s absorbs
        const onward = only(
          multiplyVector(
            changed(A, (p, q) => of[p] === of[q]),
            column(BY, s),
          ).map((value, p) => value + Y[p][s]),
          inR,
        );
        out.REF[at] = own[i] * sum(only(multiplyVector(L, onward), inR).map((w, j) => A[i][j] * w));
        const home = only(multiplyVector(L, only(column(Y, r), inR)), inR);
        out.DAVAX[at] = own[i] * (Y[i][r] + sum(home.map((w, j) => A[i][j] * w)));
      }
    }
  }
  return out;
}

function bySink(b: Brute) {
  const { n, G, A, Y, v, of, B } = b;
  const out = {
    DVA: new Float64Array(n * G),
    FVA: new Float64Array(n * G),
    REF: new Float64Array(n * G),
    VAXIM: new Float64Array(n * G),
  };
  const all = vectorMultiply(v, B);
  for (let s = 0; s < G; s += 1) {
    const cut = b.leontief(changed(A, (i, j) => of[i] === s && of[j] !== s));
    const kept = Y.map((row, i) => row.map((value, k) => (of[i] === s && k !== s ? 0 : value)));
    const X = multiply(cut, kept);
    const own = vectorMultiply(
      only(v, (i) => of[i] === s),
      B,
    );
    for (const i of b.rows(s)) {
      for (let r = 0; r < G; r += 1) {
        const at = i * G + r;
        const phi = Array.from({ length: G }, (_, k) =>
          r === s ? 0 : (k === r ? Y[i][r] : 0) + sum(b.rows(r).map((j) => A[i][j] * X[j][k])),
        );
        out.DVA[at] = own[i] * sum(phi);
        out.FVA[at] = (all[i] - own[i]) * sum(phi);
        out.REF[at] = own[i] * phi[s];
        out.VAXIM[at] = own[i] * phi[r];
      }
    }
  }
  return out;
}

function tableOf(shape: Parameters<typeof randomIo>[0]) {
  const table = randomIo(shape);
  return { table, context: chainContext(table, plainBackend()), b: brute(table) };
}

function checkPerspectives(table: IoTable): void {
  const context = chainContext(table, plainBackend());
  const b = brute(table);
  const source = sourceTerms(context);
  for (const [term, values] of Object.entries(bySource(b)))
    expectClose(source[term], values, `source ${term}`);
  const sink = sinkTerms(context);
  for (const [term, values] of Object.entries(bySink(b))) expectClose(sink[term], values, `sink ${term}`);
}

describe('measures by definition, with explicit inversions', () => {
  it('agrees in the perspective of the exporter, by source and by sink', () => {
    fc.assert(
      fc.property(shapes, (shape) => checkPerspectives(randomIo(shape))),
      RUNS,
    );
  });

  it('agrees for economies in parts, whose trade with each other is domestic', () => {
    checkPerspectives(
      goldenTable(goldenFolder('exvatools_iciotest'), '_', {
        parts: { MX1: 'MEX', MX2: 'MEX', CN1: 'CHN', CN2: 'CHN' },
      }),
    );
  });

  it('takes a group of economies as one exporter', () => {
    fc.assert(
      fc.property(
        shapes.filter(({ economies }) => economies > 2),
        (shape) => {
          const table = randomIo(shape);
          const { table: grouped, order } = regroup(table, { union: ['E0', 'E2'] });
          checkPerspectives(grouped);
          const b = brute(table);
          // by hand: exports of the union's rows to E1 are what they were
          const context = chainContext(grouped, plainBackend());
          const to = grouped.economies.indexOf('E1');
          order.forEach((i, p) => {
            if (b.of[i] === 0 || b.of[i] === 2)
              expectClose([context.exports()[p * context.G + to]], [b.e[i][1]], 'exports');
          });
        },
      ),
      RUNS,
    );
  });

  it('agrees where the flow itself is the perimeter', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const { context, b } = tableOf(shape);
        const { n, G, A, v, of, e } = b;
        const sector = { DVA: new Float64Array(n), FVA: new Float64Array(n) };
        const flow = { DVA: new Float64Array(n * G), FVA: new Float64Array(n * G) };
        const pair = { DVA: new Float64Array(G * G), FVA: new Float64Array(G * G) };
        const value = (cut: number[][], s: number, w: readonly number[]): readonly [number, number] => {
          const output = multiplyVector(b.leontief(cut), w);
          const own = sum(output.map((z, i) => (of[i] === s ? v[i] * z : 0)));
          return [own, sum(output.map((z, i) => v[i] * z)) - own];
        };
        for (let i = 0; i < n; i += 1) {
          const s = of[i];
          const w = Array.from({ length: n }, (_, k) => (k === i ? sum(e[i]) : 0));
          [sector.DVA[i], sector.FVA[i]] = value(
            changed(A, (p, q) => p === i && of[q] !== s),
            s,
            w,
          );
          for (let r = 0; r < G; r += 1) {
            if (r === s) continue;
            const one = Array.from({ length: n }, (_, k) => (k === i ? e[i][r] : 0));
            [flow.DVA[i * G + r], flow.FVA[i * G + r]] = value(
              changed(A, (p, q) => p === i && of[q] === r),
              s,
              one,
            );
          }
        }
        for (let s = 0; s < G; s += 1) {
          for (let r = 0; r < G; r += 1) {
            if (r === s) continue;
            const w = e.map((row, i) => (of[i] === s ? row[r] : 0));
            [pair.DVA[s * G + r], pair.FVA[s * G + r]] = value(
              changed(A, (p, q) => of[p] === s && of[q] === r),
              s,
              w,
            );
          }
        }
        for (const term of ['DVA', 'FVA'] as const) {
          expectClose(selfSectorTerms(context)[term], sector[term], `sector ${term}`);
          expectClose(selfSectorBilateralTerms(context)[term], flow[term], `flow ${term}`);
          expectClose(selfBilateralTerms(context)[term], pair[term], `pair ${term}`);
        }
      }),
      RUNS,
    );
  });

  it('agrees in the perspective of the importer: economy, importing industry, imported product', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const { table, context, b } = tableOf(shape);
        const { n, G, A, v, of, e, B } = b;
        const N = table.sectors.length;
        const VA = new Float64Array(G * n);
        const DC = new Float64Array(G * n);
        const product = { VA: new Float64Array(G * N), DC: new Float64Array(G * N) };
        for (let r = 0; r < G; r += 1) {
          const d = column(e, r);
          const once = multiplyVector(b.leontief(changed(A, (i, j) => of[j] === r && of[i] !== r)), d);
          const whole = multiplyVector(B, d);
          for (let i = 0; i < n; i += 1) {
            VA[r * n + i] = v[i] * once[i];
            DC[r * n + i] = v[i] * (whole[i] - once[i]);
          }
          for (let k = 0; k < N; k += 1) {
            const isK = (i: number): boolean => table.rowSector[i] === k && of[i] !== r;
            const w = only(d, isK);
            const part = multiplyVector(b.leontief(changed(A, (i, j) => isK(i) && of[j] === r)), w);
            product.VA[r * N + k] = sum(part.map((z, i) => v[i] * z));
            product.DC[r * N + k] = sum(multiplyVector(B, w).map((z, i) => v[i] * z)) - product.VA[r * N + k];
          }
        }
        const found = importerOrigins(context);
        expectClose(found.VA, VA, 'VA');
        expectClose(found.DC, DC, 'DC');
        const products = importedProductTerms(context);
        expectClose(products.VA, product.VA, 'product VA');
        expectClose(products.DC, product.DC, 'product DC');
        const industry = Array.from({ length: n }, (_, m) => {
          const d = A.map((row, i) => (of[i] === of[m] ? 0 : row[m] * b.x[m]));
          const once = multiplyVector(b.leontief(changed(A, (i, j) => j === m && of[i] !== of[m])), d);
          return sum(once.map((z, i) => v[i] * z));
        });
        expectClose(importingIndustryTerms(context).VA, industry, 'industry VA');
      }),
      RUNS,
    );
  });

  it('agrees on the nine and the sixteen terms, block by block', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const { context, b } = tableOf(shape);
        const nine = kwwByBlocks(b);
        const found = kwwTerms(context);
        for (const [term, values] of Object.entries(nine)) expectClose(found[term as 'DDC'], values, term);
        const sixteen = wwzByBlocks(b);
        const terms = wwzTerms(context);
        for (const term of WWZ_TERMS) expectClose(terms[term], sixteen[term], term);
      }),
      RUNS,
    );
  });

  it('agrees on vertical specialisation and the perspective of the world', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const { context, b } = tableOf(shape);
        const { n, G, A, Y, v, of, e, B } = b;
        const L = localInverse(b);
        const total = e.map(sum);
        const specialised = verticalSpecialisation(context);
        const VS1 = B.map(
          (row, i) => v[i] * sum(row.map((value, j) => (of[j] === of[i] ? 0 : value * total[j]))),
        );
        const back = B.map(
          (row, i) => v[i] * sum(row.map((value, j) => (of[j] === of[i] ? 0 : value * e[j][of[i]]))),
        );
        const inputs = multiplyVector(L, total).map((_, i) => i);
        const hiy = inputs.map((j) => {
          // imported inputs of all stages at home behind one unit of exports
          const stages = column(L, j);
          return (
            total[j] *
            sum(
              stages.map((z, p) =>
                of[p] === of[j] ? z * sum(A.map((row, i) => (of[i] === of[p] ? 0 : row[p]))) : 0,
              ),
            )
          );
        });
        expectClose(specialised.VS1, VS1, 'VS1');
        expectClose(specialised.VS1_RETURNED, back, 'VS1*');
        expectClose(specialised.VS_HIY, hiy, 'VS of one country');
        const foreign = vectorMultiply(v, B).map(
          (all, j) => all - sum(b.rows(of[j]).map((i) => v[i] * B[i][j])),
        );
        expectClose(
          specialised.VS,
          foreign.map((c, j) => c * total[j]),
          'VS',
        );
        const source = new Float64Array(G);
        const sink = new Float64Array(G);
        const once = vectorMultiply(v, L);
        const AM = changed(A, (i, j) => of[i] === of[j]);
        const home = Array.from({ length: n }, (_, i) => Y[i][of[i]]);
        const LH = multiplyVector(L, home);
        const direct = Y.map((row, i) => sum(row) - home[i]).map(
          (value, i) => value + multiplyVector(AM, LH)[i],
        );
        const sent = multiplyVector(L, direct);
        for (let s = 0; s < G; s += 1) {
          const Le = multiplyVector(
            L,
            only(total, (i) => of[i] === s),
          );
          source[s] = sum(multiplyVector(AM, Le).map((z, i) => (of[i] === s ? 0 : once[i] * z)));
          for (const i of b.rows(s)) {
            for (let r = 0; r < G; r += 1) {
              if (r === s) continue;
              const partner = sum(b.rows(r).map((p) => v[p] * B[p][i]));
              const dae = Y[i][r] + sum(b.rows(r).map((j) => A[i][j] * LH[j]));
              sink[s] += foreign[i] * dae + partner * sum(b.rows(r).map((j) => A[i][j] * sent[j]));
            }
          }
        }
        expectClose(worldSourceTerms(context).FVA, source, 'world source');
        expectClose(worldSinkTerms(context).FVA, sink, 'world sink');
        expectClose([sum([...source])], [sum([...sink])], 'world totals');
      }),
      RUNS,
    );
  });

  it('splits every measure by absorber and by origin', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const { context, b } = tableOf(shape);
        const { n, G, A, Y, v, of, B } = b;
        const BY = multiply(B, Y);
        for (let s = 0; s < G; s += 1) {
          const rows = b.rows(s);
          const cutA = changed(A, (i, j) => of[i] === s && of[j] !== s);
          const cut = b.leontief(cutA);
          const X = multiply(
            cut,
            Y.map((row, i) => row.map((value, k) => (of[i] === s && k !== s ? 0 : value))),
          );
          for (const [approach, output] of [
            ['source', BY],
            ['sink', X],
          ] as const) {
            const wanted = rows.flatMap((i) =>
              Array.from({ length: G * G }, (_, at) => {
                const [r, k] = [Math.floor(at / G), at % G];
                if (r === s) return 0;
                return (k === r ? Y[i][r] : 0) + sum(b.rows(r).map((j) => A[i][j] * output[j][k]));
              }),
            );
            expectClose(exportsByAbsorber(context, s, approach), wanted, `${approach} by absorber`);
          }
          for (const [term, inverse, own] of [
            ['DC', B, true],
            ['FC', B, false],
            ['DVA', cut, true],
            ['FVA', cut, false],
          ] as const) {
            const detail = Array.from({ length: n }, (_, i) =>
              rows.map((j) => ((of[i] === s) === own ? v[i] * inverse[i][j] : 0)),
            );
            expectClose(originRowsOfUnit(context, s, term, 'source'), detail.flat(), `${term} by row`);
            const byEconomy = Array.from({ length: G }, (_, t) =>
              rows.map((_, q) => sum(b.rows(t).map((i) => detail[i][q]))),
            );
            expectClose(originOfUnit(context, s, term, 'source'), byEconomy.flat(), `${term} by economy`);
          }
        }
      }),
      RUNS,
    );
  });
});

/** v_s M_{s.} w by economy blocks, the literal sums of KWW equation 36. */
function blocks(b: Brute) {
  const { A, B, Y, v, of } = b;
  const L = localInverse(b);
  const total = b.e.map(sum);
  const part = (w: readonly number[], s: number): number[] => only(w, (i) => of[i] === s);
  return {
    y: (s: number, r: number): number[] => part(column(Y, r), s),
    e: (s: number): number[] => part(total, s),
    /** M_sr w */
    times: (M: number[][], s: number, r: number, w: readonly number[]): number[] =>
      part(multiplyVector(M, part(w, r)), s),
    value: (s: number, w: readonly number[]): number => sum(part(w, s).map((z, i) => v[i] * z)),
    add: (...vectors: number[][]): number[] => vectors[0].map((_, i) => sum(vectors.map((w) => w[i]))),
    A,
    B,
    L,
  };
}

function kwwByBlocks(b: Brute) {
  const { G } = b;
  const k = blocks(b);
  const others = (...not: number[]): number[] =>
    Array.from({ length: G }, (_, t) => t).filter((t) => !not.includes(t));
  const terms = [
    'DVA_FIN',
    'DVA_INT',
    'DVA_INTrex',
    'RDV_FIN',
    'RDV_INT',
    'DDC',
    'FVA_FIN',
    'FVA_INT',
    'FDC',
  ] as const;
  const out = Object.fromEntries(terms.map((term) => [term, new Float64Array(G)])) as Record<
    (typeof terms)[number],
    Float64Array
  >;
  for (let s = 0; s < G; s += 1) {
    for (const r of others(s)) {
      const LYs = k.times(k.L, s, s, k.y(s, s));
      const Les = k.times(k.L, s, s, k.e(s));
      out.DVA_FIN[s] += k.value(s, k.times(k.B, s, s, k.y(s, r)));
      out.DVA_INT[s] += k.value(s, k.times(k.B, s, r, k.y(r, r)));
      for (const t of others(s, r)) out.DVA_INTrex[s] += k.value(s, k.times(k.B, s, r, k.y(r, t)));
      out.RDV_FIN[s] += k.value(s, k.times(k.B, s, r, k.y(r, s)));
      out.RDV_INT[s] += k.value(s, k.times(k.B, s, r, k.times(k.A, r, s, LYs)));
      out.DDC[s] += k.value(s, k.times(k.B, s, r, k.times(k.A, r, s, Les)));
      for (const t of others(s)) {
        const used = k.times(k.A, s, r, k.times(k.L, r, r, k.y(r, r)));
        const sent = k.times(k.A, s, r, k.times(k.L, r, r, k.e(r)));
        out.FVA_FIN[s] += k.value(t, k.times(k.B, t, s, k.y(s, r)));
        out.FVA_INT[s] += k.value(t, k.times(k.B, t, s, used));
        out.FDC[s] += k.value(t, k.times(k.B, t, s, sent));
      }
    }
  }
  return out;
}

function wwzByBlocks(b: Brute) {
  const { n, G, v, of, x } = b;
  const k = blocks(b);
  const others = (...not: number[]): number[] =>
    Array.from({ length: G }, (_, t) => t).filter((t) => !not.includes(t));
  const out = Object.fromEntries(WWZ_TERMS.map((term) => [term, new Float64Array(n * G)])) as Record<
    (typeof WWZ_TERMS)[number],
    Float64Array
  >;
  const zero = new Array(n).fill(0);
  const sums = (vectors: number[][]): number[] => (vectors.length === 0 ? zero : k.add(...vectors));
  const left = (t: number, M: number[][]): number[] =>
    vectorMultiply(
      only(v, (i) => of[i] === t),
      M,
    );
  for (let s = 0; s < G; s += 1) {
    const a = left(s, k.B);
    const l = left(s, k.L);
    for (const r of others(s)) {
      const partner = left(r, k.B);
      const rest = sums(others(s, r).map((t) => left(t, k.B)));
      const f = (w: number[]): number[] => k.times(k.A, s, r, w);
      const put = (term: (typeof WWZ_TERMS)[number], share: number[], w: number[]): void => {
        for (const i of b.rows(s)) out[term][i * G + r] = share[i] * w[i];
      };
      const final = k.y(s, r);
      const used = f(k.times(k.L, r, r, k.y(r, r)));
      const sent = f(k.times(k.L, r, r, k.e(r)));
      const third = others(s, r);
      put('DVA_FIN', a, final);
      put('DVA_INT', l, f(k.times(k.B, r, r, k.y(r, r))));
      put('DVA_INTrexI1', l, f(sums(third.map((t) => k.times(k.B, r, t, k.y(t, t))))));
      put('DVA_INTrexF', l, f(sums(third.map((t) => k.times(k.B, r, r, k.y(r, t))))));
      put(
        'DVA_INTrexI2',
        l,
        f(sums(third.flatMap((t) => others(s, t).map((u) => k.times(k.B, r, t, k.y(t, u)))))),
      );
      put('RDV_INT', l, f(k.times(k.B, r, s, k.y(s, s))));
      put('RDV_FIN', l, f(k.times(k.B, r, r, k.y(r, s))));
      put('RDV_FIN2', l, f(sums(third.map((t) => k.times(k.B, r, t, k.y(t, s))))));
      put('OVA_FIN', rest, final);
      put('MVA_FIN', partner, final);
      put('OVA_INT', rest, used);
      put('MVA_INT', partner, used);
      put('DDC_FIN', l, f(sums(others(s).map((j) => k.times(k.B, r, s, k.y(s, j))))));
      put(
        'DDC_INT',
        k.add(
          a,
          l.map((value) => -value),
        ),
        f(only(x, (i) => of[i] === r)),
      );
      put('ODC', rest, sent);
      put('MDC', partner, sent);
    }
  }
  return out;
}
