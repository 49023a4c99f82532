import { aggregationBias } from './aggregation-bias.ts';
import { averagePropagation } from './average-propagation.ts';
import { chainLength } from './chain-length.ts';
import { contentRule } from './content-rule.ts';
import { decompositionOverTime } from './decomposition-over-time.ts';
import type { ChainIndicator } from './define-chain.ts';
import { effectiveExchangeRate } from './effective-exchange-rate.ts';
import { exportContent } from './export-content.ts';
import { exposure } from './exposure.ts';
import { grossExports } from './gross-exports.ts';
import { hypotheticalExtraction } from './hypothetical-extraction.ts';
import { ioMatrices } from './io-matrices.ts';
import { leaderMobility } from './leader-mobility.ts';
import { participation } from './participation.ts';
import { pyramid } from './pyramid.ts';
import { regionalIntroversion } from './regional-introversion.ts';
import { satelliteAccounts } from './satellite-accounts.ts';
import { tiva } from './tiva.ts';
import { upstreamness } from './upstreamness.ts';
import { valueAddedRca } from './value-added-rca.ts';
import { valueAddedTrade } from './value-added-trade.ts';

/** Every indicator of inter-country tables, in the order in which they are listed. */
export const chainIndicators: readonly ChainIndicator[] = [
  grossExports,
  valueAddedTrade,
  participation,
  exportContent,
  exposure,
  regionalIntroversion,
  effectiveExchangeRate,
  contentRule,
  upstreamness,
  chainLength,
  averagePropagation,
  ioMatrices,
  tiva,
  valueAddedRca,
  satelliteAccounts,
  hypotheticalExtraction,
  decompositionOverTime,
  pyramid,
  leaderMobility,
  aggregationBias,
];
