/** The domestic share of the exports of an economy in the table as it is: of these industries, or of all. */
export interface ContentBenchmark {
  readonly economy: string;
  readonly activities?: readonly string[] | undefined;
}

interface Sourcing {
  readonly economy: string;
  /** Using industries; all when left out. */
  readonly activities?: readonly string[] | undefined;
  /** Products bought at home instead; all when left out. */
  readonly inputs?: readonly string[] | undefined;
  /** Only what comes from these economies. */
  readonly from?: readonly string[] | undefined;
  /** With a target: the industries whose exports must reach it; `activities` when left out. */
  readonly exports?: readonly string[] | undefined;
}

/** One of `share` and `target`. */
export interface LocalSourcingShock extends Sourcing {
  readonly kind: 'local-sourcing';
  readonly share?: number | undefined;
  readonly target?: number | ContentBenchmark | undefined;
}

export interface ContentRuleShock extends Sourcing {
  readonly kind: 'content-rule';
  readonly target: number | ContentBenchmark;
}

export interface DisplacementShock {
  readonly kind: 'displacement';
  readonly economy: string;
  readonly from: readonly string[];
  readonly activities?: readonly string[] | undefined;
  readonly partners?: readonly string[] | undefined;
  readonly share: number;
}

export interface DiversificationShock {
  readonly kind: 'diversification';
  readonly economy: string;
  readonly market: string;
  readonly activities?: readonly string[] | undefined;
  readonly share: number;
  /** The fall of final demand in `market` against which exposure is measured, 0 to 1; a tenth when left out. */
  readonly fall?: number | undefined;
}

export interface DemandShockSpec {
  readonly kind: 'demand';
  readonly market: string;
  readonly activities?: readonly string[] | undefined;
  readonly change: number;
}

export interface LostSupplierShock {
  readonly kind: 'lost-supplier';
  readonly economy: string;
  readonly activities?: readonly string[] | undefined;
  /** Everybody, everybody abroad, or the economies of a list. */
  readonly buyers?: 'all' | 'abroad' | readonly string[] | undefined;
  /** 1 when left out. */
  readonly share?: number | undefined;
}

export interface TradeMixShock {
  readonly kind: 'trade-mix';
  /** Who buys. */
  readonly economy: string;
  /** Who shall deliver the share, taken together. */
  readonly from: readonly string[];
  readonly activities?: readonly string[] | undefined;
  readonly share: number;
}

/** What happens to a table, by the codes of its economies and industries. */
export type Shock =
  | LocalSourcingShock
  | ContentRuleShock
  | DisplacementShock
  | DiversificationShock
  | TradeMixShock
  | DemandShockSpec
  | LostSupplierShock;

export type ShockKind = Shock['kind'];

/** The kinds after which every column still adds up to 1 and final demand is unchanged in total. */
export const KEEPS_WORLD: ReadonlySet<ShockKind> = new Set<ShockKind>([
  'local-sourcing',
  'content-rule',
  'displacement',
  'diversification',
  'trade-mix',
]);

/** A size that replaces that of a shock, for a curve. */
export interface ShockSize {
  readonly over: 'share' | 'target';
  readonly value: number;
}
