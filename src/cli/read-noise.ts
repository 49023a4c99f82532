import { badOption } from '../base/bad-option.ts';
import type { Text } from '../base/locale.ts';
import type { AnyIndicator } from '../indicators/catalogue.ts';
import { isChain } from '../indicators/catalogue.ts';
import { DRAWS } from '../indicators/vary/draws.ts';
import type { NoiseAsked } from '../workspace/io/compute-noise.ts';
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
  const given = one(call, 'noise');
  if (given === null) {
    const alone = ['draws', 'seed'].find((name) => one(call, name) !== null);
    if (alone === undefined) return null;
    throw badOption(`--${alone}`, one(call, alone) ?? '', {
      en: 'an error that is drawn too: --noise 0.1',
      es: 'también un error que se extraiga: --noise 0.1',
    });
  }
  const wrong = many(call, 'vary').length > 0 ? '--vary' : one(call, 'against') === null ? null : '--against';
  if (wrong !== null)
    throw badOption('--noise', given, { en: `it alone, without ${wrong}`, es: `solo este, sin ${wrong}` });
  if (!isChain(indicator))
    throw badOption('--noise', given, {
      en: `an indicator of input-output tables, whose cells can be off; ${indicator.id} reads rows`,
      es: `un indicador de matrices de insumo-producto, cuyas celdas pueden errar; ${indicator.id} lee filas`,
    });
  const error = Number(given);
  const { least, most } = DRAWS.error;
  if (given.trim() === '' || !(error >= least && error <= most))
    throw badOption('--noise', given, {
      en: `a share, ${least} – ${most}: 0.1 is 10%`,
      es: `una proporción, ${least} – ${most}: 0.1 es 10%`,
    });
  return { error, draws: whole(call, 'draws'), seed: whole(call, 'seed') };
}

function whole(call: CommandCall, name: 'draws' | 'seed'): number {
  const given = one(call, name);
  if (given === null) return DRAWS.usual[name];
  const number = Number(given);
  const { least, most } = DRAWS[name];
  const expected: Text = {
    en: `a whole number, ${least} – ${most}`,
    es: `un número entero, ${least} – ${most}`,
  };
  if (Number.isInteger(number) && number >= least && number <= most && given.trim() !== '') return number;
  throw badOption(`--${name}`, given, expected);
}
