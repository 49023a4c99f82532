import { findIndicator } from '../../indicators/find-indicator.ts';
import type { NoiseAsked } from '../../workspace/io/compute-noise.ts';
import { noiseAsked } from '../../workspace/io/noise-asked.ts';
import type { Computation } from './result-of.ts';

/** The error that a computation draws; null where none. @throws EscalarError `bad-option` */
export function noiseOf({ indicator, vary, against, noise = {} }: Computation): NoiseAsked | null {
  const beside = vary !== '' ? 'vary' : against === undefined ? null : 'against';
  return noiseAsked(findIndicator(indicator), noise, { beside });
}
