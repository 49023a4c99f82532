import type { ChainContext, ContentShares } from '../context.ts';
import { memo } from '../memo.ts';
import { rowTimes } from './block.ts';
import { bTimes, localTimes, minus } from './products.ts';

/** Σ_{i in t} w_i B_ij, G × n: what happens in t per unit of final use of j. Cost: one pass over B, or G solutions. */
export function originTotals(context: ChainContext, w: Float64Array): Float64Array {
  const { n, G, table, backend } = context;
  const out = new Float64Array(G * n);
  if (context.solves()) {
    for (let i = 0; i < n; i += 1) out[table.rowEconomy[i] * n + i] = w[i];
    return context.timesInverse(out, G);
  }
  const B = context.inverse();
  for (let t = 0; t < G; t += 1) {
    const from = table.start[t];
    const to = table.start[t + 1];
    backend.vectorMatrix(
      to - from,
      n,
      B.subarray(from * n, to * n),
      n,
      w.subarray(from, to),
      out.subarray(t * n, (t + 1) * n),
    );
  }
  return out;
}

/** See `ContentShares`. */
export function contentShares(context: ChainContext): ContentShares {
  const { n, G, v, table } = context;
  const origin = context.originShares();
  const domestic = new Float64Array(n);
  for (let j = 0; j < n; j += 1) domestic[j] = origin[table.rowEconomy[j] * n + j];
  const all = bTimes(context, v);
  const foreign = minus(all, domestic);
  const foreignOnce = memo(() => {
    const once = new Float64Array(n);
    for (let s = 0; s < G; s += 1) {
      const { from, size, extraction } = context.block(s);
      once.set(rowTimes(foreign, from, extraction, size), from);
    }
    return once;
  });
  return {
    domestic,
    foreign,
    local: localTimes(context, v),
    all,
    /** Needs B, which a large table may not have room for. */
    get foreignOnce() {
      return foreignOnce();
    },
  };
}
