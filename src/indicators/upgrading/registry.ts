import type { IndicatorDefinition } from '../define.ts';
import { upgradingBernhardtMilberg } from './bernhardt-milberg.ts';
import { upgradingEntry } from './entry.ts';
import { upgradingErosion } from './erosion.ts';
import { functionalSpecialisation } from './functional-specialisation.ts';
import { upgradingKaplinskyReadman } from './kaplinsky-readman.ts';
import { upgradingMargins } from './margins.ts';
import { upgradingMilbergWinkler } from './milberg-winkler.ts';
import { upgradingNewProducts } from './new-products.ts';
import { upgradingPosition } from './position.ts';
import { upgradingSocial } from './social.ts';
import { upgradingSophistication } from './sophistication.ts';
import { upgradingSpecialisation } from './specialisation.ts';
import { upgradingStructural } from './structural.ts';
import { upgradingTechnology } from './technology.ts';
import { upgradingVerdict } from './upgrading-verdict.ts';
import { upgradingValueAdded } from './value-added.ts';

/** The room of upgrading: rules as verdicts, the pyramid of leaders, in the order in which they are listed. */
export const upgradingIndicators: readonly IndicatorDefinition[] = [
  upgradingVerdict,
  upgradingMilbergWinkler,
  upgradingKaplinskyReadman,
  upgradingBernhardtMilberg,
  upgradingSophistication,
  upgradingTechnology,
  upgradingValueAdded,
  upgradingErosion,
  upgradingSpecialisation,
  upgradingPosition,
  upgradingStructural,
  upgradingNewProducts,
  upgradingEntry,
  upgradingSocial,
  upgradingMargins,
  functionalSpecialisation,
];
