import type { Text } from '../../base/locale.ts';
import type { Table } from '../../base/table.ts';
import { unknownName } from '../../base/unknown-name.ts';
import { findIndicator } from '../../indicators/find-indicator.ts';
import { spanishFormulas } from '../../indicators/formulas/spanish-formulas.ts';
import type { RawOptions } from '../../indicators/options.ts';
import { parseOptions } from '../../indicators/parse-options.ts';
import { againstStep } from '../../study/against-step.ts';
import { withCodeLabels } from '../../study/report/code-labels.ts';
import { runStudy } from '../../study/run-study.ts';
import type { StudyResult } from '../../study/study-result.ts';
import { ofData } from '../../workspace/compare/of-data.ts';
import { findStudy } from '../../workspace/find-study.ts';
import type { Asked, Host } from '../../workspace/host.ts';
import { withChainContexts } from '../../workspace/io/chain-contexts.ts';
import { computeNoise } from '../../workspace/io/compute-noise.ts';
import { namesOfData } from '../../workspace/names-of-data.ts';
import { NO_ROWS, openData, runStep } from '../../workspace/run-step.ts';
import { runScenarioStep } from '../../workspace/scenario/scenario-step.ts';
import type { StepResult } from '../../workspace/step-result.ts';
import type { Choices } from '../address.ts';
import { keeper } from './keeper.ts';
import { noiseOf } from './noise-of.ts';
import type { Computation, ResultOf, ScenarioOf, StudyAsk } from './result-of.ts';
import { scenarioText } from './scenario-choices.ts';
import { sidesOf } from './sides-of.ts';
import { sourceOf } from './source-of-address.ts';
import { varyOf } from './vary-of.ts';

/** A result, and the steps before it where it is of a study. */
export interface Computed {
  readonly step: StepResult;
  readonly steps: ReadonlyMap<string, StepResult>;
  /** The result with names beside its codes of classes, as people read it. */
  readonly named: Table;
}

/** What was computed, each once. */
export interface Results {
  /** @throws EscalarError of the data, the indicator and the study */
  of(what: ResultOf): Promise<Computed>;
  /** @throws EscalarError of `runStudy` */
  study(ask: Pick<StudyAsk, 'study' | 'set'>): Promise<StudyResult>;
}

/** Results and studies that stay in memory. */
const KEPT_RESULTS = 8;
const KEPT_STUDIES = 3;
/** Bytes of input-output tables that stay in memory while variants are computed. */
const KEEP = 256e6;

export function resultsOf(host: Host, onProgress: (what: string) => void): Results {
  const results = keeper<Computed>(KEPT_RESULTS);
  const studies = keeper<StudyResult>(KEPT_STUDIES);
  const study: Results['study'] = ({ study: name, set }) =>
    studies(JSON.stringify([name, sortedEntries(set)]), async () =>
      runStudy(await findStudy(name, host.files), {
        formulas: spanishFormulas,
        host,
        set,
        onStep: (step, index, count) => onProgress(`${index + 1}/${count} ${step}`),
      }),
    );
  return {
    study,
    async of(what) {
      if ('study' in what) return stepOfStudy(await study(what), what.step);
      if ('scenario' in what) {
        const text = scenarioText(what.scenario);
        return results(JSON.stringify([text, what.level]), () => runText(text, what, host, onProgress));
      }
      const key = JSON.stringify([
        what.indicator,
        what.data,
        what.against ?? '',
        what.vary,
        sortedEntries(what.noise ?? {}),
        sortedEntries(what.with),
        sortedEntries(what.where),
        sortedEntries(what.map ?? {}),
        sortedEntries(what.read ?? {}),
      ]);
      const compute = what.against === undefined ? computeOne : computeBoth;
      return results(key, () => compute(what, host, onProgress));
    },
  };
}

async function computeOne(
  of: Computation,
  host: Host,
  onProgress: (what: string) => void,
): Promise<Computed> {
  const { step, names } = await stepOf(of, host, onProgress);
  return computed(step, names);
}

/** Both data one after the other: each may need the memory of a large table. */
async function computeBoth(
  of: Computation,
  host: Host,
  onProgress: (what: string) => void,
): Promise<Computed> {
  const [of1, of2] = sidesOf(of);
  const first = await ofData(of1.data, () => stepOf(of1, host, onProgress));
  const second = await ofData(of2.data, () => stepOf(of2, host, onProgress));
  const both = againstStep(findIndicator(of.indicator), [of1.data, of2.data], [first.step, second.step]);
  return computed(both, { ...second.names, ...first.names });
}

interface Stepped {
  readonly step: StepResult;
  readonly names: Readonly<Record<string, Text>>;
}

async function stepOf(of: Computation, host: Host, onProgress: (what: string) => void): Promise<Stepped> {
  const indicator = findIndicator(of.indicator);
  let names: Readonly<Record<string, Text>> = {};
  const noise = noiseOf(of);
  // tables of draws are used once: their inverses are not worth keeping
  const keeps = noise === null ? host : { ...host, inverses: null };
  const run = await withChainContexts(keeps, of.vary === '' ? 0 : KEEP, async (contexts) => {
    const open = async (options: Asked['options']) => {
      const spec = await sourceOf(of, host);
      const data = await openData('data', spec, indicator, { host, folder: '' }, options);
      names = await namesOfData(data, host);
      return data;
    };
    if (noise !== null)
      return computeNoise(
        indicator,
        of.with as RawOptions,
        await open([parseOptions(indicator.options, of.with)]),
        noise,
        { contexts, onProgress },
      );
    return runStep(indicator, of.with as RawOptions, open, { contexts, vary: varyOf(of.vary), onProgress });
  });
  return { step: { id: indicator.id, ...run }, names };
}

function computed(step: StepResult, names: Readonly<Record<string, Text>>): Computed {
  return { step, steps: new Map(), named: withCodeLabels(step.result.table, names) };
}

async function runText(
  text: string,
  { scenario, level }: ScenarioOf,
  host: Host,
  onProgress: (what: string) => void,
): Promise<Computed> {
  const { id = 'mine' } = scenario;
  const file = `${id}.yaml`;
  const { step } = await withChainContexts(host, 0, (contexts) =>
    runScenarioStep(id, file, { text, file, folder: '' }, { level }, { host, contexts, onStep: onProgress }),
  );
  return computed({ ...step, input: NO_ROWS }, await namesOfData({ input: step.inputRecord }, host));
}

/** @throws EscalarError `unknown-name`, `not-computable` for a step that did not run */
function stepOfStudy(result: StudyResult, id: string): Computed {
  const step = result.steps.get(id);
  if (step !== undefined)
    return { step, steps: result.steps, named: withCodeLabels(step.result.table, result.names) };
  const known = [...result.steps.keys()];
  throw unknownName({ en: 'step', es: 'el paso' }, id, known);
}

function sortedEntries(choices: Choices): readonly (readonly [string, string])[] {
  return Object.entries(choices).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
