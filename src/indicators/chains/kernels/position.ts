import type { ChainContext } from '../context.ts';
import { bTimes, times, timesB } from './products.ts';
import { backwardGap, forwardGap, type Gap } from './recursion-gap.ts';

export interface Position {
  /** Average number of stages to final use, weighted by use; 1 when all goes to final users; 0 where there is `none`. */
  readonly upstreamness: Float64Array;
  /** Average number of stages of production behind the product; 1 when it uses no inputs. */
  readonly downstreamness: Float64Array;
  /** 1 where a row has no position: it has no output above zero, or all of it goes to inventories. */
  readonly none: Uint8Array;
  /** Of the equations that define the two. */
  readonly gaps: { readonly upstreamness: Gap; readonly downstreamness: Gap };
}

const MOST_STEPS = 400;

/**
 * Upstreamness U = (I − diag(x − k)⁻¹ Z)⁻¹ 1 and downstreamness D = 1'(I − diag(x/(x − k)) A)⁻¹ by row, n each,
 * where k is the change of inventories of the row's product: without `inventories` k = 0, and U = B x / x, D = u B.
 * With it, use is scaled up as if inventories were used like the rest (net-inventory correction).
 *
 * Without inventories both are the sums of their rounds, which need no inverse. With them both come from
 * M = I − A − diag(k/x): U = M⁻¹(x − k)/x, D = u M⁻¹ (1 − k/x), by repeated use of the inverse, and by a factorisation
 * where that does not settle.
 *
 * Antràs and Chor 2018, in World Trade Evolution, section 2.1 and p. 11; Antràs, Chor, Fally and Hillberry 2012.
 */
export function position(context: ChainContext, inventories?: Float64Array): Position {
  const { n, table, perOutput } = context;
  const { x } = table;
  const none = Uint8Array.from(x, (output) => (output > 0 ? 0 : 1));
  const ones = new Float64Array(n).fill(1);
  const share = inventories === undefined ? null : times(inventories, perOutput);
  // what goes to stocks entirely is used by nobody: it has no position, and does not touch that of others
  share?.forEach((value, i) => {
    if (Math.abs(1 - value) > 1e-12) return;
    none[i] = 1;
    share[i] = 0;
  });
  if (share === null) {
    const [used, made] = summed(context) ?? [timesB(context, x), bTimes(context, ones)];
    return {
      upstreamness: clear(times(used, perOutput), none),
      downstreamness: clear(made, none),
      none,
      gaps: {
        upstreamness: forwardGap(context, used, x),
        downstreamness: backwardGap(context, made, ones),
      },
    };
  }
  const net = x.map((output, i) => output * (1 - share[i]));
  const [forward, backward] = repeated(context, share, net, ones) ?? direct(context, share, net, ones);
  return {
    upstreamness: clear(times(forward, perOutput), none),
    downstreamness: clear(
      backward.map((value, i) => value * (1 - share[i])),
      none,
    ),
    none,
    gaps: {
      upstreamness: forwardGap(context, forward, net, share),
      downstreamness: backwardGap(context, backward, ones, share),
    },
  };
}

function clear(values: Float64Array, none: Uint8Array): Float64Array {
  return values.map((value, i) => (none[i] === 1 ? 0 : value));
}

/**
 * B x and u B as the limits of U = 1 + diag(x)⁻¹ Z U and D = 1 + D A; null where these do not settle, or where D shows a
 * table that cannot produce what it delivers (`unproductiveCell`). Cost: n² operations a round, one pass over Z.
 */
function summed({ n, table, perOutput }: ChainContext): readonly [Float64Array, Float64Array] | null {
  const { Z, x } = table;
  let up: Float64Array = x.map((output) => (output === 0 ? 0 : 1));
  let down: Float64Array = new Float64Array(n).fill(1);
  let last = Number.POSITIVE_INFINITY;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const used = x.slice();
    const inputs = new Float64Array(n);
    for (let i = 0; i < n; i += 1) {
      const [from, own] = [i * n, down[i]];
      let sum = 0;
      for (let j = 0; j < n; j += 1) {
        const flow = Z[from + j];
        sum += flow * up[j];
        inputs[j] += flow * own;
      }
      used[i] += sum;
    }
    const nextUp = times(used, perOutput);
    const nextDown = inputs.map((value, j) => 1 + value * perOutput[j]);
    const change = Math.max(movement(up, nextUp), movement(down, nextDown));
    [up, down] = [nextUp, nextDown];
    if (change <= 1e-15 || (change <= 1e-13 && change >= last))
      return down.every((value, j) => value > 0 || x[j] <= 0) ? [used, down] : null;
    if (step > 30 && change > 0.98 * last) return null;
    last = change;
  }
  return null;
}

/** The largest change of an element over the largest element. */
function movement(from: Float64Array, to: Float64Array): number {
  let change = 0;
  let scale = 0;
  for (let i = 0; i < to.length; i += 1) {
    change = Math.max(change, Math.abs(to[i] - from[i]));
    scale = Math.max(scale, Math.abs(to[i]));
  }
  return scale === 0 ? 0 : change / scale;
}

/** w = B(net + share w) and y = (u + y share)B, or null when they do not settle. */
function repeated(
  context: ChainContext,
  share: Float64Array,
  net: Float64Array,
  ones: Float64Array,
): readonly [Float64Array, Float64Array] | null {
  const settle = (first: Float64Array, apply: (w: Float64Array) => Float64Array): Float64Array | null => {
    let w = apply(first);
    let last = Number.POSITIVE_INFINITY;
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const next = apply(first.map((value, i) => value + share[i] * w[i]));
      const change = movement(w, next);
      w = next;
      if (change <= 1e-15 || (change <= 1e-13 && change >= last)) return w;
      if (step > 30 && change > 0.98 * last) return null;
      last = change;
    }
    return null;
  };
  const forward = settle(net, (w) => timesB(context, w));
  if (forward === null) return null;
  const backward = settle(ones, (w) => bTimes(context, w));
  return backward === null ? null : [forward, backward];
}

function direct(
  context: ChainContext,
  share: Float64Array,
  net: Float64Array,
  ones: Float64Array,
): readonly [Float64Array, Float64Array] {
  const { n, table, perOutput, backend } = context;
  const M = backend.allocate(n * n);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) M[i * n + j] = -table.Z[i * n + j] * perOutput[j];
    M[i * n + i] += 1 - share[i];
  }
  const lu = backend.factorise(M, n);
  backend.release(M);
  const forward = net.slice();
  backend.solve(lu, forward, 1);
  const backward = ones.slice();
  backend.solveTransposed(lu, backward, 1);
  backend.release(lu.matrix);
  return [forward, backward];
}

/** The change of inventories by row: the sum of the columns of final demand with these names. */
export function inventoriesOf(context: ChainContext, categories: readonly string[]): Float64Array {
  const { table, n } = context;
  const width = table.demand.length;
  const out = new Float64Array(n);
  table.demand.forEach(({ category }, c) => {
    if (!categories.includes(category)) return;
    for (let i = 0; i < n; i += 1) out[i] += table.demandValues[i * width + c];
  });
  return out;
}

/** Final use over output, F/GO, and value added over output, VA/GO, by row; zero without output. */
export function useShares(context: ChainContext): {
  readonly finalUse: Float64Array;
  readonly valueAdded: Float64Array;
} {
  const { n, G, table, perOutput, v } = context;
  const finalUse = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    for (let k = 0; k < G; k += 1) finalUse[i] += table.Y[i * G + k] * perOutput[i];
  }
  return { finalUse, valueAdded: v };
}
