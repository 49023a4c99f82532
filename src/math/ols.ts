import { mean } from './mean.ts';
import { sum } from './sum.ts';

/** Ordinary least squares of y on k columns (the constant first, when there is one). */
export interface OlsFit {
  readonly observations: number;
  /** k coefficients. */
  readonly coefficients: Float64Array;
  /** k standard errors of each kind; all use the same coefficients. */
  readonly standardErrors: {
    /** s²(X'X)⁻¹, s² = e'e/(n−k). */
    readonly classical: Float64Array;
    /** White 1980: (X'X)⁻¹ X'diag(e²)X (X'X)⁻¹. */
    readonly hc0: Float64Array;
    /** HC0 · n/(n−k): Stata `, robust`; R `sandwich::vcovHC(type = "HC1")`. */
    readonly hc1: Float64Array;
  };
  /** 1 − e'e/Σ(y−ȳ)², about zero instead of ȳ without a constant; null when y does not vary. */
  readonly rSquared: number | null;
  /** n residuals. */
  readonly residuals: Float64Array;
}

/** Why there is no fit. `column` counts the regressors from 0; the constant is not counted. */
export type OlsRefusal =
  | { readonly refused: 'too-few-observations' }
  | { readonly refused: 'collinear'; readonly column: number };

/** Least part of a column that the columns before it must leave unexplained. */
const COLLINEAR = 1e-10;

/**
 * Least squares by Householder QR, never by the normal equations.
 *
 * @param y n values. @param regressors columns of n values each.
 * @param constant whether a column of ones comes first.
 * @returns the fit, or a refusal when n ≤ k, or when a column is a combination of those before it
 *   (no column is dropped silently). Cost: O(n k²).
 * Reference: Golub & Van Loan 2013, Matrix Computations, 5.3; White 1980, Econometrica 48; MacKinnon & White 1985.
 */
export function ols(
  y: ArrayLike<number>,
  regressors: readonly ArrayLike<number>[],
  constant: 'constant' | 'no-constant' = 'constant',
): OlsFit | OlsRefusal {
  const n = y.length;
  const offset = constant === 'constant' ? 1 : 0;
  const columns = regressors.map((column) => Float64Array.from(column));
  if (offset === 1) columns.unshift(new Float64Array(n).fill(1));
  const k = columns.length;
  if (n <= k) return { refused: 'too-few-observations' };

  const rotated = Float64Array.from(y);
  const upper = columns.map((column) => column.slice());
  const sizes = columns.map((column) => norm(column, 0));
  for (let j = 0; j < k; j += 1) {
    if (norm(upper[j] as Float64Array, j) <= COLLINEAR * sizes[j]) {
      return { refused: 'collinear', column: j - offset };
    }
    reflect(upper, rotated, j);
  }

  const coefficients = backSubstitute(upper, rotated);
  const residuals = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    let fitted = 0;
    for (let j = 0; j < k; j += 1) fitted += columns[j]?.[i] * coefficients[j];
    residuals[i] = y[i] - fitted;
  }
  const squared = sum(residuals.map((e) => e * e));
  const centre = offset === 1 ? mean(y) : 0;
  const total = sum(Float64Array.from(y, (value) => (value - centre) ** 2));
  return {
    observations: n,
    coefficients,
    standardErrors: standardErrors(columns, upper, residuals, squared / (n - k)),
    // a constant y leaves only the rounding of its mean
    rSquared: total > 1e-28 * sum(Float64Array.from(y, (value) => value ** 2)) ? 1 - squared / total : null,
    residuals,
  };
}

function norm(values: Float64Array, from: number): number {
  return Math.sqrt(sum(values.subarray(from).map((value) => value * value)));
}

/** One Householder reflection: zeroes column j below its diagonal, and turns the rest and y with it. */
function reflect(upper: readonly Float64Array[], y: Float64Array, j: number): void {
  const column = upper[j];
  const head = column[j];
  const size = norm(column, j);
  const diagonal = head > 0 ? -size : size;
  const v = column.slice(j);
  v[0] = head - diagonal;
  const half = size * size - head * diagonal;
  for (const target of [...upper.slice(j), y]) {
    let dot = 0;
    for (let i = 0; i < v.length; i += 1) dot += v[i] * target[j + i];
    const factor = dot / half;
    for (let i = 0; i < v.length; i += 1) target[j + i] = target[j + i] - factor * v[i];
  }
}

/** Solves R b = the first k entries of Q'y. */
function backSubstitute(upper: readonly Float64Array[], right: Float64Array): Float64Array {
  const k = upper.length;
  const solution = new Float64Array(k);
  for (let i = k - 1; i >= 0; i -= 1) {
    let value = right[i];
    for (let j = i + 1; j < k; j += 1) value -= upper[j]?.[i] * solution[j];
    solution[i] = value / upper[i]?.[i];
  }
  return solution;
}

/** Row a of (X'X)⁻¹X' is what coefficient a does with each y: its squares weigh the squared residuals. */
function standardErrors(
  columns: readonly Float64Array[],
  upper: readonly Float64Array[],
  residuals: Float64Array,
  variance: number,
): OlsFit['standardErrors'] {
  const k = columns.length;
  const n = residuals.length;
  const inverse = inverseGram(upper);
  const classical = new Float64Array(k);
  const hc0 = new Float64Array(k);
  for (let a = 0; a < k; a += 1) {
    const terms = new Float64Array(n);
    for (let i = 0; i < n; i += 1) {
      let weight = 0;
      for (let b = 0; b < k; b += 1) weight += inverse[a * k + b] * columns[b]?.[i];
      terms[i] = (weight * residuals[i]) ** 2;
    }
    classical[a] = Math.sqrt(variance * inverse[a * k + a]);
    hc0[a] = Math.sqrt(sum(terms));
  }
  return { classical, hc0, hc1: hc0.map((error) => error * Math.sqrt(n / (n - k))) };
}

/** (X'X)⁻¹ = R⁻¹R⁻ᵀ, k × k row-major. */
function inverseGram(upper: readonly Float64Array[]): Float64Array {
  const k = upper.length;
  const columnsOfInverse = Array.from({ length: k }, (_, a) => {
    const unit = new Float64Array(k);
    unit[a] = 1;
    return backSubstitute(upper, unit);
  });
  const out = new Float64Array(k * k);
  for (let a = 0; a < k; a += 1) {
    for (let b = 0; b < k; b += 1) {
      for (const column of columnsOfInverse) {
        out[a * k + b] = out[a * k + b] + column[a] * column[b];
      }
    }
  }
  return out;
}
