import type { IndicatorDefinition } from './define.ts';
import { concentrationIndicator } from './industry/concentration.ts';
import { shiftShare } from './industry/shift-share.ts';
import { tradeBalance } from './trade/trade-balance.ts';
import { tradeGrowth } from './trade/trade-growth.ts';
import { tradeShare } from './trade/trade-share.ts';

/**
 * Every indicator, in the order in which they are listed. This one list feeds the documentation, the terminal,
 * the method notes and the study schema.
 */
// biome-ignore lint/suspicious/noExplicitAny: each indicator has options of its own
export const indicators: readonly IndicatorDefinition<any>[] = [
  shiftShare,
  concentrationIndicator,
  tradeGrowth,
  tradeBalance,
  tradeShare,
];
