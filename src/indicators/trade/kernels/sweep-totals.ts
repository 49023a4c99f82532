import { maskOf, type Presence, sizesOf } from './presence.ts';
import type { ProximityKind } from './proximity.ts';

/** Weighted proximities of each column to what each row has, and to everything. */
export interface BasketTotals {
  /** Σ over q in the basket of c of weight[q] φ[q,p], rows × columns. */
  readonly ofRow: Float64Array;
  /** The same over every q, by column. */
  readonly whole: Float64Array;
}

/** φ[q,p] = common rows × of(q) × to(p), with one pair of factors for k[q] ≤ k[p] and another for k[q] > k[p]. */
interface Factors {
  readonly low: Factor;
  /** null where it is the same. */
  readonly high: Factor | null;
}
interface Factor {
  readonly of: (k: number) => number;
  readonly to: (k: number) => number;
}

const one = (): number => 1;
const inverse = (k: number): number => 1 / k;
const root = (k: number): number => 1 / Math.sqrt(k);

function factorsOf(kind: Exclude<ProximityKind, 'correlation'>, transposed: boolean): Factors {
  switch (kind) {
    case 'minimum':
      return { low: { of: one, to: inverse }, high: { of: inverse, to: one } };
    case 'maximum':
      return { low: { of: inverse, to: one }, high: { of: one, to: inverse } };
    case 'geometric':
      return { low: { of: root, to: root }, high: null };
    case 'asymmetric':
      return { low: transposed ? { of: inverse, to: one } : { of: one, to: inverse }, high: null };
  }
}

/** A total this far below what was taken from it is rounding: the smallest φ is 1 / rows. */
const ROUNDING = 1e-12;

/**
 * Totals of proximities over baskets without φ. The common rows of q and p are Σ over c′ of M[c′,q] M[c′,p], so
 * Σ_q M[c,q] weight[q] φ[q,p] is Σ over c′ in p of the overlap of c and c′, counting the products of at most (or of
 * more than) p's ubiquity. Products are gone through in the order of their ubiquity, once upwards and once downwards,
 * and the overlaps grow as they pass, so that nothing is ever taken away.
 * Cost: twice rows × presences and Σ ubiquity², whatever the number of columns.
 */
export function sweepTotals(
  m: Presence,
  kind: Exclude<ProximityKind, 'correlation'>,
  self: boolean,
  weight: Float64Array | null,
  transposed: boolean,
): BasketTotals {
  const size = sizesOf(m.ofColumn);
  const order = Array.from(size.keys()).sort((a, b) => size[a] - size[b] || a - b);
  const groups: number[][] = [];
  for (const p of order) {
    const last = groups.at(-1);
    if (last !== undefined && size[last[0]] === size[p]) last.push(p);
    else groups.push([p]);
  }
  const totals = { ofRow: new Float64Array(m.rows * m.columns), whole: new Float64Array(m.columns) };
  const { low, high } = factorsOf(kind, transposed);
  const weighted = (factor: Factor) => (q: number) => factor.of(size[q]) * (weight === null ? 1 : weight[q]);
  if (high === null) {
    sweep(m, [order], true, weighted(low), (p) => low.to(size[p]), totals);
  } else {
    sweep(m, groups, true, weighted(low), (p) => low.to(size[p]), totals);
    sweep(m, [...groups].reverse(), false, weighted(high), (p) => high.to(size[p]), totals);
  }
  if (!self) withoutSelf(m, weight, totals);
  return totals;
}

/** Adds to the totals of each group what came before it, or came with it. */
function sweep(
  m: Presence,
  groups: readonly (readonly number[])[],
  withOwn: boolean,
  weight: (q: number) => number,
  scale: (p: number) => number,
  totals: BasketTotals,
): void {
  const { rows, columns } = m;
  const overlap = new Float64Array(rows * rows);
  const basket = new Float64Array(rows);
  const sum = new Float64Array(rows);
  const enter = (q: number): void => {
    const by = weight(q);
    const list = m.ofColumn[q];
    for (let i = 0; i < list.length; i += 1) {
      const base = list[i] * rows;
      basket[list[i]] += by;
      for (let j = 0; j < list.length; j += 1) overlap[base + list[j]] += by;
    }
  };
  const read = (p: number): void => {
    sum.fill(0);
    let all = 0;
    const list = m.ofColumn[p];
    for (const c of list) all += basket[c];
    addLines(overlap, rows, list, sum);
    const by = scale(p);
    totals.whole[p] += by * all;
    for (let c = 0; c < rows; c += 1) totals.ofRow[c * columns + p] += by * sum[c];
  };
  for (const group of groups) {
    if (withOwn) group.forEach(enter);
    group.forEach(read);
    if (!withOwn) group.forEach(enter);
  }
}

/** Adds lines of a matrix, in their order; four at a time, so that a sum is read and written once for four. */
function addLines(matrix: Float64Array, width: number, lines: Int32Array, sum: Float64Array): void {
  const even = lines.length - (lines.length % 4);
  for (let i = 0; i < even; i += 4) {
    const [first, second] = [lines[i] * width, lines[i + 1] * width];
    const [third, fourth] = [lines[i + 2] * width, lines[i + 3] * width];
    for (let c = 0; c < width; c += 1)
      sum[c] = sum[c] + matrix[first + c] + matrix[second + c] + matrix[third + c] + matrix[fourth + c];
  }
  for (let i = even; i < lines.length; i += 1) {
    const line = lines[i] * width;
    for (let c = 0; c < width; c += 1) sum[c] += matrix[line + c];
  }
}

/** Takes φ[p,p] = 1 away. */
function withoutSelf(m: Presence, weight: Float64Array | null, { ofRow, whole }: BasketTotals): void {
  const has = maskOf(m);
  const less = (total: number, own: number): number => {
    const rest = total - own;
    return Math.abs(rest) <= ROUNDING * Math.abs(own) ? 0 : rest;
  };
  for (let p = 0; p < m.columns; p += 1) {
    const own = weight === null ? 1 : weight[p];
    whole[p] = less(whole[p], own);
    for (let at = p; at < ofRow.length; at += m.columns) if (has[at] === 1) ofRow[at] = less(ofRow[at], own);
  }
}
