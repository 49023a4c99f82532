/**
 * How much nearer a product is than the products an economy does not have: (ω − mean) / deviation over its absent
 * products, n − 1, for every product. NaN where fewer than two are absent, or all are equally near.
 * Reference: Pinheiro, Hartmann, Boschma and Hidalgo 2022, The time and frequency of unrelated diversification,
 * Research Policy 51(8).
 */
export function relativeRelatedness(density: Float64Array, has: Uint8Array, columns: number): Float64Array {
  const out = new Float64Array(density.length).fill(Number.NaN);
  for (let from = 0; from < density.length; from += columns) {
    let total = 0;
    let count = 0;
    for (let at = from; at < from + columns; at += 1)
      if (has[at] === 0 && !Number.isNaN(density[at])) {
        total += density[at];
        count += 1;
      }
    if (count < 2) continue;
    const centre = total / count;
    let squares = 0;
    for (let at = from; at < from + columns; at += 1)
      if (has[at] === 0 && !Number.isNaN(density[at])) squares += (density[at] - centre) ** 2;
    const deviation = Math.sqrt(squares / (count - 1));
    if (!(deviation > 1e-13 * centre)) continue;
    for (let at = from; at < from + columns; at += 1) out[at] = (density[at] - centre) / deviation;
  }
  return out;
}
