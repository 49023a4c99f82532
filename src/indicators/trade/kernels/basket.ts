import { sum } from '../../../math/sum.ts';

/** What an export basket looks like beside the world's. */
export interface BesideWorld {
  /** Σ|s − w|, from 0 to 2. Krugman 1991, Geography and Trade. */
  readonly krugman: number;
  /** 1/Σ s·RCA = 1/Σ s²/w, from 0 to 1, 1 for the world's basket; NaN where the world sells nothing of a product sold. */
  readonly hachman: number;
}

/** @param shares and @param world by product, each adding to 1. */
export function besideWorld(shares: Float64Array, world: Float64Array): BesideWorld {
  const apart = shares.map((share, p) => Math.abs(share - world[p]));
  const weighted = shares.map((share, p) => (share === 0 ? 0 : (share * share) / world[p]));
  const total = sum(weighted);
  return { krugman: sum(apart), hachman: Number.isFinite(total) ? 1 / total : Number.NaN };
}

/** UNCTAD's two indices of one economy. */
export interface Unctad {
  /** (√H − √(1/n))/(1 − √(1/n)), from 0 to 1; NaN with one line. */
  readonly concentration: number;
  /** ½ Σ|s − w|, from 0, the world's structure, to 1. */
  readonly diversification: number;
  /** Lines that count. */
  readonly counted: number;
}

/** Which lines count: above `floor`, or above the share `floorShare` of the economy's total; all when both are null. */
export interface Floors {
  readonly floor: number | null;
  readonly floorShare: number | null;
}

/**
 * @param values of the economy by line, zero or more, with at least one that counts.
 * @param world of the world by line. @param n lines of the classification.
 * @returns null when no line counts.
 * Reference: UNCTADstat, export concentration and diversification indices; Hirschman 1945.
 */
export function unctad(values: Float64Array, world: Float64Array, n: number, floors: Floors): Unctad | null {
  const all = sum(values);
  const counts = (x: number) =>
    x > 0 &&
    ((floors.floor === null && floors.floorShare === null) ||
      (floors.floor !== null && x > floors.floor) ||
      (floors.floorShare !== null && x > floors.floorShare * all));
  const kept = values.map((x) => (counts(x) ? x : 0));
  const total = sum(kept);
  if (!(total > 0)) return null;
  const ofWorld = sum(world);
  const root = Math.sqrt(sum(kept.map((x) => (x / total) ** 2)));
  const even = Math.sqrt(1 / n);
  return {
    concentration: n > 1 ? Math.max(0, (root - even) / (1 - even)) : Number.NaN,
    diversification: sum(kept.map((x, p) => Math.abs(x / total - world[p] / ofWorld))) / 2,
    counted: kept.reduce((count, x) => count + (x > 0 ? 1 : 0), 0),
  };
}
