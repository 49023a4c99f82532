import type { IndicatorDefinition } from '../define.ts';
import { crossRelatedness } from './cross-relatedness.ts';
import { patents } from './patents.ts';
import { rdIntensity } from './rd-intensity.ts';
import { rdStructure } from './rd-structure.ts';
import { recombination } from './recombination.ts';
import { technologicalAdvantage } from './technological-advantage.ts';

/** The room of capabilities: research and patents, in the order in which they are listed. */
export const capabilityIndicators: readonly IndicatorDefinition[] = [
  rdIntensity,
  rdStructure,
  patents,
  technologicalAdvantage,
  crossRelatedness,
  recombination,
];
