import { EscalarError } from '../../base/error.ts';
import type { Table } from '../../base/table.ts';
import type { IndicatorDefinition, IndicatorResult } from '../define.ts';
import type { GivenOptions } from '../given-options.ts';
import type { Dropped } from '../left-out.ts';
import type { OptionSpecs } from '../options.ts';
import type { Choice } from '../sensitivity-titles.ts';
import { HEADLINE } from './plan-variants.ts';
import { type Refused, refusals, wordsOfVariant } from './refused-variants.ts';

/** One way to choose: its name, and the options that it changes. */
export interface Way<O extends OptionSpecs> {
  readonly variant: string;
  readonly options: GivenOptions<O>;
  /** What it reads, where it is not the input of the headline. */
  readonly input?: Table;
}

/** A variant whose choice has a name of its own, where one option does not say it or the data decide its value. */
export interface NamedVariant<O extends OptionSpecs> extends Way<O> {
  readonly choice: Choice;
}

/** The headline, and the variants in the order written: each changes the options of the headline. */
export function namedVariants<O extends OptionSpecs>(
  own: GivenOptions<O>,
  headline: string,
  ways: Readonly<Partial<Record<Choice, readonly Way<O>[]>>>,
): readonly [NamedVariant<O>, ...NamedVariant<O>[]] {
  const variants = Object.entries(ways).flatMap(([choice, some]) =>
    some.map((way) => ({ ...way, choice: choice as Choice, options: { ...own, ...way.options } })),
  );
  return [{ choice: HEADLINE, variant: headline, options: own }, ...variants];
}

/** The variants that were computed, the headline first, and those that the indicator refused. */
interface Computed<O extends OptionSpecs> {
  readonly computed: readonly { readonly variant: NamedVariant<O>; readonly result: IndicatorResult }[];
  readonly dropped: readonly Dropped[];
}

/**
 * An indicator under each variant, which stands as it would alone.
 * @throws EscalarError of the headline
 */
export function computeNamed<O extends OptionSpecs>(
  indicator: Pick<IndicatorDefinition<O>, 'compute'>,
  input: Table,
  [headline, ...variants]: readonly [NamedVariant<O>, ...NamedVariant<O>[]],
): Computed<O> {
  const run = (variant: NamedVariant<O>) => ({
    variant,
    result: indicator.compute(variant.input ?? input, variant.options),
  });
  const computed = [run(headline)];
  const refused: Refused[] = [];
  for (const variant of variants) {
    try {
      computed.push(run(variant));
    } catch (error) {
      if (!(error instanceof EscalarError)) throw error;
      refused.push({ variant, why: error.toJSON().what });
    }
  }
  return { computed, dropped: refusals(refused, wordsOfVariant) };
}
