import type { MissingReason } from '../../../base/missing.ts';

/** Trade of a region, exports and imports together, whole amounts. */
export interface RegionalTrade {
  /** Among members, each flow as one's export and another's import: T_ii. */
  readonly within: number;
  /** Of members with everybody: T_i. */
  readonly members: number;
  /** Of outsiders with everybody: T_o. */
  readonly outsiders: number;
  /** Of outsiders with members: T_oi. */
  readonly between: number;
}

/** How much a region trades with itself; the measures are null where they have a reason. */
export interface Introversion {
  /** s = T_ii / T_i, from 0 to 1. */
  readonly insideShare: number | MissingReason;
  /** v = T_oi / T_o, from 0 to 1: what a region weighs in the trade of others. */
  readonly outsiderShare: number | MissingReason;
  /** s / (T_i / (T_i + T_o)), 1 where a region trades with itself as the world does with it. */
  readonly concentration: number | MissingReason;
  /** HI = s / v and HE = (1 − s) / (1 − v). */
  readonly inside: number | MissingReason;
  readonly outside: number | MissingReason;
  /** (HI − HE) / (HI + HE) = (s − v) / (s + v − 2 s v), from −1 (none among members) over 0 to 1 (only among them). */
  readonly introversion: number | MissingReason;
}

/**
 * Trade of a region by flows between economies.
 * @param flows from s to r, G × G; the diagonal is not trade and has no part
 * @param member 1 for members, G
 */
export function regionalTrade(flows: Float64Array, member: Uint8Array): RegionalTrade {
  const G = member.length;
  let [within, between, others] = [0, 0, 0];
  for (let s = 0; s < G; s += 1) {
    for (let r = 0; r < G; r += 1) {
      if (r === s) continue;
      const flow = flows[s * G + r];
      if (member[s] === 1 && member[r] === 1) within += 2 * flow;
      else if (member[s] === 1 || member[r] === 1) between += flow;
      else others += 2 * flow;
    }
  }
  return { within, members: within + between, outsiders: between + others, between };
}

/**
 * Iapadre 2004; Hamanaka 2015; the ratio of concentration is Frankel's (1997).
 * @returns `zero-denominator` where nobody trades, `not-defined` where flows below zero make shares leave 0 to 1
 */
export function introversionOf({ within, members, outsiders, between }: RegionalTrade): Introversion {
  const s = shareIn(within, members);
  const v = shareIn(between, outsiders);
  const shares = { insideShare: s, outsiderShare: v };
  const concentration = typeof s === 'string' ? s : over(s * (members + outsiders), members);
  if (typeof s === 'string') return { ...shares, concentration, inside: s, outside: s, introversion: s };
  if (typeof v === 'string') return { ...shares, concentration, inside: v, outside: v, introversion: v };
  return {
    ...shares,
    concentration,
    inside: over(s, v),
    outside: over(1 - s, 1 - v),
    introversion: over(s - v, s + v - 2 * s * v),
  };
}

function shareIn(part: number, whole: number): number | MissingReason {
  const share = over(part, whole);
  return typeof share === 'number' && !(whole > 0 && share >= 0 && share <= 1) ? 'not-defined' : share;
}

function over(part: number, whole: number): number | MissingReason {
  return whole === 0 ? 'zero-denominator' : part / whole;
}
