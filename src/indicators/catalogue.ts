import { classicalIndicators } from './chains/classical/registry.ts';
import type { ChainIndicator } from './chains/define-chain.ts';
import { chainIndicators } from './chains/registry.ts';
import type { IndicatorDefinition, InputField } from './define.ts';
import { indicators } from './registry.ts';

/** An indicator of a table of rows, or of inter-country input-output tables. */
export type AnyIndicator = IndicatorDefinition | ChainIndicator;

/** Every indicator of every room, in the order in which they are listed. */
export const catalogue: readonly AnyIndicator[] = [...indicators, ...chainIndicators, ...classicalIndicators];

/**
 * Whether an indicator reads input-output tables.
 * @example
 * import { catalogue, isChain } from 'escalar/indicators';
 *
 * catalogue.filter(isChain).some(({ id }) => id === 'gross-exports'); // => true
 */
export function isChain(indicator: AnyIndicator): indicator is ChainIndicator {
  return indicator.input.table === 'io_table';
}

/** The columns an indicator reads; none for input-output tables, whose cells are not columns. */
export function inputFields(indicator: AnyIndicator): readonly InputField[] {
  return isChain(indicator) ? [] : indicator.input.fields;
}
