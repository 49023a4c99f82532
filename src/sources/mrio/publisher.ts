import type { Text } from '../../base/locale.ts';
import type { Unit } from '../../base/unit.ts';
import type { StatedPrices } from './stated-prices.ts';

/** One edition of a publisher's tables, known by its industries. */
export interface MrioEdition {
  readonly name: string;
  readonly industries: readonly string[];
  /** The first and the last year that were published. */
  readonly years: readonly [number, number];
  readonly known: readonly KnownFault[];
}

/** A fault or a turn of an edition, and who says so. */
export interface KnownFault {
  readonly text: Text;
  readonly source: Text;
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
  /** Basic prices, where it says no other. */
  readonly valuation?: Text;
  /** What holds for every edition, beside the unit and basic prices. */
  readonly conventions: readonly Text[];
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

/** What holds for a table: its unit and prices, what its publisher does, and what is known of its edition. */
export function conventionsOf({ publisher, edition, prices }: MrioSource): readonly Text[] {
  const { en, es } = publisher.unit.label;
  const at = prices?.text ?? { en: 'at current prices', es: 'a precios corrientes' };
  const valuation = publisher.valuation ?? { en: 'basic prices', es: 'precios básicos' };
  const flows = {
    en: `In ${en} ${at.en}, valued at ${valuation.en}.`,
    es: `En ${es} ${at.es}, valorados a ${valuation.es}.`,
  };
  return [flows, ...publisher.conventions, ...edition.known.map(faultText)];
}

/** A fault and who says so, in one sentence. */
export function faultText({ text, source }: KnownFault): Text {
  return { en: `${text.en} (${source.en})`, es: `${text.es} (${source.es})` };
}
