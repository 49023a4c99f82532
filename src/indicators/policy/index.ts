// escalar/policy: instruments, eligibility, governance.
export { eligibility } from './eligibility.ts';
export { governance } from './governance.ts';
export { explainGovernance } from './governance-texts.ts';
export { governanceOf } from './kernels/governance.ts';
export { policyDuration } from './policy-duration.ts';
export { policyOverlap } from './policy-overlap.ts';
export { policyReach } from './policy-reach.ts';
export { policySequence } from './policy-sequence.ts';
export { policyStock } from './policy-stock.ts';
export { evaluateRule } from './rule/evaluate-rule.ts';
export { parseRule, type Rule } from './rule/parse-rule.ts';
