import type { ChainIndicator } from '../define-chain.ts';
import { feedbackLoops } from './feedback-loops.ts';
import { importantCoefficients } from './important-coefficients.ts';
import { linkages } from './linkages.ts';
import { locationQuotients } from './location-quotients.ts';
import { multipliers } from './multipliers.ts';
import { prices } from './prices.ts';
import { supplyPaths } from './supply-paths.ts';

/** Every indicator of classical input-output analysis, in the order in which they are listed. */
export const classicalIndicators: readonly ChainIndicator[] = [
  linkages,
  importantCoefficients,
  feedbackLoops,
  locationQuotients,
  multipliers,
  prices,
  supplyPaths,
];
