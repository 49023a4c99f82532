import type { IndicatorDefinition, IndicatorResult } from '../define.ts';
import { completeOptions, type GivenOptions } from '../given-options.ts';
import type { OptionSpecs, OptionValues } from '../options.ts';
import { type Shows, showOf, showRows } from '../show-rows.ts';
import { withTermTitles } from '../term.ts';
import type { ChainContext } from './context.ts';

type Described<O extends OptionSpecs> = Omit<
  IndicatorDefinition<O>,
  'compute' | 'input' | 'room' | 'lineage' | 'sums'
> & {
  readonly room: 'chains';
  readonly input: { readonly table: 'io_table' };
};

/**
 * An indicator of one table of a year: the caller builds a context a year, hands it over, takes the rows and
 * releases the context, so that a panel needs the memory of one table.
 */
export interface YearIndicator<O extends OptionSpecs = OptionSpecs> extends Described<O> {
  readonly tables: 'year';
  /** @param options those that are not the default */
  computeTable(context: ChainContext, options?: GivenOptions<O>): IndicatorResult;
}

/** An indicator of the change between two tables. */
export interface PairIndicator<O extends OptionSpecs = OptionSpecs> extends Described<O> {
  readonly tables: 'pair';
  /** @param options those that are not the default */
  computePair(first: ChainContext, last: ChainContext, options?: GivenOptions<O>): IndicatorResult;
}

export type ChainIndicator<O extends OptionSpecs = OptionSpecs> = YearIndicator<O> | PairIndicator<O>;

/** Declares an indicator of one year; it gets the option `show`, its result the titles of its terms. */
export function defineChain<const O extends OptionSpecs>(
  definition: Omit<YearIndicator<O>, 'computeTable'> & {
    computeTable(context: ChainContext, options: OptionValues<O> & Shows): IndicatorResult;
  },
): YearIndicator<O> {
  const specs = { ...definition.options, show: showOf(definition.output, definition.terms) };
  return {
    ...definition,
    options: specs,
    computeTable(context, some = {}) {
      const options = completeOptions(specs, some);
      return shown(definition, definition.computeTable(context, options), options);
    },
  };
}

/** Declares an indicator of two years; it gets the option `show`, its result the titles of its terms. */
export function defineChainPair<const O extends OptionSpecs>(
  definition: Omit<PairIndicator<O>, 'computePair'> & {
    computePair(first: ChainContext, last: ChainContext, options: OptionValues<O> & Shows): IndicatorResult;
  },
): PairIndicator<O> {
  const specs = { ...definition.options, show: showOf(definition.output, definition.terms) };
  return {
    ...definition,
    options: specs,
    computePair(first, last, some = {}) {
      const options = completeOptions(specs, some);
      return shown(definition, definition.computePair(first, last, options), options);
    },
  };
}

/** A result with the titles of its terms, and of its rows those that are to be shown. */
function shown(
  { id, terms }: Pick<Described<OptionSpecs>, 'id' | 'terms'>,
  result: IndicatorResult,
  options: Shows,
): IndicatorResult {
  return { ...result, table: withTermTitles(id, terms, showRows(result.table, options)) };
}
