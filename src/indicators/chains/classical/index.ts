// escalar/input-output: classical input-output analysis of the tables of escalar/chains.
export { linkages } from './linkages.ts';
export { classicalIndicators } from './registry.ts';
