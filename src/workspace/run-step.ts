import type { Table } from '../base/table.ts';
import { type AnyIndicator, isChain } from '../indicators/catalogue.ts';
import { checkInput } from '../indicators/check-input.ts';
import type { RawOptions } from '../indicators/options.ts';
import { parseOptions } from '../indicators/parse-options.ts';
import type { Compute } from '../indicators/vary/outcome.ts';
import { planVariants, type Variant, type VaryRequest } from '../indicators/vary/plan-variants.ts';
import { requestWords } from '../indicators/vary/request-words.ts';
import { variedMethod } from '../indicators/vary/varied-method.ts';
import { vary } from '../indicators/vary/vary.ts';
import type { Asked } from './host.ts';
import { applyChain } from './io/apply-chain.ts';
import type { ChainContexts } from './io/chain-contexts.ts';
import { type IoSource, openIoSource } from './io/io-source.ts';
import type { LoadContext } from './load-context.ts';
import { loadSource } from './load-source.ts';
import type { LoadedSource } from './loaded-source.ts';
import type { SourceSpec } from './source-schema.ts';
import type { StepResult } from './step-result.ts';

/** An input-output table has cells, not rows that a result could name. */
export const NO_ROWS: Table = { name: 'io_table', rows: 0, fields: [], columns: {} };

/** Rows, or input-output tables by year. */
export type StepData = LoadedSource | IoSource;

/**
 * The data of an indicator. @throws EscalarError of `loadSource`, `openIoSource`
 * @param options those that it is computed with, where a warehouse is to bring no more than they need
 * @example
 * import { defaultRoots, nodeHost, openStore } from 'escalar/node';
 * import { grossExports } from 'escalar/chains';
 * import { openData } from 'escalar/workspace';
 *
 * const store = await openStore({ roots: defaultRoots() });
 * const context = { host: nodeHost(store), folder: '' };
 * const data = await openData('wiod', { release: 'wiod-2013-ten' }, grossExports, context);
 * 'years' in data && data.years; // => ['1995', '2000', '2005', '2008', '2011']
 * await store.close();
 */
export function openData(
  name: string,
  spec: SourceSpec,
  indicator: AnyIndicator,
  context: LoadContext,
  options?: Asked['options'],
): Promise<StepData> {
  if (isChain(indicator)) return openIoSource(name, spec, context);
  const asked = options === undefined ? {} : { asked: { indicator, options } };
  return loadSource(name, spec, indicator.input.table, { ...context, ...asked });
}

export interface StepRun {
  readonly contexts: ChainContexts;
  /** The options that vary; none when null. */
  readonly vary?: VaryRequest | null;
  /** Told of the year, the rows or the variant that is computed with. */
  readonly onProgress?: (what: string) => void;
}

/**
 * Computes an indicator: the one way from data and options to a result. The options are read before the data.
 * @param open gives the data, of the kind that the indicator reads, for the options of every variant
 * @throws EscalarError of `parseOptions`, of `open`, of `checkInput`, of `vary`, of the indicator
 * @example
 * import { rowsOf } from 'escalar/core';
 * import { shiftShare } from 'escalar/industry';
 * import { defaultRoots, nodeHost, openStore } from 'escalar/node';
 * import { openData, runStep, withChainContexts } from 'escalar/workspace';
 *
 * const store = await openStore({ roots: defaultRoots() });
 * const host = nodeHost(store);
 * const spec = { release: 'ggdc-etd-2021', where: { economy: ['MEX'] } };
 * const open = () => openData('etd', spec, shiftShare, { host, folder: '' });
 * const { result } = await withChainContexts(host, 0, (contexts) =>
 *   runStep(shiftShare, { from: '1995', to: '2008' }, open, { contexts }),
 * );
 * const points = rowsOf(result.table).filter(({ activity, unit }) => activity === null && unit === 'points');
 * points.map(({ term, value }) => [term, value]);
 * // => [['intrinsic', -4.406], ['static', 20.1682], ['dynamic', -8.5739], ['structural', 11.5943], ['total', 7.1884]]
 * await store.close();
 */
export async function runStep(
  indicator: AnyIndicator,
  given: RawOptions,
  open: (options: Asked['options']) => Promise<StepData>,
  { contexts, vary: request = null, onProgress = () => undefined }: StepRun,
): Promise<Omit<StepResult, 'id'>> {
  const options = parseOptions(indicator.options, given);
  const data = await open(
    request === null ? [options] : planVariants(indicator.options, given, request).map((one) => one.options),
  );
  const tell = ({ variant }: Variant, index: number, count: number) =>
    onProgress(`${index + 1}/${count} ${variant}`);
  const computed = (compute: Compute) =>
    request === null ? compute(options) : vary(indicator, given, request, compute, tell);
  const words = request === null ? {} : requestWords(request);
  const method = {
    indicator: request === null ? indicator : variedMethod(indicator, given, request),
    options: { ...options, ...words },
    given: { ...given, ...words },
    inputRecord: data.input,
  };
  if ('years' in data) {
    if (!isChain(indicator)) throw new TypeError(`${indicator.id} reads rows`);
    const result = await computed((chosen) => applyChain(indicator, chosen, data, contexts, onProgress));
    return { ...method, input: NO_ROWS, result };
  }
  if (isChain(indicator)) throw new TypeError(`${indicator.id} reads input-output tables`);
  const { table } = data;
  checkInput(indicator, table, options);
  onProgress(`${indicator.id} (${table.rows})`);
  const ran = await computed((chosen) => indicator.compute(table, chosen));
  return { ...method, input: ran.entered ?? table, result: { ...ran, notes: [...data.notes, ...ran.notes] } };
}
