import type { IndicatorResult } from '../define.ts';
import { readGroups } from './chain-options.ts';
import type { ChainContext } from './context.ts';
import { groupedContext } from './regroup.ts';

/** The same work on the table with its groups taken together; the regrouped table is forgotten afterwards. */
export function withGroups<O extends { readonly groups: readonly string[] }>(
  work: (context: ChainContext, options: O) => IndicatorResult,
): (given: ChainContext, options: O) => IndicatorResult {
  return (given, options) => {
    if (options.groups.length === 0) return work(given, options);
    const context = groupedContext(given, readGroups(options.groups, given.table));
    try {
      return work(context, options);
    } finally {
      context.release();
    }
  };
}
