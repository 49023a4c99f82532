import type { ScenarioState } from './state.ts';

/** A target of domestic content, and what became of it. */
export interface ContentFound {
  readonly who: string;
  readonly target: number;
  readonly before: number;
  readonly after: number;
}

/** Shares of what an economy imports at the amounts before a change of its mix. */
export interface MixFound {
  /** Who buys. */
  readonly buyer: number;
  /** Of those named, before and after. */
  readonly before: number;
  readonly after: number;
  /** What stays because those named alone deliver it. */
  readonly kept: number;
}

/** What one shock did. */
export interface Done {
  /** The share, or the change of demand. */
  readonly size: number;
  /** The economy that takes over, or null; with several, none. */
  readonly taker: number | null;
  /** Its industries that could not, because they make nothing. */
  readonly idle: readonly number[];
  readonly content: ContentFound | null;
  /** What a diversification withdraws, and wins elsewhere, in the unit of the table; null for other shocks. */
  readonly amount: number | null;
  /** What a trade mix finds; left out for other shocks. */
  readonly mix?: MixFound;
}

/** What one shock did, and the state that it leaves. */
export interface Applied extends Done {
  readonly state: ScenarioState;
}
