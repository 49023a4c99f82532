import type { PriceEconomy } from './price-economy.ts';

/** Output when only the origins move, and how far the search is from it. */
export interface FixedPriceOutput {
  /** n. */
  readonly output: Float64Array;
  /** Largest |x − A' x − Y' 1|. */
  readonly gap: number;
}

const SETTLED = 1e-14;
const MOST_ROUNDS = 2000;

/**
 * What the same change of origins does at fixed prices and incomes: every use buys as much of each product as before,
 * from the origins in the new proportions, A'_ij = A_ij ρ_ic Σ_r A_rj / Σ_r A_rj ρ_rc, and x' = A' x' + Y' 1.
 * @param ratio ρ, shares of origins after over before, n × C
 */
export function fixedPriceOutput(
  { context, buyers, finalUse }: Pick<PriceEconomy, 'context' | 'buyers' | 'finalUse'>,
  ratio: Float64Array,
): FixedPriceOutput {
  const { table, n, G } = context;
  const { count: C, ofRow, first, ofFinal } = buyers;
  const { rowSector, Z } = table;
  const N = table.sectors.length;
  const kept = keptShare(n, N, rowSector, Z, n, (i, j) => ratio[i * C + ofRow[j]]);
  const final = keptShare(n, N, rowSector, finalUse, G, (i, m) => ratio[i * C + ofFinal[m]]);
  const demand = new Float64Array(n);
  for (let i = 0; i < n; i += 1)
    for (let m = 0; m < G; m += 1)
      demand[i] += finalUse[i * G + m] * ratio[i * C + ofFinal[m]] * final[rowSector[i] * G + m];
  const times = (x: Float64Array): Float64Array => {
    const per = x.map((value, j) => value * context.perOutput[j]);
    return demand.map((sold, i) => {
      const k = rowSector[i] * n;
      let sum = sold;
      for (let c = 0; c < C; c += 1) {
        let inputs = 0;
        for (let j = first[c]; j < first[c + 1]; j += 1) inputs += Z[i * n + j] * kept[k + j] * per[j];
        sum += ratio[i * C + c] * inputs;
      }
      return sum;
    });
  };
  let output: Float64Array = table.x;
  for (let round = 0; ; round += 1) {
    const next = times(output);
    let [gap, scale] = [0, 0];
    for (let i = 0; i < n; i += 1) {
      gap = Math.max(gap, Math.abs(next[i] - output[i]));
      scale = Math.max(scale, Math.abs(next[i]));
    }
    if (gap <= SETTLED * scale || round === MOST_ROUNDS) return { output, gap };
    output = next;
  }
}

/** By what each use must be multiplied to buy as much of a product as before, N × columns; 1 where it buys none. */
function keptShare(
  n: number,
  N: number,
  sector: Int32Array,
  uses: Float64Array,
  columns: number,
  ratio: (i: number, column: number) => number,
): Float64Array {
  const [before, after] = [new Float64Array(N * columns), new Float64Array(N * columns)];
  for (let i = 0; i < n; i += 1)
    for (let column = 0; column < columns; column += 1) {
      const use = uses[i * columns + column];
      before[sector[i] * columns + column] += use;
      after[sector[i] * columns + column] += use * ratio(i, column);
    }
  return before.map((all, at) => (after[at] === 0 ? 1 : all / after[at]));
}
