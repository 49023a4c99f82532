import type { Measured } from '../../../base/missing.ts';

/** A tariff on what an economy buys from others. */
export interface TariffShock {
  readonly kind: 'tariff';
  readonly economy: string;
  /** All other economies when left out. */
  readonly from?: readonly string[] | undefined;
  readonly activities?: readonly string[] | undefined;
  /** The tariff in the year of the table, ad valorem; 0 when left out: tables do not say it. */
  readonly before?: number | undefined;
  readonly after: number;
}

/** A tax on what an economy sells to others, of the price that its producers ask; below zero, a subsidy. */
export interface ExportTaxShock {
  readonly kind: 'export-tax';
  readonly economy: string;
  /** All other economies when left out. */
  readonly partners?: readonly string[] | undefined;
  readonly activities?: readonly string[] | undefined;
  /** The tax in the year of the table, ad valorem; 0 when left out: tables do not say it. */
  readonly before?: number | undefined;
  readonly after: number;
}

/** A price on what industries emit, levied on them by the economies that they are in, with the revenue of these. */
export interface CarbonPriceShock {
  readonly kind: 'carbon-price';
  /** Who levies it; all economies when left out. */
  readonly economies?: readonly string[] | undefined;
  readonly activities?: readonly string[] | undefined;
  /** An account of the table, or one that weights make of its own as in impacts. */
  readonly account: string;
  /** Per tonne, above what is paid in the table. */
  readonly price: number;
  /** That of the table: usd, eur. */
  readonly currency: string;
  /** Tonnes in one unit of the account, where its file does not say the unit. */
  readonly tonnes?: number | undefined;
  /** Whether imports pay the same for what was emitted where they come from, less the price there. */
  readonly border?: boolean | undefined;
}

/** What it costs to bring goods to an economy, tariffs apart: freight, time, standards. */
export interface TradeCostShock {
  readonly kind: 'trade-cost';
  readonly economy: string;
  readonly from?: readonly string[] | undefined;
  readonly activities?: readonly string[] | undefined;
  /** −0.1: the same good arrives a tenth cheaper. */
  readonly change: number;
}

/** Output per unit of all inputs together. */
export interface ProductivityShock {
  readonly kind: 'productivity';
  readonly economy: string;
  readonly activities?: readonly string[] | undefined;
  readonly change: number;
}

/** A part of the cost of production that the government pays, and the households of the economy with it. */
export interface SubsidyShock {
  readonly kind: 'subsidy';
  readonly economy: string;
  readonly activities?: readonly string[] | undefined;
  readonly rate: number;
}

/** Imports less exports of an economy; all others take the difference in proportion to their value added. */
export interface TradeDeficitShock {
  readonly kind: 'trade-deficit';
  readonly economy: string;
  /** −1 closes it. */
  readonly change: number;
}

/** What moves prices, by the codes of the table. */
export type PriceShock =
  | TariffShock
  | ExportTaxShock
  | CarbonPriceShock
  | TradeCostShock
  | ProductivityShock
  | SubsidyShock
  | TradeDeficitShock;

export type PriceShockKind = PriceShock['kind'];

const KINDS: Readonly<Record<PriceShockKind, true>> = {
  tariff: true,
  'export-tax': true,
  'carbon-price': true,
  'trade-cost': true,
  productivity: true,
  subsidy: true,
  'trade-deficit': true,
};

/** Whether a shock moves prices, and is for the model that has them. */
export function movesPrices<S extends { readonly kind: string }>(
  shock: S,
): shock is Extract<S, { readonly kind: PriceShockKind }> {
  return Object.hasOwn(KINDS, shock.kind);
}

/** Rate or change that a shock meets and leaves; what it meets is missing where it meets several. */
export interface ShockSize {
  readonly before: Measured;
  readonly after: number;
}

/** The rate or the change that a shock leaves. */
export function sizeOf(shock: PriceShock): number {
  switch (shock.kind) {
    case 'tariff':
    case 'export-tax':
      return shock.after;
    case 'carbon-price':
      return shock.price;
    case 'subsidy':
      return shock.rate;
    default:
      return shock.change;
  }
}

/** The shock with another size. */
export function withSize(shock: PriceShock, size: number): PriceShock {
  switch (shock.kind) {
    case 'tariff':
    case 'export-tax':
      return { ...shock, after: size };
    case 'carbon-price':
      return { ...shock, price: size };
    case 'subsidy':
      return { ...shock, rate: size };
    default:
      return { ...shock, change: size };
  }
}
