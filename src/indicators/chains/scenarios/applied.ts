import type { ScenarioState } from './state.ts';

/** A target of domestic content, and what became of it. */
export interface ContentFound {
  readonly who: string;
  readonly target: number;
  readonly before: number;
  readonly after: number;
}

/** What one shock did. */
export interface Done {
  /** The share, or the change of demand. */
  readonly size: number;
  /** The economy that takes over, or null. */
  readonly taker: number | null;
  /** Its industries that could not, because they make nothing. */
  readonly idle: readonly number[];
  readonly content: ContentFound | null;
  /** What a diversification withdraws, and wins elsewhere, in the unit of the table; null for other shocks. */
  readonly amount: number | null;
}

/** What one shock did, and the state that it leaves. */
export interface Applied extends Done {
  readonly state: ScenarioState;
}
