import { EscalarError } from '../base/error.ts';
import { nearestName } from '../base/nearest.ts';
import type { IndicatorDefinition } from '../indicators/define.ts';
import { indicators } from '../indicators/registry.ts';

/** @throws EscalarError `unknown-name` with the nearest. */
// biome-ignore lint/suspicious/noExplicitAny: each indicator has options of its own
export function findIndicator(id: string): IndicatorDefinition<any> {
  const found = indicators.find((indicator) => indicator.id === id);
  if (found !== undefined) return found;
  const known = indicators.map((indicator) => indicator.id);
  throw new EscalarError('unknown-name', {
    kind: { en: 'indicator', es: 'el indicador' },
    name: id,
    nearest: nearestName(id, known),
    known,
  });
}
