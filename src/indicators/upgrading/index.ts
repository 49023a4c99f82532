// escalar/upgrading: rules of upgrading as verdicts.

export { upgradingBernhardtMilberg } from './bernhardt-milberg.ts';
export { upgradingEntry } from './entry.ts';
export { upgradingErosion } from './erosion.ts';
export { functionalSpecialisation } from './functional-specialisation.ts';
export { upgradingKaplinskyReadman } from './kaplinsky-readman.ts';
export { upgradingMargins } from './margins.ts';
export { upgradingMilbergWinkler } from './milberg-winkler.ts';
export { upgradingNewProducts } from './new-products.ts';
export { upgradingPosition } from './position.ts';
export { upgradingSocial } from './social.ts';
export { upgradingSophistication } from './sophistication.ts';
export { upgradingSpecialisation } from './specialisation.ts';
export { upgradingStructural } from './structural.ts';
export { upgradingTechnology } from './technology.ts';
export { upgradingVerdict } from './upgrading-verdict.ts';
export { upgradingValueAdded } from './value-added.ts';
