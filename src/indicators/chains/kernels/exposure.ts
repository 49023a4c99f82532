import { isMissing, type Measured, type Missing } from '../../../base/missing.ts';
import { concentration } from '../../industry/kernels/concentration.ts';
import { sharesOf } from '../../industry/kernels/shares.ts';
import type { ChainContext } from '../context.ts';

/** What value added is in: what an economy uses at the end, sells abroad, or makes. */
export type ContentOf = 'final-demand' | 'exports' | 'output';

export interface OriginsInUse {
  /** Value added of economy t in what economy k uses, sells or makes of products of an industry: G × N × G, [k, industry, t]. */
  readonly values: Float64Array;
  /** What it is in, G × N, and the part of it that rows without output deliver. */
  readonly whole: Float64Array;
  readonly idle: Float64Array;
}

/**
 * Where the value added in the products of an economy comes from: Σ_{i in t} v_i B_ij y_jk, with e_j or x_j of its own
 * industries in the place of y_jk. Cost: G · n · G for final demand, G · n for the others, beyond the shares of origin.
 * Johnson and Noguera 2012.
 */
export function originsInUse(context: ChainContext, of: ContentOf): OriginsInUse {
  const { n, G, table } = context;
  const N = table.sectors.length;
  const shares = context.originShares();
  const values = new Float64Array(G * N * G);
  const whole = new Float64Array(G * N);
  const idle = new Float64Array(G * N);
  const count = (j: number, k: number, amount: number): void => {
    const cell = k * N + table.rowSector[j];
    whole[cell] += amount;
    if (table.x[j] === 0) idle[cell] += amount;
    for (let t = 0; t < G; t += 1) values[cell * G + t] += shares[t * n + j] * amount;
  };
  if (of === 'final-demand') {
    for (let j = 0; j < n; j += 1) for (let k = 0; k < G; k += 1) count(j, k, table.Y[j * G + k]);
  } else {
    const amounts = of === 'exports' ? context.totalExports() : table.x;
    for (let j = 0; j < n; j += 1) count(j, table.rowEconomy[j], amounts[j]);
  }
  return { values, whole, idle };
}

/** How an economy depends on others: shares from 0 to 1. */
export interface Exposure {
  /** Each economy's share, the home's own among them; they add up to 1. */
  readonly shares: Float64Array | Missing;
  /** Each foreign economy's share of what is foreign, the home's own 0. */
  readonly abroad: Float64Array | Missing;
  /** Σ share² from 1/n to 1: of all, and of the foreign ones alone. */
  readonly hhi: Measured;
  readonly hhiAbroad: Measured;
  /** The largest share of what is foreign. */
  readonly firstAbroad: Measured;
}

/**
 * Shares and concentration of the economies that value added comes from or goes to. Hirschman 1964 for Σ share².
 * @param values value added by economy, G, zero or more
 * @param home whose own share is told apart from the others
 * @returns `zero-denominator` where there is nothing, or nothing abroad; `not-defined` with an amount below zero
 */
export function exposureOf(values: Float64Array, home: number): Exposure {
  const foreign = values.map((value, t) => (t === home ? 0 : value));
  const all = concentration(values, 1);
  const others = concentration(foreign, 1);
  return {
    shares: sharesOf(values),
    abroad: sharesOf(foreign),
    hhi: isMissing(all) ? all : all.hhi,
    hhiAbroad: isMissing(others) ? others : others.hhi,
    firstAbroad: isMissing(others) ? others : others.topShare,
  };
}
