import type { IoDemand, IoRow, IoTableInput, Satellite } from '../../base/io-table-input.ts';
import type { Release } from '../../base/metadata.ts';
import type { Unit } from '../../base/unit.ts';

/** Why a cell of a table cannot be treated like the others; the amount it puts in question. */
export interface DegenerateCell {
  readonly kind:
    | 'no-output-but-exports'
    | 'no-output-but-inputs'
    | 'negative-output'
    | 'negative-value-added'
    | 'value-added-differs'
    | 'negative-final-demand'
    | 'no-inputs'
    | 'output-differs-from-uses';
  readonly cell: string;
  readonly amount: number;
}

/**
 * One year of an inter-country input-output table. Rows supply, columns use; both run economy by economy.
 * All matrices are row-major. Never mutated.
 *
 * The rows of an economy lie together: `start[s] .. start[s + 1]`. An economy whose statistics are split
 * (China and Mexico in the OECD tables), and a group of economies taken as one exporter, have more rows than
 * there are sectors: they are computed row by row and added up by sector in the result. What flows between
 * the parts is domestic.
 */
export interface IoTable {
  readonly year: string;
  /** The G economies that trade. */
  readonly economies: readonly string[];
  /** The N names of industries. */
  readonly sectors: readonly string[];
  /** The n rows, as published, in the order of the matrices. */
  readonly rows: readonly IoRow[];
  readonly n: number;
  /** G + 1 offsets of the economies' rows. */
  readonly start: Int32Array;
  /** By row, the index of its economy and of its industry. */
  readonly rowEconomy: Int32Array;
  readonly rowSector: Int32Array;
  /** Intermediate use, n × n. */
  readonly Z: Float64Array;
  /** Final demand by economy, n × G, all categories added. */
  readonly Y: Float64Array;
  /** The columns of final demand as published, and their values, n × C. */
  readonly demand: readonly IoDemand[];
  readonly demandValues: Float64Array;
  /** By column of `demand`, the index of its economy. */
  readonly demandEconomy: Int32Array;
  /** Output by row: the sum of the uses, unless the published output was asked for. It may be a hair below zero. */
  readonly x: Float64Array;
  /** Value added by row: output less inputs, unless supplied. */
  readonly valueAdded: Float64Array;
  readonly valueAddedFrom: 'residual' | 'supplied';
  readonly satellites: readonly Satellite[];
  readonly unit: Unit;
  readonly unproductive: 'refuse' | 'keep';
  readonly degenerate: readonly DegenerateCell[];
  readonly release?: Release;
  /** What was said of its files when they were read. */
  readonly notes?: IoTableInput['notes'];
}

export { type IoDemand, type IoRow, rowName, type Satellite } from '../../base/io-table-input.ts';
