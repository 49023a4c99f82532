import { badOption } from '../../base/bad-option.ts';
import type { EscalarError } from '../../base/error.ts';
import { type AnyIndicator, isChain } from '../../indicators/catalogue.ts';
import { DRAWS, NOISE_NAMES, type NoiseWords } from '../../indicators/vary/draws.ts';
import type { NoiseAsked } from './compute-noise.ts';

interface NoiseBeside {
  /** What else was asked that computes more than once, as it is written. */
  readonly beside: string | null;
  /** What stands before a name where it is written: `--`. */
  readonly mark?: string;
}

/**
 * An error of cells as a person types it; null where none is assumed.
 * @throws EscalarError `bad-option`
 */
export function noiseAsked(
  indicator: AnyIndicator,
  words: NoiseWords,
  { beside, mark = '' }: NoiseBeside,
): NoiseAsked | null {
  const { noise } = words;
  if (noise === undefined) {
    const alone = NOISE_NAMES.find((name) => words[name] !== undefined);
    if (alone === undefined) return null;
    const join = mark === '' ? '=' : ' ';
    throw badOption(`${mark}${alone}`, words[alone] ?? '', {
      en: `an error that is drawn too: ${mark}noise${join}0.1`,
      es: `también un error que se extraiga: ${mark}noise${join}0.1`,
    });
  }
  const refused = refuser(`${mark}noise`, noise);
  if (beside !== null) throw refused(`it alone, without ${beside}`, `solo este, sin ${beside}`);
  if (!isChain(indicator))
    throw refused(
      `an indicator of input-output tables, whose cells can be off; ${indicator.id} reads rows`,
      `un indicador de matrices de insumo-producto, cuyas celdas pueden errar; ${indicator.id} lee filas`,
    );
  const error = Number(noise);
  const { least, most } = DRAWS.error;
  if (noise.trim() === '' || !(error >= least && error <= most))
    throw refused(
      `a share, ${least} – ${most}: 0.1 is 10%`,
      `una proporción, ${least} – ${most}: 0.1 es 10%`,
    );
  return { error, draws: whole(words, 'draws', mark), seed: whole(words, 'seed', mark) };
}

const refuser =
  (name: string, given: string) =>
  (en: string, es: string): EscalarError =>
    badOption(name, given, { en, es });

function whole(words: NoiseWords, name: 'draws' | 'seed', mark: string): number {
  const given = words[name];
  if (given === undefined) return DRAWS.usual[name];
  const number = Number(given);
  const { least, most } = DRAWS[name];
  if (Number.isInteger(number) && number >= least && number <= most && given.trim() !== '') return number;
  throw refuser(`${mark}${name}`, given)(
    `a whole number, ${least} – ${most}`,
    `un número entero, ${least} – ${most}`,
  );
}
