import { sum } from '../../../math/sum.ts';
import { finite, prepare } from './decomposition.ts';

/** One period: level = mean + covariance. */
export interface OlleyPakes {
  readonly level: number;
  /** Σ s|p|: the level if no class had negative output. */
  readonly size: number;
  /** The larger of Σ s|p| and Σ|p|/n, by which rounding is judged: logarithms cancel in the level and in the mean. */
  readonly magnitude: number;
  /** The plain mean of the classes' productivities. */
  readonly mean: number;
  /** Σ (s − 1/n)(p − mean): n times the covariance of share and productivity. */
  readonly covariance: number;
  /** Classes with labour. */
  readonly n: number;
  /** Each class's part of the covariance; 0 for classes without labour. */
  readonly parts: Float64Array;
  /** mean + covariance − level. */
  readonly residual: number;
}

/**
 * Static decomposition of one period: P = mean(p) + Σ (s − 1/n)(p − mean). A positive covariance says that
 * labour sits in productive classes. Reference: Olley & Pakes 1996, Econometrica 64.
 * @param y output, length n. @param l labour, length n; classes with neither do not count in n.
 * @throws those of `prepare`.
 */
export function olleyPakes(y: Float64Array, l: Float64Array): OlleyPakes {
  const { kind, s0: s, p0: p, level0: level } = prepare({ y0: y, l0: l, y1: y, l1: l });
  const present = Array.from(kind.keys()).filter((i) => kind[i] !== 0);
  const n = present.length;
  const mean = finite(sum(present.map((i) => p[i])) / n);
  const parts = new Float64Array(y.length);
  for (const i of present) parts[i] = finite((s[i] - 1 / n) * (p[i] - mean));
  const covariance = sum(parts);
  const size = sum(present.map((i) => s[i] * Math.abs(p[i])));
  const magnitude = Math.max(size, sum(present.map((i) => Math.abs(p[i]))) / n);
  return { level, size, magnitude, mean, covariance, n, parts, residual: sum([mean, covariance, -level]) };
}

/** The covariance, split over J industries: between + within = Σ (s − 1/n)(p − mean). */
export interface CovarianceByIndustry {
  /** By industry, (S_j − n_j/n)·mean_j: labour in industries whose typical class is productive. */
  readonly between: Float64Array;
  /** By industry, S_j·cov_j: labour in the productive classes of it. */
  readonly within: Float64Array;
}

/**
 * Two levels of one period: P = mean + Σ_j (S_j − n_j/n) p̃_j + Σ_j S_j cov_j, S_j the share of industry j in labour, n_j its
 * classes. It follows from P_j = p̃_j + cov_j and p̃ = Σ_j (n_j/n) p̃_j.
 */
export function covarianceByIndustry(
  y: Float64Array,
  l: Float64Array,
  members: readonly (readonly number[])[],
): CovarianceByIndustry {
  const [labour, n] = [sum(l), l.filter((one) => one > 0).length];
  const between = new Float64Array(members.length);
  const within = new Float64Array(members.length);
  members.forEach((rows, j) => {
    const [own, amount] = [rows.map((i) => l[i]), rows.map((i) => y[i])];
    const share = sum(own) / labour;
    if (share === 0) return;
    const found = olleyPakes(Float64Array.from(amount), Float64Array.from(own));
    between[j] = (share - found.n / n) * found.mean;
    within[j] = share * found.covariance;
  });
  return { between, within };
}
