import { capabilityIndicators } from './capabilities/registry.ts';
import type { IndicatorDefinition } from './define.ts';
import { cip } from './industry/cip.ts';
import { classesWithoutGrowth } from './industry/classes-without-growth.ts';
import { concentrationIndicator } from './industry/concentration.ts';
import { concentrationSensitivity } from './industry/concentration-sensitivity.ts';
import { convergence } from './industry/convergence.ts';
import { decompositionSensitivity } from './industry/decomposition-sensitivity.ts';
import { deflate } from './industry/deflate.ts';
import { doubleDeflation } from './industry/double-deflation.ts';
import { geadIndicator } from './industry/gead.ts';
import { growthAccounting } from './industry/growth-accounting.ts';
import { hoursPersonsIndicator } from './industry/hours-persons.ts';
import { indexNumbers } from './industry/index-numbers.ts';
import { inequalityIndicator } from './industry/inequality.ts';
import { joggsIndicator } from './industry/joggs.ts';
import { knowledgeShare } from './industry/knowledge-share.ts';
import { labourProductivity } from './industry/labour-productivity.ts';
import { localisationIndicator } from './industry/localisation.ts';
import { melitzPolanecIndicator } from './industry/melitz-polanec.ts';
import { olleyPakesIndicator } from './industry/olley-pakes.ts';
import { outliers } from './industry/outliers.ts';
import { productivityBounds } from './industry/productivity-bounds.ts';
import { productivityDispersion } from './industry/productivity-dispersion.ts';
import { shapleyIndicator } from './industry/shapley.ts';
import { shiftShare } from './industry/shift-share.ts';
import { similarityIndicator } from './industry/similarity.ts';
import { structuralChange } from './industry/structural-change.ts';
import { technologyGapIndicator } from './industry/technology-gap.ts';
import { theilIndicator } from './industry/theil.ts';
import { verdoornIndicator } from './industry/verdoorn.ts';
import { policyIndicators } from './policy/registry.ts';
import { publishedValues } from './series/published-values.ts';
import { competitivenessMatrixIndicator } from './trade/competitiveness-matrix.ts';
import { complementarity } from './trade/complementarity.ts';
import { complexity } from './trade/complexity.ts';
import { complexityTarget } from './trade/complexity-target.ts';
import { discoveries } from './trade/discoveries.ts';
import { growthMargins } from './trade/growth-margins.ts';
import { intraIndustryIndicator } from './trade/intra-industry.ts';
import { intraIndustryQuality } from './trade/intra-industry-quality.ts';
import { marginalIntraIndustry } from './trade/marginal-intra-industry.ts';
import { margins } from './trade/margins.ts';
import { marketShareAnalysis } from './trade/market-share-analysis.ts';
import { mirror } from './trade/mirror.ts';
import { productAttributes } from './trade/product-attributes.ts';
import { productLocation } from './trade/product-location.ts';
import { productSpace } from './trade/product-space.ts';
import { rca } from './trade/rca.ts';
import { relatedness } from './trade/relatedness.ts';
import { sophistication } from './trade/sophistication.ts';
import { tradeSurvival } from './trade/survival.ts';
import { technologyShares } from './trade/technology-shares.ts';
import { tradeBalance } from './trade/trade-balance.ts';
import { tradeConcentration } from './trade/trade-concentration.ts';
import { tradeGrowth } from './trade/trade-growth.ts';
import { tradeIntensity } from './trade/trade-intensity.ts';
import { tradeShare } from './trade/trade-share.ts';
import { tradeSimilarity } from './trade/trade-similarity.ts';
import { tradeStructuralChange } from './trade/trade-structural-change.ts';
import { unitValues } from './trade/unit-values.ts';
import { upgradingIndicators } from './upgrading/registry.ts';

/**
 * Every indicator, in the order in which they are listed. This one list feeds the documentation, the terminal,
 * the method notes and the study schema.
 */
export const indicators: readonly IndicatorDefinition[] = [
  labourProductivity,
  shiftShare,
  decompositionSensitivity,
  olleyPakesIndicator,
  melitzPolanecIndicator,
  geadIndicator,
  hoursPersonsIndicator,
  joggsIndicator,
  shapleyIndicator,
  productivityBounds,
  concentrationIndicator,
  concentrationSensitivity,
  theilIndicator,
  inequalityIndicator,
  productivityDispersion,
  classesWithoutGrowth,
  structuralChange,
  similarityIndicator,
  localisationIndicator,
  convergence,
  technologyGapIndicator,
  knowledgeShare,
  verdoornIndicator,
  indexNumbers,
  deflate,
  doubleDeflation,
  growthAccounting,
  cip,
  outliers,
  tradeGrowth,
  tradeBalance,
  tradeShare,
  complexity,
  relatedness,
  complexityTarget,
  productSpace,
  rca,
  technologyShares,
  tradeConcentration,
  productLocation,
  tradeStructuralChange,
  intraIndustryIndicator,
  marginalIntraIndustry,
  tradeSimilarity,
  complementarity,
  tradeIntensity,
  marketShareAnalysis,
  competitivenessMatrixIndicator,
  margins,
  growthMargins,
  discoveries,
  tradeSurvival,
  sophistication,
  productAttributes,
  intraIndustryQuality,
  unitValues,
  mirror,
  ...capabilityIndicators,
  ...policyIndicators,
  ...upgradingIndicators,
  publishedValues,
];
