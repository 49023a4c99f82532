import type { Text } from '../../base/locale.ts';
import { faultText } from './known-faults.ts';
import type { MrioSource } from './publisher.ts';
import { CONVENTIONS } from './publisher-conventions.ts';

/** What holds for a table: its unit and prices, what its publisher does, and what is known of its edition. */
export function conventionsOf({ publisher, edition, prices }: MrioSource): readonly Text[] {
  const { en, es } = publisher.unit.label;
  const at = prices?.text ?? { en: 'at current prices', es: 'a precios corrientes' };
  const valuation = publisher.valuation ?? { en: 'basic prices', es: 'precios básicos' };
  const flows = {
    en: `In ${en} ${at.en}, valued at ${valuation.en}.`,
    es: `En ${es} ${at.es}, valorados a ${valuation.es}.`,
  };
  return [flows, ...CONVENTIONS[publisher.id], ...edition.known.map(faultText)];
}
