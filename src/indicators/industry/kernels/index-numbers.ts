import { isMissing, type Measured } from '../../../base/missing.ts';
import { sum } from '../../../math/sum.ts';

export type IndexFormula = 'laspeyres' | 'paasche' | 'fisher' | 'tornqvist';

/** Items × periods, row-major, every number finite and zero or more. */
export interface ItemPanel {
  readonly items: number;
  readonly periods: number;
  readonly prices: Float64Array;
  readonly quantities: Float64Array;
}

/**
 * The index of x between two periods, weighted by w; 1 is no change.
 * Volume index: x quantities, w prices. Price index: x prices, w quantities.
 *
 * - Laspeyres `Σ w₀x₁/Σ w₀x₀`, Paasche `Σ w₁x₁/Σ w₁x₀`, Fisher `√(L·P)`
 * - Törnqvist `Π (x₁/x₀)^s̄`, s̄ the mean share in Σ w x of the two periods
 *
 * @returns `zero-denominator` for an empty basket; Törnqvist is `not-defined` when an item starts or ends at zero.
 * Reference: ILO et al. 2004, Producer Price Index Manual, ch. 15 and 16; Diewert 1976, Journal of Econometrics 4.
 */
export function bilateralIndex(
  formula: IndexFormula,
  x0: ArrayLike<number>,
  x1: ArrayLike<number>,
  w0: ArrayLike<number>,
  w1: ArrayLike<number>,
): Measured {
  if (formula === 'laspeyres') return ratio(dot(w0, x1), dot(w0, x0));
  if (formula === 'paasche') return ratio(dot(w1, x1), dot(w1, x0));
  if (formula === 'tornqvist') return tornqvist(x0, x1, w0, w1);
  const low = ratio(dot(w0, x1), dot(w0, x0));
  const high = ratio(dot(w1, x1), dot(w1, x0));
  if (isMissing(low)) return low;
  if (isMissing(high)) return high;
  return low === 0 ? 0 : low * Math.sqrt(high / low);
}

function tornqvist(
  x0: ArrayLike<number>,
  x1: ArrayLike<number>,
  w0: ArrayLike<number>,
  w1: ArrayLike<number>,
): Measured {
  const [value0, value1] = [dot(w0, x0), dot(w1, x1)];
  if (!(value0 > 0) || !(value1 > 0)) return { missing: 'zero-denominator' };
  const terms = new Float64Array(x0.length);
  for (let i = 0; i < terms.length; i += 1) {
    const [a, b] = [x0[i], x1[i]];
    const share = (w0[i] * a) / value0 / 2 + (w1[i] * b) / value1 / 2;
    if (a === b || share === 0) continue;
    if (a === 0 || b === 0) return { missing: 'not-defined' };
    terms[i] = share * Math.log(b / a);
  }
  return Math.exp(sum(terms));
}

/** Volume or price: which of the two is measured. */
export type IndexOf = 'volume' | 'price';

/** Index of every period against one base period, which is 1. */
export function fixedBaseIndex(
  formula: IndexFormula,
  of: IndexOf,
  panel: ItemPanel,
  base: number,
): readonly Measured[] {
  return Array.from({ length: panel.periods }, (_, t) => between(formula, of, panel, base, t));
}

/**
 * Chained index: the product of the links between neighbouring periods, 1 in the reference period.
 * A link that does not exist makes every period beyond it missing, seen from the reference.
 */
export function chainedIndex(
  formula: IndexFormula,
  of: IndexOf,
  panel: ItemPanel,
  reference: number,
): readonly Measured[] {
  const index: Measured[] = new Array(panel.periods).fill(1);
  for (let t = reference + 1; t < panel.periods; t += 1) {
    index[t] = times(index[t - 1], between(formula, of, panel, t - 1, t));
  }
  for (let t = reference - 1; t >= 0; t -= 1) {
    const link = between(formula, of, panel, t, t + 1);
    const inverse: Measured = isMissing(link) ? link : ratio(1, link);
    index[t] = times(index[t + 1], inverse);
  }
  return index;
}

/** A total in chained volumes beside the sum of its parts, in the prices of the reference period. */
export interface ChainedTotal {
  readonly total: readonly Measured[];
  /** Σᵢ p_ref q_it. */
  readonly parts: readonly number[];
  /** total − parts: zero in the reference period, and in general only there. */
  readonly residual: readonly Measured[];
}

/** The chained total and what it lacks to be additive, period by period. */
export function chainedTotal(formula: IndexFormula, panel: ItemPanel, reference: number): ChainedTotal {
  const prices = column(panel, panel.prices, reference);
  const parts = Array.from({ length: panel.periods }, (_, t) =>
    dot(prices, column(panel, panel.quantities, t)),
  );
  const value = parts[reference];
  const total = chainedIndex(formula, 'volume', panel, reference).map((index) => times(index, value));
  const residual = total.map((level, t) => (isMissing(level) ? level : level - parts[t]));
  return { total, parts, residual };
}

function between(formula: IndexFormula, of: IndexOf, panel: ItemPanel, from: number, to: number): Measured {
  const [x, w] = of === 'volume' ? [panel.quantities, panel.prices] : [panel.prices, panel.quantities];
  return bilateralIndex(
    formula,
    column(panel, x, from),
    column(panel, x, to),
    column(panel, w, from),
    column(panel, w, to),
  );
}

function column(panel: ItemPanel, values: Float64Array, period: number): Float64Array {
  return Float64Array.from({ length: panel.items }, (_, i) => values[i * panel.periods + period]);
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return sum(Float64Array.from(a, (value, i) => value * b[i]));
}

function ratio(over: number, under: number): Measured {
  return under > 0 ? over / under : { missing: 'zero-denominator' };
}

function times(a: Measured, b: Measured): Measured {
  if (isMissing(a)) return a;
  return isMissing(b) ? b : a * b;
}
