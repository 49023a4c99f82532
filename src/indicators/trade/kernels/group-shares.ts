/** What of one economy's trade falls on each group; places by group. */
export interface GroupTotals {
  readonly values: Float64Array;
  /** Trade in products of no group. */
  readonly outside: number;
  /** Trade in products whose parts lie in several groups: it is in `values`, or in `outside`, by convention. */
  readonly mixed: number;
}

/** Shares of each product in the groups: `weights[p]` lists group and share, none where it is outside. */
export type ProductWeights = readonly (readonly (readonly [group: number, share: number])[])[];

/** Adds up a row of trade by group. `several` marks the products whose parts lie in several groups. */
export function groupTotals(
  trade: Float64Array,
  weights: ProductWeights,
  several: Uint8Array,
  groups: number,
): GroupTotals {
  const values = new Float64Array(groups);
  let outside = 0;
  let mixed = 0;
  trade.forEach((value, p) => {
    if (several[p] === 1) mixed += value;
    if (weights[p].length === 0) outside += value;
    for (const [group, share] of weights[p]) values[group] += share * value;
  });
  return { values, outside, mixed };
}
