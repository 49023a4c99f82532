import { readGroups } from './chain-options.ts';
import type { ChainContext } from './context.ts';
import { groupedContext } from './regroup.ts';

/** Does the work on the table with its groups taken together, and forgets the regrouped table afterwards. */
export function withGroups<T>(
  given: ChainContext,
  groups: readonly string[],
  work: (context: ChainContext) => T,
): T {
  if (groups.length === 0) return work(given);
  const context = groupedContext(given, readGroups(groups, given.table));
  try {
    return work(context);
  } finally {
    context.release();
  }
}
