import type { IndicatorDefinition } from '../define.ts';

/** The room of policy: instruments, eligibility, governance, content rules, in the order in which they are listed. */
// biome-ignore lint/suspicious/noExplicitAny: each indicator has options of its own
export const policyIndicators: readonly IndicatorDefinition<any>[] = [];
