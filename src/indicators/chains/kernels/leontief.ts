import type { ChainContext } from '../context.ts';
import { rowsTimes } from './flow-terms.ts';

/** diag(v) B Y, n × G: value added of each row in the final demand of each economy. */
export function valueAddedAbsorbed(context: ChainContext): Float64Array {
  return rowsTimes(context.v, context.absorbed());
}

export type LeontiefPost = 'none' | 'exports' | 'output';

/**
 * Value added of row i in product j, n × n: diag(v) B, times the exports or the output of j. For `final-demand`
 * see `valueAddedAbsorbed`. Allocates a matrix of full size.
 */
export function valueAddedOrigin(context: ChainContext, post: LeontiefPost): Float64Array {
  const { n, v, table } = context;
  const B = context.inverse();
  const scale = post === 'none' ? null : post === 'output' ? table.x : context.totalExports();
  const out = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    const value = v[i];
    for (let j = 0; j < n; j += 1) {
      out[i * n + j] = value * B[i * n + j] * (scale === null ? 1 : scale[j]);
    }
  }
  return out;
}

/** Value added of economy t in product j, G × n: the rows of an economy of `valueAddedOrigin` added up. */
export function valueAddedByEconomy(context: ChainContext, post: LeontiefPost): Float64Array {
  const { n, G, table } = context;
  const shares = context.originShares();
  if (post === 'none') return shares;
  const scale = post === 'output' ? table.x : context.totalExports();
  const out = new Float64Array(G * n);
  for (let t = 0; t < G; t += 1) {
    for (let j = 0; j < n; j += 1) out[t * n + j] = shares[t * n + j] * scale[j];
  }
  return out;
}
