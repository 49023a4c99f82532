/**
 * Terms of an indicator by exporting row and partner, n × G each; zero at home. Every other level is their
 * sum: over partners the sector, over rows of an economy the bilateral flow, over both the country.
 */
export type FlowTerms = Readonly<Record<string, Float64Array>>;

/** Terms by exporting row, n each; the level `country` is their sum. */
export type RowTerms = Readonly<Record<string, Float64Array>>;

/** Terms by economy, G each. */
export type CountryTerms = Readonly<Record<string, Float64Array>>;

/** share_i × flow_ir: n × G. */
export function rowsTimes(share: Float64Array, flow: Float64Array): Float64Array {
  const n = share.length;
  const width = n === 0 ? 0 : flow.length / n;
  const out = new Float64Array(flow.length);
  for (let i = 0; i < n; i += 1) {
    const factor = share[i];
    for (let r = 0; r < width; r += 1) out[i * width + r] = factor * flow[i * width + r];
  }
  return out;
}
