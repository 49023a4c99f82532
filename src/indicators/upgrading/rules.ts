import { bernhardtMilberg } from './bernhardt-milberg.ts';
import { entryRule } from './entry.ts';
import { erosionRule } from './erosion.ts';
import { kaplinskyReadman } from './kaplinsky-readman.ts';
import { marginsRule } from './margins.ts';
import { milbergWinkler } from './milberg-winkler.ts';
import { newProductsRule } from './new-products.ts';
import { positionRule } from './position.ts';
import type { Rule } from './rule.ts';
import { socialRule } from './social.ts';
import { sophisticationRule } from './sophistication.ts';
import { specialisationRule } from './specialisation.ts';
import { structuralRule } from './structural.ts';
import { technologyRule } from './technology.ts';
import { valueAddedRule } from './value-added.ts';

/** Every rule, by kind, in the order in which they are shown. */
export const RULES: readonly Rule[] = [
  milbergWinkler,
  kaplinskyReadman,
  bernhardtMilberg,
  sophisticationRule,
  technologyRule,
  valueAddedRule,
  erosionRule,
  specialisationRule,
  positionRule,
  structuralRule,
  newProductsRule,
  entryRule,
  socialRule,
  marginsRule,
];
