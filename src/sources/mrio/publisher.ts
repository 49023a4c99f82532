import type { Text } from '../../base/locale.ts';
import type { Unit } from '../../base/unit.ts';

/** One edition of a publisher's tables, known by its industries. */
export interface MrioEdition {
  readonly name: string;
  readonly industries: readonly string[];
  /** The first and the last year that were published. */
  readonly years: readonly [number, number];
  /** Faults and turns of this edition that are known. */
  readonly known: readonly Text[];
}

/** Who publishes tables, as data: how a file of theirs is known, and what it does not say itself. */
export interface MrioPublisher {
  readonly id: string;
  readonly title: Text;
  readonly producer: string;
  readonly citation: string;
  readonly licence: Text;
  readonly address: string;
  readonly unit: Unit;
  /** Valuation, and what holds for every edition. */
  readonly conventions: readonly Text[];
  /** All categories of final demand, by their codes. */
  readonly demand: readonly string[];
  readonly editions: readonly MrioEdition[];
}

/** What a file was taken for. */
export interface MrioSource {
  readonly publisher: MrioPublisher;
  readonly edition: MrioEdition;
}
