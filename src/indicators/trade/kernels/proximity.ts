import { coOccurrence } from './co-occurrence.ts';
import { type Presence, sizesOf } from './presence.ts';

/**
 * What the number of common economies is divided by, or what stands in its place.
 * `minimum`: the larger ubiquity, so the smaller conditional probability (Hidalgo et al. 2007); `maximum`: the smaller
 * ubiquity; `geometric`: √(k k′); `asymmetric`: the ubiquity of the product of the column; `correlation`:
 * (1 + r) / 2 with r the correlation of the ratios over the economies.
 */
export type ProximityKind = 'minimum' | 'maximum' | 'geometric' | 'asymmetric' | 'correlation';

/** φ by columns, never stored whole. */
export interface Proximity {
  readonly kind: ProximityKind;
  /** Whether φ[q,p] = φ[p,q]. */
  readonly symmetric: boolean;
  /** Whether φ[p,p] is 1, or 0. */
  readonly self: boolean;
  /** Writes φ[q,p] for every q to `out[q · stride + offset]`. */
  fill(p: number, out: Float64Array, stride: number, offset: number): void;
  /** Writes φ[p,q] for every q in the same way. */
  fillRow(p: number, out: Float64Array, stride: number, offset: number): void;
}

/** Writes what φ is made of for q from 0 up to `end`: common economies, or the finished φ. */
type Raw = (p: number, out: Float64Array, end: number) => void;

/**
 * The proximity of the columns of `m`. Cost of a column: columns × rows / 32.
 * @param self whether φ[p,p] is 1, or 0
 * @param ratio rows × columns, read by `correlation` alone; a column without variation has correlation 0
 */
export function proximity(m: Presence, kind: ProximityKind, self: boolean, ratio: Float64Array): Proximity {
  const size = sizesOf(m.ofColumn);
  const raw: Raw = kind === 'correlation' ? correlations(ratio, m.rows, m.columns) : coOccurrence(m).count;
  const count = m.columns;
  const row = new Float64Array(count);
  const write = (p: number, ofRow: boolean, out: Float64Array, stride: number, offset: number): void => {
    raw(p, row, count);
    divide(row, size, size[p], kind, ofRow, count);
    row[p] = self ? 1 : 0;
    for (let q = 0; q < count; q += 1) out[q * stride + offset] = row[q];
  };
  return {
    kind,
    self,
    symmetric: kind !== 'asymmetric',
    fill: (p, out, stride, offset) => write(p, false, out, stride, offset),
    fillRow: (p, out, stride, offset) => write(p, true, out, stride, offset),
  };
}

/** Turns common economies into φ, in place, for a column (or row) whose own ubiquity is `own`. */
function divide(
  row: Float64Array,
  size: Float64Array,
  own: number,
  kind: ProximityKind,
  ofRow: boolean,
  end: number,
): void {
  switch (kind) {
    case 'minimum':
      for (let q = 0; q < end; q += 1) row[q] /= Math.max(own, size[q]);
      return;
    case 'maximum':
      for (let q = 0; q < end; q += 1) row[q] /= Math.min(own, size[q]);
      return;
    case 'geometric':
      for (let q = 0; q < end; q += 1) row[q] /= Math.sqrt(own * size[q]);
      return;
    case 'asymmetric':
      for (let q = 0; q < end; q += 1) row[q] /= ofRow ? size[q] : own;
      return;
    case 'correlation':
      return;
  }
}

/** (1 + r) / 2 of the columns, each brought to mean 0 and length 1 once. */
function correlations(ratio: Float64Array, rows: number, columns: number): Raw {
  const unit = new Float64Array(columns * rows);
  for (let p = 0; p < columns; p += 1) {
    let total = 0;
    for (let c = 0; c < rows; c += 1) total += ratio[c * columns + p];
    const centre = total / rows;
    let squares = 0;
    for (let c = 0; c < rows; c += 1) squares += (ratio[c * columns + p] - centre) ** 2;
    // a column that is constant but for rounding has no correlation
    const length = Math.sqrt(squares) > 1e-13 * Math.abs(total) ? Math.sqrt(squares) : 0;
    for (let c = 0; c < rows; c += 1)
      unit[p * rows + c] = length === 0 ? 0 : (ratio[c * columns + p] - centre) / length;
  }
  return (p, out, end) => {
    const own = unit.subarray(p * rows, (p + 1) * rows);
    for (let q = 0, at = 0; q < end; q += 1) {
      let r = 0;
      for (let c = 0; c < rows; c += 1, at += 1) r += unit[at] * own[c];
      out[q] = (1 + Math.min(1, Math.max(-1, r))) / 2;
    }
  };
}
