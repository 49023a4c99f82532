import { isMissing, type Missing } from '../../../base/missing.ts';
import { sum } from '../../../math/sum.ts';
import { sharesOf } from './shares.ts';

const ROUNDING = 1e-14;

/** One group's part of a Theil index. */
export interface TheilGroup {
  readonly group: string;
  /** Share of the group in the amount (output), A_g. */
  readonly share: number;
  /** Share of the group in the reference (labour, or number of classes), B_g. */
  readonly referenceShare: number;
  /** Theil inside the group, in nats. */
  readonly inside: number;
  /** A_g · inside: what the group adds to the total. */
  readonly within: number;
  /** A_g ln(A_g/B_g): what the group adds to the part between groups; may be negative. */
  readonly between: number;
}

/** A Theil index with its exact split: total = between + within. */
export interface TheilSplit {
  /** T = Σ aᵢ ln(aᵢ/bᵢ) in nats, zero or more. */
  readonly total: number;
  readonly between: number;
  readonly within: number;
  /** In order of first appearance. */
  readonly groups: readonly TheilGroup[];
  /** aᵢ ln(aᵢ/bᵢ) of each class; may be negative. */
  readonly classes: Float64Array;
}

/**
 * Theil's T of shares a against reference shares b, split by groups:
 * `T = Σ_g A_g ln(A_g/B_g) + Σ_g A_g T_g`. With b = labour it is the dispersion of productivity
 * (`Σ (Yᵢ/Y) ln[(Yᵢ/Y)/(Lᵢ/L)]`); with b = 1/n the concentration of a.
 *
 * @param amounts n amounts of zero or more. @param reference n amounts of zero or more, null for one each.
 * @param groups n names; null for one group.
 * @returns `zero-denominator` for an amount without reference or a zero total, `not-defined` for a negative.
 * Reference: Theil 1967, Economics and Information Theory, ch. 4; Shorrocks 1980, Econometrica 48.
 */
export function theil(
  amounts: ArrayLike<number>,
  reference: ArrayLike<number> | null,
  groups: readonly string[] | null = null,
): TheilSplit | Missing {
  const a = sharesOf(amounts);
  if (isMissing(a)) return a;
  const b = sharesOf(reference ?? new Float64Array(amounts.length).fill(1));
  if (isMissing(b)) return b;
  for (let i = 0; i < a.length; i += 1) {
    if (a[i] > 0 && !(b[i] > 0)) return { missing: 'zero-denominator' };
  }
  const classes = a.map((share, i) => relativeLog(share, b[i]));
  const members = new Map<string, number[]>();
  for (let i = 0; i < a.length; i += 1) {
    const name = groups?.[i] ?? '';
    const list = members.get(name);
    if (list === undefined) members.set(name, [i]);
    else list.push(i);
  }
  const parts = [...members].map(([group, list]) => oneGroup(group, list, a, b));
  return {
    total: aboveRounding(sum(classes)),
    between: aboveRounding(sum(parts.map((part) => part.between))),
    within: aboveRounding(sum(parts.map((part) => part.within))),
    groups: parts,
    classes,
  };
}

function oneGroup(group: string, members: readonly number[], a: Float64Array, b: Float64Array): TheilGroup {
  const share = sum(members.map((i) => a[i]));
  const referenceShare = sum(members.map((i) => b[i]));
  const inside =
    share > 0 ? aboveRounding(sum(members.map((i) => relativeLog(a[i] / share, b[i] / referenceShare)))) : 0;
  return {
    group,
    share,
    referenceShare,
    inside,
    within: share * inside,
    between: relativeLog(share, referenceShare),
  };
}

/** A Theil index is zero or more; what the rounding of its sum leaves of a zero is zero, in any order of the classes. */
function aboveRounding(value: number): number {
  return value > ROUNDING ? value : 0;
}

/** a ln(a/b), with its limit 0 at a = 0. */
function relativeLog(a: number, b: number): number {
  return a > 0 ? a * Math.log(a / b) : 0;
}
