import type { IndicatorDefinition } from '../define.ts';
import { eligibility } from './eligibility.ts';
import { governance } from './governance.ts';
import { policyDuration } from './policy-duration.ts';
import { policyOverlap } from './policy-overlap.ts';
import { policyReach } from './policy-reach.ts';
import { policySequence } from './policy-sequence.ts';
import { policyStock } from './policy-stock.ts';

/** The room of policy: instruments, eligibility, governance, in the order in which they are listed. */
export const policyIndicators: readonly IndicatorDefinition[] = [
  policyStock,
  policyDuration,
  policySequence,
  policyReach,
  policyOverlap,
  eligibility,
  governance,
];
