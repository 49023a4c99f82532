import { badOption } from '../../base/bad-option.ts';
import { noiseOf } from './noise-of.ts';
import type { Computation } from './result-of.ts';

/**
 * A computation with two data as one with each.
 * @throws EscalarError `bad-option` where an option varies or an error is drawn, which has no meaning for two
 */
export function sidesOf(of: Computation): readonly [Computation, Computation] {
  const { against = '', ...first } = of;
  if (of.vary !== '')
    throw badOption('against', against, {
      en: 'two data without an option that varies: take one of the two back',
      es: 'dos datos sin una opción que varíe: quite una de las dos',
    });
  noiseOf(of);
  return [first, { ...first, data: against }];
}
