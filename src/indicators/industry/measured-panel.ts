import type { Unit } from '../../base/unit.ts';
import type { Dropped } from '../left-out.ts';
import type { Note } from '../note.ts';
import type { Panel } from './panel.ts';

/** Measures of output in the order an indicator prefers them. */
export const REAL_FIRST = ['output_real', 'value_added_real', 'output', 'value_added'] as const;
export const NOMINAL_FIRST = [
  'output_nominal',
  'output',
  'output_real',
  'value_added_nominal',
  'value_added',
  'value_added_real',
] as const;

/** A panel with its output and (when asked for) labour picked. Arrays are activity × period, NaN where missing. */
export interface MeasuredPanel {
  readonly panel: Panel;
  readonly output: Float64Array;
  readonly outputName: string;
  readonly labour: Float64Array;
  readonly labourName: 'hours' | 'persons' | 'weights' | 'none';
  /** That of output over labour. */
  readonly unit: Unit;
  /** `weighted`: output is weight × productivity, which adds up to no output of anyone. */
  readonly amounts: 'output' | 'weighted';
}

export interface MeasuredPanels {
  readonly panels: readonly MeasuredPanel[];
  readonly notes: readonly Note[];
  readonly dropped: readonly Dropped[];
}

export interface MeasureNeed {
  readonly indicator: string;
  readonly prefer: readonly string[];
  readonly labour: boolean;
  /** `count=alike` needs neither labour nor a weight. */
  readonly alike?: boolean;
  /** Labour alone is read, and stands as the output too. Default: output is needed. */
  readonly output?: 'none';
  /** Value added may be negative; shares and concentration may not. Default: refuse. */
  readonly negativeOutput?: 'refuse' | 'keep';
}

/** Names of real measures that are computed here; the first word tells the measure. */
export const DERIVED: Readonly<Record<string, string>> = {
  output_real: 'output_at_constant_prices',
  value_added_real: 'value_added_at_constant_prices',
};

/** A real measure and its counterpart at current prices. */
export const NOMINAL_OF: Readonly<Record<string, string>> = {
  output_real: 'output_nominal',
  value_added_real: 'value_added_nominal',
};

/** The prices that make that counterpart real. */
export const PRICE_OF: Readonly<Record<string, string>> = {
  output_real: 'price_index',
  value_added_real: 'price_index_value_added',
};
