import type { Text } from '../../base/locale.ts';
import type { AnyIndicator } from '../catalogue.ts';

/** By indicator the lines of its formula in Spanish, in order; an empty one has no words and reads the same. */
export type SpanishFormulas = Readonly<Record<string, readonly string[]>>;

/**
 * The lines of an indicator's formula as people read them; in English where nothing else is known.
 * @example
 * import { formulaLines, spanishFormulas } from 'escalar/formulas';
 * import { similarity } from 'escalar/industry';
 *
 * formulaLines(similarity, spanishFormulas)[0].es; // => 'a, b: participaciones de las clases en el producto'
 */
export function formulaLines(
  { id, formula }: Pick<AnyIndicator, 'id' | 'formula'>,
  spanish: SpanishFormulas = {},
): readonly Text[] {
  const written = Object.hasOwn(spanish, id) ? spanish[id] : [];
  return formula.map((en, line) => ({ en, es: written[line] || en }));
}
