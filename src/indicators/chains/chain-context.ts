import type { DenseBackend } from '../../math/dense/backend.ts';
import type { ChainContext, LocalUse } from './context.ts';
import { byInverse, type LargeTables } from './inverse-products.ts';
import type { IoTable } from './io-table.ts';
import { finalByProducer } from './kernels/absorbed.ts';
import { type Block, makeBlock } from './kernels/block.ts';
import { exportFlows } from './kernels/export-flows.ts';
import { leontiefInverse } from './kernels/inverse.ts';
import { rowTotals, timesLocal } from './kernels/products.ts';
import { contentShares, originTotals } from './kernels/shares.ts';
import { refuseUnproductive } from './kernels/unproductive.ts';
import { memo } from './memo.ts';

/** The Leontief inverse of a table, n × n, in memory of the backend. */
export type InverseOf = (table: IoTable, perOutput: Float64Array, backend: DenseBackend) => Float64Array;

/**
 * The context of a table. Nothing is computed yet; throws nothing.
 * @param inverseOf where B comes from when first asked for: it then belongs to the context, in memory of the backend
 * @param largeTables what is done with a table too large to invert for a product; without it each is inverted
 * @example
 * import { buildTable, chainContext, openBackend } from 'escalar/chains';
 *
 * const table = buildTable({
 *   year: '2020',
 *   rows: [
 *     { economy: 'MEX', sector: 'a' },
 *     { economy: 'USA', sector: 'a' },
 *   ],
 *   demand: [
 *     { economy: 'MEX', category: 'hh' },
 *     { economy: 'USA', category: 'hh' },
 *   ],
 *   Z: Float64Array.of(10, 5, 20, 30),
 *   Y: Float64Array.of(60, 25, 10, 140),
 * });
 * const backend = await openBackend();
 * const context = chainContext(table, backend);
 * [...context.inverse()]; // => [1.1184, 0.0329, 0.2632, 1.1842]
 * context.release();
 * await backend.close();
 */
export function chainContext(
  table: IoTable,
  backend: DenseBackend,
  inverseOf: InverseOf = leontiefInverse,
  largeTables?: LargeTables,
): ChainContext {
  const { n, x, valueAdded } = table;
  const G = table.economies.length;
  const perOutput = x.map((output) => (output === 0 ? 0 : 1 / output));
  const v = valueAdded.map((value, i) => value * perOutput[i]);
  const blocks: (Block | undefined)[] = new Array(G);
  const [inverse, solved] = inverseIn(table, perOutput, backend, inverseOf, largeTables);
  const shared = new Map<unknown, unknown>();
  const context: ChainContext = {
    table,
    backend,
    G,
    n,
    perOutput,
    v,
    inverse,
    ...(solved ?? byInverse(n, backend, inverse)),
    block(s) {
      blocks[s] ??= makeBlock(table, perOutput, inverse, s, backend);
      return blocks[s];
    },
    originShares: memo(() => originTotals(context, v)),
    shares: memo(() => contentShares(context)),
    exports: memo(() => exportFlows(table)),
    totalExports: memo(() => rowTotals(context.exports(), n, G)),
    absorbed: memo(() => context.inverseTimes(table.Y, G)),
    finalByProducer: memo(() => finalByProducer(context)),
    localUse: memo(() => localUse(context)),
    share<T>(kernel: (of: ChainContext) => T): T {
      if (!shared.has(kernel)) shared.set(kernel, kernel(context));
      return shared.get(kernel) as T;
    },
    release() {
      solved?.release();
      if (inverse.done()) backend.release(inverse());
    },
  };
  return context;
}

/** B when it is asked for, and how a large table is solved instead. */
function inverseIn(
  table: IoTable,
  perOutput: Float64Array,
  backend: DenseBackend,
  inverseOf: InverseOf,
  given: LargeTables | undefined,
) {
  const { n } = table;
  const large = given !== undefined && n >= given.from ? given : null;
  const inverse = memo(() => {
    large?.beforeInverse(n, backend);
    return productive(table, inverseOf(table, perOutput, backend), backend);
  });
  return [inverse, large?.products(table, perOutput, backend, inverse)] as const;
}

function localUse(context: ChainContext): LocalUse {
  const { G, table } = context;
  const home = table.x.map((_, i) => table.Y[i * G + table.rowEconomy[i]]);
  return { home: timesLocal(context, home), exports: timesLocal(context, context.totalExports()) };
}

/** @throws EscalarError `io-unproductive` unless the reading keeps such a table */
function productive(table: IoTable, B: Float64Array, backend: DenseBackend): Float64Array {
  try {
    refuseUnproductive(table, byInverse(table.n, backend, () => B).columnSums());
  } catch (error) {
    backend.release(B);
    throw error;
  }
  return B;
}
