import type { Text } from '../../../base/locale.ts';

/**
 * Between these a trade elasticity θ has prices. A price index is a logarithm over θ: below, what rounding leaves of the
 * logarithm is no longer small beside it, and at 1e-16 it is all of the answer. Those published lie between 0.3 and 60.
 */
export const ELASTICITY = { least: 0.02, most: 1e6 } as const;

export const isElasticity = (theta: number): boolean => theta >= ELASTICITY.least && theta <= ELASTICITY.most;

export const ELASTICITY_WORDS: Text = {
  en: `${ELASTICITY.least} to ${ELASTICITY.most}`,
  es: `de ${ELASTICITY.least} a ${ELASTICITY.most}`,
};
