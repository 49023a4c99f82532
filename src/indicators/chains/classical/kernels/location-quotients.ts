import type { ChainContext } from '../../context.ts';
import type { Gap } from '../../kernels/recursion-gap.ts';

export const QUOTIENTS = ['flq', 'cilq', 'slq'] as const;

/** Flegg's, cross-industry, simple. */
export type QuotientMethod = (typeof QUOTIENTS)[number];

export interface Regionalisation {
  /** SLQ of each industry, size. */
  readonly quotients: Float64Array;
  /** min(1, quotient of supplier i and buyer j): the share of inputs bought in the region, size × size. */
  readonly shares: Float64Array;
  /** Regional input coefficients, size × size; columns of industries that the region lacks are zero. */
  readonly coefficients: Float64Array;
  /** Output of the region per unit of final demand for j, size. */
  readonly multipliers: Float64Array;
  /** Of m = 1' + m R. */
  readonly gap: Gap;
}

/** λ* = log₂(1 + region / nation)^δ, 0 to 1: how much a small region buys elsewhere. */
export function sizeFactor(region: number, nation: number, delta: number): number {
  return Math.log2(1 + region / nation) ** delta;
}

/**
 * Input coefficients of a region from those of its nation, A (size × size), and the weight of each industry in both
 * (jobs, output): r_ij = a_ij min(1, q_ij).
 *
 * - slq: q_ij = SLQ_i = (e_i / Σ e) / (E_i / Σ E);
 * - cilq: SLQ_i / SLQ_j, and SLQ_i where i = j;
 * - flq: λ* times that of cilq (Flegg and Webber 1997).
 *
 * Weights are not below zero, e_i ≤ E_i, Σ e > 0. Cost: size³ for the multipliers.
 */
export function regionalise(
  { backend }: Pick<ChainContext, 'backend'>,
  A: Float64Array,
  region: Float64Array,
  nation: Float64Array,
  { method, delta }: { readonly method: QuotientMethod; readonly delta: number },
): Regionalisation {
  const size = region.length;
  const [own, all] = [region, nation].map((weights) => weights.reduce((sum, weight) => sum + weight, 0));
  const quotients = region.map((weight, i) => (nation[i] === 0 ? 0 : (weight / own) * (all / nation[i])));
  const factor = method === 'flq' ? sizeFactor(own, all, delta) : 1;
  const shares = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1)
    for (let j = 0; j < size; j += 1) {
      const buyer = method === 'slq' || i === j ? 1 : quotients[j];
      // an industry that the region lacks buys nothing there
      shares[i * size + j] = quotients[j] === 0 ? 0 : Math.min(1, (factor * quotients[i]) / buyer);
    }
  const coefficients = A.map((a, at) => a * shares[at]);
  const left = coefficients.map((r, at) => (Math.floor(at / size) === at % size ? 1 : 0) - r);
  const multipliers = new Float64Array(size).fill(1);
  const factors = backend.factorise(left, size);
  backend.solveTransposed(factors, multipliers, 1);
  backend.release(factors.matrix);
  return { quotients, shares, coefficients, multipliers, gap: gapOf(multipliers, coefficients) };
}

function gapOf(multipliers: Float64Array, coefficients: Float64Array): Gap {
  const size = multipliers.length;
  let [miss, scale] = [0, 0];
  multipliers.forEach((m, j) => {
    let around = 1;
    for (let i = 0; i < size; i += 1) around += multipliers[i] * coefficients[i * size + j];
    miss = Math.max(miss, Math.abs(m - around));
    scale = Math.max(scale, Math.abs(m));
  });
  return { miss, scale };
}
