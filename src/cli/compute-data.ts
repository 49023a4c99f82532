import type { Text } from '../base/locale.ts';
import type { AnyIndicator } from '../indicators/catalogue.ts';
import type { RawOptions } from '../indicators/options.ts';
import { parseOptions } from '../indicators/parse-options.ts';
import type { VaryRequest } from '../indicators/vary/plan-variants.ts';
import { readsNames } from '../report/table-formats.ts';
import { dataOrigin } from '../workspace/data-name.ts';
import type { Asked, Host } from '../workspace/host.ts';
import { withChainContexts } from '../workspace/io/chain-contexts.ts';
import { computeNoise } from '../workspace/io/compute-noise.ts';
import type { InputRecord } from '../workspace/loaded-source.ts';
import { namesOfData } from '../workspace/names-of-data.ts';
import { openData, runStep } from '../workspace/run-step.ts';
import type { SourceSpec } from '../workspace/source-schema.ts';
import type { StepResult } from '../workspace/step-result.ts';
import { type CommandCall, many, one } from './command-spec.ts';
import { fileSpec } from './file-options.ts';
import { readPairs } from './pairs.ts';
import { readBridge } from './read-bridge.ts';
import { joinsOf } from './read-joins.ts';
import { readNoise } from './read-noise.ts';
import { withHost } from './with-host.ts';

/** What is computed, and with which data. */
export interface Wanted {
  readonly indicator: AnyIndicator;
  readonly given: RawOptions;
  readonly varied: VaryRequest | null;
  /** A file, `-`, a release or a table of one; what --data names when left out. */
  readonly data?: string;
}

/** A result, and the names of its codes where a person reads it; else null. */
export interface Computed extends Omit<StepResult, 'id'> {
  readonly names: Readonly<Record<string, Text>> | null;
}

/** Computes an indicator with data, read as the options of the command say. @throws EscalarError of `openData`, of `runStep` */
export function computeData(
  call: CommandCall,
  { indicator, given, varied, data: name = one(call, 'data') ?? '' }: Wanted,
): Promise<Computed> {
  const { progress, say, format } = call.terminal;
  const noise = readNoise(call, indicator);
  return withHost(
    (host) =>
      // an inverse of a draw is of use to nobody else
      withChainContexts(
        noise === null ? host : { ...host, inverses: null },
        varied === null ? 0 : KEEP,
        async (contexts) => {
          let names: Readonly<Record<string, Text>> | null = null;
          const open = async (options: Asked['options']) => {
            progress(name);
            const spec = await sourceOf(call, name, host);
            const data = await openData('data', spec, indicator, { host, folder: '' }, options);
            if (readsNames(format)) names = await namesOfData(data, host);
            return data;
          };
          const run = { contexts, vary: varied, onProgress: progress };
          const ran =
            noise === null
              ? runStep(indicator, given, open, run)
              : open([parseOptions(indicator.options, given)]).then((opened) =>
                  computeNoise(indicator, given, opened, noise, run),
                );
          return { ...(await ran.finally(() => progress(''))), names };
        },
      ),
    say,
  );
}

/** Bytes of input-output tables that stay in memory from variant to variant. */
const KEEP = 256e6;

async function sourceOf(call: CommandCall, data: string, host: Host): Promise<SourceSpec> {
  return {
    ...(await dataOrigin(data, host)),
    ...fileSpec(call),
    ...shapeOf(call),
    ...(await joinsOf(many(call, 'join'), host)),
  };
}

/** The options that reshape the data, where they are given. */
function shapeOf(call: CommandCall): Pick<SourceSpec, 'spread' | 'bridge'> {
  const spread = one(call, 'spread');
  const bridge = readPairs('--bridge', many(call, 'bridge'), 'to=SCHEME');
  return {
    ...(spread === null ? {} : { spread }),
    ...(Object.keys(bridge).length === 0 ? {} : { bridge: readBridge(bridge) }),
  };
}

/** The input of a result, for programs: of a release what a citation needs. */
export function describeInput(input: InputRecord): unknown {
  const { release, joined, ...rest } = input;
  const more = joined === undefined ? rest : { ...rest, joined: joined.map(describeInput) };
  if (release === undefined) return more;
  return {
    ...more,
    release: { id: release.id, title: release.title, citation: release.citation, licence: release.licence },
  };
}
