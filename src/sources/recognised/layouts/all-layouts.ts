import type { Layout } from '../layout.ts';
import { industryLayouts } from './industry.ts';
import { seriesLayouts } from './series.ts';
import { tradeLayouts } from './trade.ts';

/** In the order in which they are tried: a narrower one before a wider one. */
export const LAYOUTS: readonly Layout[] = [...tradeLayouts, ...industryLayouts, ...seriesLayouts];
