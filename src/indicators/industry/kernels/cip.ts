import { extent } from '../../../base/extent.ts';
import type { Missing } from '../../../base/missing.ts';
import { competitionRanks } from '../../../math/competition-ranks.ts';

/** The eight published figures from which the index is made, each one array over the same economies. */
export interface CipInput {
  /** Manufacturing value added per head. */
  readonly mvaPerHead: ArrayLike<number>;
  /** Manufactured exports per head. */
  readonly exportsPerHead: ArrayLike<number>;
  /** Medium- and high-technology share of manufacturing value added, 0 to 1. */
  readonly techShareOfMva: ArrayLike<number>;
  /** Share of manufacturing value added in GDP, 0 to 1. */
  readonly mvaShareOfGdp: ArrayLike<number>;
  /** Medium- and high-technology share of manufactured exports, 0 to 1. */
  readonly techShareOfExports: ArrayLike<number>;
  /** Share of manufactures in all exports, 0 to 1. */
  readonly manufacturesShareOfExports: ArrayLike<number>;
  /** Share in world manufacturing value added. */
  readonly worldShareOfMva: ArrayLike<number>;
  /** Share in world manufactured exports. */
  readonly worldShareOfExports: ArrayLike<number>;
}

/** The six dimensions of the index, in the order of `Cip.dimensions`. */
export const CIP_DIMENSIONS = [
  'mva-per-head',
  'exports-per-head',
  'industrialisation-intensity',
  'export-quality',
  'impact-on-world-mva',
  'impact-on-world-trade',
] as const;

export interface Cip {
  /** Six arrays over economies, each 0 (the lowest) to 1 (the highest). */
  readonly dimensions: readonly Float64Array[];
  /** Geometric mean of the six, 0 to 1; an economy that is lowest in any dimension has 0. */
  readonly index: Float64Array;
  /** 1 for the highest index; values equal within rounding share the better rank. */
  readonly rank: Float64Array;
}

/**
 * UNIDO's Competitive Industrial Performance index: min-max of six dimensions over the economies given,
 * `CIP = Π I_d^(1/6)`. Adding or leaving out an economy may change every value.
 *
 * @returns `too-few-observations` below two economies, `zero-denominator` when a dimension does not vary.
 * Reference: UNIDO 2013, Competitive Industrial Performance Report 2012/2013, annex.
 */
export function competitiveIndustrialPerformance(input: CipInput): Cip | Missing {
  const n = input.mvaPerHead.length;
  if (n < 2) return { missing: 'too-few-observations' };
  const raw = [
    Float64Array.from(input.mvaPerHead),
    Float64Array.from(input.exportsPerHead),
    average(input.techShareOfMva, input.mvaShareOfGdp),
    average(input.techShareOfExports, input.manufacturesShareOfExports),
    Float64Array.from(input.worldShareOfMva),
    Float64Array.from(input.worldShareOfExports),
  ];
  const dimensions: Float64Array[] = [];
  for (const values of raw) {
    const scaled = minMax(values);
    if (scaled === null) return { missing: 'zero-denominator' };
    dimensions.push(scaled);
  }
  const index = new Float64Array(n);
  for (let c = 0; c < n; c += 1) {
    let product = 1;
    for (const dimension of dimensions) product *= dimension[c] ** (1 / dimensions.length);
    index[c] = product;
  }
  return { dimensions, index, rank: competitionRanks(index, 'ratio') };
}

/** `(x − min)/(max − min)` of each value, or null when all are the same. */
export function minMax(values: ArrayLike<number>): Float64Array | null {
  const all = Float64Array.from(values);
  const [low, high] = extent(all);
  return high > low ? all.map((value) => (value - low) / (high - low)) : null;
}

function average(first: ArrayLike<number>, second: ArrayLike<number>): Float64Array {
  return Float64Array.from(first, (value, i) => (value + second[i]) / 2);
}
