import { warning } from '../../base/note.ts';
import { type AnyIndicator, isChain } from '../../indicators/catalogue.ts';
import type { CellNoise } from '../../indicators/chains/noisy-table.ts';
import type { IndicatorResult, Residual } from '../../indicators/define.ts';
import type { Note } from '../../indicators/note.ts';
import type { RawOptions } from '../../indicators/options.ts';
import { parseOptions } from '../../indicators/parse-options.ts';
import { overDraws } from '../../indicators/vary/over-draws.ts';
import { NO_ROWS, type StepData } from '../run-step.ts';
import type { StepResult } from '../step-result.ts';
import { applyChain } from './apply-chain.ts';
import type { ChainContexts } from './chain-contexts.ts';
import { noisySource } from './noisy-source.ts';

/** An error that a person assumes of the cells of an input-output table, and how often it is drawn. */
export interface NoiseAsked extends CellNoise {
  readonly draws: number;
}

interface NoiseRun {
  readonly contexts: ChainContexts;
  readonly onProgress?: (what: string) => void;
}

/** An indicator of input-output tables over draws of an error in their cells. @throws EscalarError of `overDraws` */
export async function computeNoise(
  indicator: AnyIndicator,
  given: RawOptions,
  data: StepData,
  { draws, ...noise }: NoiseAsked,
  { contexts, onProgress = () => undefined }: NoiseRun,
): Promise<Omit<StepResult, 'id'>> {
  if (!('years' in data) || !isChain(indicator)) throw new TypeError(`${indicator.id} reads rows`);
  const options = parseOptions(indicator.options, given);
  const asked = { noise: String(noise.error), draws: String(draws), seed: String(noise.seed) };
  const words = Object.entries(asked).map(([name, value]) => `${name}=${value}`);
  const request = {
    words: words.join('; '),
    draws,
    caveat: (computed: number) => caveatOf(noise.error, draws, computed),
  };
  const result = await overDraws(
    indicator,
    options,
    request,
    async (chosen, draw) => {
      const kept: Residual[] = [];
      const source = draw === 0 ? data : noisySource(data, noise, draw, (one) => void kept.push(one));
      const found: IndicatorResult = await applyChain(indicator, chosen, source, contexts);
      return { ...found, residuals: [...found.residuals, ...kept] };
    },
    (draw) => onProgress(`${draw}/${draws}`),
  );
  return {
    indicator,
    options: { ...options, ...asked },
    given: { ...given, ...asked },
    input: NO_ROWS,
    inputRecord: data.input,
    result,
  };
}

/** @param computed draws that have a result; others are refused */
function caveatOf(error: number, draws: number, computed: number): Note {
  const percent = String(Number((100 * error).toPrecision(12)));
  const over =
    computed === draws
      ? { en: `${draws}`, es: `${draws}` }
      : { en: `the ${computed} of ${draws}`, es: `las ${computed} de ${draws}` };
  const that =
    computed === draws ? { en: '', es: '' } : { en: ' that compute', es: ' que pueden calcularse' };
  return warning(
    `The error of ${percent}% in each cell of inputs and of final demand is assumed by who computes, not stated by the publisher; cells err independently of each other (log-normal, mean 1), and the sums of rows and columns, so output and value added, are kept as published (GRAS). Over ${over.en} draws${that.en} the percentiles say what such an error would do, not how exact the table is.`,
    `El error de ${percent}% en cada celda de insumos y de demanda final lo supone quien calcula, no lo declara quien publica; las celdas yerran con independencia entre sí (lognormal, media 1), y las sumas de filas y columnas, y con ellas la producción y el valor agregado, se conservan como se publicaron (GRAS). Con ${over.es} extracciones${that.es}, los percentiles dicen qué haría un error así, no cuán exacta es la matriz.`,
  );
}
