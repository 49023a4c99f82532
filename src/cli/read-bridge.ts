import { choice, number, text } from '../indicators/options.ts';
import { parseOptions } from '../indicators/parse-options.ts';
import { MOVED_LEVELS } from '../workspace/move-settled.ts';
import type { SourceSpec } from '../workspace/source-schema.ts';

export const ROUTE_WORDS = ['weights', 'table', 'mixed'] as const;

const WAYS = ['preferred', ...ROUTE_WORDS] as const;

/** What may follow --bridge; the same checks as for options of an indicator. */
const SPECS = {
  to: text(null, { en: 'the classification wanted', es: 'la clasificación deseada' }),
  from: text(null, { en: 'the classification of the data', es: 'la clasificación de los datos' }),
  route: choice(WAYS, 'preferred', { en: 'which way', es: 'por qué vía' }),
  digits: number(
    0,
    { en: 'cut codes; 0 leaves them', es: 'recorta los códigos; 0 los deja' },
    { min: 0, max: 6, integer: true },
  ),
  levels: MOVED_LEVELS,
  weights: text(null, { en: 'a file of weights', es: 'un archivo de ponderadores' }),
};

/** `--bridge NAME=VALUE` as a part of a source. @throws EscalarError `unknown-name`, `bad-option`. */
export function readBridge(pairs: Readonly<Record<string, string>>): NonNullable<SourceSpec['bridge']> {
  const { to, from, route, digits, levels, weights } = parseOptions(SPECS, pairs);
  return {
    ...(to === null ? {} : { to }),
    ...(from === null ? {} : { from }),
    ...(route === 'preferred' ? {} : { route }),
    ...(digits === 0 ? {} : { digits }),
    ...(levels === 'refuse' ? {} : { levels: levels === 'finest' ? levels : Number(levels) }),
    ...(weights === null ? {} : { weights }),
  };
}
