import type { Layout } from '../layout.ts';
import { imfLayouts } from './imf.ts';
import { industryLayouts } from './industry.ts';
import { oecdStat } from './oecd-stat.ts';
import { patentLayouts } from './patents.ts';
import { policyLayouts } from './policies.ts';
import { seriesLayouts } from './series.ts';
import { statcan } from './statcan.ts';
import { tradeLayouts } from './trade.ts';
import { usaTrade } from './usa-trade.ts';

/** In the order in which they are tried: a narrower one before a wider one. */
export const LAYOUTS: readonly Layout[] = [
  ...tradeLayouts,
  usaTrade,
  statcan,
  ...industryLayouts,
  ...imfLayouts,
  ...patentLayouts,
  ...policyLayouts,
  oecdStat,
  ...seriesLayouts,
];
