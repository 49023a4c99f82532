import type { Missing } from '../../../base/missing.ts';
import { symmetricEigen } from '../../../math/symmetric-eigen.ts';
import { type Graph, graphOf, weightedGraph } from './graph.ts';
import type { Presence } from './presence.ts';

/**
 * The second eigenvectors of D⁻¹ M U⁻¹ M′ (economies) and U⁻¹ M′ D⁻¹ M (products), D diversity and U ubiquity.
 * `economies` is the mean of `products` over what each has, exactly in exact arithmetic; scale and sign are arbitrary.
 */
export interface ComplexityIndex {
  readonly economies: Float64Array;
  readonly products: Float64Array;
  /** The second and third eigenvalues, in [0, 1]; the third is 0 where there is none. The first is 1. */
  readonly lambda2: number;
  readonly lambda3: number;
  /** |λ₁ − 1| as the solver finds it before the known first vector is taken out. */
  readonly firstMiss: number;
  /** The largest |e[c] − mean of p over the basket of c| over the largest |e|. */
  readonly meanMiss: number;
}

/** Below this distance of the second and third eigenvalues no direction is the second. */
const SAME = 1e-10;

/**
 * ECI and PCI before they are standardised, from the smaller of the two symmetric matrices B B′ and B′ B with
 * B = D^−½ M U^−½, whose eigenvalues are the same. The first eigenvector, √diversity, is known and taken out first, so
 * that a graph in two parts (λ₂ = 1) still gives the vector that tells them apart.
 * Missing `too-few-observations` below two rows or columns, `not-defined` where λ₂ is 0 or equal to λ₃.
 * Cost: Σ ubiquity² (or Σ diversity²) and an eigenproblem of the smaller side.
 * Reference: Hausmann, Hidalgo et al. 2014, The Atlas of Economic Complexity, technical box 2.1.
 * @param m every row and column has a presence
 */
export function complexityIndex(m: Presence): ComplexityIndex | Missing {
  return indexOfGraph(graphOf(m));
}

/**
 * The same with weights in the place of presences: M is the ratio itself, D and U its sums, and means are weighted by it.
 * Reference: Schetter 2019, A Structural Ranking of Economic Complexity.
 * @param w rows × columns, zero or more; every row and column has a weight above zero
 */
export function continuousIndex(w: Float64Array, rows: number, columns: number): ComplexityIndex | Missing {
  return indexOfGraph(weightedGraph(w, rows, columns));
}

function indexOfGraph(m: Graph): ComplexityIndex | Missing {
  if (m.rows < 2 || m.columns < 2) return { missing: 'too-few-observations' };
  if (m.columns < m.rows) {
    const other = indexOfGraph(m.turned());
    return 'missing' in other ? other : { ...other, ...paired(m, other.economies) };
  }
  const n = m.rows;
  const size = m.ofRow;
  const S = m.shared().map((value, at) => value / Math.sqrt(size[Math.floor(at / n)] * size[at % n]));
  const first = size.map((k) => Math.sqrt(k / size.reduce((a, b) => a + b, 0)));
  const firstMiss = Math.abs(quotient(S, first) - 1);
  for (let i = 0; i < n; i += 1) for (let j = 0; j < n; j += 1) S[i * n + j] -= first[i] * first[j];
  const { values, vectors } = symmetricEigen(S, n);
  const lambda2 = clamp(values[0]);
  const lambda3 = clamp(values[1]);
  if (lambda2 < SAME || lambda2 - lambda3 < SAME) return { missing: 'not-defined' };
  const e = Float64Array.from(size, (k, i) => vectors[i] / Math.sqrt(k));
  const p = m.meanOfColumn(e).map((value) => value / lambda2);
  const mean = m.meanOfRow(p);
  const largest = e.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const meanMiss = e.reduce((most, value, i) => Math.max(most, Math.abs(value - mean[i])), 0) / largest;
  return { economies: e, products: p, lambda2, lambda3, firstMiss, meanMiss };
}

/** What was solved for the products as rows, seen from the economies. */
function paired(m: Graph, products: Float64Array): Pick<ComplexityIndex, 'economies' | 'products'> {
  return { products, economies: m.meanOfRow(products) };
}

/** vᵀ S v for a v of length 1. */
function quotient(S: Float64Array, v: Float64Array): number {
  const n = v.length;
  let total = 0;
  for (let i = 0; i < n; i += 1) for (let j = 0; j < n; j += 1) total += v[i] * S[i * n + j] * v[j];
  return total;
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
