import type { AnyIndicator } from '../indicators/catalogue.ts';
import { NOISE_NAMES, type NoiseWords } from '../indicators/vary/draws.ts';
import type { NoiseAsked } from '../workspace/io/compute-noise.ts';
import { noiseAsked } from '../workspace/io/noise-asked.ts';
import { type CommandCall, type CommandSpec, many, one } from './command-spec.ts';

export const NOISE_OPTIONS: CommandSpec['options'] = [
  {
    flags: '--noise <error>',
    about: {
      en: 'of an input-output table: each cell off by this much, drawn at random (0.1 is 10%): mean, deviation, percentiles; the error is an assumption of yours',
      es: 'de una matriz de insumo-producto: cada celda con este error, al azar (0.1 es 10%): media, desviación, percentiles; el error lo supone usted',
    },
  },
  {
    flags: '--draws <number>',
    about: {
      en: 'with --noise: how often it is drawn; 200 when left out',
      es: 'con --noise: cuántas veces se extrae; 200 si se omite',
    },
  },
  {
    flags: '--seed <number>',
    about: {
      en: 'with --noise: other draws for another number; 1 when left out',
      es: 'con --noise: otras extracciones con otro número; 1 si se omite',
    },
  },
];

/**
 * `--noise ERROR` with `--draws N` and `--seed N`; null where no error is assumed.
 * @throws EscalarError `bad-option`
 */
export function readNoise(call: CommandCall, indicator: AnyIndicator): NoiseAsked | null {
  const beside =
    many(call, 'vary').length > 0 ? '--vary' : one(call, 'against') === null ? null : '--against';
  return noiseAsked(indicator, noiseWords(call), { beside, mark: '--' });
}

/** The error of a call as it was typed. */
export function noiseWords(call: CommandCall): NoiseWords {
  return Object.fromEntries(
    NOISE_NAMES.flatMap((name) => {
      const given = one(call, name);
      return given === null ? [] : [[name, given]];
    }),
  );
}
