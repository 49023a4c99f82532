import { logRatio } from '../../../math/log-mean.ts';

/** A factor of production over n periods. */
export interface Factor {
  /** Its share in the value of the output; the shares of all factors add up to 1. */
  readonly share: Float64Array;
  /** Its quantity, above zero, in any unit: only its growth is read. */
  readonly quantity: Float64Array;
}

/** From each of n periods to the next: n − 1 numbers in log points. */
export interface GrowthSteps {
  readonly growth: Float64Array;
  /** Of each factor, the mean of its shares in both periods times the growth of its quantity. */
  readonly contributions: readonly Float64Array[];
  /** What is left: total factor productivity, with all that is measured wrongly. */
  readonly residual: Float64Array;
}

/**
 * Growth accounting with Törnqvist weights: `Δln Y = Σ_f ½(s_f,t + s_f,t−1)·Δln X_f + Δln A`.
 * @param output n quantities above zero
 * Reference: Jorgenson, Gollop & Fraumeni 1987, Productivity and U.S. Economic Growth, ch. 2; OECD 2001, ch. 5.
 */
export function growthSteps(output: Float64Array, factors: readonly Factor[]): GrowthSteps {
  const steps = (of: (t: number) => number) => Float64Array.from(output.subarray(1), (_, k) => of(k + 1));
  const growth = steps((t) => logRatio(output[t], output[t - 1]));
  const contributions = factors.map(({ share, quantity }) =>
    steps((t) => ((share[t] + share[t - 1]) / 2) * logRatio(quantity[t], quantity[t - 1])),
  );
  const residual = growth.map((value, k) => contributions.reduce((so, one) => so - one[k], value));
  return { growth, contributions, residual };
}
