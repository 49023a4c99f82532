import type { ChainIndicator } from '../define-chain.ts';
import { linkages } from './linkages.ts';

/** Every indicator of classical input-output analysis, in the order in which they are listed. */
export const classicalIndicators: readonly ChainIndicator[] = [linkages];
