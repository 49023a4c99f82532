import type { Residual } from '../../define.ts';
import type { Note } from '../../note.ts';
import type { Done } from './applied.ts';
import type { Measured } from './measure.ts';

/** Value added by row that depends on the final demand of a market falling, before and after: n each. */
export interface Exposure {
  /** Index of the shock. */
  readonly shock: number;
  readonly market: number;
  readonly before: Float64Array;
  readonly after: Float64Array;
}

/** The table after all shocks, with one size of the shock that varies. */
export interface ScenarioPoint {
  /** The size that varies; null without a curve. */
  readonly value: number | null;
  readonly applied: readonly Done[];
  readonly after: Measured;
  readonly exposures: readonly Exposure[];
}

export interface ScenarioRun {
  readonly before: Measured;
  readonly points: readonly ScenarioPoint[];
  readonly residuals: readonly Residual[];
  readonly notes: readonly Note[];
}
