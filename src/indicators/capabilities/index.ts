// escalar/capabilities: research and patents.
export { crossRelatedness } from './cross-relatedness.ts';
export { patents } from './patents.ts';
export { rdIntensity } from './rd-intensity.ts';
export { rdStructure } from './rd-structure.ts';
export { recombination } from './recombination.ts';
export { technologicalAdvantage } from './technological-advantage.ts';
