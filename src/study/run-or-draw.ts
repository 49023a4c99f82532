import type { AnyIndicator } from '../indicators/catalogue.ts';
import type { RawOptions } from '../indicators/options.ts';
import type { Asked } from '../workspace/host.ts';
import type { ChainContexts } from '../workspace/io/chain-contexts.ts';
import { computeNoise } from '../workspace/io/compute-noise.ts';
import { runStep, type StepData } from '../workspace/run-step.ts';
import type { StepResult } from '../workspace/step-result.ts';
import { type NoiseStep, noiseRequest } from './noise-request.ts';
import { type VaryStep, varyRequest } from './vary-request.ts';

/**
 * An indicator as a step asks for it: once, over choices, or over draws of an error.
 * @throws EscalarError of `runStep`, `computeNoise`
 * @example
 * import { upstreamness } from 'escalar/chains';
 * import { defaultRoots, nodeHost, openStore } from 'escalar/node';
 * import { runOrDraw } from 'escalar/study';
 * import { openData, withChainContexts } from 'escalar/workspace';
 *
 * const store = await openStore({ roots: defaultRoots() });
 * const host = nodeHost(store);
 * const open = () => openData('wiod', { release: 'wiod-2013-ten' }, upstreamness, { host, folder: '' });
 * const given = { years: ['2008'], 'show.exporter': ['MEX'] };
 * const step = { indicator: 'upstreamness', noise: 0.05, draws: 3, seed: 1 };
 * const { result } = await withChainContexts(host, 0, (contexts) =>
 *   runOrDraw(upstreamness, given, step, open, contexts),
 * );
 * 'variant' in result.table.columns; // => true
 * await store.close();
 */
export async function runOrDraw(
  indicator: AnyIndicator,
  given: RawOptions,
  step: VaryStep & NoiseStep,
  open: (options: Asked['options']) => Promise<StepData>,
  contexts: ChainContexts,
): Promise<Omit<StepResult, 'id'>> {
  const noise = noiseRequest(step);
  return noise === null
    ? runStep(indicator, given, open, { contexts, vary: varyRequest(step) })
    : computeNoise(indicator, given, await open([]), noise, { contexts });
}
