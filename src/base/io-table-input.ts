import type { Text } from './locale.ts';
import type { Release } from './metadata.ts';
import type { PlainNote } from './note.ts';
import type { Unit } from './unit.ts';

/** One row of a table as published: an industry of an economy, or of a part of one (CN1, MX2). */
export interface IoRow {
  readonly economy: string;
  readonly sector: string;
}

/** One column of final demand. */
export interface IoDemand {
  readonly economy: string;
  readonly category: string;
}

/** An account beside the table: jobs, emissions, energy by row, and what final users cause directly. */
export interface Satellite {
  readonly name: string;
  readonly title: Text;
  readonly unit: Unit;
  /** By row of the table, in its order. */
  readonly values: Float64Array;
  /** By economy, what its final users cause themselves (household emissions); absent is none. */
  readonly direct?: Float64Array;
}

/** An account as it was read. */
export type SatelliteInput = Omit<Satellite, 'direct'> & {
  /** What the final users of an economy, or of a part of one, cause themselves. */
  readonly direct?: Readonly<Record<string, number>>;
};

/** A table as it was read, in the order of its file. */
export interface IoTableInput {
  /** Empty where the source states none. */
  readonly year: string;
  /** The n rows of Z and Y, which are also the n columns of Z. */
  readonly rows: readonly IoRow[];
  /** The C columns of Y. */
  readonly demand: readonly IoDemand[];
  /** n × n and n × C, row-major. */
  readonly Z: Float64Array;
  readonly Y: Float64Array;
  /** The economy to which a part belongs: `{ CN1: 'CHN', CN2: 'CHN' }`. */
  readonly parts?: Readonly<Record<string, string>>;
  /** Published output by row: checked against the sum of the uses. */
  readonly output?: Float64Array;
  /** Which output the coefficients divide by. Default: the sum of the uses, as other programs take it. */
  readonly outputFrom?: 'uses' | 'published';
  /** Published value added by row; used where `valueAddedFrom` says so. */
  readonly valueAdded?: Float64Array;
  /** Published taxes less subsidies, and margins, on the inputs of each row's industry: what stands between inputs and value added. */
  readonly taxes?: Float64Array;
  /** Default: the residual, output less inputs, which holds net taxes and margins too. */
  readonly valueAddedFrom?: 'residual' | 'supplied';
  readonly satellites?: readonly SatelliteInput[];
  /** Whether economies and sectors were added up while it was read, as the reading says: they are not added up again. */
  readonly isAdded?: true;
  /**
   * Whether coefficients divide by an output that is a hair below zero, as the sum of rounded inventories may be.
   * Default: they do, as in other programs; `none` takes it as no output.
   */
  readonly negativeOutput?: 'divide' | 'none';
  /** Whether a table that uses more than it makes is computed with. Default: it is refused. */
  readonly unproductive?: 'refuse' | 'keep';
  /** Default: the unit of the data, whichever it is. */
  readonly unit?: Unit;
  readonly release?: Release;
  /** What was said of its files when they were read. */
  readonly notes?: readonly PlainNote[];
}

/** `MEX.c14`: how messages name a row. */
export function rowName(row: IoRow): string {
  return `${row.economy}.${row.sector}`;
}
