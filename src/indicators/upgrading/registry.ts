import type { IndicatorDefinition } from '../define.ts';

/** The room of upgrading: published rules as verdicts, the pyramid of leaders, in the order in which they are listed. */
// biome-ignore lint/suspicious/noExplicitAny: each indicator has options of its own
export const upgradingIndicators: readonly IndicatorDefinition<any>[] = [];
