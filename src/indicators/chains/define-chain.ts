import type { IndicatorDefinition, IndicatorResult } from '../define.ts';
import type { OptionSpecs, OptionValues } from '../options.ts';
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
  computeTable(context: ChainContext, options: OptionValues<O>): IndicatorResult;
}

/** An indicator of the change between two tables. */
export interface PairIndicator<O extends OptionSpecs = OptionSpecs> extends Described<O> {
  readonly tables: 'pair';
  computePair(first: ChainContext, last: ChainContext, options: OptionValues<O>): IndicatorResult;
}

export type ChainIndicator<O extends OptionSpecs = OptionSpecs> = YearIndicator<O> | PairIndicator<O>;

/** Declares an indicator of one year; its result carries the titles of its terms. */
export function defineChain<const O extends OptionSpecs>(definition: YearIndicator<O>): YearIndicator<O> {
  return {
    ...definition,
    computeTable: (context, options) => titled(definition, definition.computeTable(context, options)),
  };
}

/** Declares an indicator of two years; its result carries the titles of its terms. */
export function defineChainPair<const O extends OptionSpecs>(definition: PairIndicator<O>): PairIndicator<O> {
  return {
    ...definition,
    computePair: (first, last, options) => titled(definition, definition.computePair(first, last, options)),
  };
}

function titled(
  { id, terms }: Pick<Described<OptionSpecs>, 'id' | 'terms'>,
  result: IndicatorResult,
): IndicatorResult {
  return { ...result, table: withTermTitles(id, terms, result.table) };
}
