import type { ChainContext } from '../context.ts';

/** Two headline ratios of each economy, G each; zero without exports. */
export interface HeadlineShares {
  readonly exports: Float64Array;
  /** DC/E: domestic content over gross exports. */
  readonly domestic: Float64Array;
  /** VAX/E: value added absorbed abroad over gross exports. */
  readonly absorbedAbroad: Float64Array;
}

/**
 * The ratios by which a table and the same table with its industries added up are compared.
 * Miller and Blair 2009, Input-Output Analysis, section 4.9.
 */
export function headlineShares(context: ChainContext): HeadlineShares {
  const { G, n, v, table } = context;
  const { domestic: content } = context.shares();
  const e = context.totalExports();
  const absorbed = context.absorbed();
  const exports = new Float64Array(G);
  const domestic = new Float64Array(G);
  const absorbedAbroad = new Float64Array(G);
  for (let i = 0; i < n; i += 1) {
    const s = table.rowEconomy[i];
    exports[s] += e[i];
    domestic[s] += content[i] * e[i];
    for (let r = 0; r < G; r += 1) if (r !== s) absorbedAbroad[s] += v[i] * absorbed[i * G + r];
  }
  const over = (values: Float64Array) => values.map((value, s) => (exports[s] > 0 ? value / exports[s] : 0));
  return { exports, domestic: over(domestic), absorbedAbroad: over(absorbedAbroad) };
}
