import type { IndicatorDefinition } from '../define.ts';

/** The room of capabilities: research, patents, human development, in the order in which they are listed. */
// biome-ignore lint/suspicious/noExplicitAny: each indicator has options of its own
export const capabilityIndicators: readonly IndicatorDefinition<any>[] = [];
