// escalar/input-output: classical input-output analysis of the tables of escalar/chains.
export { gras } from '../../../math/gras.ts';
export {
  type BalancedMatrix,
  balanceMatrix,
  type LabelledMatrix,
  type LabelledTotal,
} from '../balancing/balance-matrix.ts';
export { feedbackLoops } from './feedback-loops.ts';
export { importantCoefficients } from './important-coefficients.ts';
export { linkages } from './linkages.ts';
export { locationQuotients } from './location-quotients.ts';
export { multipliers } from './multipliers.ts';
export { prices } from './prices.ts';
export { classicalIndicators } from './registry.ts';
export { supplyPaths } from './supply-paths.ts';
