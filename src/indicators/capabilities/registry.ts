import type { IndicatorDefinition } from '../define.ts';
import { patents } from './patents.ts';
import { rdIntensity } from './rd-intensity.ts';
import { rdStructure } from './rd-structure.ts';
import { technologicalAdvantage } from './technological-advantage.ts';

/** The room of capabilities: research and patents, in the order in which they are listed. */
// biome-ignore lint/suspicious/noExplicitAny: each indicator has options of its own
export const capabilityIndicators: readonly IndicatorDefinition<any>[] = [
  rdIntensity,
  rdStructure,
  patents,
  technologicalAdvantage,
];
