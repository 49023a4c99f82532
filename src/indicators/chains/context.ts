import type { DenseBackend } from '../../math/dense/backend.ts';
import { byInverse, type InverseProducts, type LargeTables } from './inverse-products.ts';
import type { IoTable } from './io-table.ts';
import { type FinalByProducer, finalByProducer } from './kernels/absorbed.ts';
import { type Block, makeBlock } from './kernels/block.ts';
import { exportFlows } from './kernels/export-flows.ts';
import { leontiefInverse } from './kernels/inverse.ts';
import { rowTotals, timesLocal } from './kernels/products.ts';
import { type ContentShares, contentShares, originTotals } from './kernels/shares.ts';
import { refuseUnproductive } from './kernels/unproductive.ts';
import { memo } from './memo.ts';

/**
 * What the indicators of one table share: each part is computed when first asked for and kept, so that no
 * indicator repeats the work of another. Arrays are row-major and must not be written to.
 *
 * Legend: A = Z/x, B = (I − A)⁻¹, L = (I − A_ss)⁻¹, v value added per output, Y final demand, G economies,
 * n rows. Where output is zero, the column of A and v are zero.
 */
export interface ChainContext extends InverseProducts {
  readonly table: IoTable;
  readonly backend: DenseBackend;
  readonly G: number;
  readonly n: number;
  /** 1/x by row; 0 where x = 0. */
  readonly perOutput: Float64Array;
  /** Value added per unit of output, by row. */
  readonly v: Float64Array;
  /** B, n × n. The one inversion of a table. @throws EscalarError `io-singular`, `io-unproductive` */
  inverse(): Float64Array;
  /** The domestic parts of economy s: A_ss, L_s, and F_s⁻¹ with F_s = (I − A_ss) B_ss. */
  block(s: number): Block;
  /** Σ_{i in t} v_i B_ij, G × n: the value added of economy t in a unit of final use of product j. */
  originShares(): Float64Array;
  /** Domestic, foreign and purely local value added, and the foreign value added that crosses once, by row. */
  shares(): ContentShares;
  /** Gross exports of row i to economy r, n × G; zero at home. */
  exports(): Float64Array;
  /** Gross exports by row. */
  totalExports(): Float64Array;
  /** (B Y), n × G: output of row i that the final demand of economy k causes. */
  absorbed(): Float64Array;
  /** Output caused by the final products of economy t: those it uses, and those it exports; n × G each. */
  finalByProducer(): FinalByProducer;
  /** L_r y_rr and L_r e_r by row: output for the home market and for exports, made at home. */
  localUse(): LocalUse;
  /** The result of a kernel for this table, computed once. The kernel itself is the key. */
  share<T>(kernel: (context: ChainContext) => T): T;
  /** Gives the memory of the backend back; the context must not be used after. */
  release(): void;
}

/** The Leontief inverse of a table, n × n, in memory of the backend. */
export type InverseOf = (table: IoTable, perOutput: Float64Array, backend: DenseBackend) => Float64Array;

export interface LocalUse {
  readonly home: Float64Array;
  readonly exports: Float64Array;
}

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
