import type { Text } from '../../base/locale.ts';
import type { Unit } from '../../base/unit.ts';
import type { KnownFaultId } from './known-faults.ts';
import type { PublisherId } from './publisher-conventions.ts';
import type { StatedPrices } from './stated-prices.ts';

/** One edition of a publisher's tables, known by its industries. */
export interface MrioEdition {
  readonly name: string;
  readonly industries: readonly string[];
  /** The first and the last year that were published. */
  readonly years: readonly [number, number];
  /** Words about them are in `known-faults`, for those who show them. */
  readonly known: readonly KnownFaultId[];
}

/** Who publishes tables, as data: how a file of theirs is known, and what it does not say itself. */
export interface MrioPublisher {
  readonly id: PublisherId;
  readonly title: Text;
  readonly producer: string;
  readonly unit: Unit;
  /** Basic prices, where it says no other. */
  readonly valuation?: Text;
  /** All categories of final demand, by their codes. */
  readonly demand: readonly string[];
  readonly editions: readonly MrioEdition[];
}

/** What a file was taken for. */
export interface MrioSource {
  readonly publisher: MrioPublisher;
  readonly edition: MrioEdition;
  /** Null for those of the year of the table. */
  readonly prices: StatedPrices | null;
}
