import { type Table, takeRows } from '../../base/table.ts';
import { sameText } from '../../base/text-column.ts';
import { holdsEconomies } from '../../columns/trade-sides.ts';
import type { IndicatorResult } from '../define.ts';
import type { OptionSpecs, OptionValues } from '../options.ts';
import { type Shows, shownRow } from '../show-rows.ts';
import { economyRanks } from './economy-ranks.ts';
import { KEYS_OF_VARIANT } from './keys-of-variant.ts';
import { HEADLINE, type Variant } from './plan-variants.ts';
import type { CellNames } from './result-cells.ts';

/** Computes the indicator once, with these options. */
export type Compute = (options: OptionValues<OptionSpecs>) => IndicatorResult | Promise<IndicatorResult>;

/** A variant that was computed, and the ranks of its rows among all economies, shown or not. */
export interface Outcome {
  readonly variant: Variant;
  readonly result: IndicatorResult;
  readonly ranks: Float64Array;
}

/** A result of all economies, and its rows that are shown. */
export interface Whole {
  readonly result: IndicatorResult;
  readonly shown: Uint32Array;
}

/** Computes a variant with every economy in its result, for the ranks; `show` is left for later. */
export async function computeWhole(
  { choice, options }: Variant,
  compute: Compute,
  pairs: readonly string[] | undefined,
): Promise<Whole> {
  const shows = options as Shows;
  const others = Object.entries(shows.show ?? {}).filter(([name]) => name !== '' && !holdsEconomies(name));
  const result = await compute(
    shows.show === undefined ? options : { ...options, show: Object.fromEntries(others) },
  );
  const isHeadline = choice === HEADLINE;
  const absent = isHeadline ? 'refuse' : 'pass';
  const test = shownRow(result.table, shows, absent, pairs) ?? (() => true);
  const shown = Uint32Array.from(Array(result.table.rows).keys()).filter(test);
  // of the economies shown a variant may lack some; one that lacks all is refused
  if (shown.length === 0 && !isHeadline) shownRow(result.table, shows, 'refuse', pairs);
  return { result, shown };
}

export function ranked(variant: Variant, { result, shown }: Whole, names: CellNames): Outcome {
  const { table } = result;
  return {
    variant,
    result: { ...result, table: takeRows(table, shown) },
    ranks: economyRanks(table, shown, names),
  };
}

/** The result with the columns of its variant. */
export function marked({ variant, result: { table } }: Outcome): Table {
  return {
    ...table,
    fields: [...KEYS_OF_VARIANT, ...table.fields],
    columns: {
      ...table.columns,
      choice: sameText(variant.choice, table.rows),
      variant: sameText(variant.variant, table.rows),
    },
  };
}
