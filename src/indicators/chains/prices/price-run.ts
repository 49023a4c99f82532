import type { EscalarError } from '../../../base/error.ts';
import type { Unit } from '../../../base/unit.ts';
import type { Residual } from '../../define.ts';
import type { Note } from '../../note.ts';
import type { Equilibrium } from './equilibrium.ts';
import type { FixedPriceOutput } from './fixed-price-output.ts';
import type { PriceChanges } from './price-changes.ts';
import type { PriceEconomy } from './price-economy.ts';
import type { ShockSize } from './price-shock.ts';

/** The world at some prices. */
export interface PriceState {
  readonly world: Omit<Equilibrium, 'share'> & Pick<PriceChanges, 'deficit' | 'exportTax' | 'levy'>;
  /** What the same change of origins does at fixed prices. */
  readonly fixed: FixedPriceOutput;
}

/** The world after all shocks, with one size of what varies. */
export interface PricePoint {
  /** The size that varies; null without a curve. */
  readonly value: number | null;
  /** The economy is null where several levy one price. */
  readonly sizes: readonly (ShockSize & { readonly economy: string | null })[];
  /** From where the result is measured; null for the table as it is. */
  readonly before: PriceState | null;
  readonly after: PriceState['world'];
  /** What the same change of origins does at fixed prices. */
  readonly fixed: FixedPriceOutput;
}

/** A size of what varies at which the markets do not clear, and why. */
export interface UnsolvedPoint {
  readonly value: number;
  readonly error: EscalarError;
  /** As of a point; undefined where that has no solution either. */
  readonly before: PriceState | null | undefined;
}

export interface PriceRun {
  readonly economy: PriceEconomy;
  /** Who levies the carbon price that the run is about; null without one. */
  readonly levying: ReadonlySet<number> | null;
  /** What the sizes of its shocks are in. */
  readonly units: readonly Unit[];
  readonly points: readonly PricePoint[];
  /** Points of a curve without a solution, where others have one. */
  readonly unsolved: readonly UnsolvedPoint[];
  readonly residuals: readonly Residual[];
  readonly notes: readonly Note[];
}

/** A number with elasticities half as large, as they are, and twice as large. */
export interface Range {
  /** Null where no equilibrium was found. */
  readonly half: number | null;
  readonly given: number;
  readonly twice: number | null;
}

/** Real income of an economy. */
export interface Sensitivity extends Range {
  readonly economy: number;
}

export interface Sensitivities {
  readonly incomes: readonly Sensitivity[];
  /** Of a carbon price; null where there is none. */
  readonly leakage: Range | null;
}
