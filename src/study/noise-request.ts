import * as z from 'zod/mini';
import { EscalarError } from '../base/error.ts';
import { catalogue, isChain } from '../indicators/catalogue.ts';
import { DRAWS } from '../indicators/vary/draws.ts';
import type { NoiseAsked } from '../workspace/io/compute-noise.ts';

const whole = ({ least, most }: { readonly least: number; readonly most: number }) =>
  z.number().check(z.int(), z.gte(least), z.lte(most));

/** An error that is drawn, as a step writes it. */
export const noiseParts = {
  noise: z
    .optional(z.number().check(z.gte(DRAWS.error.least), z.lte(DRAWS.error.most)))
    .check(
      z.describe(
        'Of an indicator of input-output tables: an error of each cell that you assume, drawn at random; 0.1 is 10%. The result gets the columns choice and variant, and rows that sum up (choice: summary).',
      ),
    ),
  draws: z
    .optional(whole(DRAWS.draws))
    .check(z.describe(`With noise: how often it is drawn; ${DRAWS.usual.draws} when left out.`)),
  seed: z
    .optional(whole(DRAWS.seed))
    .check(z.describe(`With noise: other draws for another number; ${DRAWS.usual.seed} when left out.`)),
};

/** What of a step says what is drawn. */
export interface NoiseStep {
  readonly noise?: number | undefined;
  readonly draws?: number | undefined;
  readonly seed?: number | undefined;
  readonly indicator?: string | undefined;
  readonly vary?: unknown;
  readonly against?: unknown;
}

/**
 * The error that a step assumes; null where none.
 * @throws EscalarError `study-shape` for draws of no error, and for an error of what is no table alone
 */
export function noiseRequest({
  noise,
  draws,
  seed,
  indicator: id,
  vary,
  against,
}: NoiseStep): NoiseAsked | null {
  const refuse = (path: string, problem: { readonly en: string; readonly es: string }) => {
    throw new EscalarError('study-shape', { path, problem });
  };
  if (noise === undefined) {
    const stray = draws === undefined ? 'seed' : 'draws';
    if (draws !== undefined || seed !== undefined)
      refuse(stray, {
        en: 'goes with noise, the error that is drawn',
        es: 'va con noise, el error que se extrae',
      });
    return null;
  }
  const indicator = catalogue.find((one) => one.id === id);
  if (indicator === undefined || !isChain(indicator) || vary !== undefined || against !== undefined)
    refuse('noise', {
      en: 'goes with an indicator of input-output tables alone, without vary or against',
      es: 'va solo con un indicador de matrices de insumo-producto, sin vary ni against',
    });
  return { error: noise, draws: draws ?? DRAWS.usual.draws, seed: seed ?? DRAWS.usual.seed };
}
