import { EscalarError } from '../base/error.ts';
import { nearestName } from '../base/nearest.ts';
import { groupings } from '../catalog/groupings.ts';
import { type AnyIndicator, catalogue } from './catalogue.ts';
import { refuseRetired } from './retired-indicators.ts';

/** @throws EscalarError `not-computable` for one that another does today, `unknown-name` with the nearest */
export function findIndicator(id: string): AnyIndicator {
  const found = catalogue.find((indicator) => indicator.id === id);
  if (found !== undefined) return found;
  refuseRetired(id);
  const known = catalogue.map((indicator) => indicator.id);
  throw new EscalarError('unknown-name', {
    kind: { en: 'indicator', es: 'el indicador' },
    name: id,
    nearest: nearestName(id, known) ?? groupings().find((one) => one.id.endsWith(`-${id}`))?.id ?? null,
    known,
  });
}
