import { isMissing, type MissingReason } from '../../../base/missing.ts';
import { sharesOf } from '../../../math/shares-of.ts';
import { concentration } from '../../industry/kernels/concentration.ts';
import type { ChainContext } from '../context.ts';
import { rowTotals } from './products.ts';

/** Value added in the final products of the world, by origin. */
export interface Origins {
  /** By economy of origin and industry of the product, G × N: F = v̂ B ŷ added up. */
  readonly values: Float64Array;
  /** Final demand for products of each industry, N, and the part of it that rows without output deliver. */
  readonly final: Float64Array;
  readonly idle: Float64Array;
}

/**
 * Where the value added of the world's final products comes from.
 * @param rows of origin that count; null is all of them, which costs nothing beyond the shares of origin.
 * For some rows: one pass over B.
 */
export function originsOfProducts(context: ChainContext, rows: readonly number[] | null): Origins {
  const { n, G, table } = context;
  const N = table.sectors.length;
  const shares = rows === null ? context.originShares() : sharesOfRows(context, rows);
  const demand = rowTotals(table.Y, n, G);
  const values = new Float64Array(G * N);
  const final = new Float64Array(N);
  const idle = new Float64Array(N);
  for (let j = 0; j < n; j += 1) {
    const k = table.rowSector[j];
    final[k] += demand[j];
    if (table.x[j] === 0) idle[k] += demand[j];
    for (let s = 0; s < G; s += 1) values[s * N + k] += shares[s * n + j] * demand[j];
  }
  return { values, final, idle };
}

/** Σ v_i B_ij over the rows i of each economy that count, G × n. */
function sharesOfRows({ n, G, v, table, backend, inverse }: ChainContext, rows: readonly number[]) {
  const B = inverse();
  const weights = new Float64Array(n);
  for (const i of rows) weights[i] = v[i];
  const out = new Float64Array(G * n);
  for (let s = 0; s < G; s += 1) {
    const [from, to] = [table.start[s], table.start[s + 1]];
    const own = weights.subarray(from, to);
    if (own.every((weight) => weight === 0)) continue;
    backend.vectorMatrix(
      to - from,
      n,
      B.subarray(from * n, to * n),
      n,
      own,
      out.subarray(s * n, (s + 1) * n),
    );
  }
  return out;
}

/** How far a few economies lead. */
export interface Lead {
  /** Shares of the economies, 0 to 1; they add up to 1. */
  readonly shares: Float64Array;
  readonly cr1: number;
  readonly cr3: number;
  readonly hhi: number;
  /** Economies whose share exceeds `times` their share in all value added. */
  readonly leaders: number;
}

/**
 * @param values value added by economy
 * @param all value added of the same economies in everything
 * @returns the reason where nothing is there, or an amount is below zero
 */
export function leadOf(values: Float64Array, all: Float64Array, times: number): Lead | MissingReason {
  const three = concentration(values, 3);
  const one = concentration(values, 1);
  if (isMissing(three)) return three.missing;
  if (isMissing(one)) return one.missing;
  const shares = sharesOf(values);
  const usual = sharesOf(all);
  const leaders = shares.reduce((count, share, s) => count + (share > times * usual[s] ? 1 : 0), 0);
  return { shares, cr1: one.topShare, cr3: three.topShare, hhi: three.hhi, leaders };
}
