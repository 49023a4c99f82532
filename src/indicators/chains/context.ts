import type { DenseBackend } from '../../math/dense/backend.ts';
import type { InverseProducts } from './inverse-products.ts';
import type { IoTable } from './io-table.ts';
import type { Block } from './kernels/block.ts';

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

export interface LocalUse {
  readonly home: Float64Array;
  readonly exports: Float64Array;
}

/** Output caused by the final products of economy t (columns), n × G each. */
export interface FinalByProducer {
  /** B_{.t} y_tt: for its own final users. */
  readonly home: Float64Array;
  /** B_{.t} Σ_{u≠t} y_tu: for final users abroad. */
  readonly exported: Float64Array;
}

/** Value added in one unit of each product, by where it was made; n each. */
export interface ContentShares {
  /** c^dom = Σ_{i in own economy} v_i B_ij. */
  readonly domestic: Float64Array;
  /** c^for = (v B)_j − c^dom. */
  readonly foreign: Float64Array;
  /** c^loc = v_s L_s: domestic value added that has not crossed a border before. */
  readonly local: Float64Array;
  /** b_s = c^for F_s⁻¹: foreign value added that leaves s for the first time. */
  readonly foreignOnce: Float64Array;
  /** u v B: 1 by row when value added is the residual. */
  readonly all: Float64Array;
}
