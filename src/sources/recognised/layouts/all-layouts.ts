import type { Layout } from '../layout.ts';
import { banxico } from './banxico.ts';
import { comexStat } from './comex-stat.ts';
import { faostatLayouts } from './faostat.ts';
import { imfLayouts } from './imf.ts';
import { industryLayouts } from './industry.ts';
import { observatories } from './observatories.ts';
import { oecdStat } from './oecd-stat.ts';
import { officeLayouts } from './offices.ts';
import { patentLayouts } from './patents.ts';
import { policyLayouts } from './policies.ts';
import { seriesLayouts } from './series.ts';
import { statcan } from './statcan.ts';
import { tradeLayouts } from './trade.ts';
import { tradeMap } from './trade-map.ts';
import { usaTrade } from './usa-trade.ts';

/** In the order in which they are tried: a narrower one before a wider one. */
export const LAYOUTS: readonly Layout[] = [
  ...tradeLayouts,
  ...observatories,
  ...comexStat,
  tradeMap,
  usaTrade,
  ...statcan,
  banxico,
  ...officeLayouts,
  ...industryLayouts,
  ...imfLayouts,
  ...patentLayouts,
  ...policyLayouts,
  oecdStat,
  ...faostatLayouts,
  ...seriesLayouts,
];
